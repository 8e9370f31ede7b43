import Almanac

extension Gap {
  /// Why days cannot be recorded so.
  enum Problem: Error, Equatable {
    /// They would end before they begin.
    case endsBeforeStart(from: Day, until: Day)
    /// Some of them stand there already.
    case overlaps(Gap)
  }

  /// Decides on days beside those that are recorded: 1. they end no earlier than they begin; 2. no day stands twice.
  static func days(from: Day, until: Day?, beside gaps: [Gap]) throws(Problem) -> DayRange {
    guard let days = DayRange(from: from, until: until) else {
      throw .endsBeforeStart(from: from, until: until ?? from)
    }
    if let other = gaps.first(where: { $0.days.overlaps(days) }) { throw .overlaps(other) }
    return days
  }
}
