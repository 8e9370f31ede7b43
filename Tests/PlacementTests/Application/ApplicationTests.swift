import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

extension PlacementHouse {
  fileprivate func programme(_ title: String, field: String) async throws -> Programme.ID {
    let programme = Programme(
      id: PlacementHouse.newIdentity(), title: title, field: field, kind: .manufacture, level: .beginner,
      lessonHours: 20)
    try await store.write { [facility] in try $0.insert(programme, at: facility, now: PlacementHouse.now) }
    return programme.id
  }

  /// Records an application of a person; what it is.
  fileprivate func apply(
    _ person: Person.ID, for programme: Programme.ID, cohort: Cohort.ID? = nil, on day: Day = Sample.today
  ) async throws -> Application.ID {
    var fields = ["programme": programme.text, "asked_by": "person", "asked_on": "\(day)"]
    fields["cohort"] = cohort?.text
    _ = try await ask(.post, "/people/\(person)/applications", fields, on: day)
    let files = try await applications(person)
    return try #require(files.first { $0.application.programme == programme && $0.state.isOpen }).application.id
  }

  fileprivate func applications(_ person: Person.ID) async throws -> [ApplicationFile] {
    try await store.read { [facility] in try $0.applications(of: person, at: facility, opening: true) }
  }

  fileprivate func wishes(_ person: Person.ID) async throws -> [String] {
    try await store.read { [facility] db in
      try db.frozenStudy(at: facility, on: Sample.today).people.first { $0.id == person }?.assessment?.interests ?? []
    }
  }

  fileprivate func nightOfApplications(_ day: Day) async throws {
    let clock = Moment(day, hour: 3, minute: 0, in: .wib)
    let plan = NightlyPlan([ApplicationJobs.nightly], clock: { clock }) { [facility] _ in [(facility.text, .wib)] }
    try await JobWorker(store, [], plan: plan, now: { clock }).drain()
  }
}

@Suite struct ApplicationTests {
  @Test(arguments: TestStore.dialects)
  func `what is asked for is the first wish of the next plan until it is declined or taken back`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let arman = try await house.person("Arman")
      let (weld, sew) = (PlacementHouse.programmeID, try await house.programme("Menjahit", field: "Menjahit"))
      #expect(try await house.wishes(arman).isEmpty)
      let first = try await house.apply(arman, for: sew)
      let second = try await house.apply(arman, for: weld)
      #expect(try await house.wishes(arman) == ["Menjahit", "Las"])
      #expect(try await house.applications(arman).map(\.application.rank) == [1, 2])

      _ = try await house.ask(.put, "/applications/\(first)", ["decision": "approved"])
      #expect(try await house.wishes(arman) == ["Menjahit", "Las"])
      await #expect(throws: Application.Refusal.reasonMissing) {
        try await house.ask(.put, "/applications/\(first)", ["decision": "declined"])
      }
      _ = try await house.ask(.put, "/applications/\(first)", ["decision": "declined", "reason": "Bengkel tutup"])
      #expect(try await house.wishes(arman) == ["Las"])
      _ = try await house.ask(.delete, "/people/\(arman)/applications/\(second)")
      #expect(try await house.wishes(arman).isEmpty)
      let files = try await house.applications(arman)
      #expect(files.map(\.state.name).sorted() == ["declined", "withdrawn"])
      #expect(files.flatMap(\.acts).compactMap(\.reason) == ["Bengkel tutup"])
      for kind in ["applied", "application_approved", "application_declined", "application_withdrawn"] {
        #expect(try await house.facts("placement.\(kind)") >= 1, "\(kind)")
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a place answers it, and an end that undoes the place opens it again`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      _ = try await house.apply(arman, for: PlacementHouse.programmeID)
      let place = try await house.enrolled([arman], in: cohort)[0]
      #expect(try await house.applications(arman).map(\.state) == [.placed(on: Sample.today)])
      await #expect(throws: Application.Refusal.alreadySeated("Arman", title: "Las dasar")) {
        try await house.apply(arman, for: PlacementHouse.programmeID)
      }
      _ = try await house.ask(
        .post, "/enrolments/\(place.id)/end",
        ["on": "\(Sample.today)", "cause": "error", "note": "Salah orang"])
      #expect(try await house.applications(arman).map(\.state) == [.pending])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `it declines itself the night after its class, caught up late, once`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let later = try await house.cohort(seats: 2, later: 200)
      let sew = try await house.programme("Menjahit", field: "Menjahit")
      _ = try await house.apply(arman, for: PlacementHouse.programmeID, cohort: cohort.id)
      _ = try await house.apply(arman, for: sew)
      let siti = try await house.person("Siti")
      _ = try await house.apply(siti, for: PlacementHouse.programmeID)
      let isOpen = try TeachingDays.shipped().isOpen
      let end = cohort.schedule(isOpen: isOpen).end
      try await house.nightOfApplications(end)
      #expect(try await house.facts("placement.application_declined") == 0)
      // Five nights are missed.
      try await house.nightOfApplications(end.adding(days: 6))
      try await house.nightOfApplications(end.adding(days: 6))
      try await house.nightOfApplications(end.adding(days: 7))
      let state = try await house.applications(arman).map(\.state)
      #expect(state == [.pending, .declined(on: end.adding(days: 1))])
      #expect(try await house.applications(siti).map(\.state) == [.pending])
      #expect(try await house.facts("placement.application_declined") == 1)
      try await house.nightOfApplications(later.schedule(isOpen: isOpen).end.adding(days: 1))
      #expect(try await house.applications(siti).map(\.state.name) == ["declined"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two at once leave no more than five open`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let arman = try await house.person("Arman")
      var programmes: [Programme.ID] = []
      for number in 1...6 { programmes.append(try await house.programme("Kelas \(number)", field: "F\(number)")) }
      for programme in programmes.prefix(4) { _ = try await house.apply(arman, for: programme) }
      await withTaskGroup(of: Void.self) { group in
        for programme in programmes.suffix(2) {
          group.addTask {
            _ = try? await house.ask(
              .post, "/people/\(arman)/applications",
              ["programme": programme.text, "asked_by": "officer", "asked_on": "\(Sample.today)"])
          }
        }
      }
      #expect(try await house.applications(arman).count { $0.state.isOpen } == 5)
    }
  }
}
