import Almanac
import Foundation
import House
import Matching
import Store

extension Connection {
  /// The arrangements of a facility, the latest first.
  func arrangements(at facility: Facility.ID, limit: Int = 20) throws -> [Arrangement] {
    try rows(
      """
      SELECT id, from_day, until_day, aim, state, instance_hash, note, is_proven, made_at, made_by
      FROM timetable_arrangement WHERE facility_id = \(facility) ORDER BY made_at DESC, id DESC LIMIT \(limit)
      """
    ).map { try Arrangement($0) }
  }

  /// One arrangement, or nil where the facility has none of that identity.
  package func arrangement(_ id: Arrangement.ID, at facility: Facility.ID) throws -> Arrangement? {
    try first(
      """
      SELECT id, from_day, until_day, aim, state, instance_hash, note, is_proven, made_at, made_by
      FROM timetable_arrangement WHERE facility_id = \(facility) AND id = \(id)
      """
    ).map { try Arrangement($0) }
  }

  /// What an arrangement is computed from; nil where there is none.
  func inputs(of id: Arrangement.ID, at facility: Facility.ID) throws -> (instance: String, frozen: FrozenArrangement)?
  {
    try first(
      "SELECT instance, frozen FROM timetable_arrangement WHERE facility_id = \(facility) AND id = \(id)"
    ).map { row in
      let frozen: String = try row.get("frozen")
      return (try row.get("instance"), try JSONDecoder().decode(FrozenArrangement.self, from: Data(frozen.utf8)))
    }
  }

  /// What the solver answered; nil while there is no answer.
  func result(of id: Arrangement.ID, at facility: Facility.ID) throws -> String? {
    try first("SELECT result FROM timetable_arrangement WHERE facility_id = \(facility) AND id = \(id)")?.get("result")
  }

  /// Stores an arrangement that is to be computed.
  func insert(
    _ arrangement: Arrangement, instance: String, frozen: FrozenArrangement, at facility: Facility.ID
  ) throws {
    let text = try text(of: frozen)
    _ = try run(
      """
      INSERT INTO timetable_arrangement
        (facility_id, id, from_day, until_day, aim, state, instance, instance_hash, frozen, made_at, made_by)
      VALUES
        (\(facility), \(arrangement.id), \(arrangement.from), \(arrangement.until), \(arrangement.aim),
         \(arrangement.state), \(instance), \(arrangement.instanceHash), \(text), \(arrangement.madeAt), \(arrangement.madeBy))
      """)
  }

  /// Keeps the answer of a computation; false where the arrangement was not computing any more.
  func finish(
    _ id: Arrangement.ID, _ state: Arrangement.State, _ result: TimetableResult?, note: String?,
    at facility: Facility.ID
  ) throws -> Bool {
    try count(
      """
      UPDATE timetable_arrangement SET state = \(state), result = \(result?.json), note = \(note),
        is_proven = \(result.map { $0.status == .optimal })
      WHERE facility_id = \(facility) AND id = \(id) AND state = 'computing'
      """) == 1
  }

  /// Marks an arrangement as published; false where somebody was faster.
  func markPublished(_ id: Arrangement.ID, at facility: Facility.ID) throws -> Bool {
    try count(
      """
      UPDATE timetable_arrangement SET state = 'published'
      WHERE facility_id = \(facility) AND id = \(id) AND state = 'ready'
      """) == 1
  }

  /// The meetings of an arrangement, in their order.
  func lines(of id: Arrangement.ID, at facility: Facility.ID) throws -> [Arrangement.Line] {
    try rows(
      """
      SELECT body FROM timetable_arrangement_line
      WHERE facility_id = \(facility) AND arrangement_id = \(id) ORDER BY meeting_id LIMIT 5000
      """
    ).map { row in
      let body: String = try row.get("body")
      return try JSONDecoder().decode(Arrangement.Line.self, from: Data(body.utf8))
    }.sorted { $0.order < $1.order }
  }

  /// Keeps meetings of an arrangement; a later one takes the place of its former.
  func keep(_ lines: [Arrangement.Line], of id: Arrangement.ID, at facility: Facility.ID) throws {
    for some in lines.batches() {
      let rows = try some.map { line -> SQL in
        let body = try text(of: line)
        return "(\(facility), \(id), \(line.meeting), \(body))"
      }
      _ = try run(
        """
        INSERT INTO timetable_arrangement_line (facility_id, arrangement_id, meeting_id, body) VALUES \(rows: rows)
        ON CONFLICT (facility_id, arrangement_id, meeting_id) DO UPDATE SET body = excluded.body
        """)
    }
  }

  private func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension Arrangement {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.get("id"), from: try row.get("from_day"), until: try row.get("until_day"), aim: try row.get("aim"),
      state: try row.get("state"), instanceHash: try row.get("instance_hash"), note: try row.get("note"),
      isProven: try row.get("is_proven"), madeAt: try row.get("made_at"), madeBy: try row.get("made_by"))
  }
}
