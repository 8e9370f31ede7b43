import Almanac
import House

/// What an account has beside its password: a secret that an app turns into codes, and codes on paper for when it is lost.
struct SecondFactor: Sendable {
  /// How many recovery codes there are; each opens once.
  static let recoveryCodes = 10

  let secret: [UInt8]
  /// Whether its owner has shown a code of it: only then sign-in asks for one.
  let isConfirmed: Bool
  /// The last step of time whose code was used.
  let lastStep: Int64
  let since: Moment
  let codesLeft: Int

  /// Why it is left as it is.
  enum Refusal: House.Refusal, Equatable {
    case alreadyOn, notOn
  }

  /// Fresh recovery codes: three groups of four letters that nobody mistakes for each other, 55 random bits.
  static func drawnCodes() -> [String] {
    let letters = Array("abcdefghkmnpqrstuvwxyz345")
    let group = { String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] }) }
    return (0..<recoveryCodes).map { _ in (0..<3).map { _ in group() }.joined(separator: "-") }
  }

  /// A recovery code as it counts, however it was typed.
  static func folded(_ code: String) -> String { code.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// What its owner sees of it.
struct SecondFactorView: Encodable, Sendable {
  /// What the app is given; only until a code was shown.
  struct Setup: Encodable, Sendable {
    let key: String
    let address: String
  }

  let isOn: Bool
  let since: Moment?
  let codesLeft: Int
  /// Whether a role of the account needs it in this house.
  let isRequired: Bool
  let setup: Setup?
}
