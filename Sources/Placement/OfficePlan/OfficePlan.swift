import Page
import Almanac
import Foundation
import House
import Language
import Matching
import Paper
import People
import Programmes
import Sheet

/// A plan made from an office's files, and the files it leaves.
struct OfficePlan {
  let inputs: PlanInputs
  let findings: Findings
  let instance: PlacementInstance
  let result: PlacementResult
  let regions: Regions

  private var assembly: PaperAssembly {
    PaperAssembly(
      findings: findings, words: ReasonWords(regions),
      people: Dictionary(inputs.people.map { ($0.candidate.id, PersonLine($0.entry)) }) { first, _ in first },
      cohorts: Dictionary(
        inputs.offers.map {
          ($0.opening.id, CohortLine($0.opening, pattern: $0.cohort.pattern, regions: regions))
        }
      ) { first, _ in first })
  }

  /// The files that a plan leaves.
  static let files = [
    "instance.json", "result.json", "penjelasan.xlsx", "usulan-sidang-tpp.pdf", "usulan-sidang-tpp.xlsx",
  ]

  /// Writes the five files; an existing one of the same name is replaced.
  func write(to folder: URL, house name: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func keep(_ bytes: [UInt8], as file: String) throws {
      try Data(bytes).write(to: folder.appending(path: file), options: .atomic)
    }
    let names = PlanNames(inputs)
    try keep(Array(names.named(instance).json.utf8), as: "instance.json")
    try keep(Array(names.named(result).json.utf8), as: "result.json")
    let assembly = assembly
    let moment = Moment(inputs.day, hour: 0, minute: 0, in: .wib)
    let workbook = ExplanationWorkbook(
      lines: assembly.explanations(), rule: PlanWords.rule.id,
      denominator: PlanWords.denominator(findings.outcomes.count).id, asOf: inputs.day, remarks: remarks(.indonesian))
    try keep(try Workbook.xlsx(workbook.sheets, created: moment), as: "penjelasan.xlsx")
    let paper = paper(assembly, house: name, moment)
    try keep(try pdf(paper.document), as: "usulan-sidang-tpp.pdf")
    try keep(try Workbook.xlsx(paper.sheets, created: moment), as: "usulan-sidang-tpp.xlsx")
  }

  private func paper(_ assembly: PaperAssembly, house name: String, _ moment: Moment) -> ProposalPaper {
    // The time on a paper is when it was made; a plan from files is made on its as-of date.
    let imprint = PaperImprint(
      number: nil, code: "TPP-\(inputs.day)", day: inputs.day, madeAt: PlanWords.madeAt(inputs.day).id,
      created: moment.milliseconds / 1000)
    let house = PaperHouse(
      superiors: PlanWords.superiors(in: nil), name: name, place: "", draft: .policy)
    return assembly.proposal(
      house: house, imprint: imprint, title: PlacementPhrases.usualTitle(inputs.day).id, asOf: inputs.day,
      policy: PlanWords.policy.id, head: PaperSigner(office: house.headOffice, name: "…………………………", serviceNumber: ""),
      chair: nil)
  }

  /// The terminal's summary: what was read, what is proposed, and the same beside a queue.
  func summary(_ language: Language, writing paths: [String]) -> String {
    let counts = findings.counts
    var lines = [
      PlanWords.read(inputs)(language),
      BoardWords.title(counts["placed"] ?? 0, of: findings.outcomes.count)(language),
    ]
    lines.append("  " + BoardWords.counts(counts)(language))
    for (index, opening) in findings.openings.enumerated() {
      let members = findings.proposed(for: index).count
      lines.append("  \(members)/\(opening.max)\t\(opening.title)")
    }
    for goal in findings.goals { lines.append(PlanWords.goal(goal)(language)) }
    for line in findings.comparison?.lines ?? [] { lines.append(PlanWords.compared(line)(language)) }
    return (lines + [PlanWords.written(language)] + paths.map { "  \($0)" }).joined(separator: "\n")
  }

  /// What was left out or looks odd, a line each.
  func remarks(_ language: Language) -> [String] {
    let late = inputs.offers.filter(\.schedule.runsOver).map { PlanWords.runsOver($0)(language) }
    let out = inputs.leftOut.map { PlanWords.leftOut($0)(language) }
    let stray = inputs.strayAssessments.isEmpty ? [] : [PlanWords.stray(inputs.strayAssessments)(language)]
    let asked = inputs.people.filter { $0.entry.regency != nil && $0.entry.regencyCode == nil }
    let regions = asked.isEmpty ? [] : [PlanWords.regencyUnclear(asked.count)(language)]
    return out + stray + regions + late
  }

  /// The summary for programs.
  func json(writing paths: [String]) throws -> String {
    struct Summary: Encodable {
      let asOf: String
      let people: Int
      let cohorts: Int
      let status: String
      let placed: Int
      let states: [String: Int]
      let stages: [ReachedGoal]
      let comparison: [PlacementComparison.Line]
      let leftOut: [String]
      let files: [String]
    }
    let summary = Summary(
      asOf: inputs.day.description, people: findings.outcomes.count, cohorts: findings.openings.count,
      status: result.status.rawValue, placed: result.placements.count,
      states: findings.counts, stages: findings.goals, comparison: findings.comparison?.lines ?? [],
      leftOut: inputs.leftOut.map { "\($0.file):\($0.row)" }, files: paths)
    return String(decoding: try JSON.encode(summary), as: UTF8.self)
  }
}
