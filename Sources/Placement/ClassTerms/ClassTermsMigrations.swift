import Store

/// The tables by which a class may change while people sit in it.
enum ClassTermsMigrations {
  static let step = Migration("2025-11-placement-terms", rebuilt + terms)

  /// The places anew: seats follow their class, and only a seat that is held must be one of them. SQLite cannot change a rule of a
  /// table, so the tables are written again under the same names.
  private static let rebuilt: [SQL] = [
    """
    CREATE TABLE placement_enrolment_new (
      facility_id text NOT NULL, id text NOT NULL, cohort_id text NOT NULL, seats bigint NOT NULL, seat bigint NOT NULL,
      person_id text NOT NULL, decree_id text NOT NULL, from_day text NOT NULL, until_day text, end_reason text,
      is_live boolean NOT NULL,
      CONSTRAINT placement_enrolment_seat CHECK (seat >= 1 AND (seat <= seats OR NOT is_live)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, decree_id) REFERENCES placement_decree (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, cohort_id, seats) REFERENCES programmes_cohort (facility_id, id, seats) ON UPDATE CASCADE)
    """,
    """
    INSERT INTO placement_enrolment_new
      (facility_id, id, cohort_id, seats, seat, person_id, decree_id, from_day, until_day, end_reason, is_live)
    SELECT facility_id, id, cohort_id, seats, seat, person_id, decree_id, from_day, until_day, end_reason, is_live
    FROM placement_enrolment
    """,
    """
    CREATE TABLE placement_enrolment_event_new (
      facility_id text NOT NULL, id text NOT NULL, enrolment_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('suspended', 'resumed', 'away', 'back', 'ended', 'reopened')),
      day text NOT NULL, until_day text, has_premium boolean, absence text, end_reason text, reopens_id text,
      source text NOT NULL, note bytea, made_at bigint, made_by text,
      CONSTRAINT placement_enrolment_event_parts CHECK (
        (kind = 'ended') = (end_reason IS NOT NULL) AND (kind = 'reopened') = (reopens_id IS NOT NULL)
        AND (kind = 'suspended') = (has_premium IS NOT NULL) AND (kind = 'away') = (absence IS NOT NULL)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment_new (facility_id, id),
      FOREIGN KEY (facility_id, reopens_id) REFERENCES placement_enrolment_event_new (facility_id, id))
    """,
    """
    INSERT INTO placement_enrolment_event_new
      (facility_id, id, enrolment_id, kind, day, until_day, has_premium, absence, end_reason, reopens_id, source, note,
       made_at, made_by)
    SELECT facility_id, id, enrolment_id, kind, day, until_day, has_premium, absence, end_reason, reopens_id, source,
      note, made_at, made_by
    FROM placement_enrolment_event
    """,
    """
    CREATE TABLE placement_seat_answer_new (
      facility_id text NOT NULL, enrolment_id text NOT NULL, person_id text NOT NULL,
      answer text NOT NULL CHECK (answer IN ('taken', 'declined')), seated_id text, reason bytea,
      made_at bigint NOT NULL, made_by text NOT NULL,
      CONSTRAINT placement_seat_answer_parts CHECK (
        (answer = 'taken') = (seated_id IS NOT NULL) AND (answer = 'declined') = (reason IS NOT NULL)),
      PRIMARY KEY (facility_id, enrolment_id, person_id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment_new (facility_id, id),
      FOREIGN KEY (facility_id, seated_id) REFERENCES placement_enrolment_new (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    INSERT INTO placement_seat_answer_new
      (facility_id, enrolment_id, person_id, answer, seated_id, reason, made_at, made_by)
    SELECT facility_id, enrolment_id, person_id, answer, seated_id, reason, made_at, made_by
    FROM placement_seat_answer
    """,
    "DROP TABLE placement_seat_answer",
    "DROP TABLE placement_enrolment_event",
    "DROP TABLE placement_enrolment",
    "ALTER TABLE placement_enrolment_new RENAME TO placement_enrolment",
    "ALTER TABLE placement_enrolment_event_new RENAME TO placement_enrolment_event",
    "ALTER TABLE placement_seat_answer_new RENAME TO placement_seat_answer",
    """
    CREATE UNIQUE INDEX placement_enrolment_seat_once ON placement_enrolment (facility_id, cohort_id, seat) WHERE is_live
    """,
    """
    CREATE UNIQUE INDEX placement_enrolment_person_once ON placement_enrolment (facility_id, cohort_id, person_id)
      WHERE is_live
    """,
    "CREATE INDEX placement_enrolment_person ON placement_enrolment (facility_id, person_id)",
    "CREATE INDEX placement_enrolment_event_of ON placement_enrolment_event (facility_id, enrolment_id)",
    """
    CREATE UNIQUE INDEX placement_seat_answer_once ON placement_seat_answer (facility_id, enrolment_id)
      WHERE answer = 'taken'
    """,
  ]

  /// What papers said of a class before its terms changed, and what decrees name that no longer holds.
  private static let terms: [SQL] = [
    """
    CREATE TABLE placement_former_class (
      facility_id text NOT NULL, cohort_id text NOT NULL, changed_at bigint NOT NULL, line text NOT NULL,
      PRIMARY KEY (facility_id, cohort_id, changed_at),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id))
    """,
    """
    CREATE TABLE placement_terms_change (
      facility_id text NOT NULL, id text NOT NULL, decree_id text NOT NULL, cohort_id text NOT NULL,
      former text NOT NULL, current text NOT NULL, made_at bigint NOT NULL, change_id text,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, decree_id) REFERENCES placement_decree (facility_id, id),
      FOREIGN KEY (facility_id, change_id) REFERENCES placement_decree_change (facility_id, id),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_terms_change_open ON placement_terms_change (facility_id, decree_id, cohort_id)
      WHERE change_id IS NULL
    """,
  ]
}
