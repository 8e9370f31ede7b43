import Almanac
import House
import Language
import Partners
import People
import Programmes

/// One meeting of a class: when it is held, where, by whom, and how it stands.
package struct Meeting: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Meeting>

  /// How a meeting stands; a published one becomes held when its day is over.
  package enum State: String, CaseIterable, Codable, Sendable { case draft, published, held, cancelled }

  /// A competency test is held by an assessor from outside at a test site: no computation moves it unasked.
  package enum Kind: String, CaseIterable, Codable, Sendable { case lesson, assessment }

  package let id: ID
  package let cohort: Cohort.ID
  /// The day of the class's schedule that it was made for; each such day gives one meeting.
  let plannedOn: Day
  /// Its place among the meetings of the class that are not cancelled.
  package var number: Int
  package var day: Day
  /// Minutes after midnight.
  package var from: Int
  package var until: Int
  package var venue: Venue.ID?
  package var trainers: [Trainer.ID]
  /// Officers who accompany the class.
  var escorts: Int
  package var state: State
  /// Why it is held in spite of something, or not held.
  var reason: String?
  /// The commitment that a cancelled one is charged to.
  var commitment: Commitment.ID?
  /// Counts its changes; tells whether it is still as somebody saw it.
  package var version: Int
  var changedBy: String
  /// What the earlier meetings of the class take, in minutes.
  var minutesBefore = 0
  /// The module that was taught, once it is held; nil where the programme named none.
  var module: String?
  var kind = Kind.lesson
  /// Who assesses and at which test site (TUK); of a competency test only.
  var assessor: String?
  var testSite: String?

  /// The windows of its day that it takes.
  var windows: [Window] {
    (from < Window.noon ? [.morning] : []) + (until > Window.noon ? [.afternoon] : [])
  }

  /// As a form names it, with the version that was seen.
  package var ticket: String { "\(id):\(version)" }

  /// The hours as `09.00–11.00`.
  var hours: String { "\(WeekPattern.clock(from))–\(WeekPattern.clock(until))" }
}

/// What a meeting collides with.
enum Clash: Hashable, Sendable {
  case venueTaken(by: String), trainerTaken(String, by: String), classTaken
  case people(Int, by: String)
  case venueClosed(String), venueNotOpen, venueTooSmall(capacity: Int, people: Int)
  case trainerAway(String, because: String), trainerNotThere(String), trainerTeachesOther(String), dayClosed(String)
  /// Members who are called away at the time, each with what for where the reader may know it.
  case called([Called])
  /// A class so large that it needs a second trainer.
  case secondTrainerMissing(people: Int, alone: Int)
  /// More officers are needed in a window than are on duty.
  case escortsShort(needed: Int, onDuty: Int)
  /// An event of the house takes a window.
  case windowClosed(String)
  /// The house's week leaves these hours for lessons, or none.
  case outsideHours(String?)

  /// Somebody who is called away.
  struct Called: Hashable, Sendable {
    let name: String
    let kind: Engagement.Kind?
  }

  /// Whether no reason helps: nothing and nobody serves two meetings at once.
  var isFirm: Bool {
    switch self {
    case .venueTaken, .trainerTaken, .classTaken, .people: true
    case .venueClosed, .venueNotOpen, .venueTooSmall, .trainerAway, .trainerNotThere, .trainerTeachesOther, .dayClosed,
      .called, .secondTrainerMissing, .escortsShort, .windowClosed, .outsideHours:
      false
    }
  }

  /// Whether it lies in how place, trainer and class are, so that a reason for it holds until somebody changes the meeting.
  var isStanding: Bool {
    switch self {
    case .venueNotOpen, .venueTooSmall, .trainerNotThere, .trainerTeachesOther, .secondTrainerMissing, .outsideHours:
      true
    case .venueTaken, .trainerTaken, .classTaken, .people, .venueClosed, .trainerAway, .dayClosed, .called,
      .escortsShort, .windowClosed:
      false
    }
  }

