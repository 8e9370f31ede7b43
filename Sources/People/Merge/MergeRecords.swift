import Access
import Almanac
import Foundation
import House
import Store

extension Connection {
  /// The merges of a person, kept or former, the latest first; those taken back are left out.
  func merges(of person: Person.ID, at facility: Facility.ID) throws -> [Merge] {
    try merges(where: "(m.kept_id = \(person) OR m.former_id = \(person)) AND m.withdrawn_on IS NULL", at: facility)
  }

  /// A merge into a person; nil where a facility has none of that identity.
  func merge(_ id: Merge.ID, of kept: Person.ID, at facility: Facility.ID) throws -> Merge? {
    try merges(where: "m.id = \(id) AND m.kept_id = \(kept)", at: facility).first
  }

  /// The day of the newest register, nil where none was applied; and whether the record is part of a merge, or was corrected.
  func registerDay(
    besideMergesOf person: Person.ID, at facility: Facility.ID
  ) throws -> (newest: Day?, isMerged: Bool, has: PersonView.Has) {
    let row = try first(
      """
      SELECT
        (SELECT max(seen_on) FROM people_person
          WHERE facility_id = \(facility) AND state = \(Person.State.present)) AS newest,
        EXISTS (SELECT 1 FROM people_merge
          WHERE facility_id = \(facility) AND (kept_id = \(person) OR former_id = \(person)) AND withdrawn_on IS NULL)
          AS is_merged,
        EXISTS (SELECT 1 FROM people_correction WHERE facility_id = \(facility) AND person_id = \(person))
          AS is_corrected,
        EXISTS (SELECT 1 FROM people_apart
          WHERE facility_id = \(facility) AND until_day IS NULL AND (first_id = \(person) OR second_id = \(person)))
          AS is_apart,
        EXISTS (SELECT 1 FROM people_claim WHERE facility_id = \(facility) AND person_id = \(person)) AS is_claimed,
        EXISTS (SELECT 1 FROM people_note WHERE facility_id = \(facility) AND person_id = \(person)) AS is_noted
      """)
    return (
      try row?.get("newest"), try row?.get("is_merged") ?? false,
      PersonView.Has(
        corrections: try row?.get("is_corrected") ?? false, separations: try row?.get("is_apart") ?? false,
        claims: try row?.get("is_claimed") ?? false, notes: try row?.get("is_noted") ?? false)
    )
  }

  /// The merges that wait for a second officer, the oldest first.
  func waitingMerges(at facility: Facility.ID) throws -> [Merge] {
    try merges(where: "m.merged_on IS NULL AND m.withdrawn_on IS NULL", at: facility).reversed()
  }

