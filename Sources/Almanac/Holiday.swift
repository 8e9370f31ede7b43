import Foundation

/// A day on which no lesson is held: a public holiday or joint leave by decree of three ministers.
package struct Holiday: Hashable, Codable, Sendable {
  /// Whether the day is a holiday by law or joint leave (cuti bersama).
  package enum Kind: String, Codable, Sendable { case `public`, jointLeave = "joint_leave" }

  package let day: Day
  package let kind: Kind
  /// The Indonesian name.
  package let name: String
  /// The decree or compilation that names the day.
  package let source: String

  /// A holiday.
  package init(day: Day, kind: Kind, name: String, source: String) {
    (self.day, self.kind, self.name, self.source) = (day, kind, name, source)
  }
}

extension Holiday {
  /// The holidays shipped with Bekal, 2025 to 2027, in order of day; the source of each stands with it. Read once a process.
  ///
  /// - Throws: `HolidayError` where the shipped table cannot be read.
  package static func shipped() throws -> [Holiday] { try loaded.get() }

  private static let loaded = Result { try readShipped() }

  private static func readShipped() throws -> [Holiday] {
    guard let file = Bundle.module.url(forResource: "Data/holidays", withExtension: "csv") else {
      throw HolidayError.tableMissing
    }
    return try read(String(contentsOf: file, encoding: .utf8))
  }

  /// Reads a table `date,kind,name,source` with a head line; the source may stand in quotes and hold commas.
  ///
  /// - Throws: `HolidayError.lineUnreadable` naming the line.
  package static func read(_ text: String) throws -> [Holiday] {
    try text.split(whereSeparator: \.isNewline).enumerated().dropFirst().map { index, line in
      let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      guard cells.count == 4, let day = Day(cells[0]), let kind = Kind(rawValue: String(cells[1])) else {
        throw HolidayError.lineUnreadable(index + 1)
      }
      let source = cells[3].hasPrefix("\"") ? cells[3].dropFirst().dropLast() : cells[3]
      return Holiday(day: day, kind: kind, name: String(cells[2]), source: String(source))
    }
    .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
  }
}

/// Why a table of holidays could not be read.
package enum HolidayError: Error, Equatable {
  case tableMissing
  /// The 1-based line of the text.
  case lineUnreadable(Int)
}
