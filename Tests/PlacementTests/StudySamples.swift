import Almanac
import House
import People
import Programmes
import StoreTesting

@testable import Import
@testable import Matching
@testable import Placement

/// Invented candidates and openings around 7 May 2025.
enum Sample {
  /// 7 May 2025.
  static let today = Day(number: 20_215)

  static func day(_ iso: String) -> Day { Day(iso) ?? today }

  /// A convict of Kab. Serang who may join anything, unless changed.
  static func person(_ id: Person.ID = "p1", _ change: (inout Draft) -> Void = { _ in }) -> Candidate {
    var draft = Draft()
    change(&draft)
    return Candidate(
      id: id, sex: draft.sex, education: draft.education, occupation: draft.occupation, stage: draft.stage,
      sentence: draft.sentence, twoThirds: draft.twoThirds, expiry: draft.expiry, residence: draft.residence,
      holds: draft.holds,
      assessment: draft.isAssessed
        ? Candidate.Assessment(
          interests: draft.interests, skills: draft.skills, literacy: draft.literacy, risk: draft.risk,
          consents: draft.consents) : nil, expectation: draft.expectation, isPlacedBefore: draft.isPlacedBefore)
  }

  /// A course of welding from 19 May to 6 July 2025, 60 days from today, unless changed.
  static func opening(_ id: Cohort.ID = "c1", _ change: (inout Offer) -> Void = { _ in }) -> Placement.Opening {
    var offer = Offer()
    change(&offer)
    return Placement.Opening(
      id: id, title: offer.title, field: offer.field, agency: "Dinas Contoh", meetings: offer.meetings,
      slots: offer.slots, min: offer.min, max: offer.max, prerequisites: offer.asks, residents: offer.share,
      seated: offer.seated)
  }

  /// What a candidate is made of.
  struct Draft {
    var sex: Sex? = .male
    var education: String? = "SMA"
    var occupation: String?
    var stage = Candidate.Stage.convicted
    var sentence: Candidate.Term? = .months(36)
    var twoThirds: Day?
    var expiry: Day? = Sample.day("2027-05-07")
    var residence: Region.Code? = "3604"
    var holds: [Candidate.Hold] = []
    var isAssessed = true
    var interests: [String] = []
    var skills: [String] = []
    var literacy: Literacy? = .yes
    var risk: Risk? = .low
    var consents: Bool? = true
    var expectation: Candidate.Expectation?
    var isPlacedBefore = false
  }

  /// What an opening is made of.
  struct Offer {
    var title = "Las dasar"
    var field = "Las"
    var meetings = [Sample.day("2025-05-19"), Sample.day("2025-06-02"), Sample.day("2025-07-06")]
    var slots = ["2025-05-19/1"]
    var min = 1
    var max = 10
    var asks: [Prerequisite] = []
    var share: Quota?
    var seated: [Person.ID] = []
  }

  /// Where a person stands toward an opening.
  static func standing(_ person: Candidate, _ opening: Placement.Opening = opening(), asked: Bool = false)
    -> Eligibility
  {
    EligibilityRules.eligibility(of: person, for: opening, on: today, asked: asked)
  }

  /// A study under the draft policy.
  static func study(
    _ people: [Candidate], _ openings: [Placement.Opening], apart: [[Person.ID]] = []
  ) -> PlacementStudy {
    PlacementStudy(people: people, openings: openings, on: today, under: .draft, apart: apart)
  }
}

extension Eligibility {
  /// What one rule found; nil where it was not asked.
  func finding(_ kind: Criterion.Kind) -> Criterion.Finding? { criteria.first { $0.kind == kind }?.finding }
}
