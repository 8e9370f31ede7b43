import Almanac
import House

/// Signing in, staying signed in, being locked; limits after OWASP ASVS 5.0 chapters 6 and 7.
package enum SignIn {
  /// Minutes without a request after which a session locks; what was being written stays as a draft.
  static let idleMinutes: Int64 = 15
  /// Hours after which a session ends whatever happens.
  static let longestHours: Int64 = 10
  /// Hours for which a password that somebody else gave opens the page that changes it.
  static let temporaryHours: Int64 = 24
  /// The longest delay in seconds: 15 minutes. There is no hard lock, which would let a stranger shut an officer out.
  static let longestDelaySeconds: Int64 = 900
  /// The fewest characters of a password (a second factor makes no shorter one do).
  static let fewestCharacters = 15
  /// The most characters of a password.
  static let mostCharacters = 128

  /// Seconds within which the second code follows the password: ten minutes.
  static let codeSeconds: Int64 = 600

  /// Why a sign-in is refused.
  package enum Refusal: House.Refusal, Equatable {
    /// Name or password is wrong; which of them is not said.
    case unknown
    /// Too many failures; try again in so many seconds.
    case tooSoon(seconds: Int64)
    case passwordTooShort(fewest: Int)
    /// The password is on the list of those tried first.
    case passwordCommon
    /// The new password is the one before.
    case passwordUnchanged
    /// The password was given by somebody else more than a day ago.
    case temporaryEnded
    /// The second code is wrong, or was used before.
    case codeWrong
    /// The second code came too long after the password.
    case codeLate
    /// The account has no grant in force on this day.
    case noGrant
  }

  /// What failures in a row are counted under, and how many are free of delay.
  struct Limit: Equatable, Sendable {
    let subject: String
    let free: Int64
    /// Whether a success takes only its own try back: other accounts share the count.
    var isShared = false
  }

  /// 1. A browser in which the account came in before has a count of its own: guesses of strangers do not touch it. 2. Anybody else is
  /// counted by account and network together, by account from wherever, and by network whatever the account.
  static func limits(of userName: String, device: String?, network: String) -> [Limit] {
    if let device { return [Limit(subject: "device \(device)", free: 3)] }
    return [
      Limit(subject: "\(userName)@\(network)", free: 3), Limit(subject: "account \(userName)", free: 10),
      Limit(subject: "network \(network)", free: 20, isShared: true),
    ]
  }

  /// The seconds to wait after so many failures in a row: 2, 4, 8, … up to the longest.
  static func delay(after failures: Int64, free: Int64) -> Int64 {
    guard failures > free else { return 0 }
    let doublings = min(failures - free, 10)
    return min(longestDelaySeconds, Int64(1) << doublings)
  }

  /// Refuses a try that comes before the delay is over.
  static func permit(failures: Int64, free: Int64, lastAt: Moment, now: Moment) throws(Refusal) {
    let wait = delay(after: failures, free: free) - lastAt.seconds(until: now)
    if wait > 0, wait <= longestDelaySeconds { throw .tooSoon(seconds: wait) }
  }

  /// Where a session stands.
  package enum State: Equatable, Sendable { case open, locked, ended, awaitingCode }

  /// 1. Ten hours after sign-in it has ended. 2. Locked by hand or by 15 idle minutes it asks for the password. 3. Else it is open.
  package static func state(startedAt: Moment, seenAt: Moment, isLocked: Bool, now: Moment) -> State {
    if startedAt.seconds(until: now) >= longestHours * 3600 { return .ended }
    if isLocked || seenAt.seconds(until: now) >= idleMinutes * 60 { return .locked }
    return .open
  }

  /// Refuses a password that is short or among those everybody tries first; there are no rules of composition.
  ///
  /// - Parameter names: the owner's name and user name, which are tried first too.
  package static func check(password: String, of names: [String]) throws(Refusal) {
    guard password.count >= fewestCharacters else { throw .passwordTooShort(fewest: fewestCharacters) }
    guard !CommonPasswords.hold(password, of: names) else { throw .passwordCommon }
  }

  /// Refuses a temporary password that has ended.
  static func check(temporaryUntil until: Moment?, now: Moment) throws(Refusal) {
    if let until, until <= now { throw .temporaryEnded }
  }
}
