import Access
import ArgumentParser
import Foundation
import Page
import Server

/// `bekal serve`: the house on the network.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a house until told to stop.",
    discussion: "Example: bekal serve --database rutan.sqlite --listen 127.0.0.1:8080")

  @OptionGroup var house: HouseOptions

  @Option(help: "Address and port; port 0 takes a free one.")
  var listen = "127.0.0.1:8080"

  func run() async throws {
    guard let place = Listening(listen) else { throw Fault.listening(listen) }
    let open = try await house.open()
    let reception = try await open.reception(loopback: place.isLoopback)
    try await open.resume()
    try await reception.serve(at: place) { port in
      Banner.print(name: open.unit?.name ?? "Bekal", host: place.host, port: port, database: house.database)
    }
  }
}

extension Fault {
  static func listening(_ text: String) -> Fault {
    Fault(
      2,
      Phrase(
        id: "“\(text)” bukan alamat. Tulis ALAMAT:PORT, misalnya 127.0.0.1:8080.",
        en: "“\(text)” is no address. Write ADDRESS:PORT, for example 127.0.0.1:8080.")(language))
  }
}

/// What a server says when it is ready.
enum Banner {
  static func print(name: String, host: String, port: Int, database: String) {
    let shown = host.contains(":") ? "[\(host)]" : host
    let lines = [
      "Bekal \(Reception.version) · \(name)",
      "  http://\(shown):\(port)/",
      Phrase(id: "  data: \(database)", en: "  data: \(database)")(Fault.language),
      Phrase(id: "  berhenti: Ctrl-C", en: "  stop: Ctrl-C")(Fault.language),
    ]
    say(lines.joined(separator: "\n"))
  }
}
