import Store

/// The tables of Access: who there is, which office signs, who is signed in.
package enum AccessMigrations {
  /// The steps of this room's schema.
  package static let all = [
    Migration("2025-05-access-1", facilities + offices + accounts + sessions + reads),
    Migration(
      "2025-11-access-signers", ["ALTER TABLE access_tenure ADD COLUMN account_id text REFERENCES access_account (id)"]),
    Migration("2026-11-access-devices", devices),
    Migration("2026-11-access-second-factors", secondFactors),
    Migration("2026-11-access-sign-ins", signIns),
  ]

  private static let facilities: [SQL] = [
    """
    CREATE TABLE access_facility (
      id text PRIMARY KEY, name text NOT NULL CHECK (name <> ''), region_code text NOT NULL,
      zone text NOT NULL CHECK (zone IN ('WIB', 'WITA', 'WIT')), created_at bigint NOT NULL)
    """,
    """
    CREATE TABLE access_organisation (
      id text PRIMARY KEY, name text NOT NULL UNIQUE CHECK (name <> ''), created_at bigint NOT NULL)
    """,
  ]

  private static let offices: [SQL] = [
    """
    CREATE TABLE access_office (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, title text NOT NULL CHECK (title <> ''),
      part text NOT NULL CHECK (part IN ('head', 'chair', 'secretary', 'member', 'outside')),
      organisation_id text REFERENCES access_organisation (id),
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE access_tenure (
      facility_id text NOT NULL, id text NOT NULL, office_id text NOT NULL, name text NOT NULL CHECK (name <> ''),
      service_number text NOT NULL, capacity text NOT NULL CHECK (capacity IN ('appointed', 'plh', 'plt')),
      from_day text NOT NULL, until_day text CHECK (until_day IS NULL OR until_day >= from_day),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, office_id) REFERENCES access_office (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX access_tenure_open ON access_tenure (facility_id, office_id)
      WHERE until_day IS NULL AND capacity = 'appointed'
    """,
  ]

  private static let accounts: [SQL] = [
    """
    CREATE TABLE access_account (
      id text PRIMARY KEY, user_name text NOT NULL UNIQUE CHECK (user_name <> ''), name text NOT NULL CHECK (name <> ''),
      password_hash text NOT NULL, is_temporary boolean NOT NULL, is_active boolean NOT NULL,
      created_at bigint NOT NULL, given_by text, given_at bigint,
      CONSTRAINT access_account_given CHECK ((given_by IS NULL) = (given_at IS NULL)))
    """,
    """
    CREATE TABLE access_approval (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, maker text NOT NULL,
      made_at bigint NOT NULL, by_one_person boolean NOT NULL, beneficiary text, checker text, checked_at bigint,
      CONSTRAINT access_approval_two CHECK (checker <> maker AND checker <> beneficiary),
      CONSTRAINT access_approval_checked CHECK ((checker IS NULL) = (checked_at IS NULL)),
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE access_grant (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      account_id text NOT NULL REFERENCES access_account (id), role text NOT NULL,
      organisation_id text REFERENCES access_organisation (id), from_day text NOT NULL,
      until_day text, approval_id text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, approval_id) REFERENCES access_approval (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX access_grant_open ON access_grant (facility_id, account_id, role)
      WHERE until_day IS NULL
    """,
    """
    CREATE INDEX access_grant_account ON access_grant (account_id)
    """,
  ]

  private static let devices: [SQL] = [
    """
    CREATE TABLE access_device (
      facility_id text NOT NULL, token_hash text NOT NULL, account_id text NOT NULL REFERENCES access_account (id),
      seen_at bigint NOT NULL,
      PRIMARY KEY (facility_id, token_hash, account_id))
    """,
    "CREATE INDEX access_device_account ON access_device (account_id)",
    "ALTER TABLE access_account ADD COLUMN temporary_until bigint",
    """
    UPDATE access_account SET temporary_until = coalesce(given_at, created_at) + 86400000 WHERE is_temporary = true
    """,
  ]

  private static let secondFactors: [SQL] = [
    """
    CREATE TABLE access_second_factor (
      facility_id text NOT NULL, account_id text NOT NULL REFERENCES access_account (id), secret bytea NOT NULL,
      is_confirmed boolean NOT NULL, last_step bigint NOT NULL, made_at bigint NOT NULL,
      PRIMARY KEY (facility_id, account_id))
    """,
    """
    CREATE TABLE access_recovery_code (
      facility_id text NOT NULL, account_id text NOT NULL REFERENCES access_account (id), code_hash text NOT NULL,
      PRIMARY KEY (facility_id, account_id, code_hash))
    """,
    "ALTER TABLE access_session ADD COLUMN awaits_code boolean NOT NULL DEFAULT false",
    "ALTER TABLE access_facility ADD COLUMN needs_second_factor boolean NOT NULL DEFAULT false",
    "ALTER TABLE access_account ADD COLUMN reset_by text",
    "ALTER TABLE access_account ADD COLUMN reset_at bigint",
  ]

  /// Who came in or was turned away; `account` is empty for a name that nobody has.
  private static let signIns: [SQL] = [
    """
    CREATE TABLE access_sign_in (
      facility_id text NOT NULL, id text NOT NULL, minute bigint NOT NULL, account text NOT NULL, network text NOT NULL,
      cause text NOT NULL CHECK (cause <> ''), page text NOT NULL, tries bigint NOT NULL CHECK (tries > 0),
      last_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX access_sign_in_minute ON access_sign_in (facility_id, minute, account, network, cause, page)
    """,
  ]

  private static let reads: [SQL] = [
    """
    CREATE TABLE access_read (
      facility_id text NOT NULL, id text NOT NULL, subject text NOT NULL,
      reader text NOT NULL, name text NOT NULL, reason bytea, read_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE INDEX access_read_subject ON access_read (facility_id, subject, reader, read_at)
    """,
  ]

  private static let sessions: [SQL] = [
    """
    CREATE TABLE access_session (
      facility_id text NOT NULL, token_hash text NOT NULL, account_id text NOT NULL REFERENCES access_account (id),
      started_at bigint NOT NULL, seen_at bigint NOT NULL, is_locked boolean NOT NULL,
      PRIMARY KEY (facility_id, token_hash))
    """,
    """
    CREATE UNIQUE INDEX access_session_token ON access_session (token_hash)
    """,
    """
    CREATE TABLE access_attempt (
      facility_id text NOT NULL, subject text NOT NULL, failures bigint NOT NULL, last_at bigint NOT NULL,
      PRIMARY KEY (facility_id, subject))
    """,
  ]
}
