import Almanac
import House
import Language
import Page

/// The journal's chain, its latest entries, and who read whom.
func auditPage(_ audit: Audit, on screen: Screen) -> PageContent {
  let zone = screen.place?.zone ?? .wib
  var content = PageContent(room: "settings", title: screen(AuditWords.title(audit.chain)), body: .empty)
  content.crumbs = [(screen(Phrase(id: "Hari ini", en: "Today")), "/")]
  content.lead = "\(screen(audit.chain.map { AuditWords.checked($0.at, in: zone) } ?? AuditWords.unchecked))"
  let lines = audit.lines.map { line in
    DataTable.Row([
      "\(Int(line.sequence))", "\(screen(Format.moment(line.at, in: zone)))",
      "\(line.officer ?? screen(AuditWords.console))",
      "\(screen(AuditWords.room(line.kind))) <small class=\"muted\">\(line.kind)</small>", named(line.person),
    ])
  }
  let table = DataTable(
    AuditWords.lines,
    [
      .init(AuditWords.number, .number), .init(AuditWords.at, .date), .init(AuditWords.officer),
      .init(AuditWords.what), .init(AuditWords.person),
    ], rows: lines, empty: HTML.empty(screen(AuditWords.noLines), screen(AuditWords.unchecked)))
  let reads = HTML.some(audit.reads) { reads in
    HTML.section("baca", screen(AuditWords.reads), readTable(reads, on: screen))
  }
  content.body = reads + HTML.section("catatan", screen(AuditWords.lines), table.html(on: screen))
  content.help = HelpWords.journal
  return content
}

private func readTable(_ reads: [Audit.Read], on screen: Screen) -> HTML {
  let zone = screen.place?.zone ?? .wib
  return DataTable(
    AuditWords.reads, [.init(AuditWords.at, .date), .init(AuditWords.officer), .init(AuditWords.person)],
    rows: reads.map {
      DataTable.Row(["\(screen(Format.moment($0.at, in: zone)))", "\($0.reader)", named($0.person)])
    }, empty: HTML.empty(screen(AuditWords.noReads), screen(AuditWords.noReadsNext))
  ).html(on: screen)
}

private func named(_ person: Audit.Named?) -> HTML {
  HTML.some(person) { "<a href=\"/people/\($0.id.text)\">\($0.name)</a>" }
}
