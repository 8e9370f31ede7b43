import Almanac
import House
import Language
import Page
import Store

/// Days that cannot be had, as a form.
struct GapForm: Form {
  static let fields = [
    FormField("from", .day, Words.gapFrom),
    FormField("until", .day, Words.gapUntil, hint: Words.gapUntilHint, required: false),
    FormField("gap_reason", .text(max: 160), Words.gapReason, hint: Words.gapReasonHint),
  ]
  private let from: Day
  private let until: Day?
  let reason: String

  init(_ input: FormInput) throws {
    guard let from = input.day("from") else { throw FormProblems([("from", Words.gapFrom)]) }
    (self.from, until, reason) = (from, input.day("until"), input.text("gap_reason"))
  }

  /// The days beside those that are recorded.
  ///
  /// - Throws: `FormProblems` at the field that is wrong.
  func days(beside gaps: [Gap]) throws -> DayRange {
    do {
      return try Gap.days(from: from, until: until, beside: gaps)
    } catch {
      switch error {
      case .endsBeforeStart(let from, let until):
        throw FormProblems([("until", Words.endsBeforeStart(from: from, until: until))])
      case .overlaps(let other): throw FormProblems([("from", Words.overlaps(other))])
      }
    }
  }
}

extension RequestContext {
  /// Records days of the form for a place or trainer, with its history.
  func record(
    _ form: GapForm, as id: Gap.ID, of subject: Gap.Subject, owner: ID<some Any>, _ db: Connection
  ) throws -> Gap {
    let gap = Gap(
      id: id, days: try form.days(beside: db.gaps(of: subject, at: facility)), reason: form.reason)
    try db.insert(gap, of: subject, at: facility)
    try keep(Difference(field: "gaps", before: "", after: gap.written), because: gap.reason, of: owner, db)
    db.state(
      Fact(
        "timetable.gap_recorded", about: owner,
        [
          "gap": .text(of: gap.id), "from": .text(of: gap.days.from),
          "until": gap.days.until.map { .text(of: $0) } ?? .null, "reason": .text(gap.reason),
        ]))
    return gap
  }

  /// Takes the days that the path names back.
  func removeGap(of subject: Gap.Subject, owner: ID<some Any>, _ db: Connection) throws {
    let id: Gap.ID = try id("gap")
    let gap = try db.gaps(of: subject, at: facility).first { $0.id == id }.orMissing()
    try db.remove(gap.id, at: facility)
    try keep(
      Difference(field: "gaps", before: gap.written, after: ""), because: Words.gapRemoved(language), of: owner, db)
    db.state(Fact("timetable.gap_removed", about: owner, ["gap": .text(of: gap.id)]))
  }

  private func keep(_ difference: Difference, because reason: String, of owner: ID<some Any>, _ db: Connection) throws {
    try db.keep(revisions([difference], because: reason), of: owner, at: facility)
  }
}
