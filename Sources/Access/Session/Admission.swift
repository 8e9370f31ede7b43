import House
import Language
import Page
import Store

/// Lets accounts in, or says why not.
enum Admission {
  /// Who comes in, and where.
  struct Entry {
    let account: Account.ID
    let facility: Facility.ID
    /// Whether the password alone does not do.
    var needsCode = false
  }

  /// Lets somebody in whose password matched: at once, with the code that came along, or to the page that asks for it.
  static func enter(_ entry: Entry, code: String?, to path: String, _ context: RequestContext) async throws -> Answer {
    if entry.needsCode {
      guard let code else {
        guard !context.request.wantsJSON else { throw FormProblems([("code", Words.codeMissing)]) }
        return try await context.awaitingCode(entry, to: path)
      }
      try await check(code: code, of: entry.account, context)
    }
    return try await context.entering(path, as: entry.account, at: entry.facility, tracing: .signedIn)
  }

  /// Refuses a code that does not open an account now; tries are counted as those of passwords are, but apart from them.
  static func check(code: String, of account: Account.ID, _ context: RequestContext) async throws {
    let device = context.device?.hash
    let refusal = try await context.store.write { db -> SignIn.Refusal? in
      let isKnown = try device.map { try db.knows(device: $0, of: account, at: context.now) } ?? false
      let limits = SignIn.limits(
        of: "code \(account)", device: isKnown ? device : nil, network: context.request.network)
      if let tooSoon = try db.limited(limits, of: account, context) { return tooSoon }
      guard try db.use(code, of: account, at: context.now) else {
        try db.keep(context.signIn(.wrongCode, of: account), at: context.now)
        return .codeWrong
      }
      try db.forgive(limits)
      return nil
    }
    if let refusal { throw refusal }
  }

  /// 1. A try is counted before it is judged. 2. Name and password match. 3. A temporary password has not ended. 4. The account holds a
  /// role today, at the house named if one is. Whoever is turned away leaves a trace.
  static func admit(
    _ userName: String, _ password: String, at house: String? = nil, _ context: RequestContext
  ) async throws -> Entry {
    if Password.isBusy { throw SignIn.Refusal.tooSoon(seconds: 2) }
    let (found, limits) = try await counted(userName, context)
    // An unknown name, or an account that no password opens, costs as much time as a wrong password.
    let encoded = found.map(\.hash).flatMap { $0.isEmpty ? nil : $0 } ?? Password.decoy
    let matches = await Password.matches(password, encoded)
    guard let found else { throw try await context.turnedAway(.unknown, .unknownName, nil) }
    guard found.isActive else { throw try await context.turnedAway(.unknown, .closed, found.id) }
    guard matches else { throw try await context.turnedAway(.unknown, .wrongPassword, found.id) }
    do throws(SignIn.Refusal) { try SignIn.check(temporaryUntil: found.temporaryUntil, now: context.now) } catch {
      throw try await context.turnedAway(error, .temporaryEnded, found.id)
    }
    try await context.store.write { try $0.forgive(limits) }
    let account = found.id
    let (grants, units) = try await context.read { (try $0.grants(of: account, on: context.today), try $0.units()) }
    let named = house.map { name in Set(units.filter { $0.name == name }.map(\.id)) }
    guard let first = grants.first(where: { named?.contains($0.facility) ?? true }) else {
      throw try await context.turnedAway(.noGrant, .noRole, account)
    }
    if Password.isOutdated(encoded) { try await renew(password, encoded, of: account, at: first.facility, context) }
    return Entry(account: account, facility: first.facility, needsCode: found.needsCode)
  }

  /// Counts a try as failed under all that limits it; what is known of the account.
  private static func counted(
    _ userName: String, _ context: RequestContext
  ) async throws -> (Credential?, [SignIn.Limit]) {
    let device = context.device?.hash
    let (found, limits, refusal) = try await context.store.write { db in
      let found = try db.credential(of: userName)
      var isKnown = false
      if let device, let found { isKnown = try db.knows(device: device, of: found.id, at: context.now) }
      let limits = SignIn.limits(
        of: userName, device: isKnown ? device : nil, network: context.request.network)
      return (found, limits, try db.limited(limits, of: found?.id, context))
    }
    if let refusal { throw refusal }
    return (found, limits)
  }

