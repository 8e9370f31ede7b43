import Crypto
import Foundation
import House

/// The outside of a backup: two plain lines (format; database and salt), then chunks of a zlib stream, each sealed with
/// AES-GCM. A chunk's additional data are the plain lines, its number and whether it is the last.
enum BackupFile {
  static let format = "bekal.backup/1"
  static let chunkBytes = 1 << 20
  /// 12 bytes of nonce and 16 of tag.
  static let sealBytes = 28

  /// The two plain lines.
  struct Head: Codable {
    let database: String
    let salt: String

    /// The lines as they stand in the file.
    func lines() throws -> [UInt8] {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return bytes(of: BackupFile.format + "\n") + [UInt8](try encoder.encode(self)) + [0x0A]
    }
  }

  static func bound(_ head: [UInt8], _ number: Int, last: Bool) -> [UInt8] {
    head + bigEndian(UInt64(number)) + [last ? 1 : 0]
  }
}

/// Packs, seals and writes lines; the file appears under its name when it is whole and synced.
final class BackupWriter {
  private let path: String
  private let head: [UInt8]
  private let key: SymmetricKey
  private let handle: FileHandle
  private let zlib: Zlib
  private var lines: [UInt8] = []
  private var packed: [UInt8] = []
  private var number = 0
  private(set) var size = 0

  init(_ path: String, key: MasterKey) throws {
    self.path = path
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    head = try BackupFile.Head(database: key.database, salt: hexadecimal(salt)).lines()
    self.key = key.derived(BackupFile.format, salt: salt)
    let descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BackupError.unwritable(path: path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    zlib = try Zlib(.packing)
    try put(head)
  }

  /// Adds one line, which holds no line feed.
  func add(_ line: String) throws {
    lines += line.utf8
    lines.append(0x0A)
    if lines.count >= BackupFile.chunkBytes { try pack(last: false) }
  }

  /// Ends the stream, syncs the file and gives it its name.
  func finish() throws {
    try pack(last: true)
    try seal(packed, last: true)
    do { try handle.synchronize() } catch { throw BackupError.unwritable(path: path) }
    guard rename(path + ".part", path) == 0 else { throw BackupError.unwritable(path: path) }
    let folder = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Foundation.close(folder)
  }

  private func pack(last: Bool) throws {
    try zlib.feed(lines, last: last) { packed += $0 }
    lines.removeAll(keepingCapacity: true)
    while packed.count > BackupFile.chunkBytes {
      try seal(Array(packed[..<BackupFile.chunkBytes]), last: false)
      packed.removeFirst(BackupFile.chunkBytes)
    }
  }

  private func seal(_ content: [UInt8], last: Bool) throws {
    let box = try AES.GCM.seal(content, using: key, authenticating: BackupFile.bound(head, number, last: last))
    number += 1
    try put(bigEndian(UInt32(content.count + BackupFile.sealBytes)) + box.nonce + box.ciphertext + box.tag)
  }

  private func put(_ content: [UInt8]) throws {
    do { try handle.write(contentsOf: Data(content)) } catch { throw BackupError.unwritable(path: path) }
    size += content.count
  }
}

/// Opens and unpacks a backup and passes its lines on.
struct BackupReader {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The id of the database that the backup is of.
  func database() throws -> String { try start().head.database }

  /// Hands on each line.
  ///
  /// - Throws: `BackupError`, or what `take` throws.
  func lines(key: MasterKey, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
    let (handle, head, plain) = try start()
    guard head.database == key.database else { throw BackupError.wrongKey(database: head.database) }
    guard let salt = bytes(hexadecimal: head.salt) else { throw BackupError.notABackup(path: path) }
    let chunkKey = key.derived(BackupFile.format, salt: salt)
    let zlib = try Zlib(.unpacking)
    var rest: [UInt8] = []
    var (number, last) = (0, false)
    while !last {
      let box = try chunk(handle, number)
      guard let sealed = try? AES.GCM.SealedBox(combined: box) else { throw BackupError.truncated(chunk: number) }
      func opened(last: Bool) -> [UInt8]? {
        let bound = BackupFile.bound(plain, number, last: last)
        return (try? AES.GCM.open(sealed, using: chunkKey, authenticating: bound)).map { [UInt8]($0) }
      }
      let more = opened(last: false)
      guard let content = more ?? opened(last: true) else { throw BackupError.notOpened(chunk: number + 1) }
      last = more == nil
      number += 1
      try zlib.feed(content, last: last) { piece in
        rest += piece
        try BackupReader.split(&rest, take)
      }
    }
    guard rest.isEmpty, try read(handle, 1).isEmpty else { throw BackupError.damaged }
  }

  private static func split(_ rest: inout [UInt8], _ take: (ArraySlice<UInt8>) throws -> Void) throws {
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      try take(rest[start..<end])
      start = end + 1
    }
    rest.removeFirst(start)
  }

  private func start() throws -> (handle: FileHandle, head: BackupFile.Head, plain: [UInt8]) {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw BackupError.unreadable(path: path) }
    let beginning = try read(handle, 4096)
    let lines = beginning.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, Array(lines[0]) == bytes(of: BackupFile.format),
      let head = try? JSONDecoder().decode(BackupFile.Head.self, from: Data(lines[1]))
    else { throw BackupError.notABackup(path: path) }
    let plain = Array(beginning[..<(lines[0].count + lines[1].count + 2)])
    do { try handle.seek(toOffset: UInt64(plain.count)) } catch { throw BackupError.unreadable(path: path) }
    return (handle, head, plain)
  }

  private func chunk(_ handle: FileHandle, _ number: Int) throws -> [UInt8] {
    let digits = try read(handle, 4)
    guard digits.count == 4 else { throw BackupError.truncated(chunk: number) }
    let length = digits.reduce(0) { $0 << 8 | Int($1) }
    guard (BackupFile.sealBytes...BackupFile.chunkBytes + BackupFile.sealBytes).contains(length) else {
      throw BackupError.notOpened(chunk: number + 1)
    }
    let box = try read(handle, length)
    guard box.count == length else { throw BackupError.truncated(chunk: number) }
    return box
  }

  private func read(_ handle: FileHandle, _ count: Int) throws -> [UInt8] {
    do { return [UInt8](try handle.read(upToCount: count) ?? Data()) } catch {
      throw BackupError.unreadable(path: path)
    }
  }
}
