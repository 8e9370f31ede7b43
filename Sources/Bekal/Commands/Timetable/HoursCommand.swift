import Access
import Almanac
import ArgumentParser
import Language
import Programmes

/// `bekal timetable hours`: when lessons fit in the next seven days.
struct ListHours: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.hours.configuration("hours") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    try await tell("/timetable/hours", house, who, json: json) { (page: HoursTwin) in page.windows.map(\.said) }
  }
}

/// The windows of some days, as the routes tell them.
private struct HoursTwin: Decodable {
  struct Line: Decodable {
    let day: String
    let window: Int
    let from: Int
    let until: Int

    var said: String { "\(day)/\(window) · \(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }
  }
  let windows: [Line]
}
