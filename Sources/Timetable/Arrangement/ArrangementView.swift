import Almanac
import House
import Language
import Partners
import People
import Programmes

/// An arrangement beside what is published now.
struct ArrangementView: Encodable, Sendable {
  /// A meeting before and after, with names.
  struct Row: Encodable, Sendable {
    let line: Arrangement.Line
    let title: String
    let number: Int
    let before: Named
    let after: Named?
    let clashes: [Clash]

    private enum Key: String, CodingKey { case meeting, title, number, change, before, after, rule, why, clashes }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(line.meeting, forKey: .meeting)
      try container.encode(title, forKey: .title)
      try container.encode(number, forKey: .number)
      try container.encode(line.change, forKey: .change)
      try container.encode(before, forKey: .before)
      try container.encodeIfPresent(after, forKey: .after)
      try container.encodeIfPresent(line.rule?.id, forKey: .rule)
      try container.encodeIfPresent(line.why, forKey: .why)
      try container.encode(clashes.map { Words.clash($0).id }, forKey: .clashes)
    }
  }

  /// A spot in words.
  struct Named: Encodable, Equatable, Sendable {
    let day: Day
    let hours: String
    let place: String?
    let teachers: [String]
  }

  /// Somebody who must be told, and of what.
  struct Told: Encodable, Sendable {
    enum Kind: String, CaseIterable, Encodable, Sendable { case trainer, agency, block }
    let kind: Kind
    let name: String
    /// The rows that concern them, by their place among all.
    let rows: [Int]
  }

  let arrangement: Arrangement
  let today: Day
  let rows: [Row]
  let told: [Told]

  /// How many meetings change how.
  func count(_ change: Arrangement.Change) -> Int { rows.count { $0.line.change == change } }

  /// Whether publishing it would change anything.
  var changesAnything: Bool { rows.contains { [.new, .moved, .withdrawn].contains($0.line.change) } }
}

extension ArrangementView {
  /// An arrangement among what its days hold; what was published since has its meetings as they are now.
  init(
    _ arrangement: Arrangement, _ lines: [Arrangement.Line], of meetings: [Meeting], in bookings: Bookings,
    blocks: [String: String], on today: Day
  ) {
    let known = Dictionary(meetings.map { ($0.id, $0) }) { first, _ in first }
    let drafted = bookings.after(lines, of: meetings)
    (self.arrangement, self.today) = (arrangement, today)
    rows = lines.map { line in
      let after = line.after.flatMap { spot in known[line.meeting].map { $0.published(at: spot) } }
      return Row(
        line: line, title: bookings.title(line.cohort), number: known[line.meeting]?.number ?? 0,
        before: bookings.named(line.before), after: line.after.map(bookings.named),
        clashes: arrangement.state == .ready ? after.map { drafted.clashes(of: $0) } ?? [] : [])
    }
    told = Self.told(lines, in: bookings, blocks: blocks)
  }

  /// Who must be told of what changes: trainers who teach it now or then, agencies, and the blocks of those who take part.
  private static func told(_ lines: [Arrangement.Line], in bookings: Bookings, blocks: [String: String]) -> [Told] {
    var rows: [Told.Kind: [String: Set<Int>]] = [:]
    for (index, line) in lines.enumerated() where [.new, .moved, .withdrawn].contains(line.change) {
      let teaching = (line.state == .published ? line.before.trainers : []) + (line.after?.trainers ?? [])
      for trainer in bookings.trainers where teaching.contains(trainer.id) {
        rows[.trainer, default: [:]][trainer.name, default: []].insert(index)
      }
      if let agency = bookings.cohorts[line.cohort]?.agency?.name {
        rows[.agency, default: [:]][agency, default: []].insert(index)
      }
      for block in Set((bookings.members[line.cohort] ?? []).compactMap { blocks[$0] }) {
        rows[.block, default: [:]][block, default: []].insert(index)
      }
    }
    return Told.Kind.allCases.flatMap { kind in
      (rows[kind] ?? [:]).sorted { $0.key < $1.key }.map { Told(kind: kind, name: $0.key, rows: $0.value.sorted()) }
    }
  }
}

extension Meeting {
  /// As it is once it is published at a spot.
  func published(at spot: Arrangement.Spot) -> Meeting {
    var meeting = at(spot)
    meeting.state = .published
    return meeting
  }
}

extension Bookings {
  /// The same days once an arrangement is published.
  func after(_ lines: [Arrangement.Line], of meetings: [Meeting]) -> Bookings {
    let spots = Dictionary(lines.compactMap { line in line.after.map { (line.meeting, $0) } }) { first, _ in first }
    let arranged = Set(lines.map(\.meeting))
    var later = self
    later.meetings = self.meetings.filter { !arranged.contains($0.id) }
    later.meetings += meetings.compactMap { meeting in spots[meeting.id].map(meeting.published) }
    return later
  }

  /// A spot in words.
  func named(_ spot: Arrangement.Spot) -> ArrangementView.Named {
    .init(
      day: spot.day, hours: spot.hours, place: venues.first { $0.id == spot.venue }?.name,
      teachers: trainers.filter { spot.trainers.contains($0.id) }.map(\.name))
  }
}

/// One meeting of an arrangement, and where it could go.
struct LineView: Encodable, Sendable {
  /// A window with what would stand in the way there, place and trainers staying.
  struct Choice: Encodable, Sendable {
    let slot: Arrangement.Slot
    let clashes: [Clash]

    private enum Key: String, CodingKey { case slot, clashes }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(slot.name, forKey: .slot)
      try container.encode(clashes.map { Words.clash($0).id }, forKey: .clashes)
    }
  }

  let arrangement: Arrangement.ID
  let row: ArrangementView.Row
  let choices: [Choice]
  let places: [Venue]
  let trainers: [Trainer]
}

/// The arrangements there are, and what a new one may be of.
struct ArrangementList: Encodable, Sendable {
  let arrangements: [Arrangement]
  let classes: [WeekView.Choice]
  let week: Day
  let aim: Arrangement.Aim
}
