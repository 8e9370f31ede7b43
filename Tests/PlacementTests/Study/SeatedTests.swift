import Almanac
import House
import People
import Programmes
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

/// People in a class that is still on until July, and newcomers around them.
private enum Cast {
  static func seated(_ id: Person.ID, _ change: (inout Sample.Draft) -> Void = { _ in }) -> Candidate {
    Sample.person(id) {
      $0.holds = [.place("Las dasar", until: Sample.day("2025-07-06"))]
      $0.isPlacedBefore = true
      change(&$0)
    }
  }

  static func stranger(_ id: Person.ID) -> Candidate { Sample.person(id) { $0.residence = "3673" } }
}

@Suite struct SeatedInstanceTests {
  @Test func `who sits already is fixed in the class at its full size, and no goal gains by it`() {
    let opening = Sample.opening { ($0.min, $0.max, $0.seated) = (4, 6, ["p1"]) }
    let instance = Sample.study(
      [Cast.seated("p1"), Sample.person("p2"), Sample.person("p3"), Sample.person("p4")], [opening]
    )
    .instance()
    #expect(instance.cohorts[0].min == 4 && instance.cohorts[0].max == 6)
    #expect(instance.fixed == [.init(person: 0, cohort: 0)])
    #expect(instance.pairs.last == .init(choice: .init(person: 0, cohort: 0), fit: 100, completion: 0))
    #expect(instance.people.map(\.places) == [2, 1, 1, 1])
  }

  @Test func `whoever sits in a class waits for its end, and may join one that begins later`() {
    let later = Sample.opening("c2") { $0.meetings = [Sample.day("2025-07-07")] }
    let study = Sample.study([Cast.seated("p1")], [Sample.opening { $0.seated = ["p1"] }, later])
    #expect(study.eligibility[0][0].opensOn == Sample.day("2025-07-07"))
    #expect(study.matches.map(\.opening) == [1])
  }

  @Test func `who ever had a place here needs one less`() {
    #expect(Sample.study([Sample.person { $0.isPlacedBefore = true }], [Sample.opening()]).matches[0].fit.need[2] == 0)
  }

  @Test func `two who sit together are not parted by a proposal`() {
    let opening = Sample.opening { $0.seated = ["p1", "p2"] }
    let study = Sample.study(
      [Cast.seated("p1"), Cast.seated("p2"), Sample.person("p3")], [opening], apart: [["p1", "p2"], ["p1", "p3"]])
    #expect(study.instance().apart == [.init(first: 0, second: 2)])
  }

  @Test func `a class that cannot be made whole stays as it is, and says so`() {
    let opening = Sample.opening { ($0.min, $0.seated) = (4, ["p1"]) }
    let study = Sample.study([Cast.seated("p1"), Sample.person("p2")], [opening])
    #expect(study.closedOpenings(under: .init()) == [0])
    #expect(study.instance().pairs.isEmpty && study.instance().fixed.isEmpty)
    let nobody = PlacementResult(status: .optimal, placements: [], stages: [])
    #expect(study.outcomes(of: nobody)[1].stands[0].limit == .closed(min: 4, seated: 1))
  }

  @Test func `two classes do not count on the same newcomer`() {
    let openings = (["c1", "c2"] as [Cohort.ID]).map { id in
      Sample.opening(id) { ($0.min, $0.seated) = (2, [id == "c1" ? "p1" : "p2"]) }
    }
    let study = Sample.study([Cast.seated("p1"), Cast.seated("p2"), Sample.person("p3")], openings)
    #expect(study.closedOpenings(under: .init()) == [1])
  }

  @Test func `a class leaves the newcomers that another one needs to it, and takes those it does not`() {
    let openings = (["c1", "c2"] as [Cohort.ID]).map { id in
      Sample.opening(id) { ($0.min, $0.seated) = (2, [id == "c1" ? "p1" : "p2"]) }
    }
    let study = Sample.study(
      [Cast.seated("p1"), Cast.seated("p2"), Sample.person("p3"), Sample.person("p4")], openings)
    var decisions = PlacementStudy.Decisions()
    decisions.barred = [.init(person: 3, cohort: 1)]
    #expect(study.closedOpenings(under: decisions).isEmpty)
  }

