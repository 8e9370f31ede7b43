import Almanac
import Foundation
import House
import Import
import People
import Store

extension Connection {
  /// Keeps a list, sealed, until it is applied.
  func stage(_ file: EngagementFile, _ content: [UInt8], at facility: Facility.ID) throws {
    let sealed = try vault(of: facility).seal(content, of: file.id, at: place("sealed", of: file.id, at: facility))
    _ = try run(
      """
      INSERT INTO timetable_engagement_file (facility_id, id, name, sealed, mending, staged_at, officer)
      VALUES (\(facility), \(file.id), \(file.name), \(sealed), \(try box(Mending(), of: file.id, at: facility)),
        \(file.stagedAt), \(file.officer))
      """)
  }

  /// Keeps what was mended of a list.
  func mend(_ id: EngagementFile.ID, _ mending: Mending, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE timetable_engagement_file SET mending = \(try box(mending, of: id, at: facility))
      WHERE facility_id = \(facility) AND id = \(id)
      """)
  }

  /// The lists of a facility, the latest first.
  func engagementFiles(at facility: Facility.ID) throws -> [EngagementFile] {
    try rows(
      """
      SELECT id, name, staged_at, officer, applied_at FROM timetable_engagement_file
      WHERE facility_id = \(facility) ORDER BY staged_at DESC, id LIMIT 50
      """
    ).map { try EngagementFile($0) }
  }

  /// A list with its content and what was mended of it, or nil where the facility has none of that identity.
  func engagementFile(
    _ id: EngagementFile.ID, at facility: Facility.ID
  ) throws -> (file: EngagementFile, content: [UInt8], mending: Mending)? {
    let row = try first(
      """
      SELECT id, name, staged_at, officer, applied_at, sealed, mending FROM timetable_engagement_file
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    let vault = vault(of: facility)
    let content = try vault.openBytes(row.get("sealed"), of: id, at: place("sealed", of: id, at: facility))
    let mending = try vault.openBytes(row.get("mending"), of: id, at: place("mending", of: id, at: facility))
    return (try EngagementFile(row), content, try JSONDecoder().decode(Mending.self, from: Data(mending)))
  }

  /// Marks a list as applied; false where somebody did so before.
  func markApplied(_ id: EngagementFile.ID, at facility: Facility.ID, now: Moment) throws -> Bool {
    try count(
      """
      UPDATE timetable_engagement_file SET applied_at = \(now)
      WHERE facility_id = \(facility) AND id = \(id) AND applied_at IS NULL
      """) == 1
  }

  /// Those in the house who bear one of some register numbers, by its key.
  func bearers(of keys: [String], at facility: Facility.ID) throws -> [String: EngagementPlan.Known] {
    var known: [String: EngagementPlan.Known] = [:]
    for some in Array(Set(keys)).sorted().batches() {
      let rows = try rows(
        """
        SELECT id, name, number_key, entry_date FROM people_person
        WHERE facility_id = \(facility) AND state = 'present' AND number_key IN \(list: some)
        ORDER BY number_key, id LIMIT 100000
        """)
      for row in rows {
        known[try row.get("number_key")] = EngagementPlan.Known(
          id: try row.get("id"), name: try row.get("name"), isHere: true, arrived: try row.get("entry_date"))
      }
    }
    return known
  }

  private func box(_ mending: Mending, of id: EngagementFile.ID, at facility: Facility.ID) throws -> [UInt8] {
    try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(mending)), of: id, at: place("mending", of: id, at: facility))
  }

  private func place(_ column: String, of id: EngagementFile.ID, at facility: Facility.ID) -> Place {
    Place("timetable_engagement_file", column, row: "\(facility)/\(id)")
  }
}

extension EngagementFile {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), stagedAt: try row.get("staged_at"),
      officer: try row.get("officer"), appliedAt: try row.get("applied_at"))
  }
}
