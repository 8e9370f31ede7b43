import Almanac
import House
import Import
import Store

extension Connection {
  /// Who left and could be the person of a row, by row; of several the one who left last.
  func returns(_ rows: [RegisterReading.Read], at facility: Facility.ID) throws -> [String: Return] {
    let left = try first(
      """
      SELECT id FROM people_person
      WHERE facility_id = \(facility) AND state IN \(list: [Person.State.released, .transferred]) LIMIT 1
      """)
    guard left != nil else { return [:] }
    let vault = vault(of: facility)
    let marked = try rows.map { read in
      (
        read,
        Return.Marks(
          number: RegisterNumber.key(read.entry.registerNumber),
          nikIndex: try read.entry.nik.map { try vault.blindIndex($0, of: "people_person.nik") },
          nameKey: NameKey.folded(read.entry.name), birthDate: read.entry.birthDate,
          fatherIndex: try read.entry.fatherName.map {
            try vault.blindIndex(NameKey.folded($0), of: "people_person.father_name")
          })
      )
    }
    var found: [String: Return] = [:]
    for some in marked.batches() {
      let former = try former(some.map(\.1), at: facility)
      for (read, marks) in some {
        let match = former.lazy.compactMap { person in
          Return.match(marks, name: read.entry.name, person).map { Return(read: read, former: person, match: $0) }
        }.first
        if let match { found[IntakePlan.key(of: read)] = match }
      }
    }
    return found
  }

  /// Those who left and share NIK, number or name with some rows, the last who left first.
  private func former(_ marks: [Return.Marks], at facility: Facility.ID) throws -> [Return.Former] {
    try rows(
      """
      SELECT id, name, register_number, entry_date, state, has_died, state_on, birth_date, nik_index, father_index
      FROM people_person
      WHERE facility_id = \(facility) AND state IN \(list: [Person.State.released, .transferred])
        AND (nik_index IN \(list: marks.compactMap(\.nikIndex)) OR number_key IN \(list: marks.map(\.number))
          OR name_key IN \(list: marks.map(\.nameKey)))
      ORDER BY state_on DESC, id DESC LIMIT 10000
      """
    ).map { row in
      Return.Former(
        id: try row.get("id"), name: try row.get("name"), number: try row.get("register_number"),
        arrived: try row.get("entry_date"), left: try row.get("state_on"),
        state: try row.get("has_died") ? .died : row.get("state"), birthDate: try row.get("birth_date"),
        nikIndex: try row.get("nik_index"), fatherIndex: try row.get("father_index"))
    }
  }

  /// The last register by its own day that was applied; nil where none was.
  func newestApplied(at facility: Facility.ID) throws -> (name: String, asOf: Day)? {
    try first(
      """
      SELECT name, as_of FROM people_import
      WHERE facility_id = \(facility) AND kind = \(Intake.Kind.register) AND state = \(Intake.State.applied)
        AND NOT is_entered
      ORDER BY as_of DESC, applied_order DESC LIMIT 1
      """
    ).map { (try $0.get("name"), try $0.get("as_of")) }
  }
}

extension Draft {
  /// Somebody who left and is here again: a new stay of the same person. What the stay before was stands beside it; its posts end.
  mutating func readmit(
    _ old: Person, as row: RegisterEntry, columns: Set<RegisterColumn>, now: Moment, _ newID: () -> String
  ) throws {
    guard let stay = old.endedStay(id: Person.FormerStay.ID(newID()), closedAt: now) else { return }
    var person = old
    person.entry = row.keepingIdentity(of: old.entry, columns: columns)
    (person.state, person.stateOn, person.asOf, person.seenOn, person.source) = (.present, nil, asOf, seenOn, intake)
    let began = max(stay.left, row.entryDate ?? asOf)
    if RegisterNumber.key(old.entry.registerNumber) != RegisterNumber.key(row.registerNumber) {
      let from = old.numbers.last { $0.until == nil }?.from ?? stay.arrived
      person.numbers.append(.init(number: old.entry.registerNumber, from: from, until: max(from, stay.left)))
      try number(old.entry.registerNumber, of: old.id, from: from, until: max(from, stay.left))
    }
    try add(person, isNew: false)
    try number(row.registerNumber, of: old.id, from: began)
    try add(PersonRows.stay, (old.id, stay))
    for post in old.posts where post.until.map({ $0 > stay.left }) ?? true {
      let ended = Person.Post(
        id: post.id, kind: post.kind, title: post.title, from: post.from, until: max(post.from, stay.left),
        isFromRegister: post.isFromRegister)
      try add(PersonRows.post, (old.id, ended))
    }
    if let regency = person.entry.regency {
      try claim(.residence, regency, person.entry.regencyCode, of: old.id, source: .register)
    }
    if let remark = row.note { try take(remark, of: person, newID) }
    try detain(person, newID)
  }
}
