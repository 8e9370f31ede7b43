import Almanac
import House
import Partners
import Store

extension Connection {
  /// The cohorts of a facility with their programmes and partners, by start and title; of one programme, one agency or
  /// some states where named. Where there are more than the limit, those planned or running and the newest are kept.
  package func cohorts(
    at facility: Facility.ID, of programme: Programme.ID? = nil, agency: AgencyID? = nil,
    in statuses: [Cohort.Status] = Cohort.Status.allCases, limit: Int = 1000
  ) throws -> [Cohort] {
    try cohorts(
      """
      c.programme_id = coalesce(\(programme), c.programme_id)
        AND coalesce(c.agency_id, '') = coalesce(\(agency), c.agency_id, '') AND c.status IN \(list: statuses)
      """, at: facility, limit: limit)
  }

  /// Some cohorts of a facility, by start and title.
  package func cohorts(_ ids: [Cohort.ID], at facility: Facility.ID) throws -> [Cohort] {
    try ids.batches().flatMap { try cohorts("c.id IN \(list: $0)", at: facility, limit: $0.count) }
      .sorted(by: Cohort.isEarlier)
  }

  /// One cohort, or nil where the facility has none of that identity.
  package func cohort(_ id: Cohort.ID, at facility: Facility.ID) throws -> Cohort? {
    try cohorts([id], at: facility).first
  }

  /// Whether any cohort was ever offered.
  func hasCohorts(at facility: Facility.ID) throws -> Bool {
    try first("SELECT id FROM programmes_cohort WHERE facility_id = \(facility) LIMIT 1") != nil
  }

  private func cohorts(_ condition: SQL, at facility: Facility.ID, limit: Int) throws -> [Cohort] {
    let rows = try rows(
      """
      SELECT c.id, c.programme_id, c.agency_id, coalesce(a.name, o.name) AS agency_name, c.start_day, c.days, c.weekdays, c.from_minute,
        c.until_minute, c.min_seats, c.seats, c.quota_percent, c.quota_region, c.status, c.venue, c.past_patterns,
        x.day AS x_day, x.side AS x_side, x.reason AS x_reason, x.commitment_id AS x_commitment_id,
        x.freed AS x_freed, x.recorded_on AS x_recorded_on, x.told_on AS x_told_on, p.title, p.field, p.kind,
        p.level, p.lesson_hours, p.minutes_per_lesson, p.theory_percent, p.site, p.tools, p.source, p.modules
      FROM programmes_cohort c
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
        LEFT JOIN access_organisation o ON o.id = c.agency_id
        LEFT JOIN partners_agency a ON a.facility_id = c.facility_id AND a.organisation_id = c.agency_id
        LEFT JOIN programmes_cancellation x ON x.facility_id = c.facility_id AND x.cohort_id = c.id
      WHERE c.facility_id = \(facility) AND \(sql: condition)
      ORDER BY CASE WHEN c.status IN ('RENCANA', 'PELAKSANAAN') THEN 0 ELSE 1 END, c.start_day DESC, c.id DESC
      LIMIT \(limit)
      """)
    let programmes: [Programme.ID] = try rows.map { try $0.get("programme_id") }
    let asked = try prerequisites(of: Array(Set(programmes)), at: facility)
    return try zip(rows, programmes).compactMap { row, id in
      try Cohort(row, of: Programme(row, id: id, asked: asked), asked: asked)
    }.sorted(by: Cohort.isEarlier)
  }

