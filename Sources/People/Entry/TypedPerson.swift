import Almanac
import House
import Import
import Language

/// What an officer typed of one person, read like a row of a register: the same columns, the same checks.
struct TypedPerson: Sendable {
  let texts: [RegisterColumn: String]
  let entry: RegisterEntry
  let problems: [RegisterProblem]

  init(_ texts: [RegisterColumn: String], asOf: Day, regions: Regions) {
    self.texts = texts
    let row = TableRow<RegisterColumn>(typed: texts)
    var comparison = RegisterComparison()
    comparison.take(RegisterRow.read(row, asOf: asOf, regions: regions))
    comparison.compare(layouts: [row.layout], regions: regions)
    entry = comparison.reads.first?.entry ?? RegisterEntry()
    problems = comparison.rows.flatMap(\.problems)
  }

  var errors: [RegisterProblem] { problems.filter { $0.severity == .error } }
  var warnings: [RegisterProblem] { problems.filter { $0.severity == .warning } }
}

extension RegisterColumn {
  /// The columns of a form for one person: each value stands in one of them.
  static let typed: [RegisterColumn] = allCases.filter { !doubled.contains($0) }
  private static let doubled: Set<RegisterColumn> = [
    .no, .birthPlaceDate, .sentenceYears, .sentenceMonths, .sentenceDays, .detentionDays,
  ]
  /// Without these a row is nobody's.
  static let needed: Set<RegisterColumn> = [.registerNumber, .name, .sex, .birthDate, .entryDate]

  /// The value of an entry as it could have been typed; "" where there is none.
  func typed(in entry: RegisterEntry) -> String {
    if self == .sentence { return entry.sentence?.words.id ?? "" }
    guard case .text(let text) = described.value(entry) else { return "" }
    if described.holdsDay { return Day(text).map(Self.written) ?? text }
    guard !described.choices.isEmpty else { return text }
    return described.choices.first { choice in
      var read = RegisterEntry()
      (read.sex, read.registerClass) = (Sex(written: choice), RegisterClass(written: choice))
      return described.value(read) == described.value(entry)
    } ?? text
  }

  private static func written(_ day: Day) -> String {
    let parts = day.parts
    return "\(parts.day)/\(parts.month)/\(parts.year)"
  }
}

/// Values of a person that an officer put right.
struct Correction: Sendable {
  typealias ID = House.ID<Correction>

  /// One value, before and after, as it could have been typed.
  struct Change: Codable, Equatable, Sendable {
    let column: RegisterColumn
    let before: String
    let after: String
  }
  /// What is sealed of it.
  struct Content: Codable, Equatable, Sendable {
    let reason: String
    let changes: [Change]
  }

  let id: ID
  let content: Content
  let by: String
  let at: Moment

  /// Why a correction is turned down.
  enum Refusal: House.Refusal, Equatable {
    /// Nothing differs from what is held.
    case nothingChanged
  }

  /// The record after a correction, and what changes; what is not said stays.
  ///
  /// 1. Something differs. 2. What was wrong before and is not touched does not stand in the way; whatever else is wrong does.
  /// 3. Only the columns that differ are taken over.
  static func decide(
    _ said: [RegisterColumn: String], of held: RegisterEntry, today: Day, regions: Regions
  ) throws(Refusal) -> (entry: RegisterEntry, changes: [Change], errors: [RegisterProblem], warnings: [RegisterProblem])
  {
    let known = Dictionary(RegisterColumn.typed.map { ($0, $0.typed(in: held)) }) { first, _ in first }
    let changes = RegisterColumn.typed.compactMap { column -> Change? in
      guard let text = said[column], text != known[column] ?? "" else { return nil }
      return Change(column: column, before: known[column] ?? "", after: text)
    }
    guard !changes.isEmpty else { throw .nothingChanged }
    let before = TypedPerson(known, asOf: today, regions: regions)
    let after = TypedPerson(known.merging(said) { $1 }, asOf: today, regions: regions)
    let old = Set(before.problems.map { [$0.column.rawValue, $0.code.rawValue] })
    let touched = Set(changes.map(\.column))
    let new = after.problems.filter {
      touched.contains($0.column) || !old.contains([$0.column.rawValue, $0.code.rawValue])
    }
    return (
      held.taking(after.entry, columns: touched), changes, new.filter { $0.severity == .error },
      new.filter { $0.severity == .warning }
    )
  }
}
