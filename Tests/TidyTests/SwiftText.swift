import Foundation

/// A Swift file as the checks see it: code without comments and strings, and the strings on their own.
///
/// A small scanner, not a parser: it knows comments, the three kinds of strings, interpolation and `names in backticks`.
struct SwiftText {
  /// One string literal; what is interpolated stands as `$`.
  struct Literal {
    let line: Int
    let text: String
    /// The code before it on the way back to the start of its line or the line above: `try db.rows(`.
    let before: String
  }

  /// The lines of code; strings, comments and names in backticks are blanked, their length is kept.
  let code: [String]
  /// The lines as written.
  let lines: [String]
  let literals: [Literal]

  init(_ text: String) {
    var scan = Scan(bytes: Array(text.utf8))
    scan.run()
    lines = text.components(separatedBy: "\n")
    let code = String(decoding: scan.code, as: UTF8.self).components(separatedBy: "\n")
    self.code = code
    literals = scan.literals.map { found in
      let above = found.line >= 2 ? code[found.line - 2] : ""
      let here = code[found.line - 1].utf8.prefix(found.column)
      return Literal(line: found.line, text: found.text, before: above + "\n" + String(decoding: here, as: UTF8.self))
    }
  }
}

/// The walk over the bytes; `code` gets a blank for every byte that is not code.
private struct Scan {
  struct Found {
    let line: Int
    let column: Int
    let text: String
  }

  let bytes: [UInt8]
  var code: [UInt8] = []
  var literals: [Found] = []
  private var at = 0
  private var line = 1
  private var lineStart = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    code.reserveCapacity(bytes.count)
  }

  mutating func run() {
    while at < bytes.count { step() }
  }

  private func sees(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  private mutating func keep() {
    code.append(bytes[at])
    advance()
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < bytes.count {
      code.append(bytes[at] == UInt8(ascii: "\n") ? bytes[at] : UInt8(ascii: " "))
      advance()
    }
  }

  private mutating func advance() {
    if bytes[at] == UInt8(ascii: "\n") {
      line += 1
      lineStart = at + 1
    }
    at += 1
  }

  private mutating func step() {
    if sees("//", at: at) {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { blank() }
    } else if sees("/*", at: at) {
      blockComment()
    } else if bytes[at] == UInt8(ascii: "`") {
      blank()
      while at < bytes.count, bytes[at] != UInt8(ascii: "`"), bytes[at] != UInt8(ascii: "\n") { blank() }
      blank()
    } else if let hashes = stringStart() {
      string(hashes: hashes)
    } else {
      keep()
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if sees("/*", at: at) {
        depth += 1
        blank(2)
      } else if sees("*/", at: at) {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && at < bytes.count
  }

  /// The number of `#` before the quote of a string that starts here; nil where none starts.
  private func stringStart() -> Int? {
    var place = at
    while place < bytes.count, bytes[place] == UInt8(ascii: "#") { place += 1 }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    return place - at
  }

  private func hashes(_ count: Int, at place: Int) -> Bool {
    place + count <= bytes.count && bytes[place..<place + count].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private mutating func string(hashes count: Int) {
    let start = (line: line, column: at - lineStart)
    let long = sees("\"\"\"", at: at + count)
    blank(count + (long ? 3 : 1))
    var text: [UInt8] = []
    while at < bytes.count {
      let quote = long ? sees("\"\"\"", at: at) : bytes[at] == UInt8(ascii: "\"")
      if quote, hashes(count, at: at + (long ? 3 : 1)) {
        blank(count + (long ? 3 : 1))
        break
      }
      if !long, bytes[at] == UInt8(ascii: "\n") { break }
      if bytes[at] == UInt8(ascii: "\\"), hashes(count, at: at + 1) {
        escape(hashes: count, into: &text)
      } else {
        text.append(bytes[at])
        blank()
      }
    }
    literals.append(Found(line: start.line, column: start.column, text: String(decoding: text, as: UTF8.self)))
  }

  private mutating func escape(hashes count: Int, into text: inout [UInt8]) {
    blank(count + 1)
    guard at < bytes.count else { return }
    guard bytes[at] == UInt8(ascii: "(") else {
      text.append(bytes[at] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[at])
      return blank()
    }
    text.append(UInt8(ascii: "$"))
    var depth = 0
    repeat {
      if bytes[at] == UInt8(ascii: "(") { depth += 1 }
      if bytes[at] == UInt8(ascii: ")") { depth -= 1 }
      if let nested = stringStart() { string(hashes: nested) } else { keep() }
    } while depth > 0 && at < bytes.count
  }
}
