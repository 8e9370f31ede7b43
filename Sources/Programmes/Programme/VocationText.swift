/// The table of fields and occupations as a person writes it, line by line, and back.
///
/// - Fields next to each other: `Menjahit, Sablon`.
/// - Occupations with the fields they are in and, after a semicolon, those next to them: `Tani: Sayuran; Budidaya lele`.
/// - `-` alone says that there are none.
package enum VocationText {
  /// Why a line is not understood; lines count from 1.
  package enum Fault: Error, Equatable, Sendable {
    /// Fewer than two fields stand next to each other.
    case alone(line: Int)
    /// A line without the name of an occupation.
    case nameless(line: Int)
    /// More than one semicolon, or a colon within the fields.
    case unclear(line: Int)
    /// The same occupation for the second time.
    case repeated(line: Int)
  }

  /// The groups of related fields, a line each.
  ///
  /// - Throws: `Fault.alone`.
  package static func related(_ text: String) throws(Fault) -> [[String]] {
    var groups: [[String]] = []
    for (line, written) in lines(text) {
      let fields = names(written)
      guard fields.count > 1 else { throw .alone(line: line) }
      groups.append(fields)
    }
    return groups
  }

  /// The occupations, a line each.
  ///
  /// - Throws: `Fault`.
  package static func occupations(_ text: String) throws(Fault) -> [VocationTable.Occupation] {
    var known: Set<String> = []
    var occupations: [VocationTable.Occupation] = []
    for (line, written) in lines(text) {
      let halves = written.split(separator: ":", omittingEmptySubsequences: false)
      guard let name = names(halves[0]).first else { throw .nameless(line: line) }
      let parts = halves.count > 1 ? halves[1].split(separator: ";", omittingEmptySubsequences: false) : []
      guard halves.count < 3, parts.count < 3 else { throw .unclear(line: line) }
      guard known.insert(VocationTable.folded(name)).inserted else { throw .repeated(line: line) }
      occupations.append(
        .init(name, same: parts.first.map(names) ?? [], related: parts.count > 1 ? names(parts[1]) : []))
    }
    return occupations
  }

  /// The related fields of a table as they are written.
  package static func related(of table: VocationTable) -> String {
    text(table.related.map { $0.joined(separator: ", ") })
  }

  /// The occupations of a table as they are written.
  package static func occupations(of table: VocationTable) -> String {
    text(
      table.occupations.map { occupation in
        let near = occupation.related.isEmpty ? "" : "; " + occupation.related.joined(separator: ", ")
        return "\(occupation.name): " + occupation.same.joined(separator: ", ") + near
      })
  }

  private static func text(_ lines: [String]) -> String { lines.isEmpty ? "-" : lines.joined(separator: "\n") }

  private static func lines(_ text: String) -> [(number: Int, text: Substring)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { ($0 + 1, $1) }.filter { !$1.allSatisfy(\.isWhitespace) && $1 != "-" }
  }

  private static func names(_ list: Substring) -> [String] {
    list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
