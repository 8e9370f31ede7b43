import Foundation

extension SourceFile {
  /// One function with a body.
  struct Function {
    let name: String
    /// From the line that names it to its closing brace.
    let lines: ClosedRange<Int>
    /// The lines between its braces.
    let bodyLines: Int
  }

  /// Every function and initialiser with a body, in the order they begin.
  var functions: [Function] {
    swift.code.enumerated().compactMap { index, line in
      guard line.mentions(["func", "init"]), let start = line.firstMatch(of: /\b(?:func\b\s*(\w*)|init[?]?\s*[(<])/)
      else { return nil }
      // A call `self.init(` or `.init(` begins no function.
      if line[..<start.range.lowerBound].hasSuffix(".") { return nil }
      guard let body = braces(from: index, column: start.range.upperBound.utf16Offset(in: line)) else { return nil }
      let name = start.output.1.map(String.init) ?? "init"
      return Function(name: name, lines: (index + 1)...(body.close + 1), bodyLines: max(0, body.close - body.open - 1))
    }
  }

  /// How many of some lines stand inside switches without a `default`.
  func exhaustiveLines(in lines: ClosedRange<Int>) -> Int {
    var (count, index) = (0, lines.lowerBound - 1)
    while index < lines.upperBound {
      if swift.code[index].contains(/\bswitch\s/), let body = braces(from: index, column: 0),
        !swift.code[body.open...body.close].contains(where: { $0.contains(/\b(default|case _)\s*:/) })
      {
        count += body.close - body.open - 1
        index = body.close
      } else {
        index += 1
      }
    }
    return count
  }

  /// The code from a line to the end of the block that opens there.
  func block(from index: Int) -> String {
    guard let body = braces(from: index, column: 0) else { return swift.code[index] }
    return swift.code[index...body.close].joined(separator: "\n")
  }

  /// The ranges of lines of extensions that add a conformance: their members answer a protocol's call.
  var conformances: [ClosedRange<Int>] {
    swift.code.enumerated().compactMap { index, line in
      let head = line.trimmingCharacters(in: .whitespaces)
      guard head.contains("extension"),
        head.firstMatch(of: /^(package |private |fileprivate )?extension\s+[\w.<>]+\s*:/) != nil,
        let body = braces(from: index, column: 0)
      else { return nil }
      return (index + 1)...(body.close + 1)
    }
  }

  /// The lines (from 0) of the first brace that opens after a place and of the one that closes it.
  ///
  /// Nil where the declaration ends before a brace opens: a requirement of a protocol.
  private func braces(from index: Int, column: Int) -> (open: Int, close: Int)? {
    var depth = 0
    var round = 0
    var open: Int?
    for number in index..<swift.code.count {
      let line = swift.code[number]
      if number > index, open == nil, round == 0, line.contains(/^\s*(}|(package |private |static |mutating )*func\s)/)
      {
        return nil
      }
      for character in number == index ? Array(line.utf16.dropFirst(column)) : Array(line.utf16) {
        switch UnicodeScalar(character) {
        case "(": round += 1
        case ")": round -= 1
        case "{":
          if round > 0, open == nil { continue }
          open = open ?? number
          depth += 1
        case "}":
          guard open != nil else { continue }
          depth -= 1
          if depth == 0 { return (open ?? number, number) }
        case _: continue
        }
      }
    }
    return nil
  }
}
