import Access
import ArgumentParser
import House
import Language
import Page

/// `bekal password`: lets an officer in again who forgot the password, where nobody else is left who could.
struct PasswordCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.password.configuration("password") }

  @Argument(help: CommandWords.userName.help) var user: String
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let client = try await HouseClient(house, who)
    let officer = try await client.officer(named: user)
    let password = PasswordCommand.drawn()
    _ = try await client.send(.put, "/officers/\(officer)/password", fields: ["password": password])
    await client.leave()
    if json { return say(["password": .text(password), "user_name": .text(user)]) }
    say(CommandWords.passwordGiven(user, password).said)
  }

  /// Four groups of four letters that nobody mistakes for each other: 74 random bits.
  private static func drawn() -> String {
    let letters = Array("abcdefghkmnpqrstuvwxyz345")
    let group = { String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] }) }
    return (0..<4).map { _ in group() }.joined(separator: "-")
  }
}
