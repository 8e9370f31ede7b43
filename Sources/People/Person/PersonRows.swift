import Access
import Almanac
import House
import Import
import Store

/// The rows that are kept of a person: what each column holds.
enum PersonRows {
  static let person = RowTable<Person>("people_person", key: ["id"], owner: "id", own + assessed + register)

  /// What the house knows of a person, and what others are found or ordered by.
  private static let own: [StoredColumn<Person>] = [
    .init("id") { $0.id }, .init("name_key") { NameKey.folded($0.entry.name) },
    .init("alias_key") { $0.entry.alias.map { NameKey.folded($0) } },
    .init("number_key") { RegisterNumber.key($0.entry.registerNumber) },
    .init(indexing: "nik_index", "people_person.nik") { $0.entry.nik },
    .init(indexing: "father_index", "people_person.father_name") { $0.entry.fatherName.map { NameKey.folded($0) } },
    .init(
      "state", { $0.state.kept.state.rawValue },
      restore: { $0.state = try $1.get("has_died") ? .died : $1.get("state") }),
    .init("has_died") { $0.state.kept.hasDied }, .init("state_on", \.stateOn), .init("as_of", \.asOf),
    .init("seen_on", \.seenOn), .init("import_id", \.source),
    .init(
      "regency_code", { $0.entry.regencyCode?.rawValue },
      restore: { $0.entry.regencyCode = try $1.get("regency_code") }),
    .init("is_life") { $0.entry.sentence == .life }, .init("sentence_days") { $0.entry.sentence?.days },
    .init(
      "sentence_months", { $0.entry.sentence?.months },
      restore: { person, row in
        let months: Int? = try row.get("sentence_months")
        let days: Int? = try row.get("sentence_days")
        person.entry.sentence = try row.get("is_life") ? .life : months.map { .term(months: $0, days: days ?? 0) }
      }),
  ]

  /// What an assessment found; its day comes first, for without it nothing was found.
  private static let assessed: [StoredColumn<Person>] =
    [
      .init(
        "assessed_on", { $0.assessment?.assessedOn },
        restore: { $0.assessment = try ($1.get("assessed_on") as Day?).map(Person.Assessment.init) }),
      .init(
        "is_willing", { $0.assessment?.isWilling }, restore: { $0.assessment?.isWilling = try $1.get("is_willing") }),
      .init(
        "return_code", { $0.assessment?.returnCode?.rawValue },
        restore: { $0.assessment?.returnCode = try $1.get("return_code") }),
    ] + AssessmentColumn.allCases.compactMap { StoredColumn($0, of: \.finding) }

  private static let register = RegisterColumn.allCases.compactMap { StoredColumn($0, of: \Person.entry) }

  typealias Owned<Content> = (person: Person.ID, content: Content)

  /// What a person is found by.
  static let word = RowTable<(word: String, full: String, person: Person.ID)>(
    "people_word", key: ["word", "full_key", "person_id"],
    [.init("word") { $0.word }, .init("full_key") { $0.full }, .init("person_id") { $0.person }])

  static let number = RowTable<Owned<Person.Number>>(
    "people_number", key: ["person_id", "number_key"],
    [
      .init("person_id") { $0.person }, .init("number_key") { RegisterNumber.key($0.content.number) },
      .init("number") { $0.content.number }, .init("from_day") { $0.content.from },
      .init("until_day") { $0.content.until },
    ])

  static let claim = RowTable<Owned<Person.Claim>>(
    "people_claim", key: ["person_id", "kind", "on_day", "source"],
    [
      .init("person_id") { $0.person }, .init("kind") { $0.content.kind.rawValue }, .init("on_day") { $0.content.on },
      .init("source") { $0.content.source }, .init("regency") { $0.content.regency },
      .init("regency_code") { $0.content.code?.rawValue },
    ])

  static let interest = RowTable<Owned<(rank: Int, field: String)>>(
    "people_interest", key: ["person_id", "rank"],
    [.init("person_id") { $0.person }, .init("rank") { $0.content.rank }, .init("field") { $0.content.field }])

  static let skill = RowTable<Owned<(place: Int, skill: String)>>(
    "people_skill", key: ["person_id", "place"],
    [.init("person_id") { $0.person }, .init("place") { $0.content.place }, .init("skill") { $0.content.skill }])

  static let limit = RowTable<Owned<Person.HealthLimit>>(
    "people_limit", key: ["id"],
    [
      .init("id") { $0.content.id }, .init("person_id") { $0.person },
      .init(sealing: "text", of: { $0.person }, at: { Place("people_limit", "text", row: $0.content.id) }) {
        $0.content.text
      }, .init("source") { ($0.content.isFromRegister ? Intake.Kind.register : .assessment).rawValue },
      .init("answer") { $0.content.answer.rawValue }, .init("answered_on") { $0.content.answeredOn },
      // Only the clinic's own answer names who gave it.
      .init("answered_by") { _ in String?.none },
    ])

  static let post = RowTable<Owned<Person.Post>>(
    "people_post", key: ["id"],
    [
      .init("id") { $0.content.id }, .init("person_id") { $0.person }, .init("kind") { $0.content.kind.rawValue },
      .init("title") { $0.content.title }, .init("from_day") { $0.content.from },
      .init("until_day") { $0.content.until }, .init("is_from_register") { $0.content.isFromRegister },
    ])

