import Almanac
import House
import People
import Programmes

/// Windows of the week in which a member of a class does not come to it: one person's Monday mornings, from a day on.
struct Exclusion: Encodable, Equatable, Sendable {
  typealias ID = House.ID<Exclusion>

  let id: ID
  let cohort: Cohort.ID
  let person: Person.ID
  /// In the order of the week; at least one.
  let slots: [WeekSlot]
  let days: DayRange
  /// Opened only where it is asked for.
  var reason: String?
  let madeAt: Moment
  let officer: String

  /// Whether its days are over, or end before they begin.
  func isOver(on day: Day) -> Bool { days.until.map { $0 < day } ?? false }

  /// Whether the person stays away from lessons of the class in a window.
  func keeps(on day: Day, _ window: Window) -> Bool {
    days.contains(day) && slots.contains(WeekSlot(day.weekday, window))
  }

  /// Whether the person stays away from a meeting.
  func keeps(from meeting: Meeting) -> Bool {
    meeting.cohort == cohort && meeting.windows.contains { keeps(on: meeting.day, $0) }
  }
}

extension Exclusion {
  /// Why one is not recorded or ended.
  enum Refusal: House.Refusal, Equatable {
    /// Lessons of today are called already; it begins tomorrow at the earliest.
    case beginsTooEarly(first: Day)
    case endsBeforeStart(from: Day, until: Day)
    /// The person does not sit in the class.
    case noMember
    /// Days and windows of it are excluded already.
    case overlaps(Exclusion)
    /// It ended already.
    case over(until: Day)

    /// The field of the form that it stands at.
    var field: String {
      switch self {
      case .beginsTooEarly, .overlaps: "from"
      case .endsBeforeStart: "until"
      case .noMember: "person"
      case .over: "id"
      }
    }
  }

  /// Whether it may be recorded beside those of the class: 1. a member of the class, 2. from tomorrow at the earliest, so that no held
  /// meeting changes, 3. it ends no earlier than it begins, 4. no window of a day is excluded twice.
  static func days(
    from: Day, until: Day?, slots: [WeekSlot], of person: Person.ID, among members: Set<String>,
    beside others: [Exclusion], on today: Day
  ) throws(Refusal) -> DayRange {
    guard members.contains(person.text) else { throw .noMember }
    let first = today.adding(days: 1)
    guard from >= first else { throw .beginsTooEarly(first: first) }
    guard let days = DayRange(from: from, until: until) else {
      throw .endsBeforeStart(from: from, until: until ?? from)
    }
    if let other = others.first(where: {
      $0.person == person && $0.days.overlaps(days) && !Set($0.slots).isDisjoint(with: slots)
    }) {
      throw .overlaps(other)
    }
    return days
  }

  /// The last day on which it holds when it is ended today; nil where it never held.
  func lastDay(endedOn today: Day) throws(Refusal) -> Day? {
    if let until = days.until, until <= today { throw .over(until: until) }
    return days.from <= today ? today : nil
  }
}

/// The exclusions of a class, as its page shows them.
struct ClassExclusions: Encodable, Sendable {
  /// One with the name of whom it keeps away.
  struct Line: Encodable, Sendable {
    let exclusion: Exclusion
    let name: String
  }

  let cohort: Cohort.ID
  let title: String
  let today: Day
  /// Those that hold or will, then those that are over, the latest first.
  let lines: [Line]
  /// Who sits in the class.
  let members: [WeekView.Choice]
}
