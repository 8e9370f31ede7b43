import Foundation

extension Store {
  /// Opens a database and applies the pending steps of its schema; a copy is made before those of a database that
  /// holds anything.
  ///
  /// - Parameters:
  ///   - key: nil where nothing sealed is read or written; then no pending step is applied either, except to an empty
  /// database.
  ///   - migrations: the steps of the rooms, in their order; Store's own come before them.
  ///   - writing: false opens a SQLite file beside the process that writes it, for reading only.
  ///   - copies: the folder for the copies; nil means beside the SQLite file, else `~/.local/share/bekal`.
  ///   - deadline: how long a statement of PostgreSQL may take; nil means what `BEKAL_DATABASE_SECONDS` says, else 10 s.
  /// - Throws: `StoreError`.
  package static func open(
    _ address: StoreAddress, key: MasterKey?, migrations: [Migration], writing: Bool = true, copies: String? = nil,
    deadline: Duration? = nil
  ) async throws -> Store {
    let driver = try await connect(address, writing: writing, deadline: deadline)
    do {
      let migrator = Migrator(migrations: Migration.store + migrations)
      let opening = Store(driver: driver, key: key, database: "")
      let found = try await opening.read { db in
        (id: try identity(db), pending: try migrator.pending(db).map(\.name))
      }
      if let id = found.id, let key, key.database != id { throw StoreError.wrongKey(database: id) }
      let database = found.id ?? key?.database ?? UUID().uuidString.lowercased()
      let store = Store(driver: driver, key: key, database: database)
      guard writing, !found.pending.isEmpty else { return store }
      if found.id != nil, let step = found.pending.first {
        try await store.copy(to: copies ?? folder(of: address), before: step)
      }
      try await store.migrate(migrator)
      return store
    } catch {
      await driver.close()
      throw error
    }
  }

  /// The id of a database that is already there, so that its key can be found; nil where it is empty.
  package static func identity(of address: StoreAddress) async throws -> String? {
    try address.check()
    if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) { return nil }
    return try await once(address, writing: false) { store in try await store.read { db in try identity(db) } }
  }

  /// Opens a database as it is, for one piece of work, and closes it whatever happens.
  static func once<Value: Sendable>(
    _ address: StoreAddress, key: MasterKey? = nil, writing: Bool, _ work: (Store) async throws -> Value
  ) async throws -> Value {
    let driver = try await connect(address, writing: writing)
    let result: Result<Value, any Error>
    do {
      result = .success(try await work(Store(driver: driver, key: key, database: key?.database ?? "")))
    } catch { result = .failure(error) }
    await driver.close()
    return try result.get()
  }

  static func connect(
    _ address: StoreAddress, writing: Bool, deadline: Duration? = nil
  ) async throws -> any Driver {
    try address.check()
    switch address {
    case .file(let path): return try SQLiteDriver(path: path, writing: writing)
    case .postgres(let url):
      let limits =
        try deadline.map(PostgresLimits.init)
        ?? PostgresLimits(environment: ProcessInfo.processInfo.environment)
      return try await PostgresDriver(PostgresAddress(url: url, writing: writing, limits: limits))
    }
  }

  static func identity(_ db: Connection) throws -> String? {
    guard try Catalogue.tables(db).contains(where: { $0.name == "store_setting" }) else { return nil }
    return try db.setting("database_id")
  }

  /// Whether steps of the schema wait to be applied: opening the database for writing would apply them.
  package func lacksSteps(of migrations: [Migration]) async throws -> Bool {
    let migrator = Migrator(migrations: Migration.store + migrations)
    return try await read { try !migrator.pending($0).isEmpty }
  }

  private func migrate(_ migrator: Migrator) async throws {
    let database = database
    do {
      try await rebuild { db in
        try Migrator.apply(migrator.pending(db), db)
        try db.set("database_id", database)
      }
    } catch {
      // Another process may have applied the same steps in between.
      guard try await read({ db in try migrator.pending(db).isEmpty }) else { throw error }
    }
  }

  private static func folder(of address: StoreAddress) -> String {
    switch address {
    case .file(let path): URL(filePath: path).deletingLastPathComponent().path
    case .postgres: (ProcessInfo.processInfo.environment["HOME"] ?? ".") + "/.local/share/bekal"
    }
  }
}

extension Connection {
  /// A setting of the whole database: `practice`, `fixed_day`; nil where it was never set.
  package func setting(_ name: String) throws -> String? {
    try first("SELECT value FROM store_setting WHERE name = \(name)")?.get("value")
  }

  /// Sets a setting of the whole database.
  package func set(_ name: String, _ value: String) throws {
    try run(
      """
      INSERT INTO store_setting (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
