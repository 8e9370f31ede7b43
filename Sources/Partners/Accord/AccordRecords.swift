import Access
import Almanac
import House
import Store

extension Connection {
  /// The accords of a facility, the one that ends last first.
  package func accords(at facility: Facility.ID, limit: Int = 200) throws -> [Accord] {
    try accords("facility_id = \(facility)", at: facility, limit: limit)
  }

  /// One accord, or nil where the facility has none of that identity.
  package func accord(_ id: Accord.ID, at facility: Facility.ID) throws -> Accord? {
    try accords("facility_id = \(facility) AND id = \(id)", at: facility, limit: 1).first
  }

  /// Accords under a condition, each with its parties, a row a party.
  private func accords(_ condition: SQL, at facility: Facility.ID, limit: Int) throws -> [Accord] {
    let rows = try rows(
      """
      SELECT a.id, a.title, a.our_number, a.their_number, a.scope, a.signed_on, a.valid_from, a.valid_until, p.office_id
      FROM (
        SELECT id, title, our_number, their_number, scope, signed_on, valid_from, valid_until FROM partners_accord
        WHERE \(sql: condition) ORDER BY valid_until DESC, id LIMIT \(limit)) a
      LEFT JOIN partners_party p ON p.facility_id = \(facility) AND p.accord_id = a.id
      ORDER BY a.valid_until DESC, a.id, p.office_id LIMIT 10000
      """)
    let ids: [Accord.ID] = try rows.map { try $0.get("id") }
    let parties = try Dictionary(grouping: rows.indices, by: { ids[$0] }).mapValues { own in
      try own.compactMap { try rows[$0].get("office_id") as Office.ID? }
    }
    return try rows.indices.filter { $0 == 0 || ids[$0] != ids[$0 - 1] }.map { first in
      try Accord(rows[first], parties: parties[ids[first]] ?? [])
    }
  }

  /// The accord with this number of the house.
  func accord(numbered number: String, at facility: Facility.ID) throws -> (id: Accord.ID, title: String)? {
    guard !number.isEmpty else { return nil }
    return try first("SELECT id, title FROM partners_accord WHERE facility_id = \(facility) AND our_number = \(number)")
      .map { (try $0.get("id"), try $0.get("title")) }
  }

  /// Adds an accord with its parties.
  package func insert(_ accord: Accord, at facility: Facility.ID, now: Moment) throws {
    try run(
      """
      INSERT INTO partners_accord
        (facility_id, id, title, our_number, their_number, scope, signed_on, valid_from, valid_until, created_at)
      VALUES
        (\(facility), \(accord.id), \(accord.title), \(accord.ourNumber), \(accord.theirNumber), \(accord.scope),
         \(accord.signedOn), \(accord.validFrom), \(accord.validUntil), \(now))
      """)
    try insertParties(of: accord, at: facility)
  }

  /// Writes an accord anew, with its parties.
  func update(_ accord: Accord, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE partners_accord SET title = \(accord.title), our_number = \(accord.ourNumber),
        their_number = \(accord.theirNumber), scope = \(accord.scope), signed_on = \(accord.signedOn),
        valid_from = \(accord.validFrom), valid_until = \(accord.validUntil)
      WHERE facility_id = \(facility) AND id = \(accord.id)
      """)
    try run("DELETE FROM partners_party WHERE facility_id = \(facility) AND accord_id = \(accord.id)")
    try insertParties(of: accord, at: facility)
  }

  private func insertParties(of accord: Accord, at facility: Facility.ID) throws {
    for office in accord.parties {
      try run(
        """
        INSERT INTO partners_party (facility_id, accord_id, office_id)
        VALUES (\(facility), \(accord.id), \(office)) ON CONFLICT (facility_id, accord_id, office_id) DO NOTHING
        """)
    }
  }
}

extension Accord {
  fileprivate init(_ row: Row, parties: [Office.ID]) throws {
    self.init(
      id: try row.get("id"), title: try row.get("title"), ourNumber: try row.get("our_number"),
      theirNumber: try row.get("their_number"), scope: try row.get("scope"), signedOn: try row.get("signed_on"),
      validFrom: try row.get("valid_from"), validUntil: try row.get("valid_until"), parties: parties)
  }
}
