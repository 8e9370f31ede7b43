import Almanac

/// How a job that failed is tried again: with growing pauses, and not for ever.
package struct RetryRule: Equatable, Sendable {
  /// What follows a failure.
  package enum Next: Equatable, Sendable {
    case again(Moment)
    case giveUp
  }

  /// Seconds before the second try, the third, and so on; the last pause is used for all further ones.
  package static let pauses: [Int64] = [10, 60, 300, 1800, 7200, 21_600]
  /// A job that was begun so often without success is shown on *Hari ini*.
  package static let triesToTell: Int = 3
  /// Tries of a job that nobody waits for: they last a little more than a day.
  package static let usualTries: Int = 10

  /// After so many tries nobody tries any more.
  package let triesMaximum: Int

  /// A rule with its last try.
  package init(triesMaximum: Int = RetryRule.usualTries) { self.triesMaximum = triesMaximum }

  /// What follows the failure of try number `tries` at a moment.
  package func next(after tries: Int, at moment: Moment) -> Next {
    guard tries < triesMaximum else { return .giveUp }
    let index = min(max(0, tries - 1), RetryRule.pauses.count - 1)
    return .again(moment.adding(seconds: RetryRule.pauses[index]))
  }

  /// Whether a try may begin; the process may have ended during the last one, before it could give the job up.
  package func mayBegin(_ tries: Int) -> Bool { tries <= triesMaximum }
}
