import Almanac
import House
import People
import Programmes
import Store

/// A word of the board about a person, with its hearing and class.
struct OwnVerdict: Sendable {
  let number: String
  let day: Day
  let title: String
  let word: Verdict.Word
  let reason: String?
}

extension Connection {
  /// What boards decided about a person, the latest first; hearings that were taken back are left out.
  func ownVerdicts(of person: Person.ID, at facility: Facility.ID) throws -> [OwnVerdict] {
    let vault = vault(of: facility)
    return try rows(
      """
      SELECT h.id, h.number, h.day, v.person_id, v.cohort_id, v.verdict, v.reason, p.title
      FROM placement_verdict v
        JOIN placement_hearing h ON h.facility_id = v.facility_id AND h.id = v.hearing_id
        JOIN programmes_cohort c ON c.facility_id = v.facility_id AND c.id = v.cohort_id
        JOIN programmes_programme p ON p.facility_id = c.facility_id AND p.id = c.programme_id
      WHERE v.facility_id = \(facility) AND v.person_id IN \(sql: .records(of: person, at: facility))
        AND h.state <> \(Hearing.State.withdrawn)
      ORDER BY h.day DESC, h.id DESC, p.title, v.cohort_id LIMIT 500
      """
    ).map { row in
      let (hearing, cohort): (Hearing.ID, Cohort.ID) = (try row.get("id"), try row.get("cohort_id"))
      let person: Person.ID = try row.get("person_id")
      let box: [UInt8]? = try row.get("reason")
      return OwnVerdict(
        number: try row.get("number"), day: try row.get("day"), title: try row.get("title"),
        word: try row.get("verdict"),
        reason: try box.map { try vault.open($0, of: person, at: Place.reason(hearing, person, cohort)) })
    }
  }
}
