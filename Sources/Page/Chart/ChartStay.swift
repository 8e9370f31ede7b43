import Almanac
import Language

/// One person's stay as a bar: what is served, the time before any release, and the rest in hatch, with the milestones below.
package struct Stay: Sendable {
  let from: Day
  let now: Day
  /// The day from which they may be released; nil where they may be at any time.
  let certain: Day?
  let latest: Day
  let milestones: [(words: Phrase, day: Day)]
  let courses: [DayRange]

  /// A stay; days outside from...latest are drawn at the nearest end.
  package init(
    from: Day, now: Day, certain: Day?, latest: Day, milestones: [(words: Phrase, day: Day)] = [],
    courses: [DayRange] = []
  ) {
    self.from = from
    self.now = now
    self.certain = certain
    self.latest = latest
    self.milestones = milestones
    self.courses = courses
  }

  private var length: Int { max(from.days(until: latest), 1) }

  /// Where a day stands, in tenths of a per cent.
  func place(_ day: Day) -> Int { min(max(from.days(until: day) * 1000 / length, 0), 1000) }
}

extension Screen {
  /// The bar of a stay with its milestones; the same in words for those who do not see it.
  ///
  /// - Parameter id: unique on the page.
  package func stay(_ id: String, _ stay: Stay, caption: HTML? = nil) -> HTML {
    let labels = spaced(labels(of: stay))
    let height = 52 + 60 * ((labels.map(\.level).max() ?? 0) + 1)
    let words = sentence(stay)
    let courses = HTML.each(stay.courses) { course in
      let (start, end) = (stay.place(course.from), stay.place(course.until ?? stay.latest))
      let width = tenths(max(end - start, 3))
      return "<rect x=\"\(tenths(start))\" y=\"53\" width=\"\(width)\" height=\"6\" class=\"f-accent\"/>"
    }
    return """
      <figure class="figure stay"><svg class="chart" height="\(height)" role="img" aria-labelledby="c-\(id)-t">\
      <title id="c-\(id)-t">\(words)</title>
      \(spans(of: stay))\(courses)
      \(each: labels, { mark($0) })\(nowMark(stay))</svg>\
      \(HTML.some(caption) { "<figcaption>\($0)</figcaption>" })</figure>

      """
  }

