import Dispatch
import Foundation

/// One connection of PostgreSQL and its thread. Unchecked, because the connection is touched on its serial queue alone.
final class PostgresConnection: @unchecked Sendable {
  private let address: PostgresAddress
  private let hosts: PostgresHosts
  private let queue = DispatchQueue(label: "bekal.postgres")
  private var client: PostgresClient?
  /// The generation in which it was opened, as `PostgresHosts` counts.
  private var generation = 0
  private var wasOpen: Bool

  /// Connects when it is first used; `known` says that the server answered before, so that it may come back.
  init(_ address: PostgresAddress, _ hosts: PostgresHosts, known: Bool) {
    self.address = address
    self.hosts = hosts
    wasOpen = known
  }

  /// Connects, so that a wrong address is found at start.
  func open() async throws { try await on { _ = try self.connected() } }

  /// Ends the connection.
  func close() async { try? await on { self.client = nil } }

  /// Runs the closure in one transaction on the connection's thread.
  func transaction<Value: Sendable>(
    _ access: Access, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await on {
      let session = PostgresSession(
        try self.connected(), access, within: self.address.limits.limit(of: access))
      do {
        try session.begin()
        let value = try body(session)
        try session.commit()
        return value
      } catch {
        self.undo(session, after: error)
        throw error
      }
    }
  }

  private func on<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }

  /// What was lost, or whose rollback fails, is given up; the next transaction connects anew.
  private func undo(_ session: PostgresSession, after error: any Error) {
    var isLost = false
    if case StoreError.disconnected = error { isLost = true }
    do { if !isLost { try session.rollback() } } catch { isLost = true }
    guard isLost else { return }
    client = nil
    hosts.lost(generation)
  }

  private func connected() throws -> PostgresClient {
    let known = hosts.known
    if let client, client.isUsable, generation == known.generation { return client }
    client = nil
    let fresh = try connect(known)
    hosts.answered(fresh.host, in: known.generation)
    (client, generation, wasOpen) = (fresh, known.generation, true)
    return fresh
  }

  /// The host that answered last is asked first, so that not every connection waits for one that hangs.
  private func connect(_ known: PostgresHosts.Known) throws -> PostgresClient {
    if let host = known.answering, let fresh = try? address.connect(to: host) { return fresh }
    do { return try address.connect() } catch StoreError.unopenable where wasOpen {
      throw StoreError.disconnected(committing: false)
    }
  }
}
