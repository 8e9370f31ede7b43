import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Partners

@Suite struct AgencyNameTests {
  @Test(arguments: [
    ("Dinas Perikanan Kab. Serang", "Dinas Perikanan Kabupaten Serang"), ("Dinas Perikanan", "dinas perikanan"),
    ("Dinas Perikanan dan Kelautan", "Dinas Perikanan Kelautan"), ("Balai Latihan Kerja", "Balai Latihan Kerjaa"),
    ("Yayasan Tjahaja", "Yayasan Cahaya"), ("PT Maju Jaya", "Maju Jaya"),
  ])
  func `names of one agency written in two ways are near`(_ one: String, _ other: String) {
    #expect(AgencyName.isNear(one, other) && AgencyName.isNear(other, one))
  }

  @Test(arguments: [
    ("Dinas Perikanan", "Dinas Perikanan"), ("Dinas Perikanan", "Dinas Pertanian"), ("Dinas Sosial", "Dinas"),
    ("Dinas Sosial", "Dinas Sosial dan Tenaga Kerja"), ("Dinas Kab. Serang", "Dinas Kab. Tangerang"), ("", "Dinas"),
  ])
  func `the same name, and those of two agencies, are not`(_ one: String, _ other: String) {
    #expect(!AgencyName.isNear(one, other) && !AgencyName.isNear(other, one))
  }

  @Test(arguments: TestStore.dialects)
  func `a partner of a name much like another's is asked about before it is added`(_ dialect: Dialect) async throws {
    try await Desk.with(dialect) { desk in
      _ = try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan Kab. Serang"])
      let fields = ["name": "Dinas Perikanan Kabupaten Serang"]
      let asked = try await #require(throws: FormProblems.self) {
        try await desk.ask(.post, "/agencies", fields)
      }.problems
      #expect(asked.map(\.field) == ["name"] && asked[0].phrase.id.contains("“Dinas Perikanan Kab. Serang”"))
      _ = try await desk.ask(.post, "/agencies", fields.merging(["another": "true"]) { $1 })
      #expect(try await desk.store.read { try $0.agencies(at: contoh) }.count == 2)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a renamed partner keeps its history, its former name is still its own, and other houses keep theirs`(
    _ dialect: Dialect
  ) async throws {
    try await Desk.with(dialect) { desk in
      let path = desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"]))
      var other = desk
      other.facility = lain
      _ = try await other.ask(.post, "/agencies", ["name": "Dinas Perikanan"])
      _ = try await desk.ask(.post, "/agencies", ["name": "Dinas Sosial"])
      let new = ["name": "Dinas Kelautan", "reason": "Perda 3/2025"]
      _ = try await desk.ask(.put, path, new)
      let page = desk.html(try await desk.ask(.get, path))
      for words in ["Dinas Kelautan", "Dinas Perikanan", "Perda 3/2025"] { #expect(page.contains(words), "\(words)") }
      #expect(try await other.store.read { try $0.agencies(at: lain).map(\.name) } == ["Dinas Perikanan"])
      // A list that still has the former name means the same partner.
      #expect(desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Perikanan"])) == path)
      #expect(desk.see(try await desk.ask(.post, "/agencies", ["name": "Dinas Kelautan"])) == path)
      let taken = try await #require(throws: FormProblems.self) {
        try await desk.ask(.put, path, ["name": "Dinas Sosial", "reason": "x"])
      }.problems
      #expect(taken.first?.phrase.id.contains("“Dinas Sosial”") == true)
      await #expect(throws: Accord.Refusal.unchanged) { try await desk.ask(.put, path, new) }
    }
  }
}
