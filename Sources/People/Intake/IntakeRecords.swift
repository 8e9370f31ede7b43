import Almanac
import Foundation
import House
import Store

extension Connection {
  /// Stages a file: it is kept, sealed, and nothing of it is written yet.
  func stage(_ intake: Intake, _ content: [UInt8], _ given: Intake.Answers, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let answers = [UInt8](try JSONEncoder().encode(given))
    try run(
      """
      INSERT INTO people_import (
        facility_id, id, kind, name, state, content, answers, as_of, is_day_given, staged_at, staged_by, is_entered)
      VALUES (\(facility), \(intake.id), \(intake.kind), \(intake.name), \(Intake.State.staged),
        \(try vault.seal(content, of: intake.id, at: place("content", intake.id))),
        \(try vault.seal(answers, of: intake.id, at: place("answers", intake.id))),
        \(intake.asOf), \(intake.isDayGiven), \(intake.stagedAt), \(intake.stagedBy), \(intake.isEntered))
      """)
  }

  /// An import of a facility; nil where it has none of that identity.
  package func intake(_ id: Intake.ID, at facility: Facility.ID) throws -> Intake? {
    try first(
      """
      SELECT id, kind, name, state, as_of, is_day_given, staged_at, staged_by, applied_at, counts, is_entered
      FROM people_import
      WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map(Intake.init)
  }

  /// The imports of a facility, newest first.
  package func intakes(at facility: Facility.ID, limit: Int = 100) throws -> [Intake] {
    try rows(
      """
      SELECT id, kind, name, state, as_of, is_day_given, staged_at, staged_by, applied_at, counts, is_entered
      FROM people_import
      WHERE facility_id = \(facility) ORDER BY staged_at DESC, id DESC LIMIT \(limit)
      """
    ).map(Intake.init)
  }

  /// The first import staged at a moment and not applied yet, registers before assessments.
  package func stagedIntake(of moment: Moment, at facility: Facility.ID) throws -> Intake? {
    try first(
      """
      SELECT id, kind, name, state, as_of, is_day_given, staged_at, staged_by, applied_at, counts, is_entered
      FROM people_import
      WHERE facility_id = \(facility) AND state = \(Intake.State.staged) AND staged_at = \(moment)
      ORDER BY kind DESC, id LIMIT 1
      """
    ).map(Intake.init)
  }

  /// Whether anybody's assessment is kept.
  func hasAssessments(at facility: Facility.ID) throws -> Bool {
    try first(
      "SELECT id FROM people_person WHERE facility_id = \(facility) AND assessed_on IS NOT NULL ORDER BY id LIMIT 1")
      != nil
  }

  /// The import that was applied last; nil where none was.
  func lastApplied(at facility: Facility.ID) throws -> Intake? {
    try first(
      """
      SELECT id, kind, name, state, as_of, is_day_given, staged_at, staged_by, applied_at, counts, is_entered
      FROM people_import
      WHERE facility_id = \(facility) AND state = \(Intake.State.applied) ORDER BY applied_order DESC, id DESC LIMIT 1
      """
    ).map(Intake.init)
  }

  /// The file of an import and what was answered about it.
  func content(of id: Intake.ID, at facility: Facility.ID) throws -> (bytes: [UInt8], answers: Intake.Answers)? {
    let row = try first("SELECT content FROM people_import WHERE facility_id = \(facility) AND id = \(id)")
    guard let row else { return nil }
    let content = try vault(of: facility).openBytes(row.get("content"), of: id, at: place("content", id))
    return (content, try answers(of: id, at: facility))
  }

  /// What was answered about an import.
  func answers(of id: Intake.ID, at facility: Facility.ID) throws -> Intake.Answers {
    let row = try first("SELECT answers FROM people_import WHERE facility_id = \(facility) AND id = \(id)")
    guard let box: [UInt8] = try row?.get("answers") else { return Intake.Answers() }
    let answers = try vault(of: facility).openBytes(box, of: id, at: place("answers", id))
    return try JSONDecoder().decode(Intake.Answers.self, from: Data(answers))
  }

  /// Keeps what was answered.
  func answer(_ answers: Intake.Answers, asOf: Day?, to id: Intake.ID, at facility: Facility.ID) throws {
    let box = try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(answers)), of: id, at: place("answers", id))
    try run(
      """
      UPDATE people_import SET answers = \(box), as_of = coalesce(\(asOf), as_of)
      WHERE facility_id = \(facility) AND id = \(id) AND state = \(Intake.State.staged)
      """)
  }

  /// Marks an import applied, with the image that undoes it.
  func close(
    _ intake: Intake, _ counts: Intake.Counts, _ image: BeforeImage, at facility: Facility.ID, now: Moment
  ) throws {
    let box = try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(image)), of: intake.id, at: place("before_image", intake.id))
    let counted = String(decoding: try JSONEncoder().encode(counts), as: UTF8.self)
    let changed = try count(
      """
      UPDATE people_import SET state = \(Intake.State.applied), applied_at = \(now), counts = \(counted),
        before_image = \(box), applied_order = (
          SELECT coalesce(max(i.applied_order), 0) + 1 FROM people_import i WHERE i.facility_id = \(facility))
      WHERE facility_id = \(facility) AND id = \(intake.id) AND state = \(Intake.State.staged)
      """)
    guard changed == 1 else { throw Intake.Refusal.alreadyApplied }
  }

  /// Marks an import staged again.
  func reopen(_ id: Intake.ID, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE people_import SET state = \(Intake.State.staged), applied_at = NULL, applied_order = NULL, counts = NULL,
        before_image = NULL
      WHERE facility_id = \(facility) AND id = \(id)
      """)
  }

  /// The image of an import; nil while it is staged.
  func image(of id: Intake.ID, at facility: Facility.ID) throws -> BeforeImage? {
    let row = try first("SELECT before_image FROM people_import WHERE facility_id = \(facility) AND id = \(id)")
    guard let box: [UInt8] = try row?.get("before_image") else { return nil }
    let content = try vault(of: facility).openBytes(box, of: id, at: place("before_image", id))
    return try JSONDecoder().decode(BeforeImage.self, from: Data(content))
  }

  private func place(_ column: String, _ id: Intake.ID) -> Place { Place("people_import", column, row: id) }
}

extension Intake {
  fileprivate init(_ row: Row) throws {
    let counts: String? = try row.get("counts")
    self.init(
      id: try row.get("id"), kind: try row.get("kind"), name: try row.get("name"), state: try row.get("state"),
      asOf: try row.get("as_of"), isDayGiven: try row.get("is_day_given"), stagedAt: try row.get("staged_at"),
      stagedBy: try row.get("staged_by"), appliedAt: try row.get("applied_at"),
      counts: try counts.map { try JSONDecoder().decode(Counts.self, from: Data($0.utf8)) },
      isEntered: try row.get("is_entered"))
  }
}

extension Connection {
  /// Throws a staged file away.
  func discard(_ id: Intake.ID, at facility: Facility.ID) throws {
    try run(
      """
      DELETE FROM people_import WHERE facility_id = \(facility) AND id = \(id) AND state = \(Intake.State.staged)
      """)
  }
}
