import Access
import Almanac
import ArgumentParser
import Language
import Matching
import Page
import Programmes

/// `bekal timetable`: what lessons are held with, by the routes a browser uses.
struct TimetableCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    TimetableWords.timetable.configuration(
      "timetable",
      subcommands: TimetableCommands.all + [
        PrepareMeetings.self, ArrangeMeetings.self, ListArrangements.self, PublishArrangement.self, ListMeetings.self,
        ListVenues.self, ListTrainers.self, ListHours.self,
      ])
  }
}

/// `bekal timetable prepare`: the meetings of decreed classes for the days ahead.
struct PrepareMeetings: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.prepare.configuration("prepare") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let done = try await client.send(.post, "/timetable/meetings")
      await client.leave()
      say(json ? String(decoding: done.body, as: UTF8.self) : TimetableWords.prepared(done.text).said)
    } catch { throw Fault(error) }
  }
}

/// `bekal timetable week`: the meetings of a week.
struct ListMeetings: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.week.configuration("week") }

  @Option(name: .customLong("of"), help: TimetableWords.day.help) var day: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let path = day.map { "/timetable?week=\($0.filter { !"&#?% ".contains($0) })" } ?? "/timetable"
    try await tell(path, house, who, json: json) { (page: WeekTwin) in page.lines.map(\.said) }
  }
}

/// `bekal timetable places`: the places with kinds, capacity and closures.
struct ListVenues: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.places.configuration("places") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    try await tell("/timetable/places", house, who, json: json) { (page: VenuesTwin) in page.places.map(\.said) }
  }
}

/// `bekal timetable trainers`: the trainers with what they teach and when they are away.
struct ListTrainers: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.trainers.configuration("trainers") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    try await tell("/timetable/trainers", house, who, json: json) { (page: TrainersTwin) in page.trainers.map(\.said) }
  }
}

/// Asks for a page and prints it: as JSON, or a line for each record.
func tell<Twin: Decodable>(
  _ path: String, _ house: HouseOptions, _ who: ActorOptions, json: Bool, lines: (Twin) -> [String]
) async throws {
  do {
    let client = try await HouseClient(house, who)
    let answer = try await client.send(.get, path)
    await client.leave()
    if json { return say(String(decoding: answer.body, as: UTF8.self)) }
    let lines = lines(try answer.page())
    for line in lines { say(line) }
    if lines.isEmpty { say(TimetableWords.none.said) }
  } catch { throw Fault(error) }
}

/// Days that cannot be had, as the routes tell them.
private struct GapTwin: Decodable {
  struct Days: Decodable {
    let from: String
    let until: String?
  }
  let days: Days
  let reason: String

  var said: String { "\(days.from)\(days.until.map { $0 == days.from ? "" : " – \($0)" } ?? " –"): \(reason)" }
}

private struct WeekTwin: Decodable {
  struct Line: Decodable {
    struct Meeting: Decodable {
      let day: String
      let from: Int
      let until: Int
      let number: Int
      let state: String
    }
    let meeting: Meeting
    let title: String
    let module: String?
    let place: String?
    let teachers: [String]
    let clashes: [String]

    var said: String {
      let hours = "\(WeekPattern.clock(meeting.from))–\(WeekPattern.clock(meeting.until))"
      let topic = [module].compactMap(\.self)
      return
        ([meeting.day, hours, "\(title) \(meeting.number)"] + topic + [place ?? "–"] + teachers + [meeting.state]
        + clashes)
        .joined(separator: " · ")
    }
  }
  let lines: [Line]
}

private struct VenuesTwin: Decodable {
  struct Line: Decodable {
    struct Place: Decodable {
      let name: String
      let kinds: [String]
      let capacity: Int
    }
    let venue: Place
    let closures: [GapTwin]

    var said: String {
      ([venue.name, venue.kinds.joined(separator: ", "), String(venue.capacity)] + closures.map(\.said))
        .joined(separator: " · ")
    }
  }
  let places: [Line]
}

private struct TrainersTwin: Decodable {
  struct Line: Decodable {
    struct Trainer: Decodable {
      let name: String
      let kind: String
    }
    let trainer: Trainer
    let agency: String?
    let programmes: [String]
    let absences: [GapTwin]

    var said: String {
      ([trainer.name, agency ?? trainer.kind] + programmes + absences.map(\.said)).joined(separator: " · ")
    }
  }
  let trainers: [Line]
}
