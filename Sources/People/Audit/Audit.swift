import Almanac
import House

/// What whoever watches over the house looks at: the journal's chain, its latest facts, and who read whom.
struct Audit: Sendable, Encodable {
  /// A fact of the journal, as far as it may be shown.
  struct Line: Sendable, Encodable {
    let sequence: Int64
    let at: Moment
    /// The account's name; nil for the console and whoever is unknown.
    let officer: String?
    /// Its stable word: `people.imported`.
    let kind: String
    /// The person it is about; nil where it is about something else, or names are not for the reader.
    let person: Named?
  }

  /// Somebody who opened a person's record.
  struct Read: Sendable, Encodable {
    let at: Moment
    let reader: String
    let person: Named
  }

  /// A person by name.
  struct Named: Sendable, Encodable {
    let id: Person.ID
    let name: String
  }

  /// The chain when it was last recomputed; nil where it never was.
  let chain: Chain?
  /// The latest first.
  let lines: [Line]
  /// The latest first; nil where names are not for the reader.
  let reads: [Read]?

  /// What recomputing the chain found.
  struct Chain: Sendable, Encodable {
    let at: Moment
    let isWhole: Bool
    /// How many facts it has, or the first that does not hold.
    let number: Int64
  }
}
