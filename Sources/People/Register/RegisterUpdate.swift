import Almanac
import Import
import Sheet

/// A person held before an import.
package struct HeldPerson: Sendable {
  package let id: String
  package let entry: RegisterEntry
  /// Register numbers the person had before.
  package let earlierNumbers: [String]
  /// The day of the last register that had a row of the person.
  var seenOn: Day?

  /// A person with the values held.
  package init(id: String, entry: RegisterEntry, earlierNumbers: [String] = []) {
    self.id = id
    self.entry = entry
    self.earlierNumbers = earlierNumbers
  }
}

extension HeldPerson {
  /// Whether an entry is of somebody else, as far as both tell: the name differs, and of father, birth date and
  /// NIK more differ than agree. One equal key does not outweigh every contradiction.
  static func isAnother(_ entry: RegisterEntry, than held: RegisterEntry) -> Bool {
    guard NameKey.folded(entry.name) != NameKey.folded(held.name) else { return false }
    let told = [
      agree(entry.fatherName.map(NameKey.folded), held.fatherName.map(NameKey.folded)),
      agree(entry.birthDate, held.birthDate), agree(entry.nik, held.nik),
    ].compactMap(\.self)
    return told.count { !$0 } > told.count { $0 }
  }

  /// Whether both are the same; nil where one of them is not known.
  private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool? {
    one.flatMap { one in other.map { one == $0 } }
  }
}

/// What a later import would change; nothing is changed before an officer confirms.
package struct RegisterUpdate: Sendable {
  /// By what a row is known to be a person's (import policy, point 15).
  package enum Match: Sendable {
    case number
    /// The number is new: a warning.
    case nik
    /// By name, birth date and father's name only: it waits for a yes.
    case person
    /// By the number, but all else that both know of who it is differs: it waits for a yes.
    case stranger
  }

  /// A row that changes values of a person held.
  package struct Change: Sendable {
    package let id: String
    package let read: RegisterReading.Read
    /// What differs, in the order of the alphabet.
    package let fields: [RegisterColumn]
    package let match: Match
  }

  package fileprivate(set) var unchanged: [String] = []
  package fileprivate(set) var changed: [Change] = []
  package fileprivate(set) var new: [RegisterReading.Read] = []
  /// Held before, in no row now: reported, never deleted.
  package fileprivate(set) var gone: [HeldPerson] = []
  /// People whose row has an error: neither changed nor gone.
  package fileprivate(set) var heldBack: [String] = []

  /// The same of one person who was typed: nobody else is missing in it.
  func ofOne(_ reading: RegisterReading) -> (RegisterUpdate, RegisterReading) {
    var (update, after) = (self, reading)
    update.gone = []
    after.notices.removeAll { $0 == .manyGone }
    return (update, after)
  }

  /// The counts as JSON.
  package var report: TableReport.Update {
    .init(
      unchanged: unchanged.count, heldBack: heldBack.count,
      changes: changed.map { .init(row: $0.read.row, fields: $0.fields.map(\.rawValue)) }, newRows: new.map(\.row),
      goneRegisterNumbers: gone.map(\.entry.registerNumber).sorted())
  }

  /// Compares a reading with the people held; the reading comes back with the problems that only this comparison finds.
  ///
  /// 1. A row is the person's who has its register number, else its NIK, else its name, birth date and father's name.
  /// 2. A number of one person with the NIK of another is an error; both are held back.
  /// 3. A person whose row has an error or is left out is held back; a person in no row is gone.
  package static func compare(held: [HeldPerson], _ reading: RegisterReading) -> (RegisterUpdate, RegisterReading) {
    let index = HeldIndex(held)
    var finding = Finding(held: held, index: index, rows: reading.rows)
    finding.match()
    finding.holdBack(reading.rowsInError + reading.rowsLeftOut)
    return finding.result(reading)
  }
}

/// Finds people held by what a row says of them.
private struct HeldIndex {
  private var numbers: [String: Int] = [:]
  private var niks: [String: Int] = [:]
  private var people: [String: [Int]] = [:]

  init(_ held: [HeldPerson]) {
    for (index, person) in held.enumerated() { numbers[RegisterNumber.key(person.entry.registerNumber)] = index }
    for (index, person) in held.enumerated() {
      for number in person.earlierNumbers where numbers[RegisterNumber.key(number)] == nil {
        numbers[RegisterNumber.key(number)] = index
      }
      if let nik = person.entry.nik { niks[nik] = index }
      if let key = HeldIndex.key(person.entry) { people[key, default: []].append(index) }
    }
  }

  func byNumber(_ entry: RegisterEntry) -> Int? {
    entry.registerNumber.isEmpty ? nil : numbers[RegisterNumber.key(entry.registerNumber)]
  }

  func byNIK(_ entry: RegisterEntry) -> Int? { entry.nik.flatMap { niks[$0] } }

  /// The only person of that name, birth date and father.
  func byPerson(_ entry: RegisterEntry) -> Int? {
    guard let found = HeldIndex.key(entry).flatMap({ people[$0] }), found.count == 1 else { return nil }
    return found.first
  }

  private static func key(_ entry: RegisterEntry) -> String? {
    guard !entry.name.isEmpty, let born = entry.birthDate, let father = entry.fatherName else { return nil }
    let fathers = father.lowercased().split { $0.isWhitespace || $0 == "." }.map(String.init)
    let bare = fathers.first == "bin" || fathers.first == "binti" ? Array(fathers.dropFirst()) : fathers
    return [CellText.folded(entry.name), born.description, bare.joined()].joined(separator: "|")
  }
}

