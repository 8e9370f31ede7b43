import Almanac
import House
import Language
import Store

/// One request as a route sees it: who asks, where, when, and the only ways to the store.
package struct RequestContext: Sendable {
  /// Who acts; on open routes somebody without permissions.
  package let actor: Actor
  package let language: Language
  /// The time of the request by the house's clock.
  package let now: Moment
  /// The day in the facility's zone.
  package let today: Day
  package let zone: Zone
  package let store: Store
  package let request: Request
  /// What stood in the path for each `{name}`.
  package let parameters: [String: String]
  /// The hash of method, path and decoded input: the same key may come again only with the same input.
  package let inputHash: [UInt8]
  /// The key that makes a write happen once; a form's own or the header `Idempotency-Key`.
  package let key: String?

  /// A request to one route.
  package init(
    actor: Actor, language: Language, now: Moment, today: Day, zone: Zone, store: Store, request: Request,
    parameters: [String: String], inputHash: [UInt8], key: String?
  ) {
    self.actor = actor
    self.language = language
    self.now = now
    self.today = today
    self.zone = zone
    self.store = store
    self.request = request
    self.parameters = parameters
    self.inputHash = inputHash
    self.key = key
  }

  /// The facility whose rows this request sees; it comes from the account.
  package var facility: Facility.ID { actor.facility }

  /// The identity that stands in the path.
  ///
  /// - Throws: `Missing` where it is no identity: an address that cannot exist answers like one that does not.
  package func id<Noun>(_ name: String, of _: Noun.Type = Noun.self) throws -> ID<Noun> {
    try parameters[name].flatMap { ID($0[...]) }.orMissing()
  }

  /// Reads from one snapshot.
  package func read<Value: Sendable>(_ body: @escaping @Sendable (Connection) throws -> Value) async throws -> Value {
    try await store.read(body)
  }

  /// The only way to write: claims the key, runs the closure, appends its facts, keeps answer and receipt; all or nothing.
  package func write<Value: Codable & Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Done<Value> {
    let write = WriteContext(
      actor: actor.signature, facility: facility.text, moment: now, key: key, account: actor.signature,
      inputHash: inputHash)
    return try await store.act(write, body)
  }

  /// Keeps that somebody read something. A full disk stops no reading: what it could not keep of a read is lost.
  package func trace(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
    do { try await store.write(body) } catch StoreError.full {}
  }

  /// A new identity, older than every later one.
  package func newID<Noun>(of _: Noun.Type = Noun.self) -> ID<Noun> {
    var random = SystemRandomNumberGenerator()
    return ID(at: now, random: &random)
  }
}

/// What was asked for is not there, or belongs to another facility: both answer alike.
package struct Missing: Error {
  /// Something that is not there.
  package init() {}
}

/// What somebody may not do to this very record, though the page is theirs; the sentence says why and who may (403).
package struct Forbidden: Error {
  package let phrase: Phrase

  /// A refusal with its sentence.
  package init(_ phrase: Phrase) { self.phrase = phrase }
}

extension Optional {
  /// The value, or the answer that there is none: another facility's row answers like a missing one.
  package func orMissing() throws -> Wrapped {
    guard let self else { throw Missing() }
    return self
  }
}
