import Almanac
import House
import Import
import Sheet

/// What an assessment list would change: pure, as `IntakePlan` is for a register.
struct AssessmentPlan: Sendable {
  /// A row and the person it is about.
  struct Change: Sendable {
    let person: Person
    let read: AssessmentReading.Read
    /// Whether somebody assessed the person before.
    let isFirst: Bool
  }

  let reading: AssessmentReading
  let unchanged: [Person.ID]
  let changes: [Change]
  /// Rows whose number nobody in the house bears.
  let strangers: [AssessmentReading.Read]
  /// Rows whose number is somebody's of another name: they wait.
  let misnamed: [(read: AssessmentReading.Read, person: Person)]
  let questions: [IntakePlan.Question]

  /// Compares an assessment list with the people held.
  ///
  /// 1. A row is the person's who bears its register number, or bore it.
  /// 2. Where the row has a name it must be the person's, spelling forgiven; else the row waits for a yes.
  /// 3. A blank cell says nothing: what was found before stays.
  init(_ reading: AssessmentReading, held: [Person], answers: Intake.Answers, regions: Regions) {
    var numbers: [String: Person] = [:]
    for person in held {
      for number in person.earlierNumbers { numbers[RegisterNumber.key(number)] = person }
    }
    for person in held { numbers[RegisterNumber.key(person.entry.registerNumber)] = person }
    var asking = RegencyQuestions(answers: answers, regions: regions)
    var (unchanged, changes, strangers): ([Person.ID], [Change], [AssessmentReading.Read]) = ([], [], [])
    var misnamed: [(AssessmentReading.Read, Person)] = []
    for read in reading.rows {
      guard let person = numbers[RegisterNumber.key(read.entry.registerNumber)] else {
        strangers.append(read)
        continue
      }
      if let name = read.entry.name, answers.people[Mending.row(read.sheetIndex, read.row)] != .same,
        NameKey.distance(
          of: NameKey.words(name), from: NameKey.words(person.entry.name + " " + (person.entry.alias ?? "")))
          == nil
      {
        misnamed.append((read, person))
        continue
      }
      var answered = read
      answered.entry.found.returnCode = asking.code(
        of: read.entry.found.returnRegency, known: read.entry.found.returnCode)
      if person.assessed(answered.entry, on: reading.asOf).says(person) {
        unchanged.append(person.id)
      } else {
        changes.append(Change(person: person, read: answered, isFirst: person.assessment == nil))
      }
    }
    (self.reading, self.unchanged, self.changes) = (reading, unchanged, changes)
    (self.strangers, self.misnamed) = (strangers, misnamed)
    questions = asking.all
  }

  /// Rows that wait because of whom they name, as problems of their number.
  var unknown: [AssessmentProblem] {
    let layouts = Dictionary(reading.layouts.map { ($0.index, $0) }) { first, _ in first }
    return strangers.compactMap { read in
      layouts[read.sheetIndex]?.problem(
        .registerNumberUnknown, .error, in: .registerNumber, row: read.row, value: read.entry.registerNumber)
    }
  }

  /// The rows counted: a first assessment counts as new.
  var counts: Intake.Counts {
    let first = changes.filter(\.isFirst).count
    return Intake.Counts(
      read: reading.rowsRead, same: unchanged.count, changed: changes.count - first, new: first,
      heldBack: reading.rowsInError.count + strangers.count + misnamed.count, leftOut: reading.rowsLeftOut.count,
      gone: 0)
  }
}

extension Person {
  /// The person with what a row found; a blank cell leaves what was known.
  func assessed(_ entry: AssessmentEntry, on day: Day) -> Person {
    var person = self
    var known = AssessmentEntry(on: day)
    if let assessment { known.found = assessment }
    known.found.assessedOn = day
    for column in AssessmentEntry.columns where column.value(entry) != .none {
      column.take(&known, entry)
    }
    person.assessment = known.found
    if let limit = entry.limits, !(limits ?? []).contains(where: { CellText.folded($0.text) == CellText.folded(limit) })
    {
      person.newLimit = limit
    }
    return person
  }

  /// Whether two states of one person differ in nothing but the day of the assessment.
  fileprivate func says(_ other: Person) -> Bool {
    guard var mine = assessment, let theirs = other.assessment, newLimit == nil else { return false }
    mine.assessedOn = theirs.assessedOn
    return mine == theirs
  }
}
