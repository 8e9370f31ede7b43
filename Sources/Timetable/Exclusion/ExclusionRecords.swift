import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// The exclusions that hold on some day of a stretch, without their reasons.
  func exclusions(from first: Day, to last: Day, at facility: Facility.ID) throws -> [Exclusion] {
    try exclusions("from_day <= \(last) AND (until_day IS NULL OR until_day >= \(first))", at: facility)
  }

  /// All exclusions of a class, the latest first, with their reasons.
  func exclusions(of cohort: Cohort.ID, at facility: Facility.ID) throws -> [Exclusion] {
    try exclusions("cohort_id = \(cohort)", opening: vault(of: facility), at: facility)
  }

  /// All exclusions of a person, the latest first, with their reasons.
  func exclusions(of person: Person.ID, at facility: Facility.ID) throws -> [Exclusion] {
    try exclusions("person_id = \(person)", opening: vault(of: facility), at: facility)
  }

  private func exclusions(_ condition: SQL, opening vault: Vault? = nil, at facility: Facility.ID) throws -> [Exclusion]
  {
    try rows(
      """
      SELECT id, cohort_id, person_id, slots, from_day, until_day, reason, made_at, made_by FROM timetable_exclusion
      WHERE facility_id = \(facility) AND \(sql: condition) ORDER BY from_day DESC, id DESC LIMIT 10000
      """
    ).compactMap { row in
      let (id, person): (Exclusion.ID, Person.ID) = (try row.get("id"), try row.get("person_id"))
      guard let days = DayRange(from: try row.get("from_day"), until: try row.get("until_day")) else { return nil }
      return Exclusion(
        id: id, cohort: try row.get("cohort_id"), person: person, slots: WeekSlot.read(try row.get("slots")) ?? [],
        days: days, reason: try vault?.open(row.get("reason"), of: person, at: .reason(id)),
        madeAt: try row.get("made_at"), officer: try row.get("made_by"))
    }
  }

  /// Records one; its reason may speak of a case or of health and is sealed.
  func insert(_ exclusion: Exclusion, at facility: Facility.ID) throws {
    let reason = try vault(of: facility).seal(
      exclusion.reason ?? "", of: exclusion.person, at: .reason(exclusion.id))
    _ = try run(
      """
      INSERT INTO timetable_exclusion
        (facility_id, id, cohort_id, person_id, slots, from_day, until_day, reason, made_at, made_by)
      VALUES
        (\(facility), \(exclusion.id), \(exclusion.cohort), \(exclusion.person), \(WeekSlot.written(exclusion.slots)),
         \(exclusion.days.from), \(exclusion.days.until), \(reason), \(exclusion.madeAt), \(exclusion.officer))
      """)
  }

  /// Ends one on a day; one that never held is removed.
  func end(_ exclusion: Exclusion.ID, on last: Day?, at facility: Facility.ID) throws {
    if let last {
      _ = try run(
        "UPDATE timetable_exclusion SET until_day = \(last) WHERE facility_id = \(facility) AND id = \(exclusion)")
    } else {
      _ = try run("DELETE FROM timetable_exclusion WHERE facility_id = \(facility) AND id = \(exclusion)")
    }
  }

  /// Gives one to another record of the same person.
  func move(_ exclusion: Exclusion, to kept: Person.ID, at facility: Facility.ID) throws {
    let reason = try vault(of: facility).seal(exclusion.reason ?? "", of: kept, at: .reason(exclusion.id))
    _ = try run(
      """
      UPDATE timetable_exclusion SET person_id = \(kept), reason = \(reason)
      WHERE facility_id = \(facility) AND id = \(exclusion.id)
      """)
  }
}

extension Place {
  fileprivate static func reason(_ id: Exclusion.ID) -> Place { Place("timetable_exclusion", "reason", row: id) }
}

/// The table of who stays away from which lessons.
enum ExclusionMigrations {
  static let all = [Migration("2026-12-timetable-exclusions", exclusions)]

  private static let exclusions: [SQL] = [
    """
    CREATE TABLE timetable_exclusion (
      facility_id text NOT NULL, id text NOT NULL, cohort_id text NOT NULL, person_id text NOT NULL,
      slots text NOT NULL CONSTRAINT timetable_exclusion_slots CHECK (slots <> ''),
      from_day text NOT NULL, until_day text, reason bytea NOT NULL, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      CONSTRAINT timetable_exclusion_days CHECK (until_day IS NULL OR from_day <= until_day),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    "CREATE INDEX timetable_exclusion_cohort ON timetable_exclusion (facility_id, cohort_id)",
    "CREATE INDEX timetable_exclusion_person ON timetable_exclusion (facility_id, person_id)",
  ]
}
