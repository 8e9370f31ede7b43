import Language
import Foundation
import Optimiser
import Testing

@testable import Matching

let hasSolver = Optimiser.library().path != nil

/// The folder of shared examples, found by walking up from this file; nil where it is absent.
let examples: URL? = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/" {
    folder = folder.deletingLastPathComponent()
    let found = folder.appendingPathComponent("shared/data/placement")
    if FileManager.default.fileExists(atPath: found.path) { return found }
  }
  return nil
}()

func example(_ name: String) throws -> PlacementInstance {
  let folder = try #require(examples)
  return try PlacementInstance(json: Array(Data(contentsOf: folder.appendingPathComponent("\(name).json"))))
}

@Suite(.enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct SolveTests {
  private let solver = PlacementSolver(means: .inProcess)

  @Test(
    .enabled(if: examples != nil, "the shared examples are absent"),
    arguments: [
      ("house-1", [356290, 42, 25133]), ("placed-2", [422, 51, 27209]), ("closures-3", [129, 39, 9541]),
      ("edge-4", [44573, 30, 2599]), ("decided-5", [104175, 15, 6970]), ("tiny-8497", [3, 2, 1802]),
    ])
  func `every example reaches its best values, proven, and the checker agrees`(name: String, values: [Int]) throws {
    let instance = try example(name)
    let result = try solver.solve(instance)
    #expect(result.status == .optimal)
    #expect(result.stages.map(\.value) == values)
    #expect(result.stages.allSatisfy { $0.proven && $0.bound == $0.value })
    #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty)
  }

  @Test(.enabled(if: examples != nil, "the shared examples are absent"))
  func `two fixed people who are apart are named with their rule, and nobody else`() throws {
    let instance = try example("fixedapart-6")
    let result = try solver.solve(instance, language: .english)
    #expect(result.status == .infeasible)
    let conflict = try #require(result.conflict)
    #expect(conflict.fixed.map(\.person) == ["p006", "p039"])
    #expect(conflict.rules == ["p006 and p039 are apart"])
    #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty)
  }

  @Test func `the same input gives the same bytes, whatever the order of the file`() throws {
    let instance = try RandomInstances.instance(seed: 4)
    var turned = RandomInstances.draft(seed: 4)
    turned.pairs.reverse()
    turned.apart.reverse()
    let first = try solver.solve(instance).json
    #expect(try solver.solve(instance).json == first)
    #expect(try solver.solve(PlacementInstance(turned)).json == first)
  }

  @Test(arguments: 0..<300)
  func `small instances reach what trying every plan reaches`(seed: Int) throws {
    let instance = try RandomInstances.instance(seed: UInt64(seed))
    let result = try solver.solve(instance, language: .english)
    let plans = Enumeration.plans(of: instance)
    guard !plans.isEmpty else {
      #expect(result.status == .infeasible)
      let conflict = try #require(result.conflict)
      var part = instance
      part.fixed = instance.fixed.filter { conflict.fixed.contains(instance.named($0)) }
      #expect(Enumeration.plans(of: part).isEmpty)
      for choice in Set(part.fixed) {
        var less = part
        less.fixed.removeAll { $0 == choice }
        #expect(!Enumeration.plans(of: less).isEmpty, "\(choice) could be left out")
      }
      return
    }
    #expect(result.status == .optimal)
    #expect(result.stages.map(\.value) == Enumeration.best(of: instance, among: plans))
    #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty)
  }

  @Test(arguments: 0..<60)
  func `the checker agrees with trying every rule on every plan`(seed: Int) throws {
    var instance = try RandomInstances.instance(seed: UInt64(seed))
    instance.stages = []
    let allowed = Set(Enumeration.plans(of: instance))
    for plan in Enumeration.subsets(of: instance) {
      let placements = plan.map { instance.named(instance.pairs[$0].choice) }.sorted()
      let result = PlacementResult(status: .optimal, placements: placements, stages: [])
      #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty == allowed.contains(plan))
    }
  }

  @Test(arguments: 0..<60)
  func `the queue keeps every rule`(seed: Int) throws {
    var instance = try RandomInstances.instance(seed: UInt64(seed))
    instance.stages = []
    guard let served = FirstComeFirstServed.run(instance) else { return }
    #expect(Enumeration.plans(of: instance).contains(served))
  }
}
