import Foundation
import Store
import StoreTesting
import Testing

@Suite struct LogTests {
  @Test func `no checkpoint is left to SQLite, which would not tell of one that failed`() async throws {
    try await TestStore.with(.sqlite, []) { store async throws in
      let pages: Int? = try await store.write { db in
        try db.first("PRAGMA wal_autocheckpoint")?.get("wal_autocheckpoint")
      }
      #expect(pages == 0)
    }
  }

  @Test func `the log is moved into the file when it is long, and at the end`() async throws {
    try await TestStore.at(.sqlite) { address async throws in
      guard case .file(let path) = address else { return }
      let store = try await Store.open(address, key: .generate(), migrations: [seats])
      try await store.open()
      let long = String(repeating: "x", count: 500_000)
      for number in 1...40 {
        try await store.act(writing()) { db in
          try db.addSeat(number, id: "s\(number)", note: long)
          return number
        }
      }
      // 20 MB went through the log; it begins anew after each checkpoint.
      #expect(try size(path + "-wal") < 10_000_000)
      #expect(try size(path) > 10_000_000)
      await store.close()
      #expect(try size(path + "-wal") == 0)
      #expect(try size(path) > 20_000_000)
      let reader = try await Store.open(address, key: nil, migrations: [seats], writing: false)
      #expect(try await reader.read { try $0.seatCount() } == 40)
      await reader.close()
    }
  }

  @Test func `a reader that stays does not stop writing, and the log waits for it`() async throws {
    try await TestStore.at(.sqlite) { address async throws in
      let store = try await Store.open(address, key: .generate(), migrations: [seats])
      try await store.open()
      let long = String(repeating: "x", count: 500_000)
      let (started, hasStarted) = AsyncStream.makeStream(of: Void.self)
      let written = DispatchSemaphore(value: 0)
      let reading = Task {
        try await store.read { db in
          let before = try db.seatCount()
          hasStarted.finish()
          written.wait()
          return (before, try db.seatCount())
        }
      }
      for await _ in started {}
      for number in 1...20 {
        try await store.act(writing()) { db in
          try db.addSeat(number, id: "s\(number)", note: long)
          return number
        }
      }
      written.signal()
      #expect(try await reading.value == (0, 0))
      #expect(try await store.read { try $0.seatCount() } == 20)
      await store.close()
    }
  }

  private func size(_ path: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: path) else { return 0 }
    return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? -1
  }
}
