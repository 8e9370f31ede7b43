import Almanac
import House
import Partners
import Placement
import Programmes
import Store

extension Connection {
  /// The meetings from one day to another, by day and hour.
  func meetings(from: Day, to: Day, at facility: Facility.ID) throws -> [Meeting] {
    try meetings("day >= \(from) AND day <= \(to)", at: facility)
  }

  /// The meetings of some classes.
  package func meetings(of cohorts: [Cohort.ID], at facility: Facility.ID) throws -> [Meeting] {
    try cohorts.batches().flatMap { try meetings("cohort_id IN \(list: $0)", at: facility) }
  }

  /// Some meetings, by identity.
  func meetings(_ ids: [Meeting.ID], at facility: Facility.ID) throws -> [Meeting] {
    try ids.batches().flatMap { try meetings("id IN \(list: $0)", at: facility) }
  }

  private func meetings(_ condition: SQL, at facility: Facility.ID) throws -> [Meeting] {
    let rows = try rows(
      """
      SELECT id, cohort_id, planned_on, number, day, from_minute, until_minute, venue_id, trainers, escorts, state,
        reason, commitment_id, version, changed_by, minutes_before, module,
        kind, assessor, test_site
      FROM timetable_meeting WHERE facility_id = \(facility) AND \(sql: condition)
      ORDER BY day, from_minute, id LIMIT 20000
      """)
    return try rows.map { row in
      let trainers: String = try row.get("trainers")
      return Meeting(
        id: try row.get("id"), cohort: try row.get("cohort_id"), plannedOn: try row.get("planned_on"),
        number: try row.get("number"), day: try row.get("day"), from: try row.get("from_minute"),
        until: try row.get("until_minute"), venue: try row.get("venue_id"),
        trainers: trainers.split(separator: ",").compactMap { Trainer.ID($0) }, escorts: try row.get("escorts"),
        state: try row.get("state"), reason: try row.get("reason"), commitment: try row.get("commitment_id"),
        version: try row.get("version"), changedBy: try row.get("changed_by"),
        minutesBefore: try row.get("minutes_before"), module: try row.get("module"),
        kind: try row.get("kind"), assessor: try row.get("assessor"), testSite: try row.get("test_site"))
    }
  }

  /// Adds drafts; a day of a class's schedule that has its meeting already stays as it is.
  func insert(_ meetings: [Meeting], at facility: Facility.ID) throws {
    for some in meetings.batches(of: 200) {
      let rows = some.map { meeting -> SQL in
        """
        (\(facility), \(meeting.id), \(meeting.cohort), \(meeting.plannedOn), \(meeting.number), \(meeting.day),
         \(meeting.from), \(meeting.until), \(meeting.venue), \(meeting.trainers.written), \(meeting.escorts),
         \(meeting.state), \(meeting.version), \(meeting.changedBy))
        """
      }
      _ = try run(
        """
        INSERT INTO timetable_meeting
          (facility_id, id, cohort_id, planned_on, number, day, from_minute, until_minute, venue_id, trainers, escorts,
           state, version, changed_by)
        VALUES \(rows: rows) ON CONFLICT (facility_id, cohort_id, planned_on) DO NOTHING
        """)
    }
  }

  /// Writes meetings anew, with what they take while they are published: what was held stays, and nothing is taken twice. What all of
  /// them took is given back first, so that two may change places.
  func update(_ meetings: [Meeting], by officer: String, at facility: Facility.ID) throws {
    for some in meetings.batches(of: 200) {
      _ = try run(
        "DELETE FROM timetable_taken WHERE facility_id = \(facility) AND meeting_id IN \(list: some.map(\.id))")
    }
    for some in meetings.batches(of: 200) {
      let rows = some.map { meeting -> SQL in
        """
        (\(facility), \(meeting.id), \(meeting.cohort), \(meeting.plannedOn), \(meeting.number), \(meeting.day),
         \(meeting.from), \(meeting.until), \(meeting.venue), \(meeting.trainers.written), \(meeting.escorts),
         \(meeting.state), \(meeting.reason), \(meeting.commitment), \(meeting.version), \(officer), \(meeting.kind),
         \(meeting.assessor), \(meeting.testSite))
        """
      }
      let changed = try count(
        """
        INSERT INTO timetable_meeting
          (facility_id, id, cohort_id, planned_on, number, day, from_minute, until_minute, venue_id, trainers, escorts,
           state, reason, commitment_id, version, changed_by, kind, assessor, test_site)
        VALUES \(rows: rows) ON CONFLICT (facility_id, id) DO UPDATE SET
          day = excluded.day, from_minute = excluded.from_minute, until_minute = excluded.until_minute,
          venue_id = excluded.venue_id, trainers = excluded.trainers, escorts = excluded.escorts,
          kind = excluded.kind, assessor = excluded.assessor, test_site = excluded.test_site,
          state = excluded.state, reason = excluded.reason, commitment_id = excluded.commitment_id,
          version = excluded.version + 1, changed_by = excluded.changed_by
        WHERE timetable_meeting.version = excluded.version AND timetable_meeting.state <> 'held'
        """)
      guard changed == some.count else { throw StoreError.missing(table: "timetable_meeting") }
    }
    let taken = meetings.filter { $0.state == .published || $0.state == .held }.flatMap { meeting in
      let subjects = [meeting.cohort.text] + [meeting.venue?.text].compactMap(\.self) + meeting.trainers.map(\.text)
      return meeting.windows.flatMap { window in
        subjects.map { "(\(facility), \(meeting.day), \(window.rawValue), \($0), \(meeting.id))" as SQL }
      }
    }
    for some in taken.batches() {
      _ = try run(
        "INSERT INTO timetable_taken (facility_id, day, time_window, subject, meeting_id) VALUES \(rows: some)")
    }
  }

