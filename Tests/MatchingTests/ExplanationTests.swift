import Language
import Foundation
import Testing

@testable import Matching

@Suite(.enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct ExplanationTests {
  private let solver = PlacementSolver(means: .inProcess)

  /// One seat in welding: Ahmad fits better than Budi; Citra is barred from it and not eligible for sewing.
  private static func instance() throws -> PlacementInstance {
    var draft = DeclaredInstance()
    draft.people = ["ahmad", "budi", "citra"].map { DeclaredInstance.Person(id: $0, places: 1) }
    draft.cohorts = [
      DeclaredInstance.Cohort(id: "sewing", min: 3, max: 4), DeclaredInstance.Cohort(id: "welding", min: 1, max: 1),
    ]
    draft.pairs = [
      DeclaredInstance.Pair(person: "ahmad", cohort: "welding", fit: 80, completion: 900),
      DeclaredInstance.Pair(person: "budi", cohort: "welding", fit: 60, completion: 700),
      DeclaredInstance.Pair(person: "citra", cohort: "welding", fit: 90, completion: 900),
      DeclaredInstance.Pair(person: "budi", cohort: "sewing", fit: 50, completion: 700),
    ]
    draft.barred = [DeclaredInstance.Pair(person: "citra", cohort: "welding")]
    draft.stages = [PlacementInstance.Stage(.expectedCompletions), PlacementInstance.Stage(.totalFit)]
    return try PlacementInstance(draft)
  }

  private func answers(to person: String) throws -> [PlacementExplanation.Answer] {
    let instance = try Self.instance()
    let result = try solver.solve(instance)
    let index = try #require(instance.person(person))
    return try PlacementExplanation(of: result, in: instance, person: index, by: solver, language: .english).answers
      .map(
        \.answer)
  }

  @Test func `the one who got the seat is told with what fit and chance`() throws {
    #expect(try answers(to: "ahmad") == [.notListed, .placed(fit: 80, completion: 900, isFixed: false)])
  }

  @Test func `the one who did not is told what is full, and what the best plan would lose`() throws {
    let price = PlacementExplanation.Price.plan(
      [
        PlacementExplanation.Change(measure: .expectedCompletions, now: 900, then: 700),
        PlacementExplanation.Change(measure: .totalFit, now: 80, then: 60),
      ], losing: [PlacementResult.Placement(person: "ahmad", cohort: "welding")], proven: true)
    #expect(
      try answers(to: "budi")[1] == .eligible(fit: 60, completion: 700, barriers: [.full(max: 1)], price: price))
  }

  @Test func `a cohort that cannot open is impossible, and its rule is named`() throws {
    #expect(
      try answers(to: "budi")[0]
        == .eligible(
          fit: 50, completion: 700, barriers: [.closed(min: 3, listed: 1)],
          price: .impossible(["sewing opens with at least 3"])))
  }

  @Test func `a barred pair is called barred`() throws { #expect(try answers(to: "citra") == [.notListed, .barred]) }

  @Test func `the explanation is written in both languages and as JSON`() throws {
    let instance = try Self.instance()
    let result = try solver.solve(instance)
    let explanation = try PlacementExplanation(of: result, in: instance, person: 1, by: solver, language: .english)
    #expect(PlacementWords.explanation(explanation, .english).contains("the cohort is full (1)"))
    #expect(PlacementWords.explanation(explanation, .indonesian).contains("kelas penuh (1)"))
    #expect(try JSONSerialization.jsonObject(with: Data(explanation.json.utf8)) is [String: Any])
  }

  @Test func `the queue serves by the order of the file and the plan is set beside it`() throws {
    var instance = try Self.instance()
    instance.people.swapAt(0, 1)
    instance.pairs = instance.pairs.map { pair in
      let person = [1, 0, 2][pair.choice.person]
      return PlacementInstance.Pair(
        choice: PlacementInstance.Choice(person: person, cohort: pair.choice.cohort), fit: pair.fit,
        completion: pair.completion)
    }
    let result = try solver.solve(instance)
    let comparison = try #require(PlacementComparison(instance, result))
    let completions = comparison.lines.first { $0.measure == .expectedCompletions }
    #expect(completions?.queue == 700)
    #expect(completions?.plan == 900)
    #expect(completions?.gainPerThousand == 285)
  }

  @Test func `a cohort left under its minimum is closed and the queue runs again`() throws {
    var instance = try Self.instance()
    instance.barred = []
    instance.pairs[3] = PlacementInstance.Pair(
      choice: PlacementInstance.Choice(person: 1, cohort: 0), fit: 99, completion: 700)
    // Budi would take sewing, which never reaches three; in the second run he finds welding taken by Ahmad.
    #expect(FirstComeFirstServed.run(instance) == [0])
  }
}
