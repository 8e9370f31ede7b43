import Foundation

/// Where a database is: a SQLite file, or a PostgreSQL server.
package enum StoreAddress: Equatable, Sendable {
  /// The path of a SQLite file.
  case file(String)
  /// A `postgres://` or `postgresql://` address as libpq reads it; the password may stand in `PGPASSFILE`.
  case postgres(String)

  /// An address from a text: `postgres://…` and `postgresql://…` are servers, anything else is a path.
  package init(_ text: String) {
    self = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") ? .postgres(text) : .file(text)
  }

  /// Which database it is.
  package var dialect: Dialect {
    switch self {
    case .file: .sqlite
    case .postgres: .postgres
    }
  }

  /// The address as it may stand on a terminal or in a log: without what may be secret.
  package var shown: String {
    switch self {
    case .postgres(let text): ServerAddress(text)?.shown ?? "postgres://…"
    case .file(let text): StoreAddress.mayHoldSecrets(text) ? "…" : text
    }
  }

  /// Refuses what is neither a path nor an address that reads in one way only: its parts would stand in messages.
  ///
  /// - Throws: `StoreError.badAddress`.
  func check() throws(StoreError) {
    switch self {
    case .postgres(let text): if ServerAddress(text) == nil { throw .badAddress }
    case .file(let text): if StoreAddress.mayHoldSecrets(text) { throw .badAddress }
    }
  }

  /// Whether a text that is no address of ours looks like one of a server: another scheme, or libpq's `host=… password=…`.
  private static func mayHoldSecrets(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard !lower.contains("://"), !lower.drop(while: \.isWhitespace).hasPrefix("postgres:"),
      !lower.drop(while: \.isWhitespace).hasPrefix("postgresql:")
    else { return true }
    let words = lower.replacing("=", with: " = ").split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).contains { name, sign in
      sign == "=" && ["host", "hostaddr", "dbname", "user", "service", "passfile"].contains(name)
        || sign == "=" && name.hasSuffix("password")
    }
  }
}

/// An address of PostgreSQL in its parts, as libpq takes them apart.
struct ServerAddress {
  /// What may stand on a terminal: scheme, user, hosts, name, harmless settings.
  let shown: String
  /// What may not: the password and the values of other settings, as written and as they are meant.
  let secrets: [String]

  /// Settings whose values tell nothing that opens a door.
  private static let harmless: Set<String> = [
    "application_name", "connect_timeout", "dbname", "host", "hostaddr", "port", "sslmode", "target_session_attrs",
    "user",
  ]

  /// Nil where it could be read in two ways, as with a password that is not percent-encoded.
  init?(_ text: String) {
    guard let scheme = ["postgresql://", "postgres://"].first(where: text.hasPrefix) else { return nil }
    var rest = text.dropFirst(scheme.count)
    var (shown, secrets) = (scheme, [String]())
    // libpq looks for the sign before the first slash, and takes the first.
    if let sign = rest.firstIndex(where: { $0 == "@" || $0 == "/" }), rest[sign] == "@" {
      let parts = rest[..<sign].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0].allSatisfy({ !"?&= ".contains($0) }) else { return nil }
      shown += parts[0] + (parts.count == 2 ? ":…@" : "@")
      secrets += parts.dropFirst().map(String.init)
      rest = rest[rest.index(after: sign)...]
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard !rest.contains("@"), place[0].split(separator: ",").allSatisfy(ServerAddress.isHost) else { return nil }
    guard place.count == 1 || !place[1].contains(where: { ":/ ".contains($0) }) else { return nil }
    shown += parts[0]
    if parts.count == 2 {
      let settings = parts[1].split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
      guard settings.allSatisfy({ $0.count == 2 }) else { return nil }
      let isHarmless = settings.map { ServerAddress.harmless.contains($0[0]) }
      secrets += zip(settings, isHarmless).filter { !$0.1 }.map(\.0[1])
      shown += "?" + zip(settings, isHarmless).map { $1 ? "\($0[0])=\($0[1])" : "…" }.joined(separator: "&")
    }
    self.shown = shown
    self.secrets = (secrets + secrets.compactMap(\.removingPercentEncoding)).filter { !$0.isEmpty }
  }

  /// A name or number of a host, with a port where one follows; an address of IPv6 stands in brackets.
  private static func isHost(_ text: Substring) -> Bool {
    var text = text
    if text.hasPrefix("["), let end = text.lastIndex(of: "]") {
      text = "h" + text[text.index(after: end)...]
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
      && parts[0].allSatisfy { $0.isLetter || $0.isNumber || "._-~%".contains($0) }
  }

  /// A message of libpq without the secrets of the address.
  func masked(_ message: String) -> String { secrets.reduce(message) { $0.replacing($1, with: "…") } }
}