  private func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)%" }

  private func sentence(_ stay: Stay) -> String {
    let parts =
      [(PageWords.from, stay.from), (PageWords.now, stay.now)]
      + (stay.certain.map { [(PageWords.certain, $0)] } ?? []) + [(PageWords.latest, stay.latest)]
      + stay.milestones.map { ($0.words, $0.day) }
    return parts.map { "\(self($0.0)) \(self(Format.day($0.1)))" }.joined(separator: "; ")
  }

  /// Served, before and after the first possible release, each with its word where there is room.
  private func spans(of stay: Stay) -> HTML {
    let now = stay.place(stay.now)
    let certain = max(stay.certain.map { stay.place($0) } ?? now, now)
    let weeks = stay.certain.map { max(stay.now.days(until: $0) / 7, 0) } ?? 0
    let served = HTML.when(
      now > 140, "<text x=\"8\" y=\"45\">\(self(PageWords.served))</text>")
    let sure = HTML.when(
      certain - now > 140,
      "<text x=\"\(tenths(now))\" dx=\"8\" y=\"45\" class=\"t-paper\">\(self(PageWords.weeks(weeks)))</text>")
    let unsure = HTML.when(
      1000 - certain > 220,
      """
      <svg x="\(tenths(certain))" y="30"><rect x="6" y="3" width="82" height="14" class="f-plain"/>\
      <text x="10" y="15">\(self(PageWords.uncertain))</text></svg>
      """)
    let rest = HTML.when(
      certain < 1000,
      """
      <rect x="\(tenths(certain))" y="30" width="\(tenths(1000 - certain))" height="20" class="f-hatch"/>\
      <rect x="\(tenths(certain))" y="30" width="\(tenths(1000 - certain))" height="20" class="c-ink"/>
      """)
    return """
      <rect x="0" y="30" width="\(tenths(now))" height="20" class="f-line"/>\
      <rect x="\(tenths(now))" y="30" width="\(tenths(certain - now))" height="20" class="f-ink"/>\
      \(rest)\(served)\(sure)\(unsure)
      """
  }

  private struct Label {
    let words: String
    let day: Day
    let at: Int
    var level = 0
    /// Whether its words stand left of its line.
    var isAtEnd: Bool { at > 850 }
  }

  private func labels(of stay: Stay) -> [Label] {
    let milestones = stay.milestones.map { ($0.words, $0.day) }
    let end = milestones.contains { $0.1 == stay.latest } ? [] : [(PageWords.latest, stay.latest)]
    let all = [(PageWords.from, stay.from)] + milestones + end
    return all.map { Label(words: self($0.0), day: $0.1, at: stay.place($0.1)) }.sorted { $0.at < $1.at }
  }

  /// Labels that would touch on the narrowest screen stand on the next line; those at the right end reach to the left.
  private func spaced(_ labels: [Label]) -> [Label] {
    var ends: [Int] = []
    return labels.map { label in
      var label = label
      let width = max(label.words.count, 6) * 20
      let start = label.isAtEnd ? label.at - width : label.at
      label.level = ends.firstIndex { $0 <= start } ?? ends.count
      if label.level == ends.count { ends.append(0) }
      ends[label.level] = label.isAtEnd ? 1000 : start + width
      return label
    }
  }

  private func mark(_ label: Label) -> HTML {
    let (x, top) = (tenths(label.at), 75 + label.level * 60)
    let edge = label.at == 0 || label.at == 1000
    let aside: HTML = label.isAtEnd ? " dx=\"-5\"" : " dx=\"5\""
    let side = (label.isAtEnd ? " text-anchor=\"end\"" : "") + (edge ? HTML.empty : aside)
    let date = self(Format.dayAndMonth(label.day)).split(separator: " ")
    let month = date.last.map { String($0.prefix(3)) } ?? ""
    return """
      <line x1="\(x)" x2="\(x)" y1="24" y2="\(top - 13)" class="c-ink"/>\
      <text x="\(x)" y="\(top)" class="strong halo"\(side)>\(label.words)</text>\
      <text x="\(x)" y="\(top + 16)" class="m halo"\(side)>\(date.first ?? "") \(month)</text>\
      <text x="\(x)" y="\(top + 31)" class="m halo"\(side)>\(label.day.parts.year)</text>

      """
  }

  private func nowMark(_ stay: Stay) -> HTML {
    let at = stay.place(stay.now)
    let anchor: HTML = at < 80 ? "" : at > 920 ? " text-anchor=\"end\"" : " text-anchor=\"middle\""
    let words = "\(self(PageWords.now)), \(self(Format.dayAndMonth(stay.now)))"
    return """
      <line x1="\(tenths(at))" x2="\(tenths(at))" y1="18" y2="62" class="c-now"/>\
      <text x="\(tenths(at))" y="12" class="t-now strong"\(anchor)>\(words)</text>
      """
  }

  /// A stay in a cell of a list: certain weeks solid, likely ones in hatch, the latest as a dashed line, on a scale of `full` weeks.
  package func stayCell(certain: Int, likely: Int, latest: Int? = nil, full: Int = 60) -> HTML {
    let (sure, unsure) = (Chart.percent(certain, of: full), Chart.percent(max(likely - certain, 0), of: full))
    let dashed = HTML.some(latest) { weeks in
      """
      <line x1="\(Chart.percent(likely, of: full))" x2="\(Chart.percent(weeks, of: full))" y1="8" y2="8" class="c-edge dash"/>
      """
    }
    let words = likely > certain ? "\(certain)–\(likely)" : "\(certain)"
    return """
      <svg class="chart" height="16" role="img" aria-label="\(words) \(self(PageWords.weeks(2)).dropFirst(2))">\
      <rect y="3" width="\(sure)" height="10" class="f-ink"/>\
      <rect x="\(sure)" y="3" width="\(unsure)" height="10" class="f-hatch"/>\(dashed)</svg>
      """
  }
}
