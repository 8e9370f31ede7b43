import Store

/// The table of what is asked of people who hold places.
enum PlaceQuestionMigrations {
  static let all = [Migration("2025-11-placement-questions", questions)]

  /// One question waits for each requirement of a place.
  private static let questions: [SQL] = [
    """
    CREATE TABLE placement_place_question (
      facility_id text NOT NULL, id text NOT NULL, enrolment_id text NOT NULL, criterion text NOT NULL,
      asked_on text NOT NULL, answer text CHECK (answer IN ('ended', 'suspended', 'waived', 'settled')),
      answered_at bigint, answered_by text,
      CONSTRAINT placement_place_question_answer CHECK (
        (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
      PRIMARY KEY (facility_id, id),
      FOREIGN KEY (facility_id, enrolment_id) REFERENCES placement_enrolment (facility_id, id))
    """,
    """
    CREATE UNIQUE INDEX placement_place_question_once
      ON placement_place_question (facility_id, enrolment_id, criterion) WHERE answer IS NULL
    """,
    "CREATE INDEX placement_place_question_of ON placement_place_question (facility_id, enrolment_id)",
  ]
}
