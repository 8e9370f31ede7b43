import Store

/// The tables of what people ask for, and what is done about it.
enum ApplicationMigrations {
  static let all = [Migration("2025-11-placement-applications", applications)]

  /// What people ask for, and what is done about it.
  private static let applications: [SQL] = [
    """
    CREATE TABLE placement_application (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, programme_id text NOT NULL, cohort_id text,
      asked_on text NOT NULL, asked_by text NOT NULL CHECK (asked_by IN ('person', 'officer')),
      place bigint NOT NULL CONSTRAINT placement_application_place CHECK (place >= 1 AND place <= 5),
      made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id))
    """,
    "CREATE INDEX placement_application_person ON placement_application (facility_id, person_id)",
    """
    CREATE TABLE placement_application_act (
      facility_id text NOT NULL, id text NOT NULL, application_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('approved', 'declined', 'withdrawn')), day text NOT NULL,
      source text NOT NULL CHECK (source IN ('officer', 'schedule')), reason bytea,
      made_at bigint NOT NULL, made_by text NOT NULL,
      CONSTRAINT placement_application_act_reason CHECK (
        kind <> 'declined' OR source = 'schedule' OR reason IS NOT NULL),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, application_id) REFERENCES placement_application (facility_id, id))
    """,
    "CREATE INDEX placement_application_act_of ON placement_application_act (facility_id, application_id)",
    """
    CREATE UNIQUE INDEX placement_application_closed_once ON placement_application_act (facility_id, application_id)
      WHERE kind <> 'approved'
    """,
  ]

}
