import Foundation

/// The methods that routes use.
package enum Method: String, CaseIterable, Sendable {
  case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE"
}

/// A request as the adapter received it, free of any server library.
package struct Request: Sendable {
  package var method: Method
  /// The path without query, percent-decoded by segment when matched.
  package var path: String
  /// What follows the `?`; empty where none.
  package var query: String
  /// Header fields by lower-case name.
  package var headers: [String: String]
  package var body: [UInt8]
  /// The caller's address, as the peer or a trusted proxy tells it; `console` for a command of this machine.
  package var address: String
  /// Whether it came over TLS, so that cookies are marked Secure.
  package var isSecure = false

  /// A request.
  package init(
    _ method: Method, _ path: String, query: String = "", headers: [String: String] = [:], body: [UInt8] = [],
    address: String = "127.0.0.1"
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.address = address
  }

  /// Where commands of this machine call from.
  package static let console = "konsol"

  /// What failures of this caller are counted under: the address, or the 64 bits of IPv6 that one subscriber has.
  package var network: String { NetworkBlock(address)?.subscriber.text ?? address }

  /// Whether the caller is a program that asks for JSON rather than a page.
  package var wantsJSON: Bool {
    let accept = headers["accept"] ?? ""
    if accept.contains("text/html") { return false }
    return accept.contains("application/json") || isJSON
  }

  /// Whether the body is JSON.
  package var isJSON: Bool { contentType == "application/json" }

  /// The media type of the body in lower case, without parameters; empty where none is named.
  var contentType: String {
    let type = (headers["content-type"] ?? "").prefix { $0 != ";" }
    return type.lowercased().filter { $0 != " " }
  }

  /// The name under which a cookie is kept. Under TLS no other host and no plain page can have set it (`__Host-`).
  package func cookieName(_ name: String) -> String { isSecure ? "__Host-\(name)" : name }

  /// The header that sets a cookie; scripts cannot read it, other sites cannot send it. Without seconds it goes with the browser.
  package func settingCookie(_ name: String, _ value: String, seconds: Int? = nil) -> (name: String, value: String) {
    let age = seconds.map { "; Max-Age=\($0)" } ?? ""
    return (
      "Set-Cookie", "\(cookieName(name))=\(value); Path=/; HttpOnly; SameSite=Lax\(age)" + (isSecure ? "; Secure" : "")
    )
  }

  /// The value of a cookie, or nil.
  package func cookie(_ name: String) -> String? {
    let name = cookieName(name)
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].trimmingPrefix(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }
}

/// A response, free of any server library.
package struct Response: Sendable {
  package var status: Int
  /// Header fields in order; a name may come more than once.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  /// A response.
  package init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first value of a header, whatever its case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A text as part of a query, a cookie or a header: ASCII letters and digits, `-._~`, and slashes where `slashes`.
package func percent(_ text: String, slashes: Bool = true) -> String {
  let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
  return text.addingPercentEncoding(withAllowedCharacters: CharacterSet(charactersIn: letters + (slashes ? "/" : "")))
    ?? ""
}
