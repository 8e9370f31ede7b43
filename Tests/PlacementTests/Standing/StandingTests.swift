import Access
import Almanac
import House
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

extension PlacementHouse {
  /// A request of a day.
  fileprivate func context(on day: Day) -> RequestContext {
    RequestContext(
      actor: actor, language: .indonesian, now: PlacementHouse.now, today: day, zone: .wib, store: store,
      request: Request(.get, "/"), parameters: [:], inputHash: [], key: nil)
  }

  /// What the person's slip says today, in its own words.
  fileprivate func slip(_ person: Person.ID, in proposal: Proposal, on day: Day = Sample.today) async throws -> String {
    let context = context(on: day)
    return try await store.read { db in
      let contents = PaperContents(db: db, context: context, regions: Regions([]))
      return PaperReading(try contents.slip(person, in: proposal.id, language: .indonesian).document).text
    }
  }

  /// What the list for the board says.
  fileprivate func list(_ proposal: Proposal) async throws -> String {
    let context = context(on: Sample.today)
    return try await store.read { db in
      let contents = PaperContents(db: db, context: context, regions: Regions([]))
      return PaperReading(try contents.proposal(proposal.id).paper.document).text
    }
  }

  /// What the person's page and the person's copy say today.
  fileprivate func state(_ person: Person.ID, on day: Day = Sample.today) async throws -> (String, copy: String) {
    try await store.read { [facility] db in
      let places = try db.places(of: person, at: facility)
      let standing = try #require(try db.standing(of: person, with: places, at: facility, on: day).standing)
      let copy = try OwnData.placement(db, person, facility, day, .indonesian).first { $0.key == "proposal" }
      return (StandingWords.state(standing, ReasonWords(Regions([]))).id, copy?.rows.first?.label ?? "")
    }
  }

  /// A hearing with closed minutes on a proposal: what it said, and its reserve.
  fileprivate func heard(
    _ proposal: Proposal, _ number: String, _ said: [(person: Person.ID, word: Verdict.Word)], for cohort: Cohort,
    reserve: [Person.ID] = [], on day: Day = Sample.today
  ) async throws -> Hearing {
    let hearing = Hearing(
      id: PlacementHouse.newIdentity(), proposal: proposal.id, number: number, day: day, quorum: 3, state: .open)
    try await store.write { [facility, actor] db in
      _ = try db.hear(proposal.id, at: facility)
      try db.insert(
        hearing, board: [],
        verdicts: said.map {
          Verdict(
            person: $0.person, cohort: cohort.id, word: $0.word, isProposed: true,
            reason: $0.word == .revised ? "Sering tidak hadir" : nil)
        }, reserve: [cohort.id: reserve], at: facility, by: actor, now: PlacementHouse.now)
      _ = try db.move(hearing.id, from: .open, to: .closed, at: facility)
    }
    return hearing
  }

  /// A proposal computed some days later.
  fileprivate func next(
    _ people: [Person.ID], _ cohorts: [Cohort], placing placed: [(person: Person.ID, cohort: Cohort)], days: Int
  ) async throws -> Proposal {
    let made = try await proposal(people, cohorts, placing: placed)
    let (day, at) = (Sample.today.adding(days: days), PlacementHouse.now.adding(seconds: Int64(days) * 86_400))
    try await store.write { [facility] db in
      _ = try db.run(
        """
        UPDATE placement_proposal SET as_of = \(day), made_at = \(at)
        WHERE facility_id = \(facility) AND id = \(made.id)
        """)
    }
    return made
  }
}

