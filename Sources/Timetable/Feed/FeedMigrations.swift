import Store

/// The table of calendars at secret addresses.
enum FeedMigrations {
  static let all = [Migration("2026-12-timetable-feeds", feeds)]

  private static let feeds: [SQL] = [
    """
    CREATE TABLE timetable_feed (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, trainer_id text,
      agency_id text REFERENCES access_organisation (id), secret bytea NOT NULL, secret_index text NOT NULL,
      made_at bigint NOT NULL, made_by text NOT NULL, closed_at bigint,
      CONSTRAINT timetable_feed_of CHECK ((trainer_id IS NULL) <> (agency_id IS NULL)),
      PRIMARY KEY (facility_id, id), UNIQUE (facility_id, secret_index),
      FOREIGN KEY (facility_id, trainer_id) REFERENCES timetable_trainer (facility_id, id))
    """
  ]
}
