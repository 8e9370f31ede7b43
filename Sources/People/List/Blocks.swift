import Almanac
import House

/// A class to which somebody is called on a day.
package struct BlockCall: Encodable, Equatable, Sendable {
  /// Hours of the day: `09.00–11.00`.
  package let hours: String
  package let title: String
  /// Where it is taught; empty where nobody has said.
  package let venue: String

  /// A class at its hours and place.
  package init(hours: String, title: String, venue: String) {
    (self.hours, self.title, self.venue) = (hours, title, venue)
  }
}

/// Name, cell and where somebody is called today, and nothing else: what a block officer may see.
struct BlockRow: Encodable, Sendable {
  let id: Person.ID
  let name: String
  let block: String?
  let room: String?
  var calls: [BlockCall] = []

  private enum CodingKeys: String, CodingKey { case name, block, room, calls }
}

/// Who stands in the blocks, grouped as one walks.
struct BlockList: Encodable, Sendable {
  /// One cell with its people by name.
  struct Cell: Encodable, Sendable {
    let block: String
    let room: String
    let people: [BlockRow]
  }

  let day: Day
  /// What was asked; empty where everybody is shown.
  let question: String
  let onlyCalled: Bool
  let cells: [Cell]

  init(_ rows: [BlockRow], _ query: BlockQuery, on day: Day) {
    self.day = day
    (question, onlyCalled) = (query.text, query.onlyCalled)
    let shown = rows.filter { !query.onlyCalled || !$0.calls.isEmpty }
    let groups = Dictionary(grouping: shown) { [$0.block ?? "", $0.room ?? ""] }
    cells = groups.map { Cell(block: $0.key[0], room: $0.key[1], people: $0.value) }
      .sorted { ($0.block, $0.room.count, $0.room) < ($1.block, $1.room.count, $1.room) }
  }

  var people: Int { cells.reduce(0) { $0 + $1.people.count } }
  var called: Int { cells.reduce(0) { $0 + $1.people.count { !$0.calls.isEmpty } } }
}
