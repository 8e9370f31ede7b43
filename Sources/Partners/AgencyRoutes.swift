import Access
import Almanac
import House
import Page
import Store

/// Agencies, their offices and holders.
enum AgencyRoutes {
  static let all: [Route] = [
    .write(.post, "/agencies", needs: .permission(.writePartners), form: AgencyForm.self, Words.addAgency) {
      visit, form in
      let newID = visit.newID(of: Agency.self).text
      let done = try await visit.write { db in
        let (agency, isNew) = try db.agency(
          named: form.name, contact: form.contact, newID: newID, at: visit.facility, now: visit.now)
        db.state(Fact("partners.agency_added", about: agency.id, ["name": .text(agency.name), "new": .flag(isNew)]))
        return agency
      }
      return .see("/agencies/\(done.value.id)", saying: Words.agencyAdded(done.value.name), done)
    },
    .get("/agencies/{id}", needs: .permission(.readPartners), Words.agency) { visit in
      let file = try await visit.read { db in
        let agency = try db.agency(visit.organisation, at: visit.facility).orMissing()
        let accords = try db.accords(at: visit.facility)
        return AgencyFile(
          line: AgencyLine(agency, among: try db.heldOffices(at: visit.facility)),
          commitments: try db.commitments(at: visit.facility).filter { $0.agency == agency.id }
            .map { CommitmentLine($0, on: visit.today, accords: accords, agencies: [agency]) },
          revisions: try db.revisions(of: agency.id, at: visit.facility), today: visit.today)
      }
      return .page(file) { agencyPage($0, on: $1) }
    },
    .write(.put, "/agencies/{id}", needs: .permission(.writePartners), form: ContactForm.self, Words.changeContact) {
      visit, form in
      let done = try await visit.write { db in try change(form, visit, db) }
      return .see("/agencies/\(done.value)", saying: Words.saved, done)
    },
    .write(
      .post, "/agencies/{id}/offices", needs: .permission(.writePartners), form: OfficeForm.self, Words.addOffice
    ) { visit, form in
      let (officeID, tenureID) = (visit.newID(of: Office.self), visit.newID(of: Tenure.self))
      let done = try await visit.write { db in
        let agency = try db.agency(visit.organisation, at: visit.facility).orMissing()
        let office = Office(id: officeID, title: form.title, part: .outside, organisation: agency.id)
        try db.insert(office, at: visit.facility)
        db.state(Fact("partners.office_added", about: office.id, ["title": .text(office.title)]))
        if let holder = form.holder { try record(holder, in: office, as: tenureID, visit, db) }
        return office.id
      }
      return .see("/agencies/\(try visit.organisation)", saying: Words.officeAdded(form.title), done)
    },
    .write(
      .post, "/agencies/{id}/tenures", needs: .permission(.writePartners), form: HolderForm.self, Words.addHolder
    ) { visit, form in
      let tenureID = visit.newID(of: Tenure.self)
      let done = try await visit.write { db in
        let agency = try db.agency(visit.organisation, at: visit.facility).orMissing()
        guard let id = form.office, let office = try db.office(id, at: visit.facility), office.organisation == agency.id
        else { throw Missing() }
        try record(form, in: office, as: tenureID, visit, db)
        return office.id
      }
      return .see("/agencies/\(try visit.organisation)", saying: Words.holderAdded(form.name), done)
    },
  ]

  private static func change(_ form: ContactForm, _ visit: Visit, _ db: Connection) throws -> String {
    let agency = try db.agency(visit.organisation, at: visit.facility).orMissing()
    let differences = Difference.between([("contact", agency.contact, form.contact)])
    guard !differences.isEmpty else { throw Accord.Refusal.unchanged }
    try db.setContact(form.contact, of: agency, at: visit.facility)
    try db.keep(visit.revisions(differences, because: form.reason), of: agency.id, at: visit.facility)
    db.state(Fact("partners.contact_changed", about: agency.id, ["reason": .text(form.reason)]))
    return agency.id
  }

  private static func record(
    _ form: HolderForm, in office: Office, as id: Tenure.ID, _ visit: Visit, _ db: Connection
  ) throws {
    let tenure = Tenure(
      id: id, office: office.id, name: form.name, serviceNumber: form.serviceNumber, capacity: form.capacity,
      from: form.from ?? visit.today, until: nil)
    try db.insert(tenure, at: visit.facility)
    db.state(
      Fact(
        "partners.holder_recorded", about: office.id,
        ["name": .text(tenure.name), "capacity": .text(tenure.capacity.rawValue), "from": .text(of: tenure.from)]))
  }
}

extension Visit {
  /// The identity of an organisation in the path.
  fileprivate var organisation: String {
    get throws { try id("id", of: Agency.self).text }
  }
}

extension Optional {
  /// The value, or the answer that there is none: another facility's row answers like a missing one.
  func orMissing() throws -> Wrapped {
    guard let self else { throw Missing() }
    return self
  }
}
