import Almanac
import House
import Store

extension Connection {
  /// What whoever watches over a house looks at; names of people only for those who may read them.
  func audit(at facility: Facility.ID, naming isNaming: Bool, limit: Int) throws -> Audit {
    Audit(
      chain: Audit.Chain(try upkeep(at: facility)[.journal]),
      lines: try auditLines(at: facility, naming: isNaming, limit: limit),
      reads: isNaming ? try latestReads(at: facility, limit: limit) : nil)
  }

  private func auditLines(at facility: Facility.ID, naming isNaming: Bool, limit: Int) throws -> [Audit.Line] {
    try rows(
      """
      SELECT j.sequence, j.moment, j.kind, j.subject, a.name AS officer, p.name
      FROM store_journal j
        LEFT JOIN access_account a ON a.id = j.officer
        LEFT JOIN people_person p ON p.facility_id = j.facility_id AND p.id = j.subject
      WHERE j.facility_id = \(facility) ORDER BY j.sequence DESC LIMIT \(limit)
      """
    ).map { row in
      let name: String? = try row.get("name")
      let person = try name.flatMap { name in
        try Person.ID(row.get("subject") as String).map { Audit.Named(id: $0, name: name) }
      }
      return Audit.Line(
        sequence: try row.get("sequence"), at: try row.get("moment"), officer: try row.get("officer"),
        kind: try row.get("kind"), person: isNaming ? person : nil)
    }
  }

  private func latestReads(at facility: Facility.ID, limit: Int) throws -> [Audit.Read] {
    try rows(
      """
      SELECT r.subject, r.name AS reader, r.read_at, p.name
      FROM access_read r
        JOIN people_person p ON p.facility_id = r.facility_id AND p.id = r.subject
      WHERE r.facility_id = \(facility) ORDER BY r.id DESC LIMIT \(limit)
      """
    ).map { row in
      Audit.Read(
        at: try row.get("read_at"), reader: try row.get("reader"),
        person: Audit.Named(id: try row.get("subject"), name: try row.get("name")))
    }
  }
}

extension Audit.Chain {
  /// From what was kept; nil where it is not understood.
  init?(_ kept: Upkeep?) {
    guard let kept else { return nil }
    let words = kept.result.split(separator: " ")
    guard words.count == 2, let number = Int64(words[1]) else { return nil }
    (at, isWhole, self.number) = (kept.at, words[0] == "whole", number)
  }
}
