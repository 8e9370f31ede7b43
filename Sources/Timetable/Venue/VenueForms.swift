import Language
import Page

/// A place as a form.
struct VenueForm: Form {
  static let fields = [
    FormField("name", .text(max: 80), Words.venueName, hint: Words.venueNameHint),
    FormField("kinds", .texts(max: 40, most: 20), Words.kinds, hint: Words.kindsHint, required: false),
    FormField("new_kind", .text(max: 40), Words.newKind, required: false),
    FormField("capacity", .integer(1...Venue.capacityMaximum), Words.capacity, hint: Words.capacityHint),
    openings(Words.openings),
  ]
  private let input: FormInput
  private let kinds: [String]

  init(_ input: FormInput) throws {
    self.input = input
    let named = (input.texts("kinds") + [input.text("new_kind")]).map { $0.lowercased() }.filter { !$0.isEmpty }
    guard !named.isEmpty else { throw FormProblems([("kinds", Words.noKind)]) }
    kinds = Set(named).sorted()
  }

  /// The place that the form describes.
  func venue(_ id: Venue.ID) -> Venue {
    Venue(
      id: id, name: input.text("name"), kinds: kinds, capacity: input.integer("capacity") ?? 1,
      openings: input.slots)
  }

  /// The windows of a week, to be ticked.
  static func openings(_ label: Phrase) -> FormField {
    FormField("openings", .choices(WeekSlot.all.map { .init($0.description, Words.name($0)) }), label)
  }
}

extension FormInput {
  /// The windows that were ticked.
  var slots: [WeekSlot] { texts("openings").compactMap(WeekSlot.init) }
}

extension Words {
  /// The words beside a field in the history of changes.
  static func fieldName(_ field: String) -> Phrase {
    if field == "gaps" { return daysTitle }
    return (VenueForm.fields + TrainerForm.fields).first { $0.name == field }?.label ?? Phrase(same: field)
  }
}
