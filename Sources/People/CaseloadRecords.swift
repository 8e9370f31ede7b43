import Access
import Almanac
import House
import Store

extension Connection {
  /// Whose care a person is in; nil where in nobody's.
  func caseload(of person: Person.ID, at facility: Facility.ID) throws -> Caseload? {
    try first(
      """
      SELECT c.account_id, c.from_day, a.name FROM people_caseload c JOIN access_account a ON a.id = c.account_id
      WHERE c.facility_id = \(facility) AND c.person_id = \(person) AND c.until_day IS NULL
      """
    ).map { Caseload(officer: try $0.get("account_id"), name: try $0.get("name"), since: try $0.get("from_day")) }
  }

  /// Puts a person into somebody's care, and ends that of the one before.
  func entrust(_ person: Person.ID, to officer: Account.ID, id: Caseload.ID, on day: Day, at facility: Facility.ID)
    throws
  {
    _ = try run(
      """
      UPDATE people_caseload SET until_day = \(day.adding(days: -1))
      WHERE facility_id = \(facility) AND person_id = \(person) AND until_day IS NULL
      """)
    _ = try run(
      """
      INSERT INTO people_caseload (facility_id, id, person_id, account_id, from_day)
      VALUES (\(facility), \(id), \(person), \(officer), \(day))
      """)
  }

  /// Those who can have people in their care, by name.
  func caseOfficers(at facility: Facility.ID, on day: Day) throws -> [Officer] {
    try officers(at: facility, on: day).filter { $0.isActive && $0.roles.contains(Caseload.role) }
  }
}
