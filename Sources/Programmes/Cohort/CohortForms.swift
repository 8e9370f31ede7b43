import Almanac
import House
import Language
import Page
import Partners

/// A cohort as it is offered.
struct CohortForm: Form {
  static let fields =
    [
      FormField("agency", .id, Words.agency, hint: Words.agencyHint, required: false),
      FormField("start", .day, Words.start, hint: Words.startHint),
      FormField("days", .integer(1...366), Words.days, hint: Words.daysHint),
      FormField("weekdays", .choices(Weekday.allCases.map { .init($0.rawValue, Format.weekday($0)) }), Words.weekdays),
      FormField("from", .text(max: 5), Words.fromTime, hint: Words.timeOfDayHint),
      FormField("until", .text(max: 5), Words.untilTime, hint: Words.timeOfDayHint),
      FormField("min", .integer(1...Cohort.seatsMaximum), Words.min),
      FormField("seats", .integer(1...Cohort.seatsMaximum), Words.seats),
      FormField("quota", .integer(0...100), Words.quota, required: false),
      FormField("quota_region", .text(max: 80), Words.quotaRegion, hint: Words.quotaRegionHint, required: false),
      FormField("venue", .text(max: 80), Words.venue, hint: Words.venueHint, required: false),
    ] + PrerequisiteForm.fields
  private let input: FormInput
  /// The agency chosen; nil where the house itself gives the course.
  let agency: AgencyID?

  init(_ input: FormInput) throws {
    self.input = input
    agency = try input.optionalID("agency", otherwise: Cohort.Refusal.agencyUnknown)
  }

  /// The cohort that the form describes.
  ///
  /// - Throws: `Cohort.Refusal` where hours or regency cannot be read.
  func cohort(
    _ id: Cohort.ID, of programme: Programme, agency: Cohort.Host?, today: Day, regions: Regions
  ) throws(Cohort.Refusal) -> Cohort {
    guard
      let pattern = WeekPattern(
        days: input.texts("weekdays").compactMap(Weekday.init), from: CohortForm.minutes(input.text("from")) ?? -1,
        until: CohortForm.minutes(input.text("until")) ?? -1)
    else { throw .hoursUnreadable }
    return Cohort(
      id: id, programme: programme, agency: agency, start: input.day("start") ?? today,
      days: input.integer("days") ?? 1, pattern: pattern, min: input.integer("min") ?? 1,
      seats: input.integer("seats") ?? 1, quota: try quota(regions), status: .planned,
      ownPrerequisites: PrerequisiteForm.prerequisites(input), venue: input.text("venue"))
  }

  private func quota(_ regions: Regions) throws(Cohort.Refusal) -> Quota? {
    guard let percent = input.integer("quota"), percent > 0 else { return nil }
    let name = input.text("quota_region")
    guard !name.isEmpty else { throw .quotaWithoutRegion }
    if name.count == 4, let code = Region.Code(name), regions.knows(code) {
      return Quota(region: code, percent: percent)
    }
    switch regions.regency(named: name) {
    case .found(let region): return Quota(region: region.code, percent: percent)
    case .ambiguous(let regions): throw .regionAmbiguous(name, regions.map(\.name))
    case .unknown: throw .regionUnknown(name)
    }
  }

  /// Minutes after midnight of `9.00`, `09:00`; nil for other texts.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

/// Other terms of a cohort, and from when another pattern holds.
struct CohortChangeForm: Form {
  static let effective = FormField(
    "effective", .day, Words.effective, hint: Words.effectiveHint, required: false)
  static let fields =
    CohortForm.fields + [
      effective,
      FormField("seen", .text(max: 20), Words.seen, required: false),
    ]
  let terms: CohortForm
  let effective: Day?
  /// The mark of the preview that was looked at.
  let seen: String?
  /// What was filled in, field by field, as it is sent again.
  let filled: [(name: String, value: String)]

  init(_ input: FormInput) throws {
    terms = try CohortForm(input)
    (effective, seen) = (input.day("effective"), input.optionalText("seen"))
    filled = CohortChangeForm.fields.filter { $0.name != "seen" }.flatMap { field -> [(name: String, value: String)] in
      switch input.values[field.name] {
      case .text(let text)?: text.isEmpty ? [] : [(field.name, text)]
      case .integer(let number)?: [(field.name, String(number))]
      case .day(let day)?: [(field.name, Format.short(day))]
      case .texts(let texts)?: texts.map { (field.name, $0) }
      case .flag(let flag)?: flag ? [(field.name, "true")] : []
      case .file?, .files?, nil: []
      }
    }
  }
}

/// A cohort that is called off.
struct CancellationForm: Form {
  static let fields = [
    FormField(
      "by", .choice(Cancellation.Side.allCases.map { .init($0.rawValue, Words.side($0)) }), Words.cancelledBy),
    FormField("day", .day, Words.cancelledFrom),
    FormField("commitment", .id, Words.chargedTo, hint: Words.chargedToHint, required: false),
    FormField("seen", .text(max: 20), Words.seen, required: false),
    FormField("reason", .text(max: 300), Words.cancelReason, hint: Words.cancelReasonHint),
  ]
  let side: Cancellation.Side
  let day: Day
  let commitment: Commitment.ID?
  let seen: String?
  let reason: String

  init(_ input: FormInput) throws {
    guard let day = input.day("day") else { throw FormProblems([("day", Words.cancelledFrom)]) }
    (side, self.day, reason) = (try input.choice("by"), day, input.text("reason"))
    commitment = try input.optionalID("commitment", otherwise: Cohort.Refusal.commitmentUnknown)
    seen = input.optionalText("seen")
  }
}

/// The step a cohort takes.
struct StatusForm: Form {
  static let fields = [
    FormField("status", .choice(Cohort.Status.allCases.map { .init($0.rawValue, Words.status($0)) }), Words.status)
  ]
  let status: Cohort.Status

  init(_ input: FormInput) throws { status = try input.choice("status") }
}

/// A day on which the house is closed.
struct ClosureForm: Form {
  static let fields = [
    FormField("day", .day, Words.day), FormField("closure_reason", .text(max: 160), Words.closureReason),
  ]
  let day: Day?
  let reason: String

  init(_ input: FormInput) {
    day = input.day("day")
    reason = input.text("closure_reason")
  }
}

/// A file of offers.
struct OfferFileForm: Form {
  /// The largest file in bytes: 4 MiB, some hundred times a list of offers.
  static let bytesMaximum = 4 << 20
  static let fields = [FormField("file", .file(maxBytes: bytesMaximum), Words.offerFile, hint: Words.offerFileHint)]
  let name: String
  let bytes: [UInt8]

  init(_ input: FormInput) {
    let file = input.file("file")
    name = file?.name ?? ""
    bytes = file?.bytes ?? []
  }
}

extension Words {
  /// The words beside a field in a list of changes.
  static func fieldName(_ name: String) -> Phrase {
    switch name {
    case "pattern": pattern
    case "prerequisites": prerequisites
    case _:
      (ProgrammeForm.fields + CohortChangeForm.fields).first { $0.name == name }?.label ?? Phrase(same: name)
    }
  }
}
