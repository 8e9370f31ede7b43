import Store

/// The tables of Timetable: where and by whom lessons are held, and when neither can be had.
package enum TimetableMigrations {
  /// The steps of this room's schema.
  package static let all =
    [
      Migration("2025-12-timetable-places", places), Migration("2025-12-timetable-meetings", meetings),
      Migration("2026-12-timetable-modules", modules), Migration("2026-12-timetable-assessments", assessments),
    ] + EngagementMigrations.all + ArrangementMigrations.all + HoursMigrations.all + FeedMigrations.all
    + ExclusionMigrations.all

  /// The meetings of classes, and what each published one takes: the database lets nothing be taken twice.
  private static let meetings: [SQL] = [
    """
    CREATE TABLE timetable_meeting (
      facility_id text NOT NULL, id text NOT NULL, cohort_id text NOT NULL, planned_on text NOT NULL,
      number bigint NOT NULL, day text NOT NULL, from_minute bigint NOT NULL, until_minute bigint NOT NULL,
      venue_id text, trainers text NOT NULL, escorts bigint NOT NULL,
      state text NOT NULL
        CONSTRAINT timetable_meeting_state CHECK (state IN ('draft', 'published', 'held', 'cancelled')),
      reason text, commitment_id text, version bigint NOT NULL, changed_by text NOT NULL,
      CONSTRAINT timetable_meeting_hours CHECK
        (0 <= from_minute AND from_minute < until_minute AND until_minute <= 1440),
      CONSTRAINT timetable_meeting_escorts CHECK (escorts BETWEEN 0 AND 50),
      CONSTRAINT timetable_meeting_whole CHECK
        (state NOT IN ('published', 'held') OR (venue_id IS NOT NULL AND trainers <> '')),
      CONSTRAINT timetable_meeting_charge CHECK (commitment_id IS NULL OR state = 'cancelled'),
      PRIMARY KEY (facility_id, id),
      UNIQUE (facility_id, cohort_id, planned_on),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id),
      FOREIGN KEY (facility_id, venue_id) REFERENCES timetable_venue (facility_id, id),
      FOREIGN KEY (facility_id, commitment_id) REFERENCES partners_commitment (facility_id, id))
    """,
    "CREATE INDEX timetable_meeting_day ON timetable_meeting (facility_id, day)",
    """
    CREATE TABLE timetable_taken (
      facility_id text NOT NULL, day text NOT NULL,
      time_window bigint NOT NULL CONSTRAINT timetable_taken_window CHECK (time_window IN (1, 2)),
      subject text NOT NULL, meeting_id text NOT NULL,
      PRIMARY KEY (facility_id, day, time_window, subject),
      FOREIGN KEY (facility_id, meeting_id) REFERENCES timetable_meeting (facility_id, id))
    """,
    "CREATE INDEX timetable_taken_meeting ON timetable_taken (facility_id, meeting_id)",
  ]

  /// What a meeting is for: where in the hours of its class it begins, and the module that was taught.
  private static let modules: [SQL] = [
    "ALTER TABLE timetable_meeting ADD COLUMN minutes_before bigint NOT NULL DEFAULT 0",
    "ALTER TABLE timetable_meeting ADD COLUMN module text",
    """
    UPDATE timetable_meeting SET minutes_before = (
      SELECT CAST(coalesce(sum(e.until_minute - e.from_minute), 0) AS bigint) FROM timetable_meeting e
      WHERE e.facility_id = timetable_meeting.facility_id AND e.cohort_id = timetable_meeting.cohort_id
        AND e.state <> 'cancelled'
        AND (e.day, e.from_minute, e.id) < (timetable_meeting.day, timetable_meeting.from_minute, timetable_meeting.id))
    """,
  ]

  /// Meetings that are competency tests.
  private static let assessments: [SQL] = [
    """
    ALTER TABLE timetable_meeting ADD COLUMN kind text NOT NULL DEFAULT 'lesson'
      CONSTRAINT timetable_meeting_kind CHECK (kind IN ('lesson', 'assessment'))
    """,
    "ALTER TABLE timetable_meeting ADD COLUMN assessor text",
    "ALTER TABLE timetable_meeting ADD COLUMN test_site text",
  ]

  private static let places: [SQL] = [
    """
    CREATE TABLE timetable_venue (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      name text NOT NULL CONSTRAINT timetable_venue_name CHECK (name <> ''), name_key text NOT NULL,
      kinds text NOT NULL CONSTRAINT timetable_venue_kinds CHECK (kinds <> ''),
      capacity bigint NOT NULL CONSTRAINT timetable_venue_capacity CHECK (capacity BETWEEN 1 AND 1000),
      openings text NOT NULL CONSTRAINT timetable_venue_openings CHECK (openings <> ''), created_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    "CREATE UNIQUE INDEX timetable_venue_once ON timetable_venue (facility_id, name_key)",
    """
    CREATE TABLE timetable_trainer (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      name text NOT NULL CONSTRAINT timetable_trainer_name CHECK (name <> ''), name_key text NOT NULL,
      kind text NOT NULL
        CONSTRAINT timetable_trainer_kind CHECK (kind IN ('officer', 'partner', 'other_agency', 'resident')),
      agency_id text REFERENCES access_organisation (id), openings text NOT NULL
        CONSTRAINT timetable_trainer_openings CHECK (openings <> ''),
      needs_escort boolean NOT NULL, created_at bigint NOT NULL,
      CONSTRAINT timetable_trainer_agency CHECK ((kind = 'partner') = (agency_id IS NOT NULL)),
      PRIMARY KEY (facility_id, id))
    """,
    "CREATE UNIQUE INDEX timetable_trainer_once ON timetable_trainer (facility_id, name_key)",
    """
    CREATE TABLE timetable_trainer_programme (
      facility_id text NOT NULL, trainer_id text NOT NULL, programme_id text NOT NULL,
      PRIMARY KEY (facility_id, trainer_id, programme_id),
      FOREIGN KEY (facility_id, trainer_id) REFERENCES timetable_trainer (facility_id, id),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id))
    """,
    """
    CREATE TABLE timetable_gap (
      facility_id text NOT NULL, id text NOT NULL, venue_id text, trainer_id text, from_day text NOT NULL,
      until_day text, reason text NOT NULL CONSTRAINT timetable_gap_reason CHECK (reason <> ''),
      CONSTRAINT timetable_gap_of CHECK ((venue_id IS NULL) <> (trainer_id IS NULL)),
      CONSTRAINT timetable_gap_days CHECK (until_day IS NULL OR until_day >= from_day),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, venue_id) REFERENCES timetable_venue (facility_id, id),
      FOREIGN KEY (facility_id, trainer_id) REFERENCES timetable_trainer (facility_id, id))
    """,
    "CREATE INDEX timetable_gap_venue ON timetable_gap (facility_id, venue_id)",
    "CREATE INDEX timetable_gap_trainer ON timetable_gap (facility_id, trainer_id)",
  ]
}
