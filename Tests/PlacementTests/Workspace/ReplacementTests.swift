import Foundation
import House
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

/// What a replacement's page gives to programs, as far as the tests read it.
private struct ReplacementTwin: Decodable {
  struct Price: Decodable {
    struct Party: Decodable { let person: Name }
    struct Goal: Decodable {
      let measure: String
      let now: Int
      let then: Int
    }
    let by: Party
    let goals: [Goal]
    let isPossible: Bool
  }
  struct Name: Decodable { let id: String }
  struct Choice: Decodable { let person: Name }
  let choices: [Choice]
  let price: Price?
}

extension OpenHearing {
  fileprivate func replace(_ person: Person.ID, by other: Person.ID) async throws -> Answer {
    try await house.ask(
      .post, path + "/replacement",
      ["cohort": cohort.id.text, "person": person.text, "by": other.text, "reason": "Sakit sampai akhir bulan"])
  }

  fileprivate func price(_ person: Person.ID, by other: Person.ID? = nil) async throws -> ReplacementTwin {
    var fields = ["cohort": cohort.id.text, "person": person.text]
    fields["by"] = other?.text
    return try await value(path + "/replacement", fields, as: ReplacementTwin.self)
  }
}

@Suite struct ReplacementTests {
  @Test(arguments: TestStore.dialects)
  func `one act turns one back with the reason and approves the other in the place`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.seat(open.board(), at: open.path)
      let answer = try await open.replace(open.people[0], by: open.people[2])
      #expect(house.saying(answer) == "Arman diganti Cecep. 3 tanda tangan batal; mintakan lagi.")
      let known = try await open.verdicts()
      #expect(known[open.people[0]]?.word == .revised && known[open.people[0]]?.reason == "Sakit sampai akhir bulan")
      #expect(known[open.people[2]]?.word == .approved && known[open.people[2]]?.reason == "Menggantikan Arman")
      #expect(known[open.people[1]]?.word == .approved)
      // Who gave up the place has none to give up any more.
      await #expect(throws: Missing.self) { _ = try await open.replace(open.people[0], by: open.people[2]) }
      // The approval of all before is taken back without the two.
      _ = try await house.ask(.delete, open.path + "/approval")
      #expect(try await open.words() == [.revised, .planned, .approved])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `the price is known before, and nothing is decided by looking`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      let found = try await open.price(open.people[0])
      #expect(found.choices.map(\.person.id) == [open.people[2].text])
      let price = try #require(found.price)
      #expect(price.by.person.id == open.people[2].text && price.isPossible)
      #expect(price.goals.map(\.measure) == ["expectedCompletions", "worstFit", "totalFit"])
      // All three are alike, so that nothing is lost.
      #expect(price.goals.allSatisfy { $0.now == $0.then && $0.now > 0 })
      #expect(try await open.words() == [.planned, .planned, nil])
      let page = try await open.shown(
        open.path + "/replacement", ["cohort": open.cohort.id.text, "person": open.people[0].text])
      #expect(page.contains("Arman diganti Cecep?") && page.contains("/proposals/\(open.proposal)/wishes"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `nobody comes in against the facts of today or against a separation`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await open.decide(open.people[1], "SETUJU")
      try await house.part(open.people[1], open.people[2])
      let apart = Stopped(name: "Cecep", course: "Las dasar", cause: .apart([open.people[1]]), apartFrom: ["Rahmat"])
      await #expect(throws: Hearing.Refusal.stopped([apart])) {
        _ = try await open.replace(open.people[0], by: open.people[2])
      }
      #expect(try await open.price(open.people[0], by: open.people[2]).price?.isPossible == false)
      #expect(try await open.words() == [.planned, .approved, nil])
      // In the place of the very person he is kept apart from he may come in.
      _ = try await open.replace(open.people[1], by: open.people[2])
      #expect(try await open.words() == [.planned, .revised, .approved])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever has a place already takes no other, and closed minutes stay as they are`(_ dialect: Dialect)
    async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      await #expect(throws: Hearing.Refusal.hasPlace("Rahmat", in: "Las dasar")) {
        _ = try await open.replace(open.people[0], by: open.people[1])
      }
      try await house.approveAll(open.path)
      try await house.close(open.path)
      await #expect(throws: Hearing.Refusal.wrongState(.closed)) {
        _ = try await open.replace(open.people[0], by: open.people[2])
      }
    }
  }

  @Test func `the goals count everybody who is not turned back, before and after`() throws {
    let people = [
      Sample.person("p1") { $0.interests = ["Las"] }, Sample.person("p2") { $0.interests = [] },
    ]
    let frozen = FrozenStudy(
      day: Sample.today, people: people, openings: [Sample.opening { $0.max = 1 }], policy: .draft, apart: [])
    let result = PlacementResult(
      status: .optimal, placements: [.init(person: "p1", cohort: "c1")],
      stages: [.init(measure: .totalFit, value: 1, bound: 1, proven: true)])
    let findings = frozen.findings(of: result)
    let fits = findings.outcomes.map { $0.stands[0].fit?.fit ?? 0 }
    func verdict(_ person: Person.ID, _ word: Verdict.Word, proposed: Bool) -> Verdict {
      Verdict(person: person, cohort: "c1", word: word, isProposed: proposed, reason: nil)
    }
    let lines = findings.price(
      [verdict("p1", .planned, proposed: true)],
      [verdict("p1", .revised, proposed: true), verdict("p2", .approved, proposed: false)])
    #expect(lines.map(\.measure) == [.totalFit])
    #expect(lines.map(\.now) == [fits[0]] && lines.map(\.then) == [fits[1]] && fits[0] > fits[1])
  }
}
