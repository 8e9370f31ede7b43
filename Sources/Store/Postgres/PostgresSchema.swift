import Foundation

extension Store {
  /// Makes an empty schema on a PostgreSQL server; the address opens a database of its own in it, for practice and
  /// tests.
  ///
  /// - Throws: `StoreError.failed` where the name is not made of a–z, 0–9 and `_`, or stands already.
  package static func create(schema: String, on server: String) async throws -> StoreAddress {
    try await change("CREATE SCHEMA", schema, on: server)
    return .postgres(server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D" + schema)
  }

  /// Removes a schema and all that it holds.
  package static func drop(schema: String, on server: String) async throws {
    try await change("DROP SCHEMA", schema, " CASCADE", on: server)
  }

  private static func change(_ verb: String, _ schema: String, _ rest: String = "", on server: String) async throws {
    guard schema.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }) else {
      throw StoreError.failed("not a name for a schema: \(schema)")
    }
    try await Store.once(.postgres(server), writing: true) { store in
      _ = try await store.write { db in try db.run(SQL(composed: "\(verb) \(schema)\(rest)")) }
    }
  }
}
