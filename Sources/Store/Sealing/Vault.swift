import Crypto
import Foundation
import House

/// Where a sealed value stands; a box moved to another place does not open.
package struct Place: Sendable {
  let path: String

  /// The table, the column and the text of the row's key.
  package init(_ table: String, _ column: String, row: some CustomStringConvertible) {
    path = "\(table)/\(column)/\(row)"
  }
}

/// The key of one record, under which its fields are sealed.
struct OwnerKey {
  let key: SymmetricKey
}

/// Whose key it is: of which facility, and of which record.
struct KeyName: Hashable {
  let facility: String
  let owner: String
}

extension Connection {
  /// The sealed fields of a facility, as an act names it: the installation is no facility and has its own chain and keys.
  package func vault(of facility: String) -> Vault { Vault(db: self, facility: facility) }

  /// The sealed fields of a facility.
  package func vault(of facility: Facility.ID) -> Vault { Vault(db: self, facility: facility.text) }
}

/// Seals and opens fields inside one transaction. The key of a person, or of another record, is made at the first field;
/// erasing it closes them all.
package struct Vault {
  let db: Connection
  let facility: String

  /// A box of the text under the owner's key: AES-GCM, bound to its place.
  ///
  /// - Throws: `StoreError.keyMissing`, or `.erased` where the owner's key was destroyed.
  package func seal(_ text: String, of owner: ID<some KeyOwner>, at place: Place) throws -> [UInt8] {
    try seal(text, of: SealOwner(owner), at: place)
  }

  /// A box of the text under the key of an owner that a fact names.
  func seal(_ text: String, of owner: SealOwner, at place: Place) throws -> [UInt8] {
    try seal(bytes(of: text), of: owner, at: place)
  }

  /// A box of bytes under the owner's key.
  package func seal(_ content: [UInt8], of owner: ID<some KeyOwner>, at place: Place) throws -> [UInt8] {
    try seal(content, of: SealOwner(owner), at: place)
  }

  /// A box of bytes under the key of an owner that a row names.
  func seal(_ content: [UInt8], of owner: SealOwner, at place: Place) throws -> [UInt8] {
    let key = try existing(owner.text) ?? made(for: owner.text)
    return try Vault.box(content, under: key.key, at: place)
  }

  /// The text of a box.
  ///
  /// - Throws: `StoreError.erased`, or `.unsealable` where the box was changed or stands in another place.
  package func open(_ box: [UInt8], of owner: ID<some KeyOwner>, at place: Place) throws -> String {
    String(decoding: try openBytes(box, of: owner, at: place), as: UTF8.self)
  }

  /// The bytes of a box.
  package func openBytes(_ box: [UInt8], of owner: ID<some KeyOwner>, at place: Place) throws -> [UInt8] {
    try openBytes(box, of: SealOwner(owner), at: place)
  }

  /// The bytes of a box of an owner that a row names.
  func openBytes(_ box: [UInt8], of owner: SealOwner, at place: Place) throws -> [UInt8] {
    guard let key = try existing(owner.text) else { throw StoreError.erased(owner: owner.text) }
    return try Vault.content(of: box, under: key.key, at: place)
  }

  /// A box of one owner as a box of another one, where a record becomes part of another.
  ///
  /// - Throws: as `open` and `seal` do.
  package func resealed(
    _ box: [UInt8], from old: ID<some KeyOwner>, at place: Place, to new: ID<some KeyOwner>, at newPlace: Place
  ) throws -> [UInt8] {
    try seal(try openBytes(box, of: old, at: place), of: new, at: newPlace)
  }

  /// Finds a sealed value again by equality: HMAC-SHA256 under the master key, apart for each facility and purpose;
  /// hexadecimal.
  package func blindIndex(_ text: String, of purpose: String) throws -> String {
    let key = try derived("bekal.blind/1 \(facility) \(purpose)")
    return hexadecimal(HMAC<SHA256>.authenticationCode(for: bytes(of: text), using: key))
  }

  /// Destroys the key of an owner for ever; its boxes stay shut and the journal still verifies. False where there
  /// was none.
  package func erase(_ owner: ID<some KeyOwner>) throws -> Bool {
    db.ownerKeys[KeyName(facility: facility, owner: owner.text)] = nil
    let erased = try db.run(
      """
      UPDATE store_key SET wrapped = NULL
      WHERE facility_id = \(facility) AND subject = \(owner.text) AND wrapped IS NOT NULL RETURNING subject
      """)
    return !erased.isEmpty
  }

  /// Fetches the keys of many owners at once, before their fields are opened one by one.
  package func prepare(_ owners: [ID<some KeyOwner>]) throws {
    for start in stride(from: 0, to: owners.count, by: 500) {
      let names = owners[start..<min(start + 500, owners.count)].map(\.text)
      let rows = try db.rows(
        """
        SELECT subject, wrapped FROM store_key
        WHERE facility_id = \(facility) AND subject IN \(list: names) ORDER BY subject
        """)
      for row in rows { try remember(row) }
    }
  }

  private func existing(_ owner: String) throws -> OwnerKey? {
    if let known = db.ownerKeys[KeyName(facility: facility, owner: owner)] { return known }
    let row = try db.first(
      "SELECT subject, wrapped FROM store_key WHERE facility_id = \(facility) AND subject = \(owner)")
    guard let row else { return nil }
    try remember(row)
    guard let key = db.ownerKeys[KeyName(facility: facility, owner: owner)] else {
      throw StoreError.erased(owner: owner)
    }
    return key
  }

  private func remember(_ row: Row) throws {
    let subject: String = try row.get("subject")
    guard let wrapped: [UInt8] = try row.get("wrapped") else { return }
    let content = try Vault.content(of: wrapped, under: wrapping(), at: place(of: subject))
    db.ownerKeys[KeyName(facility: facility, owner: subject)] = OwnerKey(key: SymmetricKey(data: content))
  }

  private func made(for owner: String) throws -> OwnerKey {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Vault.box(key.withUnsafeBytes { Array($0) }, under: wrapping(), at: place(of: owner))
    try db.run(
      "INSERT INTO store_key (facility_id, subject, wrapped) VALUES (\(facility), \(owner), \(wrapped))")
    let made = OwnerKey(key: key)
    db.ownerKeys[KeyName(facility: facility, owner: owner)] = made
    return made
  }

  private func place(of owner: String) -> Place { Place("store_key", "wrapped", row: "\(facility)/\(owner)") }
  private func wrapping() throws -> SymmetricKey { try derived("bekal.wrap/1") }

  /// A key derived from the master key, once a transaction.
  private func derived(_ purpose: String) throws -> SymmetricKey {
    if let known = db.derivedKeys[purpose] { return known }
    guard let master = db.key else { throw StoreError.keyMissing }
    let key = master.derived(purpose)
    db.derivedKeys[purpose] = key
    return key
  }

  static func box(_ content: [UInt8], under key: SymmetricKey, at place: Place) throws -> [UInt8] {
    let sealed = try AES.GCM.seal(content, using: key, authenticating: bytes(of: place.path))
    return [UInt8](sealed.nonce) + sealed.ciphertext + sealed.tag
  }

  static func content(of box: [UInt8], under key: SymmetricKey, at place: Place) throws -> [UInt8] {
    guard let sealed = try? AES.GCM.SealedBox(combined: box),
      let content = try? AES.GCM.open(sealed, using: key, authenticating: bytes(of: place.path))
    else { throw StoreError.unsealable(place: place.path) }
    return [UInt8](content)
  }
}
