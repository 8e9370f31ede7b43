import Almanac
import Crypto
import Foundation
import House
import Store

/// A sign-in in force, as a request finds it by its cookie.
package struct SessionRecord: Sendable {
  package let account: Account.ID
  /// The name shown.
  package let name: String
  package let unit: Institution
  package let roles: [String]
  package let agency: AgencyID?
  /// With whom the account counts as one that day.
  package let ties: [Actor.Tie]
  let startedAt: Moment
  package let seenAt: Moment
  let isLocked: Bool
  /// Whether the password is one that somebody else gave: it is changed before anything else.
  package let hasTemporaryPassword: Bool
  /// Whether the second code is still asked for.
  let awaitsCode: Bool
  /// Whether the house needs a second factor where a role does, and the account has none.
  package let mayNeedSecondFactor: Bool

  /// Where the session stands at a moment.
  package func state(at now: Moment) -> SignIn.State {
    let state = SignIn.state(startedAt: startedAt, seenAt: seenAt, isLocked: isLocked, now: now)
    return awaitsCode && state != .ended ? .awaitingCode : state
  }
}

extension Connection {
  /// The session of a token's hash with the roles in force on a day; nil where there is none or its account is closed.
  package func session(_ tokenHash: String, on day: Day) throws -> SessionRecord? {
    guard
      let row = try first(
        """
        SELECT s.account_id, s.facility_id, s.started_at, s.seen_at, s.is_locked, s.awaits_code, a.name, a.is_temporary,
          h.needs_second_factor AND NOT coalesce(f.is_confirmed, \(false)) AS lacks
        FROM access_session s JOIN access_account a ON a.id = s.account_id JOIN access_facility h ON h.id = s.facility_id
          LEFT JOIN access_second_factor f ON f.facility_id = \(Facility.installation) AND f.account_id = s.account_id
        WHERE s.token_hash = \(tokenHash) AND a.is_active = \(true)
        """)
    else { return nil }
    let (account, facility): (Account.ID, Facility.ID) = (try row.get("account_id"), try row.get("facility_id"))
    guard let unit = try unit(facility) else { return nil }
    let grants = try grants(of: account, on: day).filter { $0.facility == facility }
    return try SessionRecord(
      account: account, name: row.get("name"), unit: unit, roles: grants.map(\.role),
      agency: grants.compactMap(\.agency).first, ties: ties(of: account.text, on: day, in: unit.zone),
      startedAt: row.get("started_at"), seenAt: row.get("seen_at"),
      isLocked: row.get("is_locked"), hasTemporaryPassword: row.get("is_temporary"),
      awaitsCode: row.get("awaits_code"), mayNeedSecondFactor: row.get("lacks"))
  }

  /// Begins a session and clears those that ended long ago.
  func begin(
    _ tokenHash: String, of account: Account.ID, at facility: Facility.ID, now: Moment, awaitsCode: Bool = false
  ) throws {
    try run("DELETE FROM access_session WHERE started_at < \(now.adding(seconds: -SignIn.longestHours * 3600))")
    try run(
      """
      INSERT INTO access_session
        (facility_id, token_hash, account_id, started_at, seen_at, is_locked, awaits_code)
      VALUES (\(facility), \(tokenHash), \(account), \(now), \(now), \(false), \(awaitsCode))
      """)
  }

  /// Removes the sessions of a facility that had ended before a moment.
  func removeEndedSessions(at facility: String, before moment: Moment) throws {
    let oldest = moment.adding(seconds: -SignIn.longestHours * 3600)
    try run("DELETE FROM access_session WHERE facility_id = \(facility) AND started_at < \(oldest)")
  }

  /// Notes that a session was used.
  package func touch(_ tokenHash: String, at now: Moment) throws {
    try run("UPDATE access_session SET seen_at = \(now) WHERE token_hash = \(tokenHash)")
  }

  /// Locks a session until its password is given again.
  func lock(_ tokenHash: String) throws {
    try run("UPDATE access_session SET is_locked = \(true) WHERE token_hash = \(tokenHash)")
  }

