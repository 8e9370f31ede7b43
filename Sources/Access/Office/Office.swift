import Almanac
import House

/// A chair that signs papers: people change, offices stay.
package struct Office: Sendable, Encodable {
  package typealias ID = House.ID<Office>

  /// What part an office plays on papers.
  package enum Part: String, CaseIterable, Codable, Sendable {
    /// Karutan, Kalapas: signs policy and decree.
    case head
    /// Chairs the review board; in a Rutan IIB the Kasubsi Pelayanan Tahanan (Kepmen M.02.PR.08.03/1999).
    case chair
    case secretary, member
    /// An office outside the house, such as the head of an agency.
    case outside
  }

  package let id: ID
  /// "Kepala Rutan", "Kasubsi Pelayanan Tahanan".
  package let title: String
  package let part: Part
  /// The organisation it belongs to; nil for the facility's own.
  package let organisation: AgencyID?

  /// An office.
  package init(id: ID, title: String, part: Part, organisation: AgencyID?) {
    self.id = id
    self.title = title
    self.part = part
    self.organisation = organisation
  }
}

/// How somebody holds an office, and signs for it.
package enum Capacity: String, CaseIterable, Codable, Sendable {
  case appointed
  /// Pelaksana harian: stands in for a few days while the holder is away.
  case daily = "plh"
  /// Pelaksana tugas: stands in while the office is vacant.
  case acting = "plt"
}

/// Who holds an office, from when until when, and in which capacity.
package struct Tenure: Sendable, Encodable {
  package typealias ID = House.ID<Tenure>

  package let id: ID
  package let office: Office.ID
  /// The holder's name as it stands on papers.
  package let name: String
  /// The civil-service number, 18 digits; empty where none.
  package let serviceNumber: String
  package let capacity: Capacity
  package let from: Day
  package let until: Day?
  /// The account by which the holder signs; nil where the holder signs on paper only.
  package let account: Account.ID?

  /// A tenure.
  package init(
    id: ID, office: Office.ID, name: String, serviceNumber: String, capacity: Capacity, from: Day, until: Day?,
    account: Account.ID? = nil
  ) {
    self.account = account
    self.id = id
    self.office = office
    self.name = name
    self.serviceNumber = serviceNumber
    self.capacity = capacity
    self.from = from
    self.until = until
  }

  /// Whether the tenure is in force on a day.
  package func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}
