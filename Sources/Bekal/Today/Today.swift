import House
import Language
import Page
import People
import Placement
import Store

extension Permission {
  /// See the first page.
  package static let readToday = Permission("today.read")
}

/// The first page: what to do next, worst first. Each room reports its own action items and figures.
struct Today: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let weight: String
    let title: String
    let reason: String
    let path: String
  }

  let actionItems: [ActionItem]
  let figures: [Figure]
  let appointments: [Appointment]
  /// What rooms show below, a heading each.
  let listings: [Listing]
  /// What a new house does first; empty for those who do not run it.
  let steps: [FirstStep]

  /// Whether the house has not come to its first proposal; later a step left open is an action item like others.
  var isBeginning: Bool { steps.last.map { !$0.isDone } ?? false }

  private enum Key: String, CodingKey { case actionItems, figures, steps, appointments, listings }

  init(
    actionItems: [ActionItem], figures: [Figure], steps: [FirstStep], appointments: [Appointment],
    listings: [Listing] = []
  ) {
    self.listings = listings
    self.appointments = appointments.sorted { ($0.hours, $0.title.id) < ($1.hours, $1.title.id) }
    (self.figures, self.steps) = (figures, steps)
    let open = steps.last?.isDone == true ? steps.filter { !$0.isDone } : []
    let late = open.map { ActionItem(.thisWeek, $0.title, reason: $0.reason, verb: $0.verb, path: $0.path) }
    self.actionItems = (actionItems + late).sorted { $0.weight < $1.weight }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      actionItems.map { Row(weight: "\($0.weight)", title: $0.title.id, reason: $0.reason.id, path: $0.path) },
      forKey: .actionItems)
    try container.encode(steps.map { ["title": $0.title.id, "done": $0.isDone ? "true" : "false"] }, forKey: .steps)
    try container.encode(appointments.map { [$0.hours, $0.title.id, $0.path] }, forKey: .appointments)
    try container.encode(
      Dictionary(listings.map { ($0.id, $0.items.map { [$0.hours, $0.title.id, $0.path] }) }) { first, _ in first },
      forKey: .listings)
    try container.encode(figures.map { [$0.label.id, $0.value.id, $0.small.id, $0.path] }, forKey: .figures)
  }
}

/// What a room adds to the first page.
struct TodayPart: Sendable {
  /// Only those who may do one of these see it.
  let needs: Set<Permission>
  let report: @Sendable (Connection, RequestContext) throws -> RoomReport
}

extension Today {
  /// Asks every room that the visitor may read, once; the first steps are for those who run the house.
  init(_ db: Connection, _ context: RequestContext) throws {
    let reports = try Composition.today.filter { $0.needs.contains(where: context.actor.may) }
      .map { try $0.report(db, context) }
    let replaced = reports.reduce(into: Set<String>()) { $0.formUnion($1.replaced) }
    let runsHouse = context.actor.may(.readPeople) && context.actor.may(.readPlacement)
    self.init(
      actionItems: reports.flatMap(\.actionItems).filter {
        $0.needs.isEmpty || $0.needs.contains(where: context.actor.may)
      },
      figures: reports.flatMap(\.figures),
      steps: runsHouse ? reports.flatMap(\.steps) : [],
      appointments: reports.flatMap(\.appointments).filter { !replaced.contains($0.path) },
      listings: reports.flatMap(\.listings))
  }
}

/// The route of the first page, and of the narrow bar's *more*.
enum TodayRoutes {
  static let all: [Route] = [
    .get("/", needs: .permission(.readToday), Phrase(id: "Hari ini", en: "Today")) { context in
      .page(try await context.read { try Today($0, context) }) { todayPage($0, on: $1) }
    },
    .get("/more", needs: .signedIn, Phrase(id: "Lainnya", en: "More")) { _ in
      .page(["menu": Composition.menu.map(\.path)]) { _, screen in moreLeaf(Composition.menu, on: screen) }
    },
  ]
}

/// The first page with its figures, the first steps of a new house, then action items by weight.
func todayPage(_ today: Today, on screen: Screen) -> PageContent {
  var content = PageContent(room: "today", title: screen(title(today)), body: .empty)
  if let place = screen.place { content.lead = "\(screen(Format.longDay(place.today)))" }
  let isEmpty = today.isBeginning && today.steps.allSatisfy { !$0.isDone }
  content.body =
    HTML.when(!isEmpty, screen.figures(today.figures))
    + HTML.when(today.isBeginning, screen.firstSteps(today.steps)) + screen.actionItems(today.actionItems)
    + screen.appointments(today.appointments) + HTML.each(today.listings) { screen.listing($0) }
  content.help = [
    Phrase(
      id: "Yang paling merugikan bila menunggu berada paling atas.",
      en: "What harms most by waiting stands on top."),
    Phrase(
      id: "Tekan tombol di ujung baris untuk langsung ke tempat mengerjakannya.",
      en: "The button at the end of a line leads to where it is done."),
    Phrase(
      id: "Angka di atas membawa ke barisnya; daftar ini kosong bila semuanya beres.",
      en: "The numbers above lead to their rows; the list is empty once all is done."),
  ]
  return content
}

private func title(_ today: Today) -> Phrase {
  let count = today.actionItems.count
  if today.isBeginning {
    let done = today.steps.filter(\.isDone).count
    return Phrase(
      id: "\(done) dari \(today.steps.count) langkah pertama selesai",
      en: "\(done) of \(today.steps.count) first steps done")
  }
  if count == 0, !today.appointments.isEmpty {
    let count = today.appointments.count
    return Phrase(
      id: "\(count) kegiatan hari ini; tidak ada yang mendesak",
      en: count == 1
        ? "One thing takes place today; nothing urgent" : "\(count) things take place today; nothing urgent")
  }
  return count == 0
    ? Phrase(id: "Tidak ada yang mendesak hari ini", en: "Nothing urgent today")
    : Phrase(id: "\(count) perlu tindakan, yang paling merugikan di atas", en: "\(count) need a hand, the worst first")
}
