import House
import Import
import People
import Sheet

/// A file of offers, read again, beside what is recorded now.
struct OfferPreview: Encodable, Sendable {
  let file: OfferFile
  let counts: Counts
  /// The file itself: its problems, what was mended, its columns.
  let table: TablePreview
  let plan: OfferPlan
  /// Where to go on once it is applied.
  var next: NextStep?

  private enum Key: CodingKey { case file, counts, table, steps, next }

  /// The rows counted; every row read is in one of the others.
  struct Counts: Encodable, Equatable, Sendable {
    let read: Int
    let added: Int
    let changed: Int
    let unchanged: Int
    /// Held back because of what is recorded, or of other rows.
    let heldBack: Int
    /// Held back because a cell must be mended.
    let inError: Int
    let leftOut: Int
  }

  init(file: OfferFile, _ list: OfferReading, _ plan: OfferPlan, table: TablePreview) {
    self.file = file
    self.table = table
    self.plan = plan
    counts = Counts(
      read: list.rowsRead, added: plan.count { $0 == .added },
      changed: plan.count { if case .changed = $0 { true } else { false } }, unchanged: plan.count { $0 == .unchanged },
      heldBack: plan.count { if case .heldBack = $0 { true } else { false } }, inError: list.rowsInError.count,
      leftOut: list.rowsLeftOut.count)
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(file, forKey: .file)
    try fields.encode(counts, forKey: .counts)
    try fields.encode(table, forKey: .table)
    try fields.encode(plan.steps, forKey: .steps)
    try fields.encodeIfPresent(next, forKey: .next)
  }
}

extension OfferFile {
  /// Why a file is not applied or taken back.
  enum Refusal: House.Refusal, Equatable {
    case applied
    case notApplied
    /// A cohort of it runs already: what people were promised stays.
    case begun(String)
  }
}
