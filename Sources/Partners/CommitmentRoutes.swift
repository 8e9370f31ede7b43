import Almanac
import House
import Page
import Store

/// What accords promise.
enum CommitmentRoutes {
  static let all: [Route] = [
    .write(
      .post, "/accords/{id}/commitments", needs: .permission(.writePartners), form: CommitmentForm.self,
      Words.addCommitment
    ) { visit, form in
      let id = visit.newID(of: Commitment.self)
      let done = try await visit.write { db in
        let accord = try db.accord(visit.id("id"), at: visit.facility).orMissing()
        let commitment = form.commitment(id, of: accord.id, today: visit.today)
        try check(commitment, visit, db)
        try db.insert(commitment, at: visit.facility)
        db.state(Fact("partners.commitment_recorded", about: commitment.id, particulars(of: commitment)))
        return commitment.id
      }
      return .see("/accords/\(try visit.id("id", of: Accord.self))", saying: Words.commitmentAdded, done)
    },
    .get("/commitments/{id}", needs: .permission(.readPartners), Words.commitment) { visit in
      let file = try await visit.read { db in
        let commitment = try db.commitment(visit.id("id"), at: visit.facility).orMissing()
        let agencies = try db.agencies(at: visit.facility)
        let accord = try db.accord(commitment.accord, at: visit.facility).orMissing()
        return CommitmentFile(
          line: CommitmentLine(commitment, on: visit.today, accords: [accord], agencies: agencies),
          agencies: agencies, revisions: try db.revisions(of: commitment.id.text, at: visit.facility))
      }
      return .page(file) { commitmentPage($0, on: $1) }
    },
    .write(
      .put, "/commitments/{id}", needs: .permission(.writePartners), form: CommitmentChangeForm.self,
      Words.changeCommitment
    ) { visit, change in
      let done = try await visit.write { db in
        let old = try db.commitment(visit.id("id"), at: visit.facility).orMissing()
        let commitment = change.form.commitment(old.id, of: old.accord, today: visit.today)
        let differences = old.differences(to: commitment)
        guard !differences.isEmpty else { throw Commitment.Refusal.unchanged }
        try check(commitment, visit, db)
        try db.update(commitment, at: visit.facility)
        try db.keep(visit.revisions(differences, because: change.reason), of: old.id.text, at: visit.facility)
        let payload = particulars(of: commitment).merging(["reason": .text(change.reason)]) { _, new in new }
        db.state(Fact("partners.commitment_changed", about: commitment.id, payload))
        return commitment.id
      }
      return .see("/commitments/\(done.value)", saying: Words.saved, done)
    },
  ]

  private static func check(_ commitment: Commitment, _ visit: Visit, _ db: Connection) throws {
    guard let agency = commitment.agency else { return }
    guard try db.agency(agency, at: visit.facility) != nil else { throw Commitment.Refusal.agencyUnknown }
  }

  private static func particulars(of commitment: Commitment) -> [String: FactValue] {
    [
      "accord": .text(commitment.accord.text), "agency": commitment.agency.map { .text($0) } ?? .null,
      "what": .text(commitment.what), "quantity": .integer(Int64(commitment.quantity)),
      "unit": .text(commitment.unit), "due": .text(of: commitment.due),
    ]
  }
}
