import Access
import Almanac
import House
import Language
import Server
import Store

/// How the house is kept: its last backup, what the doctor found, room on the disk, and the program's version.
struct UpkeepView: Sendable, Encodable {
  /// Days after which a backup is old.
  static let mostDays = 7

  let version: String
  let backupAt: Moment?
  let examinedAt: Moment?
  let findings: [Finding]
  /// Free bytes where the database's file is; nil where it is on a server of its own.
  let freeBytes: UInt64?

  private enum Key: String, CodingKey { case version, backupAt, examinedAt, findings, freeBytes }

  init(_ db: Connection, at facility: Facility.ID) throws {
    let done = try db.upkeep(at: facility)
    version = App.version
    backupAt = done[.backup]?.at
    examinedAt = done[.examination]?.at
    findings = Examination(done[.examination])?.findings ?? []
    freeBytes = try db.filePath().flatMap(Doctor.freeBytes(beside:))
  }

  /// What needs a hand.
  var faults: [Finding] { findings.filter { $0.remedy != nil } }

  /// Whole days since the last backup; nil where there is none.
  func daysSinceBackup(_ now: Moment, in zone: Zone) -> Int? {
    backupAt.map { $0.day(in: zone).days(until: now.day(in: zone)) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(version, forKey: .version)
    try container.encode(backupAt, forKey: .backupAt)
    try container.encode(examinedAt, forKey: .examinedAt)
    try container.encode(
      findings.map { ["check": $0.check.rawValue, "remedy": $0.remedy?.id ?? ""] }, forKey: .findings)
    try container.encode(freeBytes, forKey: .freeBytes)
  }
}
