import Almanac
import House
import Language

/// That somebody came in or was turned away. The same again within a minute is one trace with its number of tries, so that guessing
/// makes no storm of writes.
package struct SignInTrace: Sendable {
  package typealias ID = House.ID<SignInTrace>

  /// What happened.
  package enum Cause: String, CaseIterable, Sendable, Encodable {
    case signedIn = "signed_in"
    case unlocked
    /// The password matched; the second code was asked for.
    case codeAsked = "code_asked"
    /// What was typed as the name is not kept: it may be a password in the wrong field.
    case unknownName = "unknown_name"
    case wrongPassword = "wrong_password"
    case wrongCode = "wrong_code"
    /// Too many tries before it; nothing was judged.
    case limited
    /// The account is closed.
    case closed
    case temporaryEnded = "temporary_ended"
    case noRole = "no_role"
    /// The account may not use that page.
    case forbidden
    /// The page that sent it was of another site.
    case foreignPage = "foreign_page"

    /// Whether somebody was turned away.
    var isRefusal: Bool {
      switch self {
      case .signedIn, .unlocked, .codeAsked: false
      case .unknownName, .wrongPassword, .wrongCode, .limited, .closed, .temporaryEnded, .noRole, .forbidden,
        .foreignPage:
        true
      }
    }

    /// All by which somebody is turned away.
    static let refusals = allCases.filter(\.isRefusal)
  }

  /// What happened to whom, before it is kept.
  package struct Event: Sendable {
    let cause: Cause
    /// Nil for a name that nobody has.
    let account: Account.ID?
    /// The house, where it is known.
    let facility: Facility.ID?
    /// Where the caller was: an address, or the 64 bits of IPv6 that one subscriber has.
    let network: String
    /// What was asked for, where that was refused.
    let page: Phrase?

    /// Something that happened at a sign-in or a page.
    package init(
      _ cause: Cause, of account: Account.ID?, at facility: Facility.ID? = nil, from network: String,
      page: Phrase? = nil
    ) {
      self.cause = cause
      self.account = account
      self.facility = facility
      self.network = network
      self.page = page
    }
  }

  /// Days for which it is kept: as long as reads, which it explains.
  static let keptDays = ReadTrace.keptDays
  /// Tries counted of one trace; more are not written down.
  static let mostTries: Int64 = 20
  /// Traces of one minute; what comes after them is counted together, by cause only.
  static let mostOfMinute: Int64 = 100

  let id: ID
  /// The last of the tries.
  let at: Moment
  let cause: Cause
  let userName: String?
  let name: String?
  let network: String
  let page: Phrase?
  let tries: Int

  /// Whether there may have been more tries than were counted.
  var isAtMost: Bool { tries >= Int(SignInTrace.mostTries) }
}

extension SignInTrace: Encodable {
  private enum Key: String, CodingKey { case at, cause, userName, name, network, page, tries }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(at, forKey: .at)
    try container.encode(cause, forKey: .cause)
    try container.encode(userName, forKey: .userName)
    try container.encode(name, forKey: .name)
    try container.encode(network, forKey: .network)
    try container.encode(page?.id, forKey: .page)
    try container.encode(tries, forKey: .tries)
  }
}

/// What the list of sign-ins is narrowed to.
struct SignInFilter: Sendable {
  var userName: String?
  /// Any of these; empty for all.
  var causes: [SignInTrace.Cause] = []
  var day: Day?
}

/// Some sign-ins, the latest first.
struct SignInList: Encodable, Sendable {
  struct Named: Encodable, Sendable {
    let userName: String
    let name: String
  }

  let traces: [SignInTrace]
  /// All of the filter.
  let total: Int
  /// After which trace the list goes on.
  let next: SignInTrace.ID?
  /// The accounts of the house, to choose from.
  let accounts: [Named]
}
