import Almanac
import House

extension Engagement {
  /// Why something is not entered in the calendar.
  package enum Refusal: House.Refusal, Equatable {
    /// Hours that cannot be read, as written.
    case hoursUnread(String)
    case hoursBackwards(String)
    /// The last day is before the first.
    case endsBeforeItBegins(from: Day, until: Day)
    /// It lasts longer than one entry may; how many days.
    case tooLong(Int)
    /// A kind of one day was given several.
    case oneDayOnly(Kind)
    /// The person had not arrived.
    case beforeArrival(String, arrived: Day)
    /// The person is not in the house.
    case notHere(String)
    /// The same is in the calendar already.
    case alreadyThere(String, Kind, on: Day)
    /// It was taken back already, or is over.
    case alreadyCancelled(on: Day)
    case alreadyOver(until: Day)
  }

  /// Whether it may be entered.
  ///
  /// 1. It ends after it begins, within 92 days; a court day, a visit and the like are of one day. 2. The person is here, and had arrived
  /// by its first day. 3. The same kind does not stand in the calendar at the same time.
  func check(_ name: String, isHere: Bool, arrived: Day?, among others: [Engagement]) throws(Refusal) {
    guard from <= until else { throw .endsBeforeItBegins(from: from, until: until) }
    let days = from.days(until: until) + 1
    guard days == 1 || kind.maySpanDays else { throw .oneDayOnly(kind) }
    guard days <= Engagement.mostDays else { throw .tooLong(days) }
    guard isHere else { throw .notHere(name) }
    if let arrived, from < arrived { throw .beforeArrival(name, arrived: arrived) }
    if let same = others.first(where: { $0.kind == kind && meets($0) }) {
      throw .alreadyThere(name, kind, on: max(from, same.from))
    }
  }

  /// Whether both hold and have a time in common.
  func meets(_ other: Engagement) -> Bool {
    guard cancelled == nil, other.cancelled == nil, from <= other.until, other.from <= until else { return false }
    guard let hours, let theirs = other.hours else { return true }
    return hours.from < theirs.until && theirs.from < hours.until
  }

  /// Whether it may be taken back: what is over has happened.
  func checkCancellation(on today: Day) throws(Refusal) {
    if let cancelled { throw .alreadyCancelled(on: cancelled.on) }
    guard today <= until else { throw .alreadyOver(until: until) }
  }
}
