import CArgon2
import Foundation

/// Passwords are kept as argon2id hashes: two passes, 19 MiB, one lane (OWASP Password Storage, 2024).
package enum Password {
  /// The library turned a hash down; `code` is its own.
  package struct Fault: Error { let code: Int32 }

  private static let passes: UInt32 = 2
  private static let memoryKiB: UInt32 = 19_456
  private static let lanes: UInt32 = 1
  private static let hashBytes = 32

  /// At most two hashes at once, so that many sign-ins do not take all memory.
  private static let pool: OperationQueue = {
    let queue = OperationQueue()
    queue.name = "bekal.password"
    queue.maxConcurrentOperationCount = 2
    return queue
  }()

  /// Whether so many passwords wait to be checked that a further one is sent away.
  static var isBusy: Bool { pool.operationCount > mostWaiting }

  /// The most passwords that wait: about three seconds of work.
  private static let mostWaiting = 100

  /// The encoded hash of a password under a fresh salt of 16 bytes.
  ///
  /// - Throws: `Fault` where the library has no memory.
  package static func hash(_ password: String) async throws -> String {
    try await onPool { try hashNow(password) }
  }

  /// Whether a password is the one of an encoded hash; takes the same time for a wrong one.
  package static func matches(_ password: String, _ encoded: String) async -> Bool {
    let bytes = Array(password.utf8)
    return (try? await onPool { argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue }) ?? false
  }

  static func hashNow(_ password: String) throws -> String {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let bytes = Array(password.utf8)
    var encoded = [CChar](repeating: 0, count: 256)
    let code = argon2id_hash_encoded(
      passes, memoryKiB, lanes, bytes, bytes.count, salt, salt.count, hashBytes, &encoded, encoded.count)
    guard code == ARGON2_OK.rawValue else { throw Fault(code: code) }
    return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func onPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      pool.addOperation { continuation.resume(with: Result(catching: work)) }
    }
  }
}
