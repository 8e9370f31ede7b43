import Almanac
import House
import Language
import Page
import Programmes

/// Which weeks and classes are arranged, and what counts most.
struct ArrangementForm: Form {
  static let fields = [
    FormField("week", .day, Words.week),
    FormField("weeks", .integer(1...Arrangement.mostWeeks), ArrangementWords.weeks),
    FormField(
      "aim", .choice(Arrangement.Aim.allCases.map { .init($0.rawValue, ArrangementWords.name($0)) }),
      ArrangementWords.aim),
    FormField(
      "classes", .texts(max: 36, most: 500), ArrangementWords.classes, hint: ArrangementWords.classesHint,
      required: false),
    FormField("tests", .flag, ArrangementWords.movesTests, required: false),
  ]
  /// The Monday of the first week.
  let from: Day
  let until: Day
  let aim: Arrangement.Aim
  /// Empty where all are.
  let classes: Set<Cohort.ID>
  let movesTests: Bool

  init(_ input: FormInput) throws {
    guard let day = input.day("week") else { throw FormProblems([("week", Words.week)]) }
    from = day.monday
    until = from.adding(days: 7 * (input.integer("weeks") ?? 1) - 1)
    (aim, movesTests) = (try input.choice("aim"), input.flag("tests"))
    classes = Set(try input.texts("classes").filter { !$0.isEmpty }.map { try Cohort.ID($0).orMissing() })
  }
}

/// Which week and which aim the form begins with.
struct ArrangementsQuery: Form {
  static let fields = [
    FormField("week", .day, Words.week, required: false),
    FormField(
      "aim", .choice(Arrangement.Aim.allCases.map { .init($0.rawValue, ArrangementWords.name($0)) }),
      ArrangementWords.aim, required: false),
  ]
  let week: Day?
  let aim: Arrangement.Aim

  init(_ input: FormInput) {
    (week, aim) = (input.day("week"), Arrangement.Aim(rawValue: input.text("aim")) ?? .offer)
  }
}

/// Where an officer puts a meeting of an arrangement.
struct LineForm: Form {
  static let fields = [
    FormField("slot", .text(max: 12), ArrangementWords.slot), FormField("venue", .id, Words.venue),
    FormField("trainers", .texts(max: 36, most: 6), Words.trainers, required: false),
    FormField("why", .text(max: 300), Words.why, hint: ArrangementWords.moveWhyHint, required: false),
  ]
  let slot: Arrangement.Slot
  let venue: Venue.ID
  let trainers: [Trainer.ID]
  let why: String?

  init(_ input: FormInput) throws {
    guard let slot = Arrangement.Slot(named: input.text("slot")) else {
      throw FormProblems([("slot", ArrangementWords.slotUnknown)])
    }
    self.slot = slot
    venue = try input.id("venue")
    trainers = Set(try input.texts("trainers").filter { !$0.isEmpty }.map { try Trainer.ID($0).orMissing() }).sorted()
    guard !trainers.isEmpty else { throw FormProblems([("trainers", Words.wholeNeeded)]) }
    why = input.optionalText("why")
  }

  /// The field at which a clash stands.
  static func field(of clash: Clash) -> String {
    fields.contains { $0.name == clash.field } ? clash.field : "slot"
  }
}

/// Why an arrangement is published in spite of what it collides with.
struct PublicationForm: Form {
  static let fields = [
    FormField("why", .text(max: 300), Words.why, hint: ArrangementWords.publishWhyHint, required: false)
  ]
  let why: String?
  init(_ input: FormInput) { why = input.optionalText("why") }
}

extension Day {
  /// The Monday of its week.
  var monday: Day { adding(days: 1 - weekday.number) }
}
