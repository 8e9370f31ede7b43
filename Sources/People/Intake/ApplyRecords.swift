import Almanac
import House
import Import
import Sheet
import Store

extension Connection {
  /// Writes what a plan says, in the open transaction, and keeps the image that an undo needs.
  ///
  /// - Parameter newID: makes identities of the moment of the write.
  /// - Throws: `Intake.Refusal`; then nothing is written.
  func apply(
    _ plan: IntakePlan, _ intake: Intake, at facility: Facility.ID, now: Moment, newID: () -> String
  ) throws -> Intake.Counts {
    try plan.check()
    var draft = try Draft(intake, at: facility, self)
    let writes = plan.changes.compactMap { Person.ID($0.id) } + plan.returns.linked.map(\.former.id)
    let people = try people(writes, at: facility, opening: .all)
    let known = Dictionary(people.map { ($0.id.text, $0) }) { first, _ in first }
    var owners: [String: Person.ID] = [:]
    for read in plan.new {
      guard let id = Person.ID(newID()) else { continue }
      owners[IntakePlan.key(of: read)] = id
      var person = Person(id: id, entry: read.entry, asOf: intake.asOf)
      person.source = intake.id
      person.seenOn = draft.seenOn
      try draft.admit(person, newID)
    }
    for change in plan.changes {
      guard let old = known[change.id] else { continue }
      owners[IntakePlan.key(of: change.read)] = old.id
      try draft.update(old, with: old.entry.taking(change.read.entry, columns: plan.reading.columns), newID)
    }
    for back in plan.returns.linked {
      guard let old = known[back.former.id.text] else { continue }
      owners[IntakePlan.key(of: back.read)] = old.id
      try draft.readmit(old, as: back.read.entry, columns: plan.reading.columns, now: now, newID)
      state(
        Fact("people.returned", about: old.id, ["import": .text(intake.id.text), "left": .text(of: back.former.left)]))
    }
    state(plan.returns, plan.answers, intake)
    let waiting = plan.waiting.compactMap { Person.ID($0.id) }
    state(plan.reading.mended, of: owners, intake)
    return try commit(
      draft, intake, counts: plan.counts, confirmed: plan.unchanged, seen: plan.heldBack + waiting, now: now)
  }

  /// States why a row that looks like somebody who left is another person, sealed for the one it looks like.
  private func state(_ returns: IntakePlan.Returns, _ answers: Intake.Answers, _ intake: Intake) {
    for other in returns.others {
      let reason = answers.apart?[IntakePlan.key(of: other.read)] ?? ""
      state(
        Fact(
          "people.import_another", about: other.former.id,
          [
            "import": .text(intake.id.text), "row": .integer(Int64(other.read.row)),
            "reason": .sealed(under: other.former.id, reason),
          ]))
    }
  }

  /// States the cells that an officer mended in rows that are written, each sealed for the person it is about.
  private func state(
    _ mended: [MendedCell<some RawRepresentable<String>>], of owners: [String: Person.ID], _ intake: Intake
  ) {
    for cell in mended {
      guard let person = owners[Mending.row(cell.sheetIndex, cell.row)] else { continue }
      state(
        Fact(
          "people.import_mended", about: person,
          [
            "import": .text(intake.id.text), "row": .integer(Int64(cell.row)), "column": .text(cell.column.rawValue),
            "before": .sealed(under: person, cell.before), "after": .sealed(under: person, cell.after),
          ]))
    }
  }

  /// Writes what an assessment list says.
  func apply(
    _ plan: AssessmentPlan, _ intake: Intake, at facility: Facility.ID, now: Moment, newID: () -> String
  ) throws -> Intake.Counts {
    guard plan.counts.addsUp else { throw Intake.Refusal.countsDiffer(plan.counts) }
    var draft = try Draft(intake, at: facility, self)
    for change in plan.changes { try draft.judge(change, newID) }
    let owners = plan.changes.map { (Mending.row($0.read.sheetIndex, $0.read.row), $0.person.id) }
    state(plan.reading.mended, of: Dictionary(owners) { first, _ in first }, intake)
    return try commit(
      draft, intake, counts: plan.counts, confirmed: [], seen: [],
      clearing: [PersonRows.interest.table, PersonRows.skill.table], now: now)
  }

