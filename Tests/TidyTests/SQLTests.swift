import Testing

private func bad(_ text: String, at path: String = "Sources/People/PersonRecords.swift") -> SourceFile {
  sample(path, "let a = try db.rows(\n\"\"\"\n\(text)\n\"\"\")")
}

private let statements = Tree.sources.filter { $0.module != "Store" }.flatMap(\.statements)
private let roomStatements = Tree.inRooms.flatMap(\.statements)

@Test func `SQL stands only in records and migrations and in Store`() {
  expectNone(Tree.sources.flatMap(SQLChecks.places))
  #expect(SQLChecks.places(bad("SELECT id FROM people_person", at: "Sources/People/PersonRoutes.swift")).count == 1)
  #expect(SQLChecks.places(bad("SELECT id FROM people_person")).isEmpty)
  #expect(SQLChecks.places(bad("Select the person", at: "Sources/People/Words.swift")).isEmpty)
}

@Test func `one SQL text is true on both databases`() {
  expectNone(statements.flatMap(SQLChecks.dialects))
  let wrong = [
    "SELECT name FROM t ORDER BY name COLLATE nocase", "CREATE TABLE t (at datetime)", "CREATE TABLE t (id serial)",
    "CREATE TABLE t (payload jsonb)", "CREATE TABLE t (id uuid)", "UPDATE t SET at = now()", "SELECT sum(pay) FROM t",
    "SELECT lower(name) FROM t", "SELECT id FROM t LIMIT 10 OFFSET 20", "CREATE TABLE t (a integer)",
  ]
  for text in wrong { #expect(bad(text).statements.flatMap(SQLChecks.dialects).count == 1, "\(text)") }
  let right = "SELECT CAST(sum(pay) AS bigint) FROM t WHERE day = $"
  #expect(bad(right).statements.flatMap(SQLChecks.dialects).isEmpty)
}

@Test func `a room writes only its own tables`() {
  expectNone(roomStatements.flatMap(SQLChecks.owners))
  #expect(bad("INSERT INTO access_account (id) VALUES (1)").statements.flatMap(SQLChecks.owners).count == 1)
  #expect(bad("UPDATE stock_lot SET kg = 1").statements.flatMap(SQLChecks.owners).count == 1)
  #expect(bad("CREATE TABLE person (id text)").statements.flatMap(SQLChecks.owners).count == 1)
  let own = "INSERT INTO people_person (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 1"
  #expect(bad(own).statements.flatMap(SQLChecks.owners).isEmpty)
}

@Test func `every table of a facility has the facility in its key`() {
  expectNone(Tree.sources.flatMap(\.statements).flatMap(SQLChecks.keys))
  let loose =
    "CREATE TABLE people_person (facility_id text, id text, name text CHECK (length(name) > 0), PRIMARY KEY (id))"
  #expect(bad(loose).statements.flatMap(SQLChecks.keys).count == 1)
  let tight = "CREATE TABLE people_person (facility_id text, id text, PRIMARY KEY (facility_id, id))"
  #expect(bad(tight).statements.flatMap(SQLChecks.keys).isEmpty)
  #expect(bad("CREATE TABLE access_account (id text PRIMARY KEY)").statements.flatMap(SQLChecks.keys).isEmpty)
}

@Test func `every query on a facility's table names the facility`() {
  let tables = SQLChecks.facilityTables(of: Tree.sources)
  expectNone(roomStatements.flatMap { SQLChecks.scopes($0, facilityTables: tables) })
  let query = bad("SELECT id FROM people_person WHERE id = $").statements
  #expect(query.flatMap { SQLChecks.scopes($0, facilityTables: ["people_person"]) }.count == 1)
  #expect(query.flatMap { SQLChecks.scopes($0, facilityTables: []) }.isEmpty)
}

@Test func `every list has an order and a limit`() {
  expectNone(statements.flatMap(SQLChecks.limits))
  #expect(bad("SELECT id FROM people_person").statements.flatMap(SQLChecks.limits).count == 1)
  #expect(bad("SELECT id FROM people_person ORDER BY id").statements.flatMap(SQLChecks.limits).count == 1)
  #expect(bad("SELECT id FROM people_person ORDER BY id LIMIT 50").statements.flatMap(SQLChecks.limits).isEmpty)
  #expect(bad("SELECT count(*) FROM people_person").statements.flatMap(SQLChecks.limits).isEmpty)
  #expect(bad("SELECT count(*) FROM people_person GROUP BY block").statements.flatMap(SQLChecks.limits).count == 1)
}

@Test func `a write without a context touches only what is no state of the house`() {
  let writers = VisitChecks.writers(of: Tree.sources)
  expectNone(Tree.inRooms.flatMap { VisitChecks.doors($0, writers: writers) })
  let records = sample(
    "Sources/People/PersonRecords.swift",
    """
    extension Connection {
      func insert(_ person: Person) throws {
        try run("INSERT INTO people_person (id) VALUES (1)")
      }
      func remember(_ session: Session) throws {
        try run("INSERT INTO access_session (id) VALUES (1)")
      }
    }
    """)
  let found = VisitChecks.writers(of: [records])
  #expect(found == ["People.insert": ["people_person"], "People.remember": ["access_session"]])
  let routes =
    "try await store.write { db in\n  try db.insert(person)\n  try db.remember(session)\n}\n"
    + "context.write { db in try db.insert(a) }\nstore.write { try $0.insert(b) }"
  #expect(VisitChecks.doors(sample("Sources/People/PersonRoutes.swift", routes), writers: found).count == 2)
}