  /// Removes drafts that are in no schedule any more.
  func removeDrafts(_ ids: [Meeting.ID], at facility: Facility.ID) throws {
    for some in ids.batches() {
      _ = try run(
        "DELETE FROM timetable_meeting WHERE facility_id = \(facility) AND id IN \(list: some) AND state = 'draft'")
    }
  }

  /// Counts the meetings of some classes anew, in the order of their days, and what they take; those held keep theirs.
  func renumber(_ cohorts: [Cohort.ID], at facility: Facility.ID) throws {
    let earlier: SQL = """
      e.facility_id = timetable_meeting.facility_id AND e.cohort_id = timetable_meeting.cohort_id
        AND e.state <> 'cancelled'
        AND (e.day, e.from_minute, e.id) < (timetable_meeting.day, timetable_meeting.from_minute, timetable_meeting.id)
      """
    for some in Set(cohorts).sorted().batches() {
      _ = try run(
        """
        UPDATE timetable_meeting SET
          number = (SELECT 1 + CAST(count(*) AS bigint) FROM timetable_meeting e WHERE \(sql: earlier)),
          minutes_before = (
            SELECT CAST(coalesce(sum(e.until_minute - e.from_minute), 0) AS bigint)
            FROM timetable_meeting e WHERE \(sql: earlier))
        WHERE facility_id = \(facility) AND cohort_id IN \(list: some) AND state IN ('draft', 'published')
        """)
    }
  }

  /// Ends the past: what never was published is cancelled and no longer counted, the rest is held. The number of both.
  func endMeetings(before day: Day, because reason: String, at facility: Facility.ID) throws -> Int {
    let cancelled = try run(
      """
      UPDATE timetable_meeting SET version = version + 1, reason = \(reason), state = 'cancelled'
      WHERE facility_id = \(facility) AND day < \(day) AND state = 'draft' RETURNING cohort_id
      """)
    try renumber(cancelled.map { try $0.get("cohort_id") }, at: facility)
    let over = try meetings("day < \(day) AND state = 'published'", at: facility)
    let programmes = Dictionary(
      try cohorts(Set(over.map(\.cohort)).sorted(), at: facility).map { ($0.id, $0.programme) }
    ) { $1 }
    for (module, held) in Dictionary(
      grouping: over, by: { one in programmes[one.cohort].flatMap { one.topic(in: $0) } })
    {
      for some in held.map(\.id).batches() {
        _ = try run(
          """
          UPDATE timetable_meeting SET version = version + 1, state = 'held', module = \(module)
          WHERE facility_id = \(facility) AND id IN \(list: some)
          """)
      }
    }
    return cancelled.count + over.count
  }

  /// The cancelled meetings that are charged to a commitment, the latest first.
  func charged(to commitment: Commitment.ID, at facility: Facility.ID, limit: Int = 200) throws -> [Meeting] {
    try meetings("commitment_id = \(commitment)", at: facility).suffix(limit).reversed()
  }

  /// Whether any meeting before a day is not ended.
  func hasMeetingsToEnd(before day: Day, at facility: Facility.ID) throws -> Bool {
    try first(
      """
      SELECT id FROM timetable_meeting
      WHERE facility_id = \(facility) AND day < \(day) AND state IN ('draft', 'published') LIMIT 1
      """) != nil
  }
}

extension [Trainer.ID] {
  /// As one text.
  fileprivate var written: String { map(\.text).joined(separator: ",") }
}
