import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct ClassChoiceTests {
  private let share = Sample.opening { ($0.min, $0.share) = (2, Quota(region: "3604", percent: 50)) }

  @Test func `a class is whole with its fewest members and its share, those who sit there counted`() {
    func found(_ approved: Int, _ seated: Int, _ residents: Int) -> Shortfall? {
      ClassRules.shortfall(approved: approved, seated: seated, residents: residents, of: share)
    }
    #expect(found(0, 1, 0) == nil, "nobody is approved for it")
    #expect(found(1, 0, 1) == .tooFew(members: 1, min: 2))
    #expect(found(1, 1, 1) == nil)
    #expect(found(2, 1, 1) == .residents(region: "3604", percent: 50, residents: 1, members: 3))
    #expect(found(2, 2, 2) == nil)
  }

  @Test(arguments: TestStore.dialects)
  func `a class left under its minimum is chosen about before the minutes close`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      for (number, kind) in [("BA-1", ClassChoice.Kind.goOn), ("BA-2", .leaveClosed)] {
        let cohort = try await house.cohort(seats: 4, later: number == "BA-1" ? 0 : 90, min: 2)
        let other = try await house.cohort(seats: 4, later: number == "BA-1" ? 30 : 120)
        let people = [
          try await house.person("Arman \(number)"), try await house.person("Rahmat \(number)"),
          try await house.person("Cecep \(number)"),
        ]
        let made = try await house.proposal(
          people, [cohort, other], placing: [(people[0], cohort), (people[1], cohort), (people[2], other)])
        let path = house.see(
          try await house.ask(
            .post, "/proposals/\(made.id)/hearing", ["number": number, "day": "07/05/2025", "quorum": "3"]))
        let id = try #require(Hearing.ID(path.dropFirst("/hearings/".count)))
        _ = try await house.ask(
          .put, path + "/verdicts",
          ["person": people[0].text, "cohort": cohort.id.text, "verdict": "REVISI", "reason": "Sidang bulan depan"])
        try await house.approveAll(path)
        await #expect(throws: Hearing.Refusal.classesShort(["Las dasar"])) { try await house.close(path) }
        _ = try await house.ask(
          .put, path + "/classes", ["cohort": cohort.id.text, "choice": kind.rawValue, "reason": "Diminta dinas"])
        try await house.close(path)
        let hearing = try #require(try await house.store.read { try $0.hearing(id, at: house.facility) })
        try await house.decree(hearing, "SK \(number)")
        let enrolled = try await house.store.read { db in
          try db.liveEnrolments(at: house.facility).map(\.person).filter(people.contains)
        }
        #expect(Set(enrolled) == (kind == .goOn ? [people[1], people[2]] : [people[2]]))
        let held = try await house.store.read { try $0.held(of: id, at: house.facility) }
        #expect(held.map(\.cause) == (kind == .goOn ? [] : [.classClosed, .classClosed]))
      }
    }
  }
}
