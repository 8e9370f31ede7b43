import Almanac
import House
import Store

extension Connection {
  /// Keeps an order, new or corrected.
  ///
  /// - Throws: `StoreError.taken` where the person has another one of that class and kind from that day.
  func put(_ order: DetentionOrder, of person: Person.ID, at facility: Facility.ID) throws {
    try run(
      """
      INSERT INTO people_detention (facility_id, id, person_id, register_class, kind, from_day, until_day, law,
        uncounted_days, last_day, is_from_register)
      VALUES (\(facility), \(order.id), \(person), \(order.registerClass), \(order.kind), \(order.from), \(order.until),
        \(order.law), \(order.uncountedDays), \(order.lastDay), \(order.isFromRegister))
      ON CONFLICT (facility_id, id) DO UPDATE SET register_class = excluded.register_class, kind = excluded.kind,
        from_day = excluded.from_day, until_day = excluded.until_day, law = excluded.law,
        uncounted_days = excluded.uncounted_days, last_day = excluded.last_day,
        is_from_register = excluded.is_from_register
      """)
  }

  /// Removes an order entered by mistake; false where the person has none of that identity.
  func remove(_ order: DetentionOrder.ID, of person: Person.ID, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      DELETE FROM people_detention
      WHERE facility_id = \(facility) AND id = \(order) AND person_id = \(person)
      """) == 1
  }
}

extension PeopleFilter {
  /// As `Person.overstay` decides: convicts past their end, detainees past the last order of their class, or without one
  /// past the term of the class since the stage began here.
  static func overstayed(on day: Day) -> SQL {
    let convicts = RegisterClass.allCases.filter(\.isConvict)
    let detainees = RegisterClass.allCases.filter { !$0.isConvict }
    let held: SQL = """
      (SELECT o.last_day FROM people_detention o WHERE o.facility_id = p.facility_id AND o.person_id = p.id
        AND o.register_class = p.register_class AND NOT EXISTS (
          SELECT 1 FROM people_stay s
          WHERE s.facility_id = o.facility_id AND s.person_id = o.person_id AND s.left_on >= o.from_day)
        ORDER BY o.from_day DESC, o.last_day DESC LIMIT 1)
      """
    let began: SQL = """
      coalesce((SELECT max(n.from_day) FROM people_number n WHERE n.facility_id = p.facility_id AND n.person_id = p.id
          AND n.until_day IS NULL AND (p.register_class = \(RegisterClass.ai) OR EXISTS (
            SELECT 1 FROM people_number e WHERE e.facility_id = n.facility_id AND e.person_id = n.person_id
              AND e.until_day = n.from_day))),
        CASE WHEN p.register_class = \(RegisterClass.ai) THEN p.entry_date END)
      """
    let terms = DetentionLaw.shipped.flatMap { law in law.terms.map { (law, $0) } }
    let past = terms.reduce("p.id <> p.id" as SQL) { condition, entry in
      let (law, term) = entry
      let until = law.until.map { min($0, day.adding(days: -term.stageDays)) } ?? day.adding(days: -term.stageDays)
      return condition
        + " OR p.register_class = \(term.registerClass) AND \(sql: began) BETWEEN \(law.from) AND \(until)"
    }
    return """
      p.register_class IN \(list: convicts) AND p.expiry_date < \(day) OR p.register_class IN \(list: detainees)
        AND (\(sql: held) < \(day) OR \(sql: held) IS NULL AND (\(sql: past)))
      """
  }
}
