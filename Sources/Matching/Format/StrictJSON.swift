/// Reads JSON as strictly as the formats ask: no repeated or unknown key, whole numbers only, and it knows line and
/// key of every fault.
///
/// Foundation accepts repeated keys and `1.0` for an integer, so this reader is our own (RFC 8259; the formats need no
/// more depth than they have).
struct StrictJSON {
  private enum Step {
    case key(String), index(Int)
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 1
  private var path: [Step] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The way to where the reader stands.
  var key: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  func refusal(_ cause: FormatRefusal.Cause) -> FormatRefusal { FormatRefusal(line: line, key: key, cause: cause) }

  /// Reads an object whose keys are known; `read` is called at each value with the key's index in `required +
  /// optional`.
  mutating func object(
    _ required: [String], optional: [String] = [], _ read: (inout StrictJSON, Int) throws -> Void
  ) throws {
    let begin = line
    var seen: UInt64 = 0
    try members { json, name in
      let known = required.firstIndex(of: name) ?? optional.firstIndex(of: name).map { $0 + required.count }
      guard let index = known else { throw json.refusal(.unknownKey) }
      guard seen & (1 << UInt64(index)) == 0 else { throw json.refusal(.repeatedKey) }
      seen |= 1 << UInt64(index)
      try read(&json, index)
    }
    for (index, name) in required.enumerated() where seen & (1 << UInt64(index)) == 0 {
      path.append(.key(name))
      throw FormatRefusal(line: begin, key: key, cause: .missingKey)
    }
  }

  /// Reads an object of any names, each once.
  mutating func names(_ read: (inout StrictJSON, String) throws -> Void) throws {
    var seen: Set<ByteOrderedName> = []
    try members { json, name in
      guard !name.isEmpty else { throw json.refusal(.emptyName) }
      guard seen.insert(ByteOrderedName(name)).inserted else { throw json.refusal(.repeatedKey) }
      try read(&json, name)
    }
  }

  /// Reads a list.
  mutating func list(_ read: (inout StrictJSON) throws -> Void) throws {
    try open(91, .list)
    if close(93) { return }
    var index = 0
    while true {
      path.append(.index(index))
      try read(&self)
      path.removeLast()
      index += 1
      if close(93) { return }
      try expect(44)
    }
  }

  /// The line on which the next value begins.
  mutating func lineOfNext() -> Int {
    skipBlanks()
    return line
  }

  /// Reads a whole number; `16.0` and `1e1` are none.
  mutating func integer(_ range: ClosedRange<Int>) throws -> Int {
    try begin(.integer) { $0 == 45 || (48...57).contains($0) }
    let isNegative = peek == 45
    if isNegative { place += 1 }
    guard let first = peek, (48...57).contains(first) else { throw refusal(.malformed) }
    var value = 0
    var isTooLarge = false
    let start = place
    while let digit = peek, (48...57).contains(digit) {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int(digit) - 48)
      isTooLarge = isTooLarge || over || more
      value = sum
      place += 1
    }
    if first == 48, place - start > 1 { throw refusal(.malformed) }
    if let next = peek, next == 46 || next == 69 || next == 101 { throw refusal(.wrongType(.integer)) }
    if isNegative { value = 0 &- value }
    guard !isTooLarge, range.contains(value) else { throw refusal(.outOfRange(range)) }
    return value
  }

  /// Reads `true` or `false`.
  mutating func truth() throws -> Bool {
    try begin(.truth) { $0 == 116 || $0 == 102 }
    let isTrue = peek == 116
    for byte in (isTrue ? "true" : "false").utf8 { try expectByte(byte) }
    return isTrue
  }

  /// Reads a name: a text that is not empty.
  mutating func name() throws -> String {
    let name = try text()
    guard !name.isEmpty else { throw refusal(.emptyName) }
    return name
  }

  /// Reads a text.
  mutating func text() throws -> String {
    try begin(.text) { $0 == 34 }
    place += 1
    let start = place
    while let byte = peek, byte != 34, byte != 92, byte >= 32 { place += 1 }
    if peek == 34 {
      guard let text = String(validating: bytes[start..<place], as: UTF8.self) else { throw refusal(.notUTF8) }
      place += 1
      return text
    }
    return try escapedText(Array(bytes[start..<place]))
  }

  /// Refuses anything after the value.
  mutating func end() throws {
    skipBlanks()
    guard place == bytes.count else { throw refusal(.malformed) }
  }
}

extension StrictJSON {
  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func members(_ read: (inout StrictJSON, String) throws -> Void) throws {
    try open(123, .object)
    if close(125) { return }
    while true {
      let name = try text()
      path.append(.key(name))
      try expect(58)
      try read(&self, name)
      path.removeLast()
      if close(125) { return }
      try expect(44)
    }
  }

  private mutating func skipBlanks() {
    while let byte = peek {
      switch byte {
      case 10:
        line += 1
        place += 1
      case 32, 9, 13: place += 1
      case _: return
      }
    }
  }

  /// Goes to the next value and refuses it if it is of another kind, or nothing at all.
  private mutating func begin(_ kind: FormatRefusal.Kind, _ fits: (UInt8) -> Bool) throws {
    skipBlanks()
    guard let byte = peek else { throw refusal(.malformed) }
    if fits(byte) { return }
    let isOtherValue = "{[\"-0123456789tfn".utf8.contains(byte)
    throw refusal(isOtherValue ? .wrongType(kind) : .malformed)
  }

  private mutating func open(_ byte: UInt8, _ kind: FormatRefusal.Kind) throws {
    try begin(kind) { $0 == byte }
    place += 1
  }

  private mutating func close(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws {
    skipBlanks()
    try expectByte(byte)
  }

  private mutating func expectByte(_ byte: UInt8) throws {
    guard peek == byte else { throw refusal(.malformed) }
    place += 1
  }

  private mutating func escapedText(_ begun: [UInt8]) throws -> String {
    var text = begun
    while let byte = peek {
      place += 1
      switch byte {
      case 34:
        guard let whole = String(validating: text, as: UTF8.self) else { throw refusal(.notUTF8) }
        return whole
      case 92: text += Array(String(try escape()).utf8)
      case ..<32: throw refusal(.malformed)
      case _: text.append(byte)
      }
    }
    throw refusal(.malformed)
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard let byte = peek else { throw refusal(.malformed) }
    place += 1
    switch byte {
    case 34, 47, 92: return Unicode.Scalar(byte)
    case 98: return "\u{8}"
    case 102: return "\u{c}"
    case 110: return "\n"
    case 114: return "\r"
    case 116: return "\t"
    case 117: break
    case _: throw refusal(.malformed)
    }
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code) {
      try expectByte(92)
      try expectByte(117)
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw refusal(.malformed) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw refusal(.malformed) }
    return scalar
  }

  private mutating func hexadecimal() throws -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 128 else {
        throw refusal(.malformed)
      }
      code = code << 4 + UInt32(digit)
      place += 1
    }
    return code
  }
}
