import StoreTesting
import Testing

@testable import Store

@Suite struct RecordingTests {
  @Test(arguments: TestStore.dialects)
  func `what was read is sent again in its transactions, and what was written is not`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store in
      let recording = Recording()
      let recorded = store.recorded(in: recording)
      try await recorded.write { try $0.set("name", "value") }
      let value = try await recorded.read { db in
        _ = try db.rows("SELECT name FROM store_setting WHERE name = \("name") ORDER BY name LIMIT 1")
        return try db.setting("name")
      }
      _ = try await recorded.read { try $0.setting("other") }
      #expect(value == "value")
      #expect(recording.count == 3)
      #expect(recording.all.map(\.count) == [2, 1])
      #expect(recording.all[0][0].values == [.text("name")])
      try await store.replay(recording)
      #expect(recording.count == 3)
    }
  }
}
