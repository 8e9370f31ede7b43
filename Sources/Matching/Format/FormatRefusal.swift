/// Why a file is not read: where it stands and what is wrong there.
package struct FormatRefusal: Error, Equatable, Sendable {
  /// What a value should have been.
  package enum Kind: Equatable, Sendable {
    case object, list, text, integer, truth
  }

  /// What a name should have named.
  package enum Noun: Equatable, Sendable {
    case person, cohort, group, pair, slot, place, teacher, session, member
  }

  /// What is wrong.
  package enum Cause: Equatable, Sendable {
    case malformed
    case notUTF8
    case unknownKey, missingKey, repeatedKey
    case wrongType(Kind)
    case wrongFormat(expected: String)
    case emptyName
    case outOfRange(ClosedRange<Int>)
    case listedTwice(Noun, String)
    case undeclared(Noun, String)
    case fixedNotListed(person: String, cohort: String)
    case notTwoPeople
    case apartFromSelf(String)
    case unknownMeasure(String, known: [String])
    case notASlot(String)
    case heldWithoutCurrent(String)
    case unknownStatus(String)
  }

  /// The line of the file, from 1; nil if the value did not come from a file.
  package let line: Int?
  /// The way to the value, such as `cohorts[2].min` (places in a list from 0).
  package let key: String
  package let cause: Cause
}
