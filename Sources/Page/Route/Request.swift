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
    if accept.holds("text/html") { return false }
    return accept.holds("application/json") || isJSON
  }

  /// Whether the body is JSON.
  package var isJSON: Bool { contentType == "application/json" }

  /// The media type of the body in lower case, without parameters; empty where none is named.
  var contentType: String {
    guard let type = headers["content-type"] else { return "" }
    return type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
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
    for pair in (headers["cookie"] ?? "").utf8.split(separator: UInt8(ascii: ";")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == UInt8(ascii: " ") }).elementsEqual(name.utf8) else {
        continue
      }
      return String(Substring(parts[1]))
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
    headers.first { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// A text as part of a query, a cookie or a header: ASCII letters and digits, `-._~`, and slashes where `slashes`.
package func percent(_ text: String, slashes: Bool = true) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      bytes.append(byte)
    case UInt8(ascii: "/") where slashes: bytes.append(byte)
    case _: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
