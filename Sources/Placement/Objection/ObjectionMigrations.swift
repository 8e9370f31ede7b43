import Store

/// The tables of objections with their answers.
enum ObjectionMigrations {
  static let all = [Migration("2025-11-placement-objections", objections)]

  /// Objections with their answers; each is against one thing.
  private static let objections: [SQL] = [
    """
    CREATE TABLE placement_objection (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('proposal', 'verdict', 'placement', 'end')),
      proposal_id text, hearing_id text, cohort_id text, enrolment_id text, decided_by text NOT NULL,
      body bytea NOT NULL, received_on text NOT NULL, due_on text NOT NULL,
      outcome text CHECK (outcome IN ('upheld', 'partly', 'dismissed')), answer bytea, answered_on text,
      answered_by text, made_at bigint NOT NULL, made_by text NOT NULL,
      CONSTRAINT placement_objection_against CHECK (
        (kind = 'proposal') = (proposal_id IS NOT NULL) AND (kind = 'verdict') = (hearing_id IS NOT NULL)
        AND (kind = 'verdict') = (cohort_id IS NOT NULL)
        AND (kind IN ('placement', 'end')) = (enrolment_id IS NOT NULL)),
      CONSTRAINT placement_objection_answer CHECK (
        (outcome IS NULL) = (answer IS NULL) AND (answer IS NULL) = (answered_on IS NULL)
        AND (answered_on IS NULL) = (answered_by IS NULL)),
      CONSTRAINT placement_objection_days CHECK (due_on >= received_on AND answered_on >= received_on),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, proposal_id) REFERENCES placement_proposal (facility_id, id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment (facility_id, id))
    """,
    "CREATE INDEX placement_objection_person ON placement_objection (facility_id, person_id)",
    "CREATE INDEX placement_objection_waits ON placement_objection (facility_id, due_on) WHERE outcome IS NULL",
  ]
}
