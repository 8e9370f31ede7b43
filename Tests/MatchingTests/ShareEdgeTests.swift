import Optimiser
import Testing

@testable import Matching

@Suite struct ShareEdgeTests {
  @Test(arguments: 0...100)
  func `the edges allow exactly what the share allows, in whole numbers`(percent: Int) {
    let share = PlacementInstance.Share(group: 0, percent: percent)
    for (least, most) in [(0, 0), (0, 1), (0, 21), (3, 7), (8, 16), (13, 13), (10, 40)] {
      let edges = share.edges(from: least, to: most)
      for n in least...most {
        for q in 0...n {
          let isAllowed = percent * n <= 100 * (n - q)
          #expect(edges.allSatisfy { $0.run * q <= $0.rise * n + $0.rest } == isAllowed, "\(q) of \(n)")
        }
      }
    }
  }

  @Test func `every edge touches two whole corners, so that no relaxation could be tighter`() {
    let share = PlacementInstance.Share(group: 0, percent: 40)
    let edges = share.edges(from: 8, to: 21)
    for edge in edges {
      let touched = (8...21).filter { edge.run * (60 * $0 / 100) == edge.rise * $0 + edge.rest }
      #expect(touched.count >= 2, "\(edge)")
    }
    // 21 members: 12 outsiders at most, although 60 % of 21 is 12.6.
    #expect(edges.contains { $0.rise * 21 + $0.rest == 12 * $0.run })
  }

  @Test func `a share of a size that cannot be has no edges`() {
    #expect(PlacementInstance.Share(group: 0, percent: 40).edges(from: 8, to: 7).isEmpty)
  }

  @Test(.enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
  func `cohorts that clash two by two are one choice, although no slot is common to all`() throws {
    var draft = DeclaredInstance()
    draft.people = [DeclaredInstance.Person(id: "ahmad", places: 2)]
    draft.cohorts = [("a", ["1", "2"]), ("b", ["2", "3"]), ("c", ["3", "1"])].map {
      DeclaredInstance.Cohort(id: $0.0, min: 1, max: 5, slots: $0.1)
    }
    draft.pairs = draft.cohorts.map {
      DeclaredInstance.Pair(person: "ahmad", cohort: $0.id, fit: 10, completion: 500)
    }
    draft.stages = [PlacementInstance.Stage(.totalFit)]
    let program = PlacementProgram(try PlacementInstance(draft)).program
    #expect(try Optimiser.plainRelaxation(program).bound.rounded() == 10)
  }
}
