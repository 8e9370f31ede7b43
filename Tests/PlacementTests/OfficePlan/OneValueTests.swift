import Almanac
import Foundation
import House
import Language
import Page
import Paper
import People
import Programmes
import Sheet
import Store
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

/// A number has one value on the page, on paper, in the workbook and on the terminal.
@Suite struct OneValueTests {
  private static let people: [Candidate] = [
    Sample.person("p1") { $0.interests = ["Las"] }, Sample.person("p2") { $0.stage = .onTrial }, Sample.person("p3"),
  ]

  /// Findings of a plan whose first stage alone could reach more than the plan comes to.
  private func findings(alone percent: Int) -> Findings {
    let frozen = FrozenStudy(
      day: Sample.today, people: Self.people, openings: [Sample.opening { $0.max = 2 }], policy: .draft, apart: [])
    let places = (["p1", "p2"] as [Person.ID]).map {
      PlacementResult.Placement(person: $0.text, cohort: ("c1" as Cohort.ID).text)
    }
    func found(_ value: Int) -> Findings {
      frozen.findings(
        of: PlacementResult(
          status: .optimal, placements: places,
          stages: [.init(measure: .expectedCompletions, value: value, bound: value, proven: true)]))
    }
    let plan = found(0).goals[0].plan
    return found(plan * percent / 100)
  }

  private func shown(_ findings: Findings, _ language: Language) throws -> [String] {
    let names = Dictionary(
      uniqueKeysWithValues: Self.people.map { ($0.id, Board.PersonName(id: $0.id, name: $0.id.text, cell: "A")) })
    let board = Board(
      Proposal(
        id: PlacementHouse.newIdentity(), earlier: nil, title: "Usulan", asOf: Sample.today, state: .ready,
        instanceHash: "abcdef0123456789", lottery: 0, note: nil, madeAt: PlacementHouse.now, madeBy: "Siti"),
      findings, people: 3, earlier: nil, names: names, decisions: [])
    let place = Screen.Place(
      name: "Rutan Contoh", today: Sample.today, now: PlacementHouse.now, zone: .wib, isFixed: true)
    let screen = Screen(language: language, place: place, actor: nil, path: "/proposals/x", token: "t", key: "k")
    let page = boardPage(board, cohort: nil, hearing: nil, regions: Regions([]), on: screen).body.text
    let terminal = findings.goals.map { PlanWords.goal($0)(language) }.joined()
    guard language == .indonesian else { return [page, terminal] }
    let paper = PaperAssembly(findings: findings, words: ReasonWords(Regions([])), people: [:], cohorts: [:])
      .proposal(
        house: PaperSamples.house, imprint: PaperSamples.imprint("1"), title: "Usulan", asOf: Sample.today,
        policy: "rancangan", head: PaperSamples.head, chair: nil)
    let notes = try Workbook.read(Workbook.xlsx(paper.sheets)).sheets.last.map { sheet in
      try sheet.rows().compactMap { $0.texts[0] }.joined(separator: "\n")
    }
    return [page, terminal, PaperReading(paper.document).text, notes ?? ""]
  }

  @Test
  func `the plan's expected completions stand everywhere, and beside them what the first stage alone could reach`()
    throws
  {
    let findings = findings(alone: 125)
    let goal = try #require(findings.goals.first)
    #expect(goal.plan > 0 && goal.plan == findings.comparison?.lines.first { $0.measure == goal.measure }?.plan)
    for (language, words) in [(Language.indonesian, "dilepas demi pemerataan"), (.english, "given up for fairness")] {
      let (plan, alone) = (goal.measure.text(goal.plan)(language), goal.measure.text(goal.alone)(language))
      for text in try shown(findings, language) {
        let plain = text.replacing("<b>", with: "").replacing("</b>", with: "")
        #expect(plain.contains(plan) && plain.contains(alone) && plain.contains(words), "\(plain)")
        #expect(plain.contains(/20 ?%/), "\(plain)")
      }
    }
  }

  @Test func `where nothing is given up, nothing is said of it`() throws {
    let texts = try shown(findings(alone: 100), .indonesian)
    #expect(texts.allSatisfy { !$0.contains("dilepas") && !$0.contains("tahap ini saja") })
  }

  @Test func `chances are people with one decimal, in words of either language`() throws {
    let goal = ReachedGoal(
      measure: .expectedCompletions, plan: 120_340, alone: 121_549, bound: 122_000, isProven: false)
    #expect(
      PlanWords.goal(goal).id.contains("120,3 (tahap ini saja 121,5; 1 % dilepas demi pemerataan), paling banyak 122,0")
    )
    #expect(PlanWords.goal(goal).en.contains("120.3 (this stage alone 121.5; 1% given up for fairness), at most 122.0"))
    let line = PlacementComparison.Line(measure: .expectedCompletions, queue: 103_450, plan: 120_340)
    #expect(PlanWords.compared(line).id.hasSuffix("perkiraan tamat: 120,3 lawan 103,5 (+16,3 %)"))
    #expect(PlanWords.compared(line).en.hasSuffix("expected completions: 120.3 against 103.5 (+16.3%)"))
  }

  /// What those served by the queue come to.
  private func queue(_ frozen: FrozenStudy) -> [Int] {
    let instance = frozen.instance()
    let chosen = (FirstComeFirstServed.run(instance) ?? []).map { instance.pairs[$0] }
    return PlacementInstance.Measure.allCases.map { instance.value(of: $0, for: chosen) }
  }

  @Test(.enabled(if: examples != nil), arguments: TestStore.dialects)
  func `the same files give the same queue on the terminal and in the browser`(_ dialect: Dialect) async throws {
    let folder = try #require(examples).deletingLastPathComponent().appendingPathComponent("rutan-contoh")
    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }
    let inputs = try PlanInputs(
      register: bytes("register.xlsx"), assessments: bytes("asesmen.xlsx"), offers: bytes("penawaran.xlsx"), on: nil,
      today: Sample.today, house: "Rutan Contoh", regions: .shipped(), teaching: .shipped())
    let served = try await OfficeHouse.with(dialect) { house in
      try await house.apply(bytes("register.xlsx"), named: "register.xlsx")
      try await house.apply(bytes("asesmen.xlsx"), named: "asesmen.xlsx")
      try await house.offer(bytes("penawaran.xlsx"))
      return try await house.study()
    }
    let planned = inputs.frozen(under: .draft)
    #expect(served.people.count == planned.people.count)
    #expect(queue(served) == queue(planned))
    #expect(queue(planned)[0] > 100)
  }
}
