import Language

/// One station of a person's or a cohort's way.
package struct Station: Sendable {
  /// Whether it lies behind, is the present one, or is planned.
  package enum Time: Sendable {
    case done, now, planned
  }

  let words: String
  let when: String
  let small: String
  let time: Time

  /// A station.
  package init(_ words: String, when: String, small: String = "", _ time: Time) {
    self.words = words
    self.when = when
    self.small = small
    self.time = time
  }
}

extension HTML {
  /// A way as a line of stations, like a train map; it lies across a wide screen unless it stands in a column.
  package static func stations(_ name: String, _ stations: [Station], isColumn: Bool = false) -> HTML {
    let items = each(stations) { station in
      let small = when(!station.small.isEmpty, "<span class=\"muted\">\(station.small)</span>")
      return "<li\(station.time.mark)><b>\(station.words)</b>\(station.when)\(small)</li>\n"
    }
    let across: HTML = isColumn ? "" : " across"
    return "<ol class=\"line\(across)\" aria-label=\"\(name)\">\(items)</ol>"
  }
}

extension Station.Time {
  fileprivate var mark: HTML {
    switch self {
    case .done: ""
    case .now: " class=\"now\" aria-current=\"step\""
    case .planned: " class=\"plan\""
    }
  }
}

/// The places of a cohort as dots: taken, decided, free; with a bracket under those kept for a group.
package struct Seats: Sendable {
  let seats: Int
  let taken: Int
  let decided: Int
  let fenced: Int
  let group: Phrase

  /// Places; `decided` of the `taken` stand first, as squares; the first `fenced` are kept for `group`.
  package init(_ seats: Int, taken: Int, decided: Int = 0, fenced: Int = 0, for group: Phrase = Phrase(same: "")) {
    self.seats = max(seats, 0)
    self.taken = min(max(taken, 0), max(seats, 0))
    self.decided = decided
    self.fenced = min(max(fenced, 0), max(seats, 0))
    self.group = group
  }
}

extension Screen {
  /// The dots of a cohort, twenty a row.
  package func seats(_ seats: Seats) -> HTML {
    let perRow = 20
    let rows = max((seats.seats + perRow - 1) / perRow, 1)
    let rowHeight = seats.fenced > 0 ? 28 : 18
    let dots = HTML.each(0..<seats.seats) { index in
      let (x, y) = (7 + index % perRow * 12, 12 + index / perRow * rowHeight)
      if index < min(seats.decided, seats.taken) {
        return "<rect x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"9\" height=\"9\" class=\"f-accent\"/>"
      }
      let look: HTML = index < seats.taken ? "f-accent" : "c-edge"
      return "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\" class=\"\(look)\"/>"
    }
    let brackets = HTML.each(0..<rows) { row in
      let count = min(seats.fenced - row * perRow, perRow)
      guard count > 0 else { return HTML.empty }
      let y = 22 + row * rowHeight
      return "<path class=\"c-ink\" d=\"M2 \(y)v5h\(count * 12)v-5\"/>"
    }
    let foot = rows * rowHeight + (seats.fenced > 0 ? 18 : 4)
    let kept = HTML.when(
      seats.fenced > 0, "<text x=\"2\" y=\"\(foot)\">\(seats.fenced) \(self(seats.group))</text>")
    let words = PageWords.seats(seats.taken, of: seats.seats, fenced: seats.fenced, for: seats.group)
    return """
      <svg class="chart" height="\(foot + 6)" role="img" aria-label="\(self(words))">\(dots)\(brackets)\(kept)</svg>\
      <p class="small muted" aria-hidden="true">\(self(PageWords.seatsKey))</p>
      """
  }
}
