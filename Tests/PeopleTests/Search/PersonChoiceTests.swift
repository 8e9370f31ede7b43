import House
import Language
import Store
import StoreTesting
import Testing

@testable import People

@Suite struct PersonChoiceTests {
  private static let register = Array(
    """
    No. Reg;Nama;L/P;Gol;Tgl Lahir;Tgl Masuk;Ekspirasi;Blok;Kamar
    BI.1/2025;Ahmad Contoh;L;BI;02/03/1990;10/01/2025;10/01/2028;A;02
    BI.2/2025;Budi Contoh;L;BI;05/06/1985;10/01/2025;10/01/2028;B;01
    BI.3/2025;Budi Teladan;L;BI;05/06/1986;10/01/2025;10/01/2028;B;01

    """.utf8)

  @Test(arguments: TestStore.dialects)
  func `a number, a cell or a name means one person, several are named, and nobody is said`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let facility = house.facility
      func choice(_ text: String, inList: Bool = false) async throws -> PersonChoice {
        try await house.store.read {
          try $0.choice(of: text, inList: inList, at: facility, on: PeopleHouse.today)
        }
      }
      let people = try await house.people()
      func id(_ name: String) throws -> Person.ID { try #require(people.first { $0.entry.name == name }).id }
      for (text, name) in [
        ("bi 2/2025", "Budi Contoh"), ("Achmad", "Ahmad Contoh"), ("A-02", "Ahmad Contoh"),
        ("budi teladan", "Budi Teladan"),
      ] {
        guard case .one(let found) = try await choice(text) else {
          Issue.record("\(text) means nobody in particular")
          continue
        }
        let meant = try id(name)
        #expect(found == meant, "\(text)")
      }
      let several = try #require(try await choice("Budi").problem("Budi"))
      #expect(several.id.contains("Budi Contoh (BI.2/2025, B-01)") && several.id.contains("Budi Teladan"))
      #expect(try await choice("Zulkifli").problem("Zulkifli")?.id.contains("Tidak ada penghuni yang cocok") == true)
      // In a list nobody looks at each line: what is only near is asked about.
      let near = try #require(try await choice("Achmad", inList: true).problem("Achmad"))
      #expect(near.id.contains("dapat berarti Ahmad Contoh (BI.1/2025, A-02)"))
      guard case .one = try await choice("ahmad contoh", inList: true) else {
        Issue.record("a whole name is not taken")
        return
      }
    }
  }
}
