import House
import Page
import Store

/// The second code after a password; `to` is the page that asked for the sign-in.
struct CodeForm: Form {
  static let fields = [
    FormField("code", .secret(max: 40), Words.secondCodeField, hint: Words.secondCodeHint),
    FormField("to", .text(max: 400), Words.page, required: false),
  ]
  let code: String
  let to: String

  init(_ input: FormInput) {
    code = input.text("code")
    to = ownPath(input.text("to"))
  }
}

/// A code of the secret that is being set up.
struct OwnCodeForm: Form {
  static let fields = [FormField("code", .text(max: 12), Words.secondCodeField, hint: Words.appCodeHint)]
  let code: String
  init(_ input: FormInput) { code = input.text("code") }
}

/// Whether a house needs second factors.
struct SecondFactorSettingForm: Form {
  static let fields = [FormField("required", .flag, Words.secondFactorRule)]
  let isRequired: Bool
  init(_ input: FormInput) { isRequired = input.flag("required") }
}

/// The recovery codes, shown once: they are not kept, so that they stand beside the receipt and not in the answer that a key finds again.
struct RecoveryCodes: Encodable, Sendable {
  let value: [String]
  let receipt: Receipt
}

/// The second code at sign-in; as the rest of signing in it changes no fact of the house.
package enum SecondFactorRoutes {
  /// Where an account's owner sets it up.
  package static let path = "/session/second-factor"
  /// Where the code is typed after the password.
  package static let codePath = "/session/code"

  /// What stands between password and house.
  static let door: [Route] = [
    .get(codePath, needs: .open, form: SignInQuery.self, Words.secondCode) { _, query in
      .bare(["to": query.to]) { _, screen in codePage(to: query.to, on: screen) }
    },
    .write(.post, codePath, needs: .open, form: CodeForm.self, Words.secondCode) { context, form in
      guard let token = context.token,
        let entry = try await context.read({ try $0.sessionAwaitingCode(token.hash, at: context.now) })
      else { throw SignIn.Refusal.codeLate }
      try await Admission.check(code: form.code, of: entry.account, context)
      return try await context.entering(form.to, as: entry.account, at: entry.facility, tracing: .signedIn)
    },
  ]
}

extension AccessRoutes {
  /// One's own second factor, that of another account, and whether the house needs them.
  var secondFactors: [Route] { [own, begin, confirm, turnOff, reset, setRule] }

  private var own: Route {
    .get(SecondFactorRoutes.path, needs: .signedIn, Words.secondCode) { [roles] context in
      let account = try context.actor.account.orMissing()
      let view = try await context.read { try $0.secondFactorView(of: account, roles, in: context) }
      return .bare(view) { secondFactorPage($0, on: $1) }
    }
  }

  private var begin: Route {
    .write(.post, SecondFactorRoutes.path, needs: .signedIn, Words.setUp) { context in
      let account = try context.actor.account.orMissing()
      let secret = OneTimeCode.secret()
      let done = try await context.write { db in
        try db.keepUnconfirmed(secondFactor: secret, of: account, at: context.now)
        db.state(Fact("access.second_factor_begun", about: account))
        return account.text
      }
      return .see(SecondFactorRoutes.path, done)
    }
  }

  private var confirm: Route {
    .write(.put, SecondFactorRoutes.path, needs: .signedIn, form: OwnCodeForm.self, Words.turnOn) { context, form in
      let account = try context.actor.account.orMissing()
      let codes = SecondFactor.drawnCodes()
      let done = try await context.write { db in
        guard let factor = try db.secondFactor(of: account) else { throw SecondFactor.Refusal.notOn }
        guard !factor.isConfirmed else { throw SecondFactor.Refusal.alreadyOn }
        guard let step = OneTimeCode.step(of: form.code, by: factor.secret, at: context.now, after: 0) else {
          throw FormProblems([("code", SignIn.Refusal.codeWrong.phrase)])
        }
        try db.confirmSecondFactor(of: account, step: step, codes: codes, at: context.now)
        try db.endSessions(of: account)
        db.state(Fact("access.second_factor_on", about: account))
        return account.text
      }
      // Whoever sends it again gets no codes: those of the first answer count.
      let answer: Answer =
        done.repeated
        ? .see(SecondFactorRoutes.path, done)
        : .bare(RecoveryCodes(value: codes, receipt: done.receipt)) { recoveryCodesPage($0, on: $1) }
      return try await context.renewing(account, answer)
    }
  }

  private var turnOff: Route {
    .write(.delete, SecondFactorRoutes.path, needs: .signedIn, form: CodeForm.self, Words.turnOff) { context, form in
      let account = try context.actor.account.orMissing()
      try await Admission.check(code: form.code, of: account, context)
      let done = try await context.write { db in
        guard try db.removeSecondFactor(of: account) else { throw SecondFactor.Refusal.notOn }
        db.state(Fact("access.second_factor_off", about: account))
        return account.text
      }
      return .see(SecondFactorRoutes.path, saying: Words.turnedOff, done)
    }
  }

  private var reset: Route {
    .write(.delete, "/officers/{id}/second-factor", needs: .permission(.givePasswords), Words.resetSecondFactor) {
      context in
      let account = try context.id("id", of: Account.self)
      let done = try await context.write { db in
        let officer = try db.officer(account, in: context)
        guard account != context.actor.account else { throw Officer.Refusal.ownAccount }
        guard try !db.isElsewhere(account, than: context.facility) else { throw Officer.Refusal.elsewhere }
        try db.resetSecondFactor(of: account, by: context.actor.signature, at: context.now)
        db.state(Fact("access.second_factor_reset", about: account))
        return officer.name
      }
      return .see("/officers/\(account)", saying: Words.secondFactorReset(done.value), done)
    }
  }

  private var setRule: Route {
    .write(
      .put, "/settings/second-factor", needs: .permission(.manageAccess), form: SecondFactorSettingForm.self,
      Words.secondFactorRule
    ) { context, form in
      let done = try await context.write { db in
        try db.setNeedsSecondFactor(form.isRequired, at: context.facility)
        db.state(Fact("access.second_factor_rule", about: context.facility, ["required": .flag(form.isRequired)]))
        return form.isRequired
      }
      return .see("/settings", saying: Words.secondFactorRuleSet(form.isRequired), done)
    }
  }
}

extension Connection {
  /// What the owner of an account sees of the second factor.
  fileprivate func secondFactorView(of account: Account.ID, _ roles: Roles, in context: RequestContext) throws
    -> SecondFactorView
  {
    let factor = try secondFactor(of: account)
    let keys = try grants(of: account, on: context.today).filter { $0.facility == context.facility }.map(\.role)
    let isRequired = roles.needSecondFactor(keys) ? try needsSecondFactor(at: context.facility) : false
    let isOn = factor?.isConfirmed == true
    let setup =
      try isOn
      ? nil
      : factor.map {
        SecondFactorView.Setup(
          key: OneTimeCode.base32($0.secret),
          address: OneTimeCode.address(of: $0.secret, for: try userName(of: account)))
      }
    return SecondFactorView(
      isOn: isOn, since: isOn ? factor?.since : nil, codesLeft: factor?.codesLeft ?? 0, isRequired: isRequired,
      setup: setup)
  }
}
