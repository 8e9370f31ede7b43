extension Migration {
  /// The tables that Store itself owns; applied before those of the rooms.
  static let store = [
    Migration(
      "2025-05-store-1",
      [
        """
        CREATE TABLE store_migration (
          name text PRIMARY KEY, place bigint NOT NULL UNIQUE, hash text NOT NULL)
        """,
        "CREATE TABLE store_setting (name text PRIMARY KEY, value text NOT NULL)",
        """
        CREATE TABLE store_head (
          facility_id text PRIMARY KEY, sequence bigint NOT NULL, hash text NOT NULL)
        """,
        """
        CREATE TABLE store_journal (
          facility_id text NOT NULL, sequence bigint NOT NULL, moment bigint NOT NULL, officer text NOT NULL,
          kind text NOT NULL, subject text NOT NULL, payload text NOT NULL, hash text NOT NULL,
          PRIMARY KEY (facility_id, sequence),
          CONSTRAINT store_journal_sequence CHECK (sequence >= 1))
        """,
        "CREATE INDEX store_journal_subject ON store_journal (facility_id, subject, sequence)",
        """
        CREATE TABLE store_idempotency (
          account text NOT NULL, key text NOT NULL, facility_id text NOT NULL, input_hash bytea NOT NULL,
          made_at bigint NOT NULL,
          PRIMARY KEY (account, key))
        """,
        // A table of its own: a write only inserts here. Reading before a write makes transactions of others fail on PostgreSQL.
        """
        CREATE TABLE store_answer (
          account text NOT NULL, key text NOT NULL, answer bytea NOT NULL, sequence bigint NOT NULL, hash text NOT NULL,
          PRIMARY KEY (account, key))
        """,
        "CREATE INDEX store_idempotency_made ON store_idempotency (made_at)",
        """
        CREATE TABLE store_key (
          facility_id text NOT NULL, subject text NOT NULL, wrapped bytea,
          PRIMARY KEY (facility_id, subject))
        """,
        """
        CREATE TABLE store_job (
          facility_id text NOT NULL, id text NOT NULL, name text NOT NULL, payload text NOT NULL,
          due_at bigint NOT NULL, tries bigint NOT NULL, claimed_by text, claimed_until bigint,
          finished_at bigint, failure text,
          PRIMARY KEY (facility_id, id))
        """,
        "CREATE INDEX store_job_due ON store_job (due_at) WHERE finished_at IS NULL",
        """
        CREATE TABLE store_attachment (
          facility_id text NOT NULL, id text NOT NULL, subject text NOT NULL, kind text NOT NULL,
          name text NOT NULL, size bigint NOT NULL, hash text NOT NULL, sealed bytea NOT NULL,
          PRIMARY KEY (facility_id, id),
          CONSTRAINT store_attachment_size CHECK (size >= 0))
        """,
        "CREATE INDEX store_attachment_subject ON store_attachment (facility_id, subject, id)",
        """
        CREATE TABLE store_revision (
          facility_id text NOT NULL, id text NOT NULL, subject text NOT NULL, changed_at bigint NOT NULL,
          officer text NOT NULL, reason text NOT NULL CONSTRAINT store_revision_reason CHECK (reason <> ''),
          field text NOT NULL, before_value text NOT NULL, after_value text NOT NULL,
          PRIMARY KEY (facility_id, id))
        """,
        "CREATE INDEX store_revision_subject ON store_revision (facility_id, subject)",
      ]),
    Migration("2025-05-store-2", ["ALTER TABLE store_job ADD COLUMN given_up_at bigint"]),
    Migration(
      "2026-11-store-3",
      [
        """
        CREATE TABLE store_upkeep (
          facility_id text NOT NULL, kind text NOT NULL CHECK (kind IN ('backup', 'examination', 'journal')),
          done_at bigint NOT NULL, result text NOT NULL,
          PRIMARY KEY (facility_id, kind))
        """
      ]),
  ]
}
