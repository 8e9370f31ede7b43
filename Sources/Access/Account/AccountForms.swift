import Almanac
import House
import Page

/// A new account with its first role.
struct OfficerForm: Form {
  static let fields =
    [
      FormField("name", .text(max: 120), Words.name),
      FormField("user_name", .text(max: 60), Words.userName, hint: Words.userNameHint),
      FormField("password", .secret(max: SignIn.mostCharacters), Words.firstPassword, hint: Words.temporaryHint),
    ] + GrantForm.fields
  let name: String
  let userName: String
  let password: String
  let grant: GrantForm

  init(_ input: FormInput) throws {
    name = input.text("name")
    guard let folded = Founding.userName(from: input.text("user_name")) else {
      throw FormProblems([("user_name", Words.userNameHint)])
    }
    userName = folded
    password = input.text("password")
    grant = GrantForm(input)
  }
}

/// A role for an account.
struct GrantForm: Form {
  static let fields = [
    FormField("role", .text(max: 40), Words.role),
    FormField("organisation", .text(max: 60), Words.agency, hint: Words.agencyHint, required: false),
    FormField("until", .day, Words.until, hint: Words.untilHint, required: false),
  ]
  let role: String
  /// The identity of the agency that the account stands for.
  let organisation: String?
  let until: Day?

  init(_ input: FormInput) {
    role = input.text("role")
    organisation = input.optionalText("organisation")
    until = input.day("until")
  }
}

/// A password that the officer changes at the next sign-in.
struct TemporaryPasswordForm: Form {
  static let fields = [
    FormField("password", .secret(max: SignIn.mostCharacters), Words.firstPassword, hint: Words.temporaryHint)
  ]
  let password: String
  init(_ input: FormInput) { password = input.text("password") }
}

/// A new office.
struct OfficeForm: Form {
  static let fields = [
    FormField("title", .text(max: 160), Words.office),
    FormField("part", .choice(Office.Part.allCases.map { .init($0.rawValue, Words.part($0)) }), Words.part),
    FormField("organisation", .text(max: 160), Words.organisation, hint: Words.organisationHint, required: false),
  ]
  let title: String
  let part: Office.Part
  let organisation: String?

  init(_ input: FormInput) {
    title = input.text("title")
    part = Office.Part(rawValue: input.text("part")) ?? .member
    organisation = input.optionalText("organisation")
  }
}

/// Who holds an office, from when until when.
struct TenureForm: Form {
  static let fields = [
    FormField("name", .text(max: 120), Words.holder),
    FormField("service_number", .text(max: 24), Words.serviceNumber, required: false),
    FormField(
      "capacity", .choice(Tenure.Capacity.allCases.map { .init($0.rawValue, Words.capacity($0)) }), Words.capacity),
    FormField("from", .day, Words.from),
    FormField("until", .day, Words.until, required: false),
  ]
  let name: String
  let serviceNumber: String
  let capacity: Tenure.Capacity
  let from: Day
  let until: Day?

  init(_ input: FormInput) throws {
    name = input.text("name")
    serviceNumber = input.text("service_number").filter { !$0.isWhitespace }
    capacity = Tenure.Capacity(rawValue: input.text("capacity")) ?? .appointed
    guard let from = input.day("from") else { throw FormProblems([("from", Words.from)]) }
    self.from = from
    until = input.day("until")
    if let until, until < from { throw FormProblems([("until", Words.untilBeforeFrom)]) }
  }
}
