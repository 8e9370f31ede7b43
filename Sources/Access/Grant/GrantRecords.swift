import Almanac
import House
import Store

extension Connection {
  /// Adds a grant at a facility with its approval; the same open grant twice is refused by the database.
  package func insert(_ grant: Grant, at facility: Facility.ID) throws {
    try insert(grant.approval, at: facility)
    try run(
      """
      INSERT INTO access_grant (facility_id, id, account_id, role, organisation_id, from_day, until_day, approval_id)
      VALUES
        (\(facility), \(grant.id), \(grant.account), \(grant.role), \(grant.organisation), \(grant.from),
         \(grant.until), \(grant.approval.id))
      """)
  }

  /// The grants at a facility that are not over on a day, waiting ones too, by account and role; of one account where named.
  func grants(at facility: Facility.ID, of account: Account.ID? = nil, on day: Day, limit: Int = 2000) throws -> [Grant]
  {
    try rows(
      """
      SELECT g.id, g.account_id, g.role, g.organisation_id, g.from_day, g.until_day, g.approval_id, p.maker, p.made_at,
        p.by_one_person, p.beneficiary, p.checker, p.checked_at
      FROM access_grant g JOIN access_approval p ON p.facility_id = g.facility_id AND p.id = g.approval_id
      WHERE g.facility_id = \(facility) AND g.account_id = coalesce(\(account), g.account_id)
        AND (g.until_day IS NULL OR g.until_day >= \(day))
      ORDER BY g.account_id, g.role, g.id LIMIT \(limit)
      """
    ).map { try Grant($0) }
  }

  /// The grants of an account in force on a day, at every facility, by facility and role.
  func grants(of account: Account.ID, on day: Day) throws -> [(facility: Facility.ID, role: String, agency: AgencyID?)]
  {
    try rows(
      """
      SELECT g.facility_id, g.role, g.organisation_id
      FROM access_grant g JOIN access_approval p ON p.facility_id = g.facility_id AND p.id = g.approval_id
      WHERE g.account_id = \(account) AND g.from_day <= \(day) AND (g.until_day IS NULL OR g.until_day >= \(day))
        AND (p.by_one_person = \(true) OR p.checker IS NOT NULL)
      ORDER BY g.facility_id, g.role, g.id LIMIT 1000
      """
    ).map { (try $0.get("facility_id"), try $0.get("role"), try $0.get("organisation_id")) }
  }

  /// How many grants that are not over on a day were given by one person and not confirmed since.
  package func grantsOfOnePerson(at facility: Facility.ID, on day: Day) throws -> Int {
    try grants(at: facility, on: day).filter { $0.approval.isByOnePerson && $0.approval.checked == nil }.count
  }

  /// Whether an account has a grant at another facility, past ones too.
  func isElsewhere(_ account: Account.ID, than facility: Facility.ID) throws -> Bool {
    try first("SELECT id FROM access_grant WHERE account_id = \(account) AND facility_id <> \(facility) LIMIT 1") != nil
  }

  /// Ends the grants of a role, or of all roles, that are not over on a day, at once; false where the account holds none.
  func endGrants(_ role: String?, of account: Account.ID, at facility: Facility.ID, on day: Day) throws -> Bool {
    try count(
      """
      UPDATE access_grant SET until_day = \(day.adding(days: -1))
      WHERE facility_id = \(facility) AND account_id = \(account) AND role = coalesce(\(role), role)
        AND (until_day IS NULL OR until_day >= \(day))
      """) > 0
  }
}

extension Grant {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), account: try row.get("account_id"), role: try row.get("role"),
      organisation: try row.get("organisation_id"), from: try row.get("from_day"), until: try row.get("until_day"),
      approval: try Approval(row))
  }
}
