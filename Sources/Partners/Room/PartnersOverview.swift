import Access
import Almanac
import House

/// An accord as a list shows it: where it stands today and how much hangs on it.
struct AccordLine: Encodable, Sendable {
  let accord: Accord
  let state: Accord.State
  /// Days until it begins or ends, or since it ended; nil where that says nothing.
  let days: Int?
  /// The number of commitments recorded under it.
  let commitments: Int
  /// Those of them that fell due before today.
  let overdue: Int

  /// An accord on a day, with all commitments of the facility.
  init(_ accord: Accord, on today: Day, among commitments: [Commitment]) {
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
struct CommitmentLine: Encodable, Sendable {
  let commitment: Commitment
  let accordTitle: String
  /// Nil where the house itself promised.
  let agencyName: String?
  /// Days since it fell due; nil before.
  let overdueDays: Int?
  /// Nothing counts deliveries yet, so nothing is claimed.
  let fulfilment = "not_computed"

  /// A commitment on a day.
  init(_ commitment: Commitment, on today: Day, accords: [Accord], agencies: [Agency]) {
    self.commitment = commitment
    accordTitle = accords.first { $0.id == commitment.accord }?.title ?? ""
    agencyName = agencies.first { $0.id == commitment.agency }?.name
    overdueDays = commitment.overdue(on: today)
  }
}

/// An agency with its offices.
struct AgencyLine: Encodable, Sendable {
  let agency: Agency
  let offices: [HeldOffice]

  /// An agency and those of the offices that belong to it.
  init(_ agency: Agency, among offices: [HeldOffice]) {
    self.agency = agency
    self.offices = offices.filter { $0.office.organisation == agency.id }
  }
}

/// All of Partners on one page.
struct PartnersOverview: Encodable, Sendable {
  let today: Day
  /// What was searched for; empty where everything is shown.
  let query: String
  let agencies: [AgencyLine]
  let accords: [AccordLine]
  let commitments: [CommitmentLine]

  /// Whether nothing is recorded yet.
  var isBare: Bool { query.isEmpty && accords.isEmpty && agencies.isEmpty }

  /// What fits the words searched for, in any case; everything where there are none.
  init(
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
struct AccordFile: Encodable, Sendable {
  let line: AccordLine
  /// The offices that sign, with their holders.
  let parties: [HeldOffice]
  let commitments: [CommitmentLine]
  let revisions: [Revision]
  /// The partners and offices that a form may name.
  let agencies: [Agency]
  let offices: [HeldOffice]
  let today: Day
}

/// One agency with all that belongs to it.
struct AgencyFile: Encodable, Sendable {
  let line: AgencyLine
  let commitments: [CommitmentLine]
  let revisions: [Revision]
  let today: Day
}

/// One commitment with its changes.
struct CommitmentFile: Encodable, Sendable {
  let line: CommitmentLine
  let agencies: [Agency]
  let revisions: [Revision]
  /// What is charged to it, the latest first.
  let charges: [CommitmentCharge]
}
