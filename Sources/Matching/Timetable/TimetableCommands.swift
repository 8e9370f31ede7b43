import ArgumentParser
import Foundation
import Language

/// The commands that work on files of `bekal.timetable/1`: `solve`, `check`, `explain`.
package enum TimetableCommands {
  /// Those commands, to stand below `bekal timetable`.
  package static let all: [any ParsableCommand.Type] = [Solve.self, Check.self, Explain.self]

  /// The two files of the commands that judge a result.
  struct Judged: ParsableArguments {
    @Argument(help: Phrase(id: "Berkas bekal.timetable/1.", en: "A bekal.timetable/1 file.").help)
    var file: String
    @Argument(help: Phrase(id: "Berkas bekal.timetable.result/1.", en: "A bekal.timetable.result/1 file.").help)
    var result: String
    @Flag(help: Phrase(id: "Cetak JSON.", en: "Print JSON.").help)
    var json = false
  }
}

extension TimetableCommands {
  /// Solves a file and writes the result.
  struct Solve: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandHelp(
        Phrase(id: "Susun jadwal terbaik.", en: "Find the best timetable."),
        "bekal timetable solve week.json -o result.json --seconds 60",
        more: Phrase(
          id: "Keluar: 0 terbukti terbaik, 2 masukan keliru, 3 waktu habis, 4 tidak ada jawaban.",
          en: "Exit: 0 proven best, 2 bad input, 3 limit, 4 infeasible.")
      ).configuration("solve")
    }

    @Argument(help: Phrase(id: "Berkas bekal.timetable/1, atau - .", en: "A bekal.timetable/1 file, or - .").help)
    var file: String
    @Option(
      name: .shortAndLong,
      help: Phrase(id: "Berkas hasil; tanpa ini ke keluaran standar.", en: "Result file, else standard output.").help)
    var output: String?
    @OptionGroup var limit: TimeLimit

    func run() throws {
      let files = CommandFiles()
      let instance = try files.read(file) { try TimetableInstance(json: $0) }
      let progress = SearchProgress(files)
      let result = try files.search {
        try limit.solver.solve(instance, language: files.language) { progress.show($0.stages) }
      }
      try files.write(result.json, to: output)
      files.tell(TimetableWords.summary(result, files.language))
      try files.leave(result.status)
    }
  }

  /// Reads a result against the rules, without the solver.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandHelp(
        Phrase(id: "Periksa jadwal terhadap semua aturan.", en: "Check a timetable against all rules."),
        "bekal timetable check week.json result.json",
        more: Phrase(
          id: "Keluar: 0 benar, 1 ada pelanggaran, 2 masukan keliru.", en: "Exit: 0 sound, 1 breaches, 2 bad input.")
      ).configuration("check")
    }

    @OptionGroup var judged: Judged

    func run() throws {
      let files = CommandFiles()
      let instance = try files.read(judged.file) { try TimetableInstance(json: $0) }
      let result = try files.read(judged.result) { try TimetableResult(json: $0) }
      try files.judge(
        TimetableChecker.breaches(of: result, against: instance).map { $0(files.language) }, json: judged.json)
    }
  }

  /// Says why a session stands where it does, what keeps it out of each other slot, and what a slot would cost.
  struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandHelp(
        Phrase(id: "Jelaskan satu sesi.", en: "Explain one session."),
        "bekal timetable explain week.json result.json --session s1 --slot 2025-05-19/1",
        more: Phrase(
          id: "Dengan --slot jadwal terbaik dengan sesi itu pada waktu itu dicari dan dibandingkan.",
          en: "With --slot the best timetable with the session in that slot is found and compared.")
      ).configuration("explain")
    }

    @OptionGroup var judged: Judged
    @Option(help: Phrase(id: "Sesi.", en: "The session.").help)
    var session: String
    @Option(help: Phrase(id: "Waktu yang diinginkan.", en: "The slot wished for.").help)
    var slot: String?
    @OptionGroup var limit: TimeLimit

    func run() throws {
      let files = CommandFiles()
      let instance = try files.read(judged.file) { try TimetableInstance(json: $0) }
      let result = try files.read(judged.result) { try TimetableResult(json: $0) }
      let names = (sessions: instance.sessions.map(\.id), slots: instance.slots)
      let session = try files.find(session, in: names.sessions, "--session")
      let asked = try slot.map { try files.find($0, in: names.slots, "--slot") }
      let explanation = try files.search {
        try TimetableExplanation(
          of: result, in: TimetableIndex(instance), session: session, slot: asked, by: limit.solver,
          language: files.language)
      }
      files.say(judged.json ? explanation.json(files.language) : explanation.text(files.language))
    }
  }
}
