import Access
import Almanac
import House
import Store

extension Connection {
  /// The partners of a facility by name.
  package func agencies(at facility: Facility.ID, limit: Int = 500) throws -> [Agency] {
    try rows(
      """
      SELECT a.organisation_id, coalesce(a.name, o.name) AS name, a.contact
      FROM partners_agency a JOIN access_organisation o ON o.id = a.organisation_id
      WHERE a.facility_id = \(facility) ORDER BY coalesce(a.name, o.name), a.organisation_id LIMIT \(limit)
      """
    ).map { try Agency($0) }
  }

  /// One partner, or nil where the facility has none of that identity.
  package func agency(_ id: AgencyID, at facility: Facility.ID) throws -> Agency? {
    try first(
      """
      SELECT a.organisation_id, coalesce(a.name, o.name) AS name, a.contact
      FROM partners_agency a JOIN access_organisation o ON o.id = a.organisation_id
      WHERE a.facility_id = \(facility) AND a.organisation_id = \(id)
      """
    ).map { try Agency($0) }
  }

  /// The partner of that name and whether it was added now; the organisation is shared by all facilities of the
  /// database, and a former name is still its own.
  package func agency(
    named name: String, contact: String = "", newID: AgencyID, at facility: Facility.ID, now: Moment
  ) throws -> (agency: Agency, isNew: Bool) {
    let renamed = try first(
      "SELECT organisation_id FROM partners_agency WHERE facility_id = \(facility) AND name = \(name)")
    let id: AgencyID =
      if let renamed { try renamed.get("organisation_id") } else {
        try organisation(named: name, newID: newID, at: now)
      }
    let added = try run(
      """
      INSERT INTO partners_agency (facility_id, organisation_id, contact, created_at)
      VALUES (\(facility), \(id), \(contact), \(now))
      ON CONFLICT (facility_id, organisation_id) DO NOTHING RETURNING organisation_id
      """)
    guard added.isEmpty else { return (Agency(id: id, name: name, contact: contact), true) }
    guard let known = try agency(id, at: facility) else { throw StoreError.missing(table: "partners_agency") }
    return (known, false)
  }

  /// Changes what a partner is called here, and how it is reached.
  func set(_ name: String, _ contact: String, of agency: Agency, at facility: Facility.ID) throws {
    try run(
      """
      UPDATE partners_agency SET name = \(name), contact = \(contact)
      WHERE facility_id = \(facility) AND organisation_id = \(agency.id)
      """)
  }

  /// The offices of a facility and its partners with everybody who held them.
  package func heldOffices(at facility: Facility.ID) throws -> [HeldOffice] {
    try HeldOffice.all(offices(at: facility), tenures(at: facility))
  }
}

extension Agency {
  fileprivate init(_ row: Row) throws {
    self.init(id: try row.get("organisation_id"), name: try row.get("name"), contact: try row.get("contact"))
  }
}
