import Crypto
import House

/// A file kept with a noun: its kind, size and hash in the open, its content sealed under the key of the person or
/// record it is kept with.
package struct Attachment: Equatable, Sendable {
  package typealias ID = House.ID<Attachment>

  /// The kinds that are taken in, known by their first bytes and not by their names.
  package enum Kind: String, CaseIterable, Sendable { case pdf, png, jpeg, xlsx }

  /// Why a file is not taken in.
  package enum Refusal: House.Refusal, Equatable {
    /// More than this many bytes.
    case tooLarge(maximum: Int)
    case empty
    /// None of the kinds.
    case unknownKind
  }

  /// The most bytes of one file: 10 MiB.
  package static let bytesMaximum = 10 << 20
  /// The most characters of its name.
  static let nameMaximum = 200

  package let id: ID
  /// The person or record that the file is kept with, under whose key its content is sealed.
  package let subject: SealOwner
  package let kind: Kind
  /// The name it was sent under, cut at 200 characters; only shown, never a path.
  package let name: String
  /// Bytes.
  package let size: Int
  /// SHA-256 of the content, 64 hexadecimal digits.
  package let hash: String

  /// Looks at a file that was sent.
  package static func examine(
    _ content: [UInt8], id: ID, subject: House.ID<some KeyOwner>, name: String
  ) throws(Refusal) -> Attachment {
    guard !content.isEmpty else { throw .empty }
    guard content.count <= bytesMaximum else { throw .tooLarge(maximum: bytesMaximum) }
    guard let kind = Kind.allCases.first(where: { content.starts(with: $0.beginning) }) else { throw .unknownKind }
    let hash = hexadecimal(SHA256.hash(data: content))
    return Attachment(
      id: id, subject: SealOwner(subject), kind: kind, name: String(name.prefix(nameMaximum)), size: content.count,
      hash: hash)
  }
}

extension Attachment.Kind {
  /// The bytes that every file of the kind begins with.
  var beginning: [UInt8] {
    switch self {
    case .pdf: bytes(of: "%PDF-")
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .xlsx: [0x50, 0x4B, 0x03, 0x04]
    }
  }
}

extension Connection {
  /// Keeps a file.
  package func attach(_ content: [UInt8], as attachment: Attachment, in facility: Facility.ID) throws {
    let sealed = try vault(of: facility).seal(
      content, of: attachment.subject, at: place(of: attachment.id, in: facility))
    try run(
      """
      INSERT INTO store_attachment (facility_id, id, subject, kind, name, size, hash, sealed)
      VALUES (\(facility), \(attachment.id), \(attachment.subject.text), \(attachment.kind), \(attachment.name),
        \(attachment.size), \(attachment.hash), \(sealed))
      """)
  }

  /// The files of a noun, oldest first, at most 200.
  package func attachments(of subject: ID<some KeyOwner>, in facility: Facility.ID) throws -> [Attachment] {
    try rows(
      """
      SELECT id, subject, kind, name, size, hash FROM store_attachment
      WHERE facility_id = \(facility) AND subject = \(subject) ORDER BY id LIMIT 200
      """
    ).map(attachment)
  }

  /// Takes the files of a noun away.
  package func detach(from subject: ID<some KeyOwner>, in facility: Facility.ID) throws {
    try run("DELETE FROM store_attachment WHERE facility_id = \(facility) AND subject = \(subject)")
  }

  /// A file and its content; nil where the facility has no such file.
  package func content(of id: Attachment.ID, in facility: Facility.ID) throws -> (Attachment, [UInt8])? {
    let row = try first(
      """
      SELECT id, subject, kind, name, size, hash, sealed FROM store_attachment
      WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    let attachment = try attachment(row)
    let content = try vault(of: facility).openBytes(
      row.get("sealed"), of: attachment.subject, at: place(of: id, in: facility))
    return (attachment, content)
  }

  private func attachment(_ row: Row) throws -> Attachment {
    Attachment(
      id: try row.get("id"), subject: SealOwner(kept: try row.get("subject")), kind: try row.get("kind"),
      name: try row.get("name"),
      size: try row.get("size"), hash: try row.get("hash"))
  }

  private func place(of id: Attachment.ID, in facility: Facility.ID) -> Place {
    Place("store_attachment", "sealed", row: "\(facility)/\(id)")
  }
}
