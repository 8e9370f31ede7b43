import Foundation

/// The text of cells, tidied as little as holding it needs (import policy, points 3 and 9).
package enum CellText {
  /// Text without blanks around it and without a leading apostrophe, normalised to NFC, its line breaks as `\n`; characters
  /// that nobody sees are left out, and blanks of every kind are one.
  package static func tidy(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    let isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D } && bytes.first != 0x27
    if isPlain { return bytes.count == text.utf8.count ? text : String(text[bytes.startIndex..<bytes.endIndex]) }
    return thorough(text)
  }

  /// Text of a name: tidied, every run of white space one blank.
  package static func name(_ text: String) -> String {
    let tidied = tidy(text)
    var wasBlank = false
    for character in tidied.unicodeScalars {
      let isBlank = character.properties.isWhitespace
      if isBlank && (wasBlank || character != " ") {
        return tidied.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      wasBlank = isBlank
    }
    return tidied
  }

  /// Whether tidied text says that there is nothing: `-`, `tidak ada`, `belum ada`, `nihil`, `N/A`.
  package static func meansEmpty(_ tidied: String) -> Bool {
    guard let first = tidied.utf8.first else { return true }
    if tidied == "-" { return true }
    // t, b, n in either case: looked at first, because this is asked of every cell.
    guard tidied.utf8.count <= 12, [0x74, 0x62, 0x6E].contains(first | 0x20) else { return false }
    let words = tidied.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ["tidak ada", "belum ada", "nihil", "n/a"].contains(words)
  }

  /// Whether tidied text is what databases write for nothing: `NULL`, `\N`, `0000-00-00`.
  package static func isDatabaseNull(_ tidied: String) -> Bool {
    guard let first = tidied.utf8.first, [0x4E, 0x5C, 0x30, 0x28].contains(first) else { return false }
    return ["NULL", "(NULL)", "\\N", "0000-00-00", "0000-00-00 00:00:00"].contains(tidied)
  }

  /// Text without case and white space, for comparing.
  package static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  /// The error values of spreadsheet programs; a text table holds them as text.
  package static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
  ]

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Whether a character takes no room and shows nothing: a soft hyphen, a mark of order or direction, a joiner. The two that
  /// turn round what stands after them are seen well enough.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{202D}", "\u{202E}": false
    case "\u{034F}": true
    case _: scalar.properties.generalCategory == .format
    }
  }

  /// Text without what nobody sees, every blank but a line break as the common one.
  private static func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnseen(scalar) {
      let isBlank = scalar.value >= 0x80 && scalar.properties.isWhitespace
      seen.append(isBlank ? scalar == "\u{2028}" || scalar == "\u{2029}" ? "\n" : " " : scalar)
    }
    return String(seen)
  }

  private static func thorough(_ text: String) -> String {
    var trimmed = seen(text).trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.hasPrefix("'") { trimmed = trimmed.dropFirst().trimmingCharacters(in: .whitespacesAndNewlines) }
    return trimmed.precomposedStringWithCanonicalMapping
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
