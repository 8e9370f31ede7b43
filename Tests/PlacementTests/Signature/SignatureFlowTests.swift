import Access
import Almanac
import House
import Import
import Language
import Page
import People
import Programmes
import Store
import StoreTesting
import Testing

@testable import Placement

extension PlacementHouse {
  /// Gives the holder of an office of a part an account of that name; the somebody who has it.
  func link(_ part: Office.Part, to name: String) async throws -> Actor {
    let account: Account.ID = PlacementHouse.newIdentity()
    try await store.write { [facility] db in
      try db.insert(
        Officer(id: account, userName: name.lowercased(), name: name, roles: [], isActive: true), passwordHash: "",
        at: PlacementHouse.now)
      _ = try db.run(
        """
        UPDATE access_tenure SET account_id = \(account)
        WHERE facility_id = \(facility) AND office_id IN (
          SELECT id FROM access_office WHERE facility_id = \(facility) AND part = \(part.rawValue))
        """)
    }
    return Actor(
      account: account, name: name, office: "", facility: facility, agency: nil, permissions: actor.permissions)
  }

  /// Nobody holds the head's office with an account: the head signs on paper.
  func headSignsOnPaper() async throws {
    try await store.write { [facility] db in
      _ = try db.run("UPDATE access_tenure SET account_id = NULL WHERE facility_id = \(facility)")
    }
  }

  /// The actions of *Hari ini* for somebody.
  func today(for actor: Actor) async throws -> [String] {
    try await store.read { [facility] db in
      try placementReport(db, at: facility, on: Sample.today, for: actor).actionItems.map(\.title.id)
    }
  }
}

