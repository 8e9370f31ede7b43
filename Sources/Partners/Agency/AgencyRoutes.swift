import Access
import House
import Page
import Store

/// Agencies, their offices and holders.
enum AgencyRoutes {
  static let all: [Route] = [
    .write(.post, "/agencies", needs: .permission(.writePartners), form: AgencyForm.self, Words.addAgency) {
      context, form in
      let newID = context.newID(of: Organisation.self)
      let done = try await context.write { db in
        try db.checkNear(form.name, isAnother: form.isAnother, but: nil, at: context.facility)
        let (agency, isNew) = try db.agency(
          named: form.name, contact: form.contact, newID: newID, at: context.facility, now: context.now)
        db.state(Fact("partners.agency_added", about: agency.id, ["name": .text(agency.name), "new": .flag(isNew)]))
        return agency
      }
      return .see("/agencies/\(done.value.id)", saying: Words.agencyAdded(done.value.name), done)
    },
    .get("/agencies/{id}", needs: .permission(.readPartners), Words.agency) { context in
      let file = try await context.read { db in
        let agency = try db.agency(context.organisation, at: context.facility).orMissing()
        let accords = try db.accords(at: context.facility)
        return AgencyFile(
          line: AgencyLine(agency, among: try db.heldOffices(at: context.facility)),
          commitments: try db.commitments(at: context.facility).filter { $0.agency == agency.id }
            .map { CommitmentLine($0, on: context.today, accords: accords, agencies: [agency]) },
          revisions: try db.revisions(of: agency.id, at: context.facility), today: context.today)
      }
      return .page(file) { agencyPage($0, on: $1) }
    },
    .write(.put, "/agencies/{id}", needs: .permission(.writePartners), form: ContactForm.self, Words.changeContact) {
      context, form in
      let done = try await context.write { db in try change(form, context, db) }
      return .see("/agencies/\(done.value)", saying: Words.saved, done)
    },
    .write(
      .post, "/agencies/{id}/offices", needs: .permission(.writePartners), form: OfficeForm.self, Words.addOffice
    ) { context, form in
      let (officeID, tenureID) = (context.newID(of: Office.self), context.newID(of: Tenure.self))
      let done = try await context.write { db in
        let agency = try db.agency(context.organisation, at: context.facility).orMissing()
        let office = Office(id: officeID, title: form.title, part: .outside, organisation: agency.id)
        try db.insert(office, at: context.facility)
        db.state(Fact("partners.office_added", about: office.id, ["title": .text(office.title)]))
        if let holder = form.holder { try record(holder, in: office, as: tenureID, context, db) }
        return office.id
      }
      return .see("/agencies/\(try context.organisation)", saying: Words.officeAdded(form.title), done)
    },
    .write(
      .post, "/agencies/{id}/tenures", needs: .permission(.writePartners), form: HolderForm.self, Words.addHolder
    ) { context, form in
      let tenureID = context.newID(of: Tenure.self)
      let done = try await context.write { db in
        let agency = try db.agency(context.organisation, at: context.facility).orMissing()
        guard let id = form.office, let office = try db.office(id, at: context.facility),
          office.organisation == agency.id
        else { throw Missing() }
        try record(form, in: office, as: tenureID, context, db)
        return office.id
      }
      return .see("/agencies/\(try context.organisation)", saying: Words.holderAdded(form.name), done)
    },
  ]

  private static func change(_ form: ContactForm, _ context: RequestContext, _ db: Connection) throws -> AgencyID {
    let agency = try db.agency(context.organisation, at: context.facility).orMissing()
    let name = form.name ?? agency.name
    let differences = Difference.between([
      ("name", agency.name, name), ("contact", agency.contact, form.contact),
    ])
    guard !differences.isEmpty else { throw Accord.Refusal.unchanged }
    if name != agency.name {
      try db.checkNear(name, isAnother: form.isAnother, but: agency.id, at: context.facility)
      db.state(
        Fact("partners.agency_renamed", about: agency.id, ["before": .text(agency.name), "after": .text(name)]))
    }
    try db.set(name, form.contact, of: agency, at: context.facility)
    try db.keep(context.revisions(differences, because: form.reason), of: agency.id, at: context.facility)
    db.state(Fact("partners.contact_changed", about: agency.id, ["reason": .text(form.reason)]))
    return agency.id
  }

  private static func record(
    _ form: HolderForm, in office: Office, as id: Tenure.ID, _ context: RequestContext, _ db: Connection
  ) throws {
    let tenure = Tenure(
      id: id, office: office.id, name: form.name, serviceNumber: form.serviceNumber, capacity: form.capacity,
      from: form.from ?? context.today, until: nil)
    try db.insert(tenure, at: context.facility)
    db.state(
      Fact(
        "partners.holder_recorded", about: office.id,
        ["name": .text(tenure.name), "capacity": .text(tenure.capacity.rawValue), "from": .text(of: tenure.from)]))
  }
}

extension Connection {
  /// Asks about a name that is much like another partner's; one that another bears is refused.
  fileprivate func checkNear(_ name: String, isAnother: Bool, but own: AgencyID?, at facility: Facility.ID) throws {
    let others = try agencies(at: facility).filter { $0.id != own }
    if own != nil, let holder = others.first(where: { $0.name == name }) {
      throw FormProblems([("name", Words.nameTaken(holder.name))])
    }
    guard !isAnother, let near = others.first(where: { AgencyName.isNear(name, $0.name) }) else { return }
    throw FormProblems([("name", Words.nameNear(near.name))])
  }
}

extension RequestContext {
  /// The identity of an organisation in the path.
  fileprivate var organisation: AgencyID {
    get throws { try id("id") }
  }
}
