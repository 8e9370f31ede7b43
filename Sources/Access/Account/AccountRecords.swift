import Almanac
import House
import Store

extension Connection {
  /// The facilities this database serves, by name.
  package func units(limit: Int = 1000) throws -> [Institution] {
    try rows("SELECT id, name, region_code, zone FROM access_facility ORDER BY name, id LIMIT \(limit)").map(
      Institution.init)
  }

  /// A facility, or nil where there is none of that identity.
  package func unit(_ id: Facility.ID) throws -> Institution? {
    try first("SELECT id, name, region_code, zone FROM access_facility WHERE id = \(id)").map(Institution.init)
  }

  /// Adds a facility.
  package func insert(_ unit: Institution, at now: Moment) throws {
    try run(
      """
      INSERT INTO access_facility (id, name, region_code, zone, created_at)
      VALUES (\(unit.id), \(unit.name), \(unit.region), \(unit.zone.rawValue), \(now))
      """)
  }

  /// The officers with a grant at a facility, by name, with the roles in force on a day.
  package func officers(at facility: Facility.ID, on day: Day, limit: Int = 500) throws -> [Officer] {
    let grants = try rows(
      """
      SELECT a.id, a.user_name, a.name, a.is_active, g.role, g.organisation_id,
        g.from_day <= \(day) AND (g.until_day IS NULL OR g.until_day >= \(day))
          AND (p.by_one_person = \(true) OR p.checker IS NOT NULL) AS holds
      FROM access_account a JOIN access_grant g ON g.account_id = a.id
        JOIN access_approval p ON p.facility_id = g.facility_id AND p.id = g.approval_id
      WHERE g.facility_id = \(facility)
      ORDER BY a.name, a.id, g.role, g.id LIMIT \(limit)
      """)
    var officers: [Officer] = []
    for row in grants {
      let id: Officer.ID = try row.get("id")
      let role: String = try row.get("role")
      let holds: Bool = try row.get("holds")
      let roles = holds ? [role] : []
      let agency: AgencyID? = holds ? try row.get("organisation_id") : nil
      if let last = officers.last, last.id == id {
        officers[officers.count - 1] = Officer(
          id: id, userName: last.userName, name: last.name, roles: last.roles + roles, isActive: last.isActive,
          agency: last.agency ?? agency)
      } else {
        officers.append(
          try Officer(
            id: id, userName: row.get("user_name"), name: row.get("name"), roles: roles, isActive: row.get("is_active"),
            agency: agency)
        )
      }
    }
    return officers
  }

  /// The number of accounts in the whole database.
  package func accountCount() throws -> Int {
    try first("SELECT CAST(count(*) AS bigint) AS n FROM access_account").map { try $0.get("n") } ?? 0
  }

  /// Identity and hash of an account by the name typed; nil where unknown.
  func credential(of userName: String) throws -> Credential? {
    try first(
      """
      SELECT a.id, a.password_hash, a.temporary_until, a.is_active, coalesce(f.is_confirmed, \(false)) AS needs_code
      FROM access_account a
        LEFT JOIN access_second_factor f ON f.facility_id = \(Facility.installation) AND f.account_id = a.id
      WHERE a.user_name = \(userName)
      """
    ).map {
      Credential(
        id: try $0.get("id"), hash: try $0.get("password_hash"), temporaryUntil: try $0.get("temporary_until"),
        needsCode: try $0.get("needs_code"), isActive: try $0.get("is_active"))
    }
  }

  /// The name typed at sign-in.
  func userName(of account: Account.ID) throws -> String {
    try first("SELECT user_name FROM access_account WHERE id = \(account)")?.get("user_name") ?? ""
  }

  /// When the temporary password of each account of a house ends or ended.
  func temporaryPasswords(at facility: Facility.ID) throws -> [Account.ID: Moment] {
    let rows = try rows(
      """
      SELECT a.id, a.temporary_until FROM access_account a
      WHERE a.temporary_until IS NOT NULL AND a.is_temporary = \(true) AND EXISTS (
        SELECT 1 FROM access_grant r WHERE r.facility_id = \(facility) AND r.account_id = a.id)
      ORDER BY a.id LIMIT 2000
      """)
    return Dictionary(try rows.map { (try $0.get("id"), try $0.get("temporary_until")) }) { first, _ in first }
  }

  /// Adds an account; the user name must be free. A temporary password is changed at the first sign-in.
  ///
  /// - Parameter giver: who chose the password, where that was not its owner.
  package func insert(
    _ officer: Officer, passwordHash: String, isTemporary: Bool = false, givenBy giver: String? = nil, at now: Moment
  ) throws {
    let until = isTemporary ? now.adding(seconds: SignIn.temporaryHours * 3600) : nil
    try run(
      """
      INSERT INTO access_account
        (id, user_name, name, password_hash, is_temporary, temporary_until, is_active, created_at, given_by,
         given_at)
      VALUES
        (\(officer.id), \(officer.userName), \(officer.name), \(passwordHash), \(isTemporary), \(until),
         \(officer.isActive), \(now), \(giver), \(giver.map { _ in now }))
      """)
  }

