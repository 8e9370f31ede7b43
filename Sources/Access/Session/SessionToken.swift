import Crypto
import Foundation
import House

/// The secret in a session's cookie, or in that by which a browser is known: 256 random bits; the database keeps only its hash.
package struct SessionToken: Sendable {
  /// The cookie's name.
  package static let cookie = "bekal_session"

  /// The cookie by which a browser is known in which somebody came in.
  package static let deviceCookie = "bekal_device"
  /// Seconds for which a browser keeps it: half a year.
  static let deviceSeconds = 180 * 86_400

  /// 64 hexadecimal digits.
  package let text: String

  /// A token from a cookie; nil where it cannot be one.
  package init?(_ text: String) {
    guard text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else { return nil }
    self.text = text
  }

  /// A fresh token.
  package init() { text = hexadecimal((0..<32).map { _ in UInt8.random(in: .min ... .max) }) }

  /// What the database keeps: the SHA-256 of the token in hexadecimal.
  package var hash: String { hexadecimal(SHA256.hash(data: Data(text.utf8))) }
}