@Suite struct StandingTests {
  @Test(arguments: TestStore.dialects)
  func `slip, page and copy follow the board: proposed, then turned down, approved or in reserve`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      var people: [Person.ID] = []
      for name in ["Arman", "Budi", "Cecep", "Dadang"] { people.append(try await house.person(name)) }
      let made = try await house.proposal(people, [cohort], placing: [(people[0], cohort), (people[1], cohort)])
      #expect(try await house.slip(people[0], in: made).contains("Anda diusulkan mendapat tempat"))
      #expect(try await house.state(people[0]).0 == "Diusulkan")
      #expect(try await house.slip(people[2], in: made).contains("cadangan nomor 1"))
      let hearing = try await house.heard(
        made, "BA-1", [(people[0], .revised), (people[1], .approved)], for: cohort, reserve: [people[3]])
      let told = try await house.slip(people[0], in: made)
      #expect(
        told.contains("Belum kali ini") && told.contains("belum menyetujui") && !told.contains("diusulkan mendapat"))
      // What the board gave as its reason may speak of others.
      #expect(!told.contains("Sering tidak hadir"))
      #expect(try await house.state(people[0]) == ("Tidak disetujui sidang", "Tidak disetujui sidang"))
      #expect(try await house.slip(people[1], in: made).contains("Anda disetujui sidang"))
      #expect(try await house.state(people[1]).0 == "Disetujui sidang, menunggu SK kepala")
      // The board's own reserve holds, not the one that was computed.
      #expect(try await house.slip(people[3], in: made).contains("cadangan nomor 1"))
      #expect(try await !house.slip(people[2], in: made).contains("cadangan nomor"))
      let last = cohort.schedule { _ in true }.end
      #expect(try await !house.slip(people[3], in: made, on: last).contains("cadangan nomor"))

      try await house.decree(hearing, "SK-1")
      #expect(try await house.slip(people[1], in: made).contains("Ya. Anda mendapat tempat"))
      #expect(try await house.state(people[1]) == ("Punya tempat", "Punya tempat"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `approved and held back by a fact since is put off, and no word tells why`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (arman, budi) = (try await house.person("Arman"), try await house.person("Budi"))
      let made = try await house.proposal([arman, budi], [cohort], placing: [(arman, cohort), (budi, cohort)])
      let hearing = try await house.heard(made, "BA-1", [(arman, .approved), (budi, .approved)], for: cohort)
      try await house.unfit(arman)
      try await house.decree(hearing, "SK-1")
      let told = try await house.slip(arman, in: made)
      #expect(told.contains("Ditunda untuk sidang berikutnya") && !told.contains("klinik"))
      #expect(try await house.state(arman).0 == "Disetujui sidang, tertahan")
      let before = try await house.store.read { try $0.boardBefore(of: [arman, budi], at: house.facility) }
      #expect(before[arman]?.words.map(\.said) == [.heldBack] && before[budi]?.words.map(\.said) == [.approved])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a place that ends is told as ended until the next proposal speaks`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (arman, budi) = (try await house.person("Arman"), try await house.person("Budi"))
      let made = try await house.proposal([arman, budi], [cohort], placing: [(arman, cohort), (budi, cohort)])
      let hearing = try await house.heard(made, "BA-1", [(arman, .approved), (budi, .approved)], for: cohort)
      try await house.decree(hearing, "SK-1")
      let day = Sample.today.adding(days: 2)
      let places = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      let own = try #require(places.first { $0.person == arman })
      _ = try await house.ask(.post, "/enrolments/\(own.id)/withdrawal", ["on": "\(day)"], on: day)
      let told = try await house.slip(arman, in: made, on: day)
      #expect(told.contains("Tempat Anda sudah berakhir") && told.contains("9 Mei 2025"))
      #expect(!told.contains("diusulkan mendapat") && !told.contains("disetujui"))
      #expect(try await house.state(arman, on: day).0.hasPrefix("Tempat berakhir 9 Mei 2025"))

      let later = try await house.next([arman, budi], [cohort], placing: [(arman, cohort)], days: 3)
      // Also the address of the old slip tells the latest.
      for proposal in [made, later] {
        #expect(try await house.slip(arman, in: proposal, on: day).contains("Anda diusulkan mendapat tempat"))
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a revoked decree takes the word of the place back`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let made = try await house.proposal([arman], [cohort], placing: [(arman, cohort)])
      let hearing = try await house.heard(made, "BA-1", [(arman, .approved)], for: cohort)
      try await house.decree(hearing, "SK-1")
      let (decree, head) = try await house.store.read { db in
        (
          try #require(try db.decree(of: hearing.id, at: house.facility)),
          try #require(try db.offices(at: house.facility).first { $0.part == .head })
        )
      }
      let day = Sample.today.adding(days: 1)
      _ = try await house.ask(
        .post, "/decrees/\(decree.id)/revocation",
        ["number": "SK-2", "day": "\(day)", "office": head.id.text, "reason": "Kelas batal"], on: day)
      let told = try await house.slip(arman, in: made, on: day)
      #expect(told.contains("Tempat Anda sudah berakhir") && !told.contains("mendapat tempat."))
      let overview = try await house.store.read { try $0.revokedHearings(at: house.facility) }
      #expect(overview == [hearing.id])
      let context = house.context(on: day)
      #expect(try await house.store.read { try $0.hearingView(hearing.id, in: context) }.isRevoked)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a plan decided on since it was computed is not called ready for the board`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (arman, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let made = try await house.proposal([arman], [cohort], placing: [(arman, cohort)])
      func titles() async throws -> [String] {
        try await house.store.read {
          try placementReport($0, at: house.facility, on: Sample.today, for: house.actor).actionItems.map(\.title.id)
        }
      }
      #expect(try await titles() == ["Usulan Usulan Mei siap disidangkan"])
      _ = try await house.ask(
        .post, "/proposals/\(made.id)/decisions",
        ["person": arman.text, "cohort": cohort.id.text, "kind": "lock", "reason": "Sudah mulai"])
      #expect(try await titles() == ["Usulan Usulan Mei perlu dihitung ulang"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `what the board said before is its latest closed word, and never one of the hearing that asks`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 1)
      let (arman, budi) = (try await house.person("Arman"), try await house.person("Budi"))
      let first = try await house.proposal([arman, budi], [cohort], placing: [(arman, cohort)])
      let one = try await house.heard(first, "BA-1", [(arman, .revised)], for: cohort, reserve: [budi])
      let second = try await house.next([arman, budi], [cohort], placing: [(budi, cohort)], days: 1)
      let two = try await house.heard(
        second, "BA-2", [(budi, .approved)], for: cohort, reserve: [arman], on: Sample.today.adding(days: 1))
      func said(_ next: Hearing.ID? = nil) async throws -> [Person.ID: BoardBefore] {
        try await house.store.read { try $0.boardBefore(of: [arman, budi], next: next, at: house.facility) }
      }
      let all = try await said()
      #expect(all[arman]?.number == "BA-2" && all[arman]?.words.map(\.said) == [.reserve(1)])
      #expect(all[budi]?.words.map(\.said) == [.approved])
      if one.id < two.id {
        let before = try await said(two.id)
        #expect(before[arman]?.words.map(\.said) == [.turnedDown])
        #expect(before[arman]?.words.first?.reason == "Sering tidak hadir")
        #expect(before[budi]?.words.map(\.said) == [.reserve(1)])
        #expect(try await said(one.id).isEmpty)
        guard case .page(let json, _) = try await house.ask(.get, "/hearings/\(two.id)").content else {
          throw Missing()
        }
        #expect(String(decoding: try json(), as: UTF8.self).contains(#""number":"BA-1""#))
        #expect(
          StandingWords.before(try #require(before[arman])).id
            == "Sidang BA-1, 7 Mei 2025: Las dasar tidak disetujui (Sering tidak hadir)")
      }
      // The list that is taken to the board says it too.
      let third = try await house.next([arman, budi], [cohort], placing: [(arman, cohort)], days: 2)
      #expect(try await house.list(third).contains("Sidang BA-2, 8 Mei 2025: Las dasar cadangan 1"))
      try await house.store.write { _ = try $0.move(two.id, from: .closed, to: .open, at: house.facility) }
      #expect(try await said()[arman]?.number == "BA-1")
    }
  }
}
