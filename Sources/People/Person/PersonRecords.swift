import Almanac
import House
import Store

/// What of a person's sealed fields is opened.
package enum Opening: Sendable {
  /// Nothing sealed; neither risk nor health.
  case none
  /// Name of the father, place of birth, village, NIK: who somebody is.
  case identity
  /// Everything.
  case all

  var fields: [PersonalField] {
    switch self {
    case .none: []
    case .identity: [.nik, .birthPlace, .village, .fatherName]
    case .all: PersonalField.allCases
    }
  }

  /// Whether offence, health and risk are given.
  package var showsCase: Bool {
    switch self {
    case .none, .identity: false
    case .all: true
    }
  }
}

extension Connection {
  /// The people of a facility by name, with assessment, posts and expectation; at most 100,000.
  package func people(
    at facility: Facility.ID, presentOnly: Bool = true, opening: Opening = .none
  ) throws -> [Person] {
    let condition: SQL = presentOnly ? "state = \(Person.State.present)" : "state <> ''"
    return try people(
      rows(
        """
        SELECT * FROM people_person WHERE facility_id = \(facility) AND \(sql: condition)
        ORDER BY name_key, id LIMIT 100000
        """), at: facility, opening)
  }

  /// Some people of a facility, by name.
  package func people(_ ids: [Person.ID], at facility: Facility.ID, opening: Opening = .none) throws -> [Person] {
    var found: [Person] = []
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(start + 500, ids.count)])
      found += try people(
        rows(
          """
          SELECT * FROM people_person WHERE facility_id = \(facility) AND id IN \(list: some)
          ORDER BY name_key, id LIMIT 500
          """), at: facility, opening)
    }
    return found
  }

  /// A person of a facility; nil where it has none of that identity.
  package func person(_ id: Person.ID, at facility: Facility.ID, opening: Opening = .none) throws -> Person? {
    try people([id], at: facility, opening: opening).first
  }

  /// The people held before an import, with their earlier numbers.
  package func heldPeople(at facility: Facility.ID) throws -> [HeldPerson] {
    try people(at: facility, opening: .all).map {
      HeldPerson(id: $0.id.text, entry: $0.entry, earlierNumbers: $0.earlierNumbers)
    }
  }

  func people(_ rows: [Row], at facility: Facility.ID, _ opening: Opening) throws -> [Person] {
    guard !rows.isEmpty else { return [] }
    let vault = vault(of: facility)
    let ids: [Person.ID] = try rows.map { try $0.get("id") }
    switch opening {
    case .none: break
    case .identity, .all: try vault.prepare(ids)
    }
    var people = try rows.map { try Person($0, opening, vault) }
    let children = try Children(of: ids, at: facility, opening, self)
    for index in people.indices { children.complete(&people[index]) }
    return people
  }
}

extension Person {
  fileprivate init(_ row: Row, _ opening: Opening, _ vault: Vault) throws {
    self.init(id: try row.get("id"), entry: try RegisterEntry(row), asOf: try row.get("as_of"))
    let id = id
    func opened(_ field: PersonalField) throws -> String? {
      guard opening.fields.contains(field), let box: [UInt8] = try row.get(field.rawValue) else { return nil }
      return try vault.kept(box, of: id, at: PersonalField.place(field, of: id))
    }
    entry.nik = try opened(.nik)
    entry.birthPlace = try opened(.birthPlace)
    entry.village = try opened(.village)
    entry.fatherName = try opened(.fatherName)
    entry.offence = try opened(.offence)
    entry.note = try opened(.note)
    state = try row.get("state")
    stateOn = try row.get("state_on")
    seenOn = try row.get("seen_on")
    source = try row.get("import_id")
    guard let assessedOn: Day = try row.get("assessed_on") else { return }
    var found = Assessment(assessedOn: assessedOn)
    found.literacy = try row.get("literacy")
    found.risk = opening.showsCase ? try row.get("risk") : nil
    found.isWilling = try row.get("is_willing")
    found.returnRegency = try row.get("return_regency")
    found.returnCode = try row.get("return_code")
    assessment = found
  }
}

extension Vault {
  /// The text of a box; nil where the person's key was destroyed, so that the others' pages go on.
  func kept(_ box: [UInt8], of person: Person.ID, at place: Place) throws -> String? {
    do { return try open(box, of: person, at: place) } catch StoreError.erased { return nil }
  }
}

extension PersonalField {
  /// Where the box of a field stands.
  static func place(_ field: PersonalField, of person: Person.ID) -> Place {
    Place("people_person", field.rawValue, row: person)
  }
}

