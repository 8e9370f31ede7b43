import ArgumentParser
import Foundation
import Language
import Page
import Placement
import Store
import StoreTesting
import Testing

@testable import Bekal
@testable import Optimiser

/// The command line as a newcomer meets it.
@Suite struct CommandHelpTests {
  /// All commands that are shown, with those below them.
  private static func commands(_ root: any ParsableCommand.Type = Root.self) -> [any ParsableCommand.Type] {
    let below = root.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return [root] + below.flatMap { commands($0) }
  }

  private static func help(_ command: any ParsableCommand.Type, in language: Language) -> String {
    Terminal.$language.withValue(language) { ParserSpeech.spoken(Root.helpMessage(for: command, columns: 200)) }
  }

  @Test func `every command has its help in both languages, with an example`() {
    let all = Self.commands()
    #expect(all.count >= 17)
    for command in all {
      let (indonesian, english) = (Self.help(command, in: .indonesian), Self.help(command, in: .english))
      #expect(indonesian.contains("Contoh: ") && english.contains("Example: "), "\(command)")
      for word in ["USAGE", "OPTIONS", "OVERVIEW", "Example", "(default", "Show help", " the ", "Print JSON"] {
        #expect(!indonesian.contains(word), "\(command): \(word)")
      }
      for word in ["Contoh: ", "Berkas", "Cetak", " yang ", "PEMAKAIAN"] {
        #expect(!english.contains(word), "\(command): \(word)")
      }
      #expect(indonesian.contains("--lang <id|en>") && english.contains("--lang <id|en>"), "\(command)")
    }
  }

  @Test(arguments: [
    (["import", "a.csv", "--lang", "en"], ["import", "a.csv"]), (["--lang=id", "doctor"], ["doctor"]),
    (["doctor"], ["doctor"]), (["import", "--", "--lang"], ["import", "--", "--lang"]),
  ])
  func `the language is taken at any place`(_ given: [String], _ left: [String]) throws {
    #expect(try Terminal.withoutLanguage(given) == left)
  }

  @Test(arguments: [["--lang", "de"], ["--lang"], ["--lang="]]) func `another language is refused`(_ given: [String]) {
    #expect(throws: Terminal.UnknownLanguage.self) { try Terminal.withoutLanguage(given) }
  }
}

/// What is in the way of a command, the code it leaves with, and what it says.
struct Obstacle: Sendable, CustomTestStringConvertible {
  let name: String
  let status: Int32
  let says: String
  let arguments: @Sendable (Program, _ database: String) throws -> [String]

  var testDescription: String { name }

  init(
    _ name: String, _ status: Int32, _ says: String,
    _ arguments: @escaping @Sendable (Program, String) throws -> [String]
  ) { (self.name, self.status, self.says, self.arguments) = (name, status, says, arguments) }

  private static func csv(_ program: Program) throws -> String {
    try Data("Barang;Harga\nBeras;12000\n".utf8).write(to: program.folder.appending(path: "a.csv"))
    return program.path("a.csv")
  }

  static let all: [Obstacle] = [
    Obstacle("a wrong option", 2, "--databse tidak dikenal") { _, _ in ["verify", "--database", "x", "--databse", "x"]
    },
    Obstacle("a missing option", 2, "Belum diberikan: --database") { _, _ in ["verify"] },
    Obstacle("a wrong command", 2, "tidak dikenal") { _, _ in ["masak"] },
    Obstacle("an unknown language", 2, "--lang harus id atau en") { _, _ in ["doctor", "--lang", "de"] },
    Obstacle("an absent file", 2, "tidak ada") { program, _ in ["import", program.path("tidak-ada.xlsx")] },
    Obstacle("a file of something else", 2, "a.csv") { program, _ in ["import", try csv(program)] },
    Obstacle("apply without a house", 2, "--apply perlu --database") { program, _ in
      ["import", try csv(program), "--apply"]
    },
    Obstacle("a day that is none", 2, "bukan tanggal") { program, _ in
      ["import", try csv(program), "--as-of", "7 Mei"]
    },
    Obstacle("an absent house", 2, "bekal init") { program, _ in ["verify", "--database", program.path("x.sqlite")] },
    Obstacle("a house already there", 5, "bekal serve") { _, database in
      ["init", "--database", database, "--name", "Lagi", "--region", "3673"]
    },
    Obstacle("an unknown region", 2, "3604") { program, _ in
      ["init", "--database", program.path("y.sqlite"), "--name", "Y", "--region", "9999"]
    },
    Obstacle("a folder that cannot be written", 2, "tidak dapat") { program, _ in
      ["init", "--database", program.path("rutan.sqlite/y.sqlite"), "--name", "Y", "--region", "3673"]
    },
    Obstacle("a copy for nobody", 2, "nomor register BI.9/2025") { _, database in
      ["own-data", "BI.9/2025", "--database", database]
    },
    Obstacle("a copy onto a file", 2, "tidak ditimpa") { program, database in
      ["own-data", "BI.9/2025", "--database", database, "--pdf", try csv(program)]
    },
    Obstacle("places of nothing named", 2, "--class NAMA atau --person NOMOR") { _, database in
      ["places", "list", "--database", database]
    },
    Obstacle("places of an unknown class", 2, "halaman Program") { _, database in
      ["places", "list", "--class", "Las", "--database", database]
    },
    Obstacle("an act that places do not know", 2, "withdraw") { _, database in
      ["places", "record", "masak", "BI.9/2025", "--database", database]
    },
    Obstacle("an option that an act does not take", 2, "withdraw tidak memakai --until") { _, database in
      ["places", "record", "withdraw", "BI.9/2025", "--until", "2025-05-20", "--database", database]
    },
    Obstacle("a place of nobody", 2, "nomor register BI.9/2025") { _, database in
      ["places", "record", "withdraw", "BI.9/2025", "--on", "2025-05-20", "--database", database]
    },
    Obstacle("no key", 2, "lembar pemulihan") { program, database in
      ["verify", "--database", database, "--key", program.path("x.key")]
    },
    Obstacle("another database's key", 2, "kunci yang benar") { program, database in
      try MasterKey.generate().save(program.path("lain.key"))
      return ["verify", "--database", database, "--key", program.path("lain.key")]
    },
    Obstacle("a file that is no database", 2, "bekal restore") { program, _ in
      try Data(repeating: 7, count: 8192).write(to: program.folder.appending(path: "z.sqlite"))
      return ["verify", "--database", program.path("z.sqlite")]
    },
    Obstacle("no address", 2, "127.0.0.1:8080") { _, database in ["serve", "--database", database, "--listen", "x"] },
    Obstacle("an address of another machine", 2, "alamat komputer ini") { _, database in
      ["serve", "--database", database, "--listen", "192.0.2.1:8080"]
    },
    Obstacle("another day for a real house", 2, "rumah latihan") { _, database in
      ["serve", "--database", database, "--fixed-date", "2025-06-01"]
    },
    Obstacle("a day of the past for a practice house", 2, "7 Mei 2025") { program, _ in
      ["serve", "--database", program.path("latihan.sqlite"), "--fixed-date", "2025-05-06"]
    },
    Obstacle("no day for a practice house", 2, "6 Mei") { program, _ in
      ["serve", "--database", program.path("latihan.sqlite"), "--fixed-date", "6 Mei"]
    },
    Obstacle("an officer without a password", 2, "BEKAL_PASSWORD") { program, database in
      ["import", try csv(program), "--database", database, "--apply", "--as", "siti"]
    },
    Obstacle("an unknown facility", 2, "Rutan Uji") { program, database in
      ["import", try csv(program), "--database", database, "--apply", "--facility", "Rutan Lain"]
    },
    Obstacle("a backup that is there already", 2, "sudah ada") { program, database in
      try Data("x".utf8).write(to: program.folder.appending(path: "c.bekal"))
      return ["backup", "--database", database, program.path("c.bekal")]
    },
    Obstacle("a demo for others", 5, "127.0.0.1") { _, _ in ["demo", "--listen", "0.0.0.0:0"] },
  ]
}

