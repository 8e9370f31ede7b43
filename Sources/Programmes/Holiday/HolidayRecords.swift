import Almanac
import Foundation
import House
import Import
import Store

extension Connection {
  /// The holidays that a house read beside the shipped ones, in order of day.
  func ownHolidays(at facility: Facility.ID) throws -> [Holiday] {
    try rows(
      """
      SELECT day, kind, name, source FROM programmes_holiday
      WHERE facility_id = \(facility) ORDER BY day LIMIT 2000
      """
    ).map {
      Holiday(day: try $0.get("day"), kind: try $0.get("kind"), name: try $0.get("name"), source: try $0.get("source"))
    }
  }

  /// Adds holidays.
  func insert(_ holidays: [Holiday], at facility: Facility.ID) throws {
    for some in holidays.batches() {
      let rows = some.map { "(\(facility), \($0.day), \($0.kind), \($0.name), \($0.source))" as SQL }
      _ = try run("INSERT INTO programmes_holiday (facility_id, day, kind, name, source) VALUES \(rows: rows)")
    }
  }

  /// Takes a holiday that was read away again; false where none was.
  func removeHoliday(on day: Day, at facility: Facility.ID) throws -> Bool {
    try count("DELETE FROM programmes_holiday WHERE facility_id = \(facility) AND day = \(day)") == 1
  }

  /// Keeps a list, sealed, until it is applied.
  func stage(_ file: HolidayFile, _ content: [UInt8], at facility: Facility.ID) throws {
    let sealed = try vault(of: facility).seal(content, of: file.id, at: place("sealed", of: file.id, at: facility))
    _ = try run(
      """
      INSERT INTO programmes_holiday_file (facility_id, id, name, sealed, mending, staged_at, officer)
      VALUES (\(facility), \(file.id), \(file.name), \(sealed), \(try box(Mending(), of: file.id, at: facility)),
        \(file.stagedAt), \(file.officer))
      """)
  }

  /// Keeps what was mended of a list.
  func mend(_ id: HolidayFile.ID, _ mending: Mending, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE programmes_holiday_file SET mending = \(try box(mending, of: id, at: facility))
      WHERE facility_id = \(facility) AND id = \(id)
      """)
  }

  /// The lists of a facility, the latest first.
  func holidayFiles(at facility: Facility.ID) throws -> [HolidayFile] {
    try rows(
      """
      SELECT id, name, staged_at, officer, applied_at FROM programmes_holiday_file
      WHERE facility_id = \(facility) ORDER BY staged_at DESC, id LIMIT 50
      """
    ).map { try HolidayFile($0) }
  }

  /// A list with its content and what was mended of it, or nil where the facility has none of that identity.
  func holidayFile(
    _ id: HolidayFile.ID, at facility: Facility.ID
  ) throws -> (file: HolidayFile, content: [UInt8], mending: Mending)? {
    let row = try first(
      """
      SELECT id, name, staged_at, officer, applied_at, sealed, mending FROM programmes_holiday_file
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    let vault = vault(of: facility)
    let content = try vault.openBytes(row.get("sealed"), of: id, at: place("sealed", of: id, at: facility))
    let mending = try vault.openBytes(row.get("mending"), of: id, at: place("mending", of: id, at: facility))
    return (try HolidayFile(row), content, try JSONDecoder().decode(Mending.self, from: Data(mending)))
  }

  /// Marks a list as applied; false where somebody did so before.
  func markApplied(_ id: HolidayFile.ID, at facility: Facility.ID, now: Moment) throws -> Bool {
    try count(
      """
      UPDATE programmes_holiday_file SET applied_at = \(now)
      WHERE facility_id = \(facility) AND id = \(id) AND applied_at IS NULL
      """) == 1
  }

  private func box(_ mending: Mending, of id: HolidayFile.ID, at facility: Facility.ID) throws -> [UInt8] {
    try vault(of: facility).seal(
      [UInt8](JSONEncoder().encode(mending)), of: id, at: place("mending", of: id, at: facility))
  }

  private func place(_ column: String, of id: HolidayFile.ID, at facility: Facility.ID) -> Place {
    Place("programmes_holiday_file", column, row: "\(facility)/\(id)")
  }
}

extension HolidayFile {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), name: try row.get("name"), stagedAt: try row.get("staged_at"),
      officer: try row.get("officer"), appliedAt: try row.get("applied_at"))
  }
}
