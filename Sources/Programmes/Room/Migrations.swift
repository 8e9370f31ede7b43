import Store

/// The tables of Programmes: what is taught, in which intakes, and on which days the house is closed.
package enum ProgrammesMigrations {
  /// The steps in their order.
  package static let all = [
    Migration("2025-05-programmes-1", programmes + cohorts + offers), Migration("2025-11-programmes-terms", terms),
    Migration("2026-12-programmes-holidays", holidays), Migration("2026-12-programmes-modules", modules),
  ]

  /// What a programme is made of, a line a module.
  private static let modules: [SQL] = [
    "ALTER TABLE programmes_programme ADD COLUMN modules text NOT NULL DEFAULT ''"
  ]

  /// Holidays that a house reads beside the shipped ones: a day has one.
  private static let holidays: [SQL] = [
    """
    CREATE TABLE programmes_holiday (
      facility_id text NOT NULL REFERENCES access_facility (id), day text NOT NULL,
      kind text NOT NULL CONSTRAINT programmes_holiday_kind CHECK (kind IN ('public', 'joint_leave')),
      name text NOT NULL CONSTRAINT programmes_holiday_name CHECK (name <> ''), source text NOT NULL,
      PRIMARY KEY (facility_id, day))
    """,
    """
    CREATE TABLE programmes_holiday_file (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, name text NOT NULL,
      sealed bytea NOT NULL, mending bytea NOT NULL, staged_at bigint NOT NULL, officer text NOT NULL,
      applied_at bigint, PRIMARY KEY (facility_id, id))
    """,
  ]

  /// Where a cohort is taught, the patterns by which it met before, and that it was cancelled.
  private static let terms: [SQL] = [
    "ALTER TABLE programmes_cohort ADD COLUMN venue text NOT NULL DEFAULT ''",
    "ALTER TABLE programmes_cohort ADD COLUMN past_patterns text NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE programmes_cancellation (
      facility_id text NOT NULL, cohort_id text NOT NULL, day text NOT NULL,
      side text NOT NULL CONSTRAINT programmes_cancellation_side CHECK (side IN ('agency', 'house')),
      reason text NOT NULL CONSTRAINT programmes_cancellation_reason CHECK (reason <> ''), commitment_id text,
      freed bigint NOT NULL CONSTRAINT programmes_cancellation_freed CHECK (freed >= 0), recorded_on text NOT NULL,
      told_on text,
      PRIMARY KEY (facility_id, cohort_id),
      FOREIGN KEY (facility_id, cohort_id) REFERENCES programmes_cohort (facility_id, id),
      FOREIGN KEY (facility_id, commitment_id) REFERENCES partners_commitment (facility_id, id))
    """,
  ]

  private static let programmes: [SQL] = [
    """
    CREATE TABLE programmes_programme (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL,
      title text NOT NULL CONSTRAINT programmes_title CHECK (title <> ''), title_key text NOT NULL,
      field text NOT NULL CONSTRAINT programmes_field CHECK (field <> ''),
      kind text NOT NULL CONSTRAINT programmes_kind CHECK (kind IN ('manufacture', 'service', 'agribusiness')),
      level text NOT NULL CONSTRAINT programmes_level CHECK (level IN ('beginner', 'advanced', 'expert')),
      lesson_hours bigint NOT NULL CONSTRAINT programmes_hours CHECK (lesson_hours BETWEEN 1 AND 2000),
      minutes_per_lesson bigint NOT NULL
        CONSTRAINT programmes_lesson CHECK (minutes_per_lesson BETWEEN 30 AND 60),
      theory_percent bigint NOT NULL CONSTRAINT programmes_theory CHECK (theory_percent BETWEEN 0 AND 100),
      site text, tools text NOT NULL, source text NOT NULL, created_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX programmes_programme_title ON programmes_programme (facility_id, title_key, level)
    """,
    """
    CREATE TABLE programmes_unit (
      facility_id text NOT NULL, id text NOT NULL, programme_id text NOT NULL,
      code text NOT NULL CONSTRAINT programmes_unit_code CHECK (code <> ''), title text NOT NULL,
      decree text NOT NULL, year bigint NOT NULL CONSTRAINT programmes_unit_year CHECK (year BETWEEN 1990 AND 2100),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX programmes_unit_once ON programmes_unit (facility_id, programme_id, code)
    """,
  ]

  private static let cohorts: [SQL] = [
    """
    CREATE TABLE programmes_cohort (
      facility_id text NOT NULL, id text NOT NULL, programme_id text NOT NULL,
      agency_id text REFERENCES access_organisation (id), start_day text NOT NULL,
      days bigint NOT NULL CONSTRAINT programmes_cohort_days CHECK (days BETWEEN 1 AND 366),
      weekdays text NOT NULL CONSTRAINT programmes_cohort_weekdays CHECK (weekdays <> ''),
      from_minute bigint NOT NULL, until_minute bigint NOT NULL,
      min_seats bigint NOT NULL, seats bigint NOT NULL,
      quota_percent bigint, quota_region text,
      status text NOT NULL
        CONSTRAINT programmes_cohort_status CHECK (status IN ('RENCANA', 'PELAKSANAAN', 'TERLAKSANA', 'SELESAI')),
      created_at bigint NOT NULL,
      PRIMARY KEY (facility_id, id),
      UNIQUE (facility_id, id, seats),
      CONSTRAINT programmes_cohort_seats CHECK (1 <= min_seats AND min_seats <= seats AND seats <= 1000),
      CONSTRAINT programmes_cohort_hours CHECK
        (0 <= from_minute AND from_minute < until_minute AND until_minute <= 1440),
      CONSTRAINT programmes_cohort_quota CHECK
        ((quota_percent IS NULL AND quota_region IS NULL)
          OR (quota_percent BETWEEN 1 AND 100 AND quota_region IS NOT NULL)),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX programmes_cohort_once ON programmes_cohort (facility_id, programme_id, agency_id, start_day)
      WHERE agency_id IS NOT NULL
    """,
    """
    CREATE UNIQUE INDEX programmes_cohort_own_once ON programmes_cohort (facility_id, programme_id, start_day)
      WHERE agency_id IS NULL
    """,
    """
    CREATE TABLE programmes_prerequisite (
      facility_id text NOT NULL, programme_id text NOT NULL, cohort_id text NOT NULL, kind text NOT NULL,
      value text NOT NULL,
      PRIMARY KEY (facility_id, programme_id, cohort_id, kind),
      CONSTRAINT programmes_prerequisite_kind CHECK
        (kind IN ('education', 'literacy', 'sex', 'health', 'risk', 'legal_status', 'time')),
      FOREIGN KEY (facility_id, programme_id) REFERENCES programmes_programme (facility_id, id))
    """,
    """
    CREATE TABLE programmes_closure (
      facility_id text NOT NULL REFERENCES access_facility (id), day text NOT NULL,
      reason text NOT NULL CONSTRAINT programmes_closure_reason CHECK (reason <> ''),
      PRIMARY KEY (facility_id, day))
    """,
  ]

  private static let offers: [SQL] = [
    """
    CREATE TABLE programmes_offer_file (
      facility_id text NOT NULL REFERENCES access_facility (id), id text NOT NULL, name text NOT NULL,
      sealed bytea NOT NULL, mending bytea NOT NULL, staged_at bigint NOT NULL, officer text NOT NULL, applied_at bigint, undone_at bigint,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE programmes_offer_row (
      facility_id text NOT NULL, file_id text NOT NULL, sheet_row bigint NOT NULL, cohort_id text NOT NULL,
      outcome text NOT NULL CONSTRAINT programmes_offer_outcome CHECK (outcome IN ('added', 'changed')),
      programme_added boolean NOT NULL, before_cohort text, before_programme text,
      PRIMARY KEY (facility_id, file_id, cohort_id),
      FOREIGN KEY (facility_id, file_id) REFERENCES programmes_offer_file (facility_id, id))
    """,
  ]
}
