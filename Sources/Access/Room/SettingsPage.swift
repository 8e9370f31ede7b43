import Almanac
import House
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
    body: officers + offices)
  content.help = HelpWords.settings
  content.lead = "\(screen(Words.settingsLead))"
  return content
}

private func officerTable(_ settings: Settings, roles: Roles, manages: Bool, on screen: Screen) -> HTML {
  let rows = settings.accounts.map { row in
    let name: HTML =
      manages ? "<a href=\"/officers/\(row.officer.id.text)\">\(row.officer.name)</a>" : "\(row.officer.name)"
    let reset = HTML.some(row.reset) { reset -> HTML in
      let day = screen.place.map { reset.at.day(in: $0.zone) }
      return HTML.some(day) {
        "<br><small class=\"muted\">\(screen(Words.adminPasswordReset(by: reset.giverName, on: $0)))</small>"
      }
    }
    return DataTable.Row([
      name + reset, "\(row.officer.userName)", rolesCell(row, roles: roles, manages: false, on: screen),
    ])
  }
  return DataTable(
    Words.officers, [.init(Words.name), .init(Words.userName), .init(Words.roles)], rows: rows,
    empty: HTML.empty(screen(Words.noOfficers), screen(Words.noOfficersNext))
  ).html(on: screen)
}

private func officeTable(_ settings: Settings, manages: Bool, on screen: Screen) -> HTML {
  let rows = settings.offices.map { row in
    let today = screen.place?.today
    let current = row.holders.filter { holder in today.map(holder.holds) ?? false }
    let names = HTML.each(current) { holder in
      """
      <div>\(holder.name)\(HTML.when(holder.capacity != .appointed, " (\(screen(Words.capacity(holder.capacity))))"))\
      <small> \(screen(Words.since(holder.from)))</small></div>
      """
    }
    let id = row.office.id.text
    let isTurnedDown = screen.isTurnedDown("office", id)
    let fields =
      screen.hidden("office", id) + HTML.each(TenureForm.fields) { screen.field($0, row: isTurnedDown ? "" : id) }
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

private func officeForm(on screen: Screen) -> HTML {
  "<details><summary>\(screen(Words.addOffice))</summary>"
    + screen.form(
      .post, "/offices", name: "office", screen.fields(OfficeForm.self), submit: Words.addOffice, main: false)
    + "</details>"
}
