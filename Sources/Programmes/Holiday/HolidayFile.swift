import Almanac
import House
import Import
import Language

/// A list of holidays as it was sent in.
struct HolidayFile: KeyOwner, Encodable, Sendable {
  typealias ID = House.ID<HolidayFile>

  let id: ID
  /// The name it was sent under; only shown.
  let name: String
  let stagedAt: Moment
  let officer: String
  let appliedAt: Moment?

  /// Why a file is not applied.
  enum Refusal: House.Refusal, Equatable {
    case applied
    /// None of its rows would change anything.
    case nothing
  }
}

/// What applying a list of holidays would do, row by row.
struct HolidayPlan: Sendable {
  /// What becomes of a row.
  enum Outcome: Equatable, Sendable {
    case added
    /// The same holiday stands on that day.
    case unchanged
    /// Another one stands there: a day has one.
    case taken(by: String)
    /// Past days stay as they were.
    case past
  }

  /// A row with what becomes of it.
  struct Step: Encodable, Sendable {
    let row: Int
    let holiday: Holiday
    let outcome: Outcome

    private enum Key: String, CodingKey { case row, day, name, kind, source, outcome, reason }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      try fields.encode(row, forKey: .row)
      try fields.encode(holiday.day, forKey: .day)
      try fields.encode(holiday.name, forKey: .name)
      try fields.encode(holiday.kind, forKey: .kind)
      try fields.encode(holiday.source, forKey: .source)
      switch outcome {
      case .added: try fields.encode("added", forKey: .outcome)
      case .unchanged: try fields.encode("unchanged", forKey: .outcome)
      case .taken, .past:
        try fields.encode("held_back", forKey: .outcome)
        try fields.encode(HolidayWords.why(self).id, forKey: .reason)
      }
    }
  }

  let steps: [Step]

  /// The holidays it adds.
  var added: [Holiday] { steps.filter { $0.outcome == .added }.map(\.holiday) }

  /// What becomes of the rows of a list, in their order, beside the holidays that stand.
  init(_ rows: [(row: Int, entry: HolidayRow)], known: [Holiday], on today: Day) {
    var names = Dictionary(known.map { ($0.day, $0.name) }) { first, _ in first }
    steps = rows.compactMap { row, entry in
      guard let day = entry.day, let kind = entry.kind, !entry.name.isEmpty else { return nil }
      let holiday = Holiday(day: day, kind: kind, name: entry.name, source: entry.source ?? "")
      var outcome = day < today ? Outcome.past : .added
      if let there = names[day] {
        outcome = VocationTable.folded(there) == VocationTable.folded(entry.name) ? .unchanged : .taken(by: there)
      }
      if outcome == .added { names[day] = entry.name }
      return Step(row: row, holiday: holiday, outcome: outcome)
    }
  }
}

/// A file read again, beside what stands now.
struct HolidayPreview: Encodable, Sendable {
  let file: HolidayFile
  let counts: Counts
  let table: TablePreview
  let steps: [HolidayPlan.Step]

  /// The rows counted; every row read is in one of the others.
  struct Counts: Encodable, Equatable, Sendable {
    let read: Int
    let added: Int
    let unchanged: Int
    let heldBack: Int
    let inError: Int
    let leftOut: Int
  }

  init(file: HolidayFile, _ list: HolidayReading, _ plan: HolidayPlan, table: TablePreview) {
    (self.file, self.table, steps) = (file, table, plan.steps)
    let (added, unchanged) = (plan.added.count, plan.steps.count { $0.outcome == .unchanged })
    counts = Counts(
      read: list.rowsRead, added: added, unchanged: unchanged, heldBack: plan.steps.count - added - unchanged,
      inError: list.rowsInError.count, leftOut: list.rowsLeftOut.count)
  }
}
