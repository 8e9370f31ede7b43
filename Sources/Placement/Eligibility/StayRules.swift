import Almanac
import Foundation

/// The chance that a person is still here, and able to attend, until a cohort ends; with its working.
package struct StayWorking: Equatable, Codable, Sendable {
  /// Why a person might leave, each with its chance in hundredths a month.
  package enum Cause: String, Codable, Sendable {
    case longSentence = "long_sentence", mediumSentence = "medium_sentence", shortSentence = "short_sentence"
    case sentenceUnknown = "sentence_unknown", afterTwoThirds = "after_two_thirds", afterEnd = "after_end"
    case beforeCourt = "before_court", onTrial = "on_trial", onAppeal = "on_appeal"
    /// An officer's own expectation stands in place of the model.
    case officer
  }

  /// The cause with the greatest chance.
  package let cause: Cause
  /// Its chance of leaving in a month, in hundredths.
  package let leaving: Int
  /// Days from the date of the plan to the last meeting, at least 0.
  package let days: Int
  /// Expected attendance in hundredths.
  package let attendance: Int
  /// The chance in thousandths, 0 to 1000.
  package let completion: Int
}

/// The stay model of the policy.
enum StayRules {
  /// completion = floor(1000 × (1 − h)^(days ÷ 30) × attendance + 1/2), with h the greatest chance that applies.
  /// An officer's expectation stands in place of h: 0 while it reaches the last meeting, else 1.
  static func working(
    of person: Candidate, until lastMeeting: Day, asOf day: Day, under policy: PlacementPolicy
  ) -> StayWorking {
    let (cause, leaving) = strongest(person, until: lastMeeting, policy)
    let days = max(0, day.days(until: lastMeeting))
    let attendance = policy.attendance[person.stage == .onTrial ? 1 : 0]
    // Whoever is surely gone is gone also where no days are left (0 to the power of 0 would be 1).
    let staying = leaving >= 100 ? 0 : pow(1 - Double(leaving) / 100, Double(days) / 30)
    let completion = Int((1000 * staying * Double(attendance) / 100 + 0.5).rounded(.down))
    return StayWorking(
      cause: cause, leaving: leaving, days: days, attendance: attendance, completion: min(1000, max(0, completion)))
  }

  /// The chance of leaving within a month from a day on, in hundredths; nil where an officer's expectation stands in its place.
  static func leaving(_ person: Candidate, on day: Day, under policy: PlacementPolicy) -> (
    cause: StayWorking.Cause, hundredths: Int
  )? {
    let (cause, hundredths) = strongest(person, until: day, policy)
    guard cause != .officer else { return nil }
    return (cause, hundredths)
  }

  private static func strongest(
    _ person: Candidate, until lastMeeting: Day, _ policy: PlacementPolicy
  ) -> (StayWorking.Cause, Int) {
    if let expectation = person.expectation { return (.officer, expectation.until >= lastMeeting ? 0 : 100) }
    var causes = [stage(person, policy)]
    if let twoThirds = person.twoThirds, twoThirds < lastMeeting {
      causes.append((.afterTwoThirds, policy.afterTwoThirds))
    }
    if let expiry = person.expiry, expiry < lastMeeting { causes.append((.afterEnd, policy.afterEnd)) }
    return causes.dropFirst().reduce(causes[0]) { $1.1 > $0.1 ? $1 : $0 }
  }

  private static func stage(_ person: Candidate, _ policy: PlacementPolicy) -> (StayWorking.Cause, Int) {
    switch person.stage {
    case .beforeCourt: (.beforeCourt, policy.detaineeLeaving[0])
    case .onTrial: (.onTrial, policy.detaineeLeaving[1])
    case .onAppeal: (.onAppeal, policy.detaineeLeaving[2])
    case .convicted:
      switch person.sentence {
      case .life?: (.longSentence, policy.convictLeaving[0])
      case .months(let months)? where months >= 24: (.longSentence, policy.convictLeaving[0])
      case .months(let months)? where months >= 12: (.mediumSentence, policy.convictLeaving[1])
      case .months?: (.shortSentence, policy.convictLeaving[2])
      // Where the sentence is not known the model assumes the soonest transfer: a place lost in week two helps nobody.
      case nil: (.sentenceUnknown, policy.convictLeaving[0])
      }
    }
  }
}
