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

  /// The columns that are read: what stands in the open, and the boxes that are opened.
  var columns: SQL {
    switch self {
    case .none: Opening.open
    case .identity: Opening.withIdentity
    case .all: Opening.withAll
    }
  }

  private static let open = columns(with: .none)
  private static let withIdentity = columns(with: .identity)
  private static let withAll = columns(with: .all)

  private static func columns(with opening: Opening) -> SQL {
    let open = PeopleTable.person.columns.filter { $0.type != .bytes }.map(\.name)
    return SQL(composed: (open + opening.fields.map(\.rawValue)).joined(separator: ", "))
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
        SELECT \(sql: opening.columns) FROM people_person WHERE facility_id = \(facility) AND \(sql: condition)
        ORDER BY name_key, id LIMIT 100000
        """), at: facility, opening)
  }

  /// Some people of a facility, by name.
  package func people(_ ids: [Person.ID], at facility: Facility.ID, opening: Opening = .none) throws -> [Person] {
    try ids.batches().flatMap { some in
      try people(
        rows(
          """
          SELECT \(sql: opening.columns) FROM people_person WHERE facility_id = \(facility) AND id IN \(list: some)
          ORDER BY name_key, id LIMIT 500
          """), at: facility, opening)
    }
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
    let belongings = try Belongings(of: ids, at: facility, opening, self)
    for index in people.indices { belongings.complete(&people[index]) }
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