  static let stay = RowTable<Owned<Person.FormerStay>>(
    "people_stay", key: ["id"],
    [
      .init("id") { $0.content.id }, .init("person_id") { $0.person }, .init("number") { $0.content.number },
      .init("arrived_on") { $0.content.arrived }, .init("left_on") { $0.content.left },
      .init("state") { $0.content.state.rawValue }, .init("closed_at") { $0.content.closedAt },
    ])

  static let detention = RowTable<Owned<DetentionOrder>>(
    "people_detention", key: ["id"],
    [
      .init("id") { $0.content.id }, .init("person_id") { $0.person },
      .init("register_class") { $0.content.registerClass.rawValue }, .init("kind") { $0.content.kind.rawValue },
      .init("from_day") { $0.content.from }, .init("until_day") { $0.content.until },
      .init("law") { $0.content.law?.rawValue }, .init("uncounted_days") { $0.content.uncountedDays },
      .init("last_day") { $0.content.lastDay }, .init("is_from_register") { $0.content.isFromRegister },
    ])

  /// Every word of a name once, with its ends; it follows from the others and belongs to nobody.
  static let spelling = RowTable<String>(
    "people_spelling", key: ["word"], owner: "word",
    [
      .init("word") { $0 }, .init("head") { NameKey.ends(of: $0).head }, .init("tail") { NameKey.ends(of: $0).tail },
      .init("size") { $0.count },
    ])

  /// Who had whom in their care; no import writes it.
  static let caseload = RowTable<Owned<(id: Caseload.ID, officer: Account.ID, from: Day)>>(
    "people_caseload", key: ["id"],
    [
      .init("id") { $0.content.id }, .init("person_id") { $0.person }, .init("account_id") { $0.content.officer },
      .init("from_day") { $0.content.from }, .init("until_day") { _ in Day?.none },
    ])
}

extension Person.State {
  /// How a state is kept: the column of the first schema knows no death, so that it stands beside it.
  var kept: (state: Person.State, hasDied: Bool) {
    switch self {
    case .died: (.released, true)
    case .present, .released, .transferred, .error: (self, false)
    }
  }

  /// The condition on `people_person p` that somebody is in this state.
  var condition: SQL { "p.state = \(kept.state) AND p.has_died = \(kept.hasDied)" }
}

extension StoredColumn<Person> {
  /// A column that holds a value of a person as it is.
  fileprivate init<Value: SQLBindable & SQLReadable & SendableMetatype>(
    _ name: String, _ path: WritableKeyPath<Person, Value> & Sendable
  ) {
    self.init(name, { $0[keyPath: path] }, restore: { $0[keyPath: path] = try $1.get(name) })
  }

  /// A column by which whoever bears a sealed value is found.
  fileprivate init(indexing name: String, _ place: String, _ text: @escaping @Sendable (Person) -> String?) {
    self.init(name: name, type: .text) { person, vault in
      try text(person).map { .text(try vault.blindIndex($0, of: place)) } ?? .null(.text)
    }
  }

  /// What a column of a file keeps in a column of its own name; nil where it keeps nothing there.
  fileprivate init?<Column: DescribedColumn>(
    _ column: Column, of path: WritableKeyPath<Person, Column.Entry> & Sendable
  ) {
    let (described, name) = (column.described, column.rawValue)
    @Sendable func text(_ person: Person) -> String? {
      if case .text(let text) = described.value(person[keyPath: path]) { text } else { nil }
    }
    @Sendable func put(_ text: String?, into person: inout Person) throws {
      guard let text, !described.restore(&person[keyPath: path], text) else { return }
      throw StoreError.unreadable(column: name, wanted: "a value of the column", found: "another text")
    }
    switch described.keeping {
    case .elsewhere: return nil
    case .open:
      self.init(name) { text($0) }
      restore = { person, row, _ in try put(row.get(name), into: &person) }
    case .sealedIdentity, .sealedCase:
      let place = { @Sendable (person: Person) in Place("people_person", name, row: person.id) }
      self.init(sealing: name, of: { $0.id }, at: place) { text($0) }
      restore = { person, row, vault in
        guard let box: [UInt8] = try row.get(name) else { return }
        try put(vault.kept(box, of: person.id, at: place(person)), into: &person)
      }
    }
    keeping = described.keeping
  }
}

extension StoredColumn {
  /// A column that is sealed under a person's key.
  fileprivate init(
    sealing name: String, of owner: @escaping @Sendable (Content) -> Person.ID,
    at place: @escaping @Sendable (Content) -> Place, _ text: @escaping @Sendable (Content) -> String?
  ) {
    self.init(name: name, type: .bytes) { content, vault in
      try text(content).map { .bytes(try vault.seal($0, of: owner(content), at: place(content))) } ?? .null(.bytes)
    }
  }
}

extension Person {
  /// The assessment as a row of a list; where none was made there is nothing to write, and nothing to read.
  var finding: AssessmentEntry {
    get {
      var finding = AssessmentEntry(on: asOf)
      if let assessment { finding.found = assessment }
      return finding
    }
    set { if assessment != nil { assessment = newValue.found } }
  }
}
