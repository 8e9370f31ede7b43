/// A strip or a table head at its height on a page, in points from the top edge.
struct Stacked {
  let strip: Strip
  let y: Double
  /// A head that was already printed on an earlier page: it is drawn, and not part of the structure.
  var isRepeat = false
}

/// Which strips stand on which page.
struct Pages {
  private(set) var pages: [[Stacked]] = []
  private let measure: PageMeasure
  private var page: [Stacked] = []
  private var y: Double
  private var head: TableHead?
  private var printedHeads: Set<ObjectIdentifier> = []

  /// Fills pages from the top; strips that keep with the next move on together.
  init(_ strips: [Strip], on measure: PageMeasure) {
    self.measure = measure
    y = measure.top
    var index = 0
    while index < strips.count {
      let group = Pages.group(of: strips, from: index)
      if strips[index].startsPage, !page.isEmpty { turn() }
      if !fits(strips[group]), !page.isEmpty { turn() }
      if fits(strips[group]) {
        for strip in strips[group] { place(strip) }
        index = group.upperBound
      } else {
        // Taller than a page: as much as there is room for, at least one strip.
        repeat {
          place(strips[index])
          index += 1
        } while index < group.upperBound && fits(strips[index...index])
      }
    }
    if !page.isEmpty || pages.isEmpty { pages.append(page) }
  }

  /// The strips that must stand on one page, from `start`.
  private static func group(of strips: [Strip], from start: Int) -> Range<Int> {
    var end = start
    while strips[end].keepsWithNext, end + 1 < strips.count, !strips[end + 1].startsPage { end += 1 }
    return start..<end + 1
  }

  private func fits(_ group: ArraySlice<Strip>) -> Bool {
    var end = y
    var head = self.head
    for strip in group {
      if end > measure.top { end += strip.before }
      if let own = strip.head, own !== head { end += own.strip.height }
      head = strip.head
      end += strip.height
      if end > measure.bottom + 0.01 { return false }
    }
    return true
  }

  private mutating func place(_ strip: Strip) {
    if y > measure.top { y += strip.before }
    if let own = strip.head, own !== head {
      let isRepeat = !printedHeads.insert(ObjectIdentifier(own)).inserted
      page.append(Stacked(strip: own.strip, y: y, isRepeat: isRepeat))
      y += own.strip.height
    }
    head = strip.head
    page.append(Stacked(strip: strip, y: y))
    y += strip.height
  }

  private mutating func turn() {
    pages.append(page)
    page = []
    y = measure.top
    head = nil
  }
}
