import Almanac
import House
import Store

extension Connection {
  /// What is due from one day to another: the last order of somebody's class ends, or a verdict is awaited.
  func dueDays(from first: Day, to last: Day, at facility: Facility.ID) throws -> [DueDay] {
    try rows(
      "\(sql: DueDay.select(from: first, to: last, at: facility)) ORDER BY day, name, person_id, kind LIMIT 1000"
    )
    .map { row in
      DueDay(
        kind: try row.get("kind"), day: try row.get("day"), person: try row.get("person_id"), name: try row.get("name"))
    }
  }
}

extension DueDay {
  /// The question for what is due, to be asked alone or beside another one.
  static func select(from first: Day, to last: Day, at facility: Facility.ID) -> SQL {
    """
    SELECT 'detention_ends' AS kind, o.last_day AS day, p.id AS person_id, p.name AS name
    FROM people_detention o JOIN people_person p ON p.facility_id = o.facility_id AND p.id = o.person_id
    WHERE o.facility_id = \(facility) AND p.state = 'present' AND p.register_class = o.register_class
      AND o.last_day BETWEEN \(first) AND \(last)
      AND NOT EXISTS (
        SELECT 1 FROM people_detention n WHERE n.facility_id = o.facility_id AND n.person_id = o.person_id
          AND n.register_class = o.register_class AND n.last_day > o.last_day)
      AND NOT EXISTS (
        SELECT 1 FROM people_stay s WHERE s.facility_id = o.facility_id AND s.person_id = o.person_id
          AND s.left_on >= o.from_day)
    UNION
    SELECT 'verdict', e.from_day, p.id, p.name
    FROM timetable_engagement e JOIN people_person p ON p.facility_id = e.facility_id AND p.id = e.person_id
    WHERE e.facility_id = \(facility) AND p.state = 'present' AND e.is_verdict = \(true) AND e.cancelled_on IS NULL
      AND e.from_day BETWEEN \(first) AND \(last)
    """
  }
}
