import Access
import House
import People
import Programmes

/// A hearing as its page shows it: the board, what it decides, and the names.
package struct HearingView: Sendable, Encodable {
  /// A cohort heard: its title, its seats and who sits there already.
  package struct Title: Sendable, Encodable {
    package let cohort: Cohort.ID
    package let title: String
    package let seats: Int
    package let seated: [Person.ID]

    /// The seats that the hearing may give.
    var free: Int { seats - seated.count }
  }

  /// One place on a reserve list.
  package struct Reserve: Sendable, Encodable {
    package let cohort: Cohort.ID
    package let person: Person.ID
    package let place: Int
  }

  /// An office that may sign the decree.
  package struct Head: Sendable, Encodable {
    package let office: Office.ID
    package let title: String
  }

  package let hearing: Hearing
  package let board: [BoardSeat]
  package let verdicts: [Verdict]
  package let reserve: [Reserve]
  package let decree: Decree?
  package let titles: [Title]
  package let names: [Person.ID: Board.PersonName]
  package let heads: [Head]
  /// Who has left since, or sits in a class that is still on; empty once decreed.
  package let unable: [Person.ID]
}

extension Findings {
  /// The most places on one reserve list as a hearing opens.
  static let longestReserve = 20

  /// The reserve lists of a hearing by cohort: eligible people without a place, by fit, then in the order of the files; nobody whom a
  /// decision keeps out.
  func reserves(deciding decisions: [Decision]) -> [Cohort.ID: [Person.ID]] {
    Dictionary(
      openings.enumerated().map { index, opening in
        let list = reserve(of: index, barring: decisions).filter { $0.state == .withoutPlace }
        return (opening.id, list.prefix(Findings.longestReserve).map(\.person))
      }
    ) { first, _ in first }
  }
}
