import Almanac
import House
import Programmes

/// Who has to be there beside one trainer: from which size on a class needs a second one, and how many officers can accompany classes.
struct Staffing: Sendable {
  /// The most people that one trainer teaches alone, unless set for the programme.
  static let usualAlone = 16
  /// People for whom one officer is on duty, unless set for the day.
  static let peoplePerEscort = 40

  /// The most people that one trainer teaches alone, where set.
  var alone: [Programme.ID: Int] = [:]
  /// Officers on duty, where set for a window of a day.
  var duty: [Arrangement.Slot: Duty] = [:]
  /// People in the house.
  var present = 0

  /// Officers who can accompany classes in a window of a day, and why so many.
  struct Duty: Equatable, Sendable {
    let escorts: Int
    let reason: String
  }

  /// Whether a class of so many needs a second trainer.
  func needsSecond(_ programme: Programme.ID, people: Int) -> Bool { people > mostAlone(programme) }

  /// The most people that one trainer of a programme teaches alone.
  func mostAlone(_ programme: Programme.ID) -> Int { alone[programme] ?? Self.usualAlone }

  /// Officers on duty where nothing is set: one for each forty people in the house, and at least one.
  var usualEscorts: Int { max(1, Self.escorts(for: present)) }

  /// Officers who can accompany classes in a window.
  func escorts(on slot: Arrangement.Slot) -> Int { duty[slot]?.escorts ?? usualEscorts }

  /// Officers whom so many people need.
  static func escorts(for people: Int) -> Int { (people + peoplePerEscort - 1) / peoplePerEscort }
}

/// The sizes and the duties of the days ahead, as a page shows them.
struct StaffingView: Encodable, Sendable {
  struct Size: Encodable, Sendable {
    let programme: Programme.ID
    let title: String
    let alone: Int
  }

  struct Day: Encodable, Sendable {
    let day: Almanac.Day
    let window: Int
    let escorts: Int
    /// Nil where the ratio alone says so.
    let reason: String?
  }

  let sizes: [Size]
  let days: [Day]
  let present: Int
  let usualEscorts: Int
  /// Who set what lately.
  let revisions: [Revision]

  /// The days ahead that the page lists.
  static let daysAhead = 14
}
