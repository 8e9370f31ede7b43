import Almanac
import House
import Matching
import Programmes

/// What meetings that stay take of the windows: places, trainers, people and escorts.
struct TakenSlots {
  /// The places and trainers that are taken in a window.
  private var subjects: [Arrangement.Slot: Set<String>] = [:]
  private var people: [Arrangement.Slot: Set<String>] = [:]
  private(set) var escorts: [Arrangement.Slot: Int] = [:]
  /// What holds people in windows, to be told to the solver as meetings that stand.
  private var holds: [(name: String, slot: Arrangement.Slot, members: [String])] = []

  init(_ fixed: [Meeting], in bookings: Bookings) {
    for meeting in fixed { take(meeting, members: bookings.members(of: meeting)) }
  }

  private mutating func take(_ meeting: Meeting, members: Set<String>) {
    for slot in meeting.slots {
      subjects[slot, default: []].formUnion([meeting.venue?.text].compactMap(\.self) + meeting.trainers.map(\.text))
      escorts[slot, default: 0] += meeting.escorts
      // Somebody in two standing meetings at once is held by the first: the solver is asked for no more than can be.
      let held = members.subtracting(people[slot] ?? []).sorted()
      people[slot, default: []].formUnion(members)
      if !held.isEmpty { holds.append(("=\(meeting.id)/\(slot.window.rawValue)", slot, held)) }
    }
  }

  /// A place and trainers for a meeting that takes both windows of its day: its own if they can be had, else the first that can.
  mutating func place(
    _ meeting: Meeting, in bookings: Bookings, wanting kind: String, slots: [Arrangement.Slot]
  ) -> Arrangement.Spot? {
    let (own, members) = (meeting.slots, bookings.members(of: meeting))
    guard own.allSatisfy(slots.contains), own.allSatisfy({ (people[$0] ?? []).isDisjoint(with: members) }) else {
      return nil
    }
    func isFree(_ subject: String) -> Bool { own.allSatisfy { !(subjects[$0] ?? []).contains(subject) } }
    let venues = bookings.venues.filter { venue in
      isFree(venue.id.text) && venue.capacity >= members.count && own.allSatisfy { bookings.isOpen(venue, on: $0) }
        && (kind == ArrangementFacts.anyPlace || venue.kinds.contains(kind))
    }
    let trainers = bookings.teachers(of: meeting.cohort).filter { trainer in
      isFree(trainer.id.text) && own.allSatisfy { bookings.isThere(trainer, on: $0) }
    }
    let known = Set(meeting.trainers)
    let teachers = (trainers.filter { known.contains($0.id) } + trainers.filter { !known.contains($0.id) })
      .prefix(bookings.needsSecond(meeting.cohort) ? 2 : 1)
    guard let venue = venues.first(where: { $0.id == meeting.venue }) ?? venues.first, !teachers.isEmpty else {
      return nil
    }
    var spot = meeting.spot
    (spot.venue, spot.trainers) = (venue.id, teachers.map(\.id).sorted())
    spot.escorts = max(spot.escorts, Staffing.escorts(for: members.count))
    take(meeting.at(spot), members: members)
    return spot
  }

  /// A place as the solver reads it.
  func place(_ venue: Venue, in bookings: Bookings, _ slots: [Arrangement.Slot]) -> TimetableInstance.Place {
    var place = TimetableInstance.Place()
    (place.id, place.capacity) = (venue.id.text, venue.capacity)
    place.kinds = venue.kinds + [ArrangementFacts.anyPlace]
    place.closed = closed(venue.id.text, slots) { bookings.isOpen(venue, on: $0) }
    return place
  }

  /// A trainer as the solver reads it.
  func teacher(_ trainer: Trainer, in bookings: Bookings, _ slots: [Arrangement.Slot]) -> TimetableInstance.Teacher {
    var teacher = TimetableInstance.Teacher()
    teacher.id = trainer.id.text
    teacher.away = closed(trainer.id.text, slots) { bookings.isThere(trainer, on: $0) }
    return teacher
  }

  private func closed(
    _ subject: String, _ slots: [Arrangement.Slot], _ isOpen: (Arrangement.Slot) -> Bool
  ) -> [String] {
    slots.filter { !isOpen($0) || (subjects[$0] ?? []).contains(subject) }.map(\.name)
  }

  /// Tells the solver of the people whom standing meetings hold: as sessions at a place and with a teacher of their own.
  func hold(in instance: inout TimetableInstance, _ slots: [Arrangement.Slot]) {
    for hold in holds where slots.contains(hold.slot) {
      var (place, teacher) = (TimetableInstance.Place(), TimetableInstance.Teacher())
      (place.id, place.kinds, place.capacity, teacher.id) = (hold.name, [hold.name], hold.members.count, hold.name)
      var session = TimetableInstance.Session()
      (session.id, session.cohort, session.place) = (hold.name, hold.name, hold.name)
      (session.teachers, session.members) = ([hold.name], hold.members)
      var lesson = TimetableInstance.Lesson()
      (lesson.session, lesson.slot, lesson.place, lesson.teacher) = (hold.name, hold.slot.name, hold.name, hold.name)
      instance.places.append(place)
      instance.teachers.append(teacher)
      instance.sessions.append(session)
      instance.current.append(lesson)
      instance.held.append(hold.name)
    }
  }
}

extension Meeting {
  /// The windows that it takes, with their day.
  var slots: [Arrangement.Slot] { windows.map { Arrangement.Slot(day: day, window: $0) } }
}

extension Bookings {
  /// Whether a place may be used in a window of a day.
  func isOpen(_ venue: Venue, on slot: Arrangement.Slot) -> Bool {
    venue.openings.contains(WeekSlot(slot.day.weekday, slot.window)) && gap(.venue(venue.id), slot.day) == nil
  }

  /// Whether a trainer can come in a window of a day.
  func isThere(_ trainer: Trainer, on slot: Arrangement.Slot) -> Bool {
    trainer.openings.contains(WeekSlot(slot.day.weekday, slot.window)) && gap(.trainer(trainer.id), slot.day) == nil
  }
}
