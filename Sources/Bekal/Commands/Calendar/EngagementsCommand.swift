import Access
import ArgumentParser
import Foundation
import Language
import Page
import Timetable

/// `bekal engagements`: who is called away from lessons, by the routes a browser uses.
struct EngagementsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    EngagementsWords.engagements.configuration(
      "engagements", subcommands: [ListEngagements.self, AddEngagements.self, ImportEngagements.self])
  }
}

/// `bekal engagements list`: a week of the calendar.
struct ListEngagements: AsyncParsableCommand {
  static var configuration: CommandConfiguration { EngagementsWords.list.configuration("list") }

  @Option(help: EngagementsWords.from.help) var from: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  /// The week, as far as the terminal shows it.
  private struct Week: Decodable {
    struct Line: Decodable {
      let name: String, cell: String, from: String, until: String, hours: String?, kind: String?, note: String?
    }
    let from: String
    let until: String
    let lines: [Line]
  }

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let answer = try await client.send(.get, "/engagements" + (from.map { "?from=\($0)" } ?? ""))
      await client.leave()
      if json { return say(String(decoding: answer.body, as: UTF8.self)) }
      let week: Week = try answer.page()
      say(EngagementsWords.week(week.from, week.until, week.lines.count).said)
      for line in week.lines {
        let days = line.from == line.until ? line.from : "\(line.from)–\(line.until)"
        let kind = line.kind.map(EngagementsWords.kind) ?? EngagementWords.busy
        let parts: [String?] = [days, line.hours, "\(line.name) (\(line.cell))", kind.said, line.note]
        say("  " + parts.compactMap(\.self).joined(separator: "  "))
      }
    } catch { throw Fault(error) }
  }
}

/// `bekal engagements add`: a list of lines, from a file or standard input.
struct AddEngagements: AsyncParsableCommand {
  static var configuration: CommandConfiguration { EngagementsWords.add.configuration("add") }

  @Argument(help: EngagementsWords.file.help) var file: String
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      guard
        let data = try? file == "-"
          ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: file))
      else { throw Fault(2, EngagementsWords.unreadable(file).said) }
      let client = try await HouseClient(house, who)
      let done = try await client.send(.post, "/engagements", fields: ["lines": String(decoding: data, as: UTF8.self)])
      await client.leave()
      say(json ? String(decoding: done.body, as: UTF8.self) : EngagementWords.kept(try done.value(Int.self)).said)
    } catch { throw Fault(error) }
  }
}

/// `bekal engagements import`: a list as a file, CSV, XLSX or a calendar; looked at, and applied where asked for.
struct ImportEngagements: AsyncParsableCommand {
  static var configuration: CommandConfiguration { EngagementsWords.importing.configuration("import") }

  @Argument(help: EngagementsWords.importFile.help) var file: String
  @Flag(help: EngagementsWords.apply.help) var apply = false
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  /// What the preview says, as far as the terminal shows it.
  private struct Preview: Decodable {
    struct Counts: Decodable { let read: Int, added: Int, unchanged: Int, heldBack: Int, inError: Int, leftOut: Int }
    struct Step: Decodable { let row: Int, number: String, name: String?, reason: String? }
    let counts: Counts
    let steps: [Step]
  }

  func run() async throws {
    do {
      guard let data = try? Data(contentsOf: URL(filePath: file)) else {
        throw Fault(2, EngagementsWords.unreadable(file).said)
      }
      let client = try await HouseClient(house, who)
      let name = URL(filePath: file).lastPathComponent
      let staged = try await client.send(.post, "/engagements/files", file: (name, [UInt8](data)))
      let answer = try await client.send(.get, "/engagements/files/\(staged.text)")
      let done = apply ? try await client.send(.post, "/engagements/files/\(staged.text)/application") : nil
      await client.leave()
      if json { return say(String(decoding: answer.body, as: UTF8.self)) }
      let preview: Preview = try answer.page()
      say(EngagementsWords.counted(preview.counts.read, preview.counts.added, preview.counts.inError).said)
      for step in preview.steps {
        if let reason = step.reason { say("  \(step.row)  \(step.name ?? step.number): \(reason)") }
      }
      say(try done.map { EngagementWords.kept(try $0.value(Int.self)).said } ?? EngagementsWords.notApplied.said)
    } catch { throw Fault(error) }
  }
}
