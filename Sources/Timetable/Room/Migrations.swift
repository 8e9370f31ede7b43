import Store

/// The tables of Timetable: where and by whom lessons are held, and when neither can be had.
package enum TimetableMigrations {
  /// The steps of this room's schema.
  package static let all = [Migration("2025-12-timetable-places", places)]

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
