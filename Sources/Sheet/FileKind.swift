/// What the first bytes of a file say it is.
enum FileKind {
  case zip, encrypted, oldWorkbook, text, other

  /// Looks at the content; the name of the file may lie.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = FileKind.container(bytes)
    } else if bytes.count > 4, bytes[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]), bytes[2] < 0x20 {
      // A bare stream of the binary format, as programs of the nineties wrote it; a text table may begin with a tab.
      self = bytes[3] == 0 ? .oldWorkbook : .other
    } else if FileKind.pictures.contains(where: { bytes.starts(with: $0) }) || FileKind.isOldMarkup(bytes) {
      self = .other
    } else {
      self = .text
    }
  }

  private static let pictures: [[UInt8]] = [
    Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("{\\rtf".utf8),
    Array("RIFF".utf8), Array("II*\0".utf8), Array("MM\0*".utf8), [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF],
  ]

  /// Whether it is a workbook of 2003 as XML, or a web archive: programs write both under the name of a workbook.
  private static func isOldMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return start.contains("urn:schemas-microsoft-com:office:spreadsheet") || start.hasPrefix("mime-version:")
  }

  private static func container(_ bytes: [UInt8]) -> FileKind {
    if contains(bytes, "EncryptedPackage") { return .encrypted }
    return contains(bytes, "WordDocument") || contains(bytes, "PowerPoint Document") ? .other : .oldWorkbook
  }

  /// Whether a name of the container's directory, kept as UTF-16, occurs.
  private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
    let wanted: [UInt8] = Array(name.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(0)] }
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...bytes.count - wanted.count where bytes[start] == first {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}

/// The text of a file in whatever encoding spreadsheet programs write.
struct TextEncoding {
  /// The text as UTF-8: the file's own bytes where they are that already, for a file may be large.
  let content: [UInt8]
  /// Whether it begins like HTML or XML.
  let isMarkup: Bool

  /// UTF-8 or UTF-16 by their marks, else UTF-8 where it is that but for a few bytes, else Windows-1252; nil where it is not text.
  static func decode(_ bytes: [UInt8]) -> TextEncoding? {
    let content: [UInt8]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      content = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).utf8)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      content = Array(utf16(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }.utf8)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      content = Array(utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }.utf8)
    } else {
      content = utf8(bytes) ?? Array(windows1252(bytes).utf8)
    }
    guard isText(content) else { return nil }
    let start = content.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    return TextEncoding(content: content, isMarkup: start == UInt8(ascii: "<"))
  }

  /// UTF-8, a damaged byte as U+FFFD where more is whole than damaged; nil where it is not that encoding.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let mended = String(decoding: bytes, as: UTF8.self)
    var (whole, damaged) = (0, 0)
    for scalar in mended.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { damaged += 1 } else { whole += 1 }
    }
    return whole >= damaged ? Array(mended.utf8) : nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let known = (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : Unicode.Scalar(byte)
      scalars.append(known)
    }
    return String(scalars)
  }

  /// Windows-1252 from 0x80 to 0x9F; the five unused places are shown as a replacement.
  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  /// Text has no zero bytes and hardly any control characters.
  private static func isText(_ content: [UInt8]) -> Bool {
    var (controls, count) = (0, 0)
    for byte in content.prefix(1 << 16) {
      count += 1
      if byte == 0 { return false }
      if byte < 0x20, ![0x09, 0x0A, 0x0D, 0x0C].contains(byte) { controls += 1 }
    }
    return controls * 100 <= count
  }
}
