import Almanac
import House
import Page
import Store

/// What the settings page shows: accounts with their roles, offices with their holders.
struct Settings: Encodable, Sendable {
  struct OfficeRow: Encodable, Sendable {
    let office: Office
    let holders: [Tenure]
  }

  let officers: [Officer]
  let offices: [OfficeRow]
  let roles: [String]
}

/// Accounts, grants, offices and tenures. Rooms after this one read them; only these routes write them.
package struct AccessRoutes: Sendable {
  let roles: Roles

  /// The routes over these roles.
  package init(_ roles: Roles) { self.roles = roles }

  /// All of them.
  package var all: [Route] { [settings, addOfficer, grant, endGrant, addOffice, addTenure] }

  private var settings: Route {
    .get("/settings", needs: .permission(.readAccess), Words.settings) { [roles] visit in
      let (officers, offices, tenures) = try await visit.read { db in
        (
          try db.officers(at: visit.facility, on: visit.today), try db.offices(at: visit.facility),
          try db.tenures(at: visit.facility)
        )
      }
      let rows = offices.map { office in
        Settings.OfficeRow(office: office, holders: tenures.filter { $0.office == office.id })
      }
      let value = Settings(officers: officers, offices: rows, roles: roles.all.map(\.key))
      return .page(value) { settingsPage($0, roles: roles, on: $1) }
    }
  }

  private var addOfficer: Route {
    .write(.post, "/officers", needs: .permission(.manageAccess), form: OfficerForm.self, Words.addOfficer) {
      [roles] visit, form in
      guard roles.all.contains(where: { $0.key == form.role }) else {
        throw FormProblems([("role", Words.roleUnknown)])
      }
      try SignIn.check(password: form.password, userName: form.userName)
      let hash = try await Password.hash(form.password)
      let officer = Officer(
        id: visit.newID(), userName: form.userName, name: form.name, roles: [form.role], isActive: true)
      let grantID = visit.newID(of: Grant.self)
      let done = try await visit.write { db in
        try db.insert(officer, passwordHash: hash, at: visit.now)
        try db.grant(form.role, to: officer.id, id: grantID, until: nil, in: visit)
        db.state(Fact("access.officer_added", about: officer.id, ["user_name": .text(officer.userName)]))
        return officer.id.text
      }
      return .see("/settings", saying: Words.officerAdded(form.name), done)
    }
  }

  private var grant: Route {
    .write(.post, "/officers/{id}/grants", needs: .permission(.manageAccess), form: GrantForm.self, Words.addGrant) {
      [roles] visit, form in
      let account = try visit.id("id", of: Account.self)
      guard roles.all.contains(where: { $0.key == form.role }) else {
        throw FormProblems([("role", Words.roleUnknown)])
      }
      let grantID = visit.newID(of: Grant.self)
      let done = try await visit.write { db in
        guard try db.officers(at: visit.facility, on: visit.today).contains(where: { $0.id == account }) else {
          throw Missing()
        }
        try db.grant(form.role, to: account, id: grantID, until: form.until, in: visit)
        return grantID.text
      }
      return .see("/settings", saying: Words.grantAdded, done)
    }
  }

  private var endGrant: Route {
    .write(.delete, "/officers/{id}/grants/{role}", needs: .permission(.manageAccess), Words.endGrant) { visit in
      let account = try visit.id("id", of: Account.self)
      let role = visit.parameters["role"] ?? ""
      let done = try await visit.write { db in
        guard try db.end(role: role, of: account, at: visit.facility, on: visit.today) else { throw Missing() }
        db.state(Fact("access.grant_ended", about: account, ["role": .text(role)]))
        return account.text
      }
      return .see("/settings", saying: Words.grantEnded, done)
    }
  }

  private var addOffice: Route {
    .write(.post, "/offices", needs: .permission(.manageAccess), form: OfficeForm.self, Words.addOffice) {
      visit, form in
      let id = visit.newID(of: Office.self)
      let organisationID = visit.newID(of: Office.self).text
      let done = try await visit.write { db in
        let organisation = try form.organisation.map {
          try db.organisation(named: $0, newID: organisationID, at: visit.now)
        }
        try db.insert(
          Office(id: id, title: form.title, part: form.part, organisation: organisation), at: visit.facility)
        db.state(Fact("access.office_added", about: id, ["title": .text(form.title)]))
        return id.text
      }
      return .see("/settings", saying: Words.officeAdded(form.title), done)
    }
  }

  private var addTenure: Route {
    .write(.post, "/offices/{id}/tenures", needs: .permission(.manageAccess), form: TenureForm.self, Words.addTenure) {
      visit, form in
      let office = try visit.id("id", of: Office.self)
      let tenure = Tenure(
        id: visit.newID(), office: office, name: form.name, serviceNumber: form.serviceNumber,
        capacity: form.capacity, from: form.from, until: form.until)
      let done = try await visit.write { db in
        guard try db.office(office, at: visit.facility) != nil else { throw Missing() }
        try db.insert(tenure, at: visit.facility)
        db.state(Fact("access.tenure_added", about: office, ["name": .text(form.name)]))
        return tenure.id.text
      }
      return .see("/settings", saying: Words.tenureAdded(form.name), done)
    }
  }
}

extension Connection {
  /// Grants a role; while only one account may grant, it is marked *one person*.
  fileprivate func grant(
    _ role: String, to account: Account.ID, id: Grant.ID, until: Day?, in visit: Visit
  ) throws {
    let granters = try officers(at: visit.facility, on: visit.today).filter {
      $0.roles.contains("head") || $0.roles.contains("technician")
    }
    let grant = Grant(
      id: id, account: account, role: role, organisation: nil, from: visit.today, until: until,
      byOnePerson: Set(granters.map(\.id)).count < 2)
    try insert(grant, at: visit.facility, by: visit.actor)
    state(
      Fact(
        "access.granted", about: account, ["role": .text(role), "by_one_person": .flag(grant.byOnePerson)]))
  }
}
