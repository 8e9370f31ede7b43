import Almanac
import House
import Store

extension Connection {
  /// The offices of a facility in the order of their part on papers.
  package func offices(at facility: Facility.ID, limit: Int = 300) throws -> [Office] {
    try rows(
      """
      SELECT id, title, part, organisation_id FROM access_office
      WHERE facility_id = \(facility)
      ORDER BY CASE part WHEN 'head' THEN 1 WHEN 'chair' THEN 2 WHEN 'secretary' THEN 3 WHEN 'member' THEN 4 ELSE 5 END,
        title, id LIMIT \(limit)
      """
    ).map { try Office($0) }
  }

  /// One office, or nil where the facility has none of that identity.
  package func office(_ id: Office.ID, at facility: Facility.ID) throws -> Office? {
    try first(
      "SELECT id, title, part, organisation_id FROM access_office WHERE facility_id = \(facility) AND id = \(id)"
    ).map { try Office($0) }
  }

  /// Adds an office.
  package func insert(_ office: Office, at facility: Facility.ID) throws {
    try run(
      """
      INSERT INTO access_office (facility_id, id, title, part, organisation_id)
      VALUES (\(facility), \(office.id), \(office.title), \(office.part.rawValue), \(office.organisation))
      """)
  }

  /// All tenures of a facility, the latest first.
  package func tenures(at facility: Facility.ID, limit: Int = 1000) throws -> [Tenure] {
    try rows(
      """
      SELECT id, office_id, name, service_number, capacity, from_day, until_day, account_id FROM access_tenure
      WHERE facility_id = \(facility) ORDER BY from_day DESC, id DESC LIMIT \(limit)
      """
    ).map { try Tenure($0) }
  }

  /// The parts on papers that somebody can sign for on a day.
  func heldParts(at facility: Facility.ID, on day: Day) throws -> Set<Office.Part> {
    Set(
      try rows(
        """
        SELECT DISTINCT o.part FROM access_office o
          JOIN access_tenure t ON t.facility_id = o.facility_id AND t.office_id = o.id
        WHERE o.facility_id = \(facility) AND t.from_day <= \(day) AND (t.until_day IS NULL OR t.until_day >= \(day))
        ORDER BY o.part LIMIT 10
        """
      ).map { try $0.get("part") })
  }

  /// Adds a tenure; an appointed holder ends the one before on the day earlier.
  package func insert(_ tenure: Tenure, at facility: Facility.ID) throws {
    if tenure.capacity == .appointed {
      try run(
        """
        UPDATE access_tenure SET until_day = \(tenure.from.adding(days: -1))
        WHERE facility_id = \(facility) AND office_id = \(tenure.office) AND capacity = 'appointed'
          AND until_day IS NULL AND from_day < \(tenure.from)
        """)
    }
    try run(
      """
      INSERT INTO access_tenure
        (facility_id, id, office_id, name, service_number, capacity, from_day, until_day, account_id)
      VALUES
        (\(facility), \(tenure.id), \(tenure.office), \(tenure.name), \(tenure.serviceNumber),
         \(tenure.capacity.rawValue), \(tenure.from), \(tenure.until), \(tenure.account))
      """)
  }

  /// Sets the account by which a holder signs, or takes it off; false where the office has no such tenure.
  func setSigner(
    _ account: Account.ID?, of tenure: Tenure.ID, in office: Office.ID, at facility: Facility.ID
  ) throws -> Bool {
    try count(
      """
      UPDATE access_tenure SET account_id = \(account)
      WHERE facility_id = \(facility) AND id = \(tenure) AND office_id = \(office)
      """) == 1
  }
}

extension Office {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), title: try row.get("title"), part: try row.get("part"),
      organisation: try row.get("organisation_id"))
  }
}

extension Tenure {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), office: try row.get("office_id"), name: try row.get("name"),
      serviceNumber: try row.get("service_number"), capacity: try row.get("capacity"), from: try row.get("from_day"),
      until: try row.get("until_day"), account: try row.get("account_id"))
  }
}
