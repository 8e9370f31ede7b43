import Almanac
import House

extension Accord {
  /// Days before its end from which an accord is shown as ending: renewing one takes the offices some three months.
  static let warningDays = 90

  /// Where an accord stands on a day.
  package enum State: Encodable, Equatable, Sendable {
    /// Not signed yet: nothing rests on it.
    case draft
    /// Signed, and its term begins later.
    case upcoming(days: Int)
    case running
    /// Running, and it ends within `warningDays`; 0 on its last day.
    case ending(days: Int)
    /// Its term is over since so many days.
    case ended(days: Int)

    /// Writes one word: `draft`, `upcoming`, `running`, `ending` or `ended`.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .draft: try container.encode("draft")
      case .upcoming: try container.encode("upcoming")
      case .running: try container.encode("running")
      case .ending: try container.encode("ending")
      case .ended: try container.encode("ended")
      }
    }

    /// Whether the accord is in force.
    package var isInForce: Bool {
      switch self {
      case .running, .ending: true
      case .draft, .upcoming, .ended: false
      }
    }
  }

  /// Why an accord cannot be recorded so.
  package enum Refusal: House.Refusal, Equatable {
    /// The term ends before it begins.
    case endsBeforeStart(from: Day, until: Day)
    /// It is said to be signed on a day that is still to come.
    case signedInFuture(Day)
    /// Another accord of the house has the number.
    case numberTaken(String, by: String)
    /// An office named as a party is not among the offices of the house.
    case partyUnknown
    /// Nothing differs from what is recorded.
    case unchanged
  }

  /// 1. Unsigned it is a draft. 2. Before its term it is upcoming. 3. After it, ended. 4. In its last 90 days,
  /// ending. 5. Else running.
  package func state(on day: Day) -> State {
    guard signedOn != nil else { return .draft }
    if day < validFrom { return .upcoming(days: day.days(until: validFrom)) }
    if day > validUntil { return .ended(days: validUntil.days(until: day)) }
    let left = day.days(until: validUntil)
    return left <= Accord.warningDays ? .ending(days: left) : .running
  }

  /// Refuses what cannot be: a term that ends before it begins, a signature of tomorrow.
  package func check(on today: Day) throws(Refusal) {
    guard validUntil >= validFrom else { throw .endsBeforeStart(from: validFrom, until: validUntil) }
    if let signedOn, signedOn > today { throw .signedInFuture(signedOn) }
  }

  /// What another version of the accord says differently.
  package func differences(to other: Accord) -> [Difference] {
    Difference.between([
      ("title", title, other.title), ("our_number", ourNumber, other.ourNumber),
      ("their_number", theirNumber, other.theirNumber), ("scope", scope, other.scope),
      ("signed_on", signedOn?.description ?? "", other.signedOn?.description ?? ""),
      ("valid_from", validFrom.description, other.validFrom.description),
      ("valid_until", validUntil.description, other.validUntil.description),
      (
        "parties", parties.map(\.text).sorted().joined(separator: " "),
        other.parties.map(\.text).sorted().joined(separator: " ")
      ),
    ])
  }
}

extension Commitment {
  /// The most of anything that one commitment promises.
  static let quantityMaximum = 1_000_000

  /// Why a commitment cannot be recorded so.
  package enum Refusal: House.Refusal, Equatable {
    /// The agency is not among the partners of the house.
    case agencyUnknown
    /// Nothing differs from what is recorded.
    case unchanged
  }

  /// Days since it fell due; nil on or before that day.
  func overdue(on day: Day) -> Int? { due < day ? due.days(until: day) : nil }

  /// What another version of the commitment says differently.
  package func differences(to other: Commitment) -> [Difference] {
    Difference.between([
      ("agency", agency?.text ?? "", other.agency?.text ?? ""), ("what", what, other.what),
      ("quantity", String(quantity), String(other.quantity)), ("unit", unit, other.unit),
      ("due", due.description, other.due.description),
    ])
  }
}
