import Almanac
import House
import Page
import People
import Programmes
import Store

/// Who records events of enrolments, where and when.
package struct Recorder: Sendable {
  let facility: Facility.ID
  let today: Day
  let now: Moment
  let name: String

  /// The officer of a request.
  package init(_ context: RequestContext) {
    (facility, today, now, name) = (context.facility, context.today, context.now, context.actor.name)
  }

  /// Nobody: the work of a night.
  package init(nightOf facility: Facility.ID, on day: Day, now: Moment) {
    (self.facility, today, self.now, name) = (facility, day, now, "Bekal")
  }

  /// An event of this moment.
  func event(
    _ change: EnrolmentEvent.Change, of enrolment: Enrolment.ID, on day: Day, _ source: EnrolmentEvent.Source,
    note: String? = nil
  ) -> EnrolmentEvent {
    var random = SystemRandomNumberGenerator()
    return EnrolmentEvent(
      id: House.ID(at: now, random: &random), enrolment: enrolment, day: day, change: change, source: source,
      note: note,
      recordedAt: now, recordedBy: name)
  }
}

extension Connection {
  /// Records what happened to a place, as far as the rules let it, and brings the place in step.
  func record(
    _ change: EnrolmentEvent.Change, of id: Enrolment.ID, on day: Day, note: String?, by recorder: Recorder
  ) throws -> Enrolment {
    guard let enrolment = try enrolments([id], at: recorder.facility).first else { throw Missing() }
    let events = try events(of: [enrolment], at: recorder.facility)[id] ?? []
    try enrolment.check(change, on: day, note: note, events: events, today: recorder.today)
    let event = recorder.event(change, of: id, on: day, .officer, note: note)
    return try add([(event, enrolment)], to: [id: events], by: recorder).first ?? enrolment
  }

  /// Adds events and keeps what each place comes to by them.
  ///
  /// - Parameter known: the events that the places had before.
  @discardableResult
  func add(
    _ new: [(event: EnrolmentEvent, enrolment: Enrolment)], to known: [Enrolment.ID: [EnrolmentEvent]],
    by recorder: Recorder
  ) throws -> [Enrolment] {
    let places = Dictionary(new.map { ($0.enrolment.id, $0.enrolment) }) { first, _ in first }
    let added = Dictionary(grouping: new.map(\.event), by: \.enrolment)
    let settled = try places.values.sorted { $0.id < $1.id }.map { place in
      try settle(place, (known[place.id] ?? []) + (added[place.id] ?? []), by: recorder)
    }
    try insert(new.map { ($0.event, $0.enrolment.person) }, at: recorder.facility)
    for (event, enrolment) in new { state(event.fact(of: enrolment)) }
    return settled
  }

  /// Brings a place in step with its events.
  ///
  /// 1. Its end is the one that stands; it is live until the day of its end.
  /// 2. A place whose end was taken back is live again: on its old seat, or the lowest that is free.
  /// 3. Where no seat is free, or the person sits in another class of that time, the end stays; an officer is told so.
  @discardableResult
  func settle(_ enrolment: Enrolment, _ events: [EnrolmentEvent], by recorder: Recorder) throws -> Enrolment {
    let end = Enrolment.end(in: events)
    let isLive = end.map { $0.day > recorder.today } ?? true
    var seat = enrolment.seat
    if isLive, !enrolment.isLive {
      guard let free = try seatAgain(for: enrolment, at: recorder.facility) else {
        guard events.last?.source == .officer, events.last?.change != .back else {
          return try stay(enrolment, events, by: recorder)
        }
        throw Enrolment.Refusal.seatGone
      }
      seat = free
    }
    let after = Enrolment(
      id: enrolment.id, cohort: enrolment.cohort, seat: seat, person: enrolment.person, decree: enrolment.decree,
      from: enrolment.from, isLive: isLive, until: end?.day, ending: end?.ending)
    guard after != enrolment else { return enrolment }
    guard try keep(after, from: enrolment, at: recorder.facility) else { throw Enrolment.Refusal.changedMeanwhile }
    return after
  }

  /// The end stays although it was taken back, for the seat was given on.
  private func stay(_ enrolment: Enrolment, _ events: [EnrolmentEvent], by recorder: Recorder) throws -> Enrolment {
    let (day, ending) = (enrolment.until ?? recorder.today, enrolment.ending ?? .left)
    let event = recorder.event(.ended(ending), of: enrolment.id, on: day, .replaced)
    return try add([(event, enrolment)], to: [enrolment.id: events], by: recorder).first ?? enrolment
  }

  /// A seat for a place that is live again; nil where none is free, the class is cancelled, or the person sits elsewhere at that time.
  private func seatAgain(for enrolment: Enrolment, at facility: Facility.ID) throws -> Int? {
    guard try !sits(enrolment.person, during: enrolment.cohort, at: facility),
      let cohort = try cohort(enrolment.cohort, at: facility), cohort.cancellation == nil
    else { return nil }
    let free = Hearing.freeSeats(
      of: cohort.seats, taken: Set(try liveEnrolments(in: [enrolment.cohort], at: facility).map(\.seat)))
    return free.contains(enrolment.seat) ? enrolment.seat : free.first
  }

  /// Whether a person sits in a class, or in another that is on at the same time.
  func sits(_ person: Person.ID, during cohort: Cohort.ID, at facility: Facility.ID) throws -> Bool {
    let held = try liveEnrolments(of: [person], at: facility)
    let teaching = try teachingDays(at: facility)
    let classes = Dictionary(
      try cohorts(held.map(\.cohort) + [cohort], at: facility).map { ($0.id, $0.schedule(isOpen: teaching.isOpen)) }
    ) { first, _ in first }
    guard let asked = classes[cohort] else { throw Missing() }
    return held.contains { place in
      guard place.cohort != cohort, let other = classes[place.cohort] else { return true }
      let last = place.until.map { min(other.end, $0.adding(days: -1)) } ?? other.end
      return other.start <= asked.end && asked.start <= last
    }
  }
}

extension EnrolmentEvent {
  /// What the journal keeps of it.
  func fact(of enrolment: Enrolment) -> Fact {
    var payload: [String: FactValue] = [
      "person": .text(of: enrolment.person), "cohort": .text(of: enrolment.cohort), "on": .text(of: day),
      "source": .text(source.rawValue),
    ]
    switch change {
    case .suspended(let until, let hasPremium):
      payload["until"] = until.map { .text(of: $0) } ?? .null
      payload["premium"] = .flag(hasPremium)
    case .away(let absence): payload["absence"] = .text(absence.rawValue)
    case .ended(let ending): payload["reason"] = .text(ending.rawValue)
    case .reopened(let end): payload["end"] = .text(of: end)
    case .resumed, .back: break
    }
    if let note { payload["note"] = .sealed(under: enrolment.person, note) }
    return Fact("placement.enrolment_\(change.name)", about: enrolment.id, payload)
  }
}
