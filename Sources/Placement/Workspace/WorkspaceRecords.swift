import House
import People
import Store

extension Connection {
  /// How many the last bulk approval of a hearing approved that nobody has decided on since.
  func lastBatch(of hearing: Hearing.ID, at facility: Facility.ID) throws -> Int {
    let row = try first(
      """
      SELECT count(*) AS people FROM placement_verdict
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND batch = (
        SELECT max(batch) FROM placement_verdict WHERE facility_id = \(facility) AND hearing_id = \(hearing))
      """)
    return try row?.get("people") ?? 0
  }

  /// Puts those of the last bulk approval whom nobody has decided on since back to *planned*; who they are.
  func takeBackBatch(of hearing: Hearing.ID, at facility: Facility.ID) throws -> [Person.ID] {
    try run(
      """
      UPDATE placement_verdict SET verdict = \(Verdict.Word.planned.rawValue), batch = NULL
      WHERE facility_id = \(facility) AND hearing_id = \(hearing) AND batch = (
        SELECT max(batch) FROM placement_verdict WHERE facility_id = \(facility) AND hearing_id = \(hearing))
      RETURNING person_id
      """
    ).map { try $0.get("person_id") }
  }
}
