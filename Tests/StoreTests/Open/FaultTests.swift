import Store
import StoreTesting
import Synchronization
import Testing

@Suite struct FaultTests {
  @Test func `a full disk loses nothing that was acknowledged, and writing works again after`() async throws {
    try await TestStore.with(.sqlite, [seats]) { store in
      try await store.open()
      try await store.write { db in
        let pages: Int = try db.first("PRAGMA page_count")?.get("page_count") ?? 0
        try db.run(SQL(composed: "PRAGMA max_page_count = \(pages + 2)"))
      }
      let long = String(repeating: "x", count: 100_000)
      await #expect(throws: StoreError.full) {
        try await store.act(writing("kunci")) { db in
          try db.addSeat(1, id: "a", note: long)
          return 0
        }
      }
      #expect(try await store.read { try $0.seatCount() } == 0)
      try await store.write { db in try db.run("PRAGMA max_page_count = 1000000") }
      #expect(try await !store.seat(1, id: "a", by: writing("kunci")).repeated)
      #expect(try await store.read { try Journal.lines($0, of: rutan, after: 0, limit: 9) }.count == 2)
    }
  }

  @Test(.enabled(if: TestStore.server != nil, "BEKAL_TEST_POSTGRES names no server"))
  func `a server that ends our connections costs no write, and doubles none`() async throws {
    try await TestStore.with(.postgres, [seats]) { store in
      try await store.open()
      for number in 1...10 {
        let tries = Atomic(0)
        try await store.act(writing("kunci-\(number)")) { db in
          try db.addSeat(number, id: "s\(number)")
          if tries.add(1, ordering: .relaxed).oldValue == 0 {
            try db.run("SELECT pg_terminate_backend(pg_backend_pid()) AS ended")
          }
          return number
        }
        #expect(tries.load(ordering: .relaxed) == 2)
      }
      #expect(try await store.read { try $0.seatCount() } == 10)
      #expect(try await store.read { try Journal.lines($0, of: rutan, after: 0, limit: 1000) }.count == 11)
    }
  }

  @Test(.enabled(if: TestStore.server != nil, "BEKAL_TEST_POSTGRES names no server"))
  func `four programs that write to one house at once make one chain`() async throws {
    try await TestStore.at(.postgres) { address in
      let key = MasterKey.generate()
      let first = try await Store.open(address, key: key, migrations: [seats])
      try await first.open()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for program in 0..<4 {
          group.addTask {
            let store = try await Store.open(address, key: key, migrations: [seats])
            for number in 1...25 { try await store.seat(program * 25 + number, id: "\(program)-\(number)") }
            await store.close()
          }
        }
        try await group.waitForAll()
      }
      #expect(try await first.read { try $0.seatCount() } == 100)
      guard case .whole(let facts, _) = try await first.read({ try Journal.verify($0, facility: rutan) }) else {
        Issue.record("the chain is broken")
        return
      }
      #expect(facts == 101)
      await first.close()
    }
  }
}
