import House
import Language
import Page
import People

/// The words of a search, and the kind and status looked for.
struct ProgrammesQuery: Form {
  static let fields = [
    FormField("q", .text(max: 80), Words.search, required: false),
    FormField(
      "status", .choice(Cohort.Status.allCases.map { .init($0.rawValue, Words.status($0)) }), Words.status,
      required: false),
  ]
  let words: String
  let status: Cohort.Status?

  init(_ input: FormInput) {
    words = input.text("q")
    status = Cohort.Status(rawValue: input.text("status"))
  }
}

/// A template to begin a programme from.
struct TemplateQuery: Form {
  static let fields = [
    FormField(
      "template", .choice(CourseTemplate.shipped.map { .init($0.key, Phrase(same: $0.name)) }), Words.template,
      required: false)
  ]
  let template: CourseTemplate?

  init(_ input: FormInput) { template = CourseTemplate.shipped.first { $0.key == input.text("template") } }
}

/// What is asked of those who join, one field a kind.
enum PrerequisiteForm {
  static let fields = [
    FormField(
      "education", .choice(Prerequisite.schooling.map { .init($0, Phrase(same: $0)) }), Words.education,
      required: false),
    FormField("literacy", .flag, Words.literacy, required: false),
    FormField("sex", .choice(Sex.allCases.map { .init($0.rawValue, Words.sex($0)) }), Words.sex, required: false),
    FormField("health", .flag, Words.health, required: false),
    FormField("risk", .choice(Risk.allCases.map { .init($0.rawValue, Words.risk($0)) }), Words.risk, required: false),
    FormField(
      "legal_status",
      .choice(Prerequisite.Standing.allCases.map { .init($0.rawValue, Words.standing($0)) }), Words.legalStatus,
      required: false),
    FormField("time", .integer(1...3650), Words.time, hint: Words.timeHint, required: false),
  ]

  static func prerequisites(_ input: FormInput) -> [Prerequisite] {
    [
      input.optionalText("education").map { .education($0) }, input.flag("literacy") ? .literacy : nil,
      Sex(rawValue: input.text("sex")).map { .sex($0) }, input.flag("health") ? .health : nil,
      Risk(rawValue: input.text("risk")).map { .risk($0) },
      Prerequisite.Standing(rawValue: input.text("legal_status")).map { .legalStatus($0) },
      input.integer("time").map { .time(days: $0) },
    ].compactMap(\.self).sorted()
  }
}

/// A programme as it is to be recorded.
struct ProgrammeForm: Form {
  static let fields =
    [
      FormField("title", .text(max: 160), Words.title),
      FormField("field", .text(max: 80), Words.field, hint: Words.fieldHint),
      FormField("kind", .choice(Programme.Kind.allCases.map { .init($0.rawValue, Words.kind($0)) }), Words.kind),
      FormField("level", .choice(Programme.Level.allCases.map { .init($0.rawValue, Words.level($0)) }), Words.level),
      FormField("lesson_hours", .integer(1...2000), Words.lessonHours),
      FormField("minutes_per_lesson", .integer(30...60), Words.minutesPerLesson, hint: Words.minutesHint),
      FormField("theory_percent", .integer(0...100), Words.theoryPercent, hint: Words.theoryHint),
      FormField(
        "site", .choice(Programme.Site.allCases.map { .init($0.rawValue, Words.site($0)) }), Words.site, required: false
      ),
      FormField("modules", .text(max: 4000, lines: true), Words.modules, hint: Words.modulesHint, required: false),
      FormField("tools", .text(max: 1000, lines: true), Words.tools, hint: Words.toolsHint, required: false),
      FormField("source", .text(max: 300), Words.source, hint: Words.sourceHint, required: false),
    ] + PrerequisiteForm.fields
  private let input: FormInput
  private let kind: Programme.Kind
  private let level: Programme.Level
  private let modules: [CourseModule]

  init(_ input: FormInput) throws {
    self.input = input
    let (modules, faults) = ModuleText.read(input.text("modules"))
    guard faults.isEmpty else { throw FormProblems([("modules", Words.faults(faults, why: Words.fault))]) }
    let (hours, all) = (modules.reduce(0) { $0 + $1.lessonHours }, input.integer("lesson_hours") ?? 1)
    guard hours <= all else { throw FormProblems([("modules", Words.modulesTooLong(hours, of: all))]) }
    self.modules = modules
    kind = try input.choice("kind")
    level = try input.choice("level")
  }

  /// The programme that the form describes; the fields it needs are checked by then.
  func programme(_ id: Programme.ID) -> Programme {
    Programme(
      id: id, title: input.text("title"), field: input.text("field"),
      kind: kind, level: level, lessonHours: input.integer("lesson_hours") ?? 1,
      minutesPerLesson: input.integer("minutes_per_lesson") ?? CohortSchedule.minutesPerLesson,
      theoryPercent: input.integer("theory_percent") ?? 0, site: Programme.Site(rawValue: input.text("site")),
      tools: input.text("tools").split(whereSeparator: \.isNewline).map(String.init), source: input.text("source"),
      prerequisites: PrerequisiteForm.prerequisites(input), modules: modules)
  }
}

/// A unit of a standard.
struct UnitForm: Form {
  static let fields = [
    FormField("code", .text(max: 40), Words.unitCode),
    FormField("unit_title", .text(max: 200), Words.unitTitle),
    FormField("decree", .text(max: 160), Words.decree),
    FormField("year", .integer(1990...2100), Words.year),
  ]
  let code: String
  let title: String
  let decree: String
  let year: Int

  init(_ input: FormInput) {
    code = input.text("code")
    title = input.text("unit_title")
    decree = input.text("decree")
    year = input.integer("year") ?? 1990
  }
}
