import Almanac
import House
import Language
import Store

/// Whom a text means among those here: a register number, a cell, or a name however it is spelt.
package enum PersonChoice: Sendable {
  case one(Person.ID)
  case nobody
  /// Several, the nearest first, as they are named to a reader.
  case several([String])

  /// People named where a text could mean several.
  static let mostNamed = 6

  /// Why the text names nobody in particular, with the way out; nil where it does.
  package func problem(_ text: String) -> Phrase? {
    switch self {
    case .one: nil
    case .nobody: PersonChoiceWords.nobody(text)
    case .several(let people): PersonChoiceWords.several(text, people)
    }
  }
}

extension Connection {
  /// Whom a text means. A number counts as a whole; else the only one found.
  ///
  /// - Parameter isList: whether nobody looks at each line: then only a whole name counts, and who comes near is named.
  package func choice(
    of text: String, inList isList: Bool = false, at facility: Facility.ID, on day: Day
  ) throws -> PersonChoice {
    if let bearer = try bearer(of: text, at: facility) { return .one(bearer) }
    let found = try people(
      matching: text, filter: PeopleFilter(), limit: PersonChoice.mostNamed + 1, at: facility, on: day
    ).filter { $0.state == .present }
    guard !found.isEmpty else { return .nobody }
    let meant = isList ? found.filter { NameKey.folded($0.entry.name) == NameKey.folded(text) } : found
    return meant.count == 1
      ? .one(meant[0].id) : .several(found.map { PersonChoiceWords.named(PersonRow($0, on: day)) })
  }
}

enum PersonChoiceWords {
  static func named(_ person: PersonRow) -> String {
    "\(person.name) (\([person.registerNumber, person.cell].filter { !$0.isEmpty }.joined(separator: ", ")))"
  }
  static func nobody(_ text: String) -> Phrase {
    Phrase(
      id: "Tidak ada penghuni yang cocok dengan “\(text.prefix(60))”. Tulis nama, nomor register, atau kamarnya.",
      en: "Nobody here matches “\(text.prefix(60))”. Write a name, a register number or a cell.")
  }
  static func several(_ text: String, _ people: [String]) -> Phrase {
    let named = people.prefix(PersonChoice.mostNamed).joined(separator: "; ")
    let more = people.count > PersonChoice.mostNamed ? "; …" : ""
    return Phrase(
      id: "“\(text.prefix(60))” dapat berarti \(named)\(more). Tulis nomor registernya.",
      en: "“\(text.prefix(60))” may mean \(named)\(more). Write the register number.")
  }
}
