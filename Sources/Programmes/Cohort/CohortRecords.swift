import Almanac
import House
import Store

extension Connection {
  /// The cohorts of a facility with their programmes and partners, by start and title; of one programme or one agency where
  /// named.
  package func cohorts(
    at facility: Facility.ID, of programme: Programme.ID? = nil, agency: String? = nil, limit: Int = 1000
  ) throws -> [Cohort] {
    let programmes = Dictionary(try programmes(at: facility, limit: 5000).map { ($0.id, $0) }) { first, _ in first }
    let asked = try prerequisites(at: facility)
    return try rows(
      """
      SELECT c.id, c.programme_id, c.agency_id, o.name AS agency_name, c.start_day, c.days, c.weekdays, c.from_minute,
        c.until_minute, c.min_seats, c.seats, c.quota_percent, c.quota_region, c.status
      FROM programmes_cohort c LEFT JOIN access_organisation o ON o.id = c.agency_id
      WHERE c.facility_id = \(facility) AND c.programme_id = coalesce(\(programme), c.programme_id)
        AND coalesce(c.agency_id, '') = coalesce(\(agency), c.agency_id, '')
      ORDER BY c.start_day, c.id LIMIT \(limit)
      """
    ).compactMap { try Cohort($0, programmes: programmes, asked: asked) }
      .sorted { ($0.start, $0.programme.title, $0.id) < ($1.start, $1.programme.title, $1.id) }
  }

  /// One cohort, or nil where the facility has none of that identity.
  package func cohort(_ id: Cohort.ID, at facility: Facility.ID) throws -> Cohort? {
    let row = try first(
      """
      SELECT c.id, c.programme_id, c.agency_id, o.name AS agency_name, c.start_day, c.days, c.weekdays, c.from_minute,
        c.until_minute, c.min_seats, c.seats, c.quota_percent, c.quota_region, c.status
      FROM programmes_cohort c LEFT JOIN access_organisation o ON o.id = c.agency_id
      WHERE c.facility_id = \(facility) AND c.id = \(id)
      """)
    guard let row, let programme = try programme(row.get("programme_id"), at: facility) else { return nil }
    return try Cohort(row, programmes: [programme.id: programme], asked: prerequisites(at: facility))
  }

  /// Adds a cohort with what it asks beyond its programme.
  package func insert(_ cohort: Cohort, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO programmes_cohort
        (facility_id, id, programme_id, agency_id, start_day, days, weekdays, from_minute, until_minute, min_seats,
         seats, quota_percent, quota_region, status, created_at)
      VALUES
        (\(facility), \(cohort.id), \(cohort.programme.id), \(cohort.agency?.id), \(cohort.start), \(cohort.days),
         \(cohort.pattern.stored), \(cohort.pattern.from), \(cohort.pattern.until), \(cohort.min), \(cohort.seats),
         \(cohort.quota?.percent), \(cohort.quota?.regionCode), \(cohort.status), \(now))
      """)
    try set(cohort.ownPrerequisites, of: cohort.programme.id, cohort: cohort.id, at: facility)
  }

  /// Writes a cohort anew; a seat that is taken keeps the number of seats (foreign key of the enrolments).
  func update(_ cohort: Cohort, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE programmes_cohort SET agency_id = \(cohort.agency?.id), start_day = \(cohort.start), days = \(cohort.days),
        weekdays = \(cohort.pattern.stored), from_minute = \(cohort.pattern.from),
        until_minute = \(cohort.pattern.until), min_seats = \(cohort.min), seats = \(cohort.seats),
        quota_percent = \(cohort.quota?.percent), quota_region = \(cohort.quota?.regionCode)
      WHERE facility_id = \(facility) AND id = \(cohort.id) AND status = 'RENCANA'
      """)
    try set(cohort.ownPrerequisites, of: cohort.programme.id, cohort: cohort.id, at: facility)
  }

  /// Moves a cohort on.
  package func setStatus(_ status: Cohort.Status, of cohort: Cohort.ID, at facility: Facility.ID) throws {
    _ = try run(
      "UPDATE programmes_cohort SET status = \(status) WHERE facility_id = \(facility) AND id = \(cohort)")
  }

  /// Removes a planned cohort; the database refuses where anybody is enrolled.
  func remove(_ cohort: Cohort, at facility: Facility.ID) throws {
    try set([], of: cohort.programme.id, cohort: cohort.id, at: facility)
    _ = try run(
      "DELETE FROM programmes_cohort WHERE facility_id = \(facility) AND id = \(cohort.id) AND status = 'RENCANA'")
  }

  /// The closed days of a facility, in order.
  package func closures(at facility: Facility.ID, limit: Int = 2000) throws -> [Closure] {
    try rows("SELECT day, reason FROM programmes_closure WHERE facility_id = \(facility) ORDER BY day LIMIT \(limit)")
      .map { Closure(day: try $0.get("day"), reason: try $0.get("reason")) }
  }

  /// The days on which a facility holds lessons.
  ///
  /// - Throws: `StoreError`, or `HolidayError` where the shipped holidays cannot be read.
  package func teachingDays(at facility: Facility.ID) throws -> TeachingDays {
    try .shipped(closures: closures(at: facility))
  }

  /// Closes a day, or gives it another reason.
  package func insert(_ closure: Closure, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO programmes_closure (facility_id, day, reason) VALUES (\(facility), \(closure.day), \(closure.reason))
      ON CONFLICT (facility_id, day) DO UPDATE SET reason = \(closure.reason)
      """)
  }

  /// Opens a closed day again; false where it was not closed.
  func reopen(_ day: Day, at facility: Facility.ID) throws -> Bool {
    !(try run("DELETE FROM programmes_closure WHERE facility_id = \(facility) AND day = \(day) RETURNING day")).isEmpty
  }
}

extension Cohort {
  /// Nil where the programme is not among those given, which the foreign key rules out.
  fileprivate init?(_ row: Row, programmes: [Programme.ID: Programme], asked: [Asked: [Prerequisite]]) throws {
    let id: Cohort.ID = try row.get("id")
    let days: String = try row.get("weekdays")
    guard let programme = programmes[try row.get("programme_id")],
      let pattern = WeekPattern(
        days: days.split(separator: ",").compactMap { Weekday(rawValue: String($0)) }, from: try row.get("from_minute"),
        until: try row.get("until_minute"))
    else { return nil }
    let agency: String? = try row.get("agency_id")
    let name: String? = try row.get("agency_name")
    let percent: Int? = try row.get("quota_percent")
    let region: String? = try row.get("quota_region")
    self.init(
      id: id, programme: programme, agency: agency.map { Host(id: $0, name: name ?? "") },
      start: try row.get("start_day"), days: try row.get("days"), pattern: pattern, min: try row.get("min_seats"),
      seats: try row.get("seats"),
      quota: percent.flatMap { percent in region.map { Quota(percent: percent, regionCode: $0) } },
      status: try row.get("status"), ownPrerequisites: asked[Asked(programme: programme.id, cohort: id)] ?? [])
  }
}

extension WeekPattern {
  /// The days as stored: `monday,tuesday`.
  fileprivate var stored: String { days.map(\.rawValue).joined(separator: ",") }
}
