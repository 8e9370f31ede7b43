import Almanac
import Foundation
import House
import Store
import StoreTesting
import Testing

@Suite struct SQLTests {
  @Test func `values become numbered parameters and never text`() {
    let name = "x'; DROP TABLE people; --"
    let inner: SQL = "b = \(7)"
    let sql: SQL = "SELECT \(name) WHERE a IN \(list: [1, 2]) AND \(sql: inner) AND c = \(Weekday.friday)"
    #expect(sql.text == "SELECT $1 WHERE a IN ($2, $3) AND b = $4 AND c = $5")
    #expect(sql.values == [.text(name), .integer(1), .integer(2), .integer(7), .text("friday")])
  }

  @Test func `a missing value carries its type`() {
    let note: String? = nil
    let born: Day? = nil
    let seen: Moment? = nil
    let day: Weekday? = nil
    let sql: SQL = "\(note)\(born)\(seen)\(day)\(Bool?.none)\(Double?.none)\([UInt8]?.none)"
    #expect(
      sql.values == [
        .null(.text), .null(.text), .null(.integer), .null(.text), .null(.flag), .null(.real), .null(.bytes),
      ])
  }

  @Test(arguments: TestStore.dialects) func `every type comes back as it went in`(_ dialect: Dialect) async throws {
    let id = try #require(ID<Account>("01968b1e-0000-7000-8000-00000000a001"))
    let day = try #require(Day("2024-02-29"))
    let bytes: [UInt8] = Array(0...255)
    try await TestStore.with(dialect, [all]) { store async throws in
      try await store.write { db in
        try db.run(
          """
          INSERT INTO test_all (a, b, c, d, e, f, g, h, i, j, k)
          VALUES (\("Ré\"'\\ 日"), \(Int.min), \(Int64.max), \(0.1), \(true), \(bytes), \(day), \(morning), \(id),
            \(Weekday.sunday), \(Data(bytes)))
          """)
      }
      let row = try #require(try await store.read { try $0.first("SELECT * FROM test_all ORDER BY a") })
      #expect(try row.get("a") == "Ré\"'\\ 日")
      #expect(try row.get("b") == Int.min)
      #expect(try row.get("c") == Int64.max)
      #expect(try row.get("d") == 0.1)
      #expect(try row.get("e") == true)
      #expect(try row.get("f") == bytes)
      #expect(try row.get("g") == day)
      #expect(try row.get("h") == morning)
      #expect(try row.get("i") == id)
      #expect(try row.get("j") == Weekday.sunday)
      #expect(try row.get("k") == Data(bytes))
    }
  }

  @Test(arguments: TestStore.dialects) func `every type may be missing`(_ dialect: Dialect) async throws {
    let nothing = (text: String?.none, number: Int?.none, real: Double?.none, flag: Bool?.none, bytes: [UInt8]?.none)
    try await TestStore.with(dialect, [all]) { store async throws in
      try await store.write { db in
        try db.run(
          """
          INSERT INTO test_all (a, b, d, e, f, g, j) VALUES (\(nothing.text), \(nothing.number), \(nothing.real),
            \(nothing.flag), \(nothing.bytes), \(Day?.none), \(Weekday?.none))
          """)
      }
      let row = try #require(try await store.read { try $0.first("SELECT * FROM test_all ORDER BY a") })
      #expect(try row.get("a") == String?.none)
      #expect(try row.get("b") == Int?.none)
      #expect(try row.get("d") == Double?.none)
      #expect(try row.get("e") == Bool?.none)
      #expect(try row.get("f") == [UInt8]?.none)
      #expect(try row.get("g") == Day?.none)
      #expect(try row.get("j") == Weekday?.none)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a column that holds something else is named`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      let row = try #require(try await store.read { try $0.first("SELECT \("rahasia") AS word") })
      #expect(throws: StoreError.unreadable(column: "word", wanted: "Int", found: "a text of 7 bytes")) {
        let _: Int = try row.get("word")
      }
      #expect(throws: StoreError.unreadable(column: "wrod", wanted: "a column", found: "only word")) {
        let _: String = try row.get("wrod")
      }
    }
  }

  @Test func `rows stand side by side, each with its own values`() {
    let rows: [SQL] = ["(\(1), \("a"))", "(\(2), \("b"))"]
    let sql: SQL = "INSERT INTO test (n, t) VALUES \(rows: rows)"
    #expect(sql.text == "INSERT INTO test (n, t) VALUES ($1, $2), ($3, $4)")
    #expect(sql.values == [.integer(1), .text("a"), .integer(2), .text("b")])
  }

  @Test func `batches keep the order and leave nobody out`() {
    #expect([1, 2, 3, 4, 5].batches(of: 2) == [[1, 2], [3, 4], [5]])
    #expect([Int]().batches().isEmpty)
    #expect(Array(1...1001).batches().map(\.count) == [500, 500, 1])
  }

  @Test(arguments: TestStore.dialects)
  func `an empty list is in nothing and not in everything`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      let none: [Int] = []
      let rows = try await store.read { db in
        try db.first("SELECT \(1) IN \(list: none) AS inside, \(1) NOT IN \(list: none) AS outside")
      }
      #expect(try rows?.get("inside") == false)
      #expect(try rows?.get("outside") == true)
    }
  }

  @Test(arguments: TestStore.dialects) func `a text with a zero character is refused`(_ dialect: Dialect) async throws {
    try await TestStore.with(dialect, []) { store async throws in
      await #expect(throws: StoreError.zeroInText) { _ = try await store.read { try $0.rows("SELECT \("a\0b") AS a") } }
    }
  }

  private let all = Migration(
    "test-all-1",
    [
      """
      CREATE TABLE test_all (a text, b bigint, c bigint, d double precision, e boolean, f bytea, g text, h bigint,
        i text, j text, k bytea)
      """
    ])
}
