import Almanac
import Foundation
import House
import Import
import Store

extension Connection {
  /// What officers put right in a record, the latest first, at most 200.
  func corrections(of person: Person.ID, at facility: Facility.ID) throws -> [Correction] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT id, content, made_at, made_by FROM people_correction
      WHERE facility_id = \(facility) AND person_id = \(person) ORDER BY made_at DESC, id DESC LIMIT 200
      """
    ).compactMap { row in
      let id: Correction.ID = try row.get("id")
      guard let text = try vault.kept(row.get("content"), of: person, at: place(of: id)) else { return nil }
      return Correction(
        id: id, content: try JSONDecoder().decode(Correction.Content.self, from: Data(text.utf8)),
        by: try row.get("made_by"), at: try row.get("made_at"))
    }
  }

  /// Writes a record as it was put right, and keeps what stood there before.
  func correct(_ old: Person, to entry: RegisterEntry, _ correction: Correction, at facility: Facility.ID, on day: Day)
    throws
  {
    var draft = Draft(at: facility, from: old.source, asOf: day, self)
    draft.isRegister = false
    try draft.update(old, with: entry) {
      var random = SystemRandomNumberGenerator()
      return Correction.ID(at: correction.at, random: &random).text
    }
    try write(draft)
    let text = String(decoding: try JSONEncoder().encode(correction.content), as: UTF8.self)
    try run(
      """
      INSERT INTO people_correction (facility_id, id, person_id, content, made_at, made_by)
      VALUES (\(facility), \(correction.id), \(old.id),
        \(try vault(of: facility).seal(text, of: old.id, at: place(of: correction.id))), \(correction.at),
        \(correction.by))
      """)
  }

  /// Who of those here bears an identity number (NIK).
  func bearer(ofNIK nik: String, at facility: Facility.ID) throws -> Person.ID? {
    let index = try vault(of: facility).blindIndex(nik, of: "people_person.nik")
    return try first(
      """
      SELECT id FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present) AND nik_index = \(index)
      """
    ).map { try $0.get("id") }
  }

  private func place(of id: Correction.ID) -> Place { Place("people_correction", "content", row: id) }
}