/// The comparison while it is going on. Rows are known by their place: a country's register is not copied again and again.
private struct Finding {
  let held: [HeldPerson]
  let index: HeldIndex
  let rows: [RegisterReading.Read]
  /// For each person matched the row, and by what.
  private var matches: [Int: (read: RegisterReading.Read, match: RegisterUpdate.Match)] = [:]
  private var new: [Int] = []
  private var conflicts: [RegisterReading.Read] = []
  private var heldBack: Set<Int> = []

  init(held: [HeldPerson], index: HeldIndex, rows: [RegisterReading.Read]) {
    self.held = held
    self.index = index
    self.rows = rows
  }

  mutating func match() {
    var rest: [Int] = []
    for (row, read) in rows.enumerated() {
      let (number, nik) = (index.byNumber(read.entry), index.byNIK(read.entry))
      if let number, let nik, number != nik {
        conflict(read, [number, nik])
      } else if let number {
        // Two numbers of one person, old and new, may stand in two rows.
        if matches[number] == nil { matches[number] = (read, .number) } else { conflict(read, [number]) }
      } else {
        rest.append(row)
      }
    }
    var strangers: [Int] = []
    for row in rest {
      guard let nik = index.byNIK(rows[row].entry) else {
        strangers.append(row)
        continue
      }
      if matches[nik] == nil { matches[nik] = (rows[row], .nik) } else { conflict(rows[row], [nik]) }
    }
    for row in strangers {
      if let person = index.byPerson(rows[row].entry), matches[person] == nil {
        matches[person] = (rows[row], .person)
      } else {
        new.append(row)
      }
    }
  }

  private mutating func conflict(_ read: RegisterReading.Read, _ people: [Int]) {
    conflicts.append(read)
    heldBack.formUnion(people)
  }

  mutating func holdBack(_ rows: [RegisterReading.Read]) {
    for read in rows {
      if let person = index.byNumber(read.entry) ?? index.byNIK(read.entry) ?? index.byPerson(read.entry) {
        heldBack.insert(person)
      }
    }
  }

  func result(_ reading: RegisterReading) -> (RegisterUpdate, RegisterReading) {
    var update = RegisterUpdate()
    let said = RegisterColumn.said(by: reading.columns).sorted { $0.column.rawValue < $1.column.rawValue }
    var complaints = conflicts.map { (RegisterCode.identityConflict, $0) }
    for (person, held) in held.enumerated() {
      guard let (read, match) = matches[person] else {
        if heldBack.contains(person) { update.heldBack.append(held.id) } else { update.gone.append(held) }
        continue
      }
      let fields = said.filter { $0.described.differs($0.column, held.entry, read.entry) }.map(\.column)
      let isStranger = match == .number && HeldPerson.isAnother(read.entry, than: held.entry)
      if fields.isEmpty {
        update.unchanged.append(held.id)
      } else {
        update.changed.append(.init(id: held.id, read: read, fields: fields, match: isStranger ? .stranger : match))
      }
      switch match {
      case .number, .stranger: break
      case .nik: complaints.append((.registerNumberChanged, read))
      case .person: complaints.append((.matchedWithoutNIK, read))
      }
    }
    update.changed.sort { ($0.read.sheetIndex, $0.read.row) < ($1.read.sheetIndex, $1.read.row) }
    // Rows come in the file's order; where all are new, they are the rows themselves and no copy of them.
    update.new = new.count == rows.count ? rows : new.map { rows[$0] }
    var after = reading.adding(complaints)
    if update.gone.count * 5 > held.count { after.notices.append(.manyGone) }
    return (update, after)
  }
}

extension RegisterReading {
  /// The reading with problems of register numbers; rows that now have an error are no longer acceptable.
  fileprivate func adding(_ complaints: [(RegisterCode, Read)]) -> RegisterReading {
    guard !complaints.isEmpty else { return self }
    let layoutOf = Dictionary(layouts.map { ($0.index, $0) }) { first, _ in first }
    var cells = Dictionary(grouping: problems) { [$0.sheetIndex, $0.row, $0.place] }
    var refused: Set<[Int]> = []
    for (code, read) in complaints {
      let (layout, number) = (layoutOf[read.sheetIndex], read.entry.registerNumber)
      guard
        let problem = layout?.problem(code, code.severity, in: .registerNumber, row: read.row, value: number)
      else { continue }
      let cell = [problem.sheetIndex, problem.row, problem.place]
      cells[cell] = (cells[cell] ?? []).adding(problem)
      if code.severity == .error { refused.insert([read.sheetIndex, read.row]) }
    }
    var after = self
    after.problems = cells.values.flatMap(\.self)
      .sorted { ($0.sheetIndex, $0.row, $0.place) < ($1.sheetIndex, $1.row, $1.place) }
    after.rows.removeAll { refused.contains([$0.sheetIndex, $0.row]) }
    after.rowsInError += complaints.filter { $0.0.severity == .error }.map(\.1)
    return after
  }
}

extension ColumnDescription<RegisterColumn> {
  /// Whether two entries differ in a column by more than capitals and blanks; in numbers dots do not count either.
  fileprivate func differs(_ column: RegisterColumn, _ mine: RegisterEntry, _ theirs: RegisterEntry) -> Bool {
    column == .registerNumber
      ? RegisterNumber.key(mine.registerNumber) != RegisterNumber.key(theirs.registerNumber)
      : value(mine).folded != value(theirs).folded
  }
}

extension ReportValue {
  fileprivate var folded: ReportValue {
    switch self {
    case .text(let text): .text(CellText.folded(text))
    case .integer, .list, .none: self
    }
  }
}
