import Almanac
import Foundation
import House
import Language
import Page
import People
import Programmes
import Testing

@testable import Matching
@testable import Placement

/// The three files of the invented Rutan Contoh, found beside the project; nil where they are absent.
private let office: URL? = examples.map { $0.deletingLastPathComponent().appendingPathComponent("rutan-contoh") }
  .flatMap { FileManager.default.fileExists(atPath: $0.appendingPathComponent("register.xlsx").path) ? $0 : nil }

private func inputs(_ other: String? = nil) throws -> PlanInputs {
  let house = try #require(office)
  let folder = other.map { house.deletingLastPathComponent().appendingPathComponent("found/\($0)") } ?? house
  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }
  return try PlanInputs(
    register: bytes("register.xlsx"), assessments: bytes("asesmen.xlsx"), offers: bytes("penawaran.xlsx"), on: nil,
    today: Day(number: 0), house: "Rutan Contoh", regions: .shipped(), teaching: .shipped())
}

@Suite(.enabled(if: office != nil, "the shared example house is absent"))
struct PlanInputsTests {
  @Test func `the example house has 573 people, twelve classes, and the day of its title row`() throws {
    let inputs = try inputs()
    #expect(inputs.people.count == 573)
    #expect(inputs.offers.count == 12)
    #expect(inputs.day == Day("2025-05-07"))
    #expect(inputs.leftOut.isEmpty)
    #expect(Set(inputs.people.map(\.candidate.id)).count == 573)
    let instance = PlanNames(inputs).named(inputs.frozen(under: .draft).instance())
    #expect(instance.people.allSatisfy { $0.id.hasPrefix("p") && $0.id.count == 4 })
    #expect(instance.people.map { Int($0.id.dropFirst()) } == inputs.people.map(\.row))
    #expect(instance.cohorts.map { Int($0.id.dropFirst()) } == inputs.offers.map(\.row))
  }

  @Test func `a class that needs more meetings than offered says both ends`() throws {
    let inputs = try inputs()
    let late = inputs.offers.filter(\.schedule.runsOver)
    #expect(late.count > inputs.offers.count / 2)
    for offer in late {
      let line = PlanWords.runsOver(offer)(.indonesian)
      #expect(line.contains(Format.day(offer.schedule.offeredEnd).id))
      #expect(line.contains(Format.day(offer.schedule.end).id))
      #expect(offer.opening.end == offer.schedule.end)
    }
    for offer in inputs.offers where !offer.schedule.runsOver {
      #expect(offer.schedule.end == offer.schedule.offeredEnd)
    }
  }

  @Test func `the instance is the same bytes twice and holds nobody's number or name`() throws {
    let inputs = try inputs()
    let text = inputs.frozen(under: .draft).instance().json
    let again = try inputsAgain()
    #expect(text == again.frozen(under: .draft).instance().json)
    for person in inputs.people {
      #expect(!text.contains(person.entry.registerNumber))
      #expect(!text.contains(person.entry.name))
    }
    let instance = try PlacementInstance(json: Array(text.utf8))
    #expect(instance.people.count == 573)
    #expect(instance.groups.map(\.name) == ["residents_3604"])
    #expect(instance.cohorts.allSatisfy { $0.atMost.isEmpty })
    #expect(instance.cohorts.contains { !$0.atLeast.isEmpty })
  }

  @Test(arguments: ["education-siak-words", "regency-nbsp"])
  func `the civil registry's words and blanks of another kind make the same placement problem`(_ folder: String) throws
  {
    let (other, usual) = (try inputs(folder), try inputs())
    #expect(other.frozen(under: .draft).instance().json == usual.frozen(under: .draft).instance().json)
  }

  private func inputsAgain() throws -> PlanInputs { try inputs() }
}

@Suite(
  .enabled(if: office != nil, "the shared example house is absent"),
  .enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct PlanTests {
  @Test func `the plan of the example house is proven, believed, and gives everybody a reason`() throws {
    let inputs = try inputs()
    let frozen = inputs.frozen(under: .draft)
    let instance = frozen.instance()
    let result = try PlacementSolver(means: .inProcess).solve(instance)
    #expect(result.status == .optimal)
    #expect(result.stages.map(\.measure) == [.expectedCompletions, .worstFit, .totalFit])
    #expect(result.stages.allSatisfy { $0.proven })
    #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty)
    let regions = try Regions.shipped()
    let findings = frozen.findings(of: result)
    let outcomes = findings.outcomes
    let assembly = PaperAssembly(
      findings: findings, words: ReasonWords(regions),
      people: Dictionary(inputs.people.map { ($0.candidate.id, PersonLine($0.entry)) }) { first, _ in first },
      cohorts: [:])
    let lines = assembly.explanations()
    #expect(lines.count == 573)
    for (line, outcome) in zip(lines, outcomes) {
      #expect(!line.registerNumber.isEmpty && !line.state.isEmpty)
      if case .placed = outcome.state {
        #expect(!line.training.isEmpty && !line.why.isEmpty && line.whyNot.isEmpty, "\(line.name)")
      } else {
        #expect(line.training.isEmpty && line.why.isEmpty, "\(line.name)")
        #expect(!line.whyNot.isEmpty && !line.change.isEmpty, "\(line.name): \(outcome.state)")
      }
      // A plan proven best leaves out nobody for want of a reason.
      #expect(!outcome.stands.contains { $0.limit == .stages })
    }
    #expect(outcomes.count { if case .placed = $0.state { true } else { false } } == result.placements.count)
    #expect(Set(outcomes.map(\.state.word)).isSuperset(of: ["placed", "without_place", "not_assessed", "ineligible"]))
  }
}
