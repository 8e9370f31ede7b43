import Foundation
import House
import Store

/// A fresh database for one test, of either kind; nothing is left of it.
package enum TestStore {
  /// The address of a PostgreSQL server that tests may make schemas on, from `BEKAL_TEST_POSTGRES`; nil where there is
  /// none.
  package static var server: String? {
    ProcessInfo.processInfo.environment["BEKAL_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The databases that can be tested here: SQLite always, PostgreSQL where `BEKAL_TEST_POSTGRES` names a server.
  package static var dialects: [Dialect] { server == nil ? [.sqlite] : Dialect.allCases }

  /// How many tests use the PostgreSQL server at once. A store holds at most eight connections and a test seldom opens
  /// more than two stores, so that `bin/test`'s server (400 connections) never turns one away.
  private static let serverPlaces = Turnstile(places: 20)

  /// Where files are read for tests: more of them wait than a house lets wait.
  private static let reading = BlockingPool("bekal.reading.tests", width: 2, waiting: 1000, secondsEach: 1)

  /// Opens an empty database with these tables, runs the test on it, and removes it.
  @discardableResult
  package static func with<Value>(
    _ dialect: Dialect, _ migrations: [Migration], key: MasterKey = .generate(),
    _ test: (Store) async throws -> Value
  ) async throws -> Value {
    try await at(dialect) { address in
      let store = try await Store.open(address, key: key, migrations: migrations)
      do {
        let value = try await BlockingPool.$reading.withValue(reading) { try await test(store) }
        await store.close()
        return value
      } catch {
        await store.close()
        throw error
      }
    }
  }

  /// An address at which nothing stands yet; whatever the test makes there is removed.
  @discardableResult
  package static func at<Value>(
    _ dialect: Dialect, _ test: (StoreAddress) async throws -> Value
  ) async throws -> Value {
    let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    switch dialect {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      return try await test(.file(folder.appending(path: "bekal.db").path))
    case .postgres:
      guard let server else { throw NoServer() }
      return try await serverPlaces.entering {
        let address = try await Store.create(schema: name, on: server)
        let result: Result<Value, any Error>
        do { result = .success(try await test(address)) } catch { result = .failure(error) }
        try await Store.drop(schema: name, on: server)
        return try result.get()
      }
    }
  }

  /// PostgreSQL was asked for and `BEKAL_TEST_POSTGRES` names no server.
  struct NoServer: Error {}
}
