import House
import Page
import Store

/// The first officer of a house that has none.
struct FirstOfficerForm: Form {
  static let fields = [
    FormField("code", .text(max: 12), Words.code, hint: Words.codeHint),
    FormField("name", .text(max: 120), Words.yourName),
    FormField("user_name", .text(max: 60), Words.userName, hint: Words.userNameHint),
    FormField("password", .secret(max: SignIn.mostCharacters), Words.password, hint: Words.passwordHint),
  ]
  let code: String
  let name: String
  let userName: String
  let password: String

  init(_ input: FormInput) throws {
    code = input.text("code")
    name = input.text("name")
    guard let folded = Founding.userName(from: input.text("user_name")) else {
      throw FormProblems([("user_name", Words.userNameHint)])
    }
    userName = folded
    password = input.text("password")
  }
}

/// The page that a house shows until somebody has an account; it is among the routes only then.
package struct FirstRunRoutes: Sendable {
  /// Where `/` leads until then.
  package static let path = "/first-officer"

  let firstRun: FirstRun
  let roles: [String]

  /// The routes of a way in; the first officer holds these roles until others do.
  package init(_ firstRun: FirstRun, roles: [String]) {
    self.firstRun = firstRun
    self.roles = roles
  }

  /// Whether nobody has come in yet.
  package var isOpen: Bool { firstRun.isOpen }

  /// Both of them.
  package var all: [Route] { [page, open] }

  private var page: Route {
    .get(FirstRunRoutes.path, needs: .open, Words.firstRun) { [firstRun] context in
      let unit = try await context.read { db in
        if try db.accountCount() > 0 { firstRun.close() }
        return try db.unit(context.facility)
      }
      guard firstRun.isOpen else { return .see("/session/new", saying: FirstRun.Refusal.over.phrase) }
      return .bare(["house": unit?.name ?? ""]) { value, screen in firstRunPage(value["house"] ?? "", on: screen) }
    }
  }

  private var open: Route {
    .write(.post, FirstRunRoutes.path, needs: .open, form: FirstOfficerForm.self, Words.open) {
      [firstRun, roles] context, form in
      do throws(FirstRun.Refusal) { try firstRun.check(form.code) } catch {
        throw FormProblems([("code", error.phrase)])
      }
      try SignIn.check(password: form.password, of: [form.userName, form.name])
      let hash = try await Password.hash(form.password)
      let officer = Officer(
        id: context.newID(), userName: form.userName, name: form.name, roles: roles, isActive: true)
      let write = WriteContext(
        actor: officer.id.text, facility: context.facility.text, moment: context.now, key: context.key,
        account: context.actor.signature, inputHash: context.inputHash)
      let done = try await context.store.act(write) { db in
        guard try db.accountCount() == 0 else { throw FirstRun.Refusal.over }
        db.state(Fact("access.officer_added", about: officer.id, ["user_name": .text(officer.userName)]))
        try db.seatFirst(
          officer, passwordHash: hash, roles: roles, at: context.facility, by: officer.id.text, now: context.now,
          today: context.today)
        return officer.id
      }
      firstRun.close()
      return try await context.entering("/", as: done.value, at: context.facility, tracing: .signedIn)
    }
  }
}
