import Almanac
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
    .get(FirstRunRoutes.path, needs: .open, Words.firstRun) { [firstRun] visit in
      let unit = try await visit.read { db in
        if try db.accountCount() > 0 { firstRun.close() }
        return try db.unit(visit.facility)
      }
      guard firstRun.isOpen else { return .see("/session/new", saying: FirstRun.Refusal.over.phrase) }
      return .bare(["house": unit?.name ?? ""]) { value, screen in firstRunPage(value["house"] ?? "", on: screen) }
    }
  }

  private var open: Route {
    .write(.post, FirstRunRoutes.path, needs: .open, form: FirstOfficerForm.self, Words.open) {
      [firstRun, roles] visit, form in
      do throws(FirstRun.Refusal) { try firstRun.check(form.code) } catch {
        throw FormProblems([("code", error.phrase)])
      }
      try SignIn.check(password: form.password, userName: form.userName)
      let hash = try await Password.hash(form.password)
      let officer = Officer(
        id: visit.newID(), userName: form.userName, name: form.name, roles: roles, isActive: true)
      let act = Act(
        actor: officer.id.text, facility: visit.facility.text, moment: visit.now, key: visit.key,
        account: visit.actor.signature, inputHash: visit.inputHash)
      let done = try await visit.store.act(act) { db in
        guard try db.accountCount() == 0 else { throw FirstRun.Refusal.over }
        db.state(Fact("access.officer_added", about: officer.id, ["user_name": .text(officer.userName)]))
        try db.seatFirst(
          officer, passwordHash: hash, roles: roles, at: visit.facility, by: officer.id.text, now: visit.now,
          today: visit.today)
        return officer.id
      }
      firstRun.close()
      return try await visit.entering("/", as: done.value, at: visit.facility)
    }
  }
}
