/// A day of the week; the week begins on Monday.
package enum Weekday: String, CaseIterable, Codable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var number: Int { (Weekday.allCases.firstIndex(of: self) ?? 0) + 1 }
}
