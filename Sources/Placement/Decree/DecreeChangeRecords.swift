import Access
import Almanac
import Foundation
import House
import Store

extension Connection {
  /// A decree by its identity, or nil.
  func decree(_ id: Decree.ID, at facility: Facility.ID) throws -> Decree? {
    let hearing: Hearing.ID? = try first(
      "SELECT hearing_id FROM placement_decree WHERE facility_id = \(facility) AND id = \(id)"
    )?.get("hearing_id")
    return try hearing.flatMap { try decree(of: $0, at: facility) }
  }

  /// The decrees that changed a decree, in their order.
  func changes(of decree: Decree.ID, at facility: Facility.ID) throws -> [DecreeChange] {
    let vault = vault(of: facility)
    let rows = try rows(
      """
      SELECT id, kind, number, day, office_title, signatory, service_number, capacity, reason FROM placement_decree_change
      WHERE facility_id = \(facility) AND decree_id = \(decree) ORDER BY day, id LIMIT 1000
      """)
    try vault.prepare(try rows.map { try $0.get("id") as DecreeChange.ID })
    let hearing: Hearing.ID? =
      rows.isEmpty
      ? nil
      : try first(
        "SELECT hearing_id FROM placement_decree WHERE facility_id = \(facility) AND id = \(decree)")?.get("hearing_id")
    let signatures = try hearing.map { try self.signatures(of: $0, at: facility) } ?? [:]
    return try rows.map { row in
      let id: DecreeChange.ID = try row.get("id")
      return DecreeChange(
        id: id, decree: decree, kind: try row.get("kind"), number: try row.get("number"), day: try row.get("day"),
        officeTitle: try row.get("office_title"), signatory: try row.get("signatory"),
        serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"),
        reason: try vault.open(row.get("reason"), of: id, at: Place.reason(id)), signature: signatures[id.text])
    }
  }

  /// The hearings whose decree was revoked: nobody holds a place by them any more.
  func revokedHearings(_ hearing: Hearing.ID? = nil, at facility: Facility.ID) throws -> Set<Hearing.ID> {
    Set(
      try rows(
        """
        SELECT d.hearing_id FROM placement_decree_change c
          JOIN placement_decree d ON d.facility_id = c.facility_id AND d.id = c.decree_id
        WHERE c.facility_id = \(facility) AND c.kind = 'revoked' AND NOT EXISTS (
            SELECT 1 FROM placement_signature s
            WHERE s.facility_id = c.facility_id AND s.subject_id = c.id AND s.checked_at IS NULL)
          AND d.hearing_id = coalesce(\(hearing), d.hearing_id)
        ORDER BY d.hearing_id LIMIT 10000
        """
      ).map { try $0.get("hearing_id") })
  }

  /// The day and decree of the change that bears a number, however it is written; nil where none does.
  func change(bearing number: String, at facility: Facility.ID) throws -> (number: String, NumberedPaper)? {
    let key = NumberedPaper.key(number)
    return try rows(
      """
      SELECT c.number, c.day, d.number AS decree FROM placement_decree_change c
        JOIN placement_decree d ON d.facility_id = c.facility_id AND d.id = c.decree_id
      WHERE c.facility_id = \(facility) ORDER BY c.day DESC, c.id DESC LIMIT 10000
      """
    ).lazy.map { (try $0.get("number") as String, try $0.get("day") as Day, try $0.get("decree") as String) }
      .first { NumberedPaper.key($0.0) == key }.map { ($0.0, .change(of: $0.1, decree: $0.2)) }
  }

  /// Records a change of a decree.
  func insert(_ change: DecreeChange, at facility: Facility.ID, by actor: Actor, now: Moment) throws {
    let reason = try vault(of: facility).seal(change.reason, of: change.id, at: Place.reason(change.id))
    _ = try run(
      """
      INSERT INTO placement_decree_change
        (facility_id, id, decree_id, kind, number, day, office_title, signatory, service_number, capacity, reason, made_at,
         made_by)
      VALUES
        (\(facility), \(change.id), \(change.decree), \(change.kind), \(change.number), \(change.day),
         \(change.officeTitle), \(change.signatory), \(change.serviceNumber), \(change.capacity), \(reason), \(now),
         \(actor.signature))
      """)
  }

  /// Takes a change off the record that was never confirmed, with its scans.
  func remove(_ change: DecreeChange, at facility: Facility.ID) throws {
    try detach(from: change.id, in: facility)
    _ = try run("DELETE FROM placement_decree_change WHERE facility_id = \(facility) AND id = \(change.id)")
  }

  /// Takes a decree off the record that was never confirmed, with its scans.
  func remove(_ decree: Decree, at facility: Facility.ID) throws {
    try detach(from: decree.id, in: facility)
    _ = try run("DELETE FROM placement_decree WHERE facility_id = \(facility) AND id = \(decree.id)")
  }

  /// Keeps what a paper was made from, so that it is the same for ever.
  func keep(_ paper: DecreePaper, of subject: ID<some KeyOwner>, at facility: Facility.ID) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let body = try vault(of: facility).seal([UInt8](encoder.encode(paper)), of: subject, at: Place.paper(subject.text))
    _ = try run(
      "INSERT INTO placement_paper (facility_id, subject_id, body) VALUES (\(facility), \(subject.text), \(body))")
  }

  /// What a paper was made from; nil for one from before it was kept.
  func paper(of subject: ID<some KeyOwner>, at facility: Facility.ID) throws -> DecreePaper? {
    let box: [UInt8]? = try first(
      "SELECT body FROM placement_paper WHERE facility_id = \(facility) AND subject_id = \(subject.text)"
    )?.get("body")
    return try box.map { box in
      let body = try vault(of: facility).openBytes(box, of: subject, at: Place.paper(subject.text))
      return try JSONDecoder().decode(DecreePaper.self, from: Data(body))
    }
  }
}

extension Place {
  fileprivate static func reason(_ change: DecreeChange.ID) -> Place {
    Place("placement_decree_change", "reason", row: change)
  }
  fileprivate static func paper(_ subject: String) -> Place { Place("placement_paper", "body", row: subject) }
}
