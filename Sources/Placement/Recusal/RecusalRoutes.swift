import Access
import House
import Page
import People
import Store

/// Which member takes no part in the decision on one person.
struct RecusalForm: Form {
  static let pair = [
    FormField("office", .id, HearingWords.member), FormField("person", .id, PlacementPhrases.person),
  ]
  static let fields =
    pair + [
      FormField(
        "kind", .choice(Recusal.Kind.allCases.map { .init($0.rawValue, RecusalWords.kind($0)) }), RecusalWords.why),
      FormField("reason", .text(max: 400), PlacementPhrases.reason, hint: RecusalWords.reasonHint),
    ]
  let recusal: Recusal
  init(_ input: FormInput) throws {
    recusal = Recusal(
      office: try input.id("office"), person: try input.id("person"), kind: try input.choice("kind"),
      reason: input.text("reason"))
  }
}

/// A recusal that is taken back.
struct RecusalPairForm: Form {
  static let fields = RecusalForm.pair
  let office: Office.ID
  let person: Person.ID
  init(_ input: FormInput) throws { (office, person) = (try input.id("office"), try input.id("person")) }
}

/// Members who take no part in the decision on somebody: named in the minutes, not counted for that verdict.
enum RecusalRoutes {
  static let all: [Route] = [show, keep, remove]

  private static let show: Route = .get(
    "/hearings/{id}/recusals", needs: .permission(.readPlacement), RecusalWords.title
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    return .page(try await context.read { try $0.hearingView(id, in: context) }) { recusalPage($0, on: $1) }
  }

  private static let keep: Route = .write(
    .put, "/hearings/{id}/recusals", needs: .permission(.recordHearing), form: RecusalForm.self, RecusalWords.keep
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let recusal = form.recusal
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        try db.board(of: id, at: context.facility).contains(where: { $0.office == recusal.office }),
        try db.isHeard(recusal.person, at: hearing, in: context.facility)
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      try db.keep(recusal, in: id, at: context.facility, by: context.actor, now: context.now)
      db.state(
        Fact(
          "placement.recused", about: id,
          [
            "office": .text(of: recusal.office), "person": .text(of: recusal.person),
            "kind": .text(recusal.kind.rawValue), "reason": .sealed(under: recusal.person, recusal.reason),
          ]))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see("/hearings/\(id)/recusals", saying: RecusalWords.kept.clearing(done.value), done)
  }

  private static let remove: Route = .write(
    .delete, "/hearings/{id}/recusals", needs: .permission(.recordHearing), form: RecusalPairForm.self,
    RecusalWords.remove
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      guard try db.removeRecusal(of: form.office, for: form.person, from: id, at: context.facility) else {
        throw Missing()
      }
      db.state(
        Fact(
          "placement.recusal_removed", about: id,
          ["office": .text(of: form.office), "person": .text(of: form.person)]))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see("/hearings/\(id)/recusals", saying: RecusalWords.removed.clearing(done.value), done)
  }
}

extension Connection {
  /// Whether a hearing decides on somebody, or holds them on a reserve list.
  fileprivate func isHeard(_ person: Person.ID, at hearing: Hearing, in facility: Facility.ID) throws -> Bool {
    try verdicts(of: hearing.id, at: facility).contains { $0.person == person }
      || reserve(of: hearing.id, at: facility).contains { $0.person == person }
  }
}
