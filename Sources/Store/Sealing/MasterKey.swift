import Crypto
import Foundation

/// The key of one database: 32 random bytes, kept outside it. Every other key is wrapped by it or derived from it.
package struct MasterKey: Equatable, Sendable {
  /// The id of the database that it belongs to.
  package let database: String
  let secret: [UInt8]

  /// A new key for a new database.
  package static func generate() -> MasterKey {
    MasterKey(database: UUID().uuidString.lowercased(), secret: random(32))
  }

  /// A new key for a database that has an id and lost its key; what the old key sealed stays closed.
  package static func generate(database: String) -> MasterKey { MasterKey(database: database, secret: random(32)) }

  private static func random(_ count: Int) -> [UInt8] {
    SymmetricKey(size: .init(bitCount: count * 8)).withUnsafeBytes { Array($0) }
  }

  /// A key for one purpose; two purposes never share one.
  func derived(_ purpose: String, salt: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), salt: salt, info: bytes(of: purpose), outputByteCount: 32)
  }
}

/// Why a key file is not used.
package enum MasterKeyError: Error, Equatable, Sendable {
  case absent(path: String)
  /// Others on the machine may read it: `chmod 600`.
  case readableByOthers(path: String)
  /// Not a key file, or a mistyped group.
  case unreadable(path: String)
  /// A key is never written over another.
  case alreadyThere(path: String)
  case unwritable(path: String)
}

extension MasterKey {
  static let format = "bekal.key/1"

  /// Where a key is looked for: the path given, else `BEKAL_KEY_FILE`, else `~/.config/bekal/DATABASE-ID.key`.
  package static func path(given: String?, environment: [String: String], database: String) -> String {
    if let given { return given }
    if let named = environment["BEKAL_KEY_FILE"], !named.isEmpty { return named }
    return (environment["HOME"] ?? ".") + "/.config/bekal/\(database).key"
  }

  /// Reads a key file: the format, the database's id and the recovery groups, a line each.
  ///
  /// - Throws: `MasterKeyError`.
  package static func load(_ path: String) throws(MasterKeyError) -> MasterKey {
    guard let content = FileManager.default.contents(atPath: path) else { throw .absent(path: path) }
    let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int ?? 0o777
    guard mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    let lines = String(decoding: content, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == 3, lines[0] == format, let key = try? MasterKey(recovery: lines[2], database: lines[1])
    else { throw .unreadable(path: path) }
    return key
  }

  /// Writes the key to a new file that only its owner may read (0600), synced before it returns.
  ///
  /// - Throws: `MasterKeyError.alreadyThere` or `.unwritable`.
  package func save(_ path: String) throws(MasterKeyError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == EEXIST ? .alreadyThere(path: path) : .unwritable(path: path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      let text = "\(MasterKey.format)\n\(database)\n\(recoveryGroups.joined(separator: " "))\n"
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch { throw .unwritable(path: path) }
  }
}