  /// Replaces the hash of an unchanged password by one of other parameters; sessions and a temporary mark stay.
  func replacePasswordHash(_ old: String, by new: String, of account: Account.ID) throws {
    try run("UPDATE access_account SET password_hash = \(new) WHERE id = \(account) AND password_hash = \(old)")
  }

  /// Sets the password that an owner chose, and ends the sessions of the account.
  func setPassword(_ hash: String, of account: Account.ID) throws {
    try run(
      """
      UPDATE access_account SET password_hash = \(hash), is_temporary = \(false), temporary_until = NULL
      WHERE id = \(account)
      """)
    try endSessions(of: account)
  }

  /// Gives an account a temporary password, and keeps who gave it: whoever gives one could come in as its owner.
  func givePassword(_ hash: String, to account: Account.ID, by giver: String, at now: Moment) throws {
    try run(
      """
      UPDATE access_account
      SET password_hash = \(hash), is_temporary = \(true), given_by = \(giver), given_at = \(now),
        temporary_until = \(now.adding(seconds: SignIn.temporaryHours * 3600))
      WHERE id = \(account)
      """)
    try forgetDevices(of: account)
    try endSessions(of: account)
  }

  /// With whom a signature counts as one on a day, because one gave the other a password; the latest first.
  package func ties(of signature: String, on day: Day, in zone: Zone) throws -> [Actor.Tie] {
    let since = Moment(day.adding(days: -Approval.tiedDays), hour: 0, minute: 0, in: zone)
    return try rows(
      """
      SELECT a.id, a.name, a.given_by, a.given_at, a.given_at = a.created_at AS is_first, g.name AS giver_name
      FROM access_account a LEFT JOIN access_account g ON g.id = a.given_by
      WHERE a.given_at >= \(since) AND (a.id = \(signature) OR a.given_by = \(signature))
      ORDER BY a.given_at DESC, a.id LIMIT 500
      """
    ).map { row in
      let (account, name): (String, String) = (try row.get("id"), try row.get("name"))
      let (giver, giverName): (String, String?) = (try row.get("given_by"), try row.get("giver_name"))
      let given: Moment = try row.get("given_at")
      let isOwn = account == signature
      return Actor.Tie(
        other: isOwn ? giver : account, name: isOwn ? giverName ?? giver : name,
        until: given.day(in: zone).adding(days: Approval.tiedDays), isFirst: try row.get("is_first"))
    }
  }

  /// What somebody else last did about each account of a house after it was made, by which they could come in as its owner, the newest first.
  func adminResets(at facility: Facility.ID, since: Moment = Moment(milliseconds: 0)) throws -> [AdminReset] {
    try rows(
      """
      SELECT a.id, a.name, a.kind, a.giver, a.at, g.name AS giver_name
      FROM (
        SELECT id, name, 'password' AS kind, given_by AS giver, given_at AS at FROM access_account
        WHERE given_at >= \(since) AND given_at > created_at
        UNION ALL
        SELECT id, name, 'second_factor' AS kind, reset_by AS giver, reset_at AS at FROM access_account
        WHERE reset_at >= \(since)) a
        LEFT JOIN access_account g ON g.id = a.giver
      WHERE EXISTS (SELECT 1 FROM access_grant r WHERE r.facility_id = \(facility) AND r.account_id = a.id)
      ORDER BY a.at DESC, a.id, a.kind LIMIT 500
      """
    ).map { row in
      let giver: String = try row.get("giver")
      let kind: String = try row.get("kind")
      return AdminReset(
        kind: AdminReset.Kind(rawValue: kind) ?? .password, account: try row.get("id"), owner: try row.get("name"),
        giver: giver, giverName: try row.get("giver_name") as String? ?? giver, at: try row.get("at"))
    }
  }

  /// Opens or closes sign-in to an account.
  func setActive(_ isActive: Bool, _ account: Account.ID) throws {
    try run("UPDATE access_account SET is_active = \(isActive) WHERE id = \(account)")
    guard !isActive else { return }
    try forgetDevices(of: account)
    try endSessions(of: account)
  }

  /// The name of whoever signs in by a user name, in whatever house; nil where nobody does.
  func holder(ofUserName name: String) throws -> String? {
    try first("SELECT name FROM access_account WHERE user_name = \(name)")?.get("name")
  }

  /// The identity of an organisation by its name; added where it is new.
  package func organisation(named name: String, newID: AgencyID, at now: Moment) throws -> AgencyID {
    if let known = try first("SELECT id FROM access_organisation WHERE name = \(name)") { return try known.get("id") }
    try run("INSERT INTO access_organisation (id, name, created_at) VALUES (\(newID), \(name), \(now))")
    return newID
  }
}

extension Institution {
  fileprivate init(_ row: Row) throws {
    let zone: String = try row.get("zone")
    self.init(
      id: try row.get("id"), name: try row.get("name"), region: try row.get("region_code"),
      zone: Zone(rawValue: zone) ?? .wib)
  }
}