extension RegisterEntry {
  fileprivate init(_ row: Row) throws {
    self.init()
    registerNumber = try row.get("register_number")
    name = try row.get("name")
    alias = try row.get("alias")
    sex = try row.get("sex")
    birthDate = try row.get("birth_date")
    education = try row.get("education")
    occupation = try row.get("occupation")
    district = try row.get("district")
    regency = try row.get("regency")
    regencyCode = try row.get("regency_code")
    registerClass = try row.get("register_class")
    entryDate = try row.get("entry_date")
    dateOneThird = try row.get("date_one_third")
    dateHalf = try row.get("date_half")
    dateTwoThirds = try row.get("date_two_thirds")
    expiryDate = try row.get("expiry_date")
    block = try row.get("block")
    room = try row.get("room")
    if try row.get("is_life") {
      sentence = .life
    } else if let months: Int = try row.get("sentence_months") {
      sentence = .term(months: months, days: try row.get("sentence_days") ?? 0)
    }
  }
}

/// What hangs on people, read for all of them at once.
private struct Children {
  private var numbers: [Person.ID: [String]] = [:]
  private var interests: [Person.ID: [String]] = [:]
  private var skills: [Person.ID: [String]] = [:]
  private var limits: [Person.ID: [Person.HealthLimit]]?
  private var posts: [Person.ID: [Person.Post]] = [:]
  private var expectations: [Person.ID: Person.Expectation] = [:]

  init(of ids: [Person.ID], at facility: Facility.ID, _ opening: Opening, _ db: Connection) throws {
    if opening.showsCase { limits = [:] }
    for start in stride(from: 0, to: ids.count, by: 500) {
      try take(Array(ids[start..<min(start + 500, ids.count)]), facility, db)
    }
  }

  private mutating func take(_ ids: [Person.ID], _ facility: Facility.ID, _ db: Connection) throws {
    for row in try db.rows(
      """
      SELECT person_id, number FROM people_number
      WHERE facility_id = \(facility) AND person_id IN \(list: ids) AND until_day IS NOT NULL
      ORDER BY person_id, from_day, number_key LIMIT 100000
      """)
    { numbers[try row.get("person_id"), default: []].append(try row.get("number")) }
    for row in try db.rows(
      """
      SELECT person_id, field FROM people_interest WHERE facility_id = \(facility) AND person_id IN \(list: ids)
      ORDER BY person_id, rank LIMIT 100000
      """)
    { interests[try row.get("person_id"), default: []].append(try row.get("field")) }
    for row in try db.rows(
      """
      SELECT person_id, skill FROM people_skill WHERE facility_id = \(facility) AND person_id IN \(list: ids)
      ORDER BY person_id, place LIMIT 100000
      """)
    { skills[try row.get("person_id"), default: []].append(try row.get("skill")) }
    for row in try db.rows(
      """
      SELECT id, person_id, kind, title, from_day, until_day, is_from_register FROM people_post
      WHERE facility_id = \(facility) AND person_id IN \(list: ids) ORDER BY person_id, from_day, id LIMIT 100000
      """)
    { posts[try row.get("person_id"), default: []].append(try Person.Post(row)) }
    try takeSealed(ids, facility, db)
  }

  private mutating func takeSealed(_ ids: [Person.ID], _ facility: Facility.ID, _ db: Connection) throws {
    let vault = db.vault(of: facility)
    for row in try db.rows(
      """
      SELECT id, person_id, until_day, reason, made_by FROM people_expectation
      WHERE facility_id = \(facility) AND person_id IN \(list: ids) ORDER BY person_id, made_at, id LIMIT 100000
      """)
    {
      let (id, person): (String, Person.ID) = (try row.get("id"), try row.get("person_id"))
      let reason =
        try vault.kept(row.get("reason"), of: person, at: Place("people_expectation", "reason", row: id)) ?? ""
      expectations[person] = Person.Expectation(
        until: try row.get("until_day"), reason: reason, by: try row.get("made_by"))
    }
    guard limits != nil else { return }
    for row in try db.rows(
      """
      SELECT id, person_id, text, source, answer, answered_on FROM people_limit
      WHERE facility_id = \(facility) AND person_id IN \(list: ids) ORDER BY person_id, id LIMIT 100000
      """)
    {
      let (id, person): (Person.HealthLimit.ID, Person.ID) = (try row.get("id"), try row.get("person_id"))
      guard let text = try vault.kept(row.get("text"), of: person, at: Place("people_limit", "text", row: id)) else {
        continue
      }
      limits?[person, default: []].append(
        Person.HealthLimit(
          id: id, text: text, isFromRegister: try row.get("source") == "register", answer: try row.get("answer"),
          answeredOn: try row.get("answered_on")))
    }
  }

  func complete(_ person: inout Person) {
    person.earlierNumbers = numbers[person.id] ?? []
    person.posts = posts[person.id] ?? []
    person.expectation = expectations[person.id]
    person.assessment?.interests = interests[person.id] ?? []
    person.assessment?.skills = skills[person.id] ?? []
    if let limits { person.limits = limits[person.id] ?? [] }
  }
}

extension Person.Post {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), kind: try row.get("kind"), title: try row.get("title"), from: try row.get("from_day"),
      until: try row.get("until_day"), isFromRegister: try row.get("is_from_register"))
  }
}
