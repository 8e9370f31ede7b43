import Access
import Almanac
import House
import Page
import People
import Programmes

/// The head's paper that revokes a decree, as it was signed.
struct RevocationForm: Form {
  static let fields = [
    FormField("number", .text(max: 80), DecreeChangeWords.number, hint: PlacementPhrases.decreeNumberHint),
    FormField("day", .day, PlacementPhrases.decreeDay), FormField("office", .id, PlacementPhrases.signatory),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
    FormField(
      "file", .file(maxBytes: 10_485_760), SignatureWords.scan, hint: SignatureWords.scanHint, required: false),
  ]
  let number: String
  let day: Day
  let office: Office.ID
  let reason: String
  let scan: (name: String, bytes: [UInt8])?
  init(_ input: FormInput) throws {
    guard let day = input.day("day") else { throw FormProblems([("day", PlacementPhrases.decreeDay)]) }
    (number, self.day, office, reason) = (input.text("number"), day, try input.id("office"), input.text("reason"))
    scan = input.file("file")
  }
}

/// The same for a paper that amends it: who leaves, who of the reserve comes in, and which terms of classes are others.
struct AmendmentForm: Form {
  static let fields =
    RevocationForm.fields + [
      FormField("leaves", .texts(max: 36, most: 200), DecreeChangeWords.leaves, required: false),
      FormField("enters", .texts(max: 73, most: 200), DecreeChangeWords.enters, required: false),
      FormField("terms", .texts(max: 36, most: 100), DecreeChangeWords.terms, required: false),
    ]
  let paper: RevocationForm
  let wanted: Amendment
  init(_ input: FormInput) throws {
    paper = try RevocationForm(input)
    let leaves = try input.texts("leaves").map { text in
      guard let id = Enrolment.ID(text[...]) else { throw Missing() }
      return id
    }
    let terms = try input.texts("terms").map { text in
      guard let id = TermsChange.ID(text[...]) else { throw Missing() }
      return id
    }
    let enters = try input.texts("enters").map { text in
      let parts = text.split(separator: "/")
      guard parts.count == 2, let person = Person.ID(parts[0]), let cohort = Cohort.ID(parts[1]) else {
        throw Missing()
      }
      return PersonInCohort(person: person, cohort: cohort)
    }
    wanted = Amendment(leaves: leaves, enters: enters, terms: terms)
  }
}
