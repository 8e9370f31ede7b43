import House
import Page
import Store

/// What accords promise.
struct CommitmentRoutes {
  let source: CommitmentCharge.Source

  var all: [Route] { CommitmentRoutes.writing + [show] }

  private var show: Route {
    .get("/commitments/{id}", needs: .permission(.readPartners), Words.commitment) { [source] context in
      let file = try await context.read { db in
        let commitment = try db.commitment(context.id("id"), at: context.facility).orMissing()
        let agencies = try db.agencies(at: context.facility)
        let accord = try db.accord(commitment.accord, at: context.facility).orMissing()
        return CommitmentFile(
          line: CommitmentLine(commitment, on: context.today, accords: [accord], agencies: agencies),
          agencies: agencies, revisions: try db.revisions(of: commitment.id, at: context.facility),
          charges: try source.charges(db, context.facility, commitment.id))
      }
      return .page(file) { commitmentPage($0, on: $1) }
    }
  }

  private static let writing: [Route] = [
    .write(
      .post, "/accords/{id}/commitments", needs: .permission(.writePartners), form: CommitmentForm.self,
      Words.addCommitment
    ) { context, form in
      let id = context.newID(of: Commitment.self)
      let done = try await context.write { db in
        let accord = try db.accord(context.id("id"), at: context.facility).orMissing()
        let commitment = form.commitment(id, of: accord.id, today: context.today)
        try check(commitment, context, db)
        try db.insert(commitment, at: context.facility)
        db.state(Fact("partners.commitment_recorded", about: commitment.id, particulars(of: commitment)))
        return commitment.id
      }
      return .see("/accords/\(try context.id("id", of: Accord.self))", saying: Words.commitmentAdded, done)
    },
    .write(
      .put, "/commitments/{id}", needs: .permission(.writePartners), form: ChangeForm<CommitmentForm>.self,
      Words.changeCommitment
    ) { context, change in
      let done = try await context.write { db in
        let old = try db.commitment(context.id("id"), at: context.facility).orMissing()
        let commitment = change.form.commitment(old.id, of: old.accord, today: context.today)
        let differences = old.differences(to: commitment)
        guard !differences.isEmpty else { throw Commitment.Refusal.unchanged }
        try check(commitment, context, db)
        try db.update(commitment, at: context.facility)
        try db.keep(context.revisions(differences, because: change.reason), of: old.id, at: context.facility)
        let payload = particulars(of: commitment).merging(["reason": .text(change.reason)]) { _, new in new }
        db.state(Fact("partners.commitment_changed", about: commitment.id, payload))
        return commitment.id
      }
      return .see("/commitments/\(done.value)", saying: Words.saved, done)
    },
  ]

  private static func check(_ commitment: Commitment, _ context: RequestContext, _ db: Connection) throws {
    guard let agency = commitment.agency else { return }
    guard try db.agency(agency, at: context.facility) != nil else { throw Commitment.Refusal.agencyUnknown }
  }

  private static func particulars(of commitment: Commitment) -> [String: FactValue] {
    [
      "accord": .text(commitment.accord.text), "agency": commitment.agency.map { .text(of: $0) } ?? .null,
      "what": .text(commitment.what), "quantity": .integer(Int64(commitment.quantity)),
      "unit": .text(commitment.unit), "due": .text(of: commitment.due),
    ]
  }
}
