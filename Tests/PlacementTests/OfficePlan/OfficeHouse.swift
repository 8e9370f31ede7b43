import Access
import Almanac
import House
import Import
import Language
import Page
import People
import Programmes
import Store
import StoreTesting

@testable import Placement

/// An empty *Rutan Contoh* into which an office's files are brought as the server does it.
struct OfficeHouse: Sendable {
  let store: Store
  let facility: Facility.ID

  static func with<Value>(_ dialect: Dialect, _ test: (OfficeHouse) async throws -> Value) async throws -> Value {
    try await TestStore.with(dialect, PlacementHouse.tables) { store in
      let house = OfficeHouse(store: store, facility: PlacementHouse.newIdentity())
      try await store.write {
        try $0.insert(
          Institution(id: house.facility, name: "Rutan Contoh", region: "3673", zone: .wib), at: PlacementHouse.now)
      }
      return try await test(house)
    }
  }

  /// Applies a register or a list of assessments.
  func apply(_ bytes: [UInt8], named name: String) async throws {
    let file = try StagedFile(
      new: bytes, name: name, asOf: .titles(otherwise: Sample.today), regions: .shipped(), now: PlacementHouse.now,
      by: "Siti")
    let act = WriteContext(
      actor: "siti", facility: facility.text, moment: PlacementHouse.now, key: nil, account: "siti", inputHash: [])
    _ = try await store.act(act) { [facility] db -> String in
      try file.stage(db, at: facility)
      _ = try file.apply(db, at: facility, now: PlacementHouse.now)
      return name
    }
  }

  /// Sends a list of offers in and applies it.
  func offer(_ bytes: [UInt8]) async throws {
    let staged = try await ask("/offers", ["file": .file(name: "penawaran.xlsx", bytes: bytes)])
    _ = try await ask(staged + "/application")
  }

  /// What a proposal of today would be computed from.
  func study() async throws -> FrozenStudy {
    try await store.read { [facility] in try $0.frozenStudy(at: facility, on: Sample.today) }
  }

  private func ask(_ path: String, _ entries: [String: FormEntry] = [:]) async throws -> String {
    guard case .route(let route, let parameters) = RouteTable(ProgrammesRoutes.all).match(.post, path) else {
      throw Missing()
    }
    let actor = Actor(
      account: nil, name: "Siti", office: "", facility: facility, agency: nil, permissions: [.writeProgrammes])
    let context = RequestContext(
      actor: actor, language: .indonesian, now: PlacementHouse.now, today: Sample.today, zone: .wib, store: store,
      request: Request(.post, path), parameters: parameters, inputHash: [], key: nil)
    let answer = try await route.handle(context, FormDecoder.decode(entries, fields: route.fields, strict: true))
    if case .see(let next, _, _) = answer.content { return next }
    throw Missing()
  }
}
