import Access
import ArgumentParser
import Foundation
import House
import Language
import Page

/// `bekal own-data`: all that is kept about a person, on the terminal, as JSON or as the paper for that person.
struct OwnDataCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.ownData.configuration("own-data") }

  @Argument(help: CommandWords.registerNumber.help) var number: String
  @Option(help: CommandWords.pdfFile.help) var pdf: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  /// The copy, as far as the terminal shows it.
  private struct Copy: Decodable {
    struct Section: Decodable {
      struct Row: Decodable { let label: String, text: String }
      let title: String
      let rows: [Row]
    }
    let name: String
    let sections: [Section]
  }

  func run() async throws {
    do {
      if let pdf, FileManager.default.fileExists(atPath: pdf) { throw Fault(2, CommandWords.fileExists(pdf).said) }
      let client = try await HouseClient(house, who)
      let path = "/people/\(try await client.person(numbered: number))/own-data"
      if let pdf {
        try Data(try await client.send(.get, path + ".pdf").body).write(
          to: URL(filePath: pdf), options: .withoutOverwriting)
        say(CommandWords.written(pdf).said)
      } else {
        let answer = try await client.send(.get, path)
        if json { say(String(decoding: answer.body, as: UTF8.self)) } else { tell(try answer.page()) }
      }
      await client.leave()
    } catch { throw Fault(error) }
  }

  private func tell(_ copy: Copy) {
    say(copy.name)
    for section in copy.sections {
      say("\n\(section.title)")
      for row in section.rows { say("  \(row.label): \(row.text)") }
    }
  }
}

extension HouseClient {
  /// A person of the search, as far as a command reads it.
  private struct Found: Decodable { let id: String, registerNumber: String }

  /// Who bears the number, as it is written.
  ///
  /// - Throws: `Fault` where nobody does.
  func person(numbered number: String) async throws -> String {
    struct Result: Decodable { let people: [Found] }
    let found: Result = try await send(.get, "/search", fields: ["q": number]).page()
    guard let person = found.people.first(where: { $0.registerNumber == number }) else {
      throw Fault(2, CommandWords.noPerson(number).said)
    }
    return person.id
  }
}
