import Access
import Almanac
import House
import Store

extension Connection {
  /// Moves what People and Access keep of the former record to the kept one. What both have of one key stays where it is.
  func moveBelongings(_ pair: MergePair, at facility: Facility.ID, on day: Day) throws {
    try run(
      """
      UPDATE people_number SET until_day = coalesce(until_day, \(day))
      WHERE facility_id = \(facility) AND person_id = \(pair.former)
      """)
    try moveUnlessKept("people_number", ["number_key"], pair, at: facility)
    try moveUnlessKept("people_detention", ["register_class", "kind", "from_day"], pair, at: facility)
    try moveUnlessKept("people_claim", ["kind", "on_day", "source"], pair, at: facility)
    try run(
      """
      UPDATE people_caseload SET until_day = \(day)
      WHERE facility_id = \(facility) AND person_id = \(pair.former) AND until_day IS NULL AND EXISTS (
        SELECT 1 FROM people_caseload k
        WHERE k.facility_id = \(facility) AND k.person_id = \(pair.kept) AND k.until_day IS NULL)
      """)
    for (table, sealed) in [
      ("people_limit", "text"), ("people_note", "text"), ("people_expectation", "reason"),
      ("people_correction", "content"),
    ] {
      try reseal(sealed, of: table, pair, at: facility)
    }
    for table in ["people_post", "people_caseload", "people_data_request", "people_stay"] {
      try moveUnlessKept(table, [], pair, at: facility)
    }
    try run(
      """
      UPDATE people_merge SET kept_id = \(pair.kept)
      WHERE facility_id = \(facility) AND kept_id = \(pair.former) AND merged_on IS NOT NULL
      """)
    try moveSeparations(pair, at: facility, on: day)
    try moveReads(of: pair.former, to: pair.kept, at: facility)
  }

  /// Moves the rows of a table whose key the kept record does not have yet.
  private func moveUnlessKept(_ table: String, _ key: [String], _ pair: MergePair, at facility: Facility.ID) throws {
    let isKept = key.map { "k.\($0) = \(table).\($0)" }.joined(separator: " AND ")
    let free: SQL =
      key.isEmpty
      ? ""
      : SQL(composed: " AND NOT EXISTS (SELECT 1 FROM \(table) k WHERE k.facility_id = ") + "\(facility)"
        + " AND k.person_id = \(pair.kept) AND " + SQL(composed: isKept + ")")
    try run(
      SQL(composed: "UPDATE \(table) SET person_id = ") + "\(pair.kept) WHERE facility_id = \(facility)"
        + " AND person_id = \(pair.former)" + free)
  }

  /// Moves rows with one sealed column: the box is opened with the former record's key and sealed under the kept one's.
  private func reseal(_ column: String, of table: String, _ pair: MergePair, at facility: Facility.ID) throws {
    let vault = vault(of: facility)
    let found = try rows(
      SQL(composed: "SELECT id, \(column) AS box FROM \(table) WHERE facility_id = ") + "\(facility)"
        + " AND person_id = \(pair.former) ORDER BY id LIMIT 10000")
    // A person has a handful of such rows, and each has a box of its own.
    for row in found {
      let id: String = try row.get("id")
      let place = Place(table, column, row: id)
      let box = try vault.resealed(row.get("box"), from: pair.former, at: place, to: pair.kept, at: place)
      try run(
        SQL(composed: "UPDATE \(table) SET \(column) = ") + "\(box), person_id = \(pair.kept)"
          + " WHERE facility_id = \(facility) AND id = \(id)")
    }
  }

  /// Moves separations: the lesser identity stays first, under whose key the reason is sealed. A pair kept apart already ends once.
  private func moveSeparations(_ pair: MergePair, at facility: Facility.ID, on day: Day) throws {
    let vault = vault(of: facility)
    let found = try rows(
      """
      SELECT id, first_id, second_id, reason, until_day FROM people_apart
      WHERE facility_id = \(facility) AND (first_id = \(pair.former) OR second_id = \(pair.former))
      ORDER BY id LIMIT 1000
      """)
    for row in found {
      let (id, first): (Person.Separation.ID, Person.ID) = (try row.get("id"), try row.get("first_id"))
      let other: Person.ID = first == pair.former ? try row.get("second_id") : first
      guard other != pair.kept else { continue }
      let (one, two) = (min(other, pair.kept), max(other, pair.kept))
      let place = Place("people_apart", "reason", row: id)
      let box = try vault.resealed(row.get("reason"), from: first, at: place, to: one, at: place)
      let ended: Day? = try row.get("until_day")
      let until = try ended == nil && areApart(one, two, at: facility) ? day : ended
      try run(
        """
        UPDATE people_apart SET first_id = \(one), second_id = \(two), reason = \(box), until_day = \(until)
        WHERE facility_id = \(facility) AND id = \(id)
        """)
    }
  }
}
