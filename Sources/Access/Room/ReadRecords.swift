import Almanac
import House
import Store

extension Connection {
  /// Whether a reader has opened a person's record within the hour.
  package func hasRead(_ subject: ID<some KeyOwner>, _ reader: Actor, now: Moment) throws -> Bool {
    try first(
      """
      SELECT id FROM access_read
      WHERE facility_id = \(reader.facility) AND subject = \(subject) AND reader = \(reader.signature)
        AND read_at > \(now.adding(seconds: -ReadTrace.sameSeconds))
      LIMIT 1
      """) != nil
  }

  /// Keeps that a reader opens a person's record, and why; the reason is sealed under that person's key.
  package func keepRead(
    of subject: ID<some KeyOwner>, by reader: Actor, because reason: String?, id: ReadTrace.ID, now: Moment
  ) throws {
    let box = try reason.map {
      try vault(of: reader.facility).seal($0, of: subject, at: Place("access_read", "reason", row: id))
    }
    try run(
      """
      INSERT INTO access_read (facility_id, id, subject, reader, name, reason, read_at)
      VALUES (\(reader.facility), \(id), \(subject), \(reader.signature), \(reader.name), \(box), \(now))
      """)
  }

  /// Lets the reads of a record be those of another, with which it was merged; at most 10,000.
  package func moveReads(of former: ID<some KeyOwner>, to kept: ID<some KeyOwner>, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let reasoned = try rows(
      """
      SELECT id, reason FROM access_read
      WHERE facility_id = \(facility) AND subject = \(former) AND reason IS NOT NULL ORDER BY id LIMIT 10000
      """)
    for row in reasoned {
      let id: ReadTrace.ID = try row.get("id")
      let place = Place("access_read", "reason", row: id)
      let box = try vault.resealed(row.get("reason"), from: former, at: place, to: kept, at: place)
      try run("UPDATE access_read SET reason = \(box) WHERE facility_id = \(facility) AND id = \(id)")
    }
    try run("UPDATE access_read SET subject = \(kept) WHERE facility_id = \(facility) AND subject = \(former)")
  }

  /// Removes the reads of a facility that are past their term.
  func removeOldReads(at facility: String, before moment: Moment) throws {
    let oldest = moment.adding(seconds: -ReadTrace.keptDays * 86_400)
    try run("DELETE FROM access_read WHERE facility_id = \(facility) AND read_at < \(oldest)")
  }

  /// Who opened a person's record, the latest first.
  package func reads(of subject: ID<some KeyOwner>, at facility: Facility.ID, limit: Int = 50) throws -> [ReadTrace] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, name, reason, read_at FROM access_read
      WHERE facility_id = \(facility) AND subject = \(subject) ORDER BY read_at DESC, id DESC LIMIT \(limit)
      """
    ).map { row in
      let id: ReadTrace.ID = try row.get("id")
      let box: [UInt8]? = try row.get("reason")
      let reason: String?
      do {
        reason = try box.map { try vault.open($0, of: subject, at: Place("access_read", "reason", row: id)) }
      } catch StoreError.erased {
        reason = nil
      }
      return ReadTrace(name: try row.get("name"), at: try row.get("read_at"), reason: reason)
    }
  }
}
