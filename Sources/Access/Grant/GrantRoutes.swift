import House
import Page
import Store

extension AccessRoutes {
  /// Roles given, confirmed by a second person, and ended.
  var grants: [Route] { [grant, confirm, end] }

  private var grant: Route {
    .write(.post, "/officers/{id}/grants", needs: .permission(.manageAccess), form: GrantForm.self, Words.addGrant) {
      context, form in
      let account = try context.id("id", of: Account.self)
      let role = try role(of: form)
      let (id, approval) = (context.newID(of: Grant.self), context.newID(of: Approval.self))
      let done = try await context.write { db in
        let officer = try db.officer(account, in: context)
        guard officer.isActive else { throw Officer.Refusal.closed }
        return try grant(role, form, to: account, id: id, approval: approval, db, context)
      }
      return try await context.renewing(account, .see("/officers/\(account)", saying: Words.granted(done.value), done))
    }
  }

  private var confirm: Route {
    .write(
      .post, "/officers/{id}/grants/{role}/confirmation", needs: .permission(.manageAccess), Words.confirmGrant
    ) { context in
      let account = try context.id("id", of: Account.self)
      let role = context.parameters["role"] ?? ""
      let done = try await context.write { db in
        let open = try db.grants(at: context.facility, of: account, on: context.today)
          .first { $0.role == role }.orMissing()
        try db.confirm(try open.approval.confirmed(by: context.actor, at: context.now), at: context.facility)
        try db.endSessions(of: account)
        db.state(Fact("access.grant_confirmed", about: account, ["role": .text(role)]))
        return account.text
      }
      return .see("/settings", saying: Words.grantConfirmed, done)
    }
  }

  private var end: Route {
    .write(.delete, "/officers/{id}/grants/{role}", needs: .permission(.manageAccess), Words.endGrant) { context in
      let account = try context.id("id", of: Account.self)
      let role = context.parameters["role"] ?? ""
      let done = try await context.write { [roles] db in
        guard try db.endGrants(role, of: account, at: context.facility, on: context.today) else { throw Missing() }
        try db.keepGranter(roles, in: context)
        try db.endSessions(of: account)
        db.state(Fact("access.grant_ended", about: account, ["role": .text(role)]))
        return account.text
      }
      return try await context.renewing(account, .see("/settings", saying: Words.grantEnded, done))
    }
  }

  /// The role that a form names.
  ///
  /// - Throws: `FormProblems` where there is none of that key.
  func role(of form: GrantForm) throws -> Role {
    guard let role = roles[form.role] else { throw FormProblems([("role", Words.roleUnknown)]) }
    return role
  }

  /// Grants a role; whether it waits for a second person, as it does once two may grant.
  func grant(
    _ role: Role, _ form: GrantForm, to account: Account.ID, id: Grant.ID, approval: Approval.ID, _ db: Connection,
    _ context: RequestContext
  ) throws -> Bool {
    let held = try db.grants(at: context.facility, of: account, on: context.today)
    let partners = try partners(db, context.facility)
    do throws(Grant.Refusal) {
      try Grant.check(
        role, agency: form.organisation, partners: partners.map(\.id), until: form.until, held: held, on: context.today)
    } catch {
      throw FormProblems([(error.field, error.phrase)])
    }
    // Whoever has just made the account of the only other granter, or came by it from them, is still alone.
    let tied = try db.ties(of: context.actor.signature, on: context.today, in: context.zone).filter(\.isFirst)
    let granters = roles.granters(among: try db.officers(at: context.facility, on: context.today))
      .filter { granter in !tied.contains { $0.other == granter.text } }
    let grant = Grant(
      id: id, account: account, role: role.key, organisation: form.organisation, from: context.today, until: form.until,
      approval: Approval(
        id: approval, maker: context.actor.signature, madeAt: context.now, isByOnePerson: granters.count < 2,
        beneficiary: account))
    try db.insert(grant, at: context.facility)
    if grant.approval.isInForce { try db.endSessions(of: account) }
    db.state(
      Fact(
        "access.granted", about: account,
        ["role": .text(role.key), "by_one_person": .flag(grant.approval.isByOnePerson)]))
    return !grant.approval.isInForce
  }
}

extension Connection {
  /// An account that has or had a role at the facility of the request.
  ///
  /// - Throws: `Missing` where there is none of that identity.
  func officer(_ account: Account.ID, in context: RequestContext) throws -> Officer {
    try officers(at: context.facility, on: context.today).first { $0.id == account }.orMissing()
  }

  /// Refuses what would leave nobody who may grant roles.
  func keepGranter(_ roles: Roles, in context: RequestContext) throws {
    guard !roles.granters(among: try officers(at: context.facility, on: context.today)).isEmpty else {
      throw Officer.Refusal.lastGranter
    }
  }
}