  /// Adds a cohort with what it asks beyond its programme.
  package func insert(_ cohort: Cohort, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO programmes_cohort
        (facility_id, id, programme_id, agency_id, start_day, days, weekdays, from_minute, until_minute, min_seats,
         seats, quota_percent, quota_region, status, venue, past_patterns, created_at)
      VALUES
        (\(facility), \(cohort.id), \(cohort.programme.id), \(cohort.agency?.id), \(cohort.start), \(cohort.days),
         \(cohort.pattern.stored), \(cohort.pattern.from), \(cohort.pattern.until), \(cohort.min), \(cohort.seats),
         \(cohort.quota?.percent), \(cohort.quota?.region), \(cohort.status), \(cohort.venue),
         \(try Terms.text(cohort.pastPatterns)), \(now))
      """)
    try set(cohort.ownPrerequisites, of: cohort.programme.id, cohort: cohort.id, at: facility)
  }

  /// Writes the terms of a cohort anew; the database refuses fewer seats than the highest that is held.
  func update(_ cohort: Cohort, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE programmes_cohort SET agency_id = \(cohort.agency?.id), start_day = \(cohort.start), days = \(cohort.days),
        weekdays = \(cohort.pattern.stored), from_minute = \(cohort.pattern.from),
        until_minute = \(cohort.pattern.until), min_seats = \(cohort.min), seats = \(cohort.seats),
        quota_percent = \(cohort.quota?.percent), quota_region = \(cohort.quota?.region), venue = \(cohort.venue),
        past_patterns = \(try Terms.text(cohort.pastPatterns))
      WHERE facility_id = \(facility) AND id = \(cohort.id) AND status IN ('RENCANA', 'PELAKSANAAN')
      """)
    try set(cohort.ownPrerequisites, of: cohort.programme.id, cohort: cohort.id, at: facility)
  }

  /// Moves a cohort on.
  package func setStatus(_ status: Cohort.Status, of cohort: Cohort.ID, at facility: Facility.ID) throws {
    _ = try run(
      "UPDATE programmes_cohort SET status = \(status) WHERE facility_id = \(facility) AND id = \(cohort)")
  }

  /// Cancels a cohort; a second cancellation the database refuses.
  func insert(_ cancellation: Cancellation, of cohort: Cohort.ID, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO programmes_cancellation
        (facility_id, cohort_id, day, side, reason, commitment_id, freed, recorded_on, told_on)
      VALUES
        (\(facility), \(cohort), \(cancellation.day), \(cancellation.side), \(cancellation.reason),
         \(cancellation.commitment), \(cancellation.freed), \(cancellation.recordedOn), \(cancellation.toldOn))
      """)
  }

  /// Takes a cancellation back.
  func removeCancellation(of cohort: Cohort.ID, at facility: Facility.ID) throws {
    _ = try run("DELETE FROM programmes_cancellation WHERE facility_id = \(facility) AND cohort_id = \(cohort)")
  }

  /// Notes that everybody of a cancelled cohort has been told; false where that stands already.
  func told(_ cohort: Cohort.ID, on day: Day, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE programmes_cancellation SET told_on = \(day)
      WHERE facility_id = \(facility) AND cohort_id = \(cohort) AND told_on IS NULL
      """) == 1
  }

  /// The cancelled cohorts that are charged to a commitment, the latest first.
  func charged(to commitment: Commitment.ID, at facility: Facility.ID, limit: Int = 200) throws -> [Cohort] {
    try cohorts("x.commitment_id = \(commitment)", at: facility, limit: limit)
  }

  /// The cancelled cohorts whose people have not all been told.
  func cohortsToTell(at facility: Facility.ID, limit: Int = 100) throws -> [Cohort] {
    try cohorts("x.told_on IS NULL AND x.freed > 0", at: facility, limit: limit)
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
    let own = try rows(
      """
      SELECT day, reason FROM programmes_closure WHERE facility_id = \(facility)
      UNION ALL SELECT day, name FROM programmes_holiday WHERE facility_id = \(facility)
      ORDER BY day, reason LIMIT 4000
      """
    ).map { Closure(day: try $0.get("day"), reason: try $0.get("reason")) }
    return try .shipped(closures: own)
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
  /// The order of a list: by start, then by title.
  fileprivate static func isEarlier(_ one: Cohort, _ other: Cohort) -> Bool {
    (one.start, one.programme.title, one.id) < (other.start, other.programme.title, other.id)
  }

  /// Nil where its pattern of the week is none, which the rules for a cohort rule out.
  fileprivate init?(_ row: Row, of programme: Programme, asked: [Asked: [Prerequisite]]) throws {
    let id: Cohort.ID = try row.get("id")
    let days: String = try row.get("weekdays")
    guard
      let pattern = WeekPattern(
        days: days.split(separator: ",").compactMap { Weekday(rawValue: String($0)) }, from: try row.get("from_minute"),
        until: try row.get("until_minute"))
    else { return nil }
    let agency: AgencyID? = try row.get("agency_id")
    let name: String? = try row.get("agency_name")
    let percent: Int? = try row.get("quota_percent")
    let region: Region.Code? = try row.get("quota_region")
    self.init(
      id: id, programme: programme, agency: agency.map { Host(id: $0, name: name ?? "") },
      start: try row.get("start_day"), days: try row.get("days"), pattern: pattern, min: try row.get("min_seats"),
      seats: try row.get("seats"),
      quota: percent.flatMap { percent in region.map { Quota(region: $0, percent: percent) } },
      status: try row.get("status"), ownPrerequisites: asked[Asked(programme: programme.id, cohort: id)] ?? [],
      venue: try row.get("venue"), pastPatterns: try Terms.value(row.get("past_patterns")),
      cancellation: try Cancellation(row))
  }
}

extension Cancellation {
  /// Nil where the cohort is not cancelled.
  fileprivate init?(_ row: Row) throws {
    guard let day: Day = try row.get("x_day") else { return nil }
    self.init(
      day: day, side: try row.get("x_side"), reason: try row.get("x_reason"),
      commitment: try row.get("x_commitment_id"),
      freed: try row.get("x_freed"), recordedOn: try row.get("x_recorded_on"), toldOn: try row.get("x_told_on"))
  }
}

extension WeekPattern {
  /// The days as stored: `monday,tuesday`.
  fileprivate var stored: String { days.map(\.rawValue).joined(separator: ",") }
}
