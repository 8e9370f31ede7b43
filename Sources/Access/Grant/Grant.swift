import Almanac
import House

/// A role that an account holds at a facility, from when until when, and who agreed to it.
package struct Grant: Sendable, Encodable {
  package typealias ID = House.ID<Grant>

  package let id: ID
  package let account: Account.ID
  package let role: String
  /// The agency whose cohorts the account sees; nil for officers of the facility.
  package let organisation: AgencyID?
  package let from: Day
  package let until: Day?
  package let approval: Approval

  /// A grant.
  package init(
    id: ID, account: Account.ID, role: String, organisation: AgencyID?, from: Day, until: Day?, approval: Approval
  ) {
    self.id = id
    self.account = account
    self.role = role
    self.organisation = organisation
    self.from = from
    self.until = until
    self.approval = approval
  }
}
