import Almanac
import House
import Language
import Page

/// Accounts with their roles, offices with their holders.
func settingsPage(_ settings: Settings, roles: Roles, on screen: Screen) -> PageContent {
  let manages = screen.may(.manageAccess)
  let officers = HTML.section(
    "akun", screen(Words.officers),
    officerTable(settings, roles: roles, manages: manages, on: screen)
      + HTML.when(manages, "<div class=\"btns next\">\(screen.link("/officers/new", Words.addOfficer))</div>"))
  let offices = HTML.section(
    "jabatan", screen(Words.offices),
    officeTable(settings, manages: manages, on: screen) + HTML.when(manages, officeForm(on: screen)))
  var content = PageContent(
    room: "settings", title: screen(Words.officerCount(settings.accounts.filter(\.officer.isActive).count)),
    body: officers + offices + secondFactorRule(settings, manages: manages, on: screen))
  content.help = HelpWords.settings
  content.lead = "\(screen(Words.settingsLead))"
  content.actions = HTML.when(screen.may(.readJournal), screen.link(SignInTraceRoutes.path, SignInWords.link))
  return content
}

/// Whether the house needs second codes, and the button that changes it.
private func secondFactorRule(_ settings: Settings, manages: Bool, on screen: Screen) -> HTML {
  let isNeeded = settings.needsSecondFactor
  let change = screen.button(
    .put, "/settings/second-factor", isNeeded ? Words.freeSecondFactor : Words.requireSecondFactor,
    values: [("required", isNeeded ? "false" : "true")])
  return HTML.section(
    "kode", screen(Words.secondCode),
    "<p>\(screen(Words.secondFactorRuleNow(isNeeded)))</p>"
      + HTML.when(manages, "<div class=\"btns next\">\(change)</div>"))
}

private func officerTable(_ settings: Settings, roles: Roles, manages: Bool, on screen: Screen) -> HTML {
  let rows = settings.accounts.map { row in
    let name: HTML =
      manages ? "<a href=\"/officers/\(row.officer.id.text)\">\(row.officer.name)</a>" : "\(row.officer.name)"
    let reset = HTML.some(row.reset) { reset -> HTML in
      let day = screen.place.map { reset.at.day(in: $0.zone) }
      return HTML.some(day) {
        "<br><small class=\"muted\">\(screen(Words.adminReset(reset, on: $0)))</small>"
      }
    }
    let temporary = HTML.when(row.temporaryUntil != nil, "<br>\(temporaryLine(row, on: screen))")
    let secondFactor = HTML.when(
      row.hasSecondFactor, "<br><small class=\"muted\">\(screen(Words.hasSecondFactor))</small>")
    return DataTable.Row([
      name + reset + temporary + secondFactor, "\(row.officer.userName)",
      rolesCell(row, roles: roles, manages: false, on: screen),
    ])
  }
  return DataTable(
    Words.officers, [.init(Words.name), .init(Words.userName), .init(Words.roles)], rows: rows,
    empty: HTML.empty(screen(Words.noOfficers), screen(Words.noOfficersNext))
  ).html(on: screen)
}

/// Until when a temporary password opens the account, or that it no longer does; nothing where there is none.
func temporaryLine(_ row: Settings.AccountRow, on screen: Screen) -> HTML {
  guard let until = row.temporaryUntil, let place = screen.place, row.officer.isActive else { return .empty }
  let hasEnded = until <= place.now
  let words = screen(Words.temporaryEnds(at: until, in: place.zone, hasEnded: hasEnded))
  return hasEnded ? HTML.tag(.attention, words) : "<small class=\"muted\">\(words)</small>"
}

private func officeTable(_ settings: Settings, manages: Bool, on screen: Screen) -> HTML {
  let rows = settings.offices.map { row in
    let today = screen.place?.today
    let current = row.holders.filter { holder in today.map(holder.holds) ?? false }
    let names = HTML.each(current) { holder in
      """
      <div>\(holder.name)\(HTML.when(holder.capacity != .appointed, " (\(screen(Words.capacity(holder.capacity))))"))\
      <small> \(screen(Words.since(holder.from)))</small>\
      \(HTML.when(row.office.part != .outside, signer(holder, settings, manages: manages, on: screen)))</div>
      """
    }
    let id = row.office.id.text
    let isTurnedDown = screen.isTurnedDown("office", id)
    let fields =
      screen.hidden("office", id)
      + HTML.each(TenureForm.fields) { field in
        screen.field(
          field, offering: field.name == "account" ? settings.signers : nil, row: isTurnedDown ? "" : id)
      }
    let form = screen.form(
      .post, "/offices/\(id)/tenures", name: "tenure\(id)", fields, submit: Words.addTenure, main: false)
    let add: HTML = """
      <details\(HTML.when(isTurnedDown, " open"))><summary>\(screen(Words.addTenure))</summary>\(form)</details>
      """
    return DataTable.Row([
      "\(row.office.title)", "\(screen(Words.part(row.office.part)))",
      (current.isEmpty ? HTML.tag(.attention, screen(Words.none)) : names) + HTML.when(manages, add),
    ])
  }
  return DataTable(
    Words.offices, [.init(Words.office), .init(Words.part), .init(Words.holder)], rows: rows,
    empty: HTML.empty(screen(Words.noOffices), screen(Words.noOfficesNext))
  ).html(on: screen)
}

/// The account by which a holder signs, and the form that sets it.
private func signer(_ holder: Tenure, _ settings: Settings, manages: Bool, on screen: Screen) -> HTML {
  let account = settings.accounts.first { $0.officer.id == holder.account }?.officer
  let now: HTML =
    account.map { "<br><small class=\"muted\">\(screen(Words.signsAs($0.name)))</small>" }
    ?? "<br><small class=\"muted\">\(screen(Words.signsOnPaper))</small>"
  guard manages else { return now }
  let form = screen.form(
    .put, "/offices/\(holder.office)/tenures/\(holder.id)/account", name: "signer\(holder.id)",
    screen.field(SignerForm.account, value: holder.account?.text, offering: settings.signers, row: holder.id.text),
    submit: Words.setSigner, main: false)
  return now + "<details><summary>\(screen(Words.signer))</summary>\(form)</details>"
}

extension Settings {
  /// The accounts that can be a holder's, to choose from.
  fileprivate var signers: [FormField.Choice] {
    accounts.filter(\.officer.maySign).map { .init($0.officer.id.text, Phrase(same: $0.officer.name)) }
  }
}

private func officeForm(on screen: Screen) -> HTML {
  "<p>\(screen.link("/offices/board", Words.board))</p>"
    + "<details><summary>\(screen(Words.addOffice))</summary>"
    + screen.form(
      .post, "/offices", name: "office", screen.fields(OfficeForm.self), submit: Words.addOffice, main: false)
    + "</details>"
}
