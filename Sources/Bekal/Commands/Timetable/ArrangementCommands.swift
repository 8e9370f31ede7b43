import Access
import ArgumentParser
import Language
import Page

/// `bekal timetable arrange`: the best timetable of some weeks, as a draft.
struct ArrangeMeetings: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.arrange.configuration("arrange") }

  /// What counts most, as the route names it.
  enum Aim: String, CaseIterable, ExpressibleByArgument { case offer, presence, fewestMoves = "fewest_moves" }

  @Option(name: .customLong("of"), help: TimetableWords.day.help) var day: String
  @Option(help: TimetableWords.weeks.help) var weeks = 1
  @Option(help: TimetableWords.aim.help) var aim = Aim.offer
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let asked = try await client.send(
        .post, "/timetable/arrangements", fields: ["week": day, "weeks": String(weeks), "aim": aim.rawValue])
      let path = "/timetable/arrangements/\(asked.text)"
      try await client.computed(path)
      let answer = try await client.send(.get, path)
      await client.leave()
      if json { return say(String(decoding: answer.body, as: UTF8.self)) }
      let page: ArrangementTwin = try answer.page()
      for line in page.said { say(line) }
    } catch { throw Fault(error) }
  }
}

/// `bekal timetable arrangements`: what was arranged, the latest first.
struct ListArrangements: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.arrangements.configuration("arrangements") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    try await tell("/timetable/arrangements", house, who, json: json) { (page: ArrangementsTwin) in
      page.arrangements.map { "\($0.from) – \($0.until) · \($0.aim) · \($0.state)" }
    }
  }
}

/// `bekal timetable publish`: the latest arrangement that is not published.
struct PublishArrangement: AsyncParsableCommand {
  static var configuration: CommandConfiguration { TimetableWords.publish.configuration("publish") }

  @Option(help: TimetableWords.why.help) var why: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let list: ArrangementsTwin = try await client.send(.get, "/timetable/arrangements").page()
      guard let latest = list.arrangements.first, latest.state == "ready" else {
        throw Fault(5, TimetableWords.nothingReady.said)
      }
      let done = try await client.send(
        .post, "/timetable/arrangements/\(latest.id)/publication", fields: why.map { ["why": $0] } ?? [:])
      await client.leave()
      if json { return say(String(decoding: done.body, as: UTF8.self)) }
      let published: PublishedTwin = try done.value()
      say(TimetableWords.published(published.count).said)
    } catch { throw Fault(error) }
  }
}

private struct PublishedTwin: Decodable { let count: Int }

private struct ArrangementsTwin: Decodable {
  struct One: Decodable {
    let id: String
    let from: String
    let until: String
    let aim: String
    let state: String
  }
  let arrangements: [One]
}

private struct ArrangementTwin: Decodable {
  struct Row: Decodable {
    struct Spot: Decodable {
      let day: String
      let hours: String
      let place: String?
      let teachers: [String]

      var said: String { ([day, hours, place ?? "–"] + teachers).joined(separator: " ") }
    }
    let title: String
    let number: Int
    let change: String
    let after: Spot?
    let rule: String?
    let clashes: [String]

    var said: String {
      ([change, "\(title) \(number)", after?.said ?? rule ?? "–"] + clashes).joined(separator: " · ")
    }
  }
  struct About: Decodable {
    let note: String?
    let isProven: Bool?
  }
  let arrangement: About
  let rows: [Row]

  var said: [String] {
    let head = arrangement.note ?? (arrangement.isProven == true ? TimetableWords.proven : TimetableWords.unproven).said
    return [head] + rows.map(\.said)
  }
}
