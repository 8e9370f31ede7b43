import Almanac
import House
import Import
import Sheet

/// What a register would change, with the officer's answers taken into account. Pure: nothing is read or written.
struct IntakePlan: Sendable {
  /// A regency name that two regions bear, and the rows that have it.
  struct Question: Sendable {
    /// As written.
    let name: String
    let key: String
    let choices: [Region]
    let rows: Int
    /// The code answered; nil where nobody has.
    let answer: Region.Code?
  }

  /// The reading with the problems that comparing found.
  let reading: RegisterReading
  let unchanged: [Person.ID]
  let changes: [RegisterUpdate.Change]
  let new: [RegisterReading.Read]
  /// Matched by name and birth date only, or by the number of somebody else: they wait for a yes.
  let waiting: [RegisterUpdate.Change]
  /// Rows of people who were here before, answered and not.
  let returns: Returns
  let answers: Intake.Answers
  /// What holds the file as a whole until an officer says why it goes in.
  let holds: [IntakeHold]
  /// People whose row is in error or left out.
  let heldBack: [Person.ID]
  let gone: [HeldPerson]
  let questions: [Question]
  /// The people held, by identity.
  let held: [String: HeldPerson]

  /// Compares a reading with the people held.
  ///
  /// 1. A row matched by name and birth date only is a change after *the same*, a new person after *another*, and then
  ///    whom it looked like is gone; until then it waits.
  /// 2. A row with the number of somebody else is a change after *the same*; until then it waits.
  /// 3. A regency that two regions bear takes the code answered, and stays without one until then.
  /// 4. A row of somebody who left begins a new stay after *the same*, and is a new person after *another* with a reason.
  ///
  /// - Parameters:
  ///   - found: who left and could be the person of a new row, by row.
  ///   - newest: the last register by its day.
  init(
    _ compared: (RegisterUpdate, RegisterReading), held people: [HeldPerson], found: [String: Return] = [:],
    newest: (name: String, asOf: Day)? = nil, answers: Intake.Answers, regions: Regions
  ) {
    let (update, after) = compared
    var asking = RegencyQuestions(answers: answers, regions: regions)
    var (changes, waiting, new): ([RegisterUpdate.Change], [RegisterUpdate.Change], [RegisterReading.Read]) =
      ([], [], update.new.map { asking.answered($0) })
    var others: [String] = []
    for change in update.changed.map({ asking.answered($0) }) {
      switch change.match {
      case .number, .nik: changes.append(change)
      case .stranger:
        if answers.people[IntakePlan.key(of: change.read)] == .same {
          changes.append(change)
        } else {
          waiting.append(change)
        }
      case .person:
        switch answers.people[IntakePlan.key(of: change.read)] {
        case .same: changes.append(change)
        case .other:
          new.append(change.read)
          others.append(change.id)
        case nil: waiting.append(change)
        }
      }
    }
    let known = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    held = known
    let rows = Dictionary(after.rows.map { (RegisterNumber.key($0.entry.registerNumber), $0) }) { first, _ in first }
    var unchanged: [Person.ID] = []
    for id in update.unchanged {
      // An answer about the regency is news of somebody whose row says nothing else.
      if let entry = known[id]?.entry, entry.regencyCode == nil, entry.regency != nil,
        let read = rows[RegisterNumber.key(entry.registerNumber)].map({ asking.answered($0) }),
        read.entry.regencyCode != nil
      {
        changes.append(.init(id: id, read: read, fields: [.regency], match: .number))
      } else if let id = Person.ID(id) {
        unchanged.append(id)
      }
    }
    reading = after
    self.unchanged = unchanged
    heldBack = update.heldBack.compactMap { Person.ID($0) }
    // Whoever a row only looked like is in no row.
    gone = update.gone + others.compactMap { known[$0] }
    self.answers = answers
    returns = Returns(new, found: found, answers: answers)
    (self.changes, self.waiting, self.new) = (changes, waiting, returns.new)
    questions = asking.all
    let renamed = (changes + waiting).count { $0.fields.contains(.name) }
    holds = IntakeHold.holds(
      of: after.asOf, newest: newest, renamed: renamed, of: unchanged.count + changes.count + waiting.count,
      answers: answers)
  }

  /// How an answer names a row.
  static func key(of read: RegisterReading.Read) -> String { Mending.row(read.sheetIndex, read.row) }

  /// The rows and people counted.
  var counts: Intake.Counts {
    Intake.Counts(
      read: reading.rowsRead, same: unchanged.count, changed: changes.count, new: new.count + returns.linked.count,
      heldBack: reading.rowsInError.count + waiting.count + returns.waiting.count, leftOut: reading.rowsLeftOut.count,
      gone: gone.count)
  }

  /// Whether it may be applied.
  func check() throws(Intake.Refusal) {
    guard counts.addsUp else { throw .countsDiffer(counts) }
    if let hold = holds.first(where: { $0.because == nil }) { throw hold.refusal }
  }
}

extension RegisterColumn {
  /// What stays true of somebody from one stay to the next.
  static let lasting: [RegisterColumn] = [
    .alias, .fatherName, .sex, .birthPlace, .birthDate, .nik, .education, .occupation, .village, .district, .regency,
  ]
}

/// Gives names of regencies the code that was answered, and gathers those that were not plain.
struct RegencyQuestions {
  let answers: Intake.Answers
  let regions: Regions
  private var asked: [String: IntakePlan.Question] = [:]

  init(answers: Intake.Answers, regions: Regions) { (self.answers, self.regions) = (answers, regions) }

  /// The questions so far, by name.
  var all: [IntakePlan.Question] { asked.values.sorted { $0.key < $1.key } }

  /// The code of a name: as it is known, or as it was answered where two regions bear the name.
  mutating func code(of name: String?, known: Region.Code?) -> Region.Code? {
    guard known == nil, let name, case .ambiguous(let choices) = regions.regency(named: name) else { return known }
    let key = CellText.folded(name)
    let answer = answers.regencies[key].flatMap { code in choices.contains { $0.code == code } ? code : nil }
    asked[key] = IntakePlan.Question(
      name: name, key: key, choices: choices, rows: (asked[key]?.rows ?? 0) + 1, answer: answer)
    return answer
  }

  fileprivate mutating func answered(_ read: RegisterReading.Read) -> RegisterReading.Read {
    var read = read
    read.entry.regencyCode = code(of: read.entry.regency, known: read.entry.regencyCode)
    return read
  }

  fileprivate mutating func answered(_ change: RegisterUpdate.Change) -> RegisterUpdate.Change {
    .init(id: change.id, read: answered(change.read), fields: change.fields, match: change.match)
  }
}

extension RegisterEntry {
  /// The row of a new stay, with what an earlier row said of who somebody is where the file has no column for it. Nothing of the former
  /// case comes with it.
  func keepingIdentity(of earlier: RegisterEntry, columns: Set<RegisterColumn>) -> RegisterEntry {
    var entry = self
    let said = Set(RegisterColumn.said(by: columns).map(\.column))
    for column in RegisterColumn.lasting where !said.contains(column) { column.described.take(&entry, earlier) }
    return entry
  }

  /// This entry with the values of a later one, for the columns its file has; what it has no column for stays.
  package func taking(_ later: RegisterEntry, columns: Set<RegisterColumn>) -> RegisterEntry {
    var entry = self
    for said in RegisterColumn.said(by: columns) { said.described.take(&entry, later) }
    // The class follows the number where the file has no column for it.
    if !columns.contains(.registerClass), let answered = later.registerClass { entry.registerClass = answered }
    return entry
  }
}
