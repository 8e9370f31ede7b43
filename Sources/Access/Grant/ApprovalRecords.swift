import Almanac
import House
import Store

extension Connection {
  /// Keeps what was asked for, with its second person where there is one already.
  package func insert(_ approval: Approval, at facility: Facility.ID) throws {
    try run(
      """
      INSERT INTO access_approval
        (facility_id, id, maker, made_at, by_one_person, beneficiary, checker, checked_at)
      VALUES
        (\(facility), \(approval.id), \(approval.maker), \(approval.madeAt), \(approval.isByOnePerson),
         \(approval.beneficiary), \(approval.checked?.by), \(approval.checked?.at))
      """)
  }

  /// Keeps a second person's yes, which the rule has let pass.
  ///
  /// - Throws: `Approval.Refusal.alreadyConfirmed` where somebody was faster.
  package func confirm(_ approval: Approval, at facility: Facility.ID) throws {
    let confirmed = try count(
      """
      UPDATE access_approval SET checker = \(approval.checked?.by), checked_at = \(approval.checked?.at)
      WHERE facility_id = \(facility) AND id = \(approval.id) AND checker IS NULL
      """)
    guard confirmed == 1 else { throw Approval.Refusal.alreadyConfirmed }
  }
}

extension Approval {
  /// Columns of an approval as a query selects them: `approval_id`, `maker`, `made_at`, `by_one_person`, `beneficiary`, `checker`,
  /// `checked_at`.
  package init(_ row: Row) throws {
    let checker: String? = try row.get("checker")
    let checkedAt: Moment? = try row.get("checked_at")
    self.init(
      id: try row.get("approval_id"), maker: try row.get("maker"), madeAt: try row.get("made_at"),
      isByOnePerson: try row.get("by_one_person"), beneficiary: try row.get("beneficiary"),
      checked: checker.flatMap { by in checkedAt.map { Check(by: by, at: $0) } })
  }
}
