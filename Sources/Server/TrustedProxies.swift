import Page

/// The proxies whose word counts about who calls and whether that was over TLS. Anybody can write such a header.
package struct TrustedProxies: Sendable {
  private let blocks: [NetworkBlock]

  /// Proxies at these addresses; without any, nobody's word counts.
  package init(_ blocks: [NetworkBlock] = []) { self.blocks = blocks }

  /// Who calls, and whether over TLS.
  ///
  /// 1. Only what a trusted peer says counts. 2. The caller is the last address of the list that is not a trusted proxy's own: what stands
  /// before it, the caller wrote. 3. What is no address ends the list. 4. The protocol is the one that the nearest proxy names, which is the last.
  func caller(peer: String, headers: [String: String]) -> (address: String, isSecure: Bool) {
    let known = NetworkBlock(peer)
    guard let known, isTrusted(known) else { return (known?.text ?? peer, false) }
    var caller = known
    for entry in list(headers["x-forwarded-for"]).reversed() {
      guard let next = NetworkBlock(TrustedProxies.address(entry)) else { break }
      caller = next
      guard isTrusted(next) else { break }
    }
    return (caller.text, list(headers["x-forwarded-proto"]).last?.lowercased() == "https")
  }

  private func isTrusted(_ address: NetworkBlock) -> Bool { blocks.contains { $0.contains(address) } }

  private func list(_ header: String?) -> [String] {
    (header ?? "").split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
  }

  /// An address without the port that some proxies write behind it.
  private static func address(_ entry: String) -> String {
    if entry.hasPrefix("[") { return String(entry.dropFirst().prefix { $0 != "]" }) }
    return entry.filter { $0 == ":" }.count == 1 ? String(entry.prefix { $0 != ":" }) : entry
  }
}
