import Crypto
import Foundation
import Page

/// The hash of a decoded input: the same key may come again only with the same one.
enum InputHash {
  /// SHA-256 over method, path and the entries in order of name; the form's own fields, `_token` and the like, are left out.
  static func of(_ method: Method, _ path: String, _ entries: [String: FormEntry]) -> [UInt8] {
    var hash = SHA256()
    add(method.rawValue, to: &hash)
    add(path, to: &hash)
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("_") {
      add(name, to: &hash)
      switch entry {
      case .texts(let texts):
        add(String(texts.count), to: &hash)
        texts.forEach { add($0, to: &hash) }
      case .integer(let number): add("integer \(number)", to: &hash)
      case .flag(let flag): add("flag \(flag)", to: &hash)
      case .file(let name, let bytes): add(SentFile(name: name, bytes: bytes), to: &hash)
      case .files(let files): files.forEach { add($0, to: &hash) }
      case .other: add("other", to: &hash)
      }
    }
    return Array(hash.finalize())
  }

  private static func add(_ file: SentFile, to hash: inout SHA256) {
    add(file.name, to: &hash)
    add(String(file.bytes.count), to: &hash)
    hash.update(data: file.bytes)
  }

  private static func add(_ text: String, to hash: inout SHA256) {
    let bytes = Array(text.utf8)
    hash.update(data: withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) })
    hash.update(data: bytes)
  }
}
