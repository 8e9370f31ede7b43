import Almanac
import House
import Import
import Language
import Page
import Sheet
import Store

/// An import with its file read: what previews, downloads and the application work on.
package struct StagedFile: Sendable {
  package let intake: Intake
  private let bytes: [UInt8]
  let answers: Intake.Answers
  private let file: IntakeFile
  private let regions: Regions

  /// A desk over a file that is staged nowhere yet, or whose rows were read before.
  package init(_ intake: Intake, _ bytes: [UInt8], answers: Intake.Answers, regions: Regions) throws(TableRejection) {
    (self.intake, self.bytes, self.answers, self.regions) = (intake, bytes, answers, regions)
    file = try IntakeFile.read(bytes, kind: intake.kind, asOf: .given(intake.asOf), regions: regions, answers: answers)
  }

  /// A desk over a new file; without a kind it is what its heads say.
  ///
  /// - Parameters:
  ///   - by: the name of whoever puts it in.
  ///   - answers: what is answered before anything is shown.
  /// - Throws: the rejection of the whole file.
  package init(
    new bytes: [UInt8], name: String, kind: Intake.Kind? = nil, asOf: AsOf, regions: Regions, now: Moment, by: String,
    answers: Intake.Answers = Intake.Answers()
  ) throws(TableRejection) {
    (self.bytes, self.answers, self.regions) = (bytes, answers, regions)
    file = try IntakeFile.read(bytes, kind: kind, asOf: asOf, regions: regions)
    let isDayGiven: Bool =
      switch asOf {
      case .given: true
      case .titles: false
      }
    var random = SystemRandomNumberGenerator()
    intake = Intake(
      id: Intake.ID(at: now, random: &random), kind: file.kind, name: String(name.prefix(200)), state: .staged,
      asOf: file.asOf, isDayGiven: isDayGiven, stagedAt: now, stagedBy: by, appliedAt: nil, counts: nil)
  }

  /// A file of one row that an officer typed for somebody.
  ///
  /// - Throws: the rejection of the whole row.
  init(typed bytes: [UInt8], of name: String, kind: Intake.Kind, _ context: RequestContext) throws {
    (self.bytes, answers, regions) = (bytes, Intake.Answers(), try Regions.shipped())
    file = try IntakeFile.read(bytes, kind: kind, asOf: .given(context.today), regions: regions)
    intake = Intake(
      id: context.newID(), kind: kind, name: EntryWords.source(of: name)(context.language), state: .staged,
      asOf: context.today, isDayGiven: true, stagedAt: context.now, stagedBy: context.actor.name, appliedAt: nil,
      counts: nil, isEntered: true)
  }

  /// What is wrong with the rows of an assessment list.
  var assessmentProblems: [AssessmentProblem] {
    switch file {
    case .register: []
    case .assessment(let reading): reading.problems
    }
  }

  /// The number of the only person of a typed file.
  var enteredNumber: String? {
    switch file {
    case .register(let reading): intake.isEntered ? reading.rows.first?.entry.registerNumber : nil
    case .assessment(let reading): intake.isEntered ? reading.rows.first?.entry.registerNumber : nil
    }
  }

  /// Keeps a new file as staged, in the open transaction.
  package func stage(_ db: Connection, at facility: Facility.ID) throws {
    try db.stage(intake, bytes, answers, at: facility)
    db.state(Fact("people.import_staged", about: intake.id, ["kind": .text(intake.kind.rawValue)]))
  }

  /// Whether the file can still be read with other answers.
  func check(_ answers: Intake.Answers, asOf: Day?) throws(TableRejection) {
    _ = try IntakeFile.read(
      bytes, kind: intake.kind, asOf: .given(asOf ?? intake.asOf), regions: regions, answers: answers)
  }

  /// What the file would change now, or has changed.
  func view(_ db: Connection, at facility: Facility.ID) throws -> IntakeView {
    let canUndo = try db.lastApplied(at: facility)?.id == intake.id
    switch file {
    case .register(let reading):
      return IntakeView(intake, try plan(reading, db, facility), canUndo: canUndo)
    case .assessment(let reading):
      return IntakeView(intake, try plan(reading, db, facility), answers, canUndo: canUndo)
    }
  }

  /// Says every problem, those with the people held included, and how many rows were read and can be applied.
  func tell(_ held: [HeldPerson], _ say: (Phrase) -> Void) -> (read: Int, acceptable: Int) {
    switch file {
    case .register(let reading):
      let after = RegisterUpdate.compare(held: held, reading).1
      tellFile(after, say)
      for problem in after.problems { say(ImportWords.problem(problem)) }
      return (after.rowsRead, after.rowsAcceptable)
    case .assessment(let reading):
      tellFile(reading, say)
      for problem in reading.problems { say(ImportWords.problem(problem)) }
      return (reading.rowsRead, reading.rowsAcceptable)
    }
  }

  /// Says as of which day the file was read, and the remarks on the whole of it.
  private func tellFile<Column, Code, Entry>(_ reading: TableReading<Column, Code, Entry>, _ say: (Phrase) -> Void) {
    let day = ImportWords.asOf(reading.asOf, reading.titleDay)
    say(Phrase(id: "Dibaca dengan \(day.id).", en: "Read as \(day.en)."))
    for notice in reading.notices { say(ImportWords.notice(notice, ignored: reading.ignoredColumns)) }
  }

  /// Writes it, in the open transaction, and states the fact.
  package func apply(_ db: Connection, at facility: Facility.ID, now: Moment) throws -> Intake.Counts {
    var random = SystemRandomNumberGenerator()
    var series = IDSeries(at: now, random: &random)
    func newID() -> String { (series.next(random: &random) as Intake.ID).text }
    let counts: Intake.Counts
    var holds: [IntakeHold] = []
    switch file {
    case .register(let reading):
      let plan = try plan(reading, db, facility)
      holds = plan.holds
      counts = try db.apply(plan, intake, at: facility, now: now, newID: newID)
    case .assessment(let reading):
      counts = try db.apply(try plan(reading, db, facility), intake, at: facility, now: now, newID: newID)
    }
    db.state(
      Fact(
        "people.imported", about: intake.id,
        [
          "kind": .text(intake.kind.rawValue), "as_of": .text(of: intake.asOf), "read": .integer(Int64(counts.read)),
          "same": .integer(Int64(counts.same)), "changed": .integer(Int64(counts.changed)),
          "new": .integer(Int64(counts.new)), "held_back": .integer(Int64(counts.heldBack)),
          "gone": .integer(Int64(counts.gone)),
          "because": .list(holds.map { .sealed(under: intake.id, $0.because ?? "") }),
        ]))
    return counts
  }

  /// What the file says as JSON, compared with the people held.
  func report(_ held: [HeldPerson], _ holds: [IntakeHold] = []) -> TableReport {
    switch file {
    case .register(let reading):
      let (update, after) = RegisterUpdate.compare(held: held, reading)
      var report = after.json(update: held.isEmpty ? nil : update.report)
      if !holds.isEmpty { report.holds = holds.map(\.code) }
      return report
    case .assessment(let reading): return reading.json()
    }
  }

  /// The counts against the people held, and what waits for an answer, for a preview without pages.
  func standing(
    _ db: Connection, at facility: Facility.ID
  ) throws -> (counts: Intake.Counts, holds: [IntakeHold], waits: [Phrase]) {
    switch file {
    case .register(let reading):
      let plan = try plan(reading, db, facility)
      return (plan.counts, plan.holds, plan.waits)
    case .assessment(let reading): return (try plan(reading, db, facility).counts, [], [])
    }
  }

  /// The problem rows alone: every problem with its words, and the rows with what stood in the cells at fault.
  func problemSheets(_ view: IntakeView, in language: Language) throws -> [SheetOut] {
    let rows = try IntakeFile.extract(
      view.table.rowsInError.union(view.waiting.map(\.key)), of: bytes, as: intake.kind, asOf: intake.asOf,
      named: MendingWords.problemRows(language), answers: answers)
    return view.table.problemSheets(rows, titled: IntakeWords.lead(view), in: language)
  }

  private func plan(_ reading: RegisterReading, _ db: Connection, _ facility: Facility.ID) throws -> IntakePlan {
    let held = try db.heldPeople(at: facility)
    var compared = RegisterUpdate.compare(held: held, reading)
    if intake.isEntered { compared = compared.0.ofOne(compared.1) }
    let newest = intake.state == .staged && !intake.isEntered ? try db.newestApplied(at: facility) : nil
    return IntakePlan(
      compared, held: held, found: try db.returns(compared.0.new, at: facility), newest: newest, answers: answers,
      regions: regions)
  }

  private func plan(_ reading: AssessmentReading, _ db: Connection, _ facility: Facility.ID) throws -> AssessmentPlan {
    AssessmentPlan(reading, held: try db.people(at: facility, opening: .all), answers: answers, regions: regions)
  }
}
