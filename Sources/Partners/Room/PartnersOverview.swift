import Access
import Almanac
import House

/// An accord as a list shows it: where it stands today and how much hangs on it.
package struct AccordLine: Encodable, Sendable {
  package let accord: Accord
  package let state: Accord.State
  /// Days until it begins or ends, or since it ended; nil where that says nothing.
  package let days: Int?
  /// The number of commitments recorded under it.
  package let commitments: Int
  /// Those of them that fell due before today.
  package let overdue: Int

  /// An accord on a day, with all commitments of the facility.
  package init(_ accord: Accord, on today: Day, among commitments: [Commitment]) {
    let own = commitments.filter { $0.accord == accord.id }
    let state = accord.state(on: today)
    self.accord = accord
    self.state = state
    days =
      switch state {
      case .draft, .running: nil
      case .upcoming(let days), .ending(let days), .ended(let days): days
      }
    self.commitments = own.count
    overdue = own.filter { $0.overdue(on: today) != nil }.count
  }
}

/// A commitment as a list shows it.
package struct CommitmentLine: Encodable, Sendable {
  package let commitment: Commitment
  package let accordTitle: String
  /// Nil where the house itself promised.
  package let agencyName: String?
  /// Days since it fell due; nil before.
  package let overdueDays: Int?
  /// Nothing counts deliveries yet, so nothing is claimed.
  package let fulfilment = "not_computed"

  /// A commitment on a day.
  package init(_ commitment: Commitment, on today: Day, accords: [Accord], agencies: [Agency]) {
    self.commitment = commitment
    accordTitle = accords.first { $0.id == commitment.accord }?.title ?? ""
    agencyName = agencies.first { $0.id == commitment.agency }?.name
    overdueDays = commitment.overdue(on: today)
  }
}

/// An agency with its offices.
package struct AgencyLine: Encodable, Sendable {
  package let agency: Agency
  package let offices: [HeldOffice]

  /// An agency and those of the offices that belong to it.
  package init(_ agency: Agency, among offices: [HeldOffice]) {
    self.agency = agency
    self.offices = offices.filter { $0.office.organisation == agency.id }
  }
}

/// All of Partners on one page.
package struct PartnersOverview: Encodable, Sendable {
  package let today: Day
  /// What was searched for; empty where everything is shown.
  package let query: String
  package let agencies: [AgencyLine]
  package let accords: [AccordLine]
  package let commitments: [CommitmentLine]

  /// Whether nothing is recorded yet.
  var isBare: Bool { query.isEmpty && accords.isEmpty && agencies.isEmpty }

  /// What fits the words searched for, in any case; everything where there are none.
  package init(
    today: Day, query: String, agencies: [Agency], offices: [HeldOffice], accords: [Accord],
    commitments: [Commitment]
  ) {
    let wanted = query.lowercased()
    func fits(_ texts: String...) -> Bool {
      wanted.isEmpty || texts.contains { $0.lowercased().contains(wanted) }
    }
    self.today = today
    self.query = query
    self.agencies = agencies.map { AgencyLine($0, among: offices) }
      .filter { line in fits(line.agency.name) || line.offices.contains { fits($0.office.title) } }
    self.accords = accords.map { AccordLine($0, on: today, among: commitments) }
      .filter { fits($0.accord.title, $0.accord.ourNumber, $0.accord.theirNumber, $0.accord.scope) }
    self.commitments = commitments.map { CommitmentLine($0, on: today, accords: accords, agencies: agencies) }
      .filter { fits($0.commitment.what, $0.accordTitle, $0.agencyName ?? "") }
  }
}

/// One accord with all that belongs to it.
package struct AccordFile: Encodable, Sendable {
  package let line: AccordLine
  /// The offices that sign, with their holders.
  package let parties: [HeldOffice]
  package let commitments: [CommitmentLine]
  package let revisions: [Revision]
  /// The partners and offices that a form may name.
  package let agencies: [Agency]
  package let offices: [HeldOffice]
  package let today: Day
}

/// One agency with all that belongs to it.
package struct AgencyFile: Encodable, Sendable {
  package let line: AgencyLine
  package let commitments: [CommitmentLine]
  package let revisions: [Revision]
  package let today: Day
}

/// One commitment with its changes.
package struct CommitmentFile: Encodable, Sendable {
  package let line: CommitmentLine
  package let agencies: [Agency]
  package let revisions: [Revision]
}
