import Almanac
import House
import Programmes

extension Meeting {
  /// Days ahead for which meetings are made.
  static let horizon_days = 60

  /// Why something cannot be done with meetings.
  enum Refusal: House.Refusal, Equatable {
    /// No decreed class has a meeting in the days ahead that is not there yet.
    case nothingToMake
    case nothingChosen
    /// Its day is over: what was held stays.
    case over(Day)
    case notDraft, notCancelled, cancelledAlready
    /// It has no place or no trainer.
    case incomplete(String, Day)
    /// What it collides with; a reason helps only where none of it is firm.
    case clashes(String, Day, [Clash])
    /// Somebody else was faster: how the meetings stand now.
    case changedMeanwhile([Now])
    /// The commitment is not one of the partner that gives the class.
    case commitmentOfOthers(String)
  }

  /// How a meeting stands that was seen otherwise.
  struct Now: Equatable, Sendable {
    let title: String
    let day: Day
    let state: State
    let by: String
  }

  /// Whether it may still be held or not.
  var isOpen: Bool { state == .draft || state == .published }

  /// Whether it is a competency test that would be held at another time: the assessor comes by appointment.
  func isTestMoved(to other: Meeting) -> Bool {
    kind == .assessment && (day, from, until) != (other.day, other.from, other.until)
  }

  /// Refuses what is over.
  func checkOpen(on today: Day) throws(Refusal) {
    if state == .held || day < today { throw .over(day) }
  }

  /// What has to change so that the meetings of a class are those of its schedule: days that have none yet, and meetings ahead whose
  /// day is no longer in it. A class without decree or after its cancellation has none.
  static func plan(
    _ cohort: Cohort, isDecreed: Bool, known: [Meeting], days: TeachingDays, on today: Day
  ) -> (missing: [Day], surplus: [Meeting]) {
    let all = isDecreed ? cohort.schedule(isOpen: days.isOpen).meetings : []
    let scheduled = all.filter { day in cohort.cancellation.map { day < $0.day } ?? true }
    let there = Set(known.map(\.plannedOn))
    let ahead = today...today.adding(days: horizon_days)
    let wanted = Set(scheduled)
    return (
      scheduled.filter { ahead.contains($0) && !there.contains($0) },
      known.filter { $0.isOpen && $0.day >= today && !wanted.contains($0.plannedOn) }
    )
  }
}

extension Bookings {
  /// What a meeting collides with among the published ones and others that are to be published with it.
  func clashes(of meeting: Meeting, beside others: [Meeting] = []) -> [Clash] {
    let rivals = (meetings + others).filter { other in
      other.id != meeting.id && other.day == meeting.day && other.windows.contains(where: meeting.windows.contains)
    }
    var found: [Clash] = []
    for rival in rivals {
      let title = title(rival.cohort)
      if let venue = meeting.venue, rival.venue == venue { found.append(.venueTaken(by: title)) }
      for trainer in trainers where meeting.trainers.contains(trainer.id) && rival.trainers.contains(trainer.id) {
        found.append(.trainerTaken(trainer.name, by: title))
      }
      if rival.cohort == meeting.cohort {
        found.append(.classTaken)
      } else {
        let both = members(of: meeting).intersection(members(of: rival)).count
        if both > 0 { found.append(.people(both, by: title)) }
      }
    }
    if let name = days.closed[meeting.day] { found.append(.dayClosed(name)) }
    return found + hourClashes(meeting) + venueClashes(meeting) + trainerClashes(meeting) + calledAway(meeting)
      + escortClashes(meeting, beside: rivals)
  }

  /// Windows that the house needs itself or leaves no time in.
  private func hourClashes(_ meeting: Meeting) -> [Clash] {
    meeting.slots.compactMap { slot in
      switch hours.written(slot) {
      case .closed(let event): return .windowClosed(event)
      case .shut: return .outsideHours(nil)
      case .open(let from, let until):
        let isWithin =
          max(meeting.from, slot.window == .morning ? 0 : Window.noon) >= from
          && min(meeting.until, slot.window == .morning ? Window.noon : .max) <= until
        return isWithin ? nil : .outsideHours("\(WeekPattern.clock(from))–\(WeekPattern.clock(until))")
      case nil: return nil
      }
    }
  }

  /// Members who are called away at its hours.
  private func calledAway(_ meeting: Meeting) -> [Clash] {
    let own = members(of: meeting)
    let called = engagements.filter {
      own.contains($0.person.text) && $0.keeps(on: meeting.day, from: meeting.from, until: meeting.until)
    }.map { Clash.Called(name: names[$0.person] ?? "", kind: showsKinds ? $0.kind : nil) }
    return called.isEmpty
      ? [] : [.called(Set(called).sorted { ($0.name, $0.kind?.rawValue ?? "") < ($1.name, $1.kind?.rawValue ?? "") })]
  }

  /// Windows in which it needs more officers, with those of others, than are on duty.
  private func escortClashes(_ meeting: Meeting, beside rivals: [Meeting]) -> [Clash] {
    let short = meeting.windows.compactMap { window -> Clash? in
      let used = rivals.filter { $0.windows.contains(window) }.reduce(meeting.escorts) { $0 + $1.escorts }
      let onDuty = staffing.escorts(on: .init(day: meeting.day, window: window))
      return meeting.escorts > 0 && used > onDuty ? .escortsShort(needed: used, onDuty: onDuty) : nil
    }
    return Array(short.prefix(1))
  }

  private func venueClashes(_ meeting: Meeting) -> [Clash] {
    guard let venue = venues.first(where: { $0.id == meeting.venue }) else { return [] }
    var found: [Clash] = []
    if let gap = gap(.venue(venue.id), meeting.day) { found.append(.venueClosed(gap.reason)) }
    if !meeting.fits(venue.openings) { found.append(.venueNotOpen) }
    let people = members(of: meeting).count
    if people > venue.capacity { found.append(.venueTooSmall(capacity: venue.capacity, people: people)) }
    return found
  }

  private func trainerClashes(_ meeting: Meeting) -> [Clash] {
    trainers.filter { meeting.trainers.contains($0.id) }.flatMap { trainer -> [Clash] in
      var found: [Clash] = []
      if let gap = gap(.trainer(trainer.id), meeting.day) {
        found.append(.trainerAway(trainer.name, because: gap.reason))
      }
      if !meeting.fits(trainer.openings) { found.append(.trainerNotThere(trainer.name)) }
      if let programme = cohorts[meeting.cohort]?.programme.id, !trainer.teaches(programme) {
        found.append(.trainerTeachesOther(trainer.name))
      }
      return found
    } + (meeting.trainers.count == 1 && needsSecond(meeting.cohort) ? [secondMissing(meeting.cohort)] : [])
  }

  private func secondMissing(_ cohort: Cohort.ID) -> Clash {
    .secondTrainerMissing(
      people: members[cohort]?.count ?? 0,
      alone: (cohorts[cohort]?.programme.id).map(staffing.mostAlone) ?? Staffing.usualAlone)
  }

  /// What makes a place or trainer unavailable on a day.
  func gap(_ subject: Gap.Subject, _ day: Day) -> Gap? { gaps[subject]?.first { $0.days.contains(day) } }
}

extension Meeting {
  /// Whether all of its windows are among those of a week.
  fileprivate func fits(_ openings: [WeekSlot]) -> Bool {
    windows.allSatisfy { openings.contains(WeekSlot(day.weekday, $0)) }
  }
}
