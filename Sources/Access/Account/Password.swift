import CArgon2
import House

/// Passwords are kept as argon2id hashes.
package enum Password {
  /// The library turned a hash down; `code` is its own.
  package struct Fault: Error { let code: Int32 }

  /// What a hash costs. Change it here and nowhere else: at the next sign-in each account gets a hash of the new cost.
  struct Parameters: Equatable, Sendable {
    let passes: UInt32
    let memoryKiB: UInt32
    let lanes: UInt32
    let hashBytes: Int

    /// Two passes, 19 MiB, one lane, 256 bits (OWASP Password Storage Cheat Sheet, 2024).
    static let current = Parameters(passes: 2, memoryKiB: 19_456, lanes: 1, hashBytes: 32)

    /// How every hash of these parameters begins.
    var prefix: String { "$argon2id$v=19$m=\(memoryKiB),t=\(passes),p=\(lanes)$" }
  }

  /// At most two hashes at once, so that many sign-ins do not take all memory; those that wait are about three seconds of work.
  private static let pool = BlockingPool("bekal.password", width: 2, waiting: 100, secondsEach: 0.05)

  /// Whether so many passwords wait to be checked that a further one is sent away.
  static var isBusy: Bool { pool.isFull }

  /// The encoded hash of a password under a fresh salt of 16 bytes.
  ///
  /// - Throws: `Fault` where the library has no memory, `BlockingPool.Busy` where too many wait.
  package static func hash(_ password: String) async throws -> String {
    try await pool.run { try hashNow(password) }
  }

  /// Whether a password is the one of an encoded hash; takes the same time for a wrong one. Whoever signs in was sent away before
  /// where the pool `isBusy`.
  package static func matches(_ password: String, _ encoded: String) async -> Bool {
    let bytes = Array(password.utf8)
    return (try? await pool.runAnyway { argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue }) ?? false
  }

  /// Whether an encoded hash was made with other parameters than the current ones.
  static func isOutdated(_ encoded: String) -> Bool { !encoded.hasPrefix(Parameters.current.prefix) }

  /// A hash that no password opens and that costs as much to check as a real one.
  static let decoy =
    Parameters.current.prefix + "YmVrYWxiZWthbGJla2FsYg$3OZ1bBHn0y7wq1yUqj0e4gkqGg1bYqk4oWcF4x2kYxk"

  static func hashNow(_ password: String, _ cost: Parameters = .current) throws -> String {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let bytes = Array(password.utf8)
    var encoded = [CChar](repeating: 0, count: 256)
    let code = argon2id_hash_encoded(
      cost.passes, cost.memoryKiB, cost.lanes, bytes, bytes.count, salt, salt.count, cost.hashBytes, &encoded,
      encoded.count)
    guard code == ARGON2_OK.rawValue else { throw Fault(code: code) }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
