import Store

/// The tables of arranging: what was computed, and who must be there beside one trainer.
enum ArrangementMigrations {
  static let all = [Migration("2026-12-timetable-arrangements", arrangements)]

  private static let arrangements: [SQL] = [
    """
    CREATE TABLE timetable_arrangement (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      from_day text NOT NULL, until_day text NOT NULL, aim text NOT NULL
        CONSTRAINT timetable_arrangement_aim CHECK (aim IN ('offer', 'fewest_moves', 'presence')),
      state text NOT NULL
        CONSTRAINT timetable_arrangement_state CHECK (state IN ('computing', 'ready', 'failed', 'published')),
      instance text NOT NULL, instance_hash text NOT NULL, frozen text NOT NULL, result text, note text,
      is_proven boolean, made_at bigint NOT NULL, made_by text NOT NULL,
      CONSTRAINT timetable_arrangement_days CHECK (from_day <= until_day),
      CONSTRAINT timetable_arrangement_result CHECK (state NOT IN ('ready', 'published') OR result IS NOT NULL),
      PRIMARY KEY (facility_id, id))
    """,
    "CREATE INDEX timetable_arrangement_made ON timetable_arrangement (facility_id, made_at)",
    """
    CREATE TABLE timetable_arrangement_line (
      facility_id text NOT NULL, arrangement_id text NOT NULL, meeting_id text NOT NULL, body text NOT NULL,
      PRIMARY KEY (facility_id, arrangement_id, meeting_id),
      FOREIGN KEY (facility_id, arrangement_id) REFERENCES timetable_arrangement (facility_id, id))
    """,
    """
    CREATE TABLE timetable_size (
      facility_id text NOT NULL, programme_id text NOT NULL,
      alone bigint NOT NULL CONSTRAINT timetable_size_alone CHECK (alone BETWEEN 1 AND 1000),
      PRIMARY KEY (facility_id, programme_id),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id))
    """,
    """
    CREATE TABLE timetable_duty (
      facility_id text NOT NULL REFERENCES access_facility (id), day text NOT NULL,
      time_window bigint NOT NULL CONSTRAINT timetable_duty_window CHECK (time_window IN (1, 2)),
      escorts bigint NOT NULL CONSTRAINT timetable_duty_escorts CHECK (escorts BETWEEN 0 AND 200),
      reason text NOT NULL, PRIMARY KEY (facility_id, day, time_window))
    """,
  ]
}
