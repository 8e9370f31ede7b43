import Almanac

/// One of the two stretches of a day that a house leaves for lessons: before 12.30 and after.
package enum Window: Int, CaseIterable, Codable, Comparable, Sendable {
  case morning = 1
  case afternoon = 2

  package static func < (left: Window, right: Window) -> Bool { left.rawValue < right.rawValue }
}

/// A window of a weekday, written `monday/1`.
package struct WeekSlot: Hashable, Comparable, Sendable {
  package let weekday: Weekday
  package let window: Window

  /// A window of a weekday.
  package init(_ weekday: Weekday, _ window: Window) { (self.weekday, self.window) = (weekday, window) }

  /// All windows of a week, in order.
  package static let all = Weekday.allCases.flatMap { day in Window.allCases.map { WeekSlot(day, $0) } }

  /// Those from Monday to Saturday, when a house usually teaches.
  package static let usual = all.filter { $0.weekday != .sunday }

  package static func < (left: WeekSlot, right: WeekSlot) -> Bool {
    (left.weekday.number, left.window) < (right.weekday.number, right.window)
  }

  /// Windows in their order as one text; it reads back to the same windows.
  package static func written(_ slots: some Sequence<WeekSlot>) -> String {
    Set(slots).sorted().map(\.description).joined(separator: ",")
  }

  /// The windows of such a text; nil where a part of it names none.
  package static func read(_ text: String) -> [WeekSlot]? {
    let parts = text.split(separator: ",")
    let slots = parts.compactMap { WeekSlot(String($0)) }
    return slots.count == parts.count ? slots : nil
  }
}

extension WeekSlot: LosslessStringConvertible, Encodable {
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let weekday = Weekday(rawValue: String(parts[0])),
      let window = Int(parts[1]).flatMap(Window.init)
    else { return nil }
    self.init(weekday, window)
  }

  package var description: String { "\(weekday.rawValue)/\(window.rawValue)" }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
