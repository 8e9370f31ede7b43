import Almanac
import House
import Programmes
import StoreTesting
import Testing

@testable import Placement

@Suite struct ClassImpactRulesTests {
  private let old = Sample.opening()
  private let later = Sample.opening { $0.meetings = [Sample.day("2026-05-19"), Sample.day("2026-05-20")] }

  private func causes(_ person: Candidate, waived: [Criterion.Kind] = []) -> [Criterion.Kind] {
    ClassImpactRules.causes(of: person, from: old, to: later, on: Sample.today, waived: waived).map(\.kind)
  }

  @Test func `somebody whose sentence ends before the new end is no longer here until the end`() {
    #expect(causes(Sample.person { $0.expiry = Sample.day("2026-05-19") }) == [.stay])
    #expect(causes(Sample.person { $0.expiry = Sample.day("2026-05-20") }).isEmpty)
  }

  @Test func `a place in another class is a clash only where the new days overlap it`() {
    let place = Candidate.Hold.place("Las", from: Sample.day("2026-05-20"), until: Sample.day("2026-06-20"))
    #expect(causes(Sample.person { ($0.expiry, $0.holds) = (Sample.day("2030-01-01"), [place]) }) == [.place])
    let before = Candidate.Hold.place("Las", from: Sample.day("2026-01-05"), until: Sample.day("2026-05-18"))
    #expect(causes(Sample.person { ($0.expiry, $0.holds) = (Sample.day("2030-01-01"), [before]) }).isEmpty)
  }

  @Test func `what was in the way before, or is waived, is not of this change`() {
    let gone = Sample.person { $0.expiry = Sample.day("2020-01-01") }
    #expect(causes(gone).isEmpty)
    #expect(causes(Sample.person { $0.expiry = Sample.day("2026-05-19") }, waived: [.stay]).isEmpty)
  }

  @Test func `a class comes under its minimum or share only by those who cannot stay`() {
    let serang: Region.Code = "3604"
    let quota = Quota(region: serang, percent: 50)
    let (before, after) = (
      Sample.opening { ($0.min, $0.share) = (2, quota) }, Sample.opening { ($0.min, $0.share) = (2, quota) }
    )
    func short(_ people: [(home: Region.Code?, stays: Bool)]) -> Shortfall? {
      ClassImpactRules.shortfall(of: people, from: before, to: after)
    }
    #expect(short([]) == nil && short([(serang, true), (nil, true)]) == nil)
    #expect(short([(serang, true), (nil, false)]) == .tooFew(members: 1, min: 2))
    #expect(short([(serang, false), (serang, false)]) == .tooFew(members: 0, min: 2))
    #expect(
      short([(serang, false), (nil, true), (nil, true)])
        == .residents(region: serang, percent: 50, residents: 0, members: 2))
    // One who was never enough does not make the change the cause.
    #expect(short([(serang, true)]) == nil)
  }

  @Test func `a larger minimum is told where those who stay do not reach it`() {
    let (before, after) = (Sample.opening { $0.min = 1 }, Sample.opening { $0.min = 3 })
    #expect(
      ClassImpactRules.shortfall(of: [(home: nil, stays: true)], from: before, to: after)
        == .tooFew(members: 1, min: 3))
  }

  @Test func `those on seats that go move to the lowest that are free`() {
    func place(_ seat: Int) -> Enrolment {
      Enrolment(
        id: PlacementHouse.newIdentity(), cohort: old.id, seat: seat, person: PlacementHouse.newIdentity(),
        decree: PlacementHouse.newIdentity(), from: Sample.today, isLive: true)
    }
    let places = [place(1), place(3), place(5)]
    let moves = ClassImpactRules.moves(of: places, into: 3)
    #expect(moves.map(\.place.id) == [places[2].id] && moves.map(\.seat) == [2])
    #expect(ClassImpactRules.moves(of: places, into: 5).isEmpty)
  }
}
