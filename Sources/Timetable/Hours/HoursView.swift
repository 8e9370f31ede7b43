import Almanac
import Programmes

/// What is shown of how a house spends its days: one season's week, the windows of the next seven days, the month of fasting ahead.
struct HoursView: Encodable, Sendable {
  let today: Day
  let season: WeekGrid.Season
  let grid: WeekGrid
  /// The version that holds; nil while the shipped example does.
  let version: GridVersion?
  let windows: [HouseWindow]
  let ramadan: Ramadan?
  let closures: [WindowClosure]
  let position: Position?
  let prayers: [PrayerTimes]
  /// What was written for the season, and how Ramadan was moved, the latest first.
  let versions: [GridVersion]
  let moves: [RamadanMove]

  init(_ hours: HouseHours, _ open: TeachingDays, season: WeekGrid.Season?, on today: Day, zone: Zone) {
    let week = (0..<7).map { today.adding(days: $0) }
    let months = hours.months(from: today, to: today.adding(days: 366))
    let shown = season ?? (months.contains { $0.contains(today) } ? .ramadan : .usual)
    (self.today, self.season) = (today, shown)
    grid = hours.grid(of: shown, on: today)
    version = hours.version(of: shown, on: today)
    windows = hours.windows(from: today, to: today.adding(days: 6), open)
    ramadan = months.first
    closures = hours.closures
    position = hours.position
    prayers = hours.position.map { position in week.map { PrayerTimes(on: $0, at: position, in: zone) } } ?? []
    versions = hours.versions.filter { $0.season == shown }.reversed()
    moves = hours.moves.reversed()
  }

  /// The window of a day, or nil where no lesson fits in it.
  func window(_ window: Window, of day: Day) -> HouseWindow? { windows.first { $0.day == day && $0.window == window } }
}
