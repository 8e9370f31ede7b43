import Almanac
import House
import Store

extension Connection {
  /// Requests of a person for a copy, the latest first.
  func dataRequests(of person: Person.ID, at facility: Facility.ID) throws -> [DataRequest] {
    try rows(
      """
      SELECT id, person_id, asker, asked_on, given_on FROM people_data_request
      WHERE facility_id = \(facility) AND person_id = \(person) ORDER BY asked_on DESC, id DESC LIMIT 100
      """
    ).map(DataRequest.init)
  }

  /// How many copies are still owed, the day on which the first of them is due, and for whom; nil where none is. The dead are not named.
  func owedCopies(at facility: Facility.ID) throws -> (count: Int, due: Day, first: Person.ID)? {
    let waiting = try rows(
      """
      SELECT id, person_id, asker, asked_on, given_on FROM people_data_request
      WHERE facility_id = \(facility) AND given_on IS NULL AND NOT EXISTS (
        SELECT 1 FROM people_person p
        WHERE p.facility_id = people_data_request.facility_id AND p.id = people_data_request.person_id AND p.has_died)
      ORDER BY asked_on, id LIMIT 1000
      """
    ).map(DataRequest.init)
    return waiting.first.map { (waiting.count, $0.dueOn, $0.person) }
  }

  /// Keeps a request.
  func insert(_ request: DataRequest, at facility: Facility.ID, by officer: String) throws {
    try run(
      """
      INSERT INTO people_data_request (facility_id, id, person_id, asker, asked_on, kept_by)
      VALUES (\(facility), \(request.id), \(request.person), \(request.asker), \(request.askedOn), \(officer))
      """)
  }

  /// Keeps that a copy was given; false where it was given meanwhile.
  func keepGiven(_ request: DataRequest, at facility: Facility.ID, by officer: String) throws -> Bool {
    try count(
      """
      UPDATE people_data_request SET given_on = \(request.givenOn), given_by = \(officer)
      WHERE facility_id = \(facility) AND id = \(request.id) AND given_on IS NULL
      """) == 1
  }

  /// Whose care a person was in, the earliest first: name and days.
  func caseOfficersOfOld(
    of person: Person.ID, at facility: Facility.ID
  ) throws -> [(name: String, from: Day, until: Day?)] {
    try rows(
      """
      SELECT a.name, c.from_day, c.until_day FROM people_caseload c JOIN access_account a ON a.id = c.account_id
      WHERE c.facility_id = \(facility) AND c.person_id = \(person) ORDER BY c.from_day, c.id LIMIT 200
      """
    ).map { (try $0.get("name"), try $0.get("from_day"), try $0.get("until_day")) }
  }
}

extension DataRequest {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), person: try row.get("person_id"), asker: try row.get("asker"),
      askedOn: try row.get("asked_on"), givenOn: try row.get("given_on"))
  }
}
