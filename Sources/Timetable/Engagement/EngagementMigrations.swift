import Store

/// The table of what calls people away from lessons.
enum EngagementMigrations {
  static let all = [
    Migration("2026-11-timetable-engagements", engagements), Migration("2026-12-timetable-verdict", verdict),
    Migration("2026-12-timetable-engagement-files", files),
  ]

  /// Lists that were sent in; they speak of cases and are sealed.
  private static let files: [SQL] = [
    """
    CREATE TABLE timetable_engagement_file (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, name text NOT NULL,
      sealed bytea NOT NULL, mending bytea NOT NULL, staged_at bigint NOT NULL, officer text NOT NULL,
      applied_at bigint, PRIMARY KEY (facility_id, id))
    """
  ]

  /// A verdict is a court day that is marked.
  private static let verdict: [SQL] = [
    "ALTER TABLE timetable_engagement ADD COLUMN is_verdict boolean NOT NULL DEFAULT false"
  ]

  /// Notes and reasons are sealed: they may speak of a case or of health.
  private static let engagements: [SQL] = [
    """
    CREATE TABLE timetable_engagement (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL,
      kind text NOT NULL CONSTRAINT timetable_engagement_kind CHECK (kind IN (
        'court', 'prosecutor', 'clinic', 'hospital', 'important_reason', 'visit', 'counsel', 'isolation',
        'outside_permit')),
      from_day text NOT NULL, until_day text NOT NULL, from_minute bigint, until_minute bigint, note bytea,
      cancelled_on text, cancel_reason bytea, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      CONSTRAINT timetable_engagement_days CHECK (from_day <= until_day),
      CONSTRAINT timetable_engagement_hours CHECK (
        (from_minute IS NULL AND until_minute IS NULL)
          OR (0 <= from_minute AND from_minute < until_minute AND until_minute <= 1440)),
      CONSTRAINT timetable_engagement_cancelled CHECK ((cancelled_on IS NULL) = (cancel_reason IS NULL)),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    "CREATE INDEX timetable_engagement_day ON timetable_engagement (facility_id, until_day, from_day)",
    "CREATE INDEX timetable_engagement_person ON timetable_engagement (facility_id, person_id, until_day)",
  ]
}
