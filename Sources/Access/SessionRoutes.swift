import Almanac
import House
import Page
import Store

/// What is typed at the door.
struct SignInForm: Form {
  static let fields = [
    FormField("user_name", .text(max: 60), Words.userName),
    FormField("password", .secret(max: SignIn.mostCharacters), Words.password),
    FormField("to", .text(max: 400), Words.page, required: false),
  ]

  let userName: String
  let password: String
  let to: String

  init(_ input: FormInput) {
    userName = input.text("user_name").lowercased()
    password = input.text("password")
    to = ownPath(input.text("to"))
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

/// Only a path of this house: a door must not lead a person to a stranger's.
func ownPath(_ text: String) -> String {
  text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\") ? text : "/"
}

/// The page that asked for the sign-in.
struct DoorQuery: Form {
  static let fields = [FormField("to", .text(max: 400), Words.page, required: false)]
  let to: String
  init(_ input: FormInput) { to = input.text("to") }
}

/// Signing in and out; the routes that stand outside `visit.write`, for they change no fact of the house.
package enum SessionRoutes {
  /// All of them.
  package static let all: [Route] = [
    .get("/session/new", needs: .open, form: DoorQuery.self, Words.signIn) { _, query in
      .bare(["to": query.to]) { _, screen in signInPage(to: query.to, on: screen) }
    },
    .write(.post, "/session", needs: .open, form: SignInForm.self, Words.signIn) { visit, form in
      let (account, facility) = try await admit(form.userName, form.password, visit)
      let token = SessionToken()
      try await visit.store.write { db in
        if let old = visit.request.cookie(SessionToken.cookie).flatMap(SessionToken.init) { try db.end(old.hash) }
        try db.begin(token.hash, of: account, at: facility, now: visit.now)
      }
      return Answer.see(form.to).with(header: "Set-Cookie", token.header(secure: visit.request.isSecure))
    },
    .write(.put, "/session", needs: .open, form: UnlockForm.self, Words.goOn) { visit, form in
      let token = try await unlock(form.password, visit)
      return Answer.see(form.to).with(header: "Set-Cookie", token.header(secure: visit.request.isSecure))
    },
    .write(.delete, "/session", needs: .open, Words.signOut) { visit in
      if let token = visit.request.cookie(SessionToken.cookie).flatMap(SessionToken.init) {
        try await visit.store.write { try $0.end(token.hash) }
      }
      return Answer.see("/session/new").with(
        header: "Set-Cookie", SessionToken.clearing(secure: visit.request.isSecure))
    },
    .write(.post, "/session/lock", needs: .open, Words.lock) { visit in
      if let token = visit.request.cookie(SessionToken.cookie).flatMap(SessionToken.init) {
        try await visit.store.write { try $0.lock(token.hash) }
      }
      return .see("/session/lock")
    },
    .get("/session/lock", needs: .open, form: DoorQuery.self, Words.locked) { _, query in
      .bare(["to": query.to]) { _, screen in lockedPage(to: query.to, on: screen) }
    },
  ]

  /// Opens a locked session again for its own account, under a new token.
  private static func unlock(_ password: String, _ visit: Visit) async throws -> SessionToken {
    guard let old = visit.request.cookie(SessionToken.cookie).flatMap(SessionToken.init),
      let held = try await visit.read({ try $0.lockedSession(old.hash) })
    else { throw SignIn.Refusal.unknown }
    let (account, _) = try await admit(held.userName, password, visit)
    let token = SessionToken()
    try await visit.store.write { db in
      try db.end(old.hash)
      try db.begin(token.hash, of: account, at: held.facility, now: visit.now)
    }
    return token
  }

  /// Lets an account in, or says why not; failures are counted per name and address.
  private static func admit(
    _ userName: String, _ password: String, _ visit: Visit
  ) async throws -> (Account.ID, Facility.ID) {
    let subject = "\(userName)@\(visit.request.address)"
    if Password.isBusy { throw SignIn.Refusal.tooSoon(seconds: 2) }
    let found = try await visit.store.write { db in
      try db.attempt(subject, at: visit.now)
      return try db.credential(of: userName)
    }
    // An unknown name, or an account that no password opens, costs as much time as a wrong password.
    let encoded = found.map(\.hash).flatMap { $0.isEmpty ? nil : $0 } ?? decoy
    guard await Password.matches(password, encoded), let account = found?.id else { throw SignIn.Refusal.unknown }
    try await visit.store.write { try $0.forgive(subject) }
    let grants = try await visit.read { try $0.grants(of: account, on: visit.today) }
    guard let first = grants.first else { throw SignIn.Refusal.noGrant }
    return (account, first.facility)
  }

  static let decoy =
    "$argon2id$v=19$m=19456,t=2,p=1$YmVrYWxiZWthbGJla2FsYg$3OZ1bBHn0y7wq1yUqj0e4gkqGg1bYqk4oWcF4x2kYxk"
}
