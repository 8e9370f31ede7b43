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
    FormField("code", .secret(max: 40), Words.secondCodeField, required: false),
  ]

  let userName: String
  let password: String
  let to: String
  /// The house to enter by its name, where the account works at several; else the first.
  let facility: String?
  /// The second code, where a program sends it along.
  let code: String?

  init(_ input: FormInput) {
    userName = input.text("user_name").lowercased()
    password = input.text("password")
    to = ownPath(input.text("to"))
    facility = input.optionalText("facility")
    code = input.optionalText("code")
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
      let entry = try await Admission.admit(form.userName, form.password, at: form.facility, context)
      return try await Admission.enter(entry, code: form.code, to: form.to, context)
    },
    .write(.put, "/session", needs: .open, form: UnlockForm.self, Words.goOn) { context, form in
      guard let old = context.token,
        let held = try await context.read({ try $0.heldSession(old.hash, at: context.now) })
      else {
        throw SignIn.Refusal.unknown
      }
      let entry = try await Admission.admit(held.userName, form.password, context)
      return try await context.entering(form.to, as: entry.account, at: held.facility, tracing: .unlocked)
    },
    .write(.delete, "/session", needs: .open, Words.signOut) { context in
      if let token = context.token { try await context.store.write { try $0.end(token.hash) } }
      return Answer.see("/session/new").with(context.request.settingCookie(SessionToken.cookie, "", seconds: 0))
    },
    .write(.post, "/session/lock", needs: .open, form: SignInQuery.self, Words.lock) { context, query in
      if let token = context.token { try await context.store.write { try $0.lock(token.hash) } }
      return .see("/session/lock" + (query.to.isEmpty ? "" : "?to=\(percent(query.to))"))
    },
    .get("/session/lock", needs: .open, form: SignInQuery.self, Words.locked) { _, query in
      .bare(["to": query.to]) { _, screen in lockedPage(to: query.to, on: screen) }
    },
    .get("/session/password", needs: .open, Words.ownPassword) { context in
      .bare(["name": context.actor.name]) { value, screen in passwordPage(value["name"] ?? "", on: screen) }
    },
    .write(.put, "/session/password", needs: .open, form: PasswordForm.self, Words.ownPassword) { context, form in
      guard let token = context.token,
        let held = try await context.read({ try $0.heldSession(token.hash, at: context.now) })
      else {
        throw SignIn.Refusal.unknown
      }
      let account = try await Admission.admit(held.userName, form.current, context).account
      guard form.password != form.current else { throw SignIn.Refusal.passwordUnchanged }
      try SignIn.check(password: form.password, of: [held.userName, context.actor.name])
      let hash = try await Password.hash(form.password)
      _ = try await context.write { db in
        try db.setPassword(hash, of: account)
        db.state(Fact("access.password_changed", about: account))
        return account.text
      }
      return try await context.entering("/", as: account, at: held.facility, saying: Words.passwordChanged)
    },
  ]
}
