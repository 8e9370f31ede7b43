import Almanac
import House
import Store

/// A role that an account holds at a facility, from when until when.
package struct Grant: Sendable {
  package typealias ID = House.ID<Grant>

  package let id: ID
  package let account: Account.ID
  package let role: String
  /// The agency whose cohorts the account sees; nil for officers of the facility.
  package let organisation: String?
  package let from: Day
  package let until: Day?
  /// Whether it was granted while nobody else could: listed until a second person confirms.
  package let byOnePerson: Bool

  /// A grant.
  package init(
    id: ID, account: Account.ID, role: String, organisation: String?, from: Day, until: Day?, byOnePerson: Bool
  ) {
    self.id = id
    self.account = account
    self.role = role
    self.organisation = organisation
    self.from = from
    self.until = until
    self.byOnePerson = byOnePerson
  }
}

extension Connection {
  /// Adds a grant at a facility; the same open grant twice is refused by the database.
  package func insert(_ grant: Grant, at facility: Facility.ID, by actor: Actor) throws {
    _ = try run(
      """
      INSERT INTO access_grant
        (facility_id, id, account_id, role, organisation_id, from_day, until_day, granted_by, by_one_person)
      VALUES
        (\(facility), \(grant.id), \(grant.account), \(grant.role), \(grant.organisation), \(grant.from),
         \(grant.until), \(actor.signature), \(grant.byOnePerson))
      """)
  }

  /// The grants of an account in force on a day, at every facility, by facility and role.
  func grants(of account: Account.ID, on day: Day) throws -> [(facility: Facility.ID, role: String, agency: String?)] {
    try rows(
      """
      SELECT facility_id, role, organisation_id FROM access_grant
      WHERE account_id = \(account) AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))
      ORDER BY facility_id, role, id LIMIT 1000
      """
    ).map { (try $0.get("facility_id"), try $0.get("role"), try $0.get("organisation_id")) }
  }

  /// Ends the grants of a role that are in force on a day, at once; false where the account holds none. One that began
  /// that very day leaves its trace in the journal only.
  func end(role: String, of account: Account.ID, at facility: Facility.ID, on day: Day) throws -> Bool {
    let begun = try count(
      """
      DELETE FROM access_grant
      WHERE facility_id = \(facility) AND account_id = \(account) AND role = \(role) AND from_day = \(day)
      """)
    let ended = try count(
      """
      UPDATE access_grant SET until_day = \(day.adding(days: -1))
      WHERE facility_id = \(facility) AND account_id = \(account) AND role = \(role) AND from_day < \(day)
        AND (until_day IS NULL OR until_day >= \(day))
      """)
    return begun + ended > 0
  }
}
