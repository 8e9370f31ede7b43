import Almanac
import House
import Programmes
import Store

extension Connection {
  /// The places of a facility by name.
  package func venues(at facility: Facility.ID, limit: Int = 500) throws -> [Venue] {
    try rows(
      """
      SELECT id, name, kinds, capacity, openings FROM timetable_venue
      WHERE facility_id = \(facility) ORDER BY name_key, id LIMIT \(limit)
      """
    ).map { try Venue($0) }
  }

  /// One place, or nil where the facility has none of that identity.
  package func venue(_ id: Venue.ID, at facility: Facility.ID) throws -> Venue? {
    try first(
      """
      SELECT id, name, kinds, capacity, openings FROM timetable_venue
      WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Venue($0) }
  }

  /// Adds a place.
  package func insert(_ venue: Venue, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO timetable_venue (facility_id, id, name, name_key, kinds, capacity, openings, created_at)
      VALUES
        (\(facility), \(venue.id), \(venue.name), \(venue.key), \(venue.kinds.joined(separator: "\n")),
         \(venue.capacity), \(WeekSlot.written(venue.openings)), \(now))
      """)
  }

  /// Writes a place anew.
  func update(_ venue: Venue, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE timetable_venue SET name = \(venue.name), name_key = \(venue.key),
        kinds = \(venue.kinds.joined(separator: "\n")), capacity = \(venue.capacity),
        openings = \(WeekSlot.written(venue.openings))
      WHERE facility_id = \(facility) AND id = \(venue.id)
      """)
  }
}

extension Row {
  /// The windows in a column.
  ///
  /// - Throws: `StoreError.unreadable` where it holds something else.
  func slots(_ column: String) throws -> [WeekSlot] {
    let text: String = try get(column)
    guard let slots = WeekSlot.read(text) else {
      throw StoreError.unreadable(column: column, wanted: "windows", found: "a text of \(text.utf8.count) bytes")
    }
    return slots
  }
}

extension Venue {
  /// Its name as names are compared.
  var key: String { VocationTable.folded(name) }

  fileprivate init(_ row: Row) throws {
    let kinds: String = try row.get("kinds")
    self.init(
      id: try row.get("id"), name: try row.get("name"), kinds: kinds.split(separator: "\n").map(String.init),
      capacity: try row.get("capacity"), openings: try row.slots("openings"))
  }
}
