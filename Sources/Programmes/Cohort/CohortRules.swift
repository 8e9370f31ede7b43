import Almanac
import House

extension Cohort {
  /// The most seats of one cohort.
  static let seatsMaximum = 200

  /// Why a cohort cannot be offered, changed or moved on so.
  package enum Refusal: House.Refusal, Equatable {
    /// Fewer seats than members without whom it is not held.
    case fewerSeatsThanMinimum(min: Int, seats: Int)
    /// The hours are no span of a day: `from` is not before `until`.
    case hoursUnreadable
    /// A share was given without the regency it is for.
    case quotaWithoutRegion
    /// No regency or city of that name is known.
    case regionUnknown(String)
    /// A regency and a city bear the name.
    case regionAmbiguous(String, [String])
    /// It is over: nothing of it changes any more.
    case over(Status)
    case cancelled(Day)
    /// Its first meeting was on that day: the start stays.
    case startHeld(Day)
    /// It has people, so that it cannot begin before today.
    case startInPast(Day)
    /// Another pattern would hold from before today.
    case fromInPast(Day)
    /// Another pattern would hold from after the last meeting.
    case fromAfterEnd(Day)
    /// People hold more seats than it would have.
    case underLiveSeats(live: Int, seats: Int)
    /// It has people, and nobody has looked at what the change does to them; or that is no longer so.
    case notSeen(people: Int)
    case cancelledInFuture(Day)
    /// The house itself gives it: no partner calls it off, and there is no commitment to charge.
    case ownClass
    case commitmentUnknown
    case notCancelled
    /// A cancellation recorded on an earlier day stays.
    case cancellationStands(Day)
    /// The same programme is already offered by the same partner from the same day.
    case alreadyOffered(Day)
    /// A cohort moves on one step at a time.
    case notNext(from: Status, to: Status)
    /// It cannot run before its first meeting.
    case beforeFirstMeeting(Day)
    /// It is not held before its last meeting.
    case beforeLastMeeting(Day)
    /// The partner is not among those of the house.
    case agencyUnknown
    /// Nothing differs from what is recorded.
    case unchanged
    /// People are enrolled, so seats and dates stay.
    case inUse
  }

  /// Refuses what cannot be.
  package func check() throws(Refusal) {
    guard min <= seats else { throw .fewerSeatsThanMinimum(min: min, seats: seats) }
  }

  /// Decides on the next status.
  ///
  /// 1. RENCANA, PELAKSANAAN, TERLAKSANA, SELESAI: one step at a time. 2. It runs from its first meeting on.
  /// 3. It is held from its last meeting on, by the honest end.
  package func decide(next: Status, on today: Day, schedule: CohortSchedule) throws(Refusal) {
    if let cancellation { throw .cancelled(cancellation.day) }
    guard status.next == next else { throw .notNext(from: status, to: next) }
    switch next {
    case .planned, .finished: return
    case .running: if today < schedule.start { throw .beforeFirstMeeting(schedule.start) }
    case .held: if today < schedule.end { throw .beforeLastMeeting(schedule.end) }
    }
  }

  /// What another version of the cohort says differently.
  package func differences(to other: Cohort) -> [Difference] {
    Difference.between([
      ("agency", agency?.name ?? "", other.agency?.name ?? ""), ("start", start.description, other.start.description),
      ("days", String(days), String(other.days)), ("pattern", pattern.written, other.pattern.written),
      ("min", String(min), String(other.min)), ("seats", String(seats), String(other.seats)),
      ("quota", quota?.written ?? "", other.quota?.written ?? ""),
      ("prerequisites", Prerequisite.written(ownPrerequisites), Prerequisite.written(other.ownPrerequisites)),
      ("venue", venue, other.venue),
    ])
  }
}

extension Cohort.Status {
  /// The status that follows; nil after the last.
  package var next: Cohort.Status? {
    switch self {
    case .planned: .running
    case .running: .held
    case .held: .finished
    case .finished: nil
    }
  }
}

extension WeekPattern {
  /// The pattern in the writing of offers: `Sen,Sel,Rab 09.00-15.30`; it reads back to the same pattern.
  package var written: String {
    days.map(\.short).joined(separator: ",") + " " + WeekPattern.clock(from) + "-" + WeekPattern.clock(until)
  }

  /// Minutes after midnight as `09.00`.
  package static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour)." + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension Weekday {
  /// The three letters of timetables: `Sen`.
  package var short: String {
    switch self {
    case .monday: "Sen"
    case .tuesday: "Sel"
    case .wednesday: "Rab"
    case .thursday: "Kam"
    case .friday: "Jum"
    case .saturday: "Sab"
    case .sunday: "Min"
    }
  }
}

extension Prerequisite {
  /// Prerequisites as one line, in a fixed order, to be compared.
  package static func written(_ all: [Prerequisite]) -> String {
    all.sorted().map { $0.value.isEmpty ? $0.kind.rawValue : "\($0.kind.rawValue) \($0.value)" }.joined(separator: ", ")
  }
}
