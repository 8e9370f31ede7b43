import Access
import Almanac
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

@Suite struct ClassTermsTests {
  @Test(arguments: TestStore.dialects)
  func `a class with people is not changed in silence, and what was looked at must still be so`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let hearing = try await house.closedHearing("BA-1", approving: [(one, cohort)])
      let other = ["start": "2025-06-02"]
      let blind = classTerms(cohort, other.merging(["reason": "Ruang dipakai"]) { $1 })
      await #expect(throws: Cohort.Refusal.notSeen(people: 1)) {
        try await house.ask(.put, "/cohorts/\(cohort.id)", blind, many: ["weekdays": usualDays])
      }
      let (text, seen) = try await house.look(cohort, other)
      #expect(text.contains("Arman") && text.contains("\"is_enrolled\":false") && text.contains("\"decrees\":[]"))
      // Somebody comes in between the look and the change.
      _ = try await house.decree(hearing, "SK-1")
      _ = try await house.enrolled([two], in: cohort, "2")
      await #expect(throws: Cohort.Refusal.notSeen(people: 2)) {
        try await house.ask(
          .put, "/cohorts/\(cohort.id)", blind.merging(["seen": seen]) { $1 }, many: ["weekdays": usualDays])
      }
      #expect(try await house.cohort(cohort.id).start == cohort.start)
      try await house.changeTerms(cohort, other)
      #expect(try await house.cohort(cohort.id).start == Sample.day("2025-06-02"))
      let kept = try await house.store.read { try $0.revisions(of: cohort.id, at: house.facility) }
      #expect(kept.map(\.reason) == ["Pelatih berganti hari"])
      #expect(kept.map(\.difference.before) == ["2025-05-19"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the look tells who is gone before the new end, who clashes, and that the class comes under its minimum`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 4, min: 2)
      let later = try await house.cohort(seats: 4, later: 70)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      _ = try await house.enrolled([one, two], in: cohort)
      _ = try await house.enrolled([two], in: later, "2")
      try await house.store.write { [facility = house.facility] db in
        _ = try db.run(
          """
          UPDATE people_person SET is_life = \(false), expiry_date = '2025-07-30'
          WHERE facility_id = \(facility) AND id = \(one)
          """)
      }
      let text = try await house.look(cohort, ["start": "2025-07-30"]).text
      #expect(text.contains("Arman") && text.contains("Rahmat") && !text.contains("\"causes\":[]"))
      #expect(text.contains("0 dari paling sedikit 2 orang") && text.contains("SK-1"))
      // Another hour of the same days touches nobody's time here.
      let hour = try await house.look(cohort, ["until": "11.30"]).text
      #expect(hour.contains("\"causes\":[]") && hour.contains("\"shortfalls\":[]"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the look tells of a class of that time for which another open hearing approved the same person`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, later) = (try await house.cohort(seats: 2), try await house.cohort(seats: 2, later: 70))
      let person = try await house.person("Arman")
      _ = try await house.closedHearing("BA-1", approving: [(person, cohort)])
      _ = try await house.closedHearing("BA-2", approving: [(person, later)])
      #expect(try await house.look(cohort, ["until": "11.30"]).text.contains("\"causes\":[]"))
      #expect(try await house.look(cohort, ["start": "2025-07-30"]).text.contains("sedang ikut Las dasar"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree that named the terms waits for its amendment, and every paper of before prints the same bytes`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      let made = try await house.proposal([one], [cohort], placing: [(one, cohort)])
      let opened = house.see(
        try await house.ask(
          .post, "/proposals/\(made.id)/hearing", ["number": "BA-1", "day": "\(Sample.today)", "quorum": "3"]))
      try await house.approveAll(opened)
      try await house.close(opened)
      let id = try #require(Hearing.ID(opened.dropFirst("/hearings/".count)))
      let kept = try await house.store.read { try $0.hearing(id, at: house.facility) }
      let hearing = try #require(kept)
      try await house.decree(hearing, "SK-1")
      let papers = [opened + "/sk.pdf", opened + "/berita-acara.pdf", "/proposals/\(made.id)/usulan.pdf"]
      var former: [[UInt8]] = []
      for paper in papers { former.append(try await house.pdf(paper)) }

      try await house.changeTerms(cohort, ["start": "2025-06-02"])
      for (paper, bytes) in zip(papers, former) { #expect(try await house.pdf(paper) == bytes, "\(paper)") }
      let owed = try await house.store.read { try $0.owedTerms(at: house.facility) }
      #expect(owed.map(\.decreeNumber) == ["SK-1"] && owed[0].former.contains("19 Mei"))
      #expect(owed[0].current.contains("2 Juni") && !owed[0].current.contains("19 Mei"))

      // A second change before the amendment is told with the first; back as it was, nothing is owed.
      try await house.changeTerms(try await house.cohort(cohort.id), ["start": "2025-06-16"])
      let second = try await house.store.read { try $0.owedTerms(at: house.facility) }
      #expect(second.map(\.former) == owed.map(\.former) && second[0].current.contains("16 Juni"))

      let offices = try await house.store.read { try $0.offices(at: house.facility) }
      let head = try #require(offices.first { $0.part == .head })
      let paper = [
        "number": "SK-2", "day": "\(Sample.today)", "office": head.id.text, "reason": "pelatih berganti hari",
      ]
      let path = "/decrees/\(owed[0].decree)"
      _ = try await house.ask(.post, path + "/amendment", paper, many: ["terms": [second[0].id.text]])
      #expect(try await house.store.read { try $0.owedTerms(at: house.facility) }.isEmpty)
      let changes = try await house.store.read { try $0.changes(of: owed[0].decree, at: house.facility) }
      let change = try #require(changes.first)
      let amended = try #require(try await house.amended(by: change))
      #expect(amended.texts.provisions.contains { $0.contains("19 Mei") && $0.contains("16 Juni") })
      #expect(amended.sections.map(\.cohort.start) == [Sample.day("2025-06-16")])
      await #expect(throws: DecreeChange.Refusal.termsAmended) {
        try await house.ask(
          .post, path + "/amendment", paper.merging(["number": "SK-3"]) { $1 },
          many: ["terms": [second[0].id.text]])
      }
      for (paper, bytes) in zip(papers, former) { #expect(try await house.pdf(paper) == bytes, "\(paper)") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `terms that are as before again are owed to no decree`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      _ = try await house.enrolled([one], in: cohort)
      try await house.changeTerms(cohort, ["until": "12.00"])
      #expect(try await house.store.read { try $0.owedTerms(at: house.facility) }.count == 1)
      try await house.changeTerms(try await house.cohort(cohort.id), [:])
      #expect(try await house.store.read { try $0.owedTerms(at: house.facility) }.isEmpty)
      // What no decree names needs none.
      try await house.changeTerms(try await house.cohort(cohort.id), ["venue": "Bengkel kayu"])
      #expect(try await house.store.read { try $0.owedTerms(at: house.facility) }.isEmpty)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `seats rise, and sink to those that are held; who sat above moves down`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 3)
      let people = [
        try await house.person("Arman"), try await house.person("Budi"), try await house.person("Cecep"),
      ]
      let places = try await house.enrolled(people, in: cohort)
      try await house.changeTerms(cohort, ["seats": "5"])
      #expect(try await house.cohort(cohort.id).seats == 5)
      await #expect(throws: Cohort.Refusal.underLiveSeats(live: 3, seats: 2)) {
        try await house.look(cohort, ["seats": "2"])
      }
      _ = try await house.ask(.post, "/enrolments/\(places[0].id)/withdrawal", ["on": "\(Sample.today)"])
      try await house.changeTerms(try await house.cohort(cohort.id), ["seats": "2"])
      #expect(try await house.cohort(cohort.id).seats == 2)
      var after: [Enrolment] = []
      for place in places { after.append(try await house.kept(place.id)) }
      #expect(after.map(\.isLive) == [false, true, true] && after.map(\.seat) == [1, 2, 1])
      // The database itself refuses a seat beyond the last that is held.
      await #expect(throws: StoreError.self) {
        try await house.store.write { [facility = house.facility] db in
          _ = try db.run(
            "UPDATE programmes_cohort SET seats = 1 WHERE facility_id = \(facility) AND id = \(cohort.id)")
        }
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `terms stay owed while a revocation of their decree waits to be confirmed`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      try await house.decree(try await house.closedHearing("BA-1", approving: [(one, cohort)]), "SK-1")
      try await house.changeTerms(cohort, ["start": "2025-06-02"])
      let owed = try await house.store.read { try $0.owedTerms(at: house.facility) }
      let decree = try #require(owed.first?.decree)
      let offices = try await house.store.read { try $0.offices(at: house.facility) }
      let head = try #require(offices.first { $0.part == .head })
      _ = try await house.ask(
        .post, "/decrees/\(decree)/revocation",
        ["number": "SK-2", "day": "\(Sample.today)", "office": head.id.text, "reason": "Ditinjau kembali"],
        as: house.second)
      #expect(try await house.store.read { try $0.changes(of: decree, at: house.facility) }.map(\.isInForce) == [false])
      #expect(try await house.store.read { try $0.owedTerms(at: house.facility) }.map(\.id) == owed.map(\.id))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `other terms ask the board of open minutes to sign again, and the plan to be computed again`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      let heard = try await house.proposal([one], [cohort], placing: [(one, cohort)])
      let opened = house.see(
        try await house.ask(
          .post, "/proposals/\(heard.id)/hearing", ["number": "BA-1", "day": "\(Sample.today)", "quorum": "3"]))
      try await house.approveAll(opened)
      let id = try #require(Hearing.ID(opened.dropFirst("/hearings/".count)))
      let board = try await house.store.read { try $0.board(of: id, at: house.facility) }
      try await house.seat(board, at: opened)
      let ready = try await house.proposal([one], [cohort], placing: [(one, cohort)])
      try await house.changeTerms(cohort, ["until": "12.00"])
      let after = try await house.store.read { try $0.board(of: id, at: house.facility) }
      #expect(!after.isEmpty && after.allSatisfy { $0.signedAt == nil })
      let marked = try await house.store.read { try $0.proposal(ready.id, at: house.facility) }
      #expect(marked?.decidedAt != nil)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a class that runs keeps its held meetings, and people finish by the new pattern`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (cohort, one) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      let place = try #require(try await house.enrolled([one], in: cohort).first)
      let today = Sample.day("2025-05-22")
      try await house.changeTerms(cohort, ["effective": "2025-05-26"], on: ["friday"], day: today)
      let teaching = try await house.store.read { try $0.teachingDays(at: house.facility) }
      let schedule = try await house.cohort(cohort.id).schedule(isOpen: teaching.isOpen)
      #expect(schedule.meetings.prefix(2) == [Sample.day("2025-05-19"), Sample.day("2025-05-21")])
      #expect(schedule.meetings.dropFirst(2).allSatisfy { $0.weekday == .friday })
      #expect(schedule.meetings.count == 8)
      let owed = try await house.store.read { try $0.owedTerms(at: house.facility) }
      #expect(owed.first?.current.contains("sejak 26 Mei 2025") ?? false)
      try await house.night(schedule.end)
      #expect(try await house.kept(place.id).isLive)
      try await house.night(schedule.end.adding(days: 1))
      #expect(try await house.kept(place.id).ending == .finished)
    }
  }
}
