import CZip
import Foundation

/// A zip in memory, every entry of it inflated once and weighed before anything is read from it.
final class Archive {
  private let bytes: UnsafeMutableRawBufferPointer
  private let zip: OpaquePointer
  private let limits: SheetLimits
  /// The entries by name in lower case with forward slashes.
  private var entries: [String: UInt64] = [:]
  /// The entries in which cells may be merged.
  private var merging: Set<UInt64> = []

  /// Opens and weighs a zip.
  ///
  /// - Throws: `archiveDamaged`, `archiveUnsafeName`, `archiveBomb`, `xmlDoctype`.
  init(_ content: [UInt8], limits: SheetLimits) throws(SheetRefusal) {
    self.limits = limits
    bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
    bytes.copyBytes(from: content)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(content.count), 0, &error) else {
      bytes.deallocate()
      throw .archiveDamaged
    }
    guard let opened = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .archiveDamaged
    }
    zip = opened
    try weigh()
  }

  deinit {
    zip_discard(zip)
    bytes.deallocate()
  }

  /// Whether a part stands in the archive.
  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Whether cells of a part may be merged.
  func merges(in name: String) -> Bool { entries[name.lowercased()].map(merging.contains) ?? false }

  /// Whether any part stands in a folder, its name ending in a slash.
  func hasFolder(_ name: String) -> Bool { entries.keys.contains { $0.hasPrefix(name) } }

  /// Reads a part through a parser of its own.
  ///
  /// - Throws: `workbookDamaged` where the part is missing or breaks off, or what the parser's handlers refuse.
  func read(_ name: String, with markup: Markup) throws(SheetRefusal) {
    guard let index = entries[name.lowercased()] else { throw .workbookDamaged }
    try inflate(index) { (chunk) throws(SheetRefusal) in try markup.feed(chunk, isLast: false) }
    try markup.feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func weigh() throws(SheetRefusal) {
    let count = zip_get_num_entries(zip, 0)
    guard count <= limits.entries else { throw .archiveBomb }
    var names: [String] = []
    for index in 0..<max(0, count) {
      guard let name = zip_get_name(zip, UInt64(index), 0) else { throw .archiveDamaged }
      names.append(String(cString: name))
    }
    for name in names where Archive.isUnsafe(name) { throw .archiveUnsafeName }
    var total = 0
    for (index, name) in names.enumerated() where !name.hasSuffix("/") {
      total += try weigh(UInt64(index), already: total)
      let key = name.replacing("\\", with: "/").lowercased()
      if entries[key] == nil { entries[key] = UInt64(index) }
    }
  }

  private func weigh(_ index: UInt64, already total: Int) throws(SheetRefusal) -> Int {
    var stat = zip_stat_t()
    guard zip_stat_index(zip, index, 0, &stat) == 0 else { throw .archiveDamaged }
    // The directory may lie in both directions: no part can be packed in more bytes than the file has.
    let packed = min(Int(clamping: stat.comp_size), bytes.count)
    var inflated = 0
    let prolog = Prolog()
    try inflate(index) { (chunk) throws(SheetRefusal) in
      inflated += chunk.count
      if inflated > limits.ratioBytes, inflated > limits.ratio * packed { throw .archiveBomb }
      if total + inflated > limits.inflatedBytes { throw .archiveBomb }
      try prolog.look(chunk)
      // It stands there at least three times, so that no end of a chunk hides all of them.
      if Archive.namesMerges(chunk) { merging.insert(index) }
    }
    return inflated
  }

  /// Whether `mergeCell` stands in a chunk: found by its capital, which is rare.
  private static func namesMerges(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = chunk.baseAddress else { return false }
    var from = 0
    while from < chunk.count, let found = memchr(base + from, 0x43, chunk.count - from) {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if place >= 5, place + 4 <= chunk.count, chunk[place - 5..<place + 4].elementsEqual("mergeCell".utf8) {
        return true
      }
      from = place + 1
    }
    return false
  }

  private func inflate(
    _ index: UInt64, _ take: (UnsafeBufferPointer<UInt8>) throws(SheetRefusal) -> Void
  ) throws(SheetRefusal) {
    guard let file = zip_fopen_index(zip, index, 0) else { throw .archiveDamaged }
    defer { zip_fclose(file) }
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while true {
      let count = zip_fread(file, chunk.baseAddress, UInt64(chunk.count))
      if count == 0 { return }
      guard count > 0 else { throw .archiveDamaged }
      try take(UnsafeBufferPointer(rebasing: chunk[0..<Int(count)]))
    }
  }

  /// Whether a name is absolute or climbs.
  static func isUnsafe(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    guard let first = parts.first, !first.isEmpty else { return true }
    return parts.contains("..") || first.hasSuffix(":")
  }
}
