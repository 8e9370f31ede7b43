import Access
import Almanac
import House
import Partners
import Programmes

/// Who teaches: an officer of the house, somebody from a partner or another agency, or a resident who can.
package struct Trainer: Encodable, Equatable, Sendable {
  package typealias ID = House.ID<Trainer>

  /// Where a trainer comes from.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case officer, partner, otherAgency = "other_agency", resident
  }

  package let id: ID
  package let name: String
  package let kind: Kind
  /// Who sends a partner's trainer; nil for all others.
  package let agency: AgencyID?
  /// What is taught; empty where that is everything.
  package let programmes: [Programme.ID]
  /// The windows in which the trainer can come, in order.
  package let openings: [WeekSlot]
  /// Whether an officer has to accompany the trainer.
  package let needsEscort: Bool

  /// A trainer.
  package init(
    id: ID, name: String, kind: Kind, agency: AgencyID?, programmes: [Programme.ID], openings: [WeekSlot],
    needsEscort: Bool
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.agency = agency
    self.programmes = Set(programmes).sorted()
    self.openings = Set(openings).sorted()
    self.needsEscort = needsEscort
  }

  /// Whether the trainer teaches a programme.
  package func teaches(_ programme: Programme.ID) -> Bool { programmes.isEmpty || programmes.contains(programme) }
}

/// A trainer with the days away.
struct TrainerLine: Encodable, Sendable {
  let trainer: Trainer
  let agency: String?
  let programmes: [String]
  let absences: [Gap]

  /// A trainer among the agencies and programmes of the house.
  init(_ trainer: Trainer, in choices: TrainerChoices, absences: [Gap]) {
    self.trainer = trainer
    agency = choices.agencies.first { $0.id == trainer.agency }?.name
    programmes = choices.programmes.filter { trainer.programmes.contains($0.id) }.map(\.title)
    self.absences = absences
  }
}

/// What a form may name.
struct TrainerChoices: Encodable, Sendable {
  let agencies: [Agency]
  let programmes: [Programme]
}

/// One trainer with all that belongs to it.
struct TrainerFile: Encodable, Sendable {
  let today: Day
  let line: TrainerLine
  let revisions: [Revision]
  let choices: TrainerChoices
}

/// All trainers.
struct TrainerList: Encodable, Sendable {
  let trainers: [TrainerLine]
  let choices: TrainerChoices
}
