import Almanac
import ArgumentParser
import Foundation
import Language
import Programmes

/// `bekal almanac`: what the sky tells of a day; needs no house.
struct AlmanacCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    AlmanacWords.almanac.configuration("almanac", subcommands: [PrayerCommand.self])
  }
}

/// `bekal almanac prayer`: when the five prayers begin at a place, a row a day.
struct PrayerCommand: ParsableCommand {
  static var configuration: CommandConfiguration { AlmanacWords.prayer.configuration("prayer") }

  /// The most days of one answer: ten years.
  private static let mostDays = 3660

  @Option(parsing: .unconditional, help: AlmanacWords.latitude.help) var latitude: Double
  @Option(parsing: .unconditional, help: AlmanacWords.longitude.help) var longitude: Double
  @Option(help: AlmanacWords.zone.help) var zone: String
  @Option(help: AlmanacWords.from.help) var from: String
  @Option(help: AlmanacWords.to.help) var to: String
  @Flag(help: CommandWords.json.help) var json = false

  func run() throws {
    guard let position = Position(latitude: latitude, longitude: longitude) else {
      throw Fault(2, AlmanacWords.elsewhere.said)
    }
    guard let zone = Zone(rawValue: zone.uppercased()) else { throw Fault(2, AlmanacWords.noZone(zone).said) }
    guard let first = Day(from) else { throw Fault(2, AlmanacWords.noDay("--from", from).said) }
    guard let last = Day(to) else { throw Fault(2, AlmanacWords.noDay("--to", to).said) }
    guard first <= last else { throw Fault(2, AlmanacWords.backwards(from, to).said) }
    guard first.days(until: last) < PrayerCommand.mostDays else {
      throw Fault(2, AlmanacWords.tooMany(first.days(until: last) + 1, of: PrayerCommand.mostDays).said)
    }
    let rows = (first.number...last.number).map { PrayerTimes(on: Day(number: $0), at: position, in: zone) }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return say(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }
    say(AlmanacWords.heads.said)
    say(rows.map { "\($0.day)  " + $0.inOrder.map(WeekPattern.clock).joined(separator: "  ") }.joined(separator: "\n"))
  }
}
