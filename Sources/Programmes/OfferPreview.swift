import House
import Sheet

/// A file of offers, read again, beside what is recorded now.
struct OfferPreview: Encodable, Sendable {
  let file: OfferFile
  let rowsRead: Int
  let problems: [OfferProblem]
  let plan: OfferPlan

  private enum Key: CodingKey { case file, rowsRead, problems, steps }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(file, forKey: .file)
    try fields.encode(rowsRead, forKey: .rowsRead)
    try fields.encode(problems.map { [$0.cell: $0.code.rawValue] }, forKey: .problems)
    try fields.encode(plan.steps, forKey: .steps)
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
