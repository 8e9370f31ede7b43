import House
import Page
import Store

extension AccessRoutes {
  /// Accounts made, given another password, closed and opened again.
  var accounts: [Route] { [new, add, account, setPassword, close, reopen] }

  private var new: Route {
    .get("/officers/new", needs: .permission(.manageAccess), Words.addOfficer) { [roles, partners] context in
      let agencies = try await context.read { try partners($0, context.facility) }
      return .page(agencies) { newOfficerPage($0, roles: roles, on: $1) }
    }
  }

  private var account: Route {
    .get("/officers/{id}", needs: .permission(.manageAccess), Words.account) { [roles, partners] context in
      let id = try context.id("id", of: Account.self)
      let view = try await context.read { db in
        let agencies = try partners(db, context.facility)
        let grants = try db.grants(at: context.facility, of: id, on: context.today)
        let reset = try db.adminResets(at: context.facility).first { $0.account == id }
        return Settings.AccountView(
          account: .init(
            try db.officer(id, in: context), grants, reset: reset,
            temporaryUntil: try db.temporaryPasswords(at: context.facility)[id],
            hasSecondFactor: try db.secondFactor(of: id)?.isConfirmed == true, partners: agencies,
            seenBy: context.actor),
          agencies: agencies)
      }
      return .page(view) { officerPage($0, roles: roles, on: $1) }
    }
  }

  private var add: Route {
    .write(.post, "/officers", needs: .permission(.manageAccess), form: OfficerForm.self, Words.addOfficer) {
      context, form in
      let role = try role(of: form.grant)
      try SignIn.check(password: form.password, of: [form.userName, form.name])
      let hash = try await Password.hash(form.password)
      let officer = Officer(
        id: context.newID(), userName: form.userName, name: form.name, roles: [role.key], isActive: true)
      let (id, approval) = (context.newID(of: Grant.self), context.newID(of: Approval.self))
      let done = try await context.write { db in
        if let holder = try db.holder(ofUserName: officer.userName) {
          throw FormProblems([("user_name", Words.userNameTaken(officer.userName, by: holder))])
        }
        try db.insert(officer, passwordHash: hash, isTemporary: true, givenBy: context.actor.signature, at: context.now)
        db.state(Fact("access.officer_added", about: officer.id, ["user_name": .text(officer.userName)]))
        _ = try grant(role, form.grant, to: officer.id, id: id, approval: approval, db, context)
        return officer.id.text
      }
      return .see("/officers/\(done.value)", saying: Words.officerAdded(form.name), done)
    }
  }

  private var setPassword: Route {
    .write(
      .put, "/officers/{id}/password", needs: .permission(.givePasswords), form: TemporaryPasswordForm.self,
      Words.setPassword
    ) { context, form in
      let account = try context.id("id", of: Account.self)
      let officer = try await context.read { db in
        let officer = try db.officer(account, in: context)
        guard account != context.actor.account else { throw Officer.Refusal.ownAccount }
        guard officer.isActive else { throw Officer.Refusal.closed }
        guard try !db.isElsewhere(account, than: context.facility) else { throw Officer.Refusal.elsewhere }
        return officer
      }
      try SignIn.check(password: form.password, of: [officer.userName, officer.name])
      let hash = try await Password.hash(form.password)
      let done = try await context.write { db in
        try db.givePassword(hash, to: account, by: context.actor.signature, at: context.now)
        db.state(Fact("access.password_given", about: account))
        return account.text
      }
      return .see("/officers/\(account)", saying: Words.passwordGiven(officer.name), done)
    }
  }

  private var close: Route {
    .write(.post, "/officers/{id}/closure", needs: .permission(.manageAccess), Words.closeAccount) { context in
      let account = try context.id("id", of: Account.self)
      let done = try await context.write { [roles] db in
        let officer = try db.officer(account, in: context)
        guard account != context.actor.account else { throw Officer.Refusal.ownAccount }
        guard officer.isActive else { throw Officer.Refusal.closed }
        _ = try db.endGrants(nil, of: account, at: context.facility, on: context.today)
        // Who works elsewhere too keeps the account, without a role here.
        if try !db.isElsewhere(account, than: context.facility) { try db.setActive(false, account) }
        try db.keepGranter(roles, in: context)
        db.state(Fact("access.account_closed", about: account))
        return officer.name
      }
      return .see("/settings", saying: Words.accountClosed(done.value), done)
    }
  }

  private var reopen: Route {
    .write(.delete, "/officers/{id}/closure", needs: .permission(.manageAccess), Words.openAccount) { context in
      let account = try context.id("id", of: Account.self)
      let done = try await context.write { db in
        let officer = try db.officer(account, in: context)
        guard !officer.isActive else { throw Officer.Refusal.notClosed }
        try db.setActive(true, account)
        db.state(Fact("access.account_opened", about: account))
        return officer.name
      }
      return .see("/officers/\(account)", saying: Words.accountOpened(done.value), done)
    }
  }
}
