import Access
import Almanac
import Foundation
import House
import Language
import Store

/// What the doctor found of a house on a night, as it is kept for the first page and the page of upkeep.
struct Examination: Codable, Equatable, Sendable {
  /// One thing looked at: sound, or with its remedy.
  struct Line: Codable, Equatable, Sendable {
    let check: String
    /// In Indonesian and English; nil where it is sound.
    let remedy: [String]?
  }

  let lines: [Line]

  init(_ findings: [Finding]) {
    lines = findings.map { Line(check: $0.check.rawValue, remedy: $0.remedy.map { [$0.id, $0.en] }) }
  }

  /// From what was kept; nil where it is not understood.
  init?(_ kept: Upkeep?) {
    guard let kept, let found = try? JSONDecoder().decode(Examination.self, from: Data(kept.result.utf8)) else {
      return nil
    }
    self = found
  }

  func text() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }

  /// As the doctor says them; a check that this version does not know is left out.
  var findings: [Finding] {
    lines.compactMap { line in
      Finding.Check(rawValue: line.check).map { check in
        Finding(check, line.remedy.flatMap { $0.count == 2 ? Phrase(id: $0[0], en: $0[1]) : nil })
      }
    }
  }
}

/// The nightly look of the doctor at a house from inside the server.
enum UpkeepJobs {
  /// Drawing a paper takes a while; one at a time is enough.
  private static let pool = BlockingPool("bekal.doctor", width: 1, waiting: 100, secondsEach: 10)

  static let nightly = NightlyJob(
    "house.examination", Phrase(id: "Memeriksa rumah dan rantai jurnal", en: "Examining the house and its journal"),
    look: { facility, now, store in
      let machine = try await pool.run { Doctor.machine() }
      let (findings, verdict) = try await store.read { db in
        (try Doctor.daily(db, of: facility, now: now), try Journal.verify(db, facility: facility))
      }
      let broken: Bool = if case .broken = verdict { true } else { false }
      let chain = Finding(.journal, broken ? DoctorWords.brokenJournal : nil)
      let text = try Examination(machine + findings + [chain]).text()
      return .write { db in
        try db.keep(Upkeep(.examination, at: now, text), at: facility)
        try db.keep(Upkeep(.journal, at: now, verdict.kept), at: facility)
      }
    })
}
