import Access
import House
import Language
import Page
import Programmes

/// A trainer as a form.
struct TrainerForm: Form {
  static let fields = [
    FormField("name", .text(max: 120), Words.trainerName),
    FormField("kind", .choice(Trainer.Kind.allCases.map { .init($0.rawValue, Words.name($0)) }), Words.trainerKind),
    FormField("agency", .id, Words.agency, hint: Words.agencyHint, required: false),
    FormField("programmes", .texts(max: 36, most: 100), Words.programmes, hint: Words.programmesHint, required: false),
    VenueForm.openings(Words.availability),
    FormField("needs_escort", .flag, Words.needsEscort, required: false),
  ]
  private let input: FormInput
  private let kind: Trainer.Kind
  private let agency: AgencyID?
  private let programmes: [Programme.ID]

  init(_ input: FormInput) throws {
    self.input = input
    kind = try input.choice("kind")
    agency = try input.optionalID("agency", otherwise: FormProblems([("agency", Words.agencyUnknown)]))
    programmes = try input.texts("programmes").filter { !$0.isEmpty }.map {
      guard let id = Programme.ID($0) else { throw FormProblems([("programmes", Words.programmeUnknown)]) }
      return id
    }
  }

  /// The trainer that the form describes.
  func trainer(_ id: Trainer.ID) -> Trainer {
    Trainer(
      id: id, name: input.text("name"), kind: kind, agency: agency, programmes: programmes, openings: input.slots,
      needsEscort: input.flag("needs_escort"))
  }
}

extension Trainer {
  /// The same check; what is wrong stands at its field.
  func checkForm(in choices: TrainerChoices, beside others: [Trainer]) throws {
    do { try check(in: choices, beside: others) } catch {
      let (field, phrase) =
        switch error {
        case .agencyMissing: ("agency", Words.agencyMissing)
        case .agencyNotNeeded: ("agency", Words.agencyNotNeeded)
        case .agencyUnknown: ("agency", Words.agencyUnknown)
        case .programmeUnknown: ("programmes", Words.programmeUnknown)
        case .nameTaken(let name): ("name", Words.nameTaken(name))
        }
      throw FormProblems([(field, phrase)])
    }
  }
}
