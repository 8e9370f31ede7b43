import Almanac
import House
import People

/// Who is called away in a week.
struct EngagementWeek: Encodable, Sendable {
  /// An entry with its person. What it is about is left out for readers who may not see cases.
  struct Line: Encodable, Sendable {
    let engagement: Engagement
    let name: String
    let cell: String
    let isOpen: Bool

    private enum Key: String, CodingKey { case id, person, name, cell, kind, from, until, hours, note, cancelled }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      try fields.encode(engagement.id, forKey: .id)
      try fields.encode(engagement.person, forKey: .person)
      try fields.encode(name, forKey: .name)
      try fields.encode(cell, forKey: .cell)
      try fields.encode(engagement.from, forKey: .from)
      try fields.encode(engagement.until, forKey: .until)
      try fields.encodeIfPresent(engagement.hours?.written, forKey: .hours)
      guard isOpen else { return }
      try fields.encode(engagement.kind, forKey: .kind)
      try fields.encodeIfPresent(engagement.note, forKey: .note)
      try fields.encodeIfPresent(engagement.cancelled?.on, forKey: .cancelled)
    }
  }

  let today: Day
  let from: Day
  let until: Day
  let lines: [Line]
  /// What is due in the ten days from the first; empty for readers who may not see cases.
  let dueDays: [DueDay]

  /// The first days of the weeks one may turn to: five weeks back, nine ahead.
  var neighbours: (earlier: Day?, later: Day?) {
    let (before, after) = (from.adding(days: -7), from.adding(days: 7))
    return (before >= today.adding(days: -35) ? before : nil, after <= today.adding(days: 63) ? after : nil)
  }

  /// The lines of a day.
  func lines(on day: Day) -> [Line] { lines.filter { $0.engagement.from <= day && day <= $0.engagement.until } }
}

/// Where one person is called, the next first, then what is over.
struct PersonEngagements: Encodable, Sendable {
  let person: Person.ID
  let name: String
  let today: Day
  let lines: [EngagementWeek.Line]

  /// Those that hold and are not over.
  var ahead: [EngagementWeek.Line] {
    lines.filter { $0.engagement.cancelled == nil && $0.engagement.until >= today }
  }
}
