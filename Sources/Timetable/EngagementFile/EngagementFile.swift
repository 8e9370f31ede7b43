import Almanac
import House
import Import
import Language
import People

/// A list of engagements as it was sent in.
struct EngagementFile: KeyOwner, Encodable, Sendable {
  typealias ID = House.ID<EngagementFile>

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

/// What applying a list would do, row by row.
struct EngagementPlan: Sendable {
  /// Somebody in the house, as far as the calendar asks.
  struct Known: Sendable {
    let id: Person.ID
    let name: String
    let isHere: Bool
    let arrived: Day?
  }

  /// What becomes of a row.
  enum Outcome: Equatable, Sendable {
    case added(Engagement)
    /// It stands in the calendar as the row says.
    case unchanged
    case heldBack(EngagementBlock.Fault)
  }

  /// A row with what becomes of it.
  struct Step: Encodable, Sendable {
    let row: Int
    let number: String
    let name: String?
    let entry: Engagement.Entry
    let outcome: Outcome

    private enum Key: String, CodingKey { case row, number, name, kind, from, until, hours, outcome, reason }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      try fields.encode(row, forKey: .row)
      try fields.encode(number, forKey: .number)
      try fields.encodeIfPresent(name, forKey: .name)
      try fields.encode(entry.kind, forKey: .kind)
      try fields.encode(entry.from, forKey: .from)
      try fields.encode(entry.until, forKey: .until)
      try fields.encodeIfPresent(entry.hours?.written, forKey: .hours)
      switch outcome {
      case .added: try fields.encode("added", forKey: .outcome)
      case .unchanged: try fields.encode("unchanged", forKey: .outcome)
      case .heldBack(let fault):
        try fields.encode("held_back", forKey: .outcome)
        try fields.encode(EngagementWords.fault(fault).id, forKey: .reason)
      }
    }
  }

  let steps: [Step]

  /// The entries it adds.
  var added: [Engagement] {
    steps.compactMap { if case .added(let engagement) = $0.outcome { engagement } else { nil } }
  }

  /// What becomes of the rows of a list, in their order, beside what the calendar holds of their people.
  init(
    _ rows: [(row: Int, entry: EngagementRow)], known: [String: Known], calendar: [Engagement],
    newID: () -> Engagement.ID
  ) {
    var own = Dictionary(grouping: calendar, by: \.person)
    steps = rows.compactMap { row, line -> Step? in
      guard let entry = line.entry else { return nil }
      guard let person = known[RegisterNumber.key(line.number)] else {
        return Step(
          row: row, number: line.number, name: line.name, entry: entry, outcome: .heldBack(.nobody(line.number)))
      }
      let engagement = Engagement(
        id: newID(), person: person.id, kind: entry.kind, from: entry.from, until: entry.until, hours: entry.hours,
        note: entry.note)
      let outcome = engagement.outcome(person, among: own[person.id] ?? [])
      if case .added = outcome { own[person.id, default: []].append(engagement) }
      return Step(row: row, number: line.number, name: person.name, entry: entry, outcome: outcome)
    }
  }
}

extension Engagement {
  fileprivate func outcome(_ person: EngagementPlan.Known, among others: [Engagement]) -> EngagementPlan.Outcome {
    let isThere = others.contains { other in
      other.cancelled == nil && other.kind == kind && other.from == from && other.until == until && other.hours == hours
    }
    if isThere { return .unchanged }
    do throws(Refusal) {
      try check(person.name, isHere: person.isHere, arrived: person.arrived, among: others)
      return .added(self)
    } catch { return .heldBack(.refused(error)) }
  }
}

/// A file read again, beside what is recorded now.
struct EngagementPreview: Encodable, Sendable {
  let file: EngagementFile
  let counts: Counts
  let table: TablePreview
  let steps: [EngagementPlan.Step]

  /// The rows counted; every row read is in one of the others.
  struct Counts: Encodable, Equatable, Sendable {
    let read: Int
    let added: Int
    let unchanged: Int
    let heldBack: Int
    let inError: Int
    let leftOut: Int
  }

  init(file: EngagementFile, _ list: EngagementReading, _ plan: EngagementPlan, table: TablePreview) {
    (self.file, self.table, steps) = (file, table, plan.steps)
    counts = Counts(
      read: list.rowsRead, added: plan.added.count, unchanged: plan.steps.count { $0.outcome == .unchanged },
      heldBack: plan.steps.count { if case .heldBack = $0.outcome { true } else { false } },
      inError: list.rowsInError.count, leftOut: list.rowsLeftOut.count)
  }
}
