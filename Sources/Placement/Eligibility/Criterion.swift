import Almanac
import Import
import People
import Programmes

/// One rule a person must meet to join a cohort, with what it found. Unknown is not met.
package struct Criterion: Equatable, Codable, Sendable {
  /// The rules, in the order they are told.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// The recorded yes on the assessment; a detainee may take part and may not be made to (UU 22/2022 art. 7).
    case consent
    /// Not in a class that is still on: one place each.
    case place
    /// No daily post: one person must not be in two places.
    case post
    /// Not under discipline (Register F).
    case discipline
    /// The clinic has answered.
    case health
    /// Here until the last meeting.
    case stay
    /// Free for at least the days that are asked for.
    case time
    case education
    case literacy
    case sex
    case risk
    /// Open to detainees or to convicts only.
    case standing

    /// Whether an officer may grant a waiver of it: nobody takes part without a yes, and nobody sits in two classes.
    var isWaivable: Bool { self != .consent && self != .place }
  }

  /// What was found.
  package enum Finding: Equatable, Codable, Sendable {
    case met
    /// Refused; `from` is the day it turns true by itself, where one is known.
    case notMet(from: Day?)
    /// A fact is missing; `ask` supplies it.
    case unknown(ask: Supplier)
  }

  /// Who supplies a missing fact.
  package enum Supplier: String, Codable, Sendable { case assessor, clinic, registrar }

  package let kind: Kind
  package let finding: Finding
  /// The facts used, as they stand in the files.
  package let fact: Fact
  /// Whether an authorised officer has granted a waiver: the person may join although the rule would refuse.
  var isWaived = false

  /// The same rule, waived: it counts as met, and says that it was waived.
  func waived() -> Criterion {
    var copy = Criterion(kind: kind, finding: .met, fact: fact)
    copy.isWaived = true
    return copy
  }

  /// The facts a rule looked at.
  package enum Fact: Equatable, Codable, Sendable {
    case none
    case consent(Bool?)
    case hold(String)
    case ends(expiry: Day?, lastMeeting: Day?)
    case education(has: String?, needs: String)
    case sex(needs: Sex)
    case literacy(Literacy?)
    case risk(has: Risk?, most: Risk)
    case standing(needs: Prerequisite.Standing)
    case days(Int, expiry: Day?)
  }
}

/// Where a person stands toward one cohort.
package struct Eligibility: Equatable, Sendable {
  /// The states of a person toward a cohort.
  package enum State: String, Codable, Sendable {
    case eligible
    /// Only dated criteria stand in the way.
    case waiting
    /// A fact is missing.
    case notAssessed = "not_assessed"
    case ineligible
  }

  let criteria: [Criterion]

  /// 1. Every criterion met: eligible. 2. Some refused for good: ineligible. 3. Facts are missing: not assessed, as no day alone opens it.
  /// 4. Refused only until a day: waiting.
  package var state: State {
    var state = State.eligible
    for criterion in criteria {
      switch criterion.finding {
      case .met: continue
      case .notMet(from: nil): return .ineligible
      case .notMet: if state == .eligible { state = .waiting }
      case .unknown: state = .notAssessed
      }
    }
    return state
  }

  /// The criteria in the way.
  var obstacles: [Criterion] { criteria.filter { $0.finding != .met } }

  /// The day on which the last dated obstacle is gone; nil where another stands in the way.
  var opensOn: Day? {
    guard state == .waiting else { return nil }
    return obstacles.compactMap { if case .notMet(let day) = $0.finding { day } else { nil } }.max()
  }
}
