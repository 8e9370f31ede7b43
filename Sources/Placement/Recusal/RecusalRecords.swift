import Access
import Almanac
import House
import People
import Store

extension Connection {
  /// Who of the board takes no part in the decision on whom at a hearing, by person and office.
  func recusals(at hearing: Hearing.ID, in facility: Facility.ID) throws -> [Recusal] {
    let rows = try rows(
      """
      SELECT office_id, person_id, kind, reason FROM placement_recusal
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) ORDER BY person_id, office_id LIMIT 10000
      """)
    let vault = vault(of: facility)
    try vault.prepare(try rows.map { try $0.get("person_id") as Person.ID })
    return try rows.map { row in
      let (office, person): (Office.ID, Person.ID) = (try row.get("office_id"), try row.get("person_id"))
      return Recusal(
        office: office, person: person, kind: try row.get("kind"),
        reason: try vault.open(row.get("reason"), of: person, at: Place.recusal(hearing, office, person)))
    }
  }

  /// Which members took no part in decisions on a person, by the number of the hearing, the latest first.
  func ownRecusals(of person: Person.ID, at facility: Facility.ID) throws -> [(number: String, member: String, Recusal)]
  {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT r.hearing_id, r.office_id, r.kind, r.reason, h.number, m.name
      FROM placement_recusal r JOIN placement_hearing h ON h.facility_id = r.facility_id AND h.id = r.hearing_id
        JOIN placement_member m
          ON m.facility_id = r.facility_id AND m.hearing_id = r.hearing_id AND m.office_id = r.office_id
      WHERE r.facility_id = \(facility) AND r.person_id = \(person) AND h.state <> \(Hearing.State.withdrawn)
      ORDER BY h.day DESC, h.id DESC, m.name, r.office_id LIMIT 500
      """
    ).map { row in
      let (hearing, office): (Hearing.ID, Office.ID) = (try row.get("hearing_id"), try row.get("office_id"))
      let reason = try vault.open(row.get("reason"), of: person, at: Place.recusal(hearing, office, person))
      return (
        try row.get("number"), try row.get("name"),
        Recusal(office: office, person: person, kind: try row.get("kind"), reason: reason)
      )
    }
  }

  /// Keeps a recusal; again for the same member and person changes it.
  func keep(
    _ recusal: Recusal, in hearing: Hearing.ID, at facility: Facility.ID, by actor: Actor, now: Moment
  ) throws {
    let (office, person) = (recusal.office, recusal.person)
    let box = try vault(of: facility).seal(recusal.reason, of: person, at: Place.recusal(hearing, office, person))
    _ = try run(
      """
      INSERT INTO placement_recusal (facility_id, hearing_id, office_id, person_id, kind, reason, made_at, made_by)
      VALUES
        (\(facility), \(hearing), \(office), \(person), \(recusal.kind.rawValue), \(box), \(now), \(actor.signature))
      ON CONFLICT (facility_id, hearing_id, office_id, person_id) DO UPDATE SET
        kind = excluded.kind, reason = excluded.reason, made_at = excluded.made_at, made_by = excluded.made_by
      """)
  }

  /// Takes a recusal back; false where there was none.
  func removeRecusal(
    of office: Office.ID, for person: Person.ID, from hearing: Hearing.ID, at facility: Facility.ID
  ) throws -> Bool {
    try count(
      """
      DELETE FROM placement_recusal
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND office_id = \(office) AND person_id = \(person)
      """) == 1
  }
}

extension Place {
  fileprivate static func recusal(_ hearing: Hearing.ID, _ office: Office.ID, _ person: Person.ID) -> Place {
    Place("placement_recusal", "reason", row: "\(hearing)/\(office)/\(person)")
  }
}
