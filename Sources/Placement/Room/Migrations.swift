import Store

/// The tables of Placement: policy, proposals with what they were computed from, hearings, decrees, enrolments.
package enum PlacementMigrations {
  /// The steps of this room's schema.
  package static let all =
    steps + ApplicationMigrations.all + ObjectionMigrations.all + SignatureMigrations.all
    + PlaceQuestionMigrations.all

  private static let steps = [
    Migration("2025-05-placement-1", proposals + hearings + enrolments), Migration("2025-05-placement-2", indexes),
    Migration("2025-11-placement-facts", held),
    Migration("2025-11-placement-late", ["ALTER TABLE placement_decree ADD COLUMN late_reason bytea"]),
    Migration("2025-11-placement-classes", choices), Migration("2025-11-placement-current", current),
    Migration("2025-11-placement-enrolment", events), Migration("2025-11-placement-seats", answers),
    Migration("2025-11-placement-changes", changes),
    Migration("2025-11-placement-batch", ["ALTER TABLE placement_verdict ADD COLUMN batch bigint"]),
    ClassTermsMigrations.step,
  ]

  /// Who was approved and not carried on at a step, with the cause of that day.
  private static let held: [SQL] = [
    """
    CREATE TABLE placement_held (
      facility_id text NOT NULL, hearing_id text NOT NULL, person_id text NOT NULL, cohort_id text NOT NULL,
      step text NOT NULL CONSTRAINT placement_held_step CHECK (step IN ('minutes', 'decree')),
      cause bytea NOT NULL, on_day text NOT NULL, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, hearing_id, person_id, cohort_id, step),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """
  ]

  /// With which policy a proposal was computed, and whether something was decided since.
  private static let current: [SQL] = [
    "ALTER TABLE placement_proposal ADD COLUMN policy_id text",
    "ALTER TABLE placement_proposal ADD COLUMN decided_at bigint",
    """
    UPDATE placement_proposal SET policy_id = (
      SELECT k.id FROM placement_policy k
      WHERE k.facility_id = placement_proposal.facility_id AND k.from_day <= placement_proposal.as_of
        AND k.signed_by IS NOT NULL AND k.made_at <= placement_proposal.made_at
      ORDER BY k.from_day DESC, k.id DESC LIMIT 1)
    """,
    """
    UPDATE placement_proposal SET decided_at = (
      SELECT max(d.made_at) FROM placement_decision d
      WHERE d.facility_id = placement_proposal.facility_id AND d.proposal_id = placement_proposal.id
        AND d.made_at > placement_proposal.made_at)
    WHERE state <> 'heard'
    """,
  ]

  /// What the board chose for classes under their minimum or share.
  private static let choices: [SQL] = [
    """
    CREATE TABLE placement_class_choice (
      facility_id text NOT NULL, hearing_id text NOT NULL, cohort_id text NOT NULL,
      choice text NOT NULL CONSTRAINT placement_class_choice_kind CHECK (choice IN ('go_on', 'leave_closed')),
      reason bytea NOT NULL,
      PRIMARY KEY (facility_id, hearing_id, cohort_id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """
  ]

  private static let proposals: [SQL] = [
    """
    CREATE TABLE placement_policy (
      facility_id text NOT NULL, id text NOT NULL, body text NOT NULL, from_day text NOT NULL, signed_by text,
      decree_number text, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE placement_proposal (
      facility_id text NOT NULL, id text NOT NULL, earlier_id text, title text NOT NULL, as_of text NOT NULL,
      state text NOT NULL CHECK (state IN ('computing', 'ready', 'failed', 'heard')),
      study bytea NOT NULL, instance text NOT NULL, instance_hash text NOT NULL, lottery bigint NOT NULL,
      result text, note text, findings bytea, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, earlier_id) REFERENCES placement_proposal (facility_id, id),
      CONSTRAINT placement_proposal_has_result CHECK (state NOT IN ('ready', 'heard') OR result IS NOT NULL))
    """,
    """
    CREATE TABLE placement_outcome (
      facility_id text NOT NULL, proposal_id text NOT NULL, place bigint NOT NULL, person_id text NOT NULL,
      body bytea NOT NULL,
      PRIMARY KEY (facility_id, proposal_id, person_id),
      FOREIGN KEY (facility_id, proposal_id) REFERENCES placement_proposal (facility_id, id))
    """,
    """
    CREATE TABLE placement_waiver (
      facility_id text NOT NULL, person_id text NOT NULL, cohort_id text NOT NULL, criterion text NOT NULL,
      reason bytea NOT NULL, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, person_id, cohort_id, criterion),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE TABLE placement_decision (
      facility_id text NOT NULL, proposal_id text NOT NULL, person_id text NOT NULL, cohort_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('lock', 'bar')), reason bytea NOT NULL, made_at bigint NOT NULL,
      made_by text NOT NULL,
      PRIMARY KEY (facility_id, proposal_id, person_id, cohort_id),
      FOREIGN KEY (facility_id, proposal_id) REFERENCES placement_proposal (facility_id, id))
    """,
  ]

  private static let hearings: [SQL] = [
    """
    CREATE TABLE placement_hearing (
      facility_id text NOT NULL, id text NOT NULL, proposal_id text NOT NULL, number text NOT NULL, day text NOT NULL,
      quorum bigint NOT NULL CHECK (quorum >= 1),
      state text NOT NULL CHECK (state IN ('open', 'closed', 'decreed', 'withdrawn')),
      revision bigint NOT NULL, turned_on text, reason bytea,
      made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, proposal_id) REFERENCES placement_proposal (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_hearing_number ON placement_hearing (facility_id, number) WHERE state <> 'withdrawn'
    """,
    """
    CREATE TABLE placement_member (
      facility_id text NOT NULL, hearing_id text NOT NULL, office_id text NOT NULL,
      part text NOT NULL CHECK (part IN ('chair', 'secretary', 'member')), title text NOT NULL, name text NOT NULL,
      service_number text NOT NULL, capacity text NOT NULL, is_present boolean NOT NULL, signed_at bigint,
      signs_again boolean NOT NULL,
      PRIMARY KEY (facility_id, hearing_id, office_id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """,
    """
    CREATE TABLE placement_verdict (
      facility_id text NOT NULL, hearing_id text NOT NULL, person_id text NOT NULL, cohort_id text NOT NULL,
      verdict text NOT NULL CHECK (verdict IN ('RENCANA', 'SETUJU', 'REVISI')),
      is_proposed boolean NOT NULL, reason bytea,
      CONSTRAINT placement_verdict_reason CHECK (
        reason IS NOT NULL OR (is_proposed AND verdict <> 'REVISI') OR (NOT is_proposed AND verdict <> 'SETUJU')),
      PRIMARY KEY (facility_id, hearing_id, person_id, cohort_id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """,
    """
    CREATE TABLE placement_reserve (
      facility_id text NOT NULL, hearing_id text NOT NULL, cohort_id text NOT NULL, place bigint NOT NULL CHECK (place >= 1),
      person_id text NOT NULL,
      PRIMARY KEY (facility_id, hearing_id, cohort_id, place),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_reserve_once ON placement_reserve (facility_id, hearing_id, cohort_id, person_id)
    """,
  ]

  /// A person's places, the hearing of a proposal, and the newest proposal of a state are found without reading all others.
  private static let indexes: [SQL] = [
    "CREATE INDEX placement_enrolment_person ON placement_enrolment (facility_id, person_id)",
    "CREATE INDEX placement_hearing_proposal ON placement_hearing (facility_id, proposal_id)",
    "CREATE INDEX placement_proposal_state ON placement_proposal (facility_id, state, made_at, id)",
  ]

  private static let enrolments: [SQL] = [
    """
    CREATE TABLE placement_decree (
      facility_id text NOT NULL, id text NOT NULL, hearing_id text NOT NULL, number text NOT NULL, day text NOT NULL,
      office_title text NOT NULL, signatory text NOT NULL, service_number text NOT NULL, capacity text NOT NULL,
      attachment_id text, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_decree_number ON placement_decree (facility_id, number)
    """,
    """
    CREATE UNIQUE INDEX placement_decree_hearing ON placement_decree (facility_id, hearing_id)
    """,
    """
    CREATE TABLE placement_enrolment (
      facility_id text NOT NULL, id text NOT NULL, cohort_id text NOT NULL, seats bigint NOT NULL, seat bigint NOT NULL,
      person_id text NOT NULL, decree_id text NOT NULL, from_day text NOT NULL, until_day text, end_reason text,
      is_live boolean NOT NULL,
      CONSTRAINT placement_enrolment_seat CHECK (seat >= 1 AND seat <= seats),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, decree_id) REFERENCES placement_decree (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, cohort_id, seats) REFERENCES programmes_cohort (facility_id, id, seats))
    """,
    """
    CREATE UNIQUE INDEX placement_enrolment_seat_once ON placement_enrolment (facility_id, cohort_id, seat) WHERE is_live
    """,
    """
    CREATE UNIQUE INDEX placement_enrolment_person_once ON placement_enrolment (facility_id, cohort_id, person_id)
      WHERE is_live
    """,
  ]
  /// Decrees that change a decree, and what papers were made from.
  private static let changes: [SQL] = [
    """
    CREATE TABLE placement_decree_change (
      facility_id text NOT NULL, id text NOT NULL, decree_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('amended', 'revoked')), number text NOT NULL, day text NOT NULL,
      office_title text NOT NULL, signatory text NOT NULL, service_number text NOT NULL, capacity text NOT NULL,
      reason bytea NOT NULL, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, decree_id) REFERENCES placement_decree (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_decree_change_number ON placement_decree_change (facility_id, number)
    """,
    """
    CREATE UNIQUE INDEX placement_decree_revoked_once ON placement_decree_change (facility_id, decree_id)
      WHERE kind = 'revoked'
    """,
    """
    CREATE TABLE placement_paper (
      facility_id text NOT NULL, subject_id text NOT NULL, body bytea NOT NULL,
      PRIMARY KEY (facility_id, subject_id))
    """,
  ]

  /// What somebody of the reserve answered to a seat that fell free: one takes it.
  private static let answers: [SQL] = [
    """
    CREATE TABLE placement_seat_answer (
      facility_id text NOT NULL, enrolment_id text NOT NULL, person_id text NOT NULL,
      answer text NOT NULL CHECK (answer IN ('taken', 'declined')), seated_id text, reason bytea,
      made_at bigint NOT NULL, made_by text NOT NULL,
      CONSTRAINT placement_seat_answer_parts CHECK (
        (answer = 'taken') = (seated_id IS NOT NULL) AND (answer = 'declined') = (reason IS NOT NULL)),
      PRIMARY KEY (facility_id, enrolment_id, person_id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment (facility_id, id),
      FOREIGN KEY (facility_id, seated_id) REFERENCES placement_enrolment (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_seat_answer_once ON placement_seat_answer (facility_id, enrolment_id)
      WHERE answer = 'taken'
    """,
  ]

  /// What happened to an enrolment, by day. Ends from before keep their day; who left and still holds a seat gives it up.
  private static let events: [SQL] = [
    """
    CREATE TABLE placement_enrolment_event (
      facility_id text NOT NULL, id text NOT NULL, enrolment_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('suspended', 'resumed', 'away', 'back', 'ended', 'reopened')),
      day text NOT NULL, until_day text, has_premium boolean, absence text, end_reason text, reopens_id text,
      source text NOT NULL, note bytea, made_at bigint, made_by text,
      CONSTRAINT placement_enrolment_event_parts CHECK (
        (kind = 'ended') = (end_reason IS NOT NULL) AND (kind = 'reopened') = (reopens_id IS NOT NULL)
        AND (kind = 'suspended') = (has_premium IS NOT NULL) AND (kind = 'away') = (absence IS NOT NULL)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment (facility_id, id),
      FOREIGN KEY (facility_id, reopens_id) REFERENCES placement_enrolment_event (facility_id, id))
    """,
    "CREATE INDEX placement_enrolment_event_of ON placement_enrolment_event (facility_id, enrolment_id)",
    """
    UPDATE placement_enrolment
    SET is_live = false, until_day = (
        SELECT p.state_on FROM people_person p
        WHERE p.facility_id = placement_enrolment.facility_id AND p.id = placement_enrolment.person_id),
      end_reason = (
        SELECT p.state FROM people_person p
        WHERE p.facility_id = placement_enrolment.facility_id AND p.id = placement_enrolment.person_id)
    WHERE is_live AND EXISTS (
      SELECT 1 FROM people_person p
      WHERE p.facility_id = placement_enrolment.facility_id AND p.id = placement_enrolment.person_id
        AND p.state <> 'present')
    """,
    """
    INSERT INTO placement_enrolment_event (facility_id, id, enrolment_id, kind, day, end_reason, source)
    SELECT facility_id, id, id, 'ended', until_day, end_reason, 'departure' FROM placement_enrolment WHERE NOT is_live
    """,
  ]
}