  private func merges(where condition: SQL, at facility: Facility.ID) throws -> [Merge] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT m.id, m.kept_id, m.former_id, m.taken, m.reason, m.merged_on, m.withdrawn_on, a.id AS approval_id,
        a.maker, a.made_at, a.by_one_person, a.beneficiary, a.checker, a.checked_at, coalesce(o.name, a.maker) AS asked,
        coalesce(c.name, a.checker) AS confirmed
      FROM people_merge m JOIN access_approval a ON a.facility_id = m.facility_id AND a.id = m.approval_id
        LEFT JOIN access_account o ON o.id = a.maker
        LEFT JOIN access_account c ON c.id = a.checker
      WHERE m.facility_id = \(facility) AND \(sql: condition) ORDER BY a.made_at DESC, m.id DESC LIMIT 200
      """
    ).map { row in
      let id: Merge.ID = try row.get("id")
      let taken: String = try row.get("taken")
      return Merge(
        id: id, kept: try row.get("kept_id"), former: try row.get("former_id"),
        taken: taken.split(separator: ",").compactMap { MergeField(rawValue: String($0)) },
        reason: try vault.open(row.get("reason"), of: id, at: Place("people_merge", "reason", row: id)),
        approval: try Approval(row), mergedOn: try row.get("merged_on"), withdrawnOn: try row.get("withdrawn_on"),
        asked: try row.get("asked"), confirmed: try row.get("confirmed"))
    }
  }

  /// Keeps what one officer asks for.
  func insert(_ merge: Merge, at facility: Facility.ID) throws {
    try insert(merge.approval, at: facility)
    let place = Place("people_merge", "reason", row: merge.id)
    try run(
      """
      INSERT INTO people_merge (facility_id, id, kept_id, former_id, taken, reason, approval_id)
      VALUES (\(facility), \(merge.id), \(merge.kept), \(merge.former),
        \(merge.taken.map(\.rawValue).joined(separator: ",")),
        \(try vault(of: facility).seal(merge.reason, of: merge.id, at: place)), \(merge.approval.id))
      """)
  }

  /// Takes a merge back that waits; false where it does not wait.
  func withdraw(_ id: Merge.ID, on day: Day, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE people_merge SET withdrawn_on = \(day)
      WHERE facility_id = \(facility) AND id = \(id) AND merged_on IS NULL AND withdrawn_on IS NULL
      """) == 1
  }

  /// Marks a merge as done.
  func close(_ id: Merge.ID, on day: Day, at facility: Facility.ID) throws {
    try run("UPDATE people_merge SET merged_on = \(day) WHERE facility_id = \(facility) AND id = \(id)")
  }

  /// Whether two people are kept apart now.
  func areApart(_ one: Person.ID, _ other: Person.ID, at facility: Facility.ID) throws -> Bool {
    try first(
      """
      SELECT id FROM people_apart
      WHERE facility_id = \(facility) AND first_id = \(min(one, other)) AND second_id = \(max(one, other))
        AND until_day IS NULL LIMIT 1
      """) != nil
  }

  /// The former record becomes one entered twice, out of every list; its own values stay as they were, under its own key.
  func retire(_ former: Person, at facility: Facility.ID, on day: Day) throws {
    let table = PersonRows.word.table
    try depart(former.id, .error, on: day, at: facility)
    try clear([former.id], from: table, at: facility)
  }

  /// Writes the kept record with its words; of its numbers the one it has now is open, all others ended.
  func put(_ record: Person, at facility: Facility.ID, on day: Day) throws {
    var kept = record
    let current = RegisterNumber.key(kept.entry.registerNumber)
    kept.numbers = record.numbers.map { number in
      let isCurrent = RegisterNumber.key(number.number) == current
      return .init(number: number.number, from: number.from, until: isCurrent ? nil : number.until ?? day)
    }
    var draft = Draft(at: facility, from: kept.source, asOf: kept.asOf, self)
    try draft.add(kept, isNew: false)
    try release([kept.id], at: facility)
    try clear([kept.id], from: PersonRows.word.table, at: facility)
    for table in [PersonRows.person.table, PersonRows.word.table] {
      try put(draft.rows[table.name] ?? [], into: table, at: facility)
    }
    try settleSpellings(draft.terms, at: facility)
    try run(
      """
      UPDATE people_number
      SET until_day = CASE WHEN number_key = \(current) THEN NULL ELSE coalesce(until_day, \(day)) END
      WHERE facility_id = \(facility) AND person_id = \(kept.id)
      """)
  }

  /// The number of either record is one that the person bore, also where nothing was written down of it.
  func keepNumber(of record: Person, under kept: Person.ID, at facility: Facility.ID, on day: Day) throws {
    try run(
      """
      INSERT INTO people_number (facility_id, person_id, number_key, number, from_day, until_day)
      VALUES (\(facility), \(kept), \(RegisterNumber.key(record.entry.registerNumber)), \(record.entry.registerNumber),
        \(record.entry.entryDate ?? record.asOf), \(day))
      ON CONFLICT (facility_id, person_id, number_key) DO NOTHING
      """)
  }

  /// Keeps a stay that had ended.
  func insert(_ stay: Person.FormerStay, of person: Person.ID, at facility: Facility.ID) throws {
    try put([PersonRows.stay.row((person, stay), vault(of: facility))], into: PersonRows.stay.table, at: facility)
  }

  /// Gives the kept record the assessment of the former one.
  func moveAssessment(_ pair: MergePair, at facility: Facility.ID) throws {
    for table in [PersonRows.interest.table, PersonRows.skill.table] {
      try clear([pair.kept], from: table, at: facility)
      try run(
        SQL(composed: "UPDATE \(table.name) SET person_id = ") + "\(pair.kept) WHERE facility_id = \(facility)"
          + " AND person_id = \(pair.former)")
    }
  }
}

extension SQL {
  /// Every record that is a person: the one kept and those merged into it, as a list in brackets.
  package static func records(of person: Person.ID, at facility: Facility.ID) -> SQL {
    """
    (SELECT CAST(\(person) AS text) UNION ALL SELECT former_id FROM people_merge
     WHERE facility_id = \(facility) AND kept_id = \(person) AND merged_on IS NOT NULL)
    """
  }
}
