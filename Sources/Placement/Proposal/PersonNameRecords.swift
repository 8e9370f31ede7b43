import House
import People
import Store

extension Connection {
  /// Names and cells of people, by id.
  func names(of ids: [Person.ID], at facility: Facility.ID) throws -> [Person.ID: Board.PersonName] {
    var names: [Person.ID: Board.PersonName] = [:]
    for some in ids.batches() {
      for row in try rows(
        """
        SELECT id, name, block, room FROM people_person
        WHERE facility_id = \(facility) AND id IN \(list: some) ORDER BY id LIMIT 500
        """)
      {
        let (id, block, room): (Person.ID, String?, String?) = (
          try row.get("id"), try row.get("block"), try row.get("room")
        )
        let cell = [block, room].compactMap(\.self).joined(separator: "-")
        names[id] = Board.PersonName(id: id, name: try row.get("name"), cell: cell)
      }
    }
    return names
  }

  /// Those of some people who are in the house.
  func present(_ ids: [Person.ID], at facility: Facility.ID) throws -> Set<Person.ID> {
    try ids.batches().reduce(into: []) { present, some in
      present.formUnion(
        try rows(
          """
          SELECT id FROM people_person
          WHERE facility_id = \(facility) AND id IN \(list: some) AND state = \(Person.State.present)
          ORDER BY id LIMIT 500
          """
        ).map { try $0.get("id") as Person.ID })
    }
  }
}
