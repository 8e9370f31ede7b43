import Almanac
import House
import Programmes

/// A dated version of a house's week for a season, with the reason for it.
struct GridVersion: Encodable, Equatable, Sendable {
  typealias ID = House.ID<GridVersion>

  let id: ID
  let season: WeekGrid.Season
  /// The first day on which it holds.
  let from: Day
  let grid: WeekGrid
  let reason: String
  let officer: String
}

/// By how many days the head moved the first and the last day of a month of fasting, and why.
struct RamadanMove: Encodable, Equatable, Sendable {
  typealias ID = House.ID<RamadanMove>

  let id: ID
  let year: Int
  let first: Int
  let last: Int
  let reason: String
  let officer: String
}

/// A window that an event of the house takes from lessons: an inspection, a roll call of everybody.
struct WindowClosure: Encodable, Equatable, Sendable {
  typealias ID = House.ID<WindowClosure>

  let id: ID
  let day: Day
  let window: Window
  let reason: String
}

/// A window of a day in which a lesson fits, with its hours in minutes after midnight.
struct HouseWindow: Encodable, Equatable, Sendable {
  let day: Day
  let window: Window
  let from: Int
  let until: Int
}

/// A window of a day as a house wrote it.
enum WrittenWindow: Equatable, Sendable {
  /// From one minute after midnight to another.
  case open(from: Int, until: Int)
  /// No lesson fits.
  case shut
  /// An event takes it, with its reason.
  case closed(String)
}

/// How a house spends its days: what it wrote of them, or the shipped example.
struct HouseHours: Equatable, Sendable {
  /// By first day, and by when they were made.
  var versions: [GridVersion] = []
  /// By when they were made: the last one of a year holds.
  var moves: [RamadanMove] = []
  var closures: [WindowClosure] = []
  var position: Position?

  /// A month of fasting as the house keeps it.
  func kept(_ month: Ramadan) -> Ramadan {
    moves.last { $0.year == month.year }.map { month.moved(first: $0.first, last: $0.last) } ?? month
  }

  /// The months of fasting that touch some days, as the house keeps them.
  func months(from: Day, to: Day) -> [Ramadan] {
    Ramadan.between(from, to).map(kept).filter { $0.first <= to && from <= $0.last }
  }

  /// The version that holds on a day of a season; nil where the house wrote none, so that the example does.
  func version(of season: WeekGrid.Season, on day: Day) -> GridVersion? {
    versions.last { $0.season == season && $0.from <= day }
  }

  /// The week of a season as it holds on a day.
  func grid(of season: WeekGrid.Season, on day: Day) -> WeekGrid {
    version(of: season, on: day)?.grid ?? .example(of: season)
  }

  /// When lessons fit in a window of a day, where the house wrote its own week; nil where only the example is there, which binds nobody.
  func written(_ slot: Arrangement.Slot) -> WrittenWindow? {
    if let event = closures.first(where: { $0.day == slot.day && $0.window == slot.window }) {
      return .closed(event.reason)
    }
    let season = season(of: slot.day)
    guard let version = self.version(of: season, on: slot.day) else { return nil }
    let stretch = version.grid.windows(on: slot.day.weekday).first { $0.window == slot.window.rawValue }
    return stretch.map { .open(from: $0.from, until: $0.until) } ?? .shut
  }

  private func season(of day: Day) -> WeekGrid.Season {
    months(from: day, to: day).contains { $0.contains(day) } ? .ramadan : .usual
  }

  /// The windows in which lessons fit, of some days: none on closed days, and not those that an event takes.
  func windows(from: Day, to: Day, _ open: TeachingDays) -> [HouseWindow] {
    guard from <= to else { return [] }
    let months = months(from: from, to: to)
    let days = (from.number...to.number).map { Day(number: $0) }.filter(open.isOpen)
    return days.flatMap { day -> [HouseWindow] in
      let season: WeekGrid.Season = months.contains { $0.contains(day) } ? .ramadan : .usual
      return grid(of: season, on: day).windows(on: day.weekday).compactMap { stretch -> HouseWindow? in
        guard let window = Window(rawValue: stretch.window),
          !closures.contains(where: { $0.day == day && $0.window == window })
        else { return nil }
        return HouseWindow(day: day, window: window, from: stretch.from, until: stretch.until)
      }
    }
  }
}
