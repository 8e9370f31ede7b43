import Foundation
import House
import Page
import Server
import Synchronization

/// Somebody at a browser: reads pages, follows their links, submits their forms, and keeps the cookies.
package final class Visitor: Sendable {
  /// Who it is, for the sentence of a test that fails: a role, or a name and a role.
  package let name: String
  package let app: App
  /// Known without a cookie, as in the walks; nil for somebody who signs in.
  private let actor: Actor?
  private let cookies = Mutex<[String: String]>([:])

  /// The cookies as they are now.
  package var kept: [String: String] { cookies.withLock(\.self) }

  /// A visitor; without an actor nobody yet.
  package init(_ name: String, at app: App, as actor: Actor? = nil) {
    self.name = name
    self.app = app
    self.actor = actor
  }

  /// Sends any request, with the cookies, and keeps those that come back.
  package func ask(
    _ method: Page.Method, _ address: String, body: [UInt8] = [], accept: String = "text/html", type: String? = nil
  ) async -> Response {
    // The place on a page stays with the browser.
    let parts = address.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1).map(String.init)
    var headers = ["accept": accept, "host": "rutan.example"]
    headers["content-type"] = type
    if method != .get, accept == "application/json" { headers["idempotency-key"] = UUID().uuidString }
    headers["cookie"] = cookies.withLock { jar in
      jar.isEmpty ? nil : jar.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
    }
    let request = Request(
      method, parts.first ?? "/", query: parts.count == 2 ? parts[1] : "", headers: headers, body: body)
    if let actor { return await app.answer(request, as: actor) }
    let response = await app.answer(request)
    cookies.withLock { jar in
      for (name, value) in response.headers where name == "Set-Cookie" {
        let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        jar[String(pair[0])] = value.contains("Max-Age=0") ? nil : String(pair[1])
      }
    }
    return response
  }

  /// Sends fields as a program does: for what no page offers.
  package func send(
    _ method: Page.Method, _ address: String, _ fields: [String: String] = [:], many: [String: [String]] = [:]
  ) async throws -> Response {
    let values = (many as [String: Any]).merging(fields) { $1 }
    let body = try JSONSerialization.data(withJSONObject: values, options: .sortedKeys)
    return await ask(
      method, address, body: [UInt8](body), accept: "application/json", type: "application/json")
  }

  /// Opens a page that must be there, going wherever it leads on to.
  ///
  /// - Throws: `PageFault` where it is not there or cannot be read.
  package func open(_ address: String) async throws -> ServedPage {
    try await arrive(at: address, with: await ask(.get, address))
  }

  /// The page that an answer is or leads to.
  func arrive(at address: String, with response: Response) async throws -> ServedPage {
    var (address, response) = (address, response)
    for _ in 0..<5 {
      guard response.status == 303, let next = response.header("Location") else { break }
      address = next
      response = await ask(.get, address)
    }
    guard response.status == 200 else {
      throw PageFault(address, self, "answers \(response.status): \(PageFault.sentence(of: response))")
    }
    return try ServedPage(address, response, for: self)
  }
}

/// What a page does not offer: the page, who looks at it, and the label that was looked for.
struct PageFault: Error, CustomStringConvertible {
  let description: String

  init(_ address: String, _ visitor: Visitor, _ what: String) { description = "\(address) as \(visitor.name): \(what)" }

  /// What a page or a program is told where it is turned down.
  static func sentence(of response: Response) -> String {
    let text = String(decoding: response.body, as: UTF8.self)
    guard let markup = try? Markup(page: text) else { return String(text.prefix(200)) }
    let alerts = markup.descendants.filter { $0.attributes["role"] == "alert" }
    return (alerts + markup.all("h1")).first?.label ?? ""
  }
}
