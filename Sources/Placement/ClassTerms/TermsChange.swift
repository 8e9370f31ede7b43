import House
import Programmes

/// That a decree names terms of a class that no longer hold: until an amending decree says so, somebody must see to it.
struct TermsChange: Sendable, Encodable, Equatable {
  typealias ID = House.ID<TermsChange>

  let id: ID
  let decree: Decree.ID
  let decreeNumber: String
  let cohort: Cohort.ID
  let title: String
  /// As the decree's annex has it.
  let former: String
  /// As it is now.
  let current: String
}
