import House
import Language
import Page
import Store

/// What is typed to sign in.
struct SignInForm: Form {
  static let fields = [
    FormField("user_name", .text(max: 60), Words.userName),
    FormField("password", .secret(max: SignIn.mostCharacters), Words.password),
    FormField("to", .text(max: 400), Words.page, required: false),
    FormField("facility", .text(max: 160), Words.facility, required: false),
  ]

  let userName: String
  let password: String
  let to: String
  /// The house to enter by its name, where the account works at several; else the first.
  let facility: String?

  init(_ input: FormInput) {
    userName = input.text("user_name").lowercased()
    password = input.text("password")
    to = ownPath(input.text("to"))
    facility = input.optionalText("facility")
  }
}

/// A password of one's own in place of the present one.
struct PasswordForm: Form {
  static let fields = [
    FormField("current", .secret(max: SignIn.mostCharacters), Words.currentPassword),
    FormField("password", .secret(max: SignIn.mostCharacters), Words.newPassword, hint: Words.passwordHint),
    FormField("repeated", .secret(max: SignIn.mostCharacters), Words.repeatedPassword),
  ]
  let current: String
  let password: String

  init(_ input: FormInput) throws {
    current = input.text("current")
    password = input.text("password")
    guard input.text("repeated") == password else { throw FormProblems([("repeated", Words.passwordsDiffer)]) }
  }
}

/// What is typed to go on after a lock.
struct UnlockForm: Form {
  static let fields = [
    FormField("password", .secret(max: SignIn.mostCharacters), Words.password),
    FormField("to", .text(max: 400), Words.page, required: false),
  ]
  let password: String
  let to: String

  init(_ input: FormInput) {
    password = input.text("password")
    to = ownPath(input.text("to"))
  }
}

/// Only a path of this house: a sign-in must not lead to another site.
package func ownPath(_ text: String) -> String {
  text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\") ? text : "/"
}

/// The page that asked for the sign-in.
struct SignInQuery: Form {
  static let fields = [FormField("to", .text(max: 400), Words.page, required: false)]
  let to: String
  init(_ input: FormInput) { to = input.text("to") }
}

/// Signing in and out; these routes do not use `context.write`, because they change no fact of the house.
package enum SessionRoutes {
  /// All of them.
  package static let all: [Route] = [
    .get("/session/new", needs: .open, form: SignInQuery.self, Words.signIn) { _, query in
      .bare(["to": query.to]) { _, screen in signInPage(to: query.to, on: screen) }
    },
    .write(.post, "/session", needs: .open, form: SignInForm.self, Words.signIn) { context, form in
      let (account, facility) = try await admit(form.userName, form.password, at: form.facility, context)
      return try await context.entering(form.to, as: account, at: facility)
    },
    .write(.put, "/session", needs: .open, form: UnlockForm.self, Words.goOn) { context, form in
      guard let old = context.token, let held = try await context.read({ try $0.heldSession(old.hash) }) else {
        throw SignIn.Refusal.unknown
      }
      let (account, _) = try await admit(held.userName, form.password, context)
      return try await context.entering(form.to, as: account, at: held.facility)
    },
    .write(.delete, "/session", needs: .open, Words.signOut) { context in
      if let token = context.token { try await context.store.write { try $0.end(token.hash) } }
      return Answer.see("/session/new").with(
        header: "Set-Cookie", SessionToken.clearing(secure: context.request.isSecure))
    },
    .write(.post, "/session/lock", needs: .open, Words.lock) { context in
      if let token = context.token { try await context.store.write { try $0.lock(token.hash) } }
      return .see("/session/lock")
    },
    .get("/session/lock", needs: .open, form: SignInQuery.self, Words.locked) { _, query in
      .bare(["to": query.to]) { _, screen in lockedPage(to: query.to, on: screen) }
    },
    .get("/session/password", needs: .open, Words.ownPassword) { context in
      .bare(["name": context.actor.name]) { value, screen in passwordPage(value["name"] ?? "", on: screen) }
    },
    .write(.put, "/session/password", needs: .open, form: PasswordForm.self, Words.ownPassword) { context, form in
      guard let token = context.token, let held = try await context.read({ try $0.heldSession(token.hash) }) else {
        throw SignIn.Refusal.unknown
      }
      let (account, _) = try await admit(held.userName, form.current, context)
      guard form.password != form.current else { throw SignIn.Refusal.passwordUnchanged }
      try SignIn.check(password: form.password, userName: held.userName)
      let hash = try await Password.hash(form.password)
      _ = try await context.write { db in
        try db.setPassword(hash, of: account)
        db.state(Fact("access.password_changed", about: account))
        return account.text
      }
      return try await context.entering("/", as: account, at: held.facility, saying: Words.passwordChanged)
    },
  ]

  /// Lets an account in, or says why not; failures are counted per name and address.
  private static func admit(
    _ userName: String, _ password: String, at house: String? = nil, _ context: RequestContext
  ) async throws -> (Account.ID, Facility.ID) {
    let subject = "\(userName)@\(context.request.address)"
    if Password.isBusy { throw SignIn.Refusal.tooSoon(seconds: 2) }
    let found = try await context.store.write { db in
      try db.attempt(subject, at: context.now)
      return try db.credential(of: userName)
    }
    // An unknown name, or an account that no password opens, costs as much time as a wrong password.
    let encoded = found.map(\.hash).flatMap { $0.isEmpty ? nil : $0 } ?? Password.decoy
    guard await Password.matches(password, encoded), let account = found?.id else { throw SignIn.Refusal.unknown }
    try await context.store.write { try $0.forgive(subject) }
    let (grants, units) = try await context.read { (try $0.grants(of: account, on: context.today), try $0.units()) }
    let named = house.map { name in Set(units.filter { $0.name == name }.map(\.id)) }
    guard let first = grants.first(where: { named?.contains($0.facility) ?? true }) else {
      throw SignIn.Refusal.noGrant
    }
    if Password.isOutdated(encoded) { try await renew(password, encoded, of: account, at: first.facility, context) }
    return (account, first.facility)
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

  /// Goes on signed in under a new token; the one that came with the request is worth nothing from then on.
  func entering(
    _ path: String, as account: Account.ID, at facility: Facility.ID, saying: Phrase? = nil
  ) async throws -> Answer {
    try await entering(as: account, at: facility, Answer.see(path, saying: saying))
  }

  /// The answer to a change of roles. Who changed their own roles gets a new token, because the sessions of that account have ended.
  func renewing(_ account: Account.ID, _ answer: Answer) async throws -> Answer {
    guard account == actor.account, token != nil else { return answer }
    return try await entering(as: account, at: facility, answer)
  }

  private func entering(as account: Account.ID, at facility: Facility.ID, _ answer: Answer) async throws -> Answer {
    let fresh = SessionToken()
    try await store.write { [token] db in
      if let token { try db.end(token.hash) }
      try db.begin(fresh.hash, of: account, at: facility, now: now)
    }
    return answer.with(header: "Set-Cookie", fresh.header(secure: request.isSecure))
  }
}
