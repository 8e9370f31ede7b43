import Foundation

/// The month of fasting of a year of the Hijri calendar, by the tables of Umm al-Qura; the sighting of the moon may move it by a day.
package struct Ramadan: Hashable, Codable, Sendable {
  /// The year of the Hijri calendar, as 1446.
  package let year: Int
  package let first: Day
  package let last: Day

  /// The month as computed; nil where the tables end.
  package init?(year: Int) {
    guard let first = Ramadan.start(of: 9, year), let next = Ramadan.start(of: 10, year) else { return nil }
    self.init(year: year, first: first, last: next.adding(days: -1))
  }

  private init(year: Int, first: Day, last: Day) { (self.year, self.first, self.last) = (year, first, last) }

  /// The month with its first and last day moved, each by at most a day.
  package func moved(first: Int, last: Int) -> Ramadan {
    Ramadan(year: year, first: self.first.adding(days: first), last: self.last.adding(days: last))
  }

  /// Whether a day is one of fasting.
  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The months of fasting that are not over on the first of some days and begin by the last, a day to either side.
  package static func between(_ first: Day, _ last: Day) -> [Ramadan] {
    // The Hijri year is about eleven days shorter: two years to either side are certainly enough.
    func year(_ day: Day) -> Int { 1446 + Day(number: 20_148).days(until: day) / 354 }
    guard first <= last else { return [] }
    return (year(first) - 2...year(last) + 2).compactMap(Ramadan.init).filter {
      $0.first.adding(days: -1) <= last && first <= $0.last.adding(days: 1)
    }
  }

  private static func start(of month: Int, _ year: Int) -> Day? {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    guard let date = calendar.date(from: DateComponents(year: year, month: month, day: 1)) else { return nil }
    return Day(number: Int((date.timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
