import Access
import ArgumentParser
import Foundation
import Language
import Page

/// `bekal policy`: the placement policy in force and the one that waits, and a second person's yes to it.
struct PolicyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    PolicyCommandWords.policy.configuration(
      "policy", subcommands: [ShowPolicy.self, ConfirmPolicy.self, TakeBackPolicy.self])
  }

  /// Where the policy stands.
  fileprivate static let path = "/placement/policy"
}

/// `bekal policy show`: the signed policies, the latest first.
struct ShowPolicy: AsyncParsableCommand {
  static var configuration: CommandConfiguration { PolicyCommandWords.show.configuration("show") }

  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions
  @Flag(help: CommandWords.json.help) var json = false

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let answer = try await client.send(.get, PolicyCommand.path)
      await client.leave()
      if json { return say(String(decoding: answer.body, as: UTF8.self)) }
      let policies = try answer.page(KeptPolicies.self).signed
      for policy in policies { say(PolicyCommandWords.line(policy).said) }
      if policies.isEmpty { say(PolicyCommandWords.none.said) }
    } catch { throw Fault(error) }
  }
}

/// `bekal policy confirm`: a second person's yes to the policy that waits.
struct ConfirmPolicy: AsyncParsableCommand {
  static var configuration: CommandConfiguration { PolicyCommandWords.confirm.configuration("confirm") }

  @Argument(help: PolicyCommandWords.number.help) var number: String
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      let path = try await client.waitingPolicy(number)
      _ = try await client.send(.post, path + "/confirmation")
      let after = try await client.send(.get, PolicyCommand.path).page(KeptPolicies.self)
      await client.leave()
      for policy in after.signed where path.hasSuffix(policy.id) { say(PolicyCommandWords.line(policy).said) }
    } catch { throw Fault(error) }
  }
}

/// `bekal policy take-back`: takes back the policy that waits.
struct TakeBackPolicy: AsyncParsableCommand {
  static var configuration: CommandConfiguration { PolicyCommandWords.takeBack.configuration("take-back") }

  @Argument(help: PolicyCommandWords.number.help) var number: String
  @OptionGroup var house: HouseOptions
  @OptionGroup var who: ActorOptions

  func run() async throws {
    do {
      let client = try await HouseClient(house, who)
      _ = try await client.send(.delete, try await client.waitingPolicy(number))
      await client.leave()
      say(PolicyCommandWords.takenBack(number).said)
    } catch { throw Fault(error) }
  }
}

/// The signed policies, as far as the terminal shows them.
struct KeptPolicies: Decodable {
  struct Policy: Decodable {
    let id: String
    let from: String
    let signedBy: String
    let decreeNumber: String
    let isInForce: Bool
    let isWaiting: Bool
  }

  let signed: [Policy]
}

extension HouseClient {
  /// The path of the policy that waits, which must be the one of that number: nobody says yes to another by mistake.
  ///
  /// - Throws: `Fault` that names what waits.
  fileprivate func waitingPolicy(_ number: String) async throws -> String {
    let waiting = try await send(.get, PolicyCommand.path).page(KeptPolicies.self).signed.first(where: \.isWaiting)
    guard let waiting, waiting.decreeNumber == number else {
      throw Fault(2, PolicyCommandWords.notWaiting(number, but: waiting?.decreeNumber).said)
    }
    return PolicyCommand.path + "/\(waiting.id)"
  }
}