  @Test(arguments: 1...80)
  func `no class is given up that could be made whole beside those before it`(_ seed: UInt64) {
    var numbers = Draw(state: seed)
    let openings = (0..<3).map { place in
      let (least, hasShare) = (numbers.below(4) + 1, numbers.below(2) == 0)
      return Sample.opening("c\(place)") {
        ($0.min, $0.max, $0.seated) = (least, least + 1, ["s\(place)"])
        $0.share = hasShare ? .init(region: "3604", percent: 50) : nil
      }
    }
    let newcomers = (0..<5).map { numbers.below(2) == 0 ? Sample.person("p\($0)") : Cast.stranger("p\($0)") }
    let study = Sample.study((0..<3).map { Cast.seated("s\($0)") } + newcomers, openings)
    var decisions = PlacementStudy.Decisions()
    decisions.barred = study.matches.filter { _ in numbers.below(3) == 0 }
      .map { .init(person: $0.person, cohort: $0.opening) }
    #expect(study.closedOpenings(under: decisions) == study.givenUp(under: decisions))
  }
}

/// Numbers that are the same for the same seed.
private struct Draw {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

extension PlacementStudy {
  /// The same as `closedOpenings`, by trying every way to spread the newcomers.
  fileprivate func givenUp(under decisions: Decisions) -> Set<Int> {
    let barred = Set(decisions.barred)
    let open = Set(matches.map { PlacementInstance.Choice(person: $0.person, cohort: $0.opening) }).subtracting(barred)
    let view = Dictionary(grouping: seats, by: \.cohort).mapValues { $0.map(\.person) }
    func isWhole(_ opening: Int, _ members: [Int]) -> Bool {
      let residents = members.count { people[$0].residence == openings[opening].residents?.region }
      return members.count >= openings[opening].min && members.count <= openings[opening].max
        && (openings[opening].residents?.percent ?? 0) * members.count <= 100 * residents
    }
    func canBeWhole(_ classes: [Int], _ members: [Int: [Int]], from person: Int) -> Bool {
      guard person < people.count else { return classes.allSatisfy { isWhole($0, members[$0] ?? []) } }
      if canBeWhole(classes, members, from: person + 1) { return true }
      return classes.contains { opening in
        guard open.contains(.init(person: person, cohort: opening)) else { return false }
        var more = members
        more[opening, default: []].append(person)
        return canBeWhole(classes, more, from: person + 1)
      }
    }
    var kept: [Int] = []
    return Set(
      openings.indices.filter { opening in
        let isKept = canBeWhole(kept + [opening], view, from: 0)
        if isKept { kept.append(opening) }
        return !isKept
      })
  }
}

@Suite(.enabled(if: hasSolver, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct SeatedPlanTests {
  private func findings(
    _ people: [Candidate], _ openings: [Placement.Opening], apart: [[Person.ID]] = []
  ) throws -> Findings {
    let frozen = FrozenStudy(day: Sample.today, people: people, openings: openings, policy: .draft, apart: apart)
    let instance = frozen.instance()
    let result = try PlacementSolver(means: .inProcess).solve(instance)
    #expect(result.status == .optimal)
    #expect(PlacementChecker.breaches(of: result, against: instance).isEmpty)
    return frozen.findings(of: result)
  }

  private func placed(_ findings: Findings) -> [Person.ID] { findings.proposed(for: 0).map(\.person).sorted() }

  @Test func `the minimum is met by those who sit and those who come`() throws {
    let opening = Sample.opening { ($0.min, $0.seated) = (4, ["p1", "p2"]) }
    let view = [Cast.seated("p1"), Cast.seated("p2")]
    #expect(placed(try findings(view + [Sample.person("p3"), Sample.person("p4")], [opening])) == ["p3", "p4"])
    #expect(placed(try findings(view + [Sample.person("p3")], [opening])).isEmpty)
  }

  @Test func `the residents' share counts both, exactly`() throws {
    let opening = Sample.opening {
      ($0.share, $0.seated) = (.init(region: "3604", percent: 50), ["p1", "p2"])
    }
    let strangers = (["p3", "p4", "p5"] as [Person.ID]).map(Cast.stranger)
    let found = try findings([Cast.seated("p1"), Cast.seated("p2")] + strangers, [opening])
    #expect(placed(found).count == 2)
    let left = try #require(found.outcomes.first { $0.state == .withoutPlace })
    #expect(left.stands[0].limit == .residents(region: "3604", percent: 50, members: 4, residents: 2))
  }

  @Test func `nobody joins a class with somebody they are kept apart from`() throws {
    let opening = Sample.opening { $0.seated = ["p1"] }
    let found = try findings(
      [Cast.seated("p1"), Sample.person("p2"), Sample.person("p3")], [opening], apart: [["p2", "p1"]])
    #expect(placed(found) == ["p3"])
    #expect(found.outcomes[1].stands[0].limit == .apart)
  }

  @Test func `seats taken are not given, and the goals are told of newcomers alone`() throws {
    let opening = Sample.opening { ($0.max, $0.seated) = (3, ["p1", "p2"]) }
    let people = [
      Cast.seated("p1"), Cast.seated("p2"), Sample.person("p3"), Sample.person("p4") { $0.interests = ["Las"] },
    ]
    let found = try findings(people, [opening])
    #expect(placed(found) == ["p4"])
    #expect(found.outcomes[2].stands[0].limit == .full(seats: 3, ahead: .init(seated: 2, closer: 1)))
    #expect(found.stages.map(\.value) == [152, 64, 64])
    #expect(found.comparison?.lines.first { $0.measure == .placed }?.plan == 1)
    #expect(found.counts["placed"] == 1)
  }

  @Test func `where nobody can be added the worst fit is nobody's`() throws {
    let opening = Sample.opening { ($0.max, $0.seated) = (2, ["p1"]) }
    let found = try findings([Cast.seated("p1"), Sample.person("p2") { $0.consents = false }], [opening])
    #expect(found.stages.map(\.value) == [0, 0, 0])
  }

  @Test(arguments: 0..<120)
  func `with seats drawn at random a plan is always found, keeps every seat, and gives true reasons`(seed: Int) throws {
    var lottery = Lottery(UInt64(seed) &+ 77)
    let openings = (0..<3).map { index in
      Sample.opening("c\(index)") { offer in
        offer.min = 1 + lottery.next(below: 5)
        offer.max = offer.min + lottery.next(below: 4)
        offer.seated = (0..<lottery.next(below: offer.max)).map { "c\(index)s\($0)" }
        if lottery.next(below: 2) == 0 { offer.share = .init(region: "3604", percent: 50) }
      }
    }
    let view = openings.flatMap(\.seated).map { id in
      Cast.seated(id) { $0.residence = lottery.next(below: 2) == 0 ? "3673" : "3604" }
    }
    let newcomers = (0..<8).map { index in
      Sample.person("n\(index)") { $0.residence = lottery.next(below: 2) == 0 ? "3673" : "3604" }
    }
    let everybody = view.map(\.id) + newcomers.map(\.id)
    let apart = (0..<4).map { _ in [everybody[lottery.next(below: everybody.count)], "n\(lottery.next(below: 8))"] }
      .filter { $0[0] != $0[1] }
    let found = try findings(view + newcomers, openings.filter { $0.free > 0 }, apart: apart)
    #expect(found.outcomes.allSatisfy { !openings.flatMap(\.seated).contains($0.person) || $0.place == nil })
    #expect(!found.outcomes.contains { $0.stands.contains { $0.limit == .stages } })
    for (index, opening) in found.openings.enumerated() {
      let new = found.proposed(for: index)
      guard !new.isEmpty else { continue }
      let members = opening.seated + new.map(\.person)
      #expect(members.count >= opening.min && members.count <= opening.max)
      let residents = members.count { id in (view + newcomers).first { $0.id == id }?.residence == "3604" }
      if let share = opening.residents { #expect(share.percent * members.count <= 100 * residents) }
    }
  }
}
