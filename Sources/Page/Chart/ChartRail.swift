import Language

/// Something at its hours on the rail of a day.
package struct RailItem: Sendable {
  let from: Int
  let until: Int
  let title: String
  let isFirm: Bool

  /// Something from one minute of the day until another; what is not firm yet is hatched.
  package init(from: Int, until: Int, title: String, isFirm: Bool = true) {
    (self.from, self.until, self.title, self.isFirm) = (from, until, title, isFirm)
  }

  /// The same from hours as they are written, `09.00–11.00`; nil for any other text.
  init?(hours: String, title: String) {
    let ends = hours.split(separator: "–", omittingEmptySubsequences: false).map { end -> Int? in
      let parts = end.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
      return hour * 60 + minute
    }
    guard ends.count == 2, let from = ends[0], let until = ends[1], from < until else { return nil }
    self.init(from: from, until: until, title: title)
  }
}

extension Screen {
  /// A day from 7 to 17 o'clock with a line for each thing at its hours; the list beside it says the same in words.
  ///
  /// - Parameter id: unique on the page.
  package func rail(_ id: String, _ items: [RailItem]) -> HTML {
    guard !items.isEmpty else { return .empty }
    let first = min(7, (items.map(\.from).min() ?? 0) / 60)
    let last = max(17, ((items.map(\.until).max() ?? 0) + 59) / 60)
    func part(_ minutes: Int) -> String {
      let thousandths = minutes * 1000 / ((last - first) * 60)
      return "\(thousandths / 10).\(thousandths % 10)%"
    }
    func place(_ minute: Int) -> String { part(minute - first * 60) }
    let height = items.count * 36 + 24
    let hours = HTML.each(stride(from: first, to: last, by: 2)) { hour in
      let x = place(hour * 60)
      return """
        <line x1="\(x)" x2="\(x)" y1="0" y2="\(height - 18)" class="c-line"/>\
        <text x="\(x)" dx="2" y="\(height - 4)" class="m">\(hour < 10 ? "0" : "")\(hour).00</text>
        """
    }
    let lines = HTML.each(items.enumerated()) { index, item in
      let (y, isLate) = (index * 36, item.from >= (first + last) * 30)
      let words = item.title.count > 34 ? "\(item.title.prefix(33))…" : item.title
      return """
        <text x="\(place(isLate ? item.until : item.from))" y="\(y + 14)" class="halo"\
        \(isLate ? " text-anchor=\"end\"" : "" as HTML)>\(words)</text>\
        <rect x="\(place(item.from))" width="\(part(item.until - item.from))" y="\(y + 18)" height="10" \
        class="\(item.isFirm ? "f-accent" : "f-hatch")"/>
        """
    }
    let words = items.map(\.title).joined(separator: "; ")
    return """
      <figure class="figure"><svg class="chart" height="\(height)" role="img" aria-labelledby="c-\(id)-t">\
      <title id="c-\(id)-t">\(words)</title>\(hours)\(lines)</svg></figure>

      """
  }
}
