import Almanac

@testable import Placement

/// The state of a place once more, worked out day by day with nothing but flags: what the rules must agree with.
struct NaiveEnrolment {
  let from: Day
  let start: Day
  let events: [EnrolmentEvent]

  /// Lives the days from long before the place to the one asked for.
  func state(on asked: Day) -> String {
    var (awayDays, isAway, isSuspended) = (0, false, false)
    var lifts: Day?
    var ending: Enrolment.Ending?
    let cancelled = events.compactMap { if case .reopened(let id) = $0.change { id } else { nil } }
    var day = from.adding(days: -60)
    while day <= asked, ending == nil {
      let today = events.filter { $0.day == day }
      if today.contains(where: { $0.change.name == "away" }) { isAway = true }
      if today.contains(where: { $0.change == .back }) { (isAway, awayDays) = (false, 0) }
      let suspensions = today.filter { $0.change.name == "suspended" }.sorted { $0.id < $1.id }
      if case .suspended(let until, _)? = suspensions.last?.change { (isSuspended, lifts) = (true, until) }
      if today.contains(where: { $0.change == .resumed }) { isSuspended = false }
      if let last = lifts, day > last { isSuspended = false }
      var ends: [Enrolment.Ending] = today.compactMap { event in
        if case .ended(let reason) = event.change, !cancelled.contains(event.id) { reason } else { nil }
      }
      if isAway, awayDays == Enrolment.awayMaximum_days { ends.append(.transferred) }
      ending = Enrolment.Ending.allCases.first(where: ends.contains)
      if isAway { awayDays += 1 }
      day = day.adding(days: 1)
    }
    if let ending { return "ended \(ending.rawValue) \(day.adding(days: -1))" }
    if asked < from || asked < start { return "pending" }
    return isAway ? "away" : isSuspended ? "suspended" : "active"
  }
}

extension Enrolment.State {
  /// The same words for the state by the rules.
  var plain: String {
    if case .ended(let day, let ending) = self { "ended \(ending.rawValue) \(day)" } else { name }
  }
}
