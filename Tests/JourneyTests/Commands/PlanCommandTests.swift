import Foundation
import Testing

@testable import Bekal
@testable import Optimiser

/// `bekal plan` and the commands around it, as an officer types them.
@Suite(.enabled(if: Program.path != nil)) struct PlanCommandTests {
  /// Three small files in a folder; the arguments that name them.
  private func arguments(_ program: Program) throws -> [String] {
    let files = [
      "register.csv": "No. Reg;Nama;L/P;Gol;Kamar\nBI.1/2025;Aep;L;BI;6\n",
      "asesmen.csv": "No Reg;Nama;Minat 1;Minat 2;Bersedia\nBI.1/2025;Aep;Las;Sablon;Ya\n",
      "penawaran.csv":
        "Mitra;Pelatihan;Bidang;Jenis;Tingkat;Mulai;Hari;JP;Min peserta;Maks peserta;Jadwal\n"
        + "Dinas Perikanan;Lele bioflok;Budidaya lele;Agribisnis;Pemula;09/06/2025;24;96;1;16;Sen-Kam 13.30-15.30\n",
    ]
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: program.path(name))) }
    return [
      "plan", "--register", program.path("register.csv"), "--assessment", program.path("asesmen.csv"), "--offers",
      program.path("penawaran.csv"), "--out", program.path("usulan"), "--as-of", "2025-05-07",
    ]
  }

  @Test(.enabled(if: Optimiser.library().path != nil))
  func `a plan ends with the files it wrote, and writes over none of them unasked`() async throws {
    try await Program.with { program in
      let arguments = try arguments(program)
      let first = try await program.run(arguments)
      #expect(first.status == 0, "\(first.complained)")
      let names = [
        "instance.json", "result.json", "penjelasan.xlsx", "usulan-sidang-tpp.pdf", "usulan-sidang-tpp.xlsx",
      ]
      let listed = first.said.components(separatedBy: "Ditulis:\n").last ?? ""
      #expect(
        listed.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
          == names.map { program.path("usulan/\($0)") })
      func content() throws -> [Data] {
        try names.map { try Data(contentsOf: URL(filePath: program.path("usulan/\($0)"))) }
      }
      try Data("milik orang".utf8).write(to: URL(filePath: program.path("usulan/result.json")))
      let before = try content()
      // Nobody can be asked: standard input is no terminal.
      for language in ["id", "en"] {
        let again = try await program.run(arguments + ["--lang", language])
        #expect(again.status == 2 && again.said.isEmpty)
        #expect(again.complained.contains("--force") && again.complained.contains("result.json"))
        #expect(try content() == before)
      }
      let forced = try await program.run(arguments + ["--force", "--json"])
      #expect(forced.status == 0 && forced.said.contains("usulan-sidang-tpp.pdf"))
      #expect(try content() != before)
    }
  }

  @Test(arguments: [
    (["plan", "--registr", "a"], "--register"), (["serve", "--databse", "a"], "--database"),
    (["import", "a.csv", "--aply"], "--apply"), (["backup", "--databas", "a", "b"], "--database"),
    (["demo", "--lisen", "a"], "--listen"), (["init", "--regoin", "3673"], "--region"),
    (["doctor", "--jsn"], "--json"), (["placement", "solve", "a", "--second", "3"], "--seconds"),
  ])
  func `a flag that nobody knows is answered with the nearest`(_ arguments: [String], _ nearest: String) async throws {
    try await Program.with { program in
      let ended = try await program.run(arguments + ["--lang", "id"])
      // Where a needed flag is missing because it was mistyped, the parser names the flag that is missing.
      #expect(ended.status == 2 && ended.complained.contains(nearest), "\(ended.complained)")
    }
  }

  @Test func `init names the serve that opens the house, with its key and its quotes`() async throws {
    try await Program.with { program in
      let (database, key) = (program.path("rumah kami.sqlite"), program.path("kunci.key"))
      let made = try await program.run([
        "init", "--database", database, "--name", "Rutan Uji", "--region", "3673", "--key", key,
      ])
      #expect(made.status == 0, "\(made.complained)")
      #expect(made.said.contains("bekal serve --database '\(database)' --key \(key)"), "\(made.said)")
    }
    #expect(InitCommand.quoted("a'b") == "'a'\\''b'" && InitCommand.quoted("/srv/a.sqlite") == "/srv/a.sqlite")
  }
}
