import Access
import House
import Page
import Programmes

/// The scan of a signed paper; whether it is there is asked once its record is found.
struct ScanForm: Form {
  static let fields = [
    FormField("file", .file(maxBytes: 10_485_760), SignatureWords.scan, hint: SignatureWords.scanHint, required: false)
  ]
  let scan: (name: String, bytes: [UInt8])?
  init(_ input: FormInput) { scan = input.file("file") }
}

/// The scan of signed minutes, and whose signatures it shows.
struct SignedMinutesForm: Form {
  static let fields =
    [
      FormField(
        "offices", .texts(max: 36, most: 100), SignatureWords.shown, hint: SignatureWords.shownHint, required: false),
      FormField("cohort", .id, PlacementPhrases.cohort, required: false),
    ] + ScanForm.fields
  /// The offices whose holders signed; empty for all who are present and have not signed.
  let offices: Set<Office.ID>
  /// The class that was shown, and is shown again.
  let cohort: Cohort.ID?
  let scan: (name: String, bytes: [UInt8])?
  init(_ input: FormInput) throws {
    (scan, cohort) = (input.file("file"), try input.optionalID("cohort"))
    offices = Set(
      try input.texts("offices").map { text in
        guard let id = Office.ID(text[...]) else { throw Missing() }
        return id
      })
  }
}
