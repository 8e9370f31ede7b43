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
    return try await context.entering(path, as: entry.account, at: entry.facility)
  }

  /// Refuses a code that does not open an account now; tries are counted as those of passwords are, but apart from them.
  static func check(code: String, of account: Account.ID, _ context: RequestContext) async throws {
    let device = context.device?.hash
    let opens = try await context.store.write { db in
      let isKnown = try device.map { try db.knows(device: $0, of: account, at: context.now) } ?? false
      let limits = SignIn.limits(
        of: "code \(account)", device: isKnown ? device : nil, network: context.request.network)
      try db.attempt(limits, at: context.now)
      guard try db.use(code, of: account, at: context.now) else { return false }
      try db.forgive(limits)
      return true
    }
    guard opens else { throw SignIn.Refusal.codeWrong }
  }

  /// 1. A try is counted before it is judged. 2. Name and password match. 3. A temporary password has not ended. 4. The account holds a
  /// role today, at the house named if one is.
  static func admit(
    _ userName: String, _ password: String, at house: String? = nil, _ context: RequestContext
  ) async throws -> Entry {
    if Password.isBusy { throw SignIn.Refusal.tooSoon(seconds: 2) }
    let (found, limits) = try await counted(userName, context)
    // An unknown name, or an account that no password opens, costs as much time as a wrong password.
    let encoded = found.map(\.hash).flatMap { $0.isEmpty ? nil : $0 } ?? Password.decoy
    guard await Password.matches(password, encoded), let found else { throw SignIn.Refusal.unknown }
    try SignIn.check(temporaryUntil: found.temporaryUntil, now: context.now)
    try await context.store.write { try $0.forgive(limits) }
    let account = found.id
    let (grants, units) = try await context.read { (try $0.grants(of: account, on: context.today), try $0.units()) }
    let named = house.map { name in Set(units.filter { $0.name == name }.map(\.id)) }
    guard let first = grants.first(where: { named?.contains($0.facility) ?? true }) else {
      throw SignIn.Refusal.noGrant
    }
    if Password.isOutdated(encoded) { try await renew(password, encoded, of: account, at: first.facility, context) }
    return Entry(account: account, facility: first.facility, needsCode: found.needsCode)
  }

  /// Counts a try as failed under all that limits it; what is known of the account.
  private static func counted(
    _ userName: String, _ context: RequestContext
  ) async throws -> (Credential?, [SignIn.Limit]) {
    let device = context.device?.hash
    return try await context.store.write { db in
      let found = try db.credential(of: userName)
      var isKnown = false
      if let device, let found { isKnown = try db.knows(device: device, of: found.id, at: context.now) }
      let limits = SignIn.limits(
        of: userName, device: isKnown ? device : nil, network: context.request.network)
      try db.attempt(limits, at: context.now)
      return (found, limits)
    }
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

extension RequestContext {
  /// The token that came with the request.
  var token: SessionToken? { request.cookie(SessionToken.cookie).flatMap(SessionToken.init) }

  /// The token by which this browser is known.
  var device: SessionToken? { request.cookie(SessionToken.deviceCookie).flatMap(SessionToken.init) }

  /// Goes on signed in under a new token; the one that came with the request is worth nothing from then on.
  func entering(
    _ path: String, as account: Account.ID, at facility: Facility.ID, saying: Phrase? = nil
  ) async throws -> Answer {
    try await entering(as: account, at: facility, Answer.see(path, saying: saying))
  }

  /// Keeps for a few minutes that the password matched, and asks for the second code.
  func awaitingCode(_ entry: Admission.Entry, to path: String) async throws -> Answer {
    let fresh = SessionToken()
    try await store.write { [token] db in
      if let token { try db.end(token.hash) }
      try db.begin(fresh.hash, of: entry.account, at: entry.facility, now: now, awaitsCode: true)
    }
    return Answer.see("\(SecondFactorRoutes.codePath)?to=\(percent(path))")
      .with(request.settingCookie(SessionToken.cookie, fresh.text))
  }

  /// The answer to a change of roles. Who changed their own roles gets a new token, because the sessions of that account have ended.
  func renewing(_ account: Account.ID, _ answer: Answer) async throws -> Answer {
    guard account == actor.account, token != nil else { return answer }
    return try await entering(as: account, at: facility, answer)
  }

  private func entering(as account: Account.ID, at facility: Facility.ID, _ answer: Answer) async throws -> Answer {
    let (fresh, device) = (SessionToken(), SessionToken())
    // A command keeps no cookie, so that it is no browser to know again.
    let isBrowser = request.address != Request.console
    try await store.write { [token, old = self.device] db in
      if let token { try db.end(token.hash) }
      try db.begin(fresh.hash, of: account, at: facility, now: now)
      if isBrowser { try db.remember(device: device.hash, insteadOf: old?.hash, of: account, at: now) }
    }
    let entered = answer.with(request.settingCookie(SessionToken.cookie, fresh.text))
    guard isBrowser else { return entered }
    return entered.with(
      request.settingCookie(SessionToken.deviceCookie, device.text, seconds: SessionToken.deviceSeconds))
  }
}
