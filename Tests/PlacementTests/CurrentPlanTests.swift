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

@Suite struct CurrentPlanTests {
  private func hear(_ proposal: Proposal.ID, in house: PlacementHouse) async throws {
    _ = try await house.ask(
      .post, "/proposals/\(proposal)/hearing", ["number": "BA-1", "day": "07/05/2025", "quorum": "3"])
  }

  @Test(arguments: TestStore.dialects)
  func `whatever is decided after computing keeps a plan from the board until it is computed again`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let about = ["person": one.text, "cohort": cohort.id.text]
      let lock = about.merging(["kind": "lock", "reason": "Sudah mulai"]) { $1 }
      let waiver = ["person": two.text, "criterion": "education", "reason": "Pandai"]
      let steps: [(String, (Proposal.ID) async throws -> Void)] = [
        ("lock", { _ = try await house.ask(.post, "/proposals/\($0)/decisions", lock) }),
        (
          "taken back",
          {
            try await house.store.write { [house, id = $0] in
              try $0.keep(
                [Decision(person: one, cohort: cohort.id, kind: .lock, reason: "x")], on: id, at: house.facility,
                by: house.actor, now: PlacementHouse.now)
            }
            _ = try await house.ask(.delete, "/proposals/\($0)/decisions", about)
          }
        ), ("waiver", { _ in _ = try await house.ask(.post, "/cohorts/\(cohort.id)/waivers", waiver) }),
      ]
      for (name, step) in steps {
        let made = try await house.proposal([one, two], [cohort], placing: [(one, cohort)])
        try await step(made.id)
        await #expect(throws: Proposal.Refusal.notCurrent, "\(name)") { try await hear(made.id, in: house) }
        let next = house.see(try await house.ask(.post, "/proposals/\(made.id)/recalculation"))
        await #expect(throws: Proposal.Refusal.replaced, "\(name)") { try await hear(made.id, in: house) }
        await #expect(throws: Proposal.Refusal.replaced, "\(name)") {
          _ = try await house.ask(.post, "/proposals/\(made.id)/decisions", lock)
        }
        let id = try #require(Proposal.ID(next.dropFirst("/proposals/".count)))
        let (before, after) = try await house.store.read { db in
          (try db.proposal(made.id, at: house.facility), try db.proposal(id, at: house.facility))
        }
        #expect(before?.replacedBy == id && after?.isCurrent == true && after?.policy == before?.policy)
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `no decree rests on a list that was computed before the head signed a policy`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let (person, cohort) = (try await house.person("Arman"), try await house.cohort(seats: 2))
      let hearing = try await house.closedHearing("BA-1", approving: [(person, cohort)])
      try await house.store.write { [house] db in
        _ = try db.run(
          """
          UPDATE placement_proposal SET policy_id = NULL
          WHERE facility_id = \(house.facility) AND id = \(hearing.proposal)
          """)
      }
      await #expect(throws: Hearing.Refusal.draftList) { try await house.decree(hearing, "SK-1") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `two parted after the decree come to the first page as urgent, for whoever may know`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      try await house.decree(
        try await house.closedHearing("BA-1", approving: [(one, cohort), (two, cohort)]), "SK-1")
      func items(_ isTold: Bool) async throws -> [ActionItem] {
        try await house.store.read { [house] db in
          try placementReport(
            db, at: house.facility, on: Sample.today, for: isTold ? house.actor : house.stranger
          ).actionItems
        }.filter { $0.weight == .urgent }
      }
      #expect(try await items(true).isEmpty)
      try await house.part(one, two)
      let told = try await items(true)
      #expect(told.count == 1)
      for name in ["Arman", "Rahmat", "Las dasar"] { #expect(told.first?.title.id.contains(name) == true) }
      #expect(try await items(false).isEmpty)
    }
  }

  @Test func `a slip tells of a separation in the same words as of any other order of the goals`() throws {
    func told(apart: [[Person.ID]], barring barred: Bool = false) -> (why: String, change: String) {
      let people = [Sample.person("p1") { $0.interests = ["Las"] }, Sample.person("p2")]
      let study = Sample.study(people, [Sample.opening()], apart: apart)
      var decisions = PlacementStudy.Decisions()
      if barred { decisions.barred = [.init(person: 1, cohort: 0)] }
      let result = PlacementResult(
        status: .optimal,
        placements: [.init(person: ("p1" as Person.ID).text, cohort: ("c1" as Cohort.ID).text)], stages: [])
      let outcome = study.outcomes(of: result, decisions: decisions)[1]
      let words = outcome.told(ReasonWords(Regions([])))
      return (words.why.id + words.why.en, words.change.id + words.change.en)
    }
    let apart = told(apart: [["p1", "p2"]])
    #expect(apart == told(apart: []))
    #expect(apart == told(apart: [], barring: true))
    for word in ["pisah", "apart", "keputusan", "decision"] { #expect(!apart.why.contains(word)) }
  }
}
