import Testing

@testable import Matching

@Suite struct CheckTests {
  /// Three people, two cohorts at the same hour; Ahmad and Budi are apart, Citra is fixed in sewing, Budi barred from
  /// welding.
  private static let instance: PlacementInstance = {
    var draft = DeclaredInstance()
    draft.people = ["ahmad", "budi", "citra"].map { DeclaredInstance.Person(id: $0, places: 1) }
    draft.groups = [DeclaredInstance.Group(name: "residents", members: ["citra"])]
    draft.cohorts = [
      DeclaredInstance.Cohort(
        id: "sewing", min: 2, max: 2, slots: ["Mon-1"],
        atMost: [DeclaredInstance.GroupRule(group: "residents", number: 1)],
        atLeast: [DeclaredInstance.GroupRule(group: "residents", number: 50)]),
      DeclaredInstance.Cohort(id: "welding", min: 1, max: 1, slots: ["Mon-1"]),
    ]
    for person in draft.people {
      for cohort in draft.cohorts {
        draft.pairs.append(DeclaredInstance.Pair(person: person.id, cohort: cohort.id, fit: 10, completion: 500))
      }
    }
    draft.apart = [DeclaredInstance.Group(members: ["ahmad", "budi"])]
    draft.fixed = [DeclaredInstance.Pair(person: "citra", cohort: "sewing")]
    draft.barred = [DeclaredInstance.Pair(person: "budi", cohort: "welding")]
    draft.stages = [PlacementInstance.Stage(.placed), PlacementInstance.Stage(.totalFit)]
    // Without an instance every test here fails.
    let none = PlacementInstance(
      people: [], cohorts: [], groups: [], pairs: [], apart: [], fixed: [], barred: [], stages: [])
    return (try? PlacementInstance(draft)) ?? none
  }()

  private func breaches(
    _ placements: [(String, String)], status: PlacementResult.Status = .optimal,
    placed: (Int, Int, Bool) = (3, 3, true),
    fit: (Int, Int, Bool) = (30, 30, true)
  ) -> [PlacementChecker.Breach] {
    let result = PlacementResult(
      status: status, placements: placements.map { PlacementResult.Placement(person: $0.0, cohort: $0.1) },
      stages: [
        PlacementResult.Stage(measure: .placed, value: placed.0, bound: placed.1, proven: placed.2),
        PlacementResult.Stage(measure: .totalFit, value: fit.0, bound: fit.1, proven: fit.2),
      ])
    return PlacementChecker.breaches(of: result, against: Self.instance)
  }

  private static let sound = [("ahmad", "welding"), ("budi", "sewing"), ("citra", "sewing")]

  @Test func `a sound plan has no breach`() { #expect(breaches(Self.sound).isEmpty) }

  @Test func `people apart in one cohort, a full cohort and a share too small are seen`() {
    let found = breaches([("ahmad", "sewing"), ("budi", "sewing"), ("citra", "sewing")])
    #expect(found.contains(.apartTogether(first: "ahmad", second: "budi", cohort: "sewing")))
    #expect(found.contains(.overMax(cohort: "sewing", members: 3, max: 2)))
    #expect(found.contains(.underShare(cohort: "sewing", group: "residents", members: 1, of: 3, percent: 50)))
  }

  @Test func `a barred pair, a missing fixed one and a cohort under its minimum are seen`() {
    let found = breaches([("ahmad", "sewing"), ("budi", "welding")], placed: (2, 2, true), fit: (20, 20, true))
    #expect(found.contains(.barredChosen(PlacementResult.Placement(person: "budi", cohort: "welding"))))
    #expect(found.contains(.fixedMissing(PlacementResult.Placement(person: "citra", cohort: "sewing"))))
    #expect(found.contains(.underMin(cohort: "sewing", members: 1, min: 2)))
  }

  @Test func `two cohorts in one slot and too many places are seen`() {
    let found = breaches([("budi", "sewing"), ("citra", "sewing"), ("citra", "welding")], placed: (2, 2, true))
    #expect(found.contains(.sameSlot(person: "citra", slot: "Mon-1", cohorts: ["sewing", "welding"])))
    #expect(found.contains(.tooManyPlaces(person: "citra", taken: 2, places: 1)))
  }

  @Test func `order, repeats and strangers are seen`() {
    let found = breaches([
      ("budi", "sewing"), ("ahmad", "welding"), ("citra", "sewing"), ("citra", "sewing"), ("x", "y"),
    ])
    #expect(found.contains(.unsorted(PlacementResult.Placement(person: "ahmad", cohort: "welding"))))
    #expect(found.contains(.repeated(PlacementResult.Placement(person: "citra", cohort: "sewing"))))
    #expect(found.contains(.unknownPerson("x")) && found.contains(.unknownCohort("y")))
  }

  @Test func `stage values that the plan does not reach are seen`() {
    #expect(breaches(Self.sound, placed: (4, 4, true)) == [.belowFloor(stage: 1, floor: 4, measured: 3)])
    #expect(breaches(Self.sound, placed: (2, 2, true)) == [.aboveBound(stage: 1, bound: 2, measured: 3)])
    #expect(breaches(Self.sound, fit: (29, 30, true)).contains(.lastNotReached(value: 29, measured: 30)))
  }

  @Test func `proven and status must agree with value and bound`() {
    #expect(breaches(Self.sound, fit: (30, 31, true)).contains(.provenWrong(stage: 2)))
    #expect(breaches(Self.sound, fit: (30, 31, false)) == [.statusWrong(.optimal)])
    #expect(breaches(Self.sound, status: .limit) == [.statusWrong(.limit)])
    #expect(breaches(Self.sound, status: .limit, fit: (30, 31, false)).isEmpty)
    #expect(breaches(Self.sound, fit: (30, 28, false)).contains(.boundBelowValue(stage: 2, value: 30, bound: 28)))
  }

  @Test func `an infeasible answer must name fixed decisions and rules`() {
    let bare = PlacementResult(status: .infeasible, placements: [], stages: [])
    #expect(PlacementChecker.breaches(of: bare, against: Self.instance) == [.conflictMissing])
    let wrong = PlacementResult(
      status: .infeasible, placements: [], stages: [],
      conflict: PlacementResult.Conflict(
        fixed: [PlacementResult.Placement(person: "ahmad", cohort: "sewing")], rules: ["x"]))
    #expect(
      PlacementChecker.breaches(of: wrong, against: Self.instance) == [
        .conflictNotFixed(PlacementResult.Placement(person: "ahmad", cohort: "sewing"))
      ])
  }
}
