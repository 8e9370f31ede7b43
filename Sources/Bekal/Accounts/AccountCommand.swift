import Access
import ArgumentParser
import House
import Language
import Page

/// `bekal account`: what is done about one account by the routes a browser uses.
struct AccountCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    AccountCommandWords.account.configuration("account", subcommands: [ResetSecondFactor.self, ListSignIns.self])
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

/// `bekal account sign-ins`: who came in and who was turned away, the latest first.
struct ListSignIns: AsyncParsableCommand {
  static var configuration: CommandConfiguration { AccountCommandWords.signIns.configuration("sign-ins") }

  @Argument(help: CommandWords.userName.help) var user: String?
  @Flag(help: AccountCommandWords.onlyRefused.help) var refused = false
  @Option(name: .customLong("on"), help: AccountCommandWords.day.help) var day: String?
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    let fields = ["account": user, "cause": refused ? "refused" : nil, "day": day].compactMapValues(\.self)
    let client = try await HouseClient(house, who)
    let answer = try await client.send(.get, "/sign-ins", fields: fields)
    await client.leave()
    if json { return say(String(decoding: answer.body, as: UTF8.self)) }
    let list: SignIns = try answer.page()
    for trace in list.traces { say(trace.said) }
    say(AccountCommandWords.shown(list.traces.count, of: list.total).said)
  }
}

/// The list of sign-ins, as far as commands read it.
private struct SignIns: Decodable {
  struct Trace: Decodable {
    let at: String
    let cause: String
    let userName: String?
    let network: String
    let page: String?
    let tries: Int

    var said: String {
      let words = SignInTrace.Cause(rawValue: cause)?.phrase.said ?? cause
      return [at, userName ?? "–", words + (tries > 1 ? " × \(tries)" : ""), page, network].compactMap(\.self)
        .joined(separator: " · ")
    }
  }
  let traces: [Trace]
  let total: Int
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
