/// How long PostgreSQL may keep us waiting.
struct PostgresLimits: Equatable {
  /// Where nothing else is set.
  static let seconds = 10.0
  /// The variable that sets the seconds.
  static let variable = "BEKAL_DATABASE_SECONDS"
  static let secondsAllowed = 1.0...3600.0
  /// A step of the schema may rewrite a large table.
  static let schemaSeconds = 3600.0
  /// How long a transaction may stand open between two statements.
  static let idleSeconds = 60

  /// By our clock: the most that a statement may take, and a connection with two hosts.
  let statement: Duration

  /// Limits with this deadline of a statement.
  init(_ statement: Duration) { self.statement = statement }

  /// The limits that the environment sets.
  ///
  /// - Throws: `StoreError.badSeconds`.
  init(environment: [String: String]) throws {
    guard let text = environment[PostgresLimits.variable], !text.isEmpty else {
      statement = .seconds(PostgresLimits.seconds)
      return
    }
    guard let seconds = Double(text), PostgresLimits.secondsAllowed.contains(seconds) else {
      throw StoreError.badSeconds(variable: PostgresLimits.variable, text)
    }
    statement = .seconds(seconds)
  }

  /// By the server's clock: a little less, so that one that is only slow says so itself and keeps its connection.
  var statementAtServer: Int { Int(statement / .milliseconds(1) * 0.9) }

  /// How soon a server (of PostgreSQL 14 or later on Linux) sees in the middle of a statement that we gave it up, and
  /// frees what its transaction holds.
  var lossAtServer: Int { max(100, statementAtServer / 4) }

  /// A hung host leaves time for the next one.
  var connectSecondsEach: Int { max(2, Int(statement / .seconds(2))) }

  /// The most that a statement of such a transaction may take.
  func limit(of access: Access) -> Duration {
    switch access {
    case .read, .write: statement
    case .schema: max(statement, .seconds(PostgresLimits.schemaSeconds))
    }
  }
}
