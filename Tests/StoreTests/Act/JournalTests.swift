import Foundation
import House
import Store
import StoreTesting
import Testing

@Suite struct JournalTests {
  // Computed with Python's hashlib and struct.pack(">I", …), independently of this code.
  static let first = "b4f46ed94572b25c3c66fe37fcbfcc6fce0507d2261d984b5a38b1947727ee06"
  static let second = "679e094dba1efad7e7eec2a7513eb194ca31a00ce2d8f59b73f6cb79a3e14456"

  @Test(arguments: TestStore.dialects)
  func `the chain has the bytes that another language computes`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      try await store.act(writing()) { db in
        db.state(Fact("people.imported", about: "daftar", ["people": 3, "file": "warga \"binaan\".xlsx"]))
        db.state(Fact("people.noted", about: "Siti Ré"))
        return 0
      }
      let lines = try await store.read { try Journal.lines($0, of: rutan, after: 0, limit: 10) }
      #expect(lines.map(\.hash) == [JournalTests.first, JournalTests.second])
      #expect(lines[0].payload == #"{"file":"warga \"binaan\".xlsx","people":3}"#)
      let exported = zip(lines, [nil] + lines.map(\.hash)).map { $0.exported(after: $1) }
      #expect(exported.count == 2)
      #expect(
        exported.last == """
          {"facility":"\(rutan)","hash":"\(JournalTests.second)","kind":"people.noted","moment":1746585660000,\
          "officer":"budi","payload":"{}","previous":"\(JournalTests.first)","sequence":2,"subject":"Siti Ré"}
          """)
    }
  }

  @Test(arguments: TestStore.dialects) func `each facility has a chain of its own`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      for facility in [rutan, otherRutan, rutan] {
        try await store.act(writing(at: facility)) { db in
          db.state(Fact("test.done", about: "x")); return 0
        }
      }
      #expect(try await store.read { try Journal.facilities($0) } == [rutan, otherRutan])
      #expect(try await store.read { try Journal.lines($0, of: rutan, after: 1, limit: 9) }.map(\.sequence) == [2])
    }
  }

  @Test(arguments: TestStore.dialects) func `a chain longer than a batch is whole`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      let done = try await store.act(writing()) { db in
        for number in 1...2000 { db.state(Fact("test.done", about: number)) }
        return 0
      }
      #expect(
        try await store.read { try Journal.verify($0, facility: rutan) } == .whole(facts: 2000, head: done.receipt.hash)
      )
    }
  }

  /// A way to falsify a chain of five facts, and where it shows.
  struct Tampering: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let statements: [SQL]
    let found: Journal.Verdict

    init(_ description: String, _ statements: [SQL], _ sequence: Int64, _ fault: Journal.Fault) {
      testDescription = description
      self.statements = statements
      found = .broken(sequence: sequence, fault)
    }
  }

  static let tamperings: [Tampering] = [
    .init("a payload is changed", ["UPDATE store_journal SET payload = '{}' WHERE sequence = 3"], 3, .hash),
    .init("a moment is moved", ["UPDATE store_journal SET moment = moment - 1 WHERE sequence = 2"], 2, .hash),
    .init("another officer is named", ["UPDATE store_journal SET officer = 'tuti' WHERE sequence = 1"], 1, .hash),
    .init("a kind is changed", ["UPDATE store_journal SET kind = 'test.other' WHERE sequence = 5"], 5, .hash),
    .init("a subject is changed", ["UPDATE store_journal SET subject = 'y' WHERE sequence = 4"], 4, .hash),
    .init("a hash is changed", ["UPDATE store_journal SET hash = '\(sql: ones)' WHERE sequence = 2"], 2, .hash),
    .init("a fact is taken out", ["DELETE FROM store_journal WHERE sequence = 3"], 3, .gap),
    .init("the first fact is taken out", ["DELETE FROM store_journal WHERE sequence = 1"], 1, .gap),
    .init("the last fact is cut off", ["DELETE FROM store_journal WHERE sequence = 5"], 5, .head),
    .init(
      "the last fact is cut off and the head's number follows",
      [
        "DELETE FROM store_journal WHERE sequence = 5",
        "UPDATE store_head SET sequence = 4",
      ], 5, .head),
    .init(
      "two facts change places",
      [
        "UPDATE store_journal SET sequence = 99 WHERE sequence = 2",
        "UPDATE store_journal SET sequence = 2 WHERE sequence = 3",
        "UPDATE store_journal SET sequence = 3 WHERE sequence = 99",
      ], 2, .hash),
    .init(
      "a fact is put in",
      [
        "UPDATE store_journal SET sequence = 6 WHERE sequence = 5",
        """
        INSERT INTO store_journal SELECT facility_id, 5, moment, officer, kind, 'late', payload, hash
        FROM store_journal WHERE sequence = 4
        """,
      ], 5, .hash),
    .init(
      "a fact is put on at the end",
      [
        """
        INSERT INTO store_journal SELECT facility_id, 6, moment, officer, kind, subject, payload, hash
        FROM store_journal WHERE sequence = 5
        """
      ], 6, .hash),
    .init(
      "a fact is moved to another facility", ["UPDATE store_journal SET facility_id = 'x' WHERE sequence = 2"], 2, .gap),
    .init("the head is changed", ["UPDATE store_head SET hash = '\(sql: ones)'"], 6, .head),
    .init("the head is taken away", ["DELETE FROM store_head"], 5, .headMissing),
    .init(
      "the whole chain is taken away", ["DELETE FROM store_journal"], 1, .head),
  ]

  private static let ones = SQL(composed: String(repeating: "1", count: 64))

  @Test(arguments: TestStore.dialects, tamperings)
  func `every tampering is found where it was done`(_ dialect: Dialect, _ tampering: Tampering) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      for number in 1...5 {
        try await store.act(writing()) { db in
          db.state(Fact("test.done", about: "x", ["n": .integer(Int64(number))])); return 0
        }
      }
      try await store.write { db in for statement in tampering.statements { try db.run(statement) } }
      #expect(try await store.read { try Journal.verify($0, facility: rutan) } == tampering.found)
    }
  }
}
