import Almanac
import House
import Language
import Programmes

/// A timetable of some weeks as it was computed (*susunan jadwal*): a draft beside what is published, until somebody publishes it.
package struct Arrangement: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Arrangement>

  /// How far it is; one that failed says why.
  package enum State: String, Codable, Sendable { case computing, ready, failed, published }

  /// What counts most after holding as many meetings as possible.
  package enum Aim: String, CaseIterable, Codable, Sendable {
    /// Weeks that are new: who can be there, then the hours that the offers name.
    case offer
    /// After an illness or a closed room: what is published stays where it can.
    case fewestMoves = "fewest_moves"
    /// After a court day: who can be there, then what is published.
    case presence
  }

  /// The most weeks at once.
  static let mostWeeks = 8

  package let id: ID
  /// The first day, a Monday, and the last, a Sunday.
  let from: Day
  let until: Day
  let aim: Aim
  package let state: State
  /// The hash of what the solver read.
  let instanceHash: String
  /// Why it failed.
  let note: String?
  /// Whether every goal is proven best; nil while nothing is computed.
  let isProven: Bool?
  let madeAt: Moment
  let madeBy: String
}

extension Arrangement {
  /// A day and one of its windows, written `2025-05-12/1` as the solver names it.
  struct Slot: Hashable, Comparable, Codable, Sendable {
    let day: Day
    let window: Window

    var name: String { "\(day)/\(window.rawValue)" }

    static func < (left: Slot, right: Slot) -> Bool { (left.day, left.window) < (right.day, right.window) }
  }

  /// A meeting before and after: where it stands, and where it is to stand.
  struct Line: Codable, Equatable, Sendable {
    let meeting: Meeting.ID
    let cohort: Cohort.ID
    /// As it was when it was computed; another version means that somebody changed it since.
    let version: Int
    let before: Spot
    let state: Meeting.State
    /// Nil where no time was found for it.
    var after: Spot?
    /// The rule that keeps it out, in both languages.
    var rule: Rule?
    /// Why an officer moved it by hand, in spite of something where there is something.
    var why: String?
    /// Whether an officer moved it by hand.
    var isByHand = false

    /// What happens to it where the arrangement is published.
    var change: Change {
      guard let after else { return state == .published ? .withdrawn : .leftOut }
      guard state == .published else { return .new }
      return after == before ? .same : .moved
    }
  }

  /// What an arrangement does to a meeting.
  enum Change: String, CaseIterable, Codable, Sendable { case new, moved, same, withdrawn, leftOut = "left_out" }

  /// The rule that keeps a meeting out.
  struct Rule: Codable, Equatable, Sendable {
    let id: String
    let en: String

    var phrase: Phrase { Phrase(id: id, en: en) }
  }

  /// Day, hours, place and people of a meeting.
  struct Spot: Codable, Equatable, Sendable {
    var day: Day
    var from: Int
    var until: Int
    var venue: Venue.ID?
    var trainers: [Trainer.ID]
    var escorts: Int

    /// The hours as `09.00–11.00`.
    var hours: String { "\(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }
  }
}

extension Meeting {
  /// Where it stands.
  var spot: Arrangement.Spot {
    .init(day: day, from: from, until: until, venue: venue, trainers: trainers, escorts: escorts)
  }

  /// The same meeting at another spot.
  func at(_ spot: Arrangement.Spot) -> Meeting {
    var moved = self
    (moved.day, moved.from, moved.until) = (spot.day, spot.from, spot.until)
    (moved.venue, moved.trainers, moved.escorts) = (spot.venue, spot.trainers, spot.escorts)
    return moved
  }

  /// Its hours in a window: its own where it is held in that window, else as long from the window's usual beginning.
  func hours(in window: Window) -> (from: Int, until: Int) {
    if windows == [window] { return (from, until) }
    let length = until - from
    let begin = window == .morning ? min(window.usual.lowerBound, Window.noon - length) : window.usual.lowerBound
    return (max(0, begin), max(0, begin) + length)
  }
}

extension Window {
  /// Half past twelve, in minutes.
  static let noon = 12 * 60 + 30

  /// All its minutes after midnight.
  var minutes: Range<Int> {
    switch self {
    case .morning: 0..<Self.noon
    case .afternoon: Self.noon..<24 * 60
    }
  }

  /// The hours in which lessons are usually held, in minutes.
  var usual: ClosedRange<Int> {
    switch self {
    case .morning: 9 * 60...Self.noon
    case .afternoon: 13 * 60 + 30...16 * 60
    }
  }
}