  /// Writes a draft.
  func commit(
    _ draft: Draft, _ intake: Intake, counts: Intake.Counts, confirmed: [Person.ID], seen: [Person.ID],
    clearing: [PeopleTable] = [], now: Moment
  ) throws -> Intake.Counts {
    let facility = draft.facility
    var image = BeforeImage(created: draft.created.map(\.text))
    for table in PeopleTable.all {
      image.rows[table.name] = try stored(draft.changed, in: table, at: facility).map { $0.map(ImageValue.init) }
    }
    image.seen = try sightings(confirmed + seen, at: facility)
    try write(draft, clearing: clearing)
    try sight(confirmed, from: draft.asOf, isTrue: true, at: facility)
    try sight(seen, from: draft.asOf, isTrue: false, at: facility)
    image.after = try fingerprints(draft.touched, in: PeopleTable.all, at: facility)
    try close(intake, counts, image, at: facility, now: now)
    return counts
  }

  /// Writes the rows of a draft.
  func write(_ draft: Draft, clearing: [PeopleTable] = []) throws {
    let facility = draft.facility
    try release(draft.changed, at: facility)
    for table in clearing + [PersonRows.word.table] { try clear(draft.changed, from: table, at: facility) }
    do {
      for table in PeopleTable.all { try put(draft.rows[table.name] ?? [], into: table, at: facility) }
    } catch StoreError.taken(let table, _) where table == PersonRows.person.table.name {
      throw Intake.Refusal.clash
    }
    try settleSpellings(draft.terms, at: facility)
  }

  /// Frees numbers and NIK of people whose rows are written next, so that two may exchange theirs.
  func release(_ people: [Person.ID], at facility: Facility.ID) throws {
    for some in people.batches() {
      try run(
        """
        UPDATE people_person SET number_key = id, nik_index = NULL
        WHERE facility_id = \(facility) AND id IN \(list: some)
        """)
    }
  }

  /// The days on which people were last seen and their values true, before they are moved.
  private func sightings(_ people: [Person.ID], at facility: Facility.ID) throws -> [BeforeImage.Sighting] {
    var found: [BeforeImage.Sighting] = []
    for some in people.batches() {
      found += try rows(
        """
        SELECT id, seen_on, as_of FROM people_person WHERE facility_id = \(facility) AND id IN \(list: some)
        ORDER BY id LIMIT 500
        """
      ).map { BeforeImage.Sighting(id: try $0.get("id"), seenOn: try $0.get("seen_on"), asOf: try $0.get("as_of")) }
    }
    return found
  }

  /// Notes that people stood in a register of a day, and with `isTrue` that their values were true on it; an older register takes
  /// no later day back.
  func sight(_ people: [Person.ID], from day: Day, isTrue: Bool, at facility: Facility.ID) throws {
    for some in people.batches() {
      try run(
        """
        UPDATE people_person SET seen_on = CASE WHEN seen_on > \(day) THEN seen_on ELSE \(day) END,
          as_of = CASE WHEN as_of > \(day) OR NOT \(isTrue) THEN as_of ELSE \(day) END
        WHERE facility_id = \(facility) AND id IN \(list: some)
        """)
    }
  }

  /// Puts back when people were last seen, and when their values were true.
  func sight(_ people: [Person.ID], seenOn: Day, asOf: Day?, at facility: Facility.ID) throws {
    for some in people.batches() {
      try run(
        """
        UPDATE people_person SET seen_on = \(seenOn), as_of = coalesce(\(asOf), as_of)
        WHERE facility_id = \(facility) AND id IN \(list: some)
        """)
    }
  }

  /// What all rows of a person come to, one fingerprint a person.
  func fingerprints(
    _ people: [Person.ID], in tables: [PeopleTable], at facility: Facility.ID
  ) throws -> [String: String] {
    var texts: [String: String] = [:]
    for table in tables {
      guard let owner = table.columns.firstIndex(where: { $0.name == table.owner }) else { continue }
      for row in try stored(people, in: table, at: facility) {
        guard case .text(let person) = row[owner] else { continue }
        texts[person, default: ""] +=
          table.name + row.map { ImageValue($0).text }.joined(separator: "\u{1F}") + "\u{1E}"
      }
    }
    let vault = vault(of: facility)
    return try texts.mapValues { try vault.blindIndex($0, of: "people_import.after") }
  }
}

