import Almanac
import House
import People
import Programmes
import Store

/// A meeting as other pages show it.
struct AgendaLine: Sendable {
  let id: Meeting.ID
  let cohort: Cohort.ID
  let title: String
  let agency: String?
  let day: Day
  let from: Int
  let until: Int
  let place: String?
  let state: Meeting.State
  /// Who sits in the class, and how many of them are called away at the time.
  var people = 0
  var called = 0

  /// The hours as `09.00–11.00`.
  var hours: String { "\(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }
}

extension Connection {
  /// The meetings of a day that are decided, and those that were planned for it, in one question. A class whose meeting is only a draft is
  /// not among them: nobody has said yet that it meets otherwise than its schedule says.
  func agenda(on day: Day, at facility: Facility.ID) throws -> [AgendaLine] {
    try dayAhead(day, dueUntil: nil, at: facility).agenda
  }

  /// The same, and what is due until a day where that is asked for: all in one question.
  func dayAhead(
    _ day: Day, dueUntil last: Day?, at facility: Facility.ID
  ) throws -> (agenda: [AgendaLine], due: [DueDay]) {
    let due: SQL =
      last.map { last in
        """
        UNION ALL
        SELECT d.person_id, '', d.day, NULL, NULL, d.kind, d.name, NULL, NULL, 0, 0
        FROM (\(sql: DueDay.select(from: day, to: last, at: facility))) d
        """
      } ?? ""
    let excluded = excluded(on: day)
    let found = try rows(
      """
      SELECT m.id, m.cohort_id, m.day, m.from_minute, m.until_minute, m.state, p.title, o.name AS agency, v.name AS place,
        (SELECT CAST(count(*) AS bigint) FROM placement_enrolment e
          WHERE e.facility_id = m.facility_id AND e.cohort_id = m.cohort_id AND e.is_live = \(true)
            AND NOT EXISTS (\(sql: excluded))) AS people,
        (SELECT CAST(count(DISTINCT g.person_id) AS bigint) FROM timetable_engagement g
          JOIN placement_enrolment e ON e.facility_id = g.facility_id AND e.person_id = g.person_id
          WHERE g.facility_id = m.facility_id AND e.cohort_id = m.cohort_id AND e.is_live = \(true)
            AND NOT EXISTS (\(sql: excluded)) AND g.cancelled_on IS NULL AND g.from_day <= m.day AND g.until_day >= m.day
            AND coalesce(g.from_minute, 0) < m.until_minute AND coalesce(g.until_minute, 1440) > m.from_minute) AS called
      FROM timetable_meeting m
        JOIN programmes_cohort c ON c.facility_id = m.facility_id AND c.id = m.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
        LEFT JOIN access_organisation o ON o.id = c.agency_id
        LEFT JOIN timetable_venue v ON v.facility_id = m.facility_id AND v.id = m.venue_id
      WHERE m.facility_id = \(facility) AND (m.day = \(day) OR m.planned_on = \(day))
        AND m.state <> 'draft'
      \(sql: due)
      ORDER BY 4, 1 LIMIT 1500
      """
    )
    let isMeeting = try found.map { try ($0.get("cohort_id") as String).isEmpty == false }
    let agenda = try zip(found, isMeeting).filter(\.1).map { row, _ in
      var line = try AgendaLine(row)
      (line.people, line.called) = (try row.get("people"), try row.get("called"))
      return line
    }
    let dues = try zip(found, isMeeting).filter { !$0.1 }.map { row, _ in
      DueDay(
        kind: try row.get("state"), day: try row.get("day"), person: try row.get("id"), name: try row.get("title"))
    }
    return (agenda, dues.sorted { ($0.day, $0.name, $0.person) < ($1.day, $1.name, $1.person) })
  }

  /// Whether the member `e` of a meeting `m` of this day is excluded from it. Of meetings that were moved to other days only the class is
  /// wanted, not who comes.
  private func excluded(on day: Day) -> SQL {
    let (morning, afternoon) = (WeekSlot(day.weekday, .morning), WeekSlot(day.weekday, .afternoon))
    return """
      SELECT 1 FROM timetable_exclusion x
      WHERE x.facility_id = e.facility_id AND x.cohort_id = e.cohort_id AND x.person_id = e.person_id
        AND x.from_day <= \(day) AND (x.until_day IS NULL OR x.until_day >= \(day))
        AND ((m.from_minute < \(Window.noon) AND x.slots LIKE \("%\(morning)%"))
          OR (m.until_minute > \(Window.noon) AND x.slots LIKE \("%\(afternoon)%")))
      """
  }

  /// Whose meetings are asked for.
  enum Attending { case person(Person.ID), cohort(Cohort.ID) }

  /// The next published meetings of a person or class.
  func nextMeetings(
    of whom: Attending, from day: Day, at facility: Facility.ID, limit: Int = 5
  ) throws -> [AgendaLine] {
    let condition: SQL =
      switch whom {
      case .cohort(let cohort): "m.cohort_id = \(cohort)"
      case .person(let person):
        """
        m.cohort_id IN (SELECT e.cohort_id FROM placement_enrolment e
          WHERE e.facility_id = \(facility) AND e.person_id = \(person) AND e.is_live = \(true))
        """
      }
    return try rows(
      """
      SELECT m.id, m.cohort_id, m.day, m.from_minute, m.until_minute, m.state, p.title, NULL AS agency, v.name AS place
      FROM timetable_meeting m
        JOIN programmes_cohort c ON c.facility_id = m.facility_id AND c.id = m.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
        LEFT JOIN timetable_venue v ON v.facility_id = m.facility_id AND v.id = m.venue_id
      WHERE m.facility_id = \(facility) AND m.state = 'published' AND m.day >= \(day) AND \(sql: condition)
      ORDER BY m.day, m.from_minute, m.id LIMIT \(limit)
      """
    ).map { try AgendaLine($0) }
  }
}

extension AgendaLine {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), cohort: try row.get("cohort_id"), title: try row.get("title"),
      agency: try row.get("agency"), day: try row.get("day"), from: try row.get("from_minute"),
      until: try row.get("until_minute"), place: try row.get("place"), state: try row.get("state"))
  }
}
