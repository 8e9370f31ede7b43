import Almanac
import House
import Store

/// Browsers in which an account came in before. Strangers' guesses at the account do not slow them.
extension Connection {
  /// The most browsers of one account; the one that is unused longest goes.
  private static let mostDevices = 20
  /// Days without a sign-in after which a browser is a stranger's again.
  private static let deviceDays: Int64 = 180

  /// Whether an account came in with this device cookie before.
  func knows(device hash: String, of account: Account.ID, at now: Moment) throws -> Bool {
    try first(
      """
      SELECT token_hash FROM access_device
      WHERE facility_id = \(Facility.installation) AND token_hash = \(hash) AND account_id = \(account)
        AND seen_at > \(now.adding(seconds: -Connection.deviceDays * 86_400))
      """) != nil
  }

  /// Knows a browser under a fresh token, for the account that came in and those that did before; a planted cookie is worth nothing.
  func remember(device fresh: String, insteadOf old: String?, of account: Account.ID, at now: Moment) throws {
    let oldest = now.adding(seconds: -Connection.deviceDays * 86_400)
    try run("DELETE FROM access_device WHERE facility_id = \(Facility.installation) AND seen_at < \(oldest)")
    if let old {
      try run(
        "DELETE FROM access_device WHERE facility_id = \(Facility.installation) AND token_hash = \(old) AND account_id = \(account)"
      )
      try run(
        "UPDATE access_device SET token_hash = \(fresh) WHERE facility_id = \(Facility.installation) AND token_hash = \(old)"
      )
    }
    try run(
      """
      INSERT INTO access_device (facility_id, token_hash, account_id, seen_at)
      VALUES (\(Facility.installation), \(fresh), \(account), \(now))
      """)
    try run(
      """
      DELETE FROM access_device WHERE facility_id = \(Facility.installation) AND account_id = \(account)
        AND token_hash NOT IN (
          SELECT token_hash FROM access_device WHERE facility_id = \(Facility.installation) AND account_id = \(account)
          ORDER BY seen_at DESC, token_hash LIMIT \(Connection.mostDevices))
      """)
  }

  /// Knows no browser of an account any more.
  func forgetDevices(of account: Account.ID) throws {
    try run("DELETE FROM access_device WHERE facility_id = \(Facility.installation) AND account_id = \(account)")
  }
}
