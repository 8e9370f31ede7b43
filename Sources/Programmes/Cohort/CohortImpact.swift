import House
import Language
import People

/// Whom a change of a cohort touches, and what it does to the class as a whole.
package struct CohortImpact: Encodable, Equatable, Sendable {
  /// Somebody with a place, or with the board's approval that no decree has followed yet.
  package struct Line: Encodable, Equatable, Sendable {
    package let person: Person.ID
    package let name: String
    /// Block and room: "A-07".
    package let cell: String
    package let isEnrolled: Bool
    /// What stands in the way with the new terms and did not with the old.
    package let causes: [Phrase]

    /// Somebody who is touched.
    package init(person: Person.ID, name: String, cell: String, isEnrolled: Bool, causes: [Phrase] = []) {
      self.person = person
      self.name = name
      self.cell = cell
      self.isEnrolled = isEnrolled
      self.causes = causes
    }
  }

  /// Those whom something stops first, then by name.
  package let people: [Line]
  /// What the class would lack of its minimum or share.
  package let shortfalls: [Phrase]
  /// The numbers of the decrees that name what would change.
  package let decrees: [String]

  /// What a change touches.
  package init(people: [Line], shortfalls: [Phrase], decrees: [String]) {
    self.people = people.sorted {
      ($0.causes.isEmpty ? 1 : 0, $0.name, $0.person) < ($1.causes.isEmpty ? 1 : 0, $1.name, $1.person)
    }
    self.shortfalls = shortfalls
    self.decrees = decrees
  }

  /// Nobody.
  package static let none = CohortImpact(people: [], shortfalls: [], decrees: [])

  /// Seats that are held.
  var liveSeats: Int { people.count(where: \.isEnrolled) }
}
