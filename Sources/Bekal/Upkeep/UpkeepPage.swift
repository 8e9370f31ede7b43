import Almanac
import Language
import Page

/// The house as whoever keeps it sees it: what was examined, and the last backup.
func upkeepPage(_ view: UpkeepView, on screen: Screen) -> PageContent {
  let zone = screen.place?.zone ?? .wib
  let title = UpkeepWords.title(view.faults.count, examined: view.examinedAt != nil)
  var content = PageContent(room: "settings", title: screen(title), body: .empty)
  content.crumbs = [(screen(Phrase(id: "Hari ini", en: "Today")), "/")]
  content.lead = HTML.some(view.examinedAt) { "\(screen(UpkeepWords.examined($0, in: zone)))" }
  let lines = (view.faults + view.findings.filter { $0.remedy == nil }).map { finding in
    DataTable.Row([
      "\(screen(DoctorWords.subject(finding.check)))",
      finding.remedy == nil
        ? HTML.tag(.good, screen(UpkeepWords.sound)) : HTML.tag(.attention, screen(UpkeepWords.fault)),
      HTML.some(finding.remedy) { "\(screen($0))" },
    ])
  }
  let table = DataTable(
    UpkeepWords.examination,
    [.init(UpkeepWords.check), .init(UpkeepWords.state), .init(UpkeepWords.remedy)], rows: lines,
    empty: HTML.empty(screen(UpkeepWords.notExamined), screen(UpkeepWords.notExaminedNext)))
  let backup = view.backupAt.map { UpkeepWords.lastBackup($0, in: zone) } ?? UpkeepWords.noBackup
  var facts: [(term: String, value: HTML)] = [
    (screen(UpkeepWords.backups), "\(screen(backup)) \(screen(UpkeepWords.how))"),
    (screen(UpkeepWords.version), "\(view.version)"),
  ]
  if let free = view.freeBytes {
    facts.insert((screen(UpkeepWords.disk), "\(screen(UpkeepWords.gigabytes(free)))"), at: 1)
  }
  content.body = HTML.facts(facts) + table.html(on: screen)
  content.help = UpkeepWords.help
  return content
}
