import Matching
import Page
import Programmes
import Testing

@testable import Placement

@Suite struct PolicyTests {
  @Test func `a policy is read back from its text as it was signed`() throws {
    var policy = PlacementPolicy.draft
    policy.interest = [40, 30, 10]
    policy.attendance = [90, 80]
    #expect(try PlacementPolicy(text: policy.text) == policy)
    #expect(try policy.text != PlacementPolicy.draft.text)
  }

  @Test func `every number of the form stands at its own place of the policy`() {
    var policy = PlacementPolicy.draft
    for (index, number) in PolicyNumber.all.enumerated() { number.set(&policy, index) }
    #expect(PolicyNumber.all.map { $0.value(policy) } == Array(PolicyNumber.all.indices))
    #expect(Set(PolicyNumber.all.map(\.name)).count == PolicyNumber.all.count)
  }

  @Test func `the form signs the whole policy: what it asks is all there is`() throws {
    var policy = PlacementPolicy.draft
    for (index, number) in PolicyNumber.all.enumerated() { number.set(&policy, index + 1) }
    policy.vocations = VocationTable(
      related: [["Las", "Mebel"]], occupations: [.init("Tukang", same: ["Mebel"], related: ["Las"])])
    var values = Dictionary(
      PolicyNumber.all.map { ($0.name, FormValue.integer($0.value(policy))) }, uniquingKeysWith: { first, _ in first })
    values["related_fields"] = .text("Las, Mebel")
    values["occupations"] = .text("Tukang: Mebel; Las")
    #expect(try PolicyForm(FormInput(values)).policy == policy)
    values["related_fields"] = .text("-\n\nLas")
    #expect { try PolicyForm(FormInput(values)) } throws: { error in
      (error as? FormProblems)?.problems.map(\.field) == ["related_fields"]
    }
  }

  @Test func `the draft keeps one percent of the completions free for fairness`() {
    #expect(
      PlacementPolicy.draft.stages == [
        .init(.expectedCompletions, slackPercent: 1), .init(.worstFit), .init(.totalFit),
      ])
  }
}

@Suite struct StudyWaiverTests {
  private let person = Sample.person("p1") { $0.education = "SD" }
  private let opening = Sample.opening("c1") { $0.asks = [.education("SMA")] }

  private func study(_ waivers: [Waiver]) -> PlacementStudy {
    PlacementStudy(
      people: [person], openings: [opening], on: Sample.today, under: .draft, waivers: waivers)
  }

  @Test func `without a waiver the rule refuses`() {
    #expect(study([]).eligibility[0][0].state == .ineligible)
    #expect(study([]).matches.isEmpty)
  }

  @Test func `a waived rule counts as met and says that it was waived`() {
    let waived = study([Waiver(person: "p1", cohort: "c1", criterion: .education)])
    #expect(waived.eligibility[0][0].state == .eligible)
    #expect(waived.eligibility[0][0].criteria.filter(\.isWaived).map(\.kind) == [.education])
    #expect(waived.matches.count == 1)
  }

  @Test func `a waiver holds for its own person, cohort and rule only`() {
    #expect(study([Waiver(person: "p2", cohort: "c1", criterion: .education)]).matches.isEmpty)
    #expect(study([Waiver(person: "p1", cohort: "c2", criterion: .education)]).matches.isEmpty)
    #expect(study([Waiver(person: "p1", cohort: "c1", criterion: .risk)]).matches.isEmpty)
  }
}
