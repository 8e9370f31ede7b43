import Almanac
import House
import Store

/// The rows an import is about to write, gathered first so that they go out many at a time.
struct Draft {
  let facility: Facility.ID
  let intake: Intake.ID
  let asOf: Day
  let vault: Vault
  private(set) var rows: [String: [[SQLValue]]] = [:]
  private(set) var created: [Person.ID] = []
  private(set) var changed: [Person.ID] = []
  /// What those written are found by.
  private(set) var terms: Set<String> = []

  init(_ intake: Intake, at facility: Facility.ID, _ db: Connection) {
    self.facility = facility
    self.intake = intake.id
    asOf = intake.asOf
    vault = db.vault(of: facility)
  }

  /// All whose rows are written.
  var touched: [Person.ID] { created + changed }

  /// Adds a row.
  mutating func add(_ table: String, _ values: [String: SQLValue]) {
    guard let table = PeopleTable.named(table) else { return }
    rows[table.name, default: []].append(table.row(values))
  }

  /// Adds a person with all their columns; `isNew` where nobody of that identity is held.
  mutating func add(_ person: Person, isNew: Bool) throws {
    if isNew { created.append(person.id) } else { changed.append(person.id) }
    let entry = person.entry
    var values: [String: SQLValue] = [
      "id": person.id.sqlValue, "name": .text(entry.name), "name_key": .text(NameKey.folded(entry.name)),
      "alias": entry.alias.sqlValue, "alias_key": entry.alias.map { NameKey.folded($0) }.sqlValue,
      "sex": (entry.sex?.rawValue).sqlValue, "birth_date": entry.birthDate.sqlValue,
      "register_class": (entry.registerClass?.rawValue).sqlValue, "register_number": .text(entry.registerNumber),
      "number_key": .text(RegisterNumber.key(entry.registerNumber)), "entry_date": entry.entryDate.sqlValue,
      "date_one_third": entry.dateOneThird.sqlValue, "date_half": entry.dateHalf.sqlValue,
      "date_two_thirds": entry.dateTwoThirds.sqlValue, "expiry_date": entry.expiryDate.sqlValue,
      "block": entry.block.sqlValue, "room": entry.room.sqlValue, "regency": entry.regency.sqlValue,
      "regency_code": (entry.regencyCode?.rawValue).sqlValue, "district": entry.district.sqlValue,
      "education": entry.education.sqlValue, "occupation": entry.occupation.sqlValue,
      "state": .text(person.state.rawValue), "state_on": person.stateOn.sqlValue, "as_of": person.asOf.sqlValue,
      "seen_on": person.seenOn.sqlValue, "import_id": person.source.sqlValue, "is_life": .flag(entry.sentence == .life),
    ]
    if case .term(let months, let days)? = entry.sentence {
      values["sentence_months"] = months.sqlValue
      values["sentence_days"] = days.sqlValue
    }
    if let found = person.assessment {
      values["assessed_on"] = found.assessedOn.sqlValue
      values["literacy"] = (found.literacy?.rawValue).sqlValue
      values["risk"] = (found.risk?.rawValue).sqlValue
      values["is_willing"] = found.isWilling.sqlValue
      values["return_regency"] = found.returnRegency.sqlValue
      values["return_code"] = (found.returnCode?.rawValue).sqlValue
    }
    try seal(person, into: &values)
    add(PeopleTable.person.name, values)
    let full = NameKey.full(person)
    for term in NameKey.terms(of: person) {
      terms.insert(term)
      add(
        PeopleTable.word.name,
        ["word": .text(term), "full_key": .text(full), "person_id": person.id.sqlValue])
    }
  }

  private func seal(_ person: Person, into values: inout [String: SQLValue]) throws {
    let entry = person.entry
    let texts: [(PersonalField, String?)] = [
      (.nik, entry.nik), (.birthPlace, entry.birthPlace), (.village, entry.village), (.fatherName, entry.fatherName),
      (.offence, entry.offence), (.note, entry.note),
    ]
    for case (let field, let text?) in texts {
      values[field.rawValue] = .bytes(
        try vault.seal(text, of: person.id, at: PersonalField.place(field, of: person.id)))
    }
    if let nik = entry.nik { values["nik_index"] = .text(try vault.blindIndex(nik, of: "people_person.nik")) }
    if let father = entry.fatherName {
      values["father_index"] = .text(
        try vault.blindIndex(NameKey.folded(father), of: "people_person.father_name"))
    }
  }

  /// A number borne from a day, or until a day.
  mutating func number(_ number: String, of person: Person.ID, from: Day, until: Day? = nil) {
    add(
      "people_number",
      [
        "person_id": person.sqlValue, "number_key": .text(RegisterNumber.key(number)), "number": .text(number),
        "from_day": from.sqlValue, "until_day": until.sqlValue,
      ])
  }

  /// A place somebody is said to live in or to go back to.
  mutating func claim(
    _ kind: Person.Claim.Kind, _ regency: String, _ code: Region.Code?, of person: Person.ID, source: Intake.Kind
  ) {
    add(
      "people_claim",
      [
        "person_id": person.sqlValue, "kind": .text(kind.rawValue), "on_day": asOf.sqlValue,
        "source": .text(source.rawValue), "regency": .text(regency), "regency_code": (code?.rawValue).sqlValue,
      ])
  }

  /// A post.
  mutating func post(_ post: Person.Post, of person: Person.ID) {
    add(
      "people_post",
      [
        "id": post.id.sqlValue, "person_id": person.sqlValue, "kind": .text(post.kind.rawValue),
        "title": .text(post.title), "from_day": post.from.sqlValue, "until_day": post.until.sqlValue,
        "is_from_register": .flag(post.isFromRegister),
      ])
  }

  /// A health limit that waits for the clinic.
  mutating func limit(_ text: String, id: Person.HealthLimit.ID, of person: Person.ID, source: Intake.Kind) throws {
    let box = try vault.seal(text, of: person, at: Place("people_limit", "text", row: id))
    add(
      "people_limit",
      [
        "id": id.sqlValue, "person_id": person.sqlValue, "text": .bytes(box), "source": .text(source.rawValue),
        "answer": .text(Person.HealthLimit.Answer.pending.rawValue),
      ])
  }
}
