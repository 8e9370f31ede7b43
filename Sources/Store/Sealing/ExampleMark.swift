import Crypto
import House

/// Whether a database was founded as an example house, whose officers anybody at the machine may be. The mark is made
/// with the key and names the database, so that no row alone opens a real house.
package enum ExampleMark: Sendable {
  case real, example
  /// A row says so, and the key says that it was not founded as one.
  case claimed
}

extension Connection {
  private static let name = "demo"

  /// Marks a database that is being founded as an example house.
  ///
  /// - Throws: `StoreError.keyMissing`.
  package func markAsExample() throws {
    guard let key else { throw StoreError.keyMissing }
    try set(Connection.name, Connection.mark(key))
  }

  /// Whether it was founded as an example house; without a key nobody can tell, so it is real.
  package func exampleMark() throws -> ExampleMark {
    guard let found = try setting(Connection.name) else { return .real }
    return key.map(Connection.mark) == found ? .example : .claimed
  }

  private static func mark(_ key: MasterKey) -> String {
    hexadecimal(
      HMAC<SHA256>.authenticationCode(for: bytes(of: key.database), using: key.derived("bekal.example-house/1")))
  }
}
