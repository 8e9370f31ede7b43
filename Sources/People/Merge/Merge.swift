import Access
import Almanac
import House

/// Two records that are one person: one is kept, everything of the former moves to it once a second officer says yes.
package struct Merge: KeyOwner, Sendable {
  package typealias ID = House.ID<Merge>

  let id: ID
  let kept: Person.ID
  let former: Person.ID
  /// What is taken from the former record; the rest stays as the kept one has it.
  let taken: [MergeField]
  let reason: String
  let approval: Approval
  /// The day of the second yes; nil while it waits.
  let mergedOn: Day?
  /// The day on which it was taken back; nil where it was not.
  var withdrawnOn: Day?
  /// Who asked and who said yes, by name.
  var asked = ""
  var confirmed: String?

  /// Whether it waits for the second officer.
  var isWaiting: Bool { mergedOn == nil && withdrawnOn == nil }

  /// Why two records are not merged.
  package enum Refusal: House.Refusal, Equatable {
    case sameRecord
    /// Nobody has that number or name.
    case nobodyFound(String)
    /// The record was merged into another already.
    case alreadyMerged(name: String, into: String)
    /// It waits to be merged with somebody else.
    case waitsElsewhere(name: String, with: String)
    /// The former record is of somebody here, the one to keep is not.
    case keepWhoIsHere(String)
    /// One is here and the other died.
    case diedAndHere(String)
    case keptApart(String, String)
    case withdrawn
    /// A later room names what is in the way.
    case hasPlaces(name: String, first: String, second: String)
    case isHeard(name: String, hearing: String)
  }
}

/// Both records of a merge, the one to keep first.
package struct MergePair: Sendable {
  package let kept: Person.ID
  package let former: Person.ID
  package let keptName: String
  package let formerName: String
}
