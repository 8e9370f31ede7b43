import Almanac
import House
import Store

/// An invented house and the moment at which its tests play.
let rutan = "01968b1e-0000-7000-8000-000000000001"
let otherRutan = "01968b1e-0000-7000-8000-000000000002"
let morning = Moment(milliseconds: 1_746_585_660_000)
let ahmad = ID<Sitter>(number: 0xA001)

/// Somebody about whom a test keeps sealed texts.
enum Sitter: KeyOwner {}

/// Places on a course of which the database allows each seat once.
let seats = Migration(
  "test-seats-1",
  [
    """
    CREATE TABLE test_course (
      facility_id text NOT NULL, id text NOT NULL, seats bigint NOT NULL,
      PRIMARY KEY (facility_id, id))
    """,
    """
    CREATE TABLE test_seat (
      facility_id text NOT NULL, id text NOT NULL, course_id text NOT NULL, seat bigint NOT NULL,
      live boolean NOT NULL, note text, weight double precision, box bytea,
      PRIMARY KEY (facility_id, id),
      CONSTRAINT test_seat_number CHECK (seat >= 1),
      FOREIGN KEY (facility_id, course_id) REFERENCES test_course (facility_id, id))
    """,
    "CREATE UNIQUE INDEX test_seat_once ON test_seat (facility_id, course_id, seat) WHERE live",
  ])

/// A write at the invented house.
func writing(_ key: String? = nil, input: [UInt8] = [1], account: String = "budi", at facility: String = rutan)
  -> WriteContext
{
  WriteContext(actor: account, facility: facility, moment: morning, key: key, account: account, inputHash: input)
}

extension Store {
  /// Seats somebody through the door for writes.
  @discardableResult
  func seat(
    _ number: Int, id: String, course: String = "las", by context: WriteContext = writing()
  ) async throws -> Done<String> {
    try await self.act(context) { db in
      try db.addSeat(number, id: id, course: course)
      return id
    }
  }

  /// Opens the course on which seats are given.
  func open() async throws {
    try await act(writing()) { db in
      try db.addCourse()
      db.state(Fact("test.made", about: "las"))
      return 0
    }
  }
}

extension Connection {
  func addCourse(_ id: String = "las") throws {
    try run("INSERT INTO test_course (facility_id, id, seats) VALUES (\(rutan), \(id), \(20))")
  }

  func addSeat(_ number: Int, id: String, course: String = "las", live: Bool = true, note: String? = nil) throws {
    try run(
      """
      INSERT INTO test_seat (facility_id, id, course_id, seat, live, note)
      VALUES (\(rutan), \(id), \(course), \(number), \(live), \(note))
      """)
    state(Fact("test.seated", about: id, ["seat": .integer(Int64(number))]))
  }

  func courseCount() throws -> Int {
    try first("SELECT count(*) AS courses FROM test_course WHERE facility_id = \(rutan)")?.get("courses") ?? -1
  }

  func seatCount() throws -> Int {
    try first("SELECT count(*) AS seats FROM test_seat WHERE facility_id = \(rutan)")?.get("seats") ?? -1
  }
}
