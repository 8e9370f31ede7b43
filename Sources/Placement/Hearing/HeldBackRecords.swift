import Almanac
import Foundation
import House
import People
import Programmes
import Store

extension Connection {
  /// Keeps who is held back at a step of a hearing, in place of those before.
  func keep(
    _ held: [HeldBack], of hearing: Hearing.ID, at step: HeldBack.Step, at facility: Facility.ID, by actor: Actor,
    now: Moment
  ) throws {
    _ = try run(
      """
      DELETE FROM placement_held
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND step = \(step.rawValue)
      """)
    let vault = vault(of: facility)
    try vault.prepare(Array(Set(held.map(\.person))))
    for some in held.batches() {
      let rows = try some.map { held -> SQL in
        let cause = [UInt8](try JSONEncoder().encode(held.cause))
        let box = try vault.seal(cause, of: held.person, at: Place.cause(hearing, held.person, held.cohort, step))
        return """
          (\(facility), \(hearing), \(held.person), \(held.cohort), \(step.rawValue), \(box), \(held.on), \(now),
           \(actor.signature))
          """
      }
      _ = try run(
        """
        INSERT INTO placement_held
          (facility_id, hearing_id, person_id, cohort_id, step, cause, on_day, made_at, made_by)
        VALUES \(rows: rows)
        """)
    }
  }

  /// Who is held back at the steps of a hearing, by class and person.
  func held(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [HeldBack] {
    let rows = try rows(
      """
      SELECT person_id, cohort_id, step, cause, on_day FROM placement_held
      WHERE facility_id = \(facility) AND hearing_id = \(hearing)
      ORDER BY cohort_id, person_id, step LIMIT 10000
      """)
    let vault = vault(of: facility)
    try vault.prepare(Array(Set(try rows.map { try $0.get("person_id") as Person.ID })))
    return try rows.map { row in
      let (person, cohort): (Person.ID, Cohort.ID) = (try row.get("person_id"), try row.get("cohort_id"))
      let step: HeldBack.Step = try row.get("step")
      let cause = try vault.openBytes(row.get("cause"), of: person, at: Place.cause(hearing, person, cohort, step))
      return HeldBack(
        person: person, cohort: cohort, step: step,
        cause: try JSONDecoder().decode(Recheck.Cause.self, from: Data(cause)), on: try row.get("on_day"))
    }
  }

  /// The waivers for some classes with their reasons, by class and person.
  func grantedWaivers(for cohorts: [Cohort.ID], at facility: Facility.ID) throws -> [GrantedWaiver] {
    let granted = try cohorts.batches().flatMap { some in
      try rows(
        """
        SELECT person_id, cohort_id, criterion, reason FROM placement_waiver
        WHERE facility_id = \(facility) AND cohort_id IN \(list: some)
        ORDER BY cohort_id, person_id, criterion LIMIT 10000
        """)
    }
    let vault = vault(of: facility)
    try vault.prepare(Array(Set(try granted.map { try $0.get("person_id") as Person.ID })))
    return try granted.map { row in
      let waiver = Waiver(
        person: try row.get("person_id"), cohort: try row.get("cohort_id"), criterion: try row.get("criterion"))
      return GrantedWaiver(
        waiver: waiver, reason: try vault.open(row.get("reason"), of: waiver.person, at: waiver.place))
    }
  }
}

extension Place {
  fileprivate static func cause(
    _ hearing: Hearing.ID, _ person: Person.ID, _ cohort: Cohort.ID, _ step: HeldBack.Step
  ) -> Place {
    Place("placement_held", "cause", row: "\(hearing)/\(person)/\(cohort)/\(step.rawValue)")
  }
}
