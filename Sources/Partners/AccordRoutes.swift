import Access
import Almanac
import House
import Page
import Store

/// Accords and what they promise.
enum AccordRoutes {
  static let all: [Route] = [
    .get("/accords", needs: .permission(.readPartners), form: PartnersQuery.self, Words.accords) { visit, query in
      let overview = try await PartnersRoutes.overview(visit, query.words)
      let offices = try await visit.read { try $0.heldOffices(at: visit.facility) }
      return .page(overview) { accordsPage($0, offices: offices, on: $1) }
    },
    .write(.post, "/accords", needs: .permission(.writePartners), form: AccordForm.self, Words.addAccord) {
      visit, form in
      let accord = form.accord(visit.newID(), today: visit.today)
      let done = try await visit.write { db in
        try check(accord, visit, db)
        try db.insert(accord, at: visit.facility, now: visit.now)
        db.state(Fact("partners.accord_recorded", about: accord.id, particulars(of: accord)))
        return accord.id
      }
      return .see("/accords/\(done.value)", saying: Words.accordAdded, done)
    },
    .get("/accords/{id}", needs: .permission(.readPartners), Words.accord) { visit in
      let found = try await visit.read { db in try file(visit, db) }
      return .page(found) { accordPage($0, on: $1) }
    },
    .write(.put, "/accords/{id}", needs: .permission(.writePartners), form: AccordChangeForm.self, Words.changeAccord) {
      visit, change in
      let done = try await visit.write { db in
        let old = try db.accord(visit.id("id"), at: visit.facility).orMissing()
        let accord = change.form.accord(old.id, today: visit.today)
        let differences = old.differences(to: accord)
        guard !differences.isEmpty else { throw Accord.Refusal.unchanged }
        try check(accord, visit, db)
        try db.update(accord, at: visit.facility)
        try db.keep(visit.revisions(differences, because: change.reason), of: accord.id.text, at: visit.facility)
        let payload = particulars(of: accord).merging(["reason": .text(change.reason)]) { _, new in new }
        db.state(Fact("partners.accord_changed", about: accord.id, payload))
        return accord.id
      }
      return .see("/accords/\(done.value)", saying: Words.saved, done)
    },
  ]

  private static func file(_ visit: Visit, _ db: Connection) throws -> AccordFile {
    let accord = try db.accord(visit.id("id"), at: visit.facility).orMissing()
    let commitments = try db.commitments(at: visit.facility, of: accord.id)
    let agencies = try db.agencies(at: visit.facility)
    let offices = try db.heldOffices(at: visit.facility)
    return AccordFile(
      line: AccordLine(accord, on: visit.today, among: commitments),
      parties: offices.filter { accord.parties.contains($0.office.id) },
      commitments: commitments.map {
        CommitmentLine($0, on: visit.today, accords: [accord], agencies: agencies)
      },
      revisions: try db.revisions(of: accord.id.text, at: visit.facility), agencies: agencies,
      offices: offices, today: visit.today)
  }

  private static func check(_ accord: Accord, _ visit: Visit, _ db: Connection) throws {
    try accord.check(on: visit.today)
    if let bearer = try db.accord(numbered: accord.ourNumber, at: visit.facility), bearer != accord.id {
      throw Accord.Refusal.numberTaken(accord.ourNumber)
    }
    let known = Set(try db.offices(at: visit.facility).map(\.id))
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
