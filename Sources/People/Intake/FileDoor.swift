import Almanac
import House
import Import
import Language
import Page
import Store

/// A kind of file that a later room reads: it comes in by the same page as registers and assessments.
package struct FileDoor: Sendable {
  /// A file that was read and waits to be kept.
  package struct Taken: Sendable {
    let id: String
    /// Where it is looked at.
    let path: String
    /// Keeps it, in the open transaction.
    let stage: @Sendable (Connection) throws -> Void

    /// A file with its page.
    package init(id: String, path: String, stage: @escaping @Sendable (Connection) throws -> Void) {
      (self.id, self.path, self.stage) = (id, path, stage)
    }
  }

  /// Who may put such files in.
  let needs: Permission
  /// Reads a file under a name; nil where its heads are those of another kind.
  let read: @Sendable (RequestContext, String, [UInt8]) async throws -> Taken?
  /// The file sent at a moment that nobody has applied yet.
  package let waiting: @Sendable (Connection, Facility.ID, Moment) throws -> NextStep?
  /// What to do once registers and assessments stand.
  let after: @Sendable (Connection, Facility.ID) throws -> NextStep

  /// A kind of file.
  package init(
    needs: Permission, read: @escaping @Sendable (RequestContext, String, [UInt8]) async throws -> Taken?,
    waiting: @escaping @Sendable (Connection, Facility.ID, Moment) throws -> NextStep?,
    after: @escaping @Sendable (Connection, Facility.ID) throws -> NextStep
  ) {
    (self.needs, self.read, self.waiting, self.after) = (needs, read, waiting, after)
  }
}

/// Where to go on after a file was applied.
package struct NextStep: Encodable, Equatable, Sendable {
  package let words: Phrase
  package let path: String

  /// A step.
  package init(_ words: Phrase, path: String) { (self.words, self.path) = (words, path) }

  /// The next file of those sent together.
  package init(file name: String, path: String) { self.init(IntakeWords.nextFile(name), path: path) }
}

/// Files sent together, read and in the order in which they are looked at: registers, assessments, then those of later rooms.
struct FileBatch: Sendable {
  /// What programs are told.
  struct Answer: Codable, Sendable {
    /// Of the first file.
    let id: String
    /// The pages of all files, in order.
    let files: [String]
  }

  let people: [StagedFile]
  let others: [FileDoor.Taken]

  /// Reads all files of a form.
  ///
  /// - Throws: `FormProblems` that name each file which is of no kind known; then none is kept.
  static func read(_ form: IntakeForm, _ doors: [FileDoor], _ context: RequestContext) async throws -> FileBatch {
    var (people, others): ([StagedFile], [FileDoor.Taken]) = ([], [])
    var problems: [(field: String, phrase: Phrase)] = []
    for file in form.files {
      do {
        people.append(
          try await BlockingPool.reading.run {
            try StagedFile(
              new: file.bytes, name: file.name, kind: form.kind,
              asOf: form.asOf.map(AsOf.given) ?? .titles(otherwise: context.today),
              regions: try Regions.shipped(), now: context.now, by: context.actor.name,
              answers: form.holds.added(to: Intake.Answers()))
          })
      } catch let rejection as TableRejection {
        if form.kind == nil, rejection.cause == .notARegister,
          let taken = try await doors.first(reading: file, context)
        {
          others.append(taken)
        } else {
          problems.append(("file", ImportWords.cause(rejection, file: file.name)))
        }
      }
    }
    guard problems.isEmpty else { throw FormProblems(problems) }
    return FileBatch(people: people.inOrder, others: others)
  }

  /// Keeps all of them, in the open transaction.
  func stage(_ db: Connection, at facility: Facility.ID) throws -> Answer {
    for file in people { try file.stage(db, at: facility) }
    for file in others { try file.stage(db) }
    let files = people.map { "/imports/\($0.intake.id)" } + others.map(\.path)
    return Answer(id: people.first?.intake.id.text ?? others.first?.id ?? "", files: files)
  }
}

extension [FileDoor] {
  /// The first that knows a file and is open to who sends it.
  fileprivate func first(reading file: SentFile, _ context: RequestContext) async throws -> FileDoor.Taken? {
    for door in self where context.actor.may(door.needs) {
      if let taken = try await door.read(context, file.name, file.bytes) { return taken }
    }
    return nil
  }
}

extension [StagedFile] {
  /// Registers before assessments, which speak of their people; else as they were chosen.
  fileprivate var inOrder: [StagedFile] {
    Intake.Kind.allCases.flatMap { kind in filter { $0.intake.kind == kind } }
  }
}

extension Connection {
  /// What follows an import that was applied: the next file sent with it, else the next kind of file, else what later rooms say.
  func next(after intake: Intake, _ doors: [FileDoor], at facility: Facility.ID) throws -> NextStep? {
    if let file = try waitingFile(of: intake.stagedAt, doors, at: facility) { return file }
    if intake.kind == .register, try !hasAssessments(at: facility) {
      return NextStep(IntakeWords.assessmentsNext, path: "/imports/new")
    }
    return try doors.first?.after(self, facility)
  }

  /// The first file sent at a moment that nobody has applied yet.
  private func waitingFile(of moment: Moment, _ doors: [FileDoor], at facility: Facility.ID) throws -> NextStep? {
    if let intake = try stagedIntake(of: moment, at: facility) {
      return NextStep(file: intake.name, path: "/imports/\(intake.id)")
    }
    for door in doors { if let next = try door.waiting(self, facility, moment) { return next } }
    return nil
  }
}
