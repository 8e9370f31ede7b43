/// The twenty strokes of the interface, drawn on 24 x 24; they stand beside words, never alone.
package enum Icon: String, CaseIterable, Sendable {
  case today, people, partners, programmes, placement, settings
  case more, search, print, download, upload, help, add, edit, lock, unlock, again, calendar, sprout, check

  /// The icon of a room of the menu; a room without its own gets the one of *more*.
  package init(room: String) {
    switch room {
    case "timetable": self = .calendar
    case "blocks": self = .people
    case _: self = Icon(rawValue: room) ?? .more
    }
  }

  /// The icon as a reference to the sprite of the document.
  package var html: HTML {
    "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-\(rawValue)\"/></svg>"
  }

  /// All icons and the hatch of uncertain spans, once a document.
  static let sprite: HTML = {
    let symbols = HTML.each(allCases) {
      "<symbol id=\"i-\($0.rawValue)\" viewBox=\"0 0 24 24\">\($0.strokes)</symbol>"
    }
    return """
      <svg class="sprite" width="0" height="0" aria-hidden="true">\(symbols)\
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <path class="c-ink" stroke-width="1.3" d="M1 0v5"/></pattern></svg>
      """
  }()

  private var strokes: HTML {
    switch self {
    case .today: "<path d=\"M3 18h18M7 18a5 5 0 0 1 10 0M12 6v3M5 10l2 2M19 10l-2 2\"/>"
    case .people: "<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M5 20c0-4 3-6 7-6s7 2 7 6\"/>"
    case .partners: "<circle cx=\"9\" cy=\"12\" r=\"5.5\"/><circle cx=\"15\" cy=\"12\" r=\"5.5\"/>"
    case .programmes: "<path d=\"M19 4H8a3 3 0 0 0-3 3v10M19 4v13H8a3 3 0 0 0 0 3h11M9 8h6\"/>"
    case .placement: "<path d=\"M4 12h10M11 8l4 4-4 4M16 4h4v16h-4\"/>"
    case .settings:
      """
      <path d="M4 8h8M18 8h2M4 16h2M12 16h8"/><circle cx="15" cy="8" r="2.5"/><circle cx="9" cy="16" r="2.5"/>
      """
    case .more: "<path d=\"M4 7h16M4 12h16M4 17h16\"/>"
    case .search: "<circle cx=\"10.5\" cy=\"10.5\" r=\"6\"/><path d=\"M15 15l5 5\"/>"
    case .print: "<path d=\"M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z\"/>"
    case .download: "<path d=\"M12 4v11M8 11l4 4 4-4M4 20h16\"/>"
    case .upload: "<path d=\"M12 16V5M8 9l4-4 4 4M4 20h16\"/>"
    case .help:
      """
      <circle cx="12" cy="12" r="8.5"/><path d="M9.5 10a2.5 2.5 0 1 1 3.5 2c-.8.4-1 .8-1 1.5M12 16.5v.2"/>
      """
    case .add: "<path d=\"M12 5v14M5 12h14\"/>"
    case .edit: "<path d=\"M5 19l1-4L16 5l3 3L9 18zM14 7l3 3\"/>"
    case .lock: "<path d=\"M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3\"/>"
    case .unlock: "<path d=\"M6 11h12v9H6zM9 11V7a3 3 0 0 1 6-.5\"/>"
    case .again: "<path d=\"M19 12a7 7 0 1 1-2-5M19 4v4h-4\"/>"
    case .calendar: "<path d=\"M4 6h16v14H4zM4 11h16M8 3v5M16 3v5\"/>"
    case .sprout: "<path d=\"M12 20V10M12 11c0-4-3-6-8-6 0 4 3 6 8 6M12 14c0-3 3-5 8-5 0 4-3 5-8 5\"/>"
    case .check: "<path d=\"M5 13l4 4L19 7\"/>"
    }
  }
}
