import Almanac
import House
import Import
import Language
import Page
import People
import Store

extension FileDoor {
  /// Lists of offers come in by the page for all files.
  package static let offers = FileDoor(
    needs: .writeProgrammes,
    read: { context, name, bytes in
      guard let list = try await StagedOffers.recognised(bytes, named: name, for: "file", on: context.today) else {
        return nil
      }
      let file = OfferFile(new: name, context)
      return Taken(id: file.id.text, path: "/offers/\(file.id)") { db in
        try db.keep(file, bytes, list, at: context.facility)
      }
    },
    waiting: { db, facility, moment in
      try db.waitingOfferFiles(at: facility).first { $0.stagedAt == moment }
        .map { NextStep(file: $0.name, path: "/offers/\($0.id)") }
    },
    after: { db, facility in
      try db.hasCohorts(at: facility) ? .proposal : NextStep(Words.offersNext, path: "/imports/new")
    })
}

extension NextStep {
  /// Offers and people stand: the placement can be computed.
  fileprivate static let proposal = NextStep(Words.proposalNext, path: "/placement")
}

extension OfferFile {
  /// A file that is being sent in.
  init(new name: String, _ context: RequestContext) {
    self.init(
      id: context.newID(), name: name, stagedAt: context.now, officer: context.actor.name, appliedAt: nil,
      undoneAt: nil)
  }
}

extension Connection {
  /// Keeps a file of offers that was read, and states the fact.
  func keep(_ file: OfferFile, _ bytes: [UInt8], _ list: OfferReading, at facility: Facility.ID) throws {
    try stage(file, bytes, at: facility)
    state(
      Fact(
        "programmes.offers_staged", about: file.id,
        [
          "rows": .integer(Int64(list.rowsRead)), "acceptable": .integer(Int64(list.rowsAcceptable)),
          "problems": .integer(Int64(list.problems.count)),
        ]))
  }

  /// What follows a list that was applied: the next file sent with it, else the placement.
  func next(after file: OfferFile, at facility: Facility.ID) throws -> NextStep {
    if let intake = try stagedIntake(of: file.stagedAt, at: facility) {
      return NextStep(file: intake.name, path: "/imports/\(intake.id)")
    }
    return try FileDoor.offers.waiting(self, facility, file.stagedAt) ?? .proposal
  }
}
