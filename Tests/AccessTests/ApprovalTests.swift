import Almanac
import House
import Language
import Store
import StoreTesting
import Testing

@testable import Access

@Suite struct ApprovalRuleTests {
  private static let one = "01968b1e-0000-7000-8000-000000000051"

  private func approval(by maker: Officer, about officer: Officer, checked: Bool = false) throws -> Approval {
    Approval(
      id: try Sample.id(61), maker: maker.id.text, madeAt: Sample.now, isByOnePerson: false, beneficiary: officer.id,
      checked: checked ? .init(by: Self.one, at: Sample.now) : nil)
  }

  @Test func `a second person's yes puts it in force`() throws {
    let (siti, budi, rina) = (
      try Sample.officer(11, "siti"), try Sample.officer(12, "budi"), try Sample.officer(13, "rina")
    )
    let waiting = try approval(by: siti, about: rina)
    #expect(!waiting.isInForce)
    let confirmed = try waiting.confirmed(by: try Sample.actor(budi), at: Sample.now)
    #expect(confirmed.isInForce && confirmed.checked?.by == budi.id.text)
  }

  @Test func `the maker is never the checker`() throws {
    let (siti, rina) = (try Sample.officer(11, "siti"), try Sample.officer(13, "rina"))
    let (waiting, maker) = (try approval(by: siti, about: rina), try Sample.actor(siti))
    #expect(throws: Approval.Refusal.madeByYou) { try waiting.confirmed(by: maker, at: Sample.now) }
    #expect(!waiting.isOpen(to: maker))
  }

  @Test func `nobody confirms what they gain from, and nothing is confirmed twice`() throws {
    let (siti, rina) = (try Sample.officer(11, "siti"), try Sample.officer(13, "rina"))
    let (waiting, done) = (try approval(by: siti, about: rina), try approval(by: siti, about: siti, checked: true))
    let gains = try Sample.actor(rina)
    #expect(throws: Approval.Refusal.aboutYou) { try waiting.confirmed(by: gains, at: Sample.now) }
    #expect(throws: Approval.Refusal.alreadyConfirmed) { try done.confirmed(by: gains, at: Sample.now) }
  }
}

@Suite struct ApprovalRecordTests {
  @Test(arguments: TestStore.dialects)
  func `the database refuses a checker who is the maker or who gains, whatever the program does`(_ dialect: Dialect)
    async throws
  {
    try await Sample.with(dialect) { store, unit, siti in
      for (number, checker) in [(71, "konsol"), (72, siti.id.text)] {
        let own = Approval(
          id: try Sample.id(number), maker: "konsol", madeAt: Sample.now, isByOnePerson: false, beneficiary: siti.id,
          checked: .init(by: checker, at: Sample.now))
        await #expect(throws: StoreError.refused(constraint: "access_approval_two")) {
          () async throws in try await store.write { try $0.insert(own, at: unit.id) }
        }
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a waiting grant gives nothing until it is confirmed, once`(_ dialect: Dialect) async throws {
    try await Sample.with(dialect) { store, unit, siti in
      let budi = try Sample.officer(12, "budi")
      let waiting = try Sample.grant(21, "head", to: siti, from: Sample.today, isByOnePerson: false)
      try await store.write { try $0.insert(waiting, at: unit.id) }
      let (before, open) = try await store.read { db in
        (try db.grants(of: siti.id, on: Sample.today), try db.grants(at: unit.id, on: Sample.today))
      }
      #expect(before.isEmpty && open.map(\.role) == ["head"])
      let confirmed = try waiting.approval.confirmed(by: try Sample.actor(budi), at: Sample.now)
      try await store.write { try $0.confirm(confirmed, at: unit.id) }
      let after = try await store.read { try $0.grants(of: siti.id, on: Sample.today).map(\.role) }
      #expect(after == ["head"])
      await #expect(throws: Approval.Refusal.alreadyConfirmed) {
        () async throws in try await store.write { try $0.confirm(confirmed, at: unit.id) }
      }
    }
  }
}

@Suite struct GrantRuleTests {
  private let dinas = AgencyID(number: 1)
  private let balai = AgencyID(number: 2)
  private let officer = Role("training_officer", .init(same: "A"), [])
  private let instructor = Role("instructor", .init(same: "B"), [], side: .agency)
  private let auditor = Role("auditor", .init(same: "C"), [], needsEnd: true)

  private func refusal(
    _ role: Role, agency: AgencyID? = nil, until: Day? = nil, held: [Grant] = []
  ) -> Grant.Refusal? {
    do throws(Grant.Refusal) {
      try Grant.check(role, agency: agency, partners: [dinas, balai], until: until, held: held, on: Sample.today)
      return nil
    } catch { return error }
  }

  private func held(_ role: String, agency: AgencyID?) throws -> Grant {
    let siti = try Sample.officer(11, "siti")
    return Grant(
      id: try Sample.id(21), account: siti.id, role: role, organisation: agency, from: Sample.today, until: nil,
      approval: try Sample.approval(121, about: siti, isByOnePerson: true))
  }

  @Test func `a role of an agency names a partner, one of the house names none`() {
    #expect(refusal(instructor) == .agencyMissing)
    #expect(refusal(instructor, agency: AgencyID(number: 3)) == .agencyUnknown)
    #expect(refusal(instructor, agency: dinas) == nil)
    #expect(refusal(officer, agency: dinas) == .agencyNeedless)
    #expect(refusal(officer) == nil)
  }

  @Test func `an auditor's grant has a last day that is not past`() {
    #expect(refusal(auditor) == .endMissing)
    #expect(refusal(auditor, until: Sample.today.adding(days: -1)) == .endPassed)
    #expect(refusal(auditor, until: Sample.today) == nil)
  }

  @Test func `an account holds a role once and stands for one agency`() throws {
    #expect(refusal(officer, held: [try held("training_officer", agency: nil)]) == .alreadyHeld)
    let office = [try held("agency_office", agency: dinas)]
    #expect(refusal(instructor, agency: balai, held: office) == .otherAgency)
    #expect(refusal(instructor, agency: dinas, held: office) == nil)
  }
}

@Suite struct FirstRunTests {
  @Test func `the code has six digits, is new each time, and opens with a blank in it too`() throws {
    let codes = (0..<50).map { _ in FirstRun().code }
    #expect(codes.allSatisfy { $0.count == 6 && $0.allSatisfy(\.isNumber) } && Set(codes).count > 40)
    let first = FirstRun()
    try first.check("\(first.code.prefix(3)) \(first.code.suffix(3))")
  }

  @Test func `ten wrong codes shut it, the right one too`() {
    let first = FirstRun()
    let wrong = first.code == "000000" ? "000001" : "000000"
    for left in (1..<FirstRun.mostTries).reversed() {
      #expect(throws: FirstRun.Refusal.wrongCode(left: left)) { try first.check(wrong) }
    }
    #expect(throws: FirstRun.Refusal.noTriesLeft) { try first.check(wrong) }
    #expect(throws: FirstRun.Refusal.noTriesLeft) { try first.check(first.code) }
  }
}
