import Almanac
import House
import Matching
import Programmes

/// What an arrangement is made from: the meetings of its weeks, and what the house has for them.
struct ArrangementFacts: Sendable {
  /// Those that are not cancelled, by day and hour.
  let meetings: [Meeting]
  /// The classes that are arranged; all others stay as they are.
  let chosen: Set<Cohort.ID>
  let bookings: Bookings
  let from: Day
  let until: Day
  let today: Day
  /// The minute of today: what has begun is not moved.
  let minute: Int
  let aim: Arrangement.Aim
  /// Whether competency tests may be moved too.
  var movesTests = false
}

/// What a computation needs beside the instance, as it was when it was asked for.
struct FrozenArrangement: Codable, Equatable, Sendable {
  var meetings: [Meeting.ID: Seat] = [:]
  /// Meetings that take both windows of a day: they are placed beforehand, on their day.
  var whole: [Arrangement.Line] = []

  /// A meeting that is to be placed.
  struct Seat: Codable, Equatable, Sendable {
    let line: Arrangement.Line
    /// Its hours in each window.
    let hours: [String: Hours]
    let escorts: Int
    let needsSecond: Bool
  }

  /// From when until when it would be held in a window.
  struct Hours: Codable, Equatable, Sendable {
    let from: Int
    let until: Int
  }
}

extension Meeting {
  /// Whether its day is ahead, or none of its windows has begun.
  func isAhead(of day: Day, _ minute: Int) -> Bool {
    self.day > day || (self.day == day && windows.allSatisfy { $0.usual.lowerBound > minute })
  }
}

extension ArrangementFacts {
  /// The word for any place, where a class asks for no kind of it.
  static let anyPlace = "tempat"

  /// The windows that may be used: open days of the weeks, nothing that has begun.
  var slots: [Arrangement.Slot] {
    let first = max(from, today)
    guard first <= until else { return [] }
    return (0...first.days(until: until)).map { first.adding(days: $0) }.filter(bookings.days.isOpen).flatMap { day in
      Window.allCases.filter { day > today || $0.usual.lowerBound > minute }.map {
        Arrangement.Slot(day: day, window: $0)
      }.filter { bookings.lessons(in: $0) != nil }
    }
  }

  /// Meetings of the chosen classes that are still ahead and not kept in spite of something.
  var open: [Meeting] {
    meetings.filter { meeting in
      chosen.contains(meeting.cohort) && meeting.isOpen && meeting.isAhead(of: today, minute)
        && !bookings.isKeptInSpite(meeting) && (movesTests || meeting.kind == .lesson)
    }
  }

  /// Those that take one window, in their order: the solver places them.
  var movable: [Meeting] { open.filter { $0.windows.count == 1 } }

  /// Those that take both windows of their day.
  var whole: [Meeting] { open.filter { $0.windows.count == 2 } }

  /// Published and held ones that stay whatever comes, and competency tests.
  var fixed: [Meeting] {
    let open = Set(open.map(\.id))
    return meetings.filter {
      ($0.state == .published || $0.state == .held || $0.kind == .assessment) && !open.contains($0.id)
    }
  }

  /// The instance with what the result needs to be read.
  func frozen() -> (instance: TimetableInstance, frozen: FrozenArrangement) {
    var taken = TakenSlots(fixed, in: bookings)
    var frozen = FrozenArrangement()
    frozen.whole = whole.map { meeting in
      let spot = taken.place(meeting, in: bookings, wanting: place(of: meeting), slots: slots)
      var line = Arrangement.Line(meeting, after: spot)
      if spot == nil { line.rule = Arrangement.Rule.wholeDay }
      return line
    }
    var instance = TimetableInstance()
    instance.slots = slots.map(\.name)
    instance.places = bookings.venues.map { taken.place($0, in: bookings, slots) }
    instance.teachers = bookings.trainers.map { taken.teacher($0, in: bookings, slots) }
    for (order, meeting) in movable.enumerated() {
      instance.sessions.append(session(meeting, order: order))
      frozen.meetings[meeting.id] = seat(meeting)
    }
    instance.busy = busy
    instance.escorts = slots.map { ($0.name, max(0, bookings.staffing.escorts(on: $0) - (taken.escorts[$0] ?? 0))) }
    instance.current = current
    instance.wished = movable.compactMap { meeting in
      wish(of: meeting).map { TimetableInstance.At(meeting.id.text, $0.name) }
    }
    taken.hold(in: &instance, slots)
    instance.stages = stages
    return (instance, frozen)
  }

  private var stages: [TimetableInstance.Stage] {
    let measures: [TimetableInstance.Measure] =
      switch aim {
      case .offer: [.sessions, .presence, .asOffered, .unmoved]
      case .fewestMoves: [.sessions, .unmoved, .asOffered, .presence]
      case .presence: [.sessions, .presence, .unmoved, .asOffered]
      }
    return measures.map { .init($0) }
  }

  /// The kind of place that a meeting asks for: that of its module, else of its programme, where the house has one and the class does
  /// not stand elsewhere.
  private func place(of meeting: Meeting) -> String {
    let programme = bookings.cohorts[meeting.cohort]?.programme
    let own = programme?.module(of: meeting)?.site
    guard let word = (own ?? programme?.site)?.kindOfVenue else { return Self.anyPlace }
    let fitting = Set(bookings.venues.filter { $0.kinds.contains(word) }.map(\.id))
    let stands = meetings.filter { own == nil ? $0.cohort == meeting.cohort : $0.id == meeting.id }.compactMap(\.venue)
    return fitting.isEmpty || !stands.allSatisfy(fitting.contains) ? Self.anyPlace : word
  }

