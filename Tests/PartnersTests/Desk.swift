import Access
import Almanac
import House
import Language
import Page
import Partners
import Store
import StoreTesting

let contoh = Facility.ID("0196a000-0000-7000-8000-000000000001") ?? ID(at: Moment(milliseconds: 0))
let lain = Facility.ID("0196a000-0000-7000-8000-000000000002") ?? ID(at: Moment(milliseconds: 0))

extension ID {
  fileprivate init(at moment: Moment) {
    var random = SystemRandomNumberGenerator()
    self.init(at: moment, random: &random)
  }
}

/// The officer's desk at Rutan Contoh on 7 May 2025: asks the room's routes as the server does.
struct Desk {
  static let migrations = AccessMigrations.all + PartnersMigrations.all
  let store: Store
  var facility = contoh
  var today = Day(number: 20_215)

  static func with(_ dialect: Dialect, _ test: (Desk) async throws -> Void) async throws {
    try await TestStore.with(dialect, migrations) { store in
      for (id, name) in [(contoh, "Rutan Contoh"), (lain, "Rutan Lain")] {
        try await store.write {
          try $0.insert(Institution(id: id, name: name, region: "3673", zone: .wib), at: Moment(milliseconds: 0))
        }
      }
      try await test(Desk(store: store))
    }
  }

  func ask(_ method: Method, _ path: String, _ fields: [String: String] = [:], many: [String: [String]] = [:])
    async throws
    -> Answer
  {
    guard case .route(let route, let parameters) = RouteTable(PartnersRoutes.all).match(method, path) else {
      throw Missing()
    }
    let entries = fields.mapValues { FormEntry.texts([$0]) }.merging(many.mapValues { .texts($0) }) { _, new in new }
    let input = try FormDecoder.decode(entries, fields: route.fields, strict: true)
    let actor = Actor(
      account: nil, name: "Siti", office: "", facility: facility, agency: nil,
      permissions: [.readPartners, .writePartners])
    let context = RequestContext(
      actor: actor, language: .indonesian, now: Moment(today, hour: 9, minute: 0, in: .wib), today: today, zone: .wib,
      store: store, request: Request(method, path), parameters: parameters, inputHash: [], key: nil)
    return try await route.handle(context, input)
  }

  /// The path an answer leads on to.
  func see(_ answer: Answer) -> String {
    if case .see(let path, _, _) = answer.content { path } else { "" }
  }

  /// The markup of a page.
  func html(_ answer: Answer, may: Set<Permission> = [.readPartners, .writePartners]) -> String {
    guard case .page(_, let content) = answer.content else { return "" }
    let actor = Actor(account: nil, name: "Siti", office: "", facility: facility, agency: nil, permissions: may)
    let place = Screen.Place(
      name: "Rutan Contoh", today: today, now: Moment(today, hour: 9, minute: 0, in: .wib), zone: .wib, isFixed: true)
    let screen = Screen(
      language: .indonesian, place: place, actor: actor, path: "/partners", token: "t", key: "k")
    let made = content(screen)
    return HTML.escaped(made.title) + (made.lead?.text ?? "") + made.actions.text + made.body.text
  }

  /// The value an answer gives to programs.
  func json(_ answer: Answer) throws -> String {
    switch answer.content {
    case .page(let json, _), .see(_, _, let json): String(decoding: try json(), as: UTF8.self)
    case .bare, .file: ""
    }
  }

  static let accord = [
    "title": "Pembinaan kemandirian", "our_number": "W12.PK.01/2025", "their_number": "415.4/07/2025",
    "signed_on": "2025-05-07", "valid_from": "2025-05-07", "valid_until": "2028-05-06", "scope": "Pelatihan",
  ]
}
