import Almanac
import House
import Language
import Page

/// What a list of people is narrowed to, as a query says.
struct PeopleQuery: Form {
  static let fields = [
    FormField("q", .text(max: 120), Words.question, required: false),
    FormField("block", .text(max: 40), Words.block, required: false),
    FormField(
      "class",
      .choice(
        [.init("convict", Words.brief(true)), .init("detainee", Words.brief(false))]
          + RegisterClass.allCases.map { .init($0.rawValue, Words.status($0)) }), Words.status, required: false),
    FormField(
      "only", .choice(PeopleFilter.Only.allCases.map { .init($0.rawValue, Words.only($0)) }), Words.only,
      required: false),
    FormField(
      "state",
      .choice(
        Person.State.allCases.filter { $0 != .present }.map { .init($0.rawValue, Words.state($0)) }
          + [.init(everybody, Words.everybody)]), Words.whereabouts, hint: Words.state(.present), required: false),
    FormField("regency", .text(max: 4), Words.regency, required: false),
    FormField("after", .id, Words.after, required: false),
  ]

  /// Those present, and all who ever were.
  private static let everybody = "all"

  let text: String?
  var filter: PeopleFilter
  let after: Person.ID?
  /// What is shown again in the filter.
  let values: [String: String]

  init(_ input: FormInput) throws {
    text = input.optionalText("q")
    var filter = PeopleFilter()
    filter.block = input.optionalText("block")
    filter.regency = try input.optionalText("regency").map { text in
      guard let code = Region.Code(text) else { throw FormProblems([("regency", Words.regency)]) }
      return code
    }
    filter.only = PeopleFilter.Only(rawValue: input.text("only"))
    switch input.text("state") {
    case "": filter.state = .present
    case PeopleQuery.everybody: filter.state = nil
    case _: filter.state = try input.choice("state")
    }
    switch input.text("class") {
    case "convict": filter.classes = RegisterClass.allCases.filter(\.isConvict)
    case "detainee": filter.classes = RegisterClass.allCases.filter { !$0.isConvict }
    case let other: filter.classes = RegisterClass(rawValue: other).map { [$0] } ?? []
    }
    self.filter = filter
    after = Person.ID(input.text("after"))
    let names = ["q", "block", "class", "only", "state", "regency"]
    values = Dictionary(names.map { ($0, input.text($0)) }) { first, _ in first }
  }

  /// What the list is narrowed to, in words; a typed name is told apart.
  func described(_ regions: Regions) -> [Phrase] {
    let state: Phrase? = filter.state == .present ? nil : filter.state.map { Words.state($0) } ?? Words.everybody
    let status: Phrase? =
      switch values["class"] ?? "" {
      case "convict": Words.brief(true)
      case "detainee": Words.brief(false)
      case _: filter.classes.first.map { Words.status($0) }
      }
    return [
      filter.only.map { Words.only($0) }, status, filter.block.map { Phrase(id: "Blok \($0)", en: "Block \($0)") },
      filter.regency.map { Phrase(same: regions.name(of: $0) ?? $0.rawValue) }, state,
    ].compactMap(\.self)
  }

  /// The query that gives this list again, after a person or from its start.
  func path(_ base: String, after: Person.ID? = nil) -> String {
    let pairs =
      values.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key } + (after.map { [("after", $0.text)] } ?? [])
    let query = pairs.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
    return query.isEmpty ? base : base + "?" + query
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain || byte == 0x2D ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }
}

/// One question over everything that can be searched.
struct SearchQuery: Form {
  static let fields = [FormField("q", .text(max: 120), Words.search, hint: Words.searchHint, required: false)]
  let text: String
  init(_ input: FormInput) { text = input.text("q") }
}

/// What the list of the blocks is narrowed to.
struct BlockQuery: Form {
  static let fields = [
    FormField("q", .text(max: 120), BlockWords.find, required: false),
    FormField(
      "only", .choice([.init("called", BlockWords.called)]), BlockWords.show, hint: BlockWords.everybody,
      required: false),
  ]
  let text: String
  let onlyCalled: Bool
  init(_ input: FormInput) { (text, onlyCalled) = (input.text("q"), input.text("only") == "called") }
}

/// A note.
struct NoteForm: Form {
  static let fields = [FormField("text", .text(max: 2000, lines: true), CareWords.note)]
  let text: String
  init(_ input: FormInput) { text = input.text("text") }
}

/// An officer's own expectation of the stay.
struct ExpectationForm: Form {
  static let fields = [
    FormField("until", .day, CareWords.until), FormField("reason", .text(max: 400), CareWords.reason),
  ]
  let until: Day
  let reason: String
  init(_ input: FormInput) throws {
    guard let until = input.day("until") else { throw FormProblems([("until", CareWords.until)]) }
    (self.until, reason) = (until, input.text("reason"))
  }
}

/// Somebody left, or was entered by mistake.
struct DepartureForm: Form {
  static let states: [Person.State] = [.released, .transferred, .died, .error]
  static let fields = [
    FormField("state", .choice(states.map { .init($0.rawValue, Words.state($0)) }), CareWords.departure),
    FormField("on", .day, CareWords.on),
  ]
  let state: Person.State
  let day: Day
  init(_ input: FormInput) throws {
    guard let state = Person.State(rawValue: input.text("state")), let day = input.day("on") else {
      throw FormProblems([("state", CareWords.departure)])
    }
    (self.state, self.day) = (state, day)
  }
}

/// A daily post, or a time under discipline.
struct PostForm: Form {
  static let fields = [
    FormField(
      "kind", .choice(Person.Post.Kind.allCases.map { .init($0.rawValue, CareWords.post($0)) }), CareWords.kind),
    FormField("title", .text(max: 120), CareWords.postTitle, required: false),
    FormField("from", .day, CareWords.from),
    FormField("until", .day, CareWords.until, required: false),
  ]
  let kind: Person.Post.Kind
  let title: String
  let from: Day
  let until: Day?
  init(_ input: FormInput) throws {
    guard let kind = Person.Post.Kind(rawValue: input.text("kind")), let from = input.day("from") else {
      throw FormProblems([("kind", CareWords.kind)])
    }
    (self.kind, self.from, title, until) = (kind, from, input.text("title"), input.day("until"))
  }
}

/// Two people who must be apart: the other one by register number.
struct SeparationForm: Form {
  static let fields = [
    FormField("register_number", .text(max: 60), CareWords.other, hint: CareWords.otherHint),
    FormField("reason", .text(max: 400), CareWords.reason),
  ]
  /// Name, register number or cell, as typed.
  let other: String
  let reason: String
  init(_ input: FormInput) { (other, reason) = (input.text("register_number"), input.text("reason")) }
}

/// What the clinic said of one health limit.
struct ClinicForm: Form {
  static let fields = [
    FormField("limit", .id, CareWords.limit),
    FormField(
      "answer", .choice(Person.HealthLimit.Answer.allCases.map { .init($0.rawValue, CareWords.answer($0)) }),
      CareWords.clinic),
  ]
  let limit: Person.HealthLimit.ID
  let answer: Person.HealthLimit.Answer
  init(_ input: FormInput) throws {
    guard let limit = Person.HealthLimit.ID(input.text("limit")),
      let answer = Person.HealthLimit.Answer(rawValue: input.text("answer"))
    else { throw FormProblems([("answer", CareWords.clinic)]) }
    (self.limit, self.answer) = (limit, answer)
  }
}