@Suite(.enabled(if: Program.path != nil)) struct CommandTests {
  @Test func `whatever is in the way is said in a sentence, with its code and the way out`() async throws {
    try await Program.with { program in
      let database = try await program.founded()
      _ = try await program.founded("latihan.sqlite", "--fixed-date", "2025-05-07")
      for obstacle in Obstacle.all {
        let ended = try await program.run(obstacle.arguments(program, database))
        #expect(ended.status == obstacle.status, "\(obstacle.name): \(ended.complained)")
        #expect(ended.complained.contains(obstacle.says), "\(obstacle.name): \(ended.complained)")
        #expect(!ended.complained.contains("Error") && !ended.complained.contains("Fatal"), "\(obstacle.name)")
      }
    }
  }

  @Test func `what founding, backing up and restoring have to tell can be read by a program`() async throws {
    func told(_ ended: Program.Ended) throws -> [String: Any] {
      try #require(ended.status == 0, "\(ended.complained)")
      return try #require(try JSONSerialization.jsonObject(with: Data(ended.said.utf8)) as? [String: Any])
    }
    try await Program.with { program in
      let (database, copy, again) = (program.path("r.sqlite"), program.path("c.bekal"), program.path("r2.sqlite"))
      let made = try told(
        await program.run("init", "--database", database, "--name", "Rutan Uji", "--region", "3673", "--json"))
      #expect(made["name"] as? String == "Rutan Uji")
      #expect((made["recovery"] as? String)?.split(separator: " ").count == 13)
      let backup = try told(await program.run("backup", "--database", database, copy, "--json"))
      let restored = try told(await program.run("restore", "--database", again, copy, "--json"))
      #expect(restored["journal"] as? String == "whole")
      #expect(backup["rows"] as? Int == restored["rows"] as? Int)
    }
  }

  @Test func `a port in use is said with another one`() async throws {
    try await Program.with { program in
      let served = try await program.serving(try await program.founded())
      let port = served.banner.url.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
      let other = try await program.founded("lain.sqlite")
      let ended = try await program.run("serve", "--database", other, "--listen", "127.0.0.1:\(port)")
      #expect(ended.status == 2 && ended.complained.contains("dipakai program lain"), "\(ended.complained)")
      let same = try await program.run("serve", "--database", served.banner.database, "--listen", "127.0.0.1:0")
      #expect(same.status == 2 && same.complained.contains("sudah melayani"), "\(same.complained)")
      #expect(!FileManager.default.fileExists(atPath: other + ".sock"))
      #expect(FileManager.default.fileExists(atPath: served.banner.database + ".sock"))
      await served.stop()
    }
  }

  @Test func `a solver whose reader is gone ends at once, without a trace`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // A server ignores the signal of a broken pipe, and its children inherit that.
    process.arguments = ["-c", "trap '' PIPE; exec \"$0\" optimiser-worker", try #require(Program.path)]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    try output.fileHandleForReading.close()
    let program = IntegerProgram(
      columns: [.binary], rows: [], stages: [IntegerProgram.Stage(.sum([IntegerProgram.Term(0, 7)]))], start: [0])
    try input.fileHandleForWriting.write(contentsOf: Wire.encode(program, seconds: 5))
    try input.fileHandleForWriting.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGPIPE)
    #expect(said.isEmpty)
  }
}
