import Almanac
import House

/// Signing in, staying signed in, being locked; limits after OWASP ASVS 5.0 chapters 6 and 7.
package enum SignIn {
  /// Minutes without a request after which a session locks; what was being written stays as a draft.
  static let idleMinutes: Int64 = 15
  /// Hours after which a session ends whatever happens.
  static let longestHours: Int64 = 10
  /// Failures in a row before a delay begins.
  static let freeFailures: Int64 = 3
  /// The longest delay in seconds: 15 minutes. There is no hard lock, which would let a stranger shut an officer out.
  static let longestDelaySeconds: Int64 = 900
  /// The fewest characters of a password (no second factor is offered, so there is no shorter form).
  static let fewestCharacters = 15
  /// The most characters of a password.
  static let mostCharacters = 128

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
    /// The account has no grant in force on this day.
    case noGrant
  }

  /// The seconds to wait after so many failures in a row: 2, 4, 8, … up to the longest.
  static func delay(after failures: Int64) -> Int64 {
    guard failures > freeFailures else { return 0 }
    let doublings = min(failures - freeFailures, 10)
    return min(longestDelaySeconds, Int64(1) << doublings)
  }

  /// Refuses a try that comes before the delay is over.
  static func permit(failures: Int64, lastAt: Moment, now: Moment) throws(Refusal) {
    let wait = delay(after: failures) - lastAt.seconds(until: now)
    if wait > 0, wait <= longestDelaySeconds { throw .tooSoon(seconds: wait) }
  }

  /// Where a session stands.
  package enum State: Equatable, Sendable { case open, locked, ended }

  /// 1. Ten hours after sign-in it has ended. 2. Locked by hand or by 15 idle minutes it asks for the password. 3. Else it is open.
  package static func state(startedAt: Moment, seenAt: Moment, isLocked: Bool, now: Moment) -> State {
    if startedAt.seconds(until: now) >= longestHours * 3600 { return .ended }
    if isLocked || seenAt.seconds(until: now) >= idleMinutes * 60 { return .locked }
    return .open
  }

  /// Refuses a password that is short or among those everybody tries first; there are no rules of composition.
  package static func check(password: String, userName: String) throws(Refusal) {
    guard password.count >= fewestCharacters else { throw .passwordTooShort(fewest: fewestCharacters) }
    let folded = password.lowercased().filter { !$0.isWhitespace }
    let repeats = Set(folded).count < 5
    guard !repeats, !common.contains(where: { folded.hasPrefix($0) && folded.count < $0.count + 4 }),
      folded != userName.lowercased()
    else { throw .passwordCommon }
  }

  /// Long phrases that are tried first; shorter ones fall under the length.
  private static let common = [
    "passwordpassword", "123456789012345", "qwertyuiopasdfgh", "rahasiarahasia", "bismillahirrahman",
    "indonesiaraya", "indonesiamerdeka", "administrator", "pemasyarakatan", "katasandikatasandi",
  ]
}