  private func session(_ meeting: Meeting, order: Int) -> TimetableInstance.Session {
    var session = TimetableInstance.Session()
    (session.id, session.cohort, session.order) = (meeting.id.text, meeting.cohort.text, order)
    session.place = place(of: meeting)
    session.teachers = bookings.teachers(of: meeting.cohort).map(\.id.text)
    session.members = bookings.members[meeting.cohort, default: []].sorted()
    session.escorts = escorts(of: meeting)
    let days = Dictionary(grouping: movable.filter { $0.cohort == meeting.cohort && $0.state == .published }, by: \.day)
    session.atMostPerDay = max(1, days.values.map(\.count).max() ?? 1)
    return session
  }

  private func seat(_ meeting: Meeting) -> FrozenArrangement.Seat {
    let hours = slots.map { slot in
      let (from, until) = bookings.hours(of: meeting, in: slot)
      return (slot.name, FrozenArrangement.Hours(from: from, until: until))
    }
    return .init(
      line: .init(meeting, after: nil), hours: Dictionary(hours) { first, _ in first }, escorts: escorts(of: meeting),
      needsSecond: bookings.needsSecond(meeting.cohort))
  }

  private func escorts(of meeting: Meeting) -> Int {
    max(meeting.escorts, Staffing.escorts(for: bookings.members[meeting.cohort]?.count ?? 0))
  }

  /// Members called away in a window of lessons, excluded from it or not there on its day; for what is not told.
  private var busy: [TimetableInstance.At] {
    let cohorts = Set(movable.map(\.cohort))
    let members = cohorts.reduce(into: Set<String>()) { $0.formUnion(bookings.members[$1] ?? []) }
    return slots.flatMap { slot in
      let hours = bookings.lessons(in: slot) ?? slot.window.usual
      let called = bookings.engagements.filter {
        members.contains($0.person.text) && $0.keeps(on: slot.day, from: hours.lowerBound, until: hours.upperBound)
      }.map(\.person.text)
      let excluded = bookings.exclusions.filter {
        cohorts.contains($0.cohort) && members.contains($0.person.text) && $0.keeps(on: slot.day, slot.window)
      }.map(\.person.text)
      let away = cohorts.flatMap { cohort in
        bookings.otherMembers[cohort]?[slot.day].map { (bookings.members[cohort] ?? []).subtracting($0) } ?? []
      }
      return Set(called + excluded + away).sorted().map { TimetableInstance.At($0, slot.name) }
    }
  }

  /// Where the movable ones stand; drafts only where new weeks are arranged, for a draft moves nobody.
  private var current: [TimetableInstance.Lesson] {
    movable.compactMap { meeting in
      guard meeting.state == .published || aim == .offer, let window = meeting.windows.first,
        let venue = meeting.venue, let trainer = meeting.trainers.first
      else { return nil }
      var lesson = TimetableInstance.Lesson()
      lesson.session = meeting.id.text
      lesson.slot = Arrangement.Slot(day: meeting.day, window: window).name
      (lesson.place, lesson.teacher) = (venue.text, trainer.text)
      return lesson
    }
  }

  /// The window wished for it: that of the offer's weekly pattern; where a published one has to move, its own, so that people keep their
  /// hours if only the trainer or the place changes.
  private func wish(of meeting: Meeting) -> Arrangement.Slot? {
    if aim != .offer, meeting.state == .published {
      return meeting.windows.first.map { .init(day: meeting.day, window: $0) }
    }
    guard let pattern = bookings.cohorts[meeting.cohort]?.pattern(on: meeting.plannedOn),
      let window = pattern.windows.first.flatMap(Window.init), pattern.windows.count == 1
    else { return nil }
    return .init(day: meeting.plannedOn, window: window)
  }
}

extension Arrangement.Line {
  /// A meeting as it stands, and where it is to stand.
  init(_ meeting: Meeting, after: Arrangement.Spot?) {
    self.init(
      meeting: meeting.id, cohort: meeting.cohort, version: meeting.version, before: meeting.spot,
      state: meeting.state, after: after)
  }
}

extension Bookings {
  /// The hours for lessons in a window, in minutes: what the house wrote, else the usual ones; nil where there are none.
  func lessons(in slot: Arrangement.Slot) -> ClosedRange<Int>? {
    switch hours.written(slot) {
    case .open(let from, let until): from...until
    case .shut, .closed: nil
    case nil: slot.window.usual
    }
  }

  /// A meeting's hours in a window: its own where it is held in that window and they fit, else as long from when lessons begin.
  func hours(of meeting: Meeting, in slot: Arrangement.Slot) -> (from: Int, until: Int) {
    let own = meeting.hours(in: slot.window)
    guard case .open(let from, let until) = hours.written(slot), own.from < from || own.until > until else {
      return own
    }
    return (from, from + own.until - own.from)
  }

  /// Whether somebody published it with a reason in spite of hours, size or field: what an officer decided is not undone by a computation.
  func isKeptInSpite(_ meeting: Meeting) -> Bool {
    guard meeting.state == .published, meeting.reason != nil else { return false }
    let clashes = clashes(of: meeting)
    return clashes.contains(where: \.isStanding) && clashes.allSatisfy { $0.isStanding || $0.isOfMembers }
  }

  /// The trainers who teach the programme of a class.
  func teachers(of cohort: Cohort.ID) -> [Trainer] {
    guard let programme = cohorts[cohort]?.programme.id else { return [] }
    return trainers.filter { $0.teaches(programme) }
  }

  /// Whether a class is so large that it needs a second trainer.
  func needsSecond(_ cohort: Cohort.ID) -> Bool {
    guard let programme = cohorts[cohort]?.programme.id else { return false }
    return staffing.needsSecond(programme, people: members[cohort]?.count ?? 0)
  }
}
