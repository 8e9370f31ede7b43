import Almanac
import Foundation
import House
import Store

/// The rows of people as they were before an import wrote them, and how they looked after it.
struct BeforeImage: Codable, Sendable {
  /// Who was last seen when.
  struct Sighting: Codable, Sendable {
    let id: Person.ID
    let seenOn: Day
    let asOf: Day
  }

  /// Those who were not there.
  let created: [String]
  /// The rows of the others, by table, and the columns they have.
  var rows: [String: [[ImageValue]]] = [:]
  var columns: [String: [String]]? = Dictionary(
    uniqueKeysWithValues: PeopleTable.all.map { ($0.name, $0.columns.map(\.name)) })
  var seen: [Sighting] = []
  /// A fingerprint for each person the import wrote.
  var after: [String: String] = [:]

  /// The columns of images that do not name theirs yet, where they stood in another order.
  static let firstColumns = [
    "people_person": """
    id name name_key alias alias_key sex birth_date register_class register_number number_key is_life sentence_months \
    sentence_days entry_date date_one_third date_half date_two_thirds expiry_date block room regency regency_code \
    district education occupation assessed_on literacy risk is_willing return_regency return_code state state_on \
    as_of seen_on import_id nik birth_place village father_name offence note nik_index father_index
    """.split(separator: " ").map(String.init)
  ]

  /// The tables with the columns of the image: what has come since is neither compared nor put back.
  var tables: [PeopleTable] {
    PeopleTable.all.map { table in (columns ?? BeforeImage.firstColumns)[table.name].map { table.with($0) } ?? table }
  }
}

/// One stored value, as it goes into an image and out of it unchanged: its text, and back.
struct ImageValue: Sendable {
  /// The value to bind.
  let sqlValue: SQLValue

  init(_ value: SQLValue) { sqlValue = value }

  /// A text that differs wherever the value does.
  var text: String {
    switch sqlValue {
    case .text(let text): "t" + text
    case .integer(let number): "i\(number)"
    case .real(let number): "r\(number)"
    case .flag(let flag): flag ? "f1" : "f0"
    case .bytes(let bytes): "b" + Data(bytes).base64EncodedString()
    case .null(let type): "n" + type.rawValue
    }
  }
}

extension ImageValue: Codable {
  init(from decoder: any Decoder) throws {
    let kept = try decoder.singleValueContainer()
    let text = try kept.decode(String.self)
    let rest = String(text.unicodeScalars.dropFirst())
    let value: SQLValue? =
      switch text.unicodeScalars.first {
      case "t": .text(rest)
      case "i": Int64(rest).map(SQLValue.integer)
      case "r": Double(rest).map(SQLValue.real)
      case "f": .flag(rest == "1")
      case "b": Data(base64Encoded: rest).map { .bytes([UInt8]($0)) }
      case "n": SQLType(rawValue: rest).map(SQLValue.null)
      case _: nil
      }
    guard let value else {
      throw DecodingError.dataCorruptedError(in: kept, debugDescription: "no stored value: \(text.prefix(20))")
    }
    sqlValue = value
  }

  func encode(to encoder: any Encoder) throws {
    var kept = encoder.singleValueContainer()
    try kept.encode(text)
  }
}

extension Connection {
  /// Puts every row back as it was before an import.
  ///
  /// 1. Only the last import that was applied can be undone.
  /// 2. Nothing of the people it wrote may have changed since; a person it created may not be written about.
  /// 3. The import is staged again, exactly as before.
  /// - Returns: those whom it had brought back, gone again now.
  /// - Throws: `Intake.Refusal` naming what is in the way; then everything stays.
  func undo(_ intake: Intake, at facility: Facility.ID) throws -> [Person] {
    guard intake.state == .applied, let image = try image(of: intake.id, at: facility) else {
      throw Intake.Refusal.notApplied
    }
    if let later = try lastApplied(at: facility), later.id != intake.id {
      throw Intake.Refusal.laterApplied(name: later.name)
    }
    let touched = image.after.keys.sorted().compactMap { Person.ID($0) }
    let created = image.created.compactMap { Person.ID($0) }
    let now = try fingerprints(touched, in: image.tables, at: facility)
    if let changed = touched.first(where: { now[$0.text] != image.after[$0.text] }) {
      throw try refusal(naming: changed, at: facility)
    }
    if let written = try writtenAbout(created, at: facility) { throw try refusal(naming: written, at: facility) }
    try restore(image, touched: touched, created: created, at: facility)
    try reopen(intake.id, at: facility)
    return try people(touched, at: facility).filter { $0.state != .present }
  }

  private func restore(
    _ image: BeforeImage, touched: [Person.ID], created: [Person.ID], at facility: Facility.ID
  ) throws {
    for table in PeopleTable.children { try clear(touched, from: table, at: facility) }
    for id in created {
      let refused = try refusal(naming: id, at: facility)
      do {
        try clear([id], from: PersonRows.person.table, at: facility)
      } catch StoreError.missing {
        throw refused
      }
    }
    let gone = Set(created)
    try release(touched.filter { !gone.contains($0) }, at: facility)
    for table in image.tables {
      try put((image.rows[table.name] ?? []).map { $0.map(\.sqlValue) }, into: table, at: facility)
    }
    let words = (image.rows[PersonRows.word.table.name] ?? []).compactMap { row in
      if case .text(let word)? = row.first?.sqlValue { word } else { nil }
    }
    try settleSpellings(Set(words), at: facility)
    for (days, sightings) in Dictionary(grouping: image.seen, by: { [$0.seenOn, $0.asOf] }) {
      try sight(sightings.map(\.id), seenOn: days[0], asOf: days[1], at: facility)
    }
  }

  private func refusal(naming id: Person.ID, at facility: Facility.ID) throws -> Intake.Refusal {
    let entry = try person(id, at: facility)?.entry
    return .changedSince(name: entry?.name ?? "", number: entry?.registerNumber ?? "")
  }

  /// One of some people about whom an officer has written since.
  private func writtenAbout(_ people: [Person.ID], at facility: Facility.ID) throws -> Person.ID? {
    for some in people.batches() {
      let found = try first(
        """
        SELECT p.id FROM people_person p WHERE p.facility_id = \(facility) AND p.id IN \(list: some) AND (
          EXISTS (SELECT 1 FROM people_note n WHERE n.facility_id = p.facility_id AND n.person_id = p.id)
          OR EXISTS (SELECT 1 FROM people_expectation e WHERE e.facility_id = p.facility_id AND e.person_id = p.id)
          OR EXISTS (SELECT 1 FROM people_caseload c WHERE c.facility_id = p.facility_id AND c.person_id = p.id)
          OR EXISTS (SELECT 1 FROM people_apart a WHERE a.facility_id = p.facility_id
            AND (a.first_id = p.id OR a.second_id = p.id)))
        ORDER BY p.name_key, p.id LIMIT 1
        """)
      if let found { return try found.get("id") }
    }
    return nil
  }
}
