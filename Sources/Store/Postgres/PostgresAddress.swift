/// Where a PostgreSQL database is, and how its connections are opened.
struct PostgresAddress {
  let url: String
  /// Whether a server that only reads, as a standby does, will not do.
  let writing: Bool
  let limits: PostgresLimits

  /// Opens a connection to one of the address's hosts, or to this one of them.
  ///
  /// - Throws: `StoreError`.
  func connect(to host: (name: String, port: String)? = nil) throws -> PostgresClient {
    // What stands before `dbname` the address may override; what stands after it not.
    var settings = [
      (keyword: "application_name", value: "bekal"),
      (keyword: "target_session_attrs", value: writing ? "read-write" : "any"),
      (keyword: "dbname", value: url), (keyword: "client_encoding", value: "UTF8"),
    ]
    if let host { settings += [(keyword: "host", value: host.name), (keyword: "port", value: host.port)] }
    let client: PostgresClient
    do {
      client = try PostgresClient(settings, secondsEach: limits.connectSecondsEach)
    } catch StoreError.unopenable(let cause) {
      throw StoreError.unopenable(ServerAddress(url)?.masked(cause) ?? "postgres://…")
    }
    try prepare(PostgresSession(client, .read, within: limits.statement))
    return client
  }

  private func prepare(_ session: PostgresSession) throws {
    // A statement of a page has many small parts: to compile them takes the server seconds and saves milliseconds.
    try session.command(
      """
      SET jit = off;
      SET bytea_output = 'hex'; SET extra_float_digits = 1; SET timezone = 'UTC';
      SET statement_timeout = \(limits.statementAtServer);
      SET lock_timeout = \(limits.statementAtServer);
      SET idle_in_transaction_session_timeout = \(PostgresLimits.idleSeconds * 1000);
      SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local');
      SELECT set_config('client_connection_check_interval', '\(limits.lossAtServer)', false)
        WHERE current_setting('client_connection_check_interval', true) IS NOT NULL AND version() LIKE '%linux%'
      """)
    let found = try session.run(
      """
      SELECT CAST(datcollate AS text) AS collation, 'a' < 'B' OR 'ab' < 'a b' AS by_words
      FROM pg_database WHERE datname = current_database()
      """, []
    ).rows
    guard let row = found.first else { throw StoreError.unopenable("the server does not name its database") }
    let collation: String = try row.get("collation")
    guard ["C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf8"].contains(collation), try !row.get("by_words") else {
      throw StoreError.badCollation(collation)
    }
  }
}
