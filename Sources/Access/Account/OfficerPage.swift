import Almanac
import House
import Language
import Page

/// One account: its roles, and what may be done about it.
func officerPage(_ view: Settings.AccountView, roles: Roles, on screen: Screen) -> PageContent {
  let (officer, id) = (view.account.officer, view.account.officer.id.text)
  let held = HTML.section(
    "peran", screen(Words.roles), rolesCell(view.account, roles: roles, manages: true, on: screen))
  var content = PageContent(room: "settings", title: officer.name, body: .empty)
  content.help = HelpWords.officer
  content.crumbs = [(screen(Words.settings), "/settings")]
  content.lead = "\(screen(Words.userName)): \(officer.userName)"
  content.actions = HTML.when(
    screen.may(.readJournal),
    screen.link("\(SignInTraceRoutes.path)?account=\(percent(officer.userName))", SignInWords.link))
  if let zone = screen.place?.zone {
    let reset = HTML.some(view.account.reset) { reset -> HTML in
      "<p>\(screen(Words.adminReset(reset, on: reset.at.day(in: zone))))</p>"
    }
    content.fine =
      reset + HTML.when(view.account.temporaryUntil != nil, "<p>\(temporaryLine(view.account, on: screen))</p>")
  }
  guard officer.isActive else {
    content.body =
      held + "<div class=\"btns next\">\(screen.button(.delete, "/officers/\(id)/closure", Words.openAccount))</div>"
    return content
  }
  let grant = screen.form(
    .post, "/officers/\(id)/grants", name: "grant",
    grantFields(GrantForm.fields, view.agencies, roles: roles, on: screen), submit: Words.addGrant, main: false)
  let password = screen.form(
    .put, "/officers/\(id)/password", name: "password",
    HTML.each(TemporaryPasswordForm.fields) { screen.field($0, autocomplete: "new-password") },
    submit: Words.setPassword, main: false)
  let close = screen.button(
    .post, "/officers/\(id)/closure", Words.closeAccount, weight: .stern, confirm: Words.closeSure(officer.name))
  let closing: HTML = "<p>\(screen(Words.closeWhat))</p><div class=\"btns next\">\(close)</div>"
  content.body = HTML.two(
    "<div>\(held)\(HTML.section("beri", screen(Words.addGrant), grant))</div>",
    """
    <div>\(HTML.section("sandi", screen(Words.firstPassword), password))\
    \(secondFactorSection(view.account, on: screen))\
    \(HTML.section("tutup", screen(Words.closeAccount), closing))</div>
    """)
  return content
}

/// The second code of an account, for who may remove it.
private func secondFactorSection(_ row: Settings.AccountRow, on screen: Screen) -> HTML {
  guard row.hasSecondFactor, screen.may(.givePasswords) else { return .empty }
  let remove = screen.button(
    .delete, "/officers/\(row.officer.id)/second-factor", Words.resetSecondFactor, weight: .stern,
    confirm: Words.resetSecondFactorSure(row.officer.name))
  return HTML.section(
    "kode", screen(Words.secondCode),
    "<p>\(screen(Words.resetSecondFactorLead))</p><div class=\"btns next\">\(remove)</div>")
}

/// The form of a new account.
func newOfficerPage(_ agencies: [Settings.Agency], roles: Roles, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "settings", title: screen(Words.addOfficer),
    body: screen.form(
      .post, "/officers", grantFields(OfficerForm.fields, agencies, roles: roles, on: screen),
      submit: Words.addOfficer, cancel: "/settings"))
  content.help = HelpWords.newOfficer
  content.crumbs = [(screen(Words.settings), "/settings")]
  return content
}

extension Screen {
  /// With whom the reader counts as one where two people must agree; nothing where with nobody.
  package var ties: HTML {
    let ties = actor?.ties ?? []
    return HTML.when(!ties.isEmpty, "<p class=\"muted\">\(self(Words.tied(ties)))</p>")
  }
}

/// The roles of an account, each with how far two people agree on it.
func rolesCell(_ row: Settings.AccountRow, roles: Roles, manages: Bool, on screen: Screen) -> HTML {
  let none = HTML.when(row.grants.isEmpty && row.officer.isActive, HTML.tag(.attention, screen(Words.noRole)))
  let closed = HTML.when(!row.officer.isActive, HTML.tag(.neutral, screen(Words.closed)))
  return none + closed
    + HTML.each(row.grants) { grantLine($0, of: row.officer, roles: roles, manages: manages, on: screen) }
}

private func grantLine(
  _ grant: Settings.GrantRow, of officer: Officer, roles: Roles, manages: Bool, on screen: Screen
) -> HTML {
  let path = "/officers/\(officer.id)/grants/\(grant.role)"
  let label = roles.label(of: grant.role)
  let agency = HTML.some(grant.agency) { ", \($0)" }
  let until = HTML.some(grant.until) { " <small class=\"muted\">\(screen(Words.until($0)))</small>" }
  let state: HTML =
    switch grant.state {
    case .waiting: HTML.tag(.attention, screen(Words.waiting))
    case .onePerson: HTML.tag(.attention, screen(Words.byOnePerson))
    case .confirmed: .empty
    }
  let confirm = HTML.when(
    grant.mayConfirm, screen.button(.post, "\(path)/confirmation", Words.confirmGrant, weight: .slim))
  let end = screen.button(
    .delete, path, grant.state == .waiting ? Words.declineGrant : Words.endGrant, weight: .slim,
    confirm: Words.endGrantSure(officer.name, label))
  let ties = HTML.when(manages && grant.state != .confirmed && !grant.mayConfirm, screen.ties)
  return """
    <div class="btns"><span>\(screen(label))\(agency)\(until)</span> \(state)\(confirm)\(HTML.when(manages, end))</div>\(ties)
    """
}

/// The fields of a grant, with the roles and agencies there are.
private func grantFields(
  _ fields: [FormField], _ agencies: [Settings.Agency], roles: Roles, on screen: Screen
) -> HTML {
  HTML.each(fields) { field in
    switch field.name {
    case "role": screen.field(field, offering: roles.choices)
    case "organisation": screen.field(field, offering: agencies.map { .init($0.id.text, Phrase(same: $0.name)) })
    case "password": screen.field(field, autocomplete: "new-password")
    case _: screen.field(field)
    }
  }
}
