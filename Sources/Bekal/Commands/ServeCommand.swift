import Access
import ArgumentParser
import Foundation
import House
import Language
import Page
import Server
import Store

/// `bekal serve`: the house on the network, and for commands of this machine on the socket beside its file.
struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandWords.serve.configuration("serve") }

  @OptionGroup var house: HouseOptions
  @Option(help: CommandWords.listen.help) var listen = "127.0.0.1:8080"
  @Option(help: CommandWords.trustedProxy.help) var trustedProxy: [String] = []
  @Flag(help: CommandWords.noWork.help) var noWork = false
  @Option(help: CommandWords.practiceDay.help) var fixedDate: String?
  @OptionGroup var banner: BannerOptions

  func run() async throws {
    guard let place = Listening(listen) else { throw Fault(2, CommandWords.noAddress(listen).said) }
    let proxies = try trustedProxy.map { text in
      guard let block = NetworkBlock(text) else { throw Fault(2, CommandWords.noProxy(text).said) }
      return block
    }
    // Whatever the server writes is its owner's alone: the socket above all.
    umask(0o077)
    do {
      let open = try await house.open(practisingOn: fixedDate)
      let firstRun = try await open.firstRun()
      let app = try await open.app(loopback: place.isLoopback, firstRun: firstRun)
      let serve: @Sendable () async throws -> Void = {
        try await app.serve(
          at: place, socket: SocketClient.place(of: house.database), behind: TrustedProxies(proxies)
        ) { port in
          banner.say(
            Banner(
              name: open.unit?.name ?? "Bekal", place: place, port: port, database: house.database,
              code: firstRun?.code))
        }
      }
      if noWork { try await serve() } else { try await open.working(serve) }
      await open.store.close()
    } catch StoreError.locked(let path) where SocketClient(path: SocketClient.path(of: path)).isServed {
      throw Fault(2, CommandWords.served(path).said)
    }
  }
}

extension SocketClient {
  /// Where a server of a database listens for commands; nil for PostgreSQL, which needs no lock, and for a path too long for a socket.
  static func place(of database: String) -> String? {
    guard case .file(let path) = StoreAddress(database) else { return nil }
    let socket = SocketClient.path(of: path)
    guard socket.utf8.count <= App.mostSocketBytes else {
      complain(CommandWords.socketTooLong(socket).said)
      return nil
    }
    return socket
  }
}

/// How much a server says when it is ready.
struct BannerOptions: ParsableArguments {
  @Flag(help: CommandWords.quiet.help) var quiet = false
  @Flag(help: CommandWords.json.help) var json = false

  /// Says it; the code of a house without an account even where asked to be quiet, for without it nobody could come in.
  func say(_ banner: Banner) {
    if json { return Bekal.say(banner.json) }
    if !quiet { return Bekal.say(banner.text) }
    if let code = banner.code { Bekal.say(CommandWords.code(code).said) }
  }
}

/// What a server says when it is ready: where it is, where its data are, and what to do next.
struct Banner {
  let name: String
  let place: Listening
  let port: Int
  let database: String
  /// The code for the first officer; nil where somebody has an account, or nobody needs one.
  let code: String?
  var isDemo = false

  private var url: String {
    let host = ["0.0.0.0", "::"].contains(place.host) ? ProcessInfo.processInfo.hostName : place.host
    return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }

  private var shownDatabase: String { StoreAddress(database).shown }

  var text: String {
    let next = code.map(CommandWords.openWith) ?? (isDemo ? CommandWords.tryRoles : CommandWords.openAndSignIn)
    return [
      "Bekal \(App.version) · \(name)", "  \(url)", "  \(CommandWords.data.said): \(shownDatabase)",
      "  \(CommandWords.next.said): \(next.said)", "  \(CommandWords.stop.said): Ctrl-C",
    ].joined(separator: "\n")
  }

  var json: String {
    var fields: [String: FactValue] = [
      "database": .text(shownDatabase), "name": .text(name), "url": .text(url), "version": .text(App.version),
    ]
    if let code { fields["code"] = .text(code) }
    return FactValue.canonical(fields) { _, text in text }
  }
}