extension Draft {
  /// Somebody new: the person, the number, the claim of residence, and what the remark says.
  fileprivate mutating func admit(_ person: Person, _ newID: () -> String) throws {
    let entry = person.entry
    try add(person, isNew: true)
    try number(entry.registerNumber, of: person.id, from: entry.entryDate ?? asOf)
    if let regency = entry.regency {
      try claim(.residence, regency, entry.regencyCode, of: person.id, source: .register)
    }
    if let remark = entry.note { try take(remark, of: person, newID) }
    try detain(person, newID)
  }

  /// What an assessment found of somebody.
  fileprivate mutating func judge(_ change: AssessmentPlan.Change, _ newID: () -> String) throws {
    let person = change.person.assessed(change.read.entry, on: asOf)
    try add(person, isNew: false)
    for (place, interest) in (person.assessment?.interests ?? []).enumerated() {
      try add(PersonRows.interest, (person.id, (place + 1, interest)))
    }
    for (place, skill) in (person.assessment?.skills ?? []).enumerated() {
      try add(PersonRows.skill, (person.id, (place + 1, skill)))
    }
    if let limit = person.newLimit, let id = Person.HealthLimit.ID(newID()) {
      try self.limit(limit, id: id, of: person.id, source: .assessment)
    }
    if let regency = person.assessment?.returnRegency, regency != change.person.assessment?.returnRegency {
      try claim(.returning, regency, person.assessment?.returnCode, of: person.id, source: .assessment)
    }
  }

  /// Somebody known with new values: an old number ends, a new claim is added, a post no longer named ends.
  mutating func update(_ old: Person, with entry: RegisterEntry, _ newID: () -> String) throws {
    var person = old
    person.entry = entry
    let isRenumbered = RegisterNumber.key(old.entry.registerNumber) != RegisterNumber.key(entry.registerNumber)
    let began = min(old.entry.entryDate ?? old.asOf, asOf)
    if isRenumbered { person.numbers.append(.init(number: old.entry.registerNumber, from: began, until: asOf)) }
    person.source = intake
    if isRegister { (person.asOf, person.seenOn) = (asOf, max(old.seenOn, asOf)) }
    try add(person, isNew: false)
    if isRenumbered {
      try number(old.entry.registerNumber, of: old.id, from: began, until: asOf)
      try number(entry.registerNumber, of: old.id, from: asOf)
    }
    let isSaid = entry.regency.map(CellText.folded) != old.entry.regency.map(CellText.folded)
    if let regency = entry.regency, isSaid || entry.regencyCode != old.entry.regencyCode {
      try claim(.residence, regency, entry.regencyCode, of: old.id, source: .register)
    }
    if entry.detention != old.entry.detention { try detain(person, newID) }
    guard entry.note != old.entry.note else { return }
    for post in old.posts where post.isFromRegister && post.until == nil {
      let ended = Person.Post(
        id: post.id, kind: post.kind, title: post.title, from: post.from, until: max(post.from, asOf),
        isFromRegister: true)
      try add(PersonRows.post, (old.id, ended))
    }
    if let remark = entry.note { try take(remark, of: old, newID) }
  }

  mutating func take(_ remark: String, of person: Person, _ newID: () -> String) throws {
    let (kind, title): (Person.Post.Kind, String)
    switch RegisterNote(remark) {
    case .dailyPost(let post): (kind, title) = (.daily, post)
    case .discipline: (kind, title) = (.discipline, "")
    case .health(let illness):
      let isKnown = person.limits?.contains { CellText.folded($0.text) == CellText.folded(illness) } ?? false
      if !isKnown, let id = Person.HealthLimit.ID(newID()) {
        try limit(illness, id: id, of: person.id, source: .register)
      }
      return
    case .note: return
    }
    guard let id = Person.Post.ID(newID()) else { return }
    let post = Person.Post(id: id, kind: kind, title: title, from: asOf, until: nil, isFromRegister: true)
    try add(PersonRows.post, (person.id, post))
  }
}
