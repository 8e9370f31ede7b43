import Almanac
import House
import People
import Store

extension Connection {
  /// The events of some enrolments, by enrolment, in the order of their days; the notes are opened only where they are asked for.
  func events(
    of enrolments: [Enrolment], at facility: Facility.ID, opening notes: Bool = false
  ) throws -> [Enrolment.ID: [EnrolmentEvent]] {
    let people = Dictionary(enrolments.map { ($0.id, $0.person) }) { first, _ in first }
    let vault = vault(of: facility)
    let rows = try enrolments.map(\.id).batches().flatMap {
      try self.rows(
        """
        SELECT id, enrolment_id, kind, day, until_day, has_premium, absence, end_reason, reopens_id, source, note, made_at,
          made_by
        FROM placement_enrolment_event WHERE facility_id = \(facility) AND enrolment_id IN \(list: $0)
        ORDER BY day, id LIMIT 100000
        """)
    }
    if notes { try vault.prepare(Array(Set(people.values))) }
    let events = try rows.map { row in
      try EnrolmentEvent(row) { id, box in
        let enrolment: Enrolment.ID = try row.get("enrolment_id")
        guard notes, let person = people[enrolment] else { return nil }
        return try vault.open(box, of: person, at: Place.note(id))
      }
    }
    return Dictionary(grouping: events, by: \.enrolment)
  }

  /// Adds events, their notes sealed under the person's key.
  func insert(_ events: [(event: EnrolmentEvent, person: Person.ID)], at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    try vault.prepare(events.filter { $0.event.note != nil }.map(\.person))
    for some in events.batches() {
      let rows = try some.map { event, person -> SQL in
        let parts = event.change.parts
        let note = try event.note.map { try vault.seal($0, of: person, at: Place.note(event.id)) }
        return """
          (\(facility), \(event.id), \(event.enrolment), \(parts.kind), \(event.day), \(parts.until), \(parts.hasPremium),
           \(parts.absence), \(parts.ending), \(parts.reopens), \(event.source), \(note), \(event.recordedAt),
           \(event.recordedBy))
          """
      }
      _ = try run(
        """
        INSERT INTO placement_enrolment_event
          (facility_id, id, enrolment_id, kind, day, until_day, has_premium, absence, end_reason, reopens_id, source, note,
           made_at, made_by)
        VALUES \(rows: rows)
        """)
    }
  }
}

extension Place {
  static func note(_ event: EnrolmentEvent.ID) -> Place {
    Place("placement_enrolment_event", "note", row: event)
  }
}

extension EnrolmentEvent {
  /// - Parameter prefix: what stands before the names of the columns.
  init(_ row: Row, under prefix: String = "", note: (ID, [UInt8]) throws -> String? = { _, _ in nil }) throws {
    let id: ID = try row.get(prefix + "id")
    let box: [UInt8]? = try row.get(prefix + "note")
    let change: Change
    switch try row.get(prefix + "kind") as String {
    case "suspended":
      change = .suspended(until: try row.get(prefix + "until_day"), hasPremium: try row.get(prefix + "has_premium"))
    case "resumed": change = .resumed
    case "away": change = .away(try row.get(prefix + "absence"))
    case "back": change = .back
    case "ended": change = .ended(try row.get(prefix + "end_reason"))
    case "reopened": change = .reopened(try row.get(prefix + "reopens_id"))
    case let kind: throw StoreError.failed("placement_enrolment_event \(id): \(kind)")
    }
    self.init(
      id: id, enrolment: try row.get(prefix + "enrolment_id"), day: try row.get(prefix + "day"), change: change,
      source: try row.get(prefix + "source"), note: try box.flatMap { try note(id, $0) },
      recordedAt: try row.get(prefix + "made_at"),
      recordedBy: try row.get(prefix + "made_by"))
  }
}

extension EnrolmentEvent.Change {
  /// The columns of a change.
  fileprivate var parts:
    (
      kind: String, until: Day?, hasPremium: Bool?, absence: Enrolment.Absence?, ending: Enrolment.Ending?,
      reopens: EnrolmentEvent.ID?
    )
  {
    switch self {
    case .suspended(let until, let hasPremium): (name, until, hasPremium, nil, nil, nil)
    case .away(let absence): (name, nil, nil, absence, nil, nil)
    case .ended(let ending): (name, nil, nil, nil, ending, nil)
    case .reopened(let id): (name, nil, nil, nil, nil, id)
    case .resumed, .back: (name, nil, nil, nil, nil, nil)
    }
  }
}
