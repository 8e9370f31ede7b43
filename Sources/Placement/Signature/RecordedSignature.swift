import Access
import Almanac
import House

/// A paper with signatures by hand as it was scanned: the minutes, or a decree of the head.
package struct Scan: Sendable, Encodable {
  package typealias ID = House.ID<Scan>

  package let id: ID
  /// The name it was sent under; only shown.
  let name: String
}

/// What one account recorded of signatures that are not its own: the members' on the minutes, or the head's on a decree.
/// It counts once it is confirmed.
package struct RecordedSignature: Equatable, Sendable, Encodable {
  /// What bears the signature.
  package enum Kind: String, Codable, Sendable { case minutes, decree, amended, revoked }

  /// Why a confirmation counts.
  enum Ground: String, Codable, Sendable {
    /// The signer's own account gave it.
    case holder
    /// A second account saw the signature on the scan.
    case scan
  }

  /// The yes that makes it count.
  struct Confirmation: Equatable, Sendable, Encodable {
    /// `Actor.signature`.
    let by: String
    let name: String
    let at: Moment
    let ground: Ground
  }

  /// The scan of the minutes, the decree, or the change of a decree.
  let subject: String
  let kind: Kind
  let hearing: Hearing.ID
  /// The tenure of the head who signs; nil for minutes, which several sign.
  let tenure: Tenure.ID?
  /// The account of that head; nil where the head signs on paper only.
  let holder: Account.ID?
  /// Who recorded it: `Actor.signature`, and the name.
  let by: String
  let name: String
  let at: Moment
  var confirmation: Confirmation?
}
