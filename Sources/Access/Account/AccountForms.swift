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
    grant = try GrantForm(input)
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
  let organisation: AgencyID?
  let until: Day?

  init(_ input: FormInput) throws {
    role = input.text("role")
    let unknown = Grant.Refusal.agencyUnknown
    organisation = try input.optionalID("organisation", otherwise: FormProblems([(unknown.field, unknown.phrase)]))
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

  init(_ input: FormInput) throws {
    title = input.text("title")
    part = try input.choice("part")
    organisation = input.optionalText("organisation")
  }
}

/// The account by which the holder of an office signs.
struct SignerForm: Form {
  static let account = FormField("account", .id, Words.signer, hint: Words.signerHint, required: false)
  static let fields = [account]
  let account: Account.ID?

  init(_ input: FormInput) throws {
    account = try input.optionalID("account", otherwise: FormProblems([("account", Words.signerUnknown)]))
  }
}

/// Who holds an office, from when until when.
struct TenureForm: Form {
  static let fields = [
    FormField("name", .text(max: 120), Words.holder),
    FormField("service_number", .text(max: 24), Words.serviceNumber, required: false),
    FormField(
      "capacity", .choice(Capacity.allCases.map { .init($0.rawValue, Words.capacity($0)) }), Words.capacity),
    FormField("from", .day, Words.from),
    FormField("until", .day, Words.until, required: false), SignerForm.account,
  ]
  let name: String
  let serviceNumber: String
  let capacity: Capacity
  let from: Day
  let until: Day?
  let account: Account.ID?

  init(_ input: FormInput) throws {
    account = try SignerForm(input).account
    name = input.text("name")
    serviceNumber = input.text("service_number").filter { !$0.isWhitespace }
    capacity = try input.choice("capacity")
    guard let from = input.day("from") else { throw FormProblems([("from", Words.from)]) }
    self.from = from
    until = input.day("until")
    if let until, until < from { throw FormProblems([("until", Words.untilBeforeFrom)]) }
  }
}
