import House
import Store

extension Connection {
  /// The commitments of a facility's accords, or of one, by due day.
  package func commitments(
    at facility: Facility.ID, of accord: Accord.ID? = nil, limit: Int = 1000
  ) throws -> [Commitment] {
    try rows(
      """
      SELECT id, accord_id, organisation_id, what, quantity, unit, due FROM partners_commitment
      WHERE facility_id = \(facility) AND accord_id = coalesce(\(accord), accord_id)
      ORDER BY due, id LIMIT \(limit)
      """
    ).map { try Commitment($0) }
  }

  /// One commitment, or nil where the facility has none of that identity.
  package func commitment(_ id: Commitment.ID, at facility: Facility.ID) throws -> Commitment? {
    try first(
      """
      SELECT id, accord_id, organisation_id, what, quantity, unit, due FROM partners_commitment
      WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Commitment($0) }
  }

  /// Adds a commitment to an accord of the same facility.
  package func insert(_ commitment: Commitment, at facility: Facility.ID) throws {
    try run(
      """
      INSERT INTO partners_commitment (facility_id, id, accord_id, organisation_id, what, quantity, unit, due)
      VALUES
        (\(facility), \(commitment.id), \(commitment.accord), \(commitment.agency), \(commitment.what),
         \(commitment.quantity), \(commitment.unit), \(commitment.due))
      """)
  }

  /// Writes a commitment anew.
  func update(_ commitment: Commitment, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE partners_commitment SET organisation_id = \(commitment.agency), what = \(commitment.what),
        quantity = \(commitment.quantity), unit = \(commitment.unit), due = \(commitment.due)
      WHERE facility_id = \(facility) AND id = \(commitment.id)
      """)
  }
}

extension Commitment {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), accord: try row.get("accord_id"), agency: try row.get("organisation_id"),
      what: try row.get("what"), quantity: try row.get("quantity"), unit: try row.get("unit"), due: try row.get("due"))
  }
}
