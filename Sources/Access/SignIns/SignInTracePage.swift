import Almanac
import Language
import Page

/// Who came in and who was turned away, the latest first.
func signInsPage(_ list: SignInList, _ query: SignInsQuery, on screen: Screen) -> PageContent {
  let accounts = list.accounts.map { FormField.Choice($0.userName, Phrase(same: $0.name)) }
  let filter = screen.filter(
    SignInTraceRoutes.path, SignInsQuery.fields.filter { $0.name != "after" }, values: query.values,
    offering: ["account": accounts])
  let pager = screen.pager(
    screen(SignInWords.shown(list.traces.count, of: list.total)),
    first: query.after == nil ? nil : query.path(SignInTraceRoutes.path),
    next: list.next.map { query.path(SignInTraceRoutes.path, after: $0) })
  var content = PageContent(
    room: "settings", title: screen(SignInWords.title(list.total, query.described(list.accounts))),
    body: filter + signInTable(list.traces, on: screen) + pager)
  content.crumbs = [(screen(Words.settings), "/settings")]
  content.lead = "\(screen(SignInWords.lead))"
  content.actions = screen.link(
    query.path("\(SignInTraceRoutes.path).xlsx"), SignInWords.excel, icon: .download)
  content.help = SignInWords.help
  return content
}

private func signInTable(_ traces: [SignInTrace], on screen: Screen) -> HTML {
  let zone = screen.place?.zone ?? .wib
  let rows = traces.map { trace -> DataTable.Row in
    let who: HTML = trace.name.map { "\($0)" } ?? "<span class=\"muted\">\(screen(SignInWords.nobody))</span>"
    let words = screen(trace.cause.phrase)
    let page = HTML.some(trace.page) { "<br><small class=\"muted\">\(screen($0))</small>" }
    return DataTable.Row([
      "\(screen(Format.moment(trace.at, in: zone)))", who,
      (trace.cause.isRefusal ? HTML.tag(.attention, words) : "\(words)") + page,
      "\(trace.tries)\(HTML.when(trace.isAtMost, "+"))",
      trace.network.isEmpty ? "\(screen(SignInWords.many))" : "\(trace.network)",
    ])
  }
  var table = DataTable(
    SignInWords.signIns,
    [
      .init(SignInWords.at), .init(SignInWords.account), .init(SignInWords.what), .init(SignInWords.tries, .number),
      .init(SignInWords.network, .code),
    ], rows: rows, empty: HTML.empty(screen(SignInWords.none), screen(SignInWords.noneNext)))
  table.isStacked = true
  return table.html(on: screen)
}
