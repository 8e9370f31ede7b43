import Almanac
import House
import Store

/// What a list of people is narrowed to.
package struct PeopleFilter: Sendable {
  /// A question of the list that is more than a value.
  package enum Only: String, CaseIterable, Sendable {
    /// Nobody assessed them.
    case unassessed
    /// Not in the last register.
    case unseen
    /// Past the end of the sentence or the terms of detention.
    case overstay
    /// The sentence ends within 30 days.
    case leaving
    /// A health limit waits for the clinic.
    case clinic
    /// In the caseload of whoever asks.
    case mine
  }

  /// Nil for everybody ever held.
  package var state: Person.State? = .present
  package var classes: [RegisterClass] = []
  package var block: String?
  /// Four digits of the regency of residence.
  package var regency: Region.Code?
  package var only: Only?
  /// Whose caseload *mine* means.
  var caseOfficer: Account.ID?

  /// Everybody present.
  package init() {}

  /// The condition on `people_person p`.
  func condition(at facility: Facility.ID, on day: Day) -> SQL {
    var condition: SQL = state?.condition ?? "p.id = p.id"
    if !classes.isEmpty { condition = condition + " AND p.register_class IN \(list: classes)" }
    if let block { condition = condition + " AND p.block = \(block)" }
    if let regency { condition = condition + " AND p.regency_code = \(regency)" }
    guard let only else { return condition }
    switch only {
    case .unassessed: return condition + " AND p.assessed_on IS NULL"
    case .unseen:
      return condition
        + " AND p.seen_on < (SELECT max(q.seen_on) FROM people_person q WHERE q.facility_id = \(facility))"
    case .overstay:
      return condition + " AND (\(sql: PeopleFilter.overstayed(on: day)))"
    case .leaving:
      return condition + " AND p.expiry_date >= \(day) AND p.expiry_date <= \(day.adding(days: 30))"
    case .clinic:
      return condition
        + """
         AND EXISTS (SELECT 1 FROM people_limit l WHERE l.facility_id = p.facility_id AND l.person_id = p.id
          AND l.source = 'register' AND l.answer = \(Person.HealthLimit.Answer.pending))
        """
    case .mine:
      return condition
        + """
         AND EXISTS (SELECT 1 FROM people_caseload c WHERE c.facility_id = p.facility_id AND c.person_id = p.id
          AND c.account_id = \(caseOfficer) AND c.until_day IS NULL)
        """
    }
  }
}

/// How many people there are, and of which kind.
package struct PeopleCounts: Sendable, Encodable {
  package let present: Int
  package let convicts: Int
  package let unassessed: Int
  /// Sentences that end within 30 days.
  package let leaving: Int
  /// Past the end of the sentence or the terms of detention.
  package let overstay: Int
  /// Present and in no row of the last register.
  package let unseen: Int
  /// Health limits that wait for the clinic.
  package let clinic: Int
  /// Merges that wait for a second officer.
  let merges: Int
  /// The day of the newest register; nil where none was applied.
  package let asOf: Day?
}

extension Connection {
  /// A page of people by name, after a person of the list.
  func people(
    _ filter: PeopleFilter, after: Person.ID?, limit: Int, at facility: Facility.ID, on day: Day, opening: Opening
  ) throws -> [Person] {
    var condition = filter.condition(at: facility, on: day)
    if let after {
      let last = try first("SELECT name_key FROM people_person WHERE facility_id = \(facility) AND id = \(after)")
      let key: String = try last?.get("name_key") ?? ""
      condition = condition + " AND (p.name_key, p.id) > (\(key), \(after))"
    }
    return try people(
      rows(
        """
        SELECT \(sql: opening.columns) FROM people_person p WHERE p.facility_id = \(facility) AND \(sql: condition)
        ORDER BY p.name_key, p.id LIMIT \(limit)
        """), at: facility, opening)
  }

