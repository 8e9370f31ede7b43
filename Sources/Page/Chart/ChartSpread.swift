extension Screen {
  /// How values spread: ten columns from 0 to 100, the lowest value marked with a line and its number.
  ///
  /// - Parameters:
  ///   - id: unique on the page.
  ///   - values: each 0...100; others count at the nearest end.
  ///   - limit: the value that nobody should be below, drawn as a dashed line.
  package func spread(_ id: String, _ title: String, _ values: [Int], limit: Int? = nil) -> HTML {
    let kept = values.map { min(max($0, 0), 100) }
    var bins = Array(repeating: 0, count: 10)
    for value in kept { bins[min(value / 10, 9)] += 1 }
    let most = max(bins.max() ?? 0, 1)
    let drawing = HTML.each(bins.enumerated()) { column($0, $1, most: most) } + axis + marks(kept.min(), limit)
    let lowest = kept.min().map { "\(self(PageWords.lowest)) \($0). " } ?? ""
    let filled = bins.enumerated().filter { $0.element > 0 }
    let words = filled.map { "\(name($0.offset)): \($0.element)" }.joined(separator: "; ")
    return Chart.figure(
      id, title: title, description: lowest + words, height: 150, drawing,
      data: Chart.table(
        title, heads: [self(PageWords.range), self(PageWords.count)],
        rows: bins.enumerated().map { [name($0.offset), String($0.element)] }, on: self))
  }

  private func name(_ bin: Int) -> String { bin == 9 ? "90–100" : "\(bin * 10)–\(bin * 10 + 9)" }

  private func column(_ bin: Int, _ count: Int, most: Int) -> HTML {
    guard count > 0 else { return .empty }
    let height = max(count * 80 / most, 2)
    return """
      <rect x="\(bin * 10).5%" y="\(124 - height)" width="9%" height="\(height)" class="f-accent"/>\
      <text x="\(bin * 10 + 5)%" y="\(119 - height)" text-anchor="middle">\(count)</text>
      """
  }

  private var axis: HTML {
    let ends: [(at: String, words: String, anchor: HTML)] = [
      ("0", "0", ""), ("50%", "50", " text-anchor=\"middle\""), ("100%", "100", " text-anchor=\"end\""),
    ]
    return "<line x1=\"0\" x2=\"100%\" y1=\"124.5\" y2=\"124.5\" class=\"c-ink\"/>"
      + HTML.each(ends) { "<text x=\"\($0.at)\" y=\"142\" class=\"m\"\($0.anchor)>\($0.words)</text>" }
  }

  private func marks(_ lowest: Int?, _ limit: Int?) -> HTML {
    let low = HTML.some(lowest) { value in
      let anchor: HTML = value > 60 ? " text-anchor=\"end\" dx=\"-6\"" : " dx=\"6\""
      return """
        <line x1="\(value)%" x2="\(value)%" y1="4" y2="124" class="c-danger"/>\
        <text x="\(value)%" y="14" class="t-danger strong"\(anchor)>\(self(PageWords.lowest)) \(value)</text>
        """
    }
    let least = HTML.some(limit) { "<line x1=\"\($0)%\" x2=\"\($0)%\" y1=\"20\" y2=\"124\" class=\"c-ink dash\"/>" }
    return least + low
  }

  /// A small line of the last values, with the newest as a dot; `words` say what it shows.
  package func spark(_ values: [Int], words: String) -> HTML {
    guard values.count > 1, let least = values.min(), let most = values.max() else { return .empty }
    let points = values.enumerated().map { index, value in
      (x: 4 + index * 112 / (values.count - 1), y: most == least ? 18 : 32 - (value - least) * 28 / (most - least))
    }
    let line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let dot = HTML.some(points.last) { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3.5\" class=\"f-accent\"/>" }
    return """
      <svg class="spark" width="124" height="36" role="img" aria-label="\(words)">\
      <polyline points="\(line)" class="c-ink"/>\(dot)</svg>
      """
  }
}
