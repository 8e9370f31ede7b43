import Almanac
import House

extension Enrolment {
  /// Days away after which somebody counts as transferred.
  package static let awayMaximum_days = 21

  /// Why an event cannot be recorded.
  package enum Refusal: House.Refusal, Equatable {
    case ended(on: Day, Ending)
    /// The place exists from this day on.
    case beforePlace(Day)
    /// What has not happened yet is not recorded as if it had.
    case inFuture
    case endBeforeStart
    case notSuspended
    case notAway
    /// Whoever returned on a day is here on it.
    case notAwayThatDay
    /// An end that says nothing by itself has no sentence.
    case noteMissing(Ending)
    case nothingToReopen
    /// The end follows from a departure, a decree or the class: it is taken back there.
    case endedElsewhere(EnrolmentEvent.Source)
    /// The seat was given to somebody else, or the person sits in another class at that time.
    case seatGone
    /// The seat is taken again, or a third of the meetings is past.
    case seatNotOffered
    /// By the board's reserve it is somebody else's turn.
    case notNext(String, next: String)
    /// Somebody else recorded something of this place at the same moment.
    case changedMeanwhile
  }

  /// The stretches away: each from a first day to the day of return; nil while not back. On one day a return comes last.
  static func absences(in events: [EnrolmentEvent]) -> [(from: Day, back: Day?, kind: Absence)] {
    let moves = events.compactMap { event -> (day: Day, kind: Absence?)? in
      switch event.change {
      case .away(let kind): (event.day, kind)
      case .back: (event.day, nil)
      case .suspended, .resumed, .ended, .reopened: nil
      }
    }.sorted { ($0.day, $0.kind == nil ? 1 : 0) < ($1.day, $1.kind == nil ? 1 : 0) }
    return moves.reduce(into: []) { absences, move in
      let isOpen = absences.last.map { $0.back == nil } ?? false
      switch move.kind {
      case let kind? where !isOpen: absences.append((move.day, nil, kind))
      case nil where isOpen: absences[absences.count - 1].back = move.day
      case _: break
      }
    }
  }

  /// The recorded ends that nobody took back.
  static func standingEnds(in events: [EnrolmentEvent]) -> [EnrolmentEvent] {
    let reopened = Set(
      events.compactMap { event -> EnrolmentEvent.ID? in
        if case .reopened(let id) = event.change { id } else { nil }
      })
    return events.filter { $0.change.name == "ended" && !reopened.contains($0.id) }
  }

  /// The end that stands, in whatever order things were recorded.
  ///
  /// 1. Of the ends that nobody took back, the earliest.
  /// 2. Who is away for 21 days without a return is transferred from then on.
  static func end(in events: [EnrolmentEvent]) -> (day: Day, ending: Ending, event: EnrolmentEvent?)? {
    let recorded = standingEnds(in: events).compactMap { event -> (day: Day, ending: Ending, event: EnrolmentEvent?)? in
      guard case .ended(let ending) = event.change else { return nil }
      return (event.day, ending, event)
    }
    let long = absences(in: events).compactMap { absence -> (day: Day, ending: Ending, event: EnrolmentEvent?)? in
      let last = absence.from.adding(days: awayMaximum_days)
      guard absence.back.map({ $0 > last }) ?? true else { return nil }
      return (last, .transferred, nil)
    }
    return (recorded + long).min { ($0.day, $0.ending.rank) < ($1.day, $1.ending.rank) }
  }

  /// How the place stands on a day: ended, before the class, away, suspended, active; the first that holds.
  ///
  /// - Parameter start: the day from which the class may begin.
  func state(on day: Day, start: Day, events: [EnrolmentEvent]) -> State {
    if let end = Enrolment.end(in: events), end.day <= day { return .ended(on: end.day, end.ending) }
    if day < max(from, start) { return .pending }
    if let absence = Enrolment.absences(in: events).last(where: { $0.from <= day }),
      absence.back.map({ day < $0 }) ?? true
    {
      return .away(since: absence.from, absence.kind)
    }
    return Enrolment.suspension(on: day, in: events) ?? .active
  }

  /// The suspension in force on a day; nil where there is none. On one day a resumption comes last.
  static func suspension(on day: Day, in events: [EnrolmentEvent]) -> State? {
    let moves = events.filter { event in
      switch event.change {
      case .suspended, .resumed: event.day <= day
      case .away, .back, .ended, .reopened: false
      }
    }
    let last = moves.max {
      ($0.day, $0.change == .resumed ? 1 : 0, $0.id) < ($1.day, $1.change == .resumed ? 1 : 0, $1.id)
    }
    guard let last, case .suspended(let until, let hasPremium) = last.change, until.map({ day <= $0 }) ?? true else {
      return nil
    }
    return .suspended(since: last.day, until: until, hasPremium: hasPremium)
  }

  /// Whether an officer may record an event.
  ///
  /// 1. Nothing happens before the place exists; before the class begins it may end.
  /// 2. What somebody did (leaving for court, coming back) lies not ahead; suspensions and ends may.
  /// 3. Nothing happens after the end that stands; an earlier end may come before a later one, and a return may end an absence that
  ///    had become the end.
  func check(_ change: EnrolmentEvent.Change, on day: Day, note: String?, events: [EnrolmentEvent], today: Day)
    throws(Refusal)
  {
    let end = Enrolment.end(in: events)
    switch change {
    case .suspended(let until, _):
      guard day >= from else { throw .beforePlace(from) }
      if let until, until < day { throw .endBeforeStart }
    case .resumed:
      guard Enrolment.suspension(on: day, in: events) != nil else { throw .notSuspended }
    case .away:
      guard day >= from else { throw .beforePlace(from) }
      guard day <= today else { throw .inFuture }
      let returned = events.contains { $0.change == .back && $0.day == day }
      guard !returned else { throw .notAwayThatDay }
    case .back:
      guard day <= today else { throw .inFuture }
      let isAway = Enrolment.absences(in: events).contains { $0.from <= day && ($0.back.map { day < $0 } ?? true) }
      guard isAway else { throw .notAway }
      if let end, end.event == nil { return }
    case .ended(let ending):
      guard day >= from else { throw .beforePlace(from) }
      guard note != nil || !Ending.explained.contains(ending) else { throw .noteMissing(ending) }
    case .reopened(let id):
      guard let end, end.event?.id == id else { throw .nothingToReopen }
      guard let source = end.event?.source, source == .officer else {
        throw .endedElsewhere(end.event?.source ?? .officer)
      }
      return
    }
    if let end, end.day <= day { throw .ended(on: end.day, end.ending) }
  }

  /// The ends that have come about by a day without anybody recording them: the last lesson was held before it.
  static func finish(lastMeeting: Day, events: [EnrolmentEvent], by day: Day) -> Day? {
    let first = lastMeeting.adding(days: 1)
    guard first <= day, end(in: events).map({ first < $0.day }) ?? true else { return nil }
    return first
  }
}

extension Enrolment.Ending {
  fileprivate var rank: Int { Enrolment.Ending.allCases.firstIndex(of: self) ?? 0 }
}