  /// How many people a filter leaves.
  func count(_ filter: PeopleFilter, at facility: Facility.ID, on day: Day) throws -> Int {
    let row = try first(
      """
      SELECT CAST(count(*) AS bigint) AS n FROM people_person p
      WHERE p.facility_id = \(facility) AND \(sql: filter.condition(at: facility, on: day))
      """)
    return try row?.get("n") ?? 0
  }

  /// The people of a facility counted, for headings, *Hari ini* and reports.
  package func peopleCounts(at facility: Facility.ID, on day: Day) throws -> PeopleCounts {
    let convicts = RegisterClass.allCases.filter(\.isConvict)
    func those(_ only: PeopleFilter.Only) -> SQL {
      var filter = PeopleFilter()
      filter.only = only
      return filter.condition(at: facility, on: day)
    }
    let row = try first(
      """
      SELECT CAST(count(*) AS bigint) AS present,
        (SELECT CAST(count(*) AS bigint) FROM people_merge m
          WHERE m.facility_id = \(facility) AND m.merged_on IS NULL AND m.withdrawn_on IS NULL) AS merges,
        CAST(count(*) FILTER (WHERE p.register_class IN \(list: convicts)) AS bigint) AS convicts,
        CAST(count(*) FILTER (WHERE \(sql: those(.unassessed))) AS bigint) AS unassessed,
        CAST(count(*) FILTER (WHERE \(sql: those(.leaving))) AS bigint) AS leaving,
        CAST(count(*) FILTER (WHERE \(sql: those(.overstay))) AS bigint) AS overstay,
        CAST(count(*) FILTER (WHERE \(sql: those(.unseen))) AS bigint) AS unseen,
        CAST(count(*) FILTER (WHERE \(sql: those(.clinic))) AS bigint) AS clinic,
        max(p.seen_on) AS as_of
      FROM people_person p WHERE p.facility_id = \(facility) AND p.state = \(Person.State.present)
      """)
    return PeopleCounts(
      present: try row?.get("present") ?? 0, convicts: try row?.get("convicts") ?? 0,
      unassessed: try row?.get("unassessed") ?? 0, leaving: try row?.get("leaving") ?? 0,
      overstay: try row?.get("overstay") ?? 0, unseen: try row?.get("unseen") ?? 0,
      clinic: try row?.get("clinic") ?? 0, merges: try row?.get("merges") ?? 0, asOf: try row?.get("as_of"))
  }

  /// The day of the newest register of those present; nil where none was applied.
  func newestRegister(at facility: Facility.ID) throws -> Day? {
    try first(
      """
      SELECT max(seen_on) AS as_of FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present)
      """)?.get("as_of")
  }

  /// The regencies those present come from.
  func regencies(at facility: Facility.ID) throws -> [Region.Code] {
    try rows(
      """
      SELECT DISTINCT regency_code FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present) AND regency_code IS NOT NULL
      ORDER BY regency_code LIMIT 600
      """
    ).map { try $0.get("regency_code") }
  }

  /// Name and cell of everybody present, by name.
  func blockRows(at facility: Facility.ID) throws -> [BlockRow] {
    try rows(
      """
      SELECT id, name, block, room FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present) ORDER BY name_key, id LIMIT 100000
      """
    ).map {
      BlockRow(id: try $0.get("id"), name: try $0.get("name"), block: try $0.get("block"), room: try $0.get("room"))
    }
  }

  /// The blocks people stand in, by name.
  func blocks(at facility: Facility.ID) throws -> [String] {
    try rows(
      """
      SELECT DISTINCT block FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present) AND block IS NOT NULL ORDER BY block LIMIT 200
      """
    ).map { try $0.get("block") }
  }
}

extension Connection {
  /// The person present who bears a register number; nil where nobody does.
  package func bearer(of number: String, at facility: Facility.ID) throws -> Person.ID? {
    try first(
      """
      SELECT id FROM people_person
      WHERE facility_id = \(facility) AND state = \(Person.State.present) AND number_key = \(RegisterNumber.key(number))
      """
    ).map { try $0.get("id") }
  }
}
