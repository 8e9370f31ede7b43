import Access
import Almanac
import House
import Page
import Programmes
import Store

/// A policy whole, as the head signs it: its numbers, related fields and occupations.
struct PolicyForm: Form {
  static let fields = paper + PolicyNumber.all.map(\.field) + lists
  /// The paper it stands on.
  static let paper = [
    FormField("signed_on", .day, PolicyWords.signedOn),
    FormField("from", .day, PolicyWords.from, hint: PolicyWords.fromHint),
    FormField("decree_number", .text(max: 80), PolicyWords.decree),
    FormField("signed_by", .text(max: 120), PolicyWords.signedBy),
  ]
  static let lists = [
    FormField("related_fields", .text(max: 4000, lines: true), PolicyWords.near, hint: PolicyWords.nearHint),
    FormField("occupations", .text(max: 8000, lines: true), PolicyWords.work, hint: PolicyWords.workHint),
  ]

  let signedOn: Day?
  let from: Day?
  let decreeNumber: String
  let signedBy: String
  /// What the head signs.
  let policy: PlacementPolicy

  init(_ input: FormInput) throws {
    (signedOn, from) = (input.day("signed_on"), input.day("from"))
    decreeNumber = input.text("decree_number")
    signedBy = input.text("signed_by")
    var policy = PlacementPolicy.draft
    for number in PolicyNumber.all { number.set(&policy, input.integer(number.name) ?? 0) }
    policy.vocations = VocationTable(
      related: try PolicyForm.lines("related_fields", of: input, VocationText.related),
      occupations: try PolicyForm.lines("occupations", of: input, VocationText.occupations))
    self.policy = policy
  }

  private static func lines<Value>(
    _ field: String, of input: FormInput, _ read: (String) throws(VocationText.Fault) -> [Value]
  ) throws -> [Value] {
    do {
      return try read(input.text(field))
    } catch {
      throw FormProblems([(field, PolicyWords.fault(error))])
    }
  }
}

/// The policies of a house: the draft shipped, and those the head has signed.
struct PolicyView: Sendable, Encodable {
  /// One signed policy.
  struct Signed: Sendable, Encodable {
    let from: Day
    let signedBy: String
    let decreeNumber: String
    let signedOn: Day?
    /// Whether it is the one in force today.
    let isInForce: Bool
  }

  let current: PlacementPolicy
  let signed: [Signed]
}

/// The policy: dated data that the head signs.
enum PolicyRoutes {
  static let all: [Route] = [
    .get("/placement/policy", needs: .permission(.readPlacement), PolicyWords.policy) { context in
      let (current, kept) = try await context.read { db in
        (try db.policy(at: context.facility, on: context.today), try db.policies(at: context.facility))
      }
      let view = PolicyView(
        current: current?.policy ?? .draft,
        signed: kept.map {
          PolicyView.Signed(
            from: $0.from, signedBy: $0.signedBy ?? "", decreeNumber: $0.decreeNumber ?? "", signedOn: $0.signedOn,
            isInForce: $0.id == current?.id)
        })
      return .page(view) { policyPage($0, on: $1) }
    },
    .write(.post, "/placement/policy", needs: .permission(.signDecree), form: PolicyForm.self, PolicyWords.sign) {
      context, form in
      guard let from = form.from else { throw FormProblems([("from", PolicyWords.from)]) }
      guard let signedOn = form.signedOn else { throw FormProblems([("signed_on", PolicyWords.signedOn)]) }
      let done = try await context.write { db in
        try KeptPolicy.check(
          from: from, signedOn: signedOn, after: db.policies(at: context.facility, limit: 1).first,
          today: context.today)
        let kept = KeptPolicy(
          id: context.newID(), policy: form.policy, from: from, signedBy: form.signedBy,
          decreeNumber: form.decreeNumber, signedOn: signedOn)
        try db.insert(kept, at: context.facility, by: context.actor, now: context.now)
        db.state(
          Fact(
            "placement.policy_signed", about: kept.id,
            [
              "signed_on": .text(of: signedOn), "from": .text(of: from), "policy": .text(try kept.policy.text),
              "decree": .text(form.decreeNumber),
            ]))
        return kept.id.text
      }
      return .see("/placement/policy", saying: PolicyWords.kept, done)
    },
  ]
}
