import Almanac
import House
import Store

/// The rows an import is about to write, gathered first so that they go out many at a time.
struct Draft {
  let facility: Facility.ID
  /// The import that writes; nil for an officer's own act.
  let intake: Intake.ID?
  /// Whether a register says it; what an officer typed tells nothing of the day of the last register.
  var isRegister = true
  /// The day on which somebody new or back is held to have stood in a register.
  var seenOn: Day
  let asOf: Day
  let vault: Vault
  private(set) var rows: [String: [[SQLValue]]] = [:]
  private(set) var created: [Person.ID] = []
  private(set) var changed: [Person.ID] = []
  /// What those written are found by.
  private(set) var terms: Set<String> = []

  init(_ intake: Intake, at facility: Facility.ID, _ db: Connection) throws {
    self.init(at: facility, from: intake.id, asOf: intake.asOf, db)
    guard intake.isEntered else { return }
    (isRegister, seenOn) = (false, try db.newestRegister(at: facility) ?? intake.asOf)
  }

  init(at facility: Facility.ID, from intake: Intake.ID?, asOf: Day, _ db: Connection) {
    (self.facility, self.intake, self.asOf, seenOn) = (facility, intake, asOf, asOf)
    vault = db.vault(of: facility)
  }

  /// All whose rows are written.
  var touched: [Person.ID] { created + changed }

  /// Adds a row of a table.
  mutating func add<Content>(_ rows: RowTable<Content>, _ content: Content) throws {
    self.rows[rows.table.name, default: []].append(try rows.row(content, vault))
  }

  /// Adds a person with all their columns; `isNew` where nobody of that identity is held.
  mutating func add(_ person: Person, isNew: Bool) throws {
    if isNew { created.append(person.id) } else { changed.append(person.id) }
    try add(PersonRows.person, person)
    let full = NameKey.full(person)
    for term in NameKey.terms(of: person) {
      terms.insert(term)
      try add(PersonRows.word, (term, full, person.id))
    }
  }

  /// Adds a number borne from a day, or until a day.
  mutating func number(_ number: String, of person: Person.ID, from: Day, until: Day? = nil) throws {
    try add(PersonRows.number, (person, .init(number: number, from: from, until: until)))
  }

  /// Adds a place somebody is said to live in or to go back to.
  mutating func claim(
    _ kind: Person.Claim.Kind, _ regency: String, _ code: Region.Code?, of person: Person.ID, source: Intake.Kind
  ) throws {
    let said = isRegister ? source.rawValue : "officer"
    try add(PersonRows.claim, (person, .init(kind: kind, regency: regency, code: code, source: said, on: asOf)))
  }

  /// Adds the orders of detention that a register names; one known of that class, kind and day takes the new end.
  mutating func detain(_ person: Person, _ newID: () -> String) throws {
    for order in try person.entry.orders({ DetentionOrder.ID(newID()) }) {
      let known = person.detention.first {
        ($0.registerClass, $0.kind, $0.from) == (order.registerClass, order.kind, order.from)
      }
      let kept = DetentionOrder(
        id: known?.id ?? order.id, order.registerClass, order.kind, from: order.from, order.end,
        uncountedDays: known?.uncountedDays ?? 0, isFromRegister: true)
      try add(PersonRows.detention, (person.id, kept))
    }
  }

  /// Adds a health limit that waits for the clinic.
  mutating func limit(_ text: String, id: Person.HealthLimit.ID, of person: Person.ID, source: Intake.Kind) throws {
    try add(
      PersonRows.limit,
      (person, .init(id: id, text: text, isFromRegister: source == .register, answer: .pending, answeredOn: nil)))
  }
}
