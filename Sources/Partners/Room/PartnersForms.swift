import Access
import Almanac
import House
import Language
import Page

/// The words of a search.
struct PartnersQuery: Form {
  static let fields = [FormField("q", .text(max: 80), Words.search, required: false)]
  let words: String
  init(_ input: FormInput) { words = input.text("q") }
}

/// A new agency.
struct AgencyForm: Form {
  static let fields = [
    FormField("name", .text(max: 160), Words.agencyName, hint: Words.agencyNameHint),
    FormField("contact", .text(max: 300), Words.contact, hint: Words.contactHint, required: false),
    .another,
  ]
  let name: String
  let contact: String
  /// Whether an agency of a name much like another's is meant all the same.
  let isAnother: Bool

  init(_ input: FormInput) {
    name = input.text("name")
    contact = input.text("contact")
    isAnother = input.flag("another")
  }
}

/// How an agency is reached, changed.
struct ContactForm: Form {
  static let fields = [
    FormField("name", .text(max: 160), Words.agencyName, hint: Words.agencyNameHint, required: false),
    FormField("contact", .text(max: 300), Words.contact, hint: Words.contactHint, required: false), .reason, .another,
  ]
  /// Nil where the name stays.
  let name: String?
  let contact: String
  let reason: String
  let isAnother: Bool

  init(_ input: FormInput) {
    name = input.optionalText("name")
    isAnother = input.flag("another")
    contact = input.text("contact")
    reason = input.text("reason")
  }
}

/// An office of an agency, perhaps with its holder.
struct OfficeForm: Form {
  static let fields =
    [FormField("title", .text(max: 160), Words.officeTitle, hint: Words.officeTitleHint)]
    + HolderForm.holding(required: false)
  let title: String
  let holder: HolderForm?

  init(_ input: FormInput) throws {
    title = input.text("title")
    holder = input.optionalText("holder") == nil || input.day("from") == nil ? nil : try HolderForm(input)
  }
}

/// Who holds an office from a day on.
struct HolderForm: Form {
  static let fields = [FormField("office", .id, Words.office)] + holding(required: true)

  static func holding(required: Bool) -> [FormField] {
    [
      FormField("holder", .text(max: 120), Words.holder, required: required),
      FormField("service_number", .text(max: 30), Words.serviceNumber, required: false),
      FormField(
        "capacity", .choice(Capacity.allCases.map { .init($0.rawValue, Access.Words.capacity($0)) }), Words.capacity,
        required: required),
      FormField("from", .day, Words.from, required: required),
    ]
  }

  let office: Office.ID?
  let name: String
  let serviceNumber: String
  let capacity: Capacity
  let from: Day?

  init(_ input: FormInput) throws {
    office = Office.ID(input.text("office")[...])
    name = input.text("holder")
    serviceNumber = input.text("service_number")
    // An office may be added with its holder alone: where nothing is said, the holder is appointed.
    capacity = input.optionalText("capacity") == nil ? .appointed : try input.choice("capacity")
    from = input.day("from")
  }
}

/// An accord as its paper says.
struct AccordForm: Form {
  static let fields = [
    FormField("title", .text(max: 200), Words.accordTitle),
    FormField("our_number", .text(max: 80), Words.ourNumber, required: false),
    FormField("their_number", .text(max: 80), Words.theirNumber, required: false),
    FormField("signed_on", .day, Words.signedOn, hint: Words.signedOnHint, required: false),
    FormField("valid_from", .day, Words.validFrom),
    FormField("valid_until", .day, Words.validUntil),
    FormField("scope", .text(max: 2000, lines: true), Words.scope, required: false),
    FormField("parties", .texts(max: 36, most: 20), Words.parties, hint: Words.partiesHint, required: false),
  ]
  private let input: FormInput

  init(_ input: FormInput) { self.input = input }

  /// The accord that the form describes; the fields it needs are checked by then.
  func accord(_ id: Accord.ID, today: Day) -> Accord {
    Accord(
      id: id, title: input.text("title"), ourNumber: input.text("our_number"),
      theirNumber: input.text("their_number"), scope: input.text("scope"), signedOn: input.day("signed_on"),
      validFrom: input.day("valid_from") ?? today, validUntil: input.day("valid_until") ?? today,
      parties: input.texts("parties").compactMap { Office.ID($0[...]) })
  }
}

/// A commitment as the accord says.
struct CommitmentForm: Form {
  static let fields = [
    FormField("agency", .id, Words.promisedBy, hint: Words.promisedByHint, required: false),
    FormField("what", .text(max: 200), Words.what, hint: Words.whatHint),
    FormField("quantity", .integer(1...Commitment.quantityMaximum), Words.quantity),
    FormField("unit", .text(max: 40), Words.unit, hint: Words.unitHint),
    FormField("due", .day, Words.due),
  ]
  private let input: FormInput
  private let agency: AgencyID?

  init(_ input: FormInput) throws {
    self.input = input
    agency = try input.optionalID("agency", otherwise: Commitment.Refusal.agencyUnknown)
  }

  /// The commitment that the form describes.
  func commitment(_ id: Commitment.ID, of accord: Accord.ID, today: Day) -> Commitment {
    Commitment(
      id: id, accord: accord, agency: agency, what: input.text("what"),
      quantity: input.integer("quantity") ?? 1, unit: input.text("unit"), due: input.day("due") ?? today)
  }
}

extension Words {
  /// The words beside a field in the history of changes.
  static func fieldName(_ field: String) -> Phrase {
    (AccordForm.fields + CommitmentForm.fields + AgencyForm.fields).first { $0.name == field }?.label
      ?? Phrase(same: field)
  }
}

extension FormField {
  /// The answer where a name is much like that of another agency.
  fileprivate static let another = FormField("another", .flag, Words.another, required: false)
}
