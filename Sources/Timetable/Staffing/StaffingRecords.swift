import Almanac
import House
import People
import Programmes
import Store

extension Connection {
  /// What is set of second trainers, and of escorts from one day to another.
  func staffing(from: Day, to: Day, at facility: Facility.ID) throws -> Staffing {
    var staffing = Staffing()
    for row in try rows(
      "SELECT programme_id, alone FROM timetable_size WHERE facility_id = \(facility) ORDER BY programme_id LIMIT 5000")
    {
      let programme: Programme.ID = try row.get("programme_id")
      staffing.alone[programme] = try row.get("alone")
    }
    for row in try rows(
      """
      SELECT day, time_window, escorts, reason FROM timetable_duty
      WHERE facility_id = \(facility) AND day >= \(from) AND day <= \(to) ORDER BY day, time_window LIMIT 2000
      """)
    {
      guard let window = Window(rawValue: try row.get("time_window")) else { continue }
      staffing.duty[.init(day: try row.get("day"), window: window)] = .init(
        escorts: try row.get("escorts"), reason: try row.get("reason"))
    }
    staffing.present =
      try first(
        """
        SELECT CAST(count(*) AS bigint) AS n FROM people_person
        WHERE facility_id = \(facility) AND state = \(Person.State.present)
        """)?.get("n") ?? 0
    return staffing
  }

  /// Sets from which size on the classes of a programme need a second trainer.
  func setAlone(_ alone: Int, of programme: Programme.ID, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO timetable_size (facility_id, programme_id, alone) VALUES (\(facility), \(programme), \(alone))
      ON CONFLICT (facility_id, programme_id) DO UPDATE SET alone = excluded.alone
      """)
  }

  /// Sets how many officers are on duty in a window of a day.
  func setDuty(_ duty: Staffing.Duty, on slot: Arrangement.Slot, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO timetable_duty (facility_id, day, time_window, escorts, reason)
      VALUES (\(facility), \(slot.day), \(slot.window.rawValue), \(duty.escorts), \(duty.reason))
      ON CONFLICT (facility_id, day, time_window) DO UPDATE SET escorts = excluded.escorts, reason = excluded.reason
      """)
  }

  /// Names and blocks of people, by id.
  func namesAndBlocks(of ids: [Person.ID], at facility: Facility.ID) throws -> [Person.ID: (
    name: String, block: String?
  )] {
    try ids.batches().reduce(into: [:]) { found, some in
      for row in try rows(
        """
        SELECT id, name, block FROM people_person WHERE facility_id = \(facility) AND id IN \(list: some)
        ORDER BY id LIMIT 500
        """)
      {
        let id: Person.ID = try row.get("id")
        found[id] = (try row.get("name"), try row.get("block"))
      }
    }
  }
}
