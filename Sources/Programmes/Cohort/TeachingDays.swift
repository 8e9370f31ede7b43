import Almanac
import House

/// A day on which a house holds no lessons although the country works: an inspection, a harvest, a search.
package struct Closure: Codable, Equatable, Sendable {
  package let day: Day
  package let reason: String

  /// Why a day is neither closed nor opened.
  enum Refusal: House.Refusal, Equatable {
    /// It is past: meetings that were held would move.
    case past(Day)
  }

  /// A closed day.
  package init(day: Day, reason: String) {
    self.day = day
    self.reason = reason
  }
}

/// The days on which lessons may be held: not on public holidays and joint leave (decree of three ministers), nor
/// when the house is closed.
package struct TeachingDays: Sendable {
  /// The name of each closed day.
  package let closed: [Day: String]

  /// Open days between holidays and the closures of one house.
  package init(holidays: [Holiday], closures: [Closure] = []) {
    let named = holidays.map { ($0.day, $0.name) } + closures.map { ($0.day, $0.reason) }
    closed = Dictionary(named) { first, _ in first }
  }

  /// Open days between the shipped holidays and the closures of one house.
  ///
  /// - Throws: `HolidayError` where the shipped table cannot be read.
  package static func shipped(closures: [Closure] = []) throws -> TeachingDays {
    TeachingDays(holidays: try table.get(), closures: closures)
  }

  /// Whether lessons may be held.
  package func isOpen(_ day: Day) -> Bool { closed[day] == nil }

  /// The closed days from one day to another, both included, in order.
  package func closed(from: Day, to: Day) -> [(day: Day, name: String)] {
    closed.filter { from <= $0.key && $0.key <= to }.sorted { $0.key < $1.key }.map { (day: $0.key, name: $0.value) }
  }

  private static let table = Result { try Holiday.shipped() }
}
