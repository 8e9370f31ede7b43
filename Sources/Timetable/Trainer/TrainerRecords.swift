import Almanac
import House
import Programmes
import Store

extension Connection {
  /// The trainers of a facility by name.
  package func trainers(at facility: Facility.ID, limit: Int = 1000) throws -> [Trainer] {
    try trainers("1 = 1", at: facility, limit: limit)
  }

  /// One trainer, or nil where the facility has none of that identity.
  package func trainer(_ id: Trainer.ID, at facility: Facility.ID) throws -> Trainer? {
    try trainers("t.id = \(id)", at: facility, limit: 1000).first
  }

  private func trainers(_ condition: SQL, at facility: Facility.ID, limit: Int) throws -> [Trainer] {
    try rows(
      """
      SELECT t.id, t.name, t.kind, t.agency_id, t.openings, t.needs_escort, p.programme_id FROM timetable_trainer t
        LEFT JOIN timetable_trainer_programme p ON p.facility_id = t.facility_id AND p.trainer_id = t.id
      WHERE t.facility_id = \(facility) AND \(sql: condition)
      ORDER BY t.name_key, t.id, p.programme_id LIMIT \(limit * 20)
      """
    ).reduce(into: [(row: Row, programmes: [Programme.ID])]()) { found, row in
      let (id, programme): (String, Programme.ID?) = (try row.get("id"), try row.get("programme_id"))
      if try found.last.map({ try $0.row.get("id") as String }) != id { found.append((row, [])) }
      if let programme { found[found.count - 1].programmes.append(programme) }
    }.map { try Trainer($0.row, programmes: $0.programmes) }
  }

  /// Adds a trainer with what is taught.
  package func insert(_ trainer: Trainer, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO timetable_trainer
        (facility_id, id, name, name_key, kind, agency_id, openings, needs_escort, created_at)
      VALUES
        (\(facility), \(trainer.id), \(trainer.name), \(trainer.key), \(trainer.kind), \(trainer.agency),
         \(WeekSlot.written(trainer.openings)), \(trainer.needsEscort), \(now))
      """)
    try insertProgrammes(of: trainer, at: facility)
  }

  /// Writes a trainer anew.
  func update(_ trainer: Trainer, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE timetable_trainer SET name = \(trainer.name), name_key = \(trainer.key), kind = \(trainer.kind),
        agency_id = \(trainer.agency), openings = \(WeekSlot.written(trainer.openings)),
        needs_escort = \(trainer.needsEscort)
      WHERE facility_id = \(facility) AND id = \(trainer.id)
      """)
    _ = try run(
      "DELETE FROM timetable_trainer_programme WHERE facility_id = \(facility) AND trainer_id = \(trainer.id)")
    try insertProgrammes(of: trainer, at: facility)
  }

  private func insertProgrammes(of trainer: Trainer, at facility: Facility.ID) throws {
    guard !trainer.programmes.isEmpty else { return }
    let rows = trainer.programmes.map { "(\(facility), \(trainer.id), \($0))" as SQL }
    _ = try run(
      "INSERT INTO timetable_trainer_programme (facility_id, trainer_id, programme_id) VALUES \(rows: rows)")
  }
}

extension Trainer {
  fileprivate init(_ row: Row, programmes: [Programme.ID]) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), kind: try row.get("kind"), agency: try row.get("agency_id"),
      programmes: programmes, openings: try row.slots("openings"), needsEscort: try row.get("needs_escort"))
  }
}
