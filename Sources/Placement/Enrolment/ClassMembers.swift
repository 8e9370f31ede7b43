import Almanac
import House
import People
import Programmes
import Store

/// Who belongs to the meetings of a class.
package struct ClassMembers: Equatable, Sendable {
  /// Whose place is held today.
  package var now: Set<Person.ID> = []
  /// Who came on the days on which it was or will be others: without those who are away or suspended, with those who had a place then.
  package var onDays: [Day: Set<Person.ID>] = [:]
}

extension Connection {
  /// Who belongs to some classes on the days of a stretch.
  package func members(
    of cohorts: [Cohort.ID], from first: Day, to last: Day, at facility: Facility.ID
  ) throws -> [Cohort.ID: ClassMembers] {
    let places = try enrolments(in: cohorts, from: first, to: last, at: facility)
    let events = try events(of: places, at: facility)
    return Dictionary(grouping: places, by: \.cohort).mapValues { places in
      var members = ClassMembers(now: Set(places.filter(\.isLive).map(\.person)))
      var day = first
      while day <= last {
        let there = Set(places.filter { $0.comes(on: day, events: events[$0.id] ?? []) }.map(\.person))
        if there != members.now { members.onDays[day] = there }
        day = day.adding(days: 1)
      }
      return members
    }
  }
}

extension Enrolment {
  /// Whether the person belongs to a meeting of a day, whenever the class begins.
  func comes(on day: Day, events: [EnrolmentEvent]) -> Bool {
    switch state(on: day, start: from, events: events) {
    case .active: true
    case .pending, .suspended, .away, .ended: false
    }
  }
}
