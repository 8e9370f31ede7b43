import Access
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
    /// The one of this number waits for a second person.
    case waits(String)
  }

  /// A policy never holds backwards.
  ///
  /// 1. One waits at a time: whoever says yes says it to what they see. 2. It is signed no later than today. 3. It holds
  /// from the day it was signed at the earliest. 4. It holds from no day before that of the last one: what was computed
  /// under that stays under it.
  static func check(
    from: Day, signedOn: Day, after last: KeptPolicy?, while waiting: KeptPolicy?, today: Day
  ) throws(Refusal) {
    if let waiting { throw .waits(waiting.decreeNumber ?? "") }
    guard signedOn <= today else { throw .signedInFuture(today: today) }
    guard from >= signedOn else { throw .beforeSigning(signedOn) }
    if let last, from < last.from { throw .beforeLast(from: last.from, number: last.decreeNumber ?? "") }
  }

  /// The policy with a second person's yes; it holds from that day at the earliest.
  func confirmed(by actor: Actor, at now: Moment, today: Day) throws(Approval.Refusal) -> KeptPolicy {
    guard let approval else { throw .alreadyConfirmed }
    let yes = try approval.confirmed(by: actor, at: now)
    return KeptPolicy(
      id: id, policy: policy, from: max(from, today), signedBy: signedBy, decreeNumber: decreeNumber,
      signedOn: signedOn,
      approval: yes)
  }
}
