import House
import Import
import Store

/// What of a person's sealed fields is opened.
package enum Opening: Sendable {
  /// Nothing sealed; neither risk nor health.
  case none
  /// Name of the father, place of birth, village, NIK: who somebody is.
  case identity
  /// Everything.
  case all

  /// The columns that are read: what stands in the open, and the boxes that are opened.
  var shown: [StoredColumn<Person>] {
    switch self {
    case .none: Opening.open
    case .identity: Opening.withIdentity
    case .all: Opening.withAll
    }
  }

  /// The names of those columns.
  var columns: SQL { SQL(composed: shown.map(\.name).joined(separator: ", ")) }

  private static let open = kept([.open])
  private static let withIdentity = kept([.open, .sealedIdentity])
  private static let withAll = kept([.open, .sealedIdentity, .sealedCase])

  private static func kept(_ keepings: [Keeping]) -> [StoredColumn<Person>] {
    PersonRows.person.columns.filter { keepings.contains($0.keeping) }
  }

  /// Whether offence, health and risk are given.
  var showsCase: Bool {
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
  func heldPeople(at facility: Facility.ID) throws -> [HeldPerson] {
    try people(at: facility, opening: .all).map {
      var held = HeldPerson(id: $0.id.text, entry: $0.entry, earlierNumbers: $0.earlierNumbers)
      held.seenOn = $0.seenOn
      return held
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
    self.init(id: try row.get("id"), entry: RegisterEntry(), asOf: try row.get("as_of"))
    for column in opening.shown { try column.restore?(&self, row, vault) }
    if !opening.showsCase { assessment?.risk = nil }
  }
}

extension Vault {
  /// The text of a box; nil where the person's key was destroyed, so that the others' pages go on.
  func kept(_ box: [UInt8], of person: Person.ID, at place: Place) throws -> String? {
    do { return try open(box, of: person, at: place) } catch StoreError.erased { return nil }
  }
}
