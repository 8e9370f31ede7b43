import Access
import Almanac
import House
import Store

extension Connection {
  /// The accords of a facility, the one that ends last first.
  package func accords(at facility: Facility.ID, limit: Int = 200) throws -> [Accord] {
    let parties = try parties(at: facility)
    return try rows(
      """
      SELECT id, title, our_number, their_number, scope, signed_on, valid_from, valid_until
      FROM partners_accord WHERE facility_id = \(facility) ORDER BY valid_until DESC, id LIMIT \(limit)
      """
    ).map { try Accord($0, parties: parties) }
  }

  /// One accord, or nil where the facility has none of that identity.
  package func accord(_ id: Accord.ID, at facility: Facility.ID) throws -> Accord? {
    let row = try first(
      """
      SELECT id, title, our_number, their_number, scope, signed_on, valid_from, valid_until
      FROM partners_accord WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    return try Accord(row, parties: parties(at: facility))
  }

  /// The accord that bears one of the house's numbers.
  func accord(numbered number: String, at facility: Facility.ID) throws -> Accord.ID? {
    guard !number.isEmpty else { return nil }
    return try first("SELECT id FROM partners_accord WHERE facility_id = \(facility) AND our_number = \(number)")
      .map { try $0.get("id") }
  }

  /// Adds an accord with its parties.
  package func insert(_ accord: Accord, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
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
    _ = try run(
      """
      UPDATE partners_accord SET title = \(accord.title), our_number = \(accord.ourNumber),
        their_number = \(accord.theirNumber), scope = \(accord.scope), signed_on = \(accord.signedOn),
        valid_from = \(accord.validFrom), valid_until = \(accord.validUntil)
      WHERE facility_id = \(facility) AND id = \(accord.id)
      """)
    _ = try run("DELETE FROM partners_party WHERE facility_id = \(facility) AND accord_id = \(accord.id)")
    try insertParties(of: accord, at: facility)
  }

  private func insertParties(of accord: Accord, at facility: Facility.ID) throws {
    for office in accord.parties {
      _ = try run(
        """
        INSERT INTO partners_party (facility_id, accord_id, office_id)
        VALUES (\(facility), \(accord.id), \(office)) ON CONFLICT (facility_id, accord_id, office_id) DO NOTHING
        """)
    }
  }

  private func parties(at facility: Facility.ID, limit: Int = 5000) throws -> [Accord.ID: [Office.ID]] {
    let rows = try rows(
      """
      SELECT accord_id, office_id FROM partners_party WHERE facility_id = \(facility)
      ORDER BY accord_id, office_id LIMIT \(limit)
      """)
    return try rows.reduce(into: [:]) { $0[try $1.get("accord_id"), default: []].append(try $1.get("office_id")) }
  }
}

extension Accord {
  fileprivate init(_ row: Row, parties: [Accord.ID: [Office.ID]]) throws {
    let id: Accord.ID = try row.get("id")
    self.init(
      id: id, title: try row.get("title"), ourNumber: try row.get("our_number"),
      theirNumber: try row.get("their_number"), scope: try row.get("scope"), signedOn: try row.get("signed_on"),
      validFrom: try row.get("valid_from"), validUntil: try row.get("valid_until"), parties: parties[id] ?? [])
  }
}
