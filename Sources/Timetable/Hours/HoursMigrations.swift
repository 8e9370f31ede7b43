import Store

/// The tables of how a house spends its days.
enum HoursMigrations {
  static let all = [Migration("2026-12-timetable-hours", hours)]

  private static let hours: [SQL] = [
    """
    CREATE TABLE timetable_grid (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      season text NOT NULL CONSTRAINT timetable_grid_season CHECK (season IN ('usual', 'ramadan')),
      from_day text NOT NULL, spans text NOT NULL,
      reason text NOT NULL CONSTRAINT timetable_grid_reason CHECK (reason <> ''),
      made_at bigint NOT NULL, made_by text NOT NULL, PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE timetable_ramadan (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, hijri_year bigint NOT NULL,
      first_moved bigint NOT NULL CONSTRAINT timetable_ramadan_first CHECK (first_moved BETWEEN -1 AND 1),
      last_moved bigint NOT NULL CONSTRAINT timetable_ramadan_last CHECK (last_moved BETWEEN -1 AND 1),
      reason text NOT NULL CONSTRAINT timetable_ramadan_reason CHECK (reason <> ''),
      made_at bigint NOT NULL, made_by text NOT NULL, PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE timetable_window_closure (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, day text NOT NULL,
      time_window bigint NOT NULL CONSTRAINT timetable_window_closure_window CHECK (time_window IN (1, 2)),
      reason text NOT NULL CONSTRAINT timetable_window_closure_reason CHECK (reason <> ''),
      PRIMARY KEY (facility_id, id), UNIQUE (facility_id, day, time_window))
    """,
    """
    CREATE TABLE timetable_position (
      facility_id text NOT NULL REFERENCES access_facility (id), latitude double precision NOT NULL,
      longitude double precision NOT NULL, PRIMARY KEY (facility_id))
    """,
  ]
}
