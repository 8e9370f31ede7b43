import Access
import House
import Page
import Store

/// Accords and what they promise.
enum AccordRoutes {
  static let all: [Route] = [
    .get("/accords", needs: .permission(.readPartners), form: PartnersQuery.self, Words.accords) { context, query in
      let overview = try await PartnersRoutes.overview(context, query.words)
      let offices = try await context.read { try $0.heldOffices(at: context.facility) }
      return .page(overview) { accordsPage($0, offices: offices, on: $1) }
    },
    .write(.post, "/accords", needs: .permission(.writePartners), form: AccordForm.self, Words.addAccord) {
      context, form in
      let accord = form.accord(context.newID(), today: context.today)
      let done = try await context.write { db in
        try check(accord, context, db)
        try db.insert(accord, at: context.facility, now: context.now)
        db.state(Fact("partners.accord_recorded", about: accord.id, particulars(of: accord)))
        return accord.id
      }
      return .see("/accords/\(done.value)", saying: Words.accordAdded, done)
    },
    .get("/accords/{id}", needs: .permission(.readPartners), Words.accord) { context in
      let found = try await context.read { db in try file(context, db) }
      return .page(found) { accordPage($0, on: $1) }
    },
    .write(
      .put, "/accords/{id}", needs: .permission(.writePartners), form: ChangeForm<AccordForm>.self, Words.changeAccord
    ) {
      context, change in
      let done = try await context.write { db in
        let old = try db.accord(context.id("id"), at: context.facility).orMissing()
        let accord = change.form.accord(old.id, today: context.today)
        let differences = old.differences(to: accord)
        guard !differences.isEmpty else { throw Accord.Refusal.unchanged }
        try check(accord, context, db)
        try db.update(accord, at: context.facility)
        try db.keep(context.revisions(differences, because: change.reason), of: accord.id, at: context.facility)
        let payload = particulars(of: accord).merging(["reason": .text(change.reason)]) { _, new in new }
        db.state(Fact("partners.accord_changed", about: accord.id, payload))
        return accord.id
      }
      return .see("/accords/\(done.value)", saying: Words.saved, done)
    },
  ]

  private static func file(_ context: RequestContext, _ db: Connection) throws -> AccordFile {
    let accord = try db.accord(context.id("id"), at: context.facility).orMissing()
    let commitments = try db.commitments(at: context.facility, of: accord.id)
    let agencies = try db.agencies(at: context.facility)
    let offices = try db.heldOffices(at: context.facility)
    return AccordFile(
      line: AccordLine(accord, on: context.today, among: commitments),
      parties: offices.filter { accord.parties.contains($0.office.id) },
      commitments: commitments.map {
        CommitmentLine($0, on: context.today, accords: [accord], agencies: agencies)
      },
      revisions: try db.revisions(of: accord.id, at: context.facility), agencies: agencies,
      offices: offices, today: context.today)
  }

  private static func check(_ accord: Accord, _ context: RequestContext, _ db: Connection) throws {
    try accord.check(on: context.today)
    if let bearer = try db.accord(numbered: accord.ourNumber, at: context.facility), bearer.id != accord.id {
      throw Accord.Refusal.numberTaken(accord.ourNumber, by: bearer.title)
    }
    let known = Set(try db.offices(at: context.facility).map(\.id))
    guard accord.parties.allSatisfy(known.contains) else { throw Accord.Refusal.partyUnknown }
  }

  private static func particulars(of accord: Accord) -> [String: FactValue] {
    [
      "title": .text(accord.title), "our_number": .text(accord.ourNumber), "their_number": .text(accord.theirNumber),
      "signed_on": accord.signedOn.map { .text(of: $0) } ?? .null, "valid_from": .text(of: accord.validFrom),
      "valid_until": .text(of: accord.validUntil), "parties": .list(accord.parties.map { .text($0.text) }),
    ]
  }
}