  /// The user name that a session belongs to and its facility; nil where there is none, it has ended, or the second code is still missing.
  func heldSession(_ tokenHash: String, at now: Moment) throws -> (userName: String, facility: Facility.ID)? {
    try first(
      """
      SELECT a.user_name, s.facility_id FROM access_session s JOIN access_account a ON a.id = s.account_id
      WHERE s.token_hash = \(tokenHash) AND s.awaits_code = \(false)
        AND s.started_at > \(now.adding(seconds: -SignIn.longestHours * 3600))
      """
    ).map { (try $0.get("user_name"), try $0.get("facility_id")) }
  }

  /// Who may come in by a session once the second code is given; nil where there is none, or minutes have passed.
  func sessionAwaitingCode(_ tokenHash: String, at now: Moment) throws -> Admission.Entry? {
    try first(
      """
      SELECT s.account_id, s.facility_id FROM access_session s JOIN access_account a ON a.id = s.account_id
      WHERE s.token_hash = \(tokenHash) AND s.awaits_code = \(true) AND a.is_active = \(true)
        AND s.started_at > \(now.adding(seconds: -SignIn.codeSeconds))
      """
    ).map { Admission.Entry(account: try $0.get("account_id"), facility: try $0.get("facility_id")) }
  }

  /// Ends a session.
  package func end(_ tokenHash: String) throws {
    try run("DELETE FROM access_session WHERE token_hash = \(tokenHash)")
  }

  /// Ends all sessions of an account: after a change of password or roles nobody goes on under an old token.
  func endSessions(of account: Account.ID) throws {
    try run("DELETE FROM access_session WHERE account_id = \(account)")
  }

  /// Failures in a row under a subject, and when the last one was.
  func failures(of subject: String) throws -> (count: Int64, lastAt: Moment)? {
    try first(
      """
      SELECT failures, last_at FROM access_attempt
      WHERE facility_id = \(Facility.installation) AND subject = \(hidden(subject))
      """
    ).map { (try $0.get("failures"), try $0.get("last_at")) }
  }

  /// Seconds after which failures are forgotten: a day.
  private static let attemptSeconds: Int64 = 86_400

  /// Counts a try as failed before its password is checked, so that many tries at once do not slip past the delay.
  ///
  /// - Throws: `SignIn.Refusal.tooSoon` before a delay is over; then nothing is counted.
  func attempt(_ limits: [SignIn.Limit], at now: Moment) throws {
    try run(
      """
      DELETE FROM access_attempt
      WHERE facility_id = \(Facility.installation) AND last_at < \(now.adding(seconds: -Connection.attemptSeconds))
      """)
    for limit in limits {
      guard let failures = try failures(of: limit.subject) else { continue }
      try SignIn.permit(failures: failures.count, free: limit.free, lastAt: failures.lastAt, now: now)
    }
    for limit in limits {
      try run(
        """
        INSERT INTO access_attempt (facility_id, subject, failures, last_at)
        VALUES (\(Facility.installation), \(hidden(limit.subject)), 1, \(now))
        ON CONFLICT (facility_id, subject) DO UPDATE SET failures = access_attempt.failures + 1, last_at = \(now)
        """)
    }
  }

  /// Forgets the failures after a success; of a shared count only the try that succeeded.
  func forgive(_ limits: [SignIn.Limit]) throws {
    for limit in limits {
      let subject = hidden(limit.subject)
      try run(
        """
        UPDATE access_attempt SET failures = failures - 1
        WHERE facility_id = \(Facility.installation) AND subject = \(subject)
        """)
      try run(
        """
        DELETE FROM access_attempt
        WHERE facility_id = \(Facility.installation) AND subject = \(subject)
          AND (failures < 1 OR \(!limit.isShared) = \(true))
        """)
    }
  }

  /// A subject as it is kept: somebody may have typed a password where the name stands.
  private func hidden(_ subject: String) -> String { hexadecimal(SHA256.hash(data: Data(subject.utf8))) }
}
