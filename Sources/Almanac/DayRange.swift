/// The days from one to another, both included; without an end it is still going on.
package struct DayRange: Hashable, Codable, Sendable {
  /// The first day.
  package let from: Day
  /// The last day, or nil while no end is known.
  package let until: Day?

  /// A range, or nil where the end lies before the start.
  package init?(from: Day, until: Day?) {
    if let until, until < from { return nil }
    self.from = from
    self.until = until
  }

  /// Whether a day lies in the range.
  package func contains(_ day: Day) -> Bool {
    guard day >= from else { return false }
    guard let until else { return true }
    return day <= until
  }

  /// Whether two ranges share a day.
  package func overlaps(_ other: DayRange) -> Bool {
    (until.map { other.from <= $0 } ?? true) && (other.until.map { from <= $0 } ?? true)
  }
}