  /// Replaces a hash of former parameters, unless the password was changed meanwhile. Only at a sign-in is the password known.
  private static func renew(
    _ password: String, _ old: String, of account: Account.ID, at facility: Facility.ID, _ context: RequestContext
  ) async throws {
    let hash = try await Password.hash(password)
    let write = WriteContext(
      actor: account.text, facility: facility.text, moment: context.now, key: nil, account: account.text, inputHash: [])
    _ = try await context.store.act(write) { db in
      try db.replacePasswordHash(old, by: hash, of: account)
      db.state(Fact("access.password_rehashed", about: account))
      return account.text
    }
  }
}

extension Connection {
  /// Counts a try; why it comes too soon, which leaves a trace, or nil.
  fileprivate func limited(
    _ limits: [SignIn.Limit], of account: Account.ID?, _ context: RequestContext
  ) throws -> SignIn.Refusal? {
    do { try attempt(limits, at: context.now) } catch let refusal as SignIn.Refusal {
      try keep(context.signIn(.limited, of: account), at: context.now)
      return refusal
    }
    return nil
  }
}

extension RequestContext {
  /// What happened at a sign-in by this request.
  fileprivate func signIn(
    _ cause: SignInTrace.Cause, of account: Account.ID?, at facility: Facility.ID? = nil
  ) -> SignInTrace.Event {
    SignInTrace.Event(cause, of: account, at: facility, from: request.network)
  }

  /// A refusal, once its trace is kept.
  fileprivate func turnedAway(
    _ refusal: SignIn.Refusal, _ cause: SignInTrace.Cause, _ account: Account.ID?
  ) async throws -> SignIn.Refusal {
    try await trace { [now, event = signIn(cause, of: account)] db in try db.keep(event, at: now) }
    return refusal
  }

  /// The token that came with the request.
  var token: SessionToken? { request.cookie(SessionToken.cookie).flatMap(SessionToken.init) }

  /// The token by which this browser is known.
  var device: SessionToken? { request.cookie(SessionToken.deviceCookie).flatMap(SessionToken.init) }

  /// Goes on signed in under a new token; the one that came with the request is worth nothing from then on.
  func entering(
    _ path: String, as account: Account.ID, at facility: Facility.ID, saying: Phrase? = nil,
    tracing cause: SignInTrace.Cause? = nil
  ) async throws -> Answer {
    try await entering(as: account, at: facility, Answer.see(path, saying: saying), tracing: cause)
  }

  /// Keeps for a few minutes that the password matched, and asks for the second code.
  func awaitingCode(_ entry: Admission.Entry, to path: String) async throws -> Answer {
    let fresh = SessionToken()
    try await store.write { [token] db in
      if let token { try db.end(token.hash) }
      try db.begin(fresh.hash, of: entry.account, at: entry.facility, now: now, awaitsCode: true)
      try db.keep(signIn(.codeAsked, of: entry.account, at: entry.facility), at: now)
    }
    return Answer.see("\(SecondFactorRoutes.codePath)?to=\(percent(path))")
      .with(request.settingCookie(SessionToken.cookie, fresh.text))
  }

  /// The answer to a change of roles. Who changed their own roles gets a new token, because the sessions of that account have ended.
  func renewing(_ account: Account.ID, _ answer: Answer) async throws -> Answer {
    guard account == actor.account, token != nil else { return answer }
    return try await entering(as: account, at: facility, answer)
  }

  private func entering(
    as account: Account.ID, at facility: Facility.ID, _ answer: Answer, tracing cause: SignInTrace.Cause? = nil
  ) async throws -> Answer {
    let (fresh, device) = (SessionToken(), SessionToken())
    // A command keeps no cookie, so that it is no browser to know again.
    let isBrowser = request.address != Request.console
    try await store.write { [token, old = self.device] db in
      if let token { try db.end(token.hash) }
      try db.begin(fresh.hash, of: account, at: facility, now: now)
      if let cause { try db.keep(signIn(cause, of: account, at: facility), at: now) }
      if isBrowser { try db.remember(device: device.hash, insteadOf: old?.hash, of: account, at: now) }
    }
    let entered = answer.with(request.settingCookie(SessionToken.cookie, fresh.text))
    guard isBrowser else { return entered }
    return entered.with(
      request.settingCookie(SessionToken.deviceCookie, device.text, seconds: SessionToken.deviceSeconds))
  }
}
