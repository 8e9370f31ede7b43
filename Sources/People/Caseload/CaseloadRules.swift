import House

extension Caseload {
  /// Nobody gives a person's file to their own account, for it would open without being asked why.
  static func checkAssigning(to officer: Account.ID, by actor: Actor) throws(Refusal) {
    guard officer != actor.account else { throw .toYourself }
  }

  /// Whether somebody writes about a person.
  ///
  /// 1. Whoever has the person in their care. 2. Whoever holds the permission that covers everybody.
  static func isOpen(_ caseload: Caseload?, to actor: Actor, or permission: Permission) -> Bool {
    actor.may(permission) || actor.account.map { caseload?.officer == $0 } ?? false
  }

  /// How a person's page opens to somebody (UU 27/2022: reads of specific personal data have a purpose, and are logged).
  ///
  /// 1. Whoever has the person in their care reads freely. 2. Within the hour a read is the same one. 3. A role that covers everybody is
  /// written down. 4. All others are asked why.
  static func gate(of caseload: Caseload?, for actor: Actor, hasRead: Bool) -> Gate {
    if let account = actor.account, caseload?.officer == account { return .open }
    if hasRead { return .open }
    return actor.may(.readEverybody) ? .traced : .asked
  }
}