  /// Whether it is only that some of the members are called away.
  var isOfMembers: Bool { if case .called = self { true } else { false } }

  /// The field of a form that it stands at.
  var field: String {
    switch self {
    case .venueTaken, .venueClosed, .venueNotOpen, .venueTooSmall: "venue"
    case .trainerTaken, .trainerAway, .trainerNotThere, .trainerTeachesOther, .secondTrainerMissing: "trainers"
    case .classTaken, .people, .dayClosed, .called, .windowClosed: "day"
    case .outsideHours: "from"
    case .escortsShort: "escorts"
    }
  }
}

/// What a stretch of days holds already: published meetings, who sits in the classes, places, trainers, closed days.
struct Bookings: Sendable {
  var meetings: [Meeting]
  let cohorts: [Cohort.ID: Cohort]
  let members: [Cohort.ID: Set<String>]
  let venues: [Venue]
  let trainers: [Trainer]
  let gaps: [Gap.Subject: [Gap]]
  let days: TeachingDays
  /// When lessons fit.
  let hours: HouseHours
  /// What calls people away on these days, without notes.
  let engagements: [Engagement]
  /// The names of those members.
  let names: [Person.ID: String]
  /// Whether the reader may know what they are called to.
  let showsKinds: Bool
  let staffing: Staffing
  /// Who belongs to a class on the days on which it is others than `members`.
  var otherMembers: [Cohort.ID: [Day: Set<String>]] = [:]
  var exclusions: [Exclusion] = []

  /// Who belongs to a meeting: the members of its day but those who are excluded from it.
  func members(of meeting: Meeting) -> Set<String> {
    (otherMembers[meeting.cohort]?[meeting.day] ?? members[meeting.cohort] ?? [])
      .subtracting(exclusions.filter { $0.keeps(from: meeting) }.map(\.person.text))
  }

  /// The name of a class.
  func title(_ cohort: Cohort.ID) -> String { cohorts[cohort]?.programme.title ?? "" }
}

/// A meeting as a list shows it.
struct MeetingLine: Encodable, Sendable {
  let meeting: Meeting
  let title: String
  let place: String?
  let teachers: [String]
  let people: Int
  /// The module it is for, or that it is a competency test; nil where the programme names no module.
  let module: String?
  let clashes: [Clash]

  private enum Key: String, CodingKey { case meeting, title, place, teachers, people, module, clashes }

  /// A meeting among what its days hold.
  init(_ meeting: Meeting, in bookings: Bookings) {
    self.meeting = meeting
    title = bookings.title(meeting.cohort)
    place = bookings.venues.first { $0.id == meeting.venue }?.name
    teachers = bookings.trainers.filter { meeting.trainers.contains($0.id) }.map(\.name)
    people = bookings.members(of: meeting).count
    module = bookings.cohorts[meeting.cohort].flatMap { meeting.topic(in: $0.programme) }
    clashes = meeting.isOpen ? bookings.clashes(of: meeting) : []
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(meeting, forKey: .meeting)
    try container.encode(title, forKey: .title)
    try container.encode(place, forKey: .place)
    try container.encode(teachers, forKey: .teachers)
    try container.encode(people, forKey: .people)
    try container.encodeIfPresent(module, forKey: .module)
    try container.encode(clashes.map { Words.clash($0).id }, forKey: .clashes)
  }
}

extension Meeting {
  /// What it is about: a competency test, the module that was taught, or the module in which it begins.
  func topic(in programme: Programme) -> String? {
    switch (kind, state) {
    case (.assessment, _): Words.name(Kind.assessment).id
    case (.lesson, .held): module
    case (.lesson, _): programme.module(of: self)?.title
    }
  }
}

extension Programme {
  /// The module of a meeting; nil where the programme names none.
  func module(of meeting: Meeting) -> CourseModule? {
    modules.isEmpty ? nil : module(after: meeting.minutesBefore)
  }
}
