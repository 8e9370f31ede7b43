import Access
import Almanac
import House
import Store

extension Connection {
  /// The policy in force on a day; nil where none was ever kept, or none has a second person's yes.
  package func policy(at facility: Facility.ID, on day: Day) throws -> KeptPolicy? {
    try policies(at: facility, from: day, waiting: false, limit: 1).first
  }

  /// The policy that a proposal was computed with, as it is named; nil where that was the shipped draft.
  package func policyName(of proposal: Proposal, at facility: Facility.ID) throws -> PolicyName? {
    guard let id = proposal.policy else { return nil }
    return PolicyName(try policy(id, at: facility), on: proposal.asOf)
  }

  /// A policy, waiting or not.
  func policy(_ id: KeptPolicy.ID, at facility: Facility.ID) throws -> KeptPolicy? {
    try policies(at: facility, id: id, limit: 1).first
  }

  /// The policy that waits for a second person.
  package func waitingPolicy(at facility: Facility.ID) throws -> KeptPolicy? {
    try policies(at: facility, waiting: true, limit: 1).first
  }

  /// The policies of a facility, the latest first.
  ///
  /// - Parameters:
  ///   - day: only those that would hold on it.
  ///   - waiting: only those that wait for a second person, or only those that do not.
  func policies(
    at facility: Facility.ID, id: KeptPolicy.ID? = nil, from day: Day? = nil, waiting: Bool? = nil, limit: Int = 100
  ) throws -> [KeptPolicy] {
    try rows(
      """
      SELECT k.id, k.body, k.from_day, k.signed_by, k.decree_number, k.signed_on, k.approval_id, a.maker, a.made_at,
        a.by_one_person, a.beneficiary, a.checker, a.checked_at
      FROM placement_policy k
        LEFT JOIN access_approval a ON a.facility_id = k.facility_id AND a.id = k.approval_id
      WHERE k.facility_id = \(facility) AND k.id = coalesce(\(id), k.id)
        AND k.from_day <= coalesce(\(day), k.from_day) AND k.is_waiting = coalesce(\(waiting), k.is_waiting)
      ORDER BY k.from_day DESC, k.id DESC LIMIT \(limit)
      """
    ).map { try KeptPolicy($0) }
  }

  /// Keeps a policy that the head has signed, with the approval by which it waits.
  func insert(_ kept: KeptPolicy, at facility: Facility.ID, by actor: Actor, now: Moment) throws {
    if let approval = kept.approval { try insert(approval, at: facility) }
    let body = try kept.policy.text
    try run(
      """
      INSERT INTO placement_policy
        (facility_id, id, body, from_day, signed_by, decree_number, signed_on, made_at, made_by, approval_id, is_waiting)
      VALUES
        (\(facility), \(kept.id), \(body), \(kept.from), \(kept.signedBy), \(kept.decreeNumber), \(kept.signedOn),
         \(now), \(actor.signature), \(kept.approval?.id), \(kept.isWaiting))
      """)
  }

  /// Keeps the second person's yes to a policy, and the day from which it holds by it.
  ///
  /// - Throws: `Approval.Refusal.alreadyConfirmed` where somebody was faster.
  func confirm(_ kept: KeptPolicy, at facility: Facility.ID) throws {
    guard let approval = kept.approval else { return }
    try confirm(approval, at: facility)
    try run(
      """
      UPDATE placement_policy SET is_waiting = false, from_day = \(kept.from)
      WHERE facility_id = \(facility) AND id = \(kept.id)
      """)
  }

  /// Takes back a policy that waits; false where it does not wait any more.
  func takeBack(_ policy: KeptPolicy.ID, at facility: Facility.ID) throws -> Bool {
    try count(
      "DELETE FROM placement_policy WHERE facility_id = \(facility) AND id = \(policy) AND is_waiting") == 1
  }
}

extension KeptPolicy {
  fileprivate init(_ row: Row) throws {
    let approval: Approval.ID? = try row.get("approval_id")
    self.init(
      id: try row.get("id"), policy: try PlacementPolicy(text: row.get("body")), from: try row.get("from_day"),
      signedBy: try row.get("signed_by"), decreeNumber: try row.get("decree_number"),
      signedOn: try row.get("signed_on"), approval: try approval.map { _ in try Approval(row) })
  }
}
