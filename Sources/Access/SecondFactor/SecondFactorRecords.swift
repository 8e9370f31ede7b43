import Almanac
import House
import Store

extension Connection {
  /// What an account has beside its password; nil where it has nothing.
  func secondFactor(of account: Account.ID) throws -> SecondFactor? {
    let row = try first(
      """
      SELECT f.secret, f.is_confirmed, f.last_step, f.made_at, (
        SELECT CAST(count(*) AS bigint) FROM access_recovery_code c
        WHERE c.facility_id = f.facility_id AND c.account_id = f.account_id) AS codes
      FROM access_second_factor f WHERE f.facility_id = \(Facility.installation) AND f.account_id = \(account)
      """)
    guard let row else { return nil }
    let secret = try vault(of: Facility.installation)
      .openBytes(row.get("secret"), of: account, at: place(of: account))
    let codes: Int64 = try row.get("codes")
    return SecondFactor(
      secret: secret, isConfirmed: try row.get("is_confirmed"), lastStep: try row.get("last_step"),
      since: try row.get("made_at"), codesLeft: Int(codes))
  }

  /// Keeps a fresh secret that asks for nothing until a code of it was shown; one that waited goes.
  ///
  /// - Throws: `SecondFactor.Refusal.alreadyOn`.
  func keepUnconfirmed(secondFactor secret: [UInt8], of account: Account.ID, at now: Moment) throws {
    if try secondFactor(of: account)?.isConfirmed == true { throw SecondFactor.Refusal.alreadyOn }
    try removeSecondFactor(of: account)
    let box = try vault(of: Facility.installation).seal(secret, of: account, at: place(of: account))
    try run(
      """
      INSERT INTO access_second_factor (facility_id, account_id, secret, is_confirmed, last_step, made_at)
      VALUES (\(Facility.installation), \(account), \(box), \(false), 0, \(now))
      """)
  }

  /// Lets sign-in ask for codes from now on, and keeps the recovery codes as hashes under the key.
  func confirmSecondFactor(of account: Account.ID, step: Int64, codes: [String], at now: Moment) throws {
    try run(
      """
      UPDATE access_second_factor SET is_confirmed = \(true), last_step = \(step), made_at = \(now)
      WHERE facility_id = \(Facility.installation) AND account_id = \(account)
      """)
    for code in codes {
      try run(
        """
        INSERT INTO access_recovery_code (facility_id, account_id, code_hash)
        VALUES (\(Facility.installation), \(account), \(try hash(of: code, for: account)))
        """)
    }
  }

  /// Whether a code opens an account now; it never does again.
  func use(_ code: String, of account: Account.ID, at now: Moment) throws -> Bool {
    guard let factor = try secondFactor(of: account), factor.isConfirmed else { return false }
    if let step = OneTimeCode.step(of: code, by: factor.secret, at: now, after: factor.lastStep) {
      return try count(
        """
        UPDATE access_second_factor SET last_step = \(step)
        WHERE facility_id = \(Facility.installation) AND account_id = \(account) AND last_step < \(step)
        """) == 1
    }
    return try count(
      """
      DELETE FROM access_recovery_code
      WHERE facility_id = \(Facility.installation) AND account_id = \(account)
        AND code_hash = \(try hash(of: code, for: account))
      """) == 1
  }

  /// Removes it with its recovery codes; false where there was none that counted.
  @discardableResult
  func removeSecondFactor(of account: Account.ID) throws -> Bool {
    try run(
      "DELETE FROM access_recovery_code WHERE facility_id = \(Facility.installation) AND account_id = \(account)")
    let removed = try run(
      """
      DELETE FROM access_second_factor WHERE facility_id = \(Facility.installation) AND account_id = \(account)
      RETURNING is_confirmed
      """)
    return try removed.first?.get("is_confirmed") ?? false
  }

  /// Removes it for somebody else, and keeps who did: with the password as well, that person could come in as the owner.
  ///
  /// - Throws: `SecondFactor.Refusal.notOn`.
  func resetSecondFactor(of account: Account.ID, by giver: String, at now: Moment) throws {
    guard try removeSecondFactor(of: account) else { throw SecondFactor.Refusal.notOn }
    try run("UPDATE access_account SET reset_by = \(giver), reset_at = \(now) WHERE id = \(account)")
    try forgetDevices(of: account)
    try endSessions(of: account)
  }

  /// The accounts of a house at which sign-in asks for a code.
  func secondFactors(at facility: Facility.ID) throws -> Set<Account.ID> {
    Set(
      try rows(
        """
        SELECT f.account_id FROM access_second_factor f
        WHERE f.facility_id = \(Facility.installation) AND f.is_confirmed = \(true) AND EXISTS (
          SELECT 1 FROM access_grant r WHERE r.facility_id = \(facility) AND r.account_id = f.account_id)
        ORDER BY f.account_id LIMIT 2000
        """
      ).map { try $0.get("account_id") })
  }

  /// Whether a house asks a second factor of whoever may do the most.
  func needsSecondFactor(at facility: Facility.ID) throws -> Bool {
    try first("SELECT needs_second_factor FROM access_facility WHERE id = \(facility)")?.get("needs_second_factor")
      ?? false
  }

  /// Sets whether a house does.
  func setNeedsSecondFactor(_ isNeeded: Bool, at facility: Facility.ID) throws {
    try run("UPDATE access_facility SET needs_second_factor = \(isNeeded) WHERE id = \(facility)")
  }

  private func place(of account: Account.ID) -> Place { Place("access_second_factor", "secret", row: account) }

  private func hash(of code: String, for account: Account.ID) throws -> String {
    try vault(of: Facility.installation)
      .blindIndex(SecondFactor.folded(code), of: "access_recovery_code/\(account)")
  }
}
