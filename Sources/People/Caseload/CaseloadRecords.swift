import Access
import Almanac
import House
import Store

extension Connection {
  /// Whose care a person is in; nil where in nobody's.
  func caseload(of person: Person.ID, at facility: Facility.ID) throws -> Caseload? {
    try first(
      """
      SELECT c.account_id, c.from_day, a.name FROM people_caseload c JOIN access_account a ON a.id = c.account_id
      WHERE c.facility_id = \(facility) AND c.person_id = \(person) AND c.until_day IS NULL
      """
    ).map { Caseload(officer: try $0.get("account_id"), name: try $0.get("name"), since: try $0.get("from_day")) }
  }

  /// Puts people into somebody's care, and ends that of those before, many at a time.
  func entrust(
    _ people: [Person.ID], to officer: Account.ID, on day: Day, at facility: Facility.ID, newID: () -> Caseload.ID
  ) throws {
    for some in people.batches() {
      try run(
        """
        UPDATE people_caseload SET until_day = \(day.adding(days: -1))
        WHERE facility_id = \(facility) AND person_id IN \(list: some) AND until_day IS NULL
        """)
    }
    let vault = vault(of: facility)
    let rows = try people.map { try PersonRows.caseload.row(($0, (newID(), officer, day)), vault) }
    try put(rows, into: PersonRows.caseload.table, at: facility)
  }

  /// Those present in some blocks and classes whom a case officer does not have in their care yet, by name.
  ///
  /// - Parameter replacing: whether those in another's care are meant too.
  func unentrusted(
    _ filter: PeopleFilter, to officer: Account.ID, replacing: Bool, at facility: Facility.ID, on day: Day
  ) throws -> [Person.ID] {
    let others: SQL = replacing ? " AND c.account_id = \(officer)" : ""
    return try rows(
      """
      SELECT p.id FROM people_person p WHERE p.facility_id = \(facility)
        AND \(sql: filter.condition(at: facility, on: day)) AND NOT EXISTS (
          SELECT 1 FROM people_caseload c WHERE c.facility_id = p.facility_id AND c.person_id = p.id
            AND c.until_day IS NULL\(sql: others))
      ORDER BY p.name_key, p.id LIMIT 5000
      """
    ).map { try $0.get("id") }
  }

  /// How many of those present are in whose care; every case officer, also one who has nobody.
  func caseloadOverview(at facility: Facility.ID, on day: Day) throws -> CaseloadOverview {
    let officers = try caseOfficers(at: facility, on: day)
    var shares = try rows(
      """
      SELECT c.account_id, a.name, CAST(count(*) AS bigint) AS people
      FROM people_caseload c JOIN access_account a ON a.id = c.account_id
        JOIN people_person p ON p.facility_id = c.facility_id AND p.id = c.person_id
      WHERE c.facility_id = \(facility) AND c.until_day IS NULL AND p.state = \(Person.State.present)
      GROUP BY c.account_id, a.name ORDER BY a.name, c.account_id LIMIT 500
      """
    ).map { row in
      let id: Account.ID = try row.get("account_id")
      return CaseloadOverview.Share(
        officer: id, name: try row.get("name"), people: try row.get("people"),
        holdsRole: officers.contains { $0.id == id })
    }
    for officer in officers where !shares.contains(where: { $0.officer == officer.id }) {
      shares.append(.init(officer: officer.id, name: officer.name, people: 0, holdsRole: true))
    }
    return CaseloadOverview(
      shares: shares, present: try count(PeopleFilter(), at: facility, on: day), blocks: try blocks(at: facility))
  }

  /// Those who can have people in their care, by name.
  func caseOfficers(at facility: Facility.ID, on day: Day) throws -> [Officer] {
    try officers(at: facility, on: day).filter { $0.isActive && $0.roles.contains(Caseload.role) }
  }
}
