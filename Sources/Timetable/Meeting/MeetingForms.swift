import Almanac
import House
import Language
import Page
import Partners
import People
import Programmes

/// Which week of the timetable, of what, and how it is laid out.
struct WeekQuery: Form {
  static let fields = [
    FormField("week", .day, Words.week, required: false), FormField("course", .id, Words.course, required: false),
    FormField("place", .id, Words.venue, required: false), FormField("trainer", .id, Words.trainer, required: false),
    FormField(
      "by", .choice(WeekGrouping.allCases.map { .init($0.rawValue, Words.name($0)) }), Words.grouping,
      hint: Words.byDay, required: false),
    FormField("person", .id, Words.name(.person), required: false),
    FormField(
      "sheet", .choice([.init("a4", Phrase(same: "A4")), .init("f4", Phrase(same: "F4"))]), Words.sheet, required: false
    ),
  ]
  let week: Day?
  let course: Cohort.ID?
  let place: Venue.ID?
  let trainer: Trainer.ID?
  let by: WeekGrouping?
  let person: Person.ID?
  let isFolio: Bool

  init(_ input: FormInput) throws {
    week = input.day("week")
    (course, place) = (try input.optionalID("course"), try input.optionalID("place"))
    (trainer, person) = (try input.optionalID("trainer"), try input.optionalID("person"))
    (by, isFolio) = (WeekGrouping(rawValue: input.text("by")), input.text("sheet") == "f4")
  }

  /// Whether a meeting is asked for.
  func shows(_ meeting: Meeting, in bookings: Bookings) -> Bool {
    (course.map { $0 == meeting.cohort } ?? true) && (place.map { $0 == meeting.venue } ?? true)
      && (trainer.map(meeting.trainers.contains) ?? true)
      && (person.map { bookings.members(of: meeting).contains($0.text) } ?? true)
  }

  /// What was chosen, by field.
  var chosen: [String: String] {
    let all: KeyValuePairs = [
      "week": week?.description, "course": course?.text, "place": place?.text, "trainer": trainer?.text,
      "by": by?.rawValue, "person": person?.text,
    ]
    return all.reduce(into: [:]) { $0[$1.key] = $1.value }
  }
}

/// A meeting as an officer arranges it.
struct MeetingForm: Form {
  static let fields = [
    FormField("day", .day, Words.day),
    FormField("from", .text(max: 5), Words.fromTime, hint: Words.timeHint),
    FormField("until", .text(max: 5), Words.untilTime, hint: Words.timeHint),
    FormField("venue", .id, Words.venue, required: false),
    FormField("trainers", .texts(max: 36, most: 6), Words.trainers, required: false),
    FormField("escorts", .integer(0...50), Words.escorts),
    FormField(
      "kind", .choice(Meeting.Kind.allCases.map { .init($0.rawValue, Words.name($0)) }), Words.meetingKind,
      required: false),
    FormField("assessor", .text(max: 120), Words.assessor, hint: Words.assessorHint, required: false),
    FormField("test_site", .text(max: 160), Words.testSite, hint: Words.assessorHint, required: false),
    FormField("following", .flag, Words.following, required: false),
    FormField("why", .text(max: 300), Words.why, hint: Words.whyHint, required: false),
    FormField("seen", .integer(1...1_000_000), Words.seen),
  ]
  let day: Day
  let from: Int
  let until: Int
  let venue: Venue.ID?
  let trainers: [Trainer.ID]
  let escorts: Int
  let isForFollowing: Bool
  let why: String?
  let seen: Int
  /// Nil leaves it what it is.
  let kind: Meeting.Kind?
  let assessor: String?
  let testSite: String?

  init(_ input: FormInput) throws {
    kind = Meeting.Kind(rawValue: input.text("kind"))
    (assessor, testSite) = (input.optionalText("assessor"), input.optionalText("test_site"))
    if kind == .assessment {
      for (field, label, value) in [("assessor", Words.assessor, assessor), ("test_site", Words.testSite, testSite)]
      where value == nil { throw FormProblems([(field, Words.assessmentNeeds(label))]) }
    }
    guard let day = input.day("day") else { throw FormProblems([("day", Words.day)]) }
    func minutes(_ name: String) throws -> Int {
      let parts = input.text(name).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
        (0...59).contains(minute)
      else { throw FormProblems([(name, Words.timeUnreadable)]) }
      return hour * 60 + minute
    }
    (self.day, from, until) = (day, try minutes("from"), try minutes("until"))
    guard from < until, until <= 1440 else { throw FormProblems([("until", Words.endsEarly)]) }
    venue = try input.optionalID("venue")
    trainers = try input.texts("trainers").filter { !$0.isEmpty }.map { try Trainer.ID($0).orMissing() }
    escorts = input.integer("escorts") ?? 0
    (isForFollowing, why) = (input.flag("following"), input.optionalText("why"))
    seen = input.integer("seen") ?? 0
  }
}

/// Meetings that were ticked, each with the version that was seen, and why something is done with them.
struct TicketsForm: Form {
  static let fields = [
    FormField("meetings", .texts(max: 50, most: 500), Words.meetings, required: false),
    FormField("why", .text(max: 300), Words.why, hint: Words.whyHint, required: false),
    FormField("commitment", .id, Words.chargedTo, hint: Words.chargedToHint, required: false),
  ]
  let tickets: [(id: Meeting.ID, version: Int)]
  let why: String?
  let commitment: Commitment.ID?

  init(_ input: FormInput) throws {
    tickets = try input.texts("meetings").filter { !$0.isEmpty }.map { text in
      let parts = text.split(separator: ":")
      guard parts.count == 2, let id = Meeting.ID(parts[0]), let version = Int(parts[1]) else { throw Missing() }
      return (id, version)
    }
    why = input.optionalText("why")
    commitment = try input.optionalID("commitment")
  }

  /// The reason.
  ///
  /// - Throws: `FormProblems` where none is given.
  func reason() throws -> String {
    guard let why else { throw FormProblems([("why", Words.whyHint)]) }
    return why
  }
}
