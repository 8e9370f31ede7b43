import Almanac
import Crypto
import Foundation
import House

/// Six digits that a secret and the time make (RFC 6238 with SHA-1 and steps of 30 seconds, as every app for them takes).
enum OneTimeCode {
  private static let stepSeconds: Int64 = 30
  /// Steps before and after now whose code is taken too: clocks differ.
  private static let drift: Int64 = 1
  private static let digits = 6

  /// A fresh secret of 160 bits, as long as the hash (RFC 4226, section 4).
  static func secret() -> [UInt8] { (0..<20).map { _ in UInt8.random(in: .min ... .max) } }

  /// The step that a moment lies in.
  static func step(at moment: Moment) -> Int64 { moment.milliseconds / 1000 / stepSeconds }

  /// The code of a step (RFC 4226, section 5.3).
  static func code(of secret: [UInt8], at step: Int64) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: Data(counter), using: SymmetricKey(data: Data(secret))))
    let start = Int((hash.last ?? 0) & 0x0F)
    let number = hash[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let text = String(number % 1_000_000)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code was typed.
  ///
  /// 1. The code is that of now, of the step before or of the one after. 2. No step counts twice, nor one before the last that did.
  static func step(of typed: String, by secret: [UInt8], at now: Moment, after last: Int64) -> Int64? {
    let typed = typed.filter { !$0.isWhitespace }
    let present = step(at: now)
    return (present - drift...present + drift).first { $0 > last && code(of: secret, at: $0) == typed }
  }

  /// A secret as it is typed by hand: base32 (RFC 4648) without padding.
  static func base32(_ secret: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = secret.flatMap { byte in (0..<8).map { byte >> (7 - UInt8($0)) & 1 } }
    return String(
      stride(from: 0, to: bits.count, by: 5).map { start in
        let group = bits[start..<min(start + 5, bits.count)]
        return letters[Int(group.reduce(0) { $0 << 1 | $1 }) << (5 - group.count)]
      })
  }

  /// What the QR code holds: the name tells the accounts of one app apart.
  static func address(of secret: [UInt8], for userName: String) -> String {
    "otpauth://totp/Bekal:\(userName)?secret=\(base32(secret))&issuer=Bekal"
  }
}