@Suite struct SignatureFlowTests {
  private func present(_ open: OpenHearing) async throws {
    for seat in try await open.house.seats(at: open.path) {
      _ = try await open.house.ask(.put, open.path + "/members/\(seat.office)", ["present": "true"])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a member signs with an own account, the others on paper, and the minutes close when both count`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let dewi = try await house.link(.member, to: "Dewi")
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      #expect(try await house.today(for: dewi).contains("Berita acara BA-1 menunggu tanda tangan Anda"))
      await #expect(throws: Hearing.Refusal.noSeat) {
        try await house.ask(.post, open.path + "/signature", as: house.second)
      }
      _ = try await house.ask(.post, open.path + "/signature", as: dewi)
      #expect(try await !house.today(for: dewi).contains("Berita acara BA-1 menunggu tanda tangan Anda"))
      await #expect(throws: Hearing.Refusal.unsigned(["Nama Ketua", "Nama Sekretaris"])) {
        try await house.ask(.post, open.path + "/minutes")
      }
      _ = try await house.ask(.post, open.path + "/scans", file: PlacementHouse.scan, as: house.second)
      let scan = try #require(try await house.seats(at: open.path).compactMap(\.scan).first)
      let waits = "Tanda tangan berita acara BA-1 menunggu konfirmasi"
      #expect(try await house.today(for: dewi).contains(waits))
      await #expect(throws: Hearing.Refusal.unconfirmed(["Nama Ketua", "Nama Sekretaris"])) {
        try await house.ask(.post, open.path + "/minutes")
      }
      let confirmation = open.path + "/scans/\(scan)/confirmation"
      await #expect(throws: RecordedSignature.Refusal.recordedByYou) {
        try await house.ask(.post, confirmation, as: house.second)
      }
      _ = try await house.ask(.post, confirmation, as: dewi)
      await #expect(throws: RecordedSignature.Refusal.alreadyConfirmed) { try await house.ask(.post, confirmation) }
      #expect(try await !house.today(for: dewi).contains(waits))
      _ = try await house.ask(.post, open.path + "/minutes")
      #expect(try await open.hearing()?.state == .closed)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `what changes after a scan takes its signatures away`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await present(open)
      try await house.signOnPaper(open.path)
      #expect(try await house.seats(at: open.path).allSatisfy { $0.signing == .given })
      try await open.decide(open.people[0], "REVISI", "Sakit")
      #expect(try await house.seats(at: open.path).allSatisfy { $0.signing == .missing && $0.scan == nil })
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a scan is a PDF or a picture, is opened again as it was sent, and who opens it is kept`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await present(open)
      for bytes in [Array("halo".utf8), [], [0x50, 0x4B, 0x03, 0x04, 1, 2]] {
        await #expect(throws: RecordedSignature.Refusal.notAScan) {
          try await house.ask(.post, open.path + "/scans", file: ("ba.pdf", bytes), as: house.second)
        }
      }
      try await house.signOnPaper(open.path)
      let scan = try #require(try await house.seats(at: open.path).compactMap(\.scan).first)
      let answer = try await house.ask(.get, open.path + "/scans/\(scan)", as: house.second)
      guard case .file(let bytes, let type, let name) = answer.content else { throw Missing() }
      #expect(bytes == PlacementHouse.scan.bytes && type == "application/pdf" && name == PlacementHouse.scan.name)
      _ = try await house.ask(.get, open.path + "/scans/\(scan)", as: house.second)
      let reads = try await house.store.read { try $0.reads(of: open.id, at: house.facility) }
      #expect(reads.map(\.name) == ["Rina"])
      // The scan of one hearing is not to be had by the address of another.
      let other = try await house.closedHearing("BA-2", approving: [])
      await #expect(throws: Missing.self) { try await house.ask(.get, "/hearings/\(other.id)/scans/\(scan)") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree that the head did not record enrols nobody before a second account sees it on the scan`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      try await house.headSignsOnPaper()
      let cohort = try await house.cohort(seats: 2)
      let person = try await house.person("Arman")
      let hearing = try await house.closedHearing("BA-1", approving: [(person, cohort)])
      let answer = try await house.decree(hearing, "SK-1")
      #expect(house.saying(answer)?.contains("belum berlaku") == true)
      func enrolled() async throws -> Int {
        try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }.count
      }
      let decree = try #require(try await house.store.read { try $0.decree(of: hearing.id, at: house.facility) })
      #expect(try await enrolled() == 0 && !decree.isInForce)
      #expect(try await house.today(for: house.second).contains("SK atas sidang BA-1 menunggu konfirmasi"))
      #expect(try await !house.today(for: house.second).contains("Sidang BA-1 menunggu SK kepala"))
      let path = "/decrees/\(decree.id)"
      for step in ["/hearings/\(hearing.id)/returns", "/hearings/\(hearing.id)/withdrawal"] {
        await #expect(throws: RecordedSignature.Refusal.waits("SK-1")) {
          try await house.ask(.post, step, ["reason": "keliru"])
        }
      }
      await #expect(throws: RecordedSignature.Refusal.scanMissing) {
        try await house.ask(.post, path + "/confirmation", as: house.second)
      }
      _ = try await house.ask(.post, path + "/scans", file: PlacementHouse.scan)
      await #expect(throws: RecordedSignature.Refusal.recordedByYou) {
        try await house.ask(.post, path + "/confirmation")
      }
      _ = try await house.ask(.post, path + "/confirmation", as: house.second)
      #expect(try await enrolled() == 1)
      await #expect(throws: RecordedSignature.Refusal.alreadyConfirmed) {
        try await house.ask(.post, path + "/confirmation", as: house.second)
      }
      await #expect(throws: RecordedSignature.Refusal.alreadyConfirmed) { try await house.ask(.delete, path) }
      let scan = try #require(try await house.store.read { try $0.scans(of: decree.id, at: house.facility) }.first)
      let opened = try await house.ask(.get, "/hearings/\(hearing.id)/scans/\(scan.id)")
      guard case .file(let bytes, _, _) = opened.content else { throw Missing() }
      #expect(bytes == PlacementHouse.scan.bytes)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a decree recorded by mistake is taken back, and recorded again under the same number`(
    _ dialect: Dialect
  ) async throws {
    try await PlacementHouse.with(dialect) { house in
      let chief = house.actor
      try await house.headSignsOnPaper()
      let (cohort, person) = (try await house.cohort(seats: 2), try await house.person("Arman"))
      let hearing = try await house.closedHearing("BA-1", approving: [(person, cohort)])
      try await house.decree(hearing, "SK-1")
      await #expect(throws: RecordedSignature.Refusal.waits("SK-1")) { try await house.decree(hearing, "SK-2") }
      let decree = try #require(try await house.store.read { try $0.decree(of: hearing.id, at: house.facility) })
      _ = try await house.ask(.delete, "/decrees/\(decree.id)", as: chief)
      #expect(try await house.store.read { try $0.decree(of: hearing.id, at: house.facility) } == nil)
      try await house.decree(hearing, "SK-1")
      // By then the head has an account, and confirms without a scan.
      let head = try await house.link(.head, to: "Budi")
      let again = try #require(try await house.store.read { try $0.decree(of: hearing.id, at: house.facility) })
      _ = try await house.ask(.post, "/decrees/\(again.id)/confirmation", as: head)
      #expect(try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }.count == 1)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `facts are looked at again as a decree is confirmed`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let (one, two) = (try await house.person("Arman"), try await house.person("Rahmat"))
      let hearing = try await house.closedHearing("BA-1", approving: [(one, cohort), (two, cohort)])
      try await house.headSignsOnPaper()
      try await house.decree(hearing, "SK-1")
      try await house.asked(one, isWilling: false)
      let head = try await house.link(.head, to: "Budi")
      let decree = try #require(try await house.store.read { try $0.decree(of: hearing.id, at: house.facility) })
      let answer = try await house.ask(.post, "/decrees/\(decree.id)/confirmation", as: head)
      #expect(house.saying(answer)?.contains("Tertahan 1 orang: Arman") == true)
      let held = try await house.store.read { try $0.enrolments(in: cohort.id, at: house.facility) }
      #expect(held.map(\.person) == [two])
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever recorded the members' signatures does not record the decree on them`(_ dialect: Dialect) async throws {
    try await PlacementHouse.with(dialect) { house in
      let open = try await OpenHearing(house)
      try await house.approveAll(open.path)
      try await house.close(open.path)
      let head = try #require(
        try await house.store.read { try $0.offices(at: house.facility) }.first { $0.part == .head })
      let fields = ["number": "SK-1", "day": "\(Sample.today)", "office": head.id.text]
      await #expect(throws: RecordedSignature.Refusal.recordedMinutes) {
        try await house.ask(.post, open.path + "/decree", fields, as: house.second)
      }
      _ = try await house.ask(.post, open.path + "/decree", fields)
      #expect(try await open.hearing()?.state == .decreed)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a change of a decree counts once it is confirmed, and can be taken back before`(_ dialect: Dialect) async throws
  {
    try await PlacementHouse.with(dialect) { house in
      let cohort = try await house.cohort(seats: 2)
      let places = try await house.enrolled([try await house.person("Arman")], in: cohort)
      let decree = try #require(places.first?.decree)
      try await house.headSignsOnPaper()
      let head = try #require(
        try await house.store.read { try $0.offices(at: house.facility) }.first { $0.part == .head })
      let fields = ["number": "SK-9", "day": "\(Sample.today)", "office": head.id.text, "reason": "Pindah"]
      let leaving = fields.merging(["leaves": places[0].id.text]) { $1 }
      func change() async throws -> DecreeChange? {
        try await house.store.read { try $0.changes(of: decree, at: house.facility) }.last
      }
      for (verb, sent) in [("/amendment", leaving), ("/revocation", fields)] {
        _ = try await house.ask(.post, "/decrees/\(decree)" + verb, sent)
        let waiting = try #require(try await change())
        #expect(!waiting.isInForce)
        #expect(try await house.kept(places[0].id).isLive)
        await #expect(throws: DecreeChange.Refusal.waits("SK-9")) {
          try await house.ask(.post, "/decrees/\(decree)/revocation", fields)
        }
        _ = try await house.ask(.delete, "/decrees/\(decree)/changes/\(waiting.id)")
        #expect(try await change() == nil)
      }
      _ = try await house.ask(.post, "/decrees/\(decree)/amendment", leaving, file: PlacementHouse.scan)
      let waiting = try #require(try await change())
      // What waits is seen as a draft before it is confirmed; the paper itself is kept with the confirmation.
      let path = "/decrees/\(decree)/changes/\(waiting.id)/sk.pdf"
      guard case .file(let draft, _, _) = try await house.ask(.get, path).content else { throw Missing() }
      #expect(draft.starts(with: Array("%PDF-".utf8)))
      #expect(try await house.store.read { try $0.paper(of: waiting.id, at: house.facility) } == nil)
      #expect(PaperHouse.Draft.pendingChange.mark == "RANCANGAN")
      _ = try await house.ask(.post, "/decrees/\(decree)/changes/\(waiting.id)/confirmation", as: house.second)
      #expect(try await change()?.isInForce == true)
      #expect(try await !house.kept(places[0].id).isLive)
      #expect(try await house.store.read { try $0.paper(of: waiting.id, at: house.facility) } != nil)
    }
  }
}
