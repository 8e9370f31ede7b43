import Almanac
import House
import Language
import Store

extension Connection {
  /// Keeps that somebody came in or was turned away.
  ///
  /// 1. The same within a minute is counted, up to a number. 2. A minute has so many traces; what comes after them is counted by cause.
  package func keep(_ event: SignInTrace.Event, at now: Moment) throws {
    let facility = event.facility?.text ?? Facility.installation
    let minute = now.milliseconds / 60_000
    let (account, page) = (event.account?.text ?? "", event.page?.kept ?? "")
    let known = try first(
      """
      SELECT CAST(count(*) AS bigint) AS traces,
        max(CASE WHEN account = \(account) AND network = \(event.network) AND cause = \(event.cause) AND page = \(page)
          THEN tries END) AS tries
      FROM access_sign_in WHERE facility_id = \(facility) AND minute = \(minute)
      """)
    let traces: Int64 = try known?.get("traces") ?? 0
    let tries: Int64? = try known?.get("tries")
    guard tries ?? 0 < SignInTrace.mostTries else { return }
    let isCrowded = tries == nil && traces >= SignInTrace.mostOfMinute
    var random = SystemRandomNumberGenerator()
    try run(
      """
      INSERT INTO access_sign_in (facility_id, id, minute, account, network, cause, page, tries, last_at)
      VALUES
        (\(facility), \(SignInTrace.ID(at: now, random: &random)), \(minute), \(isCrowded ? "" : account),
         \(isCrowded ? "" : event.network), \(event.cause), \(isCrowded ? "" : page), 1, \(now))
      ON CONFLICT (facility_id, minute, account, network, cause, page)
      DO UPDATE SET tries = access_sign_in.tries + 1, last_at = \(now)
      WHERE access_sign_in.tries < \(SignInTrace.mostTries)
      """)
  }

  /// The sign-ins that a house may see, the latest first: those of its accounts, and of names that nobody has.
  func signIns(
    _ filter: SignInFilter, after: SignInTrace.ID? = nil, limit: Int, at facility: Facility.ID, in zone: Zone
  ) throws -> [SignInTrace] {
    let earlier: SQL = after.map { " AND s.id < \($0)" } ?? ""
    return try rows(
      """
      SELECT s.id, s.network, s.cause, s.page, s.tries, s.last_at, a.user_name, a.name
      FROM access_sign_in s LEFT JOIN access_account a ON a.id = s.account
      WHERE s.facility_id IN (\(facility), \(Facility.installation))
        AND \(sql: filter.condition(at: facility, in: zone))\(sql: earlier)
      ORDER BY s.id DESC LIMIT \(limit)
      """
    ).map { row in
      let page: String = try row.get("page")
      return SignInTrace(
        id: try row.get("id"), at: try row.get("last_at"), cause: try row.get("cause"),
        userName: try row.get("user_name"), name: try row.get("name"), network: try row.get("network"),
        page: page.isEmpty ? nil : Phrase(kept: page), tries: try row.get("tries"))
    }
  }

  /// How many sign-ins a house may see.
  func signInCount(_ filter: SignInFilter, at facility: Facility.ID, in zone: Zone) throws -> Int {
    try first(
      """
      SELECT CAST(count(*) AS bigint) AS traces
      FROM access_sign_in s LEFT JOIN access_account a ON a.id = s.account
      WHERE s.facility_id IN (\(facility), \(Facility.installation))
        AND \(sql: filter.condition(at: facility, in: zone))
      """)?.get("traces") ?? 0
  }

  /// Removes the sign-ins that are past their term, those of no house too.
  func removeOldSignIns(at facility: String, before moment: Moment) throws {
    let oldest = moment.adding(seconds: -SignInTrace.keptDays * 86_400)
    try run(
      """
      DELETE FROM access_sign_in
      WHERE facility_id IN (\(facility), \(Facility.installation)) AND last_at < \(oldest)
      """)
  }
}

extension SignInFilter {
  fileprivate func condition(at facility: Facility.ID, in zone: Zone) -> SQL {
    var condition: SQL = """
      (s.account = '' OR EXISTS (
        SELECT 1 FROM access_grant r WHERE r.facility_id = \(facility) AND r.account_id = s.account))
      """
    if let userName { condition = condition + " AND a.user_name = \(userName)" }
    if !causes.isEmpty { condition = condition + " AND s.cause IN \(list: causes)" }
    if let day {
      let (from, until) = (
        Moment(day, hour: 0, minute: 0, in: zone), Moment(day.adding(days: 1), hour: 0, minute: 0, in: zone)
      )
      condition = condition + " AND s.last_at >= \(from) AND s.last_at < \(until)"
    }
    return condition
  }
}
