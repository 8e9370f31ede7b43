import Almanac

/// The identity of one noun: a UUID of version 7 as 36 lower-case characters; identities of different nouns cannot be swapped.
package struct ID<Noun>: Hashable, Sendable {
  /// The 36 characters as stored and sent.
  package let text: String

  /// An identity from its text; nil unless it is a UUID in lower case.
  package init?(_ text: some StringProtocol) {
    let text = String(text)
    guard isUUID(text) else { return nil }
    self.text = text
  }

  /// A new identity: 48 bits of time, then 74 random bits, so that identities sort by age.
  package init(at moment: Moment, random: inout some RandomNumberGenerator) {
    self.init(
      at: moment, UInt64.random(in: 0...0xFFF, using: &random),
      UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &random))
  }

  /// An identity of its 12 and its 62 bits beside the time.
  fileprivate init(at moment: Moment, _ high: UInt64, _ low: UInt64) {
    let time = UInt64(max(0, moment.milliseconds)) & 0xFFFF_FFFF_FFFF
    let digits = hexadecimal(time << 16 | 0x7000 | high) + hexadecimal(0x8000_0000_0000_0000 | low)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    self.text = text
  }

  /// When it was made: its first 48 bits.
  package var madeAt: Moment {
    Moment(milliseconds: Int64(text.filter { $0 != "-" }.prefix(12), radix: 16) ?? 0)
  }

  /// The identity of what a file counts by a number, such as a row: the same number is the same identity, and they sort alike.
  /// Of the number the lower 48 bits count.
  package init(number: UInt64) {
    let digits = hexadecimal(number)
    text = "00000000-0000-7000-8000-\(digits.suffix(12))"
  }

  /// An identity of the same text for another noun, where one record plays two parts.
  package func of<Other>(_: Other.Type) -> ID<Other> { ID<Other>(trusted: text) }

  private init(trusted text: String) { self.text = text }
}

/// Identities made one after the other at one moment, each sorting after the one before: the rows of a file keep their order.
package struct IDSeries {
  private let moment: Moment
  private let high: UInt64
  private var low: UInt64

  /// A series that begins at a random place.
  package init(at moment: Moment, random: inout some RandomNumberGenerator) {
    self.moment = moment
    high = UInt64.random(in: 0...0xFFF, using: &random)
    low = UInt64.random(in: 0..<1 << 60, using: &random)
  }

  /// The next identity; how far it lies from the one before is drawn.
  package mutating func next<Noun>(random: inout some RandomNumberGenerator) -> ID<Noun> {
    low += UInt64.random(in: 1...1 << 40, using: &random)
    return ID(at: moment, high, low)
  }
}

extension ID: Comparable {
  package static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

extension ID: CodingKeyRepresentable {
  /// An identity as the key of a JSON object, so that a table by identity is written as one by text.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package var codingKey: any CodingKey { Key(stringValue: text) }

  package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

extension ID: LosslessStringConvertible, Codable {
  package init?(_ description: String) { self.init(description[...]) }

  package var description: String { text }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = ID(text[...]) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an id: \(text)"))
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

// A plain loop over a plain string: this is asked for every identity of every row.
private func isUUID(_ text: String) -> Bool {
  var index = 0
  for byte in text.utf8 {
    let fits =
      switch index {
      case 8, 13, 18, 23: byte == 0x2D
      case 0..<36: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      case _: false
      }
    guard fits else { return false }
    index += 1
  }
  return index == 36
}

private func hexadecimal(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
