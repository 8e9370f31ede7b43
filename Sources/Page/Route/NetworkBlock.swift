import Foundation

/// An address of the network, IPv4 or IPv6, or a block of them: `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`.
package struct NetworkBlock: Equatable, Sendable {
  /// 4 or 16 bytes.
  private let bytes: [UInt8]
  /// Leading bits that count.
  private let bits: Int

  /// A block as it is written; nil for any other text. An IPv4 address inside IPv6 is that IPv4 address.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, var bytes = NetworkBlock.bytes(of: first) else { return nil }
    var bits = bytes.count * 8
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...bits).contains(given) else { return nil }
      bits = given
    }
    if bytes.count == 16, bytes.prefix(12) == NetworkBlock.mapped[...], bits >= 96 {
      (bytes, bits) = (Array(bytes.suffix(4)), bits - 96)
    }
    (self.bytes, self.bits) = (bytes, bits)
  }

  private init(_ bytes: [UInt8], bits: Int) { (self.bytes, self.bits) = (bytes, bits) }

  /// How an IPv6 address begins that holds one of IPv4.
  private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [255, 255]

  private static func bytes(of text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var six = in6_addr()
    if inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &six) == 1 {
      return withUnsafeBytes(of: six) { Array($0) }
    }
    return nil
  }

  /// Whether an address lies in the block.
  package func contains(_ address: NetworkBlock) -> Bool {
    bytes.count == address.bytes.count && address.bits >= bits && cut(to: bits) == address.cut(to: bits)
  }

  /// What one subscriber has: an IPv4 address, or 64 bits of an IPv6 one, of which everybody has any number.
  var subscriber: NetworkBlock { bytes.count == 16 ? NetworkBlock(cut(to: 64), bits: 64) : self }

  private func cut(to bits: Int) -> [UInt8] {
    bytes.enumerated().map { index, byte in
      let left = min(8, max(0, bits - index * 8))
      return left == 0 ? 0 : byte & (0xFF << (8 - left))
    }
  }

  /// The address as it is usually written, with its bits where not all count.
  package var text: String {
    var room = [CChar](repeating: 0, count: 64)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &room, socklen_t(room.count)) != nil else { return "" }
    let address = String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return bits == bytes.count * 8 ? address : "\(address)/\(bits)"
  }
}
