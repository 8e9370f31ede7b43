import Almanac
import Language
import Page

/// Which season's week is looked at.
struct HoursQuery: Form {
  static let fields = [FormField("season", seasons, HoursWords.season, required: false)]
  static let seasons = FormField.Kind.choice(
    WeekGrid.Season.allCases.map { .init($0.rawValue, HoursWords.name($0)) })
  /// Nil is that of today.
  let season: WeekGrid.Season?

  init(_ input: FormInput) throws { season = try input.optionalText("season").map { _ in try input.choice("season") } }
}

/// A week from a day on, as lines.
struct GridForm: Form {
  static let fields = [
    FormField("season", HoursQuery.seasons, HoursWords.season),
    FormField("from", .day, HoursWords.from),
    FormField("lines", .text(max: 8000, lines: true), HoursWords.lines, hint: HoursWords.linesHint),
    FormField("reason", .text(max: 300), HoursWords.reason),
  ]
  let season: WeekGrid.Season
  let from: Day
  let grid: WeekGrid
  let reason: String

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", HoursWords.from)]) }
    let (grid, faults) = GridText.read(input.text("lines"))
    guard faults.isEmpty else { throw FormProblems([("lines", HoursWords.faults(faults))]) }
    (self.from, self.grid, reason) = (from, grid, input.text("reason"))
    season = try input.choice("season")
  }
}

/// By how many days a month of fasting begins and ends otherwise than computed.
struct RamadanForm: Form {
  private static let days = FormField.Kind.choice([
    .init("-1", HoursWords.earlier), .init("0", HoursWords.computed), .init("1", HoursWords.later),
  ])
  static let fields = [
    FormField("year", .integer(1400...1600), HoursWords.year),
    FormField("first_day", days, HoursWords.firstDay), FormField("last_day", days, HoursWords.lastDay),
    FormField("ground", .text(max: 300), HoursWords.moveReason, hint: HoursWords.moveReasonHint),
  ]
  let year: Int
  let first: Int
  let last: Int
  let reason: String

  init(_ input: FormInput) {
    (year, reason) = (input.integer("year") ?? 0, input.text("ground"))
    (first, last) = (Int(input.text("first_day")) ?? 0, Int(input.text("last_day")) ?? 0)
  }
}

/// A window that an event takes.
struct WindowClosureForm: Form {
  static let fields = [
    FormField("closed_on", .day, HoursWords.closedOn),
    FormField(
      "window", .choice(Window.allCases.map { .init(String($0.rawValue), Words.name($0)) }), Words.window),
    FormField("event", .text(max: 160), HoursWords.closureReason),
  ]
  let day: Day
  let window: Window
  let reason: String

  init(_ input: FormInput) throws {
    guard let day = input.day("closed_on") else { throw FormProblems([("closed_on", HoursWords.closedOn)]) }
    guard let window = Int(input.text("window")).flatMap(Window.init) else {
      throw FormProblems([("window", Words.window)])
    }
    (self.day, self.window, reason) = (day, window, input.text("event"))
  }
}

/// Where the house lies.
struct PositionForm: Form {
  static let fields = [
    FormField("latitude", .text(max: 12), HoursWords.latitude, hint: HoursWords.latitudeHint),
    FormField("longitude", .text(max: 12), HoursWords.longitude, hint: HoursWords.longitudeHint),
  ]
  let position: Position

  init(_ input: FormInput) throws {
    func degrees(_ name: String) throws -> Double {
      guard let degrees = Position.degrees(typed: input.text(name)) else {
        throw FormProblems([(name, HoursWords.noDegrees)])
      }
      return degrees
    }
    guard let position = Position(latitude: try degrees("latitude"), longitude: try degrees("longitude")) else {
      throw FormProblems([("latitude", HoursWords.elsewhere)])
    }
    self.position = position
  }
}
