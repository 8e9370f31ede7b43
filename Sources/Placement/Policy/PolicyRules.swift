import Almanac
import House

extension KeptPolicy {
  /// Why a policy does not come into force as it was written.
  package enum Refusal: House.Refusal, Equatable {
    /// It would hold before it was signed.
    case beforeSigning(Day)
    /// It was signed after today.
    case signedInFuture(today: Day)
    /// It would hold before the one in force does.
    case beforeLast(from: Day, number: String)
  }

  /// A policy never holds backwards.
  ///
  /// 1. It is signed no later than today. 2. It holds from the day it was signed at the earliest. 3. It holds from no day
  /// before that of the last one: what was computed under that stays under it.
  static func check(from: Day, signedOn: Day, after last: KeptPolicy?, today: Day) throws(Refusal) {
    guard signedOn <= today else { throw .signedInFuture(today: today) }
    guard from >= signedOn else { throw .beforeSigning(signedOn) }
    if let last, from < last.from { throw .beforeLast(from: last.from, number: last.decreeNumber ?? "") }
  }
}
