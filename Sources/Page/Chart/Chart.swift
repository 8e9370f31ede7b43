import Language

/// Charts drawn on the server: no viewBox, x in per cent, so that text keeps its size at every width. Each has its figures below.
package enum Chart {
  /// One bar with its words and its number.
  package struct Bar: Sendable {
    let words: String
    let count: Int
    let note: String?
    let isMarked: Bool

    /// A bar; a marked one is drawn in the danger colour and its note says why.
    package init(_ words: String, _ count: Int, note: String? = nil, isMarked: Bool = false) {
      self.words = words
      self.count = count
      self.note = note
      self.isMarked = isMarked
    }
  }

  /// One step of a funnel: how many are left after it.
  package struct Step: Sendable {
    let words: String
    let left: Int

    /// A step with those who are left after it.
    package init(_ words: String, left: Int) {
      self.words = words
      self.left = left
    }
  }

  /// A part of a whole as per cent with one decimal, for an attribute: `42.5%`.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let tenths = min(max((part * 1000 + whole / 2) / whole, 0), 1000)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// The frame of a chart: title, description, drawing, and the figures as a table to open.
  static func figure(
    _ id: String, title: String, description: String, height: Int, _ drawing: HTML, data: HTML
  ) -> HTML {
    """
    <figure class="figure"><svg class="chart" height="\(height)" role="img" aria-labelledby="c-\(id)-t c-\(id)-d">\
    <title id="c-\(id)-t">\(title)</title><desc id="c-\(id)-d">\(description)</desc>
    \(drawing)</svg>\(data)</figure>

    """
  }

  /// The figures of a chart.
  static func table(_ title: String, heads: [String], rows: [[String]], on screen: Screen) -> HTML {
    let head = HTML.each(heads.enumerated()) { index, words in
      "<th scope=\"col\"\(HTML.when(index > 0, " class=\"num\""))>\(words)</th>"
    }
    let body = HTML.each(rows) { row in
      let cells = HTML.each(row.enumerated()) { index, words in
        index == 0 ? "<th scope=\"row\">\(words)</th>" : "<td class=\"num\">\(words)</td>"
      }
      return "<tr>\(cells)</tr>"
    }
    return """
      <details class="data"><summary>\(screen(PageWords.table))</summary><table>\
      <caption class="hidden">\(title)</caption><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></details>
      """
  }
}

extension Screen {
  /// Horizontal bars, each with its words above and its number at the right.
  ///
  /// - Parameters:
  ///   - id: unique on the page.
  ///   - most: the length of a full bar; the longest bar where nil.
  package func bars(_ id: String, _ title: String, _ bars: [Chart.Bar], most: Int? = nil) -> HTML {
    let full = max(most ?? 0, bars.map(\.count).max() ?? 0)
    let drawing = HTML.each(bars.enumerated()) { index, bar in
      let top = index * 36
      let colour: HTML = bar.isMarked ? "f-danger" : "f-accent"
      let note = HTML.some(bar.note) { "<tspan class=\"m\"> · \($0)</tspan>" }
      return """
        <text x="0" y="\(top + 13)">\(bar.words)\(note)</text>\
        <text x="100%" y="\(top + 13)" text-anchor="end" class="strong">\(self(Format.number(bar.count)))</text>\
        <rect x="0" y="\(top + 19)" width="100%" height="6" class="f-line"/>\
        <rect x="0" y="\(top + 19)" width="\(Chart.percent(bar.count, of: full))" height="6" class="\(colour)"/>

        """
    }
    let words = bars.map { "\($0.words) \(self(Format.number($0.count)))" }.joined(separator: "; ")
    return Chart.figure(
      id, title: title, description: words, height: bars.count * 36, drawing,
      data: Chart.table(
        title, heads: [title, self(PageWords.count)],
        rows: bars.map { [$0.words, self(Format.number($0.count))] }, on: self))
  }

  /// How many people each step leaves out: those who are left after it, and those it left out.
  ///
  /// - Parameter id: unique on the page.
  package func funnel(_ id: String, _ title: String, from all: Chart.Step, _ steps: [Chart.Step]) -> HTML {
    let rows = [(step: all, lost: 0)] + zip(steps, [all] + steps).map { (step: $0, lost: $1.left - $0.left) }
    let drawing = HTML.each(rows.enumerated()) { index, row in
      let top = index * 40
      let left = Chart.percent(row.step.left, of: all.left)
      let lost = HTML.when(row.lost > 0, "<tspan class=\"m\">−\(self(Format.number(row.lost)))  </tspan>")
      let gone = HTML.when(
        row.lost > 0,
        """
        <rect x="\(left)" y="\(top + 20)" width="\(Chart.percent(row.lost, of: all.left))" height="10" class="f-hatch"/>
        """)
      return """
        <text x="0" y="\(top + 14)">\(row.step.words)</text>\
        <text x="100%" y="\(top + 14)" text-anchor="end">\(lost)\
        <tspan class="strong">\(self(Format.number(row.step.left)))</tspan></text>\
        \(gone)<rect x="0" y="\(top + 20)" width="\(left)" height="10" class="f-accent"/>

        """
    }
    let words = rows.map { "\($0.step.words) \(self(Format.number($0.step.left)))" }.joined(separator: "; ")
    let heads = [PageWords.step, PageWords.count, PageWords.leftOut].map { self($0) }
    return Chart.figure(
      id, title: title, description: words, height: rows.count * 40, drawing,
      data: Chart.table(
        title, heads: heads,
        rows: rows.map { [$0.step.words, self(Format.number($0.step.left)), self(Format.number($0.lost))] },
        on: self))
  }
}
