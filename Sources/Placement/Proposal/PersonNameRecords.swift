import House
import Store

extension Connection {
  /// Names and cells of people, by id.
  func names(of ids: [String], at facility: Facility.ID) throws -> [String: Board.PersonName] {
    var names: [String: Board.PersonName] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(start + 500, ids.count)])
      for row in try rows(
        """
        SELECT id, name, block, room FROM people_person
        WHERE facility_id = \(facility) AND id IN \(list: some) ORDER BY id LIMIT 500
        """)
      {
        let (id, block, room): (String, String?, String?) = (
          try row.get("id"), try row.get("block"), try row.get("room")
        )
        let cell = [block, room].compactMap(\.self).joined(separator: "-")
        names[id] = Board.PersonName(id: id, name: try row.get("name"), cell: cell)
      }
    }
    return names
  }
}
