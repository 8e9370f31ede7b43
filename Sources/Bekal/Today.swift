import House
import Page
import Store

extension Permission {
  /// See the first page.
  package static let readToday = Permission("today.read")
}

/// The first page: what needs a hand, worst first. Each room reports its own errands and figures.
struct Today: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let weight: String
    let title: String
    let reason: String
    let path: String
  }

  let errands: [Errand]
  let figures: [Figure]

  private enum Key: String, CodingKey { case errands, figures }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(
      errands.map { Row(weight: "\($0.weight)", title: $0.title.id, reason: $0.reason.id, path: $0.path) },
      forKey: .errands)
    try container.encode(figures.map { [$0.label.id, $0.value.id, $0.small.id, $0.path] }, forKey: .figures)
  }
}

/// What a room adds to the first page; only asked for people who may read that room.
struct TodayPart: Sendable {
  let needs: Permission
  let errands: @Sendable (Connection, Visit) throws -> [Errand]
  let figures: @Sendable (Connection, Visit) throws -> [Figure]
}

/// The route of the first page, and of the narrow bar's *more*.
enum TodayRoutes {
  static let all: [Route] = [
    .get("/", needs: .permission(.readToday), Phrase(id: "Hari ini", en: "Today")) { visit in
      let parts = Composition.today.filter { visit.actor.may($0.needs) }
      let today = try await visit.read { db in
        Today(
          errands: try parts.flatMap { try $0.errands(db, visit) }.sorted { $0.weight < $1.weight },
          figures: try parts.flatMap { try $0.figures(db, visit) })
      }
      return .page(today) { todayPage($0, on: $1) }
    },
    .get("/more", needs: .signedIn, Phrase(id: "Lainnya", en: "More")) { _ in
      .page(["menu": Composition.menu.map(\.path)]) { _, screen in moreLeaf(Composition.menu, on: screen) }
    },
  ]
}

/// The first page as a leaf: figures, then errands by weight.
func todayPage(_ today: Today, on screen: Screen) -> Leaf {
  let count = today.errands.count
  let title =
    count == 0
    ? Phrase(id: "Tidak ada yang mendesak hari ini", en: "Nothing urgent today")
    : Phrase(id: "\(count) perlu tindakan, yang paling merugikan di atas", en: "\(count) need a hand, the worst first")
  var leaf = Leaf(room: "today", title: screen(title), body: .empty)
  if let place = screen.place { leaf.lead = "\(screen(Format.longDay(place.today)))" }
  leaf.body = screen.figures(today.figures) + screen.errands(today.errands)
  return leaf
}
