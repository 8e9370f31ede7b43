import Access
import Almanac
import House

/// A regional agency (OPD), foundation or business that works with the house; its name and offices stand in Access.
package struct Agency: Codable, Equatable, Sendable {
  package typealias ID = AgencyID

  package let id: ID
  package let name: String
  /// How the office is reached: address, telephone, e-mail; empty where not recorded.
  package let contact: String
}

/// An office with everybody who held it, the latest first: offices sign, people change.
package struct HeldOffice: Encodable, Sendable {
  package let office: Office
  package let tenures: [Tenure]

  /// Who holds the office on a day: one who stands in (plh., plt.) comes before the appointed holder.
  package func holder(on day: Day) -> Tenure? {
    let holding = tenures.filter { $0.holds(on: day) }
    return holding.first { $0.capacity != .appointed } ?? holding.first
  }

  /// The offices with their tenures, in the order of the offices.
  package static func all(_ offices: [Office], _ tenures: [Tenure]) -> [HeldOffice] {
    let held = Dictionary(grouping: tenures, by: \.office)
    return offices.map { HeldOffice(office: $0, tenures: held[$0.id] ?? []) }
  }
}
