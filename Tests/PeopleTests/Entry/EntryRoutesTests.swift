import Foundation
import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import People

private func typed(_ texts: [String: String]) -> [String: FormEntry] { texts.mapValues { .texts([$0]) } }

@Suite struct EntryRoutesTests {
  private static let register = Array(
    """
    No. Reg;Nama;Bin/Binti;L/P;Tgl Lahir;NIK;Gol;Pendidikan;Pasal;Tgl Masuk;Ekspirasi;Blok;Kamar
    BI.1/2025;Ahmad Contoh;bin Nurdin;L;02/03/1990;3604010203900000;BI;SMA;Pasal 362;10/01/2025;10/01/2028;A;02
    BI.2/2025;Budi Contoh;bin Karta;L;05/06/1985;;BI;SD;Pasal 362;10/01/2025;10/01/2028;B;01

    """.utf8)
  private static let siti = [
    "register_number": "BI.7/2025", "name": "Siti Contoh", "sex": "P", "birth_date": "1992-04-05",
    "entry_date": "2025-05-06", "register_class": "BI",
  ]

  @Test(arguments: TestStore.dialects)
  func `one person is added after a look, from an officer, and nobody else is missing`(_ dialect: Dialect) async throws
  {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let before = try await house.people()
      let preview = try await house.write(
        .post, "/people", typed(Self.siti))
      let page = try await house.html(preview)
      #expect(page.contains("Diisi petugas: Siti Contoh") && page.contains("1 baris terbaca"))
      #expect(!page.contains("tidak lagi di berkas"))
      #expect(try await house.people().count == before.count)
      let person = try await house.write(.post, preview + "/application")
      let people = try await house.people()
      let added = try #require(people.first { $0.entry.name == "Siti Contoh" })
      #expect(person == "/people/\(added.id)" && people.count == 3)
      // The day of the last register is as before: nobody is asked about.
      #expect(added.seenOn == before[0].seenOn)
      #expect(try await house.html("/people").contains("Tambah orang"))
      try await house.write(.delete, preview + "/application")
      #expect(try await house.people().count == before.count)
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a number or a NIK that somebody bears is refused at its field with the holder's name`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      for (field, value) in [("register_number", "BI.1/2025"), ("nik", "3604010203900000")] {
        let fields = Self.siti.merging([field: value]) { $1 }
        let problems = try await #require(throws: FormProblems.self) {
          try await house.call(.post, "/people", typed(fields))
        }.problems
        #expect(problems.map(\.field) == [field])
        #expect(problems.first?.phrase.id.contains("Ahmad Contoh (BI.1/2025, kamar A-02)") == true)
      }
    }
  }

  @Test func `what cannot be read is said at its field, and nothing is kept`() async throws {
    try await PeopleHouse.with(.sqlite) { house in
      let wrong = Self.siti.merging(["register_number": "??", "register_class": ""]) { $1 }
      let problems = try await #require(throws: FormProblems.self) {
        try await house.call(.post, "/people", typed(wrong))
      }.problems
      #expect(!problems.isEmpty)
      #expect(try await house.html("/imports").contains("Belum ada impor"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a value is put right with its reason, and the former value stands on the page`(_ dialect: Dialect) async throws
  {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let ahmad = try #require(try await house.people().first { $0.entry.name == "Ahmad Contoh" })
      let path = "/people/\(ahmad.id)"
      let form = try await house.html(path + "/correction")
      #expect(form.contains("value=\"SMA\"") && !form.contains("3604010203900000"))
      try await house.write(
        .post, path + "/corrections",
        typed([
          "education": "SMP", "nik": "3604010303900000", "offence": "Pasal 363", "reason": "Sesuai KTP dan putusan",
        ]))
      let now = try #require(try await house.people().first { $0.id == ahmad.id })
      #expect(now.entry.education == "SMP" && now.entry.nik == "3604010303900000" && now.entry.offence == "Pasal 363")
      #expect((now.asOf, now.seenOn) == (ahmad.asOf, ahmad.seenOn) && now.entry.name == "Ahmad Contoh")
      let page = try await house.html(path)
      for words in ["<del>SMA</del>", "<b>SMP</b>", "Sesuai KTP dan putusan", "diisi petugas", "<del>Pasal 362</del>"] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(!page.contains("3604010203900000"))
      let others = house.seen(with: PeopleHouse.officer.subtracting([.readCase]))
      let less = try await others.html(path)
      #expect(less.contains("<del>SMA</del>") && !less.contains("Pasal 36"))
      let own = String(decoding: try await house.json(.get, path + "/own-data"), as: UTF8.self)
      #expect(own.contains("3604010203900000") && own.contains("Perbaikan petugas"))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a correction is refused without a change, for a number of another, and for somebody who left`(
    _ dialect: Dialect
  ) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let budi = try #require(try await house.people().first { $0.entry.name == "Budi Contoh" })
      let path = "/people/\(budi.id)"
      await #expect(throws: Correction.Refusal.nothingChanged) {
        try await house.call(.post, path + "/corrections", typed(["education": "SD", "reason": "x"]))
      }
      let problems = try await #require(throws: FormProblems.self) {
        try await house.call(.post, path + "/corrections", typed(["nik": "3604010203900000", "reason": "x"]))
      }.problems
      #expect(problems.first?.phrase.id.contains("milik Ahmad Contoh") == true)
      // A field that was shown and emptied is empty from then on.
      try await house.write(
        .post, path + "/corrections", ["shown": .texts(["education"]), "reason": .texts(["Tidak terbukti"])])
      #expect(try await house.people().first { $0.id == budi.id }?.entry.education == nil)
      try await house.write(.post, path + "/departure", typed(["state": "released", "on": "2025-05-06"]))
      await #expect(throws: Person.Refusal.notPresent(name: "Budi Contoh")) {
        try await house.call(.post, path + "/corrections", typed(["education": "SMP", "reason": "x"]))
      }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `an assessment of one person is kept at once; what is left empty stays`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let ahmad = try #require(try await house.people().first { $0.entry.name == "Ahmad Contoh" })
      let path = "/people/\(ahmad.id)"
      try await house.write(
        .post, path + "/assessments",
        typed(["interest_1": "Las", "interest_2": "Hidroponik", "literacy": "Ya", "consent": "Ya", "limits": "Asma"]))
      let first = try #require(try await house.people().first { $0.id == ahmad.id }?.assessment)
      #expect(first.interests == ["Las", "Hidroponik"] && first.isWilling == true && first.literacy == .yes)
      #expect(try await house.html(path + "/assessment").contains("value=\"Hidroponik\""))
      let wali = house.seen(with: [.readPeople, .readCase, .readEverybody, .writePeople])
      try await wali.write(.post, path + "/assessments", typed(["risk": "Rendah"]))
      let second = try #require(try await house.people().first { $0.id == ahmad.id }?.assessment)
      #expect(second.interests == first.interests && second.risk == .low)
      let problems = try await #require(throws: FormProblems.self) {
        try await house.call(.post, path + "/assessments", typed(["return_regency": "Serang"]))
      }.problems
      #expect(problems.map(\.field) == ["return_regency"])
      await #expect(throws: FormProblems.self) { try await house.call(.post, path + "/assessments") }
    }
  }

  @Test(arguments: TestStore.dialects)
  func `a number or NIK that two rows or two people bear names them`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let heads = "No. Reg;Nama;L/P;Tgl Lahir;NIK;Gol;Tgl Masuk;Ekspirasi\n"
      let twice = try await house.stage(
        Array(
          (heads + "BI.8/2025;Candra Contoh;L;02/03/1991;3604010203910000;BI;10/01/2025;10/01/2028\n"
            + "BI.8/2025;Dedi Contoh;L;02/03/1992;3604010203910000;BI;10/01/2025;10/01/2028\n").utf8))
      let page = try await house.html(twice)
      #expect(page.contains("Juga: Dedi Contoh (baris 3).") && page.contains("Juga: Candra Contoh (baris 2)."))
      let crossed = try await house.stage(
        Array((heads + "BI.2/2025;Ahmad Contoh;L;02/03/1990;3604010203900000;BI;10/01/2025;10/01/2028\n").utf8))
      #expect(try await house.html(crossed).contains("Juga: Budi Contoh (BI.2/2025), Ahmad Contoh (BI.1/2025)."))
    }
  }

  @Test(arguments: TestStore.dialects)
  func `whoever cannot come back because of the number is told who bears it`(_ dialect: Dialect) async throws {
    try await PeopleHouse.with(dialect) { house in
      try await house.take(Self.register)
      let people = try await house.people()
      let (ahmad, budi) = (
        try #require(people.first { $0.entry.name == "Ahmad Contoh" }),
        try #require(people.first { $0.entry.name == "Budi Contoh" })
      )
      try await house.write(.post, "/people/\(ahmad.id)/departure", typed(["state": "released", "on": "2025-05-06"]))
      try await house.write(
        .post, "/people/\(budi.id)/corrections", typed(["register_number": "BI.1/2025", "reason": "Salah ketik"]))
      await #expect(throws: Person.Refusal.numberTaken("BI.1/2025", by: "Budi Contoh")) {
        try await house.call(.delete, "/people/\(ahmad.id)/departure")
      }
      // The former number still finds him.
      #expect(try await house.people().first { $0.id == budi.id }?.earlierNumbers == ["BI.2/2025"])
    }
  }
}
