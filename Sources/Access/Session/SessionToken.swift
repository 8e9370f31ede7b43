import Crypto
import Foundation
import House

/// The secret in a session's cookie: 256 random bits; the database keeps only its hash.
package struct SessionToken: Sendable {
  /// The cookie's name.
  package static let cookie = "bekal_session"

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

  /// The header that sets the cookie; scripts cannot read it, other sites cannot send it.
  package func header(secure: Bool) -> String {
    "\(SessionToken.cookie)=\(text); Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
  }

  /// The header that clears the cookie.
  package static func clearing(secure: Bool) -> String {
    "\(cookie)=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0" + (secure ? "; Secure" : "")
  }
}
