import Almanac
import House
import Page
import People
import Programmes
import Store
import Testing

@testable import Placement

extension PlacementHouse {
  /// People enrolled in a cohort by a decree, in the order of their seats.
  func enrolled(_ people: [Person.ID], in cohort: Cohort, _ number: String = "1") async throws -> [Enrolment] {
    let approved = people.map { (person: $0, cohort: cohort) }
    try await decree(try await closedHearing("BA-\(number)", approving: approved), "SK-\(number)")
    return try await store.read { [facility] in try $0.enrolments(in: cohort.id, at: facility) }
  }

  /// A place as it is kept.
  func kept(_ id: Enrolment.ID) async throws -> Enrolment {
    let found = try await store.read { [facility] in try $0.enrolments([id], at: facility) }
    return try #require(found.first)
  }

  /// How a place stands on a day.
  func state(of id: Enrolment.ID, on day: Day) async throws -> Enrolment.State {
    let place = try await kept(id)
    return try await store.read { [facility] db in
      let start = try db.cohorts([place.cohort], at: facility)[0].start
      return place.state(on: day, start: start, events: try db.events(of: [place], at: facility)[id] ?? [])
    }
  }

  /// Does the night of a day.
  func night(_ day: Day) async throws {
    let clock = Moment(day, hour: 3, minute: 0, in: .wib)
    let plan = NightlyPlan([EnrolmentJobs.nightly], clock: { clock }) { [facility] _ in [(facility.text, .wib)] }
    try await JobWorker(store, [], plan: plan, now: { clock }).drain()
  }

  /// How many facts of a kind the journal holds.
  func facts(_ kind: String) async throws -> Int {
    try await store.read { [facility] in try Journal.lines($0, of: facility.text, after: 0, limit: 100_000) }
      .count { $0.kind == kind }
  }
}
