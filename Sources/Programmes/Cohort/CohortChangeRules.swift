import Almanac
import House

extension Cohort {
  /// Whether people may still be proposed for it: planned, and not cancelled.
  package var isOnOffer: Bool { status == .planned && cancellation == nil }

  /// Whether a meeting was held, or is today.
  package func hasBegun(on today: Day, _ schedule: CohortSchedule) -> Bool {
    status == .running || schedule.start <= today
  }

  /// Refuses a change once the cohort is over or cancelled.
  package func checkMayChange() throws(Refusal) {
    if let cancellation { throw .cancelled(cancellation.day) }
    switch status {
    case .planned, .running: return
    case .held, .finished: throw .over(status)
    }
  }

  /// The cohort with other terms.
  ///
  /// 1. What is over or cancelled stays. 2. Before the first meeting everything may change. 3. Afterwards the start
  /// stays, and another pattern holds from a day on, today at the earliest: what was held keeps its day.
  ///
  /// - Parameters:
  ///   - day: from when another pattern holds; tomorrow unless it is given.
  ///   - schedule: the meetings under the terms until now.
  package func changed(
    to other: Cohort, from day: Day?, on today: Day, schedule: CohortSchedule
  ) throws(Refusal) -> Cohort {
    try checkMayChange()
    var changed = other
    changed.pastPatterns = pastPatterns
    guard hasBegun(on: today, schedule) else { return changed }
    guard other.start == start else { throw .startHeld(schedule.start) }
    guard other.pattern != pattern else { return changed }
    let from = day ?? today.adding(days: 1)
    guard from >= today else { throw .fromInPast(today) }
    guard from <= schedule.end else { throw .fromAfterEnd(schedule.end) }
    let inForce = pastPatterns.first { from <= $0.until }?.pattern ?? pattern
    changed.pastPatterns = pastPatterns.filter { $0.until < from } + [PastPattern(until: from, pattern: inForce)]
    return changed
  }

  /// Refuses what the people of a cohort rule out.
  ///
  /// 1. Seats that are held cannot be taken away. 2. Nobody's class is moved into the past.
  package func check(change other: Cohort, touching impact: CohortImpact, on today: Day) throws(Refusal) {
    guard other.seats >= impact.liveSeats else {
      throw .underLiveSeats(live: impact.liveSeats, seats: other.seats)
    }
    guard impact.people.isEmpty || other.start == start || other.start >= today else { throw .startInPast(today) }
  }

  /// Refuses a cancellation.
  ///
  /// 1. What is over or cancelled already stays. 2. It is recorded on its day or later. 3. Only a partner's class can be called off by
  /// the partner or be charged to one of its commitments.
  package func check(cancelling day: Day, by side: Cancellation.Side, isCharged: Bool, on today: Day) throws(Refusal) {
    try checkMayChange()
    guard day <= today else { throw .cancelledInFuture(today) }
    guard agency != nil || (side == .house && !isCharged) else { throw .ownClass }
  }

  /// The cancellation, where it may still be taken back: on the day on which it was recorded.
  package func reinstatable(on today: Day) throws(Refusal) -> Cancellation {
    guard let cancellation else { throw .notCancelled }
    guard cancellation.recordedOn == today else { throw .cancellationStands(cancellation.recordedOn) }
    return cancellation
  }
}
