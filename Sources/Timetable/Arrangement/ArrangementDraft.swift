import Almanac
import House
import Matching

extension FrozenArrangement {
  /// What a result means: each meeting with its new spot, or with the rule that keeps it out.
  ///
  /// - Parameter english: the rules of those left out in English, by session.
  func lines(
    of result: TimetableResult, in instance: TimetableInstance, english: [String: String]
  ) -> [Arrangement.Line] {
    let lessons = Dictionary(result.schedule.map { ($0.session, $0) }) { first, _ in first }
    let rules = Dictionary(result.unscheduled.map { ($0.session, $0.rule) }) { first, _ in first }
    let seconds = seconds(result.schedule, instance)
    let placed = meetings.values.compactMap { seat -> Arrangement.Line? in
      let session = seat.line.meeting.text
      var line = seat.line
      if let lesson = lessons[session], let slot = Arrangement.Slot(named: lesson.slot),
        let hours = seat.hours[lesson.slot], let trainer = Trainer.ID(lesson.teacher)
      {
        line.after = Arrangement.Spot(
          day: slot.day, from: hours.from, until: hours.until, venue: Venue.ID(lesson.place),
          trainers: ([trainer] + (seconds[session].map { [$0] } ?? [])).sorted(), escorts: seat.escorts)
      } else if let rule = rules[session] {
        line.rule = .init(id: rule, en: english[session] ?? rule)
      }
      return line
    }
    return (placed + whole).sorted { $0.order < $1.order }
  }

  /// A second trainer for each class that needs one: those who have the fewest to choose from first, whoever teaches it now before others.
  private func seconds(_ schedule: [TimetableInstance.Lesson], _ instance: TimetableInstance) -> [String: Trainer.ID] {
    let teachers = Dictionary(instance.sessions.map { ($0.id, $0.teachers) }) { first, _ in first }
    let away = Dictionary(instance.teachers.map { ($0.id, Set($0.away)) }) { first, _ in first }
    let needing = Set(meetings.values.filter(\.needsSecond).map(\.line.meeting.text))
    return Dictionary(grouping: schedule, by: \.slot).reduce(into: [:]) { found, there in
      var busy = Set(there.value.map(\.teacher))
      let wanting = there.value.filter { needing.contains($0.session) }.map { lesson in
        (lesson.session, (teachers[lesson.session] ?? []).filter { !(away[$0]?.contains(there.key) ?? false) })
      }.sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
      for (session, able) in wanting {
        let own = Meeting.ID(session).flatMap { meetings[$0]?.line.before.trainers.map(\.text) } ?? []
        let free = able.filter { !busy.contains($0) }
        guard let second = free.first(where: own.contains) ?? free.first else { continue }
        busy.insert(second)
        found[session] = Trainer.ID(second)
      }
    }
  }
}

extension Arrangement.Slot {
  /// The window that the solver names.
  init?(named text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), let window = Int(parts[1]).flatMap(Window.init) else { return nil }
    self.init(day: day, window: window)
  }
}

extension Arrangement.Line {
  /// By new day and hour, those left out where they stand now.
  var order: Order {
    let spot = after ?? before
    return Order(day: spot.day, from: spot.from, meeting: meeting.text)
  }

  /// The order of lines.
  struct Order: Comparable {
    let day: Day
    let from: Int
    let meeting: String

    static func < (left: Order, right: Order) -> Bool {
      (left.day, left.from, left.meeting) < (right.day, right.from, right.meeting)
    }
  }
}
