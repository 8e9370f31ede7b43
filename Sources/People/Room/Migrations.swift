import Store

/// The tables of People.
package enum PeopleMigrations {
  /// In the order they are applied.
  package static let all = [
    Migration("2025-05-people-1", imports + people + search + facts + care), Migration("2026-11-people-2", requests),
    Migration("2026-11-people-3", same), Migration("2026-11-people-4", detention),
    Migration("2026-11-people-5", corrections),
  ]

  /// What an officer types of one person, and values put right with what stood there before.
  private static let corrections: [SQL] = [
    "ALTER TABLE people_import ADD COLUMN is_entered boolean NOT NULL DEFAULT false",
    """
    CREATE TABLE people_correction (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, content bytea NOT NULL,
      made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    "CREATE INDEX people_correction_person ON people_correction (facility_id, person_id)",
  ]

  /// Orders of detention, and what a register says of the present one.
  private static let detention: [SQL] = [
    "ALTER TABLE people_person ADD COLUMN detention_from text",
    "ALTER TABLE people_person ADD COLUMN detention_until text",
    "ALTER TABLE people_person ADD COLUMN extension_until text",
    """
    CREATE TABLE people_detention (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL,
      register_class text NOT NULL CONSTRAINT people_detention_class
        CHECK (register_class IN ('AI', 'AII', 'AIII', 'AIV', 'AV')),
      kind text NOT NULL CONSTRAINT people_detention_kind CHECK (kind IN ('first', 'extended', 'special')),
      from_day text NOT NULL, until_day text, law text, uncounted_days bigint NOT NULL, last_day text NOT NULL,
      is_from_register boolean NOT NULL,
      CONSTRAINT people_detention_end CHECK ((until_day IS NULL) = (law IS NOT NULL)),
      CONSTRAINT people_detention_days CHECK (uncounted_days >= 0 AND last_day >= from_day),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX people_detention_once ON people_detention (
      facility_id, person_id, register_class, kind, from_day)
    """,
  ]

  /// Death as a state of its own, stays before the present one, and two records that are one person.
  private static let same: [SQL] = [
    """
    ALTER TABLE people_person ADD COLUMN has_died boolean NOT NULL DEFAULT false
      CONSTRAINT people_person_died CHECK (NOT has_died OR state = 'released')
    """,
    """
    CREATE TABLE people_stay (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, number text NOT NULL,
      arrived_on text NOT NULL, left_on text NOT NULL,
      state text NOT NULL CONSTRAINT people_stay_state CHECK (state IN ('released', 'transferred', 'error')),
      closed_at bigint NOT NULL,
      CONSTRAINT people_stay_days CHECK (left_on >= arrived_on),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    "CREATE INDEX people_stay_person ON people_stay (facility_id, person_id)",
    """
    CREATE TABLE people_merge (
      facility_id text NOT NULL, id text NOT NULL, kept_id text NOT NULL, former_id text NOT NULL,
      taken text NOT NULL, reason bytea NOT NULL, approval_id text NOT NULL, merged_on text, withdrawn_on text,
      CONSTRAINT people_merge_two CHECK (kept_id <> former_id),
      CONSTRAINT people_merge_once CHECK (merged_on IS NULL OR withdrawn_on IS NULL),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, kept_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, former_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, approval_id) REFERENCES access_approval (facility_id, id))
    """,
    "CREATE UNIQUE INDEX people_merge_former ON people_merge (facility_id, former_id) WHERE withdrawn_on IS NULL",
    "CREATE INDEX people_merge_kept ON people_merge (facility_id, kept_id)",
  ]

  /// Who asked for a copy of somebody's data, and when it was given.
  private static let requests: [SQL] = [
    """
    CREATE TABLE people_data_request (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL,
      asker text NOT NULL CONSTRAINT people_data_request_asker CHECK (asker IN ('person', 'counsel', 'family')),
      asked_on text NOT NULL, kept_by text NOT NULL, given_on text, given_by text,
      CONSTRAINT people_data_request_given CHECK
        ((given_on IS NULL) = (given_by IS NULL) AND (given_on IS NULL OR given_on >= asked_on)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_data_request_person ON people_data_request (facility_id, person_id)
    """,
    """
    CREATE INDEX people_data_request_owed ON people_data_request (facility_id, asked_on) WHERE given_on IS NULL
    """,
  ]

  private static let imports: [SQL] = [
    """
    CREATE TABLE people_import (
      facility_id text NOT NULL, id text NOT NULL,
      kind text NOT NULL CONSTRAINT people_import_kind CHECK (kind IN ('register', 'assessment')),
      name text NOT NULL, state text NOT NULL CONSTRAINT people_import_state CHECK (state IN ('staged', 'applied')),
      content bytea NOT NULL, answers bytea NOT NULL, as_of text NOT NULL, is_day_given boolean NOT NULL,
      staged_at bigint NOT NULL, staged_by text NOT NULL, applied_at bigint, applied_order bigint, counts text,
      before_image bytea,
      CONSTRAINT people_import_undoable CHECK ((state = 'applied') = (before_image IS NOT NULL)),
      PRIMARY KEY (facility_id, id))
    """
  ]

  private static let people: [SQL] = [
    """
    CREATE TABLE people_person (
      facility_id text NOT NULL, id text NOT NULL,
      name text NOT NULL CONSTRAINT people_person_name CHECK (name <> ''), name_key text NOT NULL,
      alias text, alias_key text,
      sex text CONSTRAINT people_person_sex CHECK (sex IN ('male', 'female')), birth_date text,
      register_class text CONSTRAINT people_person_class
        CHECK (register_class IN ('AI', 'AII', 'AIII', 'AIV', 'AV', 'BI', 'BIIa', 'BIIb', 'BIII')),
      register_number text NOT NULL, number_key text NOT NULL CONSTRAINT people_person_number CHECK (number_key <> ''),
      is_life boolean NOT NULL, sentence_months bigint, sentence_days bigint,
      entry_date text, date_one_third text, date_half text, date_two_thirds text, expiry_date text,
      block text, room text, regency text, regency_code text, district text, education text, occupation text,
      assessed_on text, literacy text, risk text, is_willing boolean, return_regency text, return_code text,
      state text NOT NULL CONSTRAINT people_person_state
        CHECK (state IN ('present', 'released', 'transferred', 'error')),
      state_on text, as_of text NOT NULL, seen_on text NOT NULL, import_id text,
      nik bytea, birth_place bytea, village bytea, father_name bytea, offence bytea, note bytea,
      nik_index text, father_index text,
      CONSTRAINT people_person_gone CHECK ((state = 'present') = (state_on IS NULL)),
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX people_person_number_held ON people_person (facility_id, number_key) WHERE state = 'present'
    """,
    """
    CREATE UNIQUE INDEX people_person_nik_held ON people_person (facility_id, nik_index)
      WHERE state = 'present' AND nik_index IS NOT NULL
    """,
    """
    CREATE INDEX people_person_list ON people_person (facility_id, state, name_key, id)
    """,
    // What the list and Hari ini count by: they read this index and none of the wide rows.
    """
    CREATE INDEX people_person_counted ON people_person (
      facility_id, state, register_class, block, regency_code, assessed_on, expiry_date, entry_date, seen_on, id)
    """,
    """
    CREATE TABLE people_number (
      facility_id text NOT NULL, person_id text NOT NULL, number_key text NOT NULL, number text NOT NULL,
      from_day text NOT NULL, until_day text,
      PRIMARY KEY (facility_id, person_id, number_key),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE TABLE people_claim (
      facility_id text NOT NULL, person_id text NOT NULL,
      kind text NOT NULL CONSTRAINT people_claim_kind CHECK (kind IN ('residence', 'returning')),
      on_day text NOT NULL, source text NOT NULL, regency text NOT NULL, regency_code text,
      PRIMARY KEY (facility_id, person_id, kind, on_day, source),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
  ]

  /// What people are searched by: the words of each, and every spelling once with its ends.
  private static let search: [SQL] = [
    """
    CREATE TABLE people_word (
      facility_id text NOT NULL, word text NOT NULL, full_key text NOT NULL, person_id text NOT NULL,
      PRIMARY KEY (facility_id, word, full_key, person_id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_word_person ON people_word (facility_id, person_id)
    """,
    """
    CREATE TABLE people_spelling (
      facility_id text NOT NULL, word text NOT NULL, head text NOT NULL, tail text NOT NULL, size bigint NOT NULL,
      PRIMARY KEY (facility_id, word))
    """,
    """
    CREATE INDEX people_spelling_head ON people_spelling (facility_id, head, size)
    """,
    """
    CREATE INDEX people_spelling_tail ON people_spelling (facility_id, tail, size)
    """,
    """
    CREATE INDEX people_person_father ON people_person (facility_id, father_index) WHERE father_index IS NOT NULL
    """,
  ]

  private static let facts: [SQL] = [
    """
    CREATE TABLE people_interest (
      facility_id text NOT NULL, person_id text NOT NULL,
      rank bigint NOT NULL CONSTRAINT people_interest_rank CHECK (rank BETWEEN 1 AND 9), field text NOT NULL,
      PRIMARY KEY (facility_id, person_id, rank),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE TABLE people_skill (
      facility_id text NOT NULL, person_id text NOT NULL, place bigint NOT NULL, skill text NOT NULL,
      PRIMARY KEY (facility_id, person_id, place),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE TABLE people_limit (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, text bytea NOT NULL,
      source text NOT NULL CONSTRAINT people_limit_source CHECK (source IN ('register', 'assessment')),
      answer text NOT NULL CONSTRAINT people_limit_answer CHECK (answer IN ('pending', 'fit', 'unfit')),
      answered_on text, answered_by text,
      CONSTRAINT people_limit_answered CHECK ((answer = 'pending') = (answered_on IS NULL)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_limit_person ON people_limit (facility_id, person_id)
    """,
    """
    CREATE TABLE people_post (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL,
      kind text NOT NULL CONSTRAINT people_post_kind CHECK (kind IN ('daily', 'discipline')), title text NOT NULL,
      from_day text NOT NULL, until_day text, is_from_register boolean NOT NULL,
      CONSTRAINT people_post_days CHECK (until_day IS NULL OR until_day >= from_day),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_post_person ON people_post (facility_id, person_id)
    """,
  ]

  private static let care: [SQL] = [
    """
    CREATE TABLE people_apart (
      facility_id text NOT NULL, id text NOT NULL, first_id text NOT NULL, second_id text NOT NULL,
      reason bytea NOT NULL, since_day text NOT NULL, until_day text,
      CONSTRAINT people_apart_order CHECK (first_id < second_id),
      CONSTRAINT people_apart_days CHECK (until_day IS NULL OR until_day >= since_day),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, first_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (facility_id, second_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX people_apart_pair ON people_apart (facility_id, first_id, second_id) WHERE until_day IS NULL
    """,
    """
    CREATE TABLE people_note (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, text bytea NOT NULL,
      made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_note_person ON people_note (facility_id, person_id)
    """,
    """
    CREATE TABLE people_expectation (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, until_day text NOT NULL,
      reason bytea NOT NULL, made_at bigint NOT NULL, made_by text NOT NULL,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id))
    """,
    """
    CREATE INDEX people_expectation_person ON people_expectation (facility_id, person_id)
    """,
    """
    CREATE TABLE people_caseload (
      facility_id text NOT NULL, id text NOT NULL, person_id text NOT NULL, account_id text NOT NULL,
      from_day text NOT NULL, until_day text,
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, person_id) REFERENCES people_person (facility_id, id),
      FOREIGN KEY (account_id) REFERENCES access_account (id))
    """,
    """
    CREATE UNIQUE INDEX people_caseload_open ON people_caseload (facility_id, person_id) WHERE until_day IS NULL
    """,
  ]
}
