import Access
import Almanac
import House
import Language
import Page
import Store

/// How the house is kept: looking, and noting that a backup was written.
enum UpkeepRoutes {
  static let all: [Route] = [
    .get("/upkeep", needs: .permission(.keepHouse), UpkeepWords.upkeep) { context in
      let view = try await context.read { try UpkeepView($0, at: context.facility) }
      return .page(view) { upkeepPage($0, on: $1) }
    },
    // A backup is of the whole database: it is noted for every house in it.
    .write(
      .put, "/upkeep/backup", needs: .permission(.keepHouse), form: BackupForm.self, UpkeepWords.keepBackup
    ) { context, form in
      let done = try await context.write { db in
        for unit in try db.units() {
          try db.keep(Upkeep(.backup, at: context.now, "\(form.rows)"), at: unit.id.text)
        }
        db.state(Fact("house.backed_up", about: context.facility.text, ["rows": .integer(Int64(form.rows))]))
        return "\(form.rows)"
      }
      return .see("/upkeep", saying: UpkeepWords.backupKept, done)
    },
  ]
}

/// What was written.
struct BackupForm: Form {
  static let fields = [FormField("rows", .integer(0...1_000_000_000), Phrase(id: "Baris", en: "Rows"))]
  let rows: Int
  init(_ input: FormInput) { rows = input.integer("rows") ?? 0 }
}

/// What the first page tells whoever keeps the house.
func upkeepReport(_ db: Connection, _ context: RequestContext) throws -> RoomReport {
  let view = try UpkeepView(db, at: context.facility)
  let days = view.daysSinceBackup(context.now, in: context.zone)
  var items: [ActionItem] = []
  if days.map({ $0 > UpkeepView.mostDays }) ?? true {
    items.append(
      ActionItem(
        .today, days.map(UpkeepWords.old) ?? UpkeepWords.noBackup, reason: UpkeepWords.how, verb: UpkeepWords.look,
        path: "/upkeep"))
  }
  if let first = view.faults.first, let remedy = first.remedy {
    items.append(
      ActionItem(
        .today, UpkeepWords.faults(view.faults.count), reason: remedy, verb: UpkeepWords.look, path: "/upkeep"))
  }
  let nothing = Phrase(same: "")
  var figures = [
    Figure(
      days.map(UpkeepWords.days) ?? UpkeepWords.none, small: nothing, label: UpkeepWords.backup, path: "/upkeep"),
    view.examinedAt == nil
      ? Figure(UpkeepWords.none, small: nothing, label: UpkeepWords.findings, path: "/upkeep")
      : Figure(
        Format.number(view.faults.count), small: UpkeepWords.of(view.findings.count), label: UpkeepWords.findings,
        path: "/upkeep"),
  ]
  if let free = view.freeBytes {
    figures.append(Figure(UpkeepWords.gigabytes(free), small: nothing, label: UpkeepWords.disk, path: "/upkeep"))
  }
  figures.append(Figure(Phrase(same: view.version), small: nothing, label: UpkeepWords.version, path: "/upkeep"))
  return RoomReport(actionItems: items, figures: figures)
}
