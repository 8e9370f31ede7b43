import Foundation
import Language
import StoreTesting
import Synchronization
import Testing

@testable import Store

/// How long a statement would go on that nobody ends; tests on a busy machine only ask that it was not waited for.
private let sleep = Duration.seconds(60)

/// What a server that is slow or stopped may cost: its deadline, and no more.
@Suite(.enabled(if: TestStore.server != nil, "BEKAL_TEST_POSTGRES names no server"))
struct DeadlineTests {
  @Test func `a statement that is only slow is refused in time as busy, and the next one works`() async throws {
    try await within(.milliseconds(200)) { store async throws in
      let began = ContinuousClock.now
      await #expect(throws: StoreError.busy) {
        try await store.read { db in _ = try db.rows("SELECT 1 AS one FROM pg_sleep(60)") }
      }
      #expect(began.duration(to: .now) < sleep)
      #expect(StoreError.busy.words?.en == "The database is busy. Try again in a moment.")
      #expect(try await store.read { try $0.seatCount() } == 0)
    }
  }

  @Test func `a server that hangs in a statement is given up, and the transaction runs on another connection`()
    async throws
  {
    try await within(.seconds(1)) { store async throws in
      try await store.open()
      let tries = Atomic(0)
      let began = ContinuousClock.now
      try await store.act(writing("kunci")) { db in
        try db.addSeat(1, id: "a")
        if tries.add(1, ordering: .relaxed).oldValue == 0 { try stop(db) }
        return 0
      }
      #expect(began.duration(to: .now) < sleep)
      #expect(tries.load(ordering: .relaxed) == 2)
      #expect(try await store.read { try $0.seatCount() } == 1)
    }
  }

  @Test func `a lost connection says so, and that sending again is safe`() async throws {
    try await within(.milliseconds(500)) { store async throws in
      // Outside `Store`, which would try again for longer than a test may take.
      await #expect(throws: StoreError.disconnected(committing: false)) {
        try await store.driver.transaction(.read) { try stop(Connection($0, key: nil)) }
      }
      #expect(
        StoreError.disconnected(committing: false).words?.en
          == "The connection to the database was lost. Send it again; the same form is not recorded twice.")
      #expect(try await store.read { try $0.seatCount() } == 0)
    }
  }

  @Test func `a first host that takes calls and never answers is passed over`() async throws {
    let silent = try SilentPort()
    defer { silent.close() }
    try await TestStore.at(.postgres) { address async throws in
      guard case .postgres(let url) = address else { return }
      let both = url.replacing("@127.0.0.1:", with: "@127.0.0.1:\(silent.port),127.0.0.1:")
      try #require(both != url)
      let began = ContinuousClock.now
      let store = try await Store.open(
        .postgres(both), key: .generate(), migrations: [seats], deadline: .seconds(4))
      #expect(began.duration(to: .now) < sleep)
      try await store.open()
      #expect(try await store.read { try $0.courseCount() } == 1)
      await store.close()
    }
  }

  @Test func `the host that answered last is asked first, until it is lost`() {
    let hosts = PostgresHosts()
    hosts.answered((name: "a", port: "1"), in: 0)
    #expect(hosts.known.answering?.name == "a")
    hosts.lost(0)
    #expect(hosts.known.answering == nil)
    // A second connection of the same time that is lost later tells nothing new, and nor does one that was let in before.
    hosts.answered((name: "b", port: "2"), in: 1)
    hosts.lost(0)
    hosts.answered((name: "a", port: "1"), in: 0)
    #expect(hosts.known.generation == 1)
    #expect(hosts.known.answering?.name == "b")
  }

  @Test func `a server that became a standby is left, and the write runs where writing is allowed`() async throws {
    try await within(.seconds(10)) { store async throws in
      try await store.open()
      let tries = Atomic(0)
      try await store.act(writing("kunci")) { db in
        if tries.add(1, ordering: .relaxed).oldValue == 0 { try db.run("SET TRANSACTION READ ONLY") }
        try db.addSeat(1, id: "a")
        return 0
      }
      #expect(tries.load(ordering: .relaxed) == 2)
    }
  }

  @Test func `the seconds are those of the environment, and anything but a number is refused`() throws {
    let name = PostgresLimits.variable
    #expect(try PostgresLimits(environment: [:]).statement == .seconds(10))
    #expect(try PostgresLimits(environment: [name: "2.5"]).statement == .milliseconds(2500))
    for text in ["nol", "0", "-1", "1e9", "nan"] {
      #expect(throws: StoreError.badSeconds(variable: name, text)) { try PostgresLimits(environment: [name: text]) }
    }
    #expect(
      StoreError.badSeconds(variable: name, "nol").words?.en
        == "BEKAL_DATABASE_SECONDS is nol. Set it to a number of seconds from 1 to 3600.")
  }

  /// A store on a schema of its own whose statements may take so long.
  private func within(_ deadline: Duration, _ test: (Store) async throws -> Void) async throws {
    try await TestStore.at(.postgres) { address async throws in
      let made = try await Store.open(address, key: .generate(), migrations: [seats])
      let key = made.key
      await made.close()
      let store = try await Store.open(address, key: key, migrations: [seats], deadline: deadline)
      do { try await test(store) } catch {
        await store.close()
        throw error
      }
      await store.close()
    }
  }
}

/// A server that never answers: one that ended the statement by its own clock would still be there.
private func stop(_ db: Connection) throws {
  try db.run("SET LOCAL statement_timeout = 0")
  _ = try db.rows("SELECT 1 AS one FROM pg_sleep(60)")
}

/// A port of this machine that takes calls and says nothing, as a stopped process does.
private struct SilentPort {
  let port: UInt16
  private let socket: Int32

  init() throws {
    let made = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(made, raw, size) == 0 && listen(made, 16) == 0 && getsockname(made, raw, &size) == 0
      }
    }
    try #require(isBound)
    socket = made
    port = UInt16(bigEndian: address.sin_port)
  }

  func close() { _ = Foundation.close(socket) }
}
