import House
import Partners
import Programmes

extension Trainer {
  /// Why a trainer cannot be recorded so.
  enum Problem: Error, Equatable {
    /// A partner's trainer is sent by an agency.
    case agencyMissing
    /// Only a partner's trainer is sent by one.
    case agencyNotNeeded
    case agencyUnknown
    case programmeUnknown
    case nameTaken(String)
  }

  /// Decides on a trainer: 1. a partner's, and only that, names the agency; 2. it is a partner of the house;
  /// 3. so are the programmes known; 4. no other trainer bears the name.
  func check(in choices: TrainerChoices, beside others: [Trainer]) throws(Problem) {
    switch (kind, agency) {
    case (.partner, nil): throw .agencyMissing
    case (.partner, let agency?): if !choices.agencies.contains(where: { $0.id == agency }) { throw .agencyUnknown }
    case (.officer, _), (.otherAgency, _), (.resident, _): if agency != nil { throw .agencyNotNeeded }
    }
    let known = Set(choices.programmes.map(\.id))
    guard programmes.allSatisfy(known.contains) else { throw .programmeUnknown }
    if others.contains(where: { $0.id != id && $0.key == key }) { throw .nameTaken(name) }
  }

  /// What another version of the trainer says differently.
  func differences(to other: Trainer, in choices: TrainerChoices) -> [Difference] {
    let (before, after) = (
      TrainerLine(self, in: choices, absences: []), TrainerLine(other, in: choices, absences: [])
    )
    return Difference.between([
      ("name", name, other.name), ("kind", kind.rawValue, other.kind.rawValue),
      ("agency", before.agency ?? "", after.agency ?? ""),
      ("programmes", before.programmes.joined(separator: ", "), after.programmes.joined(separator: ", ")),
      ("openings", WeekSlot.written(openings), WeekSlot.written(other.openings)),
      ("needs_escort", String(needsEscort), String(other.needsEscort)),
    ])
  }

  /// What the journal keeps of it.
  var particulars: [String: FactValue] {
    [
      "name": .text(name), "kind": .text(kind.rawValue), "agency": agency.map { .text(of: $0) } ?? .null,
      "programmes": .list(programmes.map { .text(of: $0) }), "openings": .text(WeekSlot.written(openings)),
      "needs_escort": .flag(needsEscort),
    ]
  }
}
