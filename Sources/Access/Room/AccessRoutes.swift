import Almanac
import House
import Page
import Store

/// Accounts, grants, offices and tenures. Rooms after this one read them; only these routes write them.
package struct AccessRoutes: Sendable {
  let roles: Roles
  /// The partner agencies of a facility, for whom accounts may stand; a later room knows them.
  let partners: Partners

  /// Reads the partners of a facility.
  package typealias Partners = @Sendable (Connection, Facility.ID) throws -> [Settings.Agency]

  /// The routes over these roles.
  package init(_ roles: Roles, partners: @escaping Partners = { _, _ in [] }) {
    self.roles = roles
    self.partners = partners
  }

  /// All of them.
  package var all: [Route] {
    [settings] + accounts + grants + SecondFactorRoutes.door + secondFactors + SignInTraceRoutes.all + BoardRoutes.all
      + [
        addOffice, addTenure, setSigner,
      ]
  }

  private var settings: Route {
    .get("/settings", needs: .permission(.readAccess), Words.settings) { [roles, partners] context in
      let value = try await context.read { db in
        try db.settings(roles, partners: partners(db, context.facility), in: context)
      }
      return .page(value) { settingsPage($0, roles: roles, on: $1) }
    }
  }

  private var addOffice: Route {
    .write(.post, "/offices", needs: .permission(.manageAccess), form: OfficeForm.self, Words.addOffice) {
      context, form in
      let id = context.newID(of: Office.self)
      let organisationID = context.newID(of: Organisation.self)
      let done = try await context.write { db in
        let organisation = try form.organisation.map {
          try db.organisation(named: $0, newID: organisationID, at: context.now)
        }
        try db.insert(
          Office(id: id, title: form.title, part: form.part, organisation: organisation), at: context.facility)
        db.state(Fact("access.office_added", about: id, ["title": .text(form.title)]))
        return id.text
      }
      return .see("/settings", saying: Words.officeAdded(form.title), done)
    }
  }

  private var addTenure: Route {
    .write(.post, "/offices/{id}/tenures", needs: .permission(.manageAccess), form: TenureForm.self, Words.addTenure) {
      context, form in
      let office = try context.id("id", of: Office.self)
      let tenure = Tenure(
        id: context.newID(), office: office, name: form.name, serviceNumber: form.serviceNumber,
        capacity: form.capacity, from: form.from, until: form.until, account: form.account)
      let done = try await context.write { db in
        guard try db.office(office, at: context.facility) != nil else { throw Missing() }
        try db.checkSigner(form.account, in: context)
        try db.insert(tenure, at: context.facility)
        db.state(Fact("access.tenure_added", about: office, ["name": .text(form.name)]))
        return tenure.id.text
      }
      return .see("/settings", saying: Words.tenureAdded(form.name), done)
    }
  }

  private var setSigner: Route {
    .write(
      .put, "/offices/{id}/tenures/{tenure}/account", needs: .permission(.manageAccess), form: SignerForm.self,
      Words.signer
    ) { context, form in
      let office = try context.id("id", of: Office.self)
      let tenure = try context.id("tenure", of: Tenure.self)
      let done = try await context.write { db in
        try db.checkSigner(form.account, in: context)
        guard try db.setSigner(form.account, of: tenure, in: office, at: context.facility) else { throw Missing() }
        db.state(
          Fact(
            "access.signer_set", about: office,
            ["tenure": .text(of: tenure), "account": form.account.map { .text(of: $0) } ?? .null]))
        return tenure.text
      }
      return .see("/settings", saying: Words.signerSet, done)
    }
  }
}

extension Connection {
  /// Refuses an account that cannot sign for the house: unknown here, closed, or of an agency.
  fileprivate func checkSigner(_ account: Account.ID?, in context: RequestContext) throws {
    guard let account else { return }
    let known = try officers(at: context.facility, on: context.today)
    guard known.contains(where: { $0.id == account && $0.maySign }) else {
      throw FormProblems([("account", Words.signerUnknown)])
    }
  }

  /// What the settings page shows to a visitor.
  fileprivate func settings(_ roles: Roles, partners: [Settings.Agency], in context: RequestContext) throws -> Settings
  {
    let facility = context.facility
    let grants = Dictionary(grouping: try grants(at: facility, on: context.today), by: \.account)
    let resets = Dictionary(try adminResets(at: facility).map { ($0.account, $0) }) { first, _ in first }
    let (temporary, secondFactors) = (try temporaryPasswords(at: facility), try secondFactors(at: facility))
    let accounts = try officers(at: facility, on: context.today).map { officer in
      Settings.AccountRow(
        officer, grants[officer.id] ?? [], reset: resets[officer.id], temporaryUntil: temporary[officer.id],
        hasSecondFactor: secondFactors.contains(officer.id),
        partners: partners, seenBy: context.actor)
    }
    let tenures = try tenures(at: facility)
    let offices = try offices(at: facility).map { office in
      Settings.OfficeRow(office: office, holders: tenures.filter { $0.office == office.id })
    }
    return Settings(
      accounts: accounts, offices: offices, roles: roles.all.map(\.key),
      needsSecondFactor: try needsSecondFactor(at: facility))
  }
}

extension Settings.AccountRow {
  init(
    _ officer: Officer, _ grants: [Grant], reset: AdminReset?, temporaryUntil: Moment?,
    hasSecondFactor: Bool,
    partners: [Settings.Agency], seenBy actor: Actor
  ) {
    (self.officer, self.reset, self.temporaryUntil) = (officer, reset, temporaryUntil)
    self.hasSecondFactor = hasSecondFactor
    self.grants = grants.map { grant in
      Settings.GrantRow(
        role: grant.role, agency: partners.first { $0.id == grant.organisation }?.name, until: grant.until,
        state: .init(grant.approval), mayConfirm: actor.may(.manageAccess) && grant.approval.isOpen(to: actor))
    }
  }
}
