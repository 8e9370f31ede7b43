import Almanac
import House
import Matching
import People
import Programmes

/// A placement as computed on one day, without the big texts that it was computed from (`ProposalTexts`).
package struct Proposal: KeyOwner, Sendable {
  package typealias ID = House.ID<Proposal>

  /// How far a proposal has come.
  package enum State: String, CaseIterable, Codable, Sendable {
    case computing, ready, failed
    /// A hearing of the board has been opened on it.
    case heard
  }

  package let id: ID
  /// The proposal this one recomputed, if it is not the first.
  package let earlier: ID?
  package let title: String
  package let asOf: Day
  package let state: State
  /// The SHA-256 of the solver's input.
  let instanceHash: String
  /// The number drawn for the order of equals.
  package let lottery: Int64
  /// Why it failed, in words; nil otherwise.
  package let note: String?
  package let madeAt: Moment
  package let madeBy: String
  /// The signed policy it was computed with; nil where it was the shipped draft.
  package var policy: KeptPolicy.ID?
  /// When something was decided that it was not computed with: lock, bar or waiver; nil where nothing was.
  package var decidedAt: Moment?
  /// The proposal that was computed in its place; nil while none is.
  package var replacedBy: ID?

  /// Whether nothing was decided or computed since.
  package var isCurrent: Bool { decidedAt == nil && replacedBy == nil }
}

/// What the solver read and answered for a proposal. Both are big, so only what works on them reads them.
package struct ProposalTexts: Sendable {
  /// The solver's input.
  package let instance: String
  /// Its answer; nil while computing or where it failed.
  package let result: String?
}

/// A wish of an officer or the board that every later computation respects.
package struct Decision: Equatable, Codable, Sendable {
  /// Chosen whatever else, or kept out.
  package enum Kind: String, CaseIterable, Codable, Sendable { case lock, bar }

  package let person: Person.ID
  package let cohort: Cohort.ID
  package let kind: Kind
  package let reason: String

  /// A decision with its reason.
  package init(person: Person.ID, cohort: Cohort.ID, kind: Kind, reason: String) {
    self.person = person
    self.cohort = cohort
    self.kind = kind
    self.reason = reason
  }
}

/// A requirement that an authorised officer waives for one person and cohort, with a reason that is kept and reported.
package struct Waiver: Equatable, Codable, Sendable {
  package let person: Person.ID
  package let cohort: Cohort.ID
  package let criterion: Criterion.Kind

  /// A waiver.
  package init(person: Person.ID, cohort: Cohort.ID, criterion: Criterion.Kind) {
    self.person = person
    self.cohort = cohort
    self.criterion = criterion
  }
}

/// What a proposal was computed from, kept whole so that it can be computed again.
package struct FrozenStudy: Codable, Sendable {
  package let day: Day
  package let people: [Candidate]
  let openings: [Opening]
  package let policy: PlacementPolicy
  /// Pairs of people, by id, who are never in one cohort.
  package let apart: [[Person.ID]]
  /// Waivers that authorised officers have granted.
  package var waivers: [Waiver]

  /// What goes into a study.
  package init(
    day: Day, people: [Candidate], openings: [Opening], policy: PlacementPolicy, apart: [[Person.ID]],
    waivers: [Waiver] = []
  ) {
    self.waivers = waivers
    self.day = day
    self.people = people
    self.openings = openings
    self.policy = policy
    self.apart = apart
  }

  /// The study of these inputs.
  var study: PlacementStudy {
    PlacementStudy(
      people: people, openings: openings, on: day, under: policy, apart: apart, waivers: waivers)
  }

  /// The instance under decisions; those about people or cohorts no longer there are left out.
  package func instance(deciding decisions: [Decision] = []) -> PlacementInstance {
    study.instance(decisions: choices(decisions))
  }

  /// What a result of that instance means.
  package func findings(of result: PlacementResult, deciding decisions: [Decision] = []) -> Findings {
    Findings(of: result, in: study, decisions: choices(decisions))
  }

  private func choices(_ decisions: [Decision]) -> PlacementStudy.Decisions {
    let persons = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let cohorts = Dictionary(openings.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var choices = PlacementStudy.Decisions()
    for decision in decisions {
      guard let person = persons[decision.person], let cohort = cohorts[decision.cohort] else { continue }
      switch decision.kind {
      case .lock: choices.fixed.append(.init(person: person, cohort: cohort))
      case .bar: choices.barred.append(.init(person: person, cohort: cohort))
      }
    }
    return choices
  }
}
