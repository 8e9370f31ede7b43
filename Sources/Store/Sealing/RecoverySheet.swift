import Crypto

/// Why the groups typed from a recovery sheet are not a key.
package enum RecoveryError: Error, Equatable, Sendable {
  /// 65 characters are needed; so many were typed.
  case length(Int)
  /// The group of this number, from 1, holds a typing mistake or stands in another's place.
  case group(Int)
  /// Every group is right by itself, and together they are not the key of one sheet.
  case sum
}

extension MasterKey {
  static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  static let groups = 13

  /// The key as 13 groups of 5 characters (Crockford's base 32): 4 carry the key, the fifth checks them and their
  /// place.
  package var recoveryGroups: [String] {
    let sum = Array(SHA256.hash(data: secret))[0] >> 4
    let digits = MasterKey.digits(of: secret, then: sum)
    return (0..<MasterKey.groups).map { group in
      let content = Array(digits[group * 4..<group * 4 + 4])
      let characters = (content + [MasterKey.check(content, group)]).map { MasterKey.alphabet[Int($0)] }
      return String(decoding: characters, as: UTF8.self)
    }
  }

  /// Reads the groups back; blanks, hyphens and case do not matter, and I, L, O are read as 1, 1, 0.
  ///
  /// - Throws: `RecoveryError` naming the group that was mistyped.
  package init(recovery text: String, database: String) throws(RecoveryError) {
    let typed = text.uppercased().utf8.filter { $0 > 0x20 && $0 != 0x2D }
    guard typed.count == MasterKey.groups * 5 else { throw .length(typed.count) }
    var digits: [UInt8] = []
    for group in 0..<MasterKey.groups {
      let read = typed[group * 5..<group * 5 + 5].compactMap(MasterKey.digit)
      guard read.count == 5, MasterKey.check(Array(read[..<4]), group) == read[4] else { throw .group(group + 1) }
      digits += read[..<4]
    }
    let (secret, sum) = MasterKey.bytes(of: digits)
    guard Array(SHA256.hash(data: secret))[0] >> 4 == sum else { throw .sum }
    self.init(database: database, secret: secret)
  }

  /// A sum over GF(32): every single wrong character and every swap of two characters or groups changes it.
  private static func check(_ content: [UInt8], _ group: Int) -> UInt8 {
    zip(content + [UInt8(group + 1)], [1, 2, 4, 8, 16]).reduce(0) { $0 ^ product($1.0, $1.1) }
  }

  /// The product in GF(32) modulo x^5 + x^2 + 1.
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var (left, right, result) = (left, right, UInt8(0))
    while right > 0 {
      if right & 1 == 1 { result ^= left }
      left = left & 16 == 0 ? left << 1 : (left << 1) ^ 0b100101
      right >>= 1
    }
    return result
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    case UInt8(ascii: "O"): 0
    case _: alphabet.firstIndex(of: character).map { UInt8($0) }
    }
  }

  /// 256 bits and 4 of the sum as 52 digits of 5 bits.
  private static func digits(of secret: [UInt8], then sum: UInt8) -> [UInt8] {
    let bits = secret.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } } + (0..<4).map { sum >> (3 - $0) & 1 }
    return stride(from: 0, to: bits.count, by: 5).map { bits[$0..<$0 + 5].reduce(0) { $0 << 1 | $1 } }
  }

  private static func bytes(of digits: [UInt8]) -> (secret: [UInt8], sum: UInt8) {
    let bits = digits.flatMap { digit in (0..<5).map { digit >> (4 - $0) & 1 } }
    let secret = stride(from: 0, to: 256, by: 8).map { bits[$0..<$0 + 8].reduce(0) { $0 << 1 | $1 } }
    return (secret, bits[256..<260].reduce(0) { $0 << 1 | $1 })
  }
}
