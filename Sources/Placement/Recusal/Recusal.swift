import Access
import House
import People

/// Somebody of the board who takes no part in the decision on one person, and why.
struct Recusal: Equatable, Sendable, Encodable {
  /// Why, in a word that the minutes may print.
  enum Kind: String, CaseIterable, Codable, Sendable {
    /// A relative of the person.
    case relative
    /// Works or worked on the person's case.
    case caseWork = "case"
    case other
  }

  let office: Office.ID
  let person: Person.ID
  let kind: Kind
  /// For the record, not for the paper.
  let reason: String
}
