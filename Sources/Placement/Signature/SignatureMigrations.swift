import Store

/// The tables of signatures, recusals and the day of signing a policy.
enum SignatureMigrations {
  static let all = [
    Migration("2025-11-placement-signatures", signatures + recusals),
    Migration("2026-11-placement-policy-yes", policyYes),
  ]

  /// The second person's yes to a policy; those from before hold without one. One waits at a time.
  private static let policyYes: [SQL] = [
    "ALTER TABLE placement_policy ADD COLUMN approval_id text",
    "ALTER TABLE placement_policy ADD COLUMN is_waiting boolean NOT NULL DEFAULT false",
    "CREATE UNIQUE INDEX placement_policy_waiting ON placement_policy (facility_id) WHERE is_waiting",
  ]

  /// What was recorded of other people's signatures. Those that an officer ticked off at a hearing that is still open are
  /// given again.
  private static let signatures: [SQL] = [
    """
    CREATE TABLE placement_signature (
      facility_id text NOT NULL, subject_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('minutes', 'decree', 'amended', 'revoked')), hearing_id text NOT NULL,
      tenure_id text, contents text, made_by text NOT NULL, maker text NOT NULL, made_at bigint NOT NULL,
      checked_by text, checker text, checked_at bigint, ground text CHECK (ground IN ('holder', 'scan')),
      CONSTRAINT placement_signature_two CHECK (ground <> 'scan' OR checked_by <> made_by),
      CONSTRAINT placement_signature_checked CHECK (
        (checked_by IS NULL) = (checked_at IS NULL) AND (checked_by IS NULL) = (ground IS NULL)),
      PRIMARY KEY (facility_id, subject_id),
      FOREIGN KEY (facility_id, hearing_id) REFERENCES placement_hearing (facility_id, id))
    """,
    "CREATE INDEX placement_signature_hearing ON placement_signature (facility_id, hearing_id)",
    "CREATE INDEX placement_signature_open ON placement_signature (facility_id, made_at) WHERE checked_at IS NULL",
    "ALTER TABLE placement_member ADD COLUMN tenure_id text",
    "ALTER TABLE placement_member ADD COLUMN scan_id text",
    "ALTER TABLE placement_policy ADD COLUMN signed_on text",
    """
    UPDATE placement_member SET signed_at = NULL, signs_again = true
    WHERE signed_at IS NOT NULL AND EXISTS (
      SELECT 1 FROM placement_hearing h
      WHERE h.facility_id = placement_member.facility_id AND h.id = placement_member.hearing_id AND h.state = 'open')
    """,
  ]

  /// Who of the board takes no part in the decision on one person.
  private static let recusals: [SQL] = [
    """
    CREATE TABLE placement_recusal (
      facility_id text NOT NULL, hearing_id text NOT NULL, office_id text NOT NULL, person_id text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('relative', 'case', 'other')), reason bytea NOT NULL,
      made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, hearing_id, office_id, person_id),
      FOREIGN KEY (facility_id, hearing_id, office_id)
        REFERENCES placement_member (facility_id, hearing_id, office_id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """
  ]
}
