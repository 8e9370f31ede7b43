import Almanac
import House
import People
import Store

extension Connection {
  /// What is in the calendar between two days, both included: of one person where named, cancelled entries only where asked for.
  ///
  /// - Parameter opening: whether notes and reasons are opened.
  func engagements(
    from first: Day, until last: Day, of person: Person.ID? = nil, isCancelledToo: Bool = false, opening: Bool = false,
    at facility: Facility.ID, limit: Int = 5000
  ) throws -> [Engagement] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, person_id, kind, is_verdict, from_day, until_day, from_minute, until_minute, note, cancelled_on, cancel_reason
      FROM timetable_engagement
      WHERE facility_id = \(facility) AND until_day >= \(first) AND from_day <= \(last)
        AND (CAST(\(person) AS text) IS NULL OR person_id = \(person))
        AND (\(isCancelledToo) = \(true) OR cancelled_on IS NULL)
      ORDER BY from_day, COALESCE(from_minute, 0), id LIMIT \(limit)
      """
    ).map { try Engagement($0, opening ? vault : nil) }
  }

  /// One entry, or nil where the facility has none of that identity.
  func engagement(_ id: Engagement.ID, at facility: Facility.ID) throws -> Engagement? {
    try first(
      """
      SELECT id, person_id, kind, is_verdict, from_day, until_day, from_minute, until_minute, note, cancelled_on, cancel_reason
      FROM timetable_engagement WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Engagement($0, vault(of: facility)) }
  }

  /// Keeps entries.
  func insert(_ engagements: [Engagement], at facility: Facility.ID, now: Moment, by officer: String) throws {
    let vault = vault(of: facility)
    for some in engagements.batches() {
      let rows = try some.map { each -> SQL in
        let note = try each.note.map { try vault.seal($0, of: each.person, at: .note(each.id)) }
        let kind: Engagement.Kind = each.kind == .verdict ? .court : each.kind
        return """
          (\(facility), \(each.id), \(each.person), \(kind), \(each.kind == .verdict), \(each.from), \(each.until),
           \(each.hours?.from), \(each.hours?.until), \(note), \(now), \(officer))
          """
      }
      _ = try run(
        """
        INSERT INTO timetable_engagement
          (facility_id, id, person_id, kind, is_verdict, from_day, until_day, from_minute, until_minute, note, made_at,
           made_by)
        VALUES \(rows: rows)
        """)
    }
  }

  /// Takes an entry back; false where somebody did so before.
  func cancel(_ engagement: Engagement, _ cancellation: Engagement.Cancellation, at facility: Facility.ID) throws
    -> Bool
  {
    let box = try vault(of: facility).seal(cancellation.reason, of: engagement.person, at: .reason(engagement.id))
    return try count(
      """
      UPDATE timetable_engagement SET cancelled_on = \(cancellation.on), cancel_reason = \(box)
      WHERE facility_id = \(facility) AND id = \(engagement.id) AND cancelled_on IS NULL
      """) == 1
  }

  /// Gives an entry to another record of the same person.
  func move(_ engagement: Engagement, to kept: Person.ID, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let note = try engagement.note.map { try vault.seal($0, of: kept, at: .note(engagement.id)) }
    let reason = try engagement.cancelled.map { try vault.seal($0.reason, of: kept, at: .reason(engagement.id)) }
    _ = try run(
      """
      UPDATE timetable_engagement SET person_id = \(kept), note = \(note), cancel_reason = \(reason)
      WHERE facility_id = \(facility) AND id = \(engagement.id)
      """)
  }
}

extension Place {
  fileprivate static func note(_ id: Engagement.ID) -> Place { Place("timetable_engagement", "note", row: id) }
  fileprivate static func reason(_ id: Engagement.ID) -> Place {
    Place("timetable_engagement", "cancel_reason", row: id)
  }
}

extension Engagement {
  /// An entry as it is kept; its words only where there is a vault to open them.
  fileprivate init(_ row: Row, _ vault: Vault?) throws {
    let id: Engagement.ID = try row.get("id")
    let person: Person.ID = try row.get("person_id")
    let (from, until): (Int?, Int?) = (try row.get("from_minute"), try row.get("until_minute"))
    let (note, reason): ([UInt8]?, [UInt8]?) = (try row.get("note"), try row.get("cancel_reason"))
    func opened(_ box: [UInt8]?, _ place: Place) throws -> String? {
      guard let vault, let box else { return nil }
      return try vault.open(box, of: person, at: place)
    }
    var hours: Hours?
    if let from, let until { hours = Hours(from: from, until: until) }
    let kind: Kind = try row.get("is_verdict") ? .verdict : row.get("kind")
    self.init(
      id: id, person: person, kind: kind, from: try row.get("from_day"),
      until: try row.get("until_day"), hours: hours, note: try opened(note, .note(id)))
    if let day: Day = try row.get("cancelled_on") {
      cancelled = Cancellation(on: day, reason: try opened(reason, .reason(id)) ?? "")
    }
  }
}
