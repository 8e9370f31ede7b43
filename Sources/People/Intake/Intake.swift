import Almanac
import House
import Import
import Sheet

/// A file that was put in: staged first, so that everything can be seen before anything is written; then applied,
/// and perhaps undone.
package struct Intake: KeyOwner, Sendable {
  package typealias ID = House.ID<Intake>

  /// What the file holds.
  package enum Kind: String, CaseIterable, Codable, Sendable { case register, assessment }

  /// How far it has come. An import that was undone is staged again, exactly as before.
  package enum State: String, CaseIterable, Codable, Sendable { case staged, applied }

  package let id: ID
  package let kind: Kind
  /// The name it was sent under; only shown.
  package let name: String
  package let state: State
  /// The day against which it was read.
  package let asOf: Day
  /// Whether an officer gave that day, rather than the file's title.
  let isDayGiven: Bool
  package let stagedAt: Moment
  let stagedBy: String
  package let appliedAt: Moment?
  /// What was counted when it was applied; nil while staged.
  package let counts: Counts?
  /// Whether an officer typed it, one person, rather than sent a file: nobody else is missing in it.
  var isEntered = false

  /// Rows and people as counted; every row read is in exactly one of the first five after it.
  package struct Counts: Codable, Hashable, Sendable {
    package var read = 0
    package var same = 0
    package var changed = 0
    package var new = 0
    /// Rows that wait: with a problem, or for a yes.
    package var heldBack = 0
    /// Rows an officer left out.
    package var leftOut = 0
    /// People held who are in no row.
    package var gone = 0

    /// Whether every row is accounted for.
    package var addsUp: Bool { read == accounted }
    /// Rows that are in one of the counts.
    var accounted: Int { same + changed + new + heldBack + leftOut }
    /// Rows that would be written.
    package var written: Int { changed + new }
  }

  /// What an officer answered in the preview.
  package struct Answers: Codable, Equatable, Sendable {
    /// Regency names that could be two, folded, and the code meant.
    package var regencies: [String: Region.Code] = [:]
    /// Rows, as `sheet/row`, matched by name and birth date only: the same person, or another.
    package var people: [String: RowIdentity] = [:]
    /// What the columns are, cells mended and rows left out.
    package var mending = Mending()
    /// Why a row that looks like somebody who left is another person, by row. Answers of before have none.
    var apart: [String: String]?
    /// Why a register older than the last one is taken in.
    var olderBecause: String?
    /// How many names may change, and why so many do.
    var renamed: Renaming?

    /// A yes to a file in which many names change.
    struct Renaming: Codable, Equatable, Sendable {
      let count: Int
      let reason: String
    }

    /// Nothing answered.
    package init() {}
  }

  /// Why a file or a wish is turned down.
  package enum Refusal: House.Refusal, Equatable {
    case rejected(TableRejection, file: String)
    /// The rows read and those accounted for differ: nothing was written.
    case countsDiffer(Counts)
    case alreadyApplied
    case notApplied
    /// A later import stands on this one.
    case laterApplied(name: String)
    /// Something of a person changed since.
    case changedSince(name: String, number: String)
    /// It is of an earlier day than the last register that was applied.
    case older(asOf: Day, last: String, on: Day)
    /// More than a tenth of the names change.
    case manyRenamed(Int, of: Int)
    /// Nothing to write.
    case nothingToApply
    /// A number or NIK of the file is that of somebody else in the house whose row is held back.
    case clash
  }
}
