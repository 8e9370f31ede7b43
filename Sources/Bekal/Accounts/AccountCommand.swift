import Access
import ArgumentParser
import House
import Language
import Page

/// `bekal account`: what is done about one account by the routes a browser uses.
struct AccountCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    AccountCommandWords.account.configuration("account", subcommands: [ResetSecondFactor.self])
  }
}

/// `bekal account reset-second-factor`: for who lost the device and the recovery codes.
struct ResetSecondFactor: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    AccountCommandWords.resetSecondFactor.configuration("reset-second-factor")
  }

  @Argument(help: CommandWords.userName.help) var user: String
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let client = try await HouseClient(house, who)
    let officer = try await client.officer(named: user)
    _ = try await client.send(.delete, "/officers/\(officer)/second-factor")
    await client.leave()
    if json { return say(["user_name": .text(user)]) }
    say(AccountCommandWords.secondFactorRemoved(user).said)
  }
}

/// The accounts of the settings, as far as commands read them.
private struct Settings: Decodable {
  struct Account: Decodable {
    struct Officer: Decodable { let id: String, userName: String }
    let officer: Officer
  }
  let accounts: [Account]
}

extension HouseClient {
  /// The identity of the account of a user name.
  ///
  /// - Throws: `Fault` where the house has none of that name.
  func officer(named user: String) async throws -> String {
    let settings: Settings = try await send(.get, "/settings").page()
    guard let officer = settings.accounts.first(where: { $0.officer.userName == user })?.officer else {
      throw Fault(2, CommandWords.noOfficer(user).said)
    }
    return officer.id
  }
}
