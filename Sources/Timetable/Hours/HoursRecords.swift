import Almanac
import House
import Programmes
import Store

extension Connection {
  /// How a house spends its days; closed windows from a day on.
  func hours(at facility: Facility.ID, closedFrom day: Day) throws -> HouseHours {
    let versions = try rows(
      """
      SELECT id, season, from_day, spans, reason, made_by FROM timetable_grid
      WHERE facility_id = \(facility) ORDER BY from_day, made_at, id LIMIT 2000
      """
    ).map { row in
      GridVersion(
        id: try row.get("id"), season: try row.get("season"), from: try row.get("from_day"),
        grid: GridText.read(try row.get("spans")).grid, reason: try row.get("reason"), officer: try row.get("made_by"))
    }
    let moves = try rows(
      """
      SELECT id, hijri_year, first_moved, last_moved, reason, made_by FROM timetable_ramadan
      WHERE facility_id = \(facility) ORDER BY made_at, id LIMIT 500
      """
    ).map { row in
      RamadanMove(
        id: try row.get("id"), year: try row.get("hijri_year"), first: try row.get("first_moved"),
        last: try row.get("last_moved"), reason: try row.get("reason"), officer: try row.get("made_by"))
    }
    return HouseHours(
      versions: versions, moves: moves, closures: try closedWindows(from: day, at: facility),
      position: try position(of: facility))
  }

  /// The windows in which lessons fit at a house, of some days, in their order: what its hours leave on days that are not closed, less
  /// windows that an event takes.
  func houseWindows(from: Day, to: Day, at facility: Facility.ID) throws -> [HouseWindow] {
    try hours(at: facility, closedFrom: from).windows(from: from, to: to, teachingDays(at: facility))
  }

  private func closedWindows(from day: Day, at facility: Facility.ID) throws -> [WindowClosure] {
    try rows(
      """
      SELECT id, day, time_window, reason FROM timetable_window_closure
      WHERE facility_id = \(facility) AND day >= \(day) ORDER BY day, time_window, id LIMIT 2000
      """
    ).compactMap { row in
      guard let window = Window(rawValue: try row.get("time_window")) else { return nil }
      return WindowClosure(
        id: try row.get("id"), day: try row.get("day"), window: window, reason: try row.get("reason"))
    }
  }

  private func position(of facility: Facility.ID) throws -> Position? {
    try first("SELECT latitude, longitude FROM timetable_position WHERE facility_id = \(facility)").flatMap { row in
      Position(latitude: try row.get("latitude"), longitude: try row.get("longitude"))
    }
  }

  /// Keeps a version of a week.
  func insert(_ version: GridVersion, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO timetable_grid (facility_id, id, season, from_day, spans, reason, made_at, made_by)
      VALUES
        (\(facility), \(version.id), \(version.season), \(version.from), \(GridText.written(version.grid)),
         \(version.reason), \(now), \(version.officer))
      """)
  }

  /// Keeps by how much a month of fasting is moved.
  func insert(_ move: RamadanMove, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO timetable_ramadan (facility_id, id, hijri_year, first_moved, last_moved, reason, made_at, made_by)
      VALUES
        (\(facility), \(move.id), \(move.year), \(move.first), \(move.last), \(move.reason), \(now), \(move.officer))
      """)
  }

  /// Closes a window.
  func insert(_ closure: WindowClosure, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO timetable_window_closure (facility_id, id, day, time_window, reason)
      VALUES (\(facility), \(closure.id), \(closure.day), \(closure.window.rawValue), \(closure.reason))
      """)
  }

  /// Opens a closed window again.
  func remove(_ closure: WindowClosure.ID, at facility: Facility.ID) throws {
    _ = try run("DELETE FROM timetable_window_closure WHERE facility_id = \(facility) AND id = \(closure)")
  }

  /// Keeps where a house lies.
  func put(_ position: Position, of facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO timetable_position (facility_id, latitude, longitude)
      VALUES (\(facility), \(position.latitude), \(position.longitude))
      ON CONFLICT (facility_id) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude
      """)
  }
}
