import Access
import House
import Page
import People
import Programmes

/// Which class of a hearing is shown, whose row is chosen, and who is looked for.
struct WorkspaceQuery: Form {
  static let fields = [
    FormField("cohort", .id, PlacementPhrases.cohort, required: false),
    FormField("person", .id, PlacementPhrases.person, required: false),
    FormField("name", .text(max: 80), CandidateWords.name, required: false),
  ]
  /// Nil shows the first.
  let cohort: Cohort.ID?
  let person: Person.ID?
  let name: String
  init(_ input: FormInput) throws {
    cohort = try input.optionalID("cohort")
    person = try input.optionalID("person")
    name = input.text("name")
  }
}

/// Which members of the board are present, by office: all of them at once.
struct AttendanceForm: Form {
  static let fields = [
    FormField("office", .texts(max: 36, most: 100), HearingWords.member, required: false), WorkspaceQuery.fields[0],
  ]
  let offices: Set<Office.ID>
  /// The class that is shown.
  let cohort: Cohort.ID?
  init(_ input: FormInput) throws {
    offices = Set(
      try input.texts("office").map { text in
        guard let office = Office.ID(text) else { throw Missing() }
        return office
      })
    cohort = try input.optionalID("cohort")
  }
}

/// The approval of all who are undecided, or its taking back.
struct ApprovalForm: Form {
  static let fields = [
    FormField("count", .integer(0...10_000), WorkspaceWords.undecided, required: false), WorkspaceQuery.fields[0],
  ]
  /// How many were undecided on the page where it was asked for; nil where nobody looked.
  let count: Int?
  /// The class that is shown.
  let cohort: Cohort.ID?
  init(_ input: FormInput) throws {
    count = input.integer("count")
    cohort = try input.optionalID("cohort")
  }
}

/// A replacement that is looked at.
struct ReplacementQuery: Form {
  static let fields = [
    FormField("cohort", .id, PlacementPhrases.cohort), FormField("person", .id, PlacementPhrases.person),
    FormField("by", .id, ReplacementWords.by, required: false),
  ]
  let cohort: Cohort.ID
  let person: Person.ID
  /// Nil asks for the first of the reserve whom nothing stops.
  let by: Person.ID?
  init(_ input: FormInput) throws {
    cohort = try input.id("cohort")
    person = try input.id("person")
    by = try input.optionalID("by")
  }
}

/// A replacement that the board decides.
struct ReplacementForm: Form {
  static let fields = [
    FormField("cohort", .id, PlacementPhrases.cohort), FormField("person", .id, PlacementPhrases.person),
    FormField("by", .id, ReplacementWords.by), FormField("reason", .text(max: 400), PlacementPhrases.reason),
  ]
  let cohort: Cohort.ID
  let person: Person.ID
  let by: Person.ID
  let reason: String
  init(_ input: FormInput) throws {
    cohort = try input.id("cohort")
    person = try input.id("person")
    by = try input.id("by")
    reason = input.text("reason")
  }
}

extension House.ID where Noun == Hearing {
  /// The page of a hearing with a class laid open; nil opens the first.
  func page(_ cohort: Cohort.ID?) -> String {
    "/hearings/\(text)" + (cohort.map { "?cohort=\($0)" } ?? "")
  }
}
