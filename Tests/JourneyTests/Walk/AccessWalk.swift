import Access
import Foundation
import House
import Language
import Page
import Server

/// Walks every route as nobody and as every role, with records of the own house and of another one, and says what is not
/// as it must be. A route without an entry is a fault: nobody has thought about who may use it.
struct AccessWalk: Sendable {
  /// What a route is asked with.
  struct Entry: Sendable {
    /// The path's parameters, naming a record of the own house; empty for a path without parameters.
    var own: [String: String] = [:]
    /// The same of another house; it must answer exactly as a missing record.
    var other: [String: String] = [:]
    /// Further records that must answer as a missing one, such as another agency's.
    var alsoOther: [[String: String]] = []
    /// The query of a route that reads.
    var query = ""
    /// The JSON of a route that writes.
    var body = "{}"
    /// The same naming records of another house; it must be turned down exactly as if they were not there.
    var planted: String?
    /// Without this permission, a role that may use the route is told that the own record is in nobody's care of theirs.
    var covering: Permission?
    /// Whether the walk leaves the signed-in calls out, with the reason; what nobody may is tried all the same.
    var leftOut: String?
  }

  let app: App
  let routes: [Route]
  let roles: Roles
  /// The house in which everybody of the walk stands.
  let unit: Institution
  /// The account that stands for every role.
  let account: Account.ID
  /// The agency of a role whose accounts stand for one, by role.
  var agencies: [String: AgencyID] = [:]
  /// By "GET /people/{id}".
  let entries: [String: Entry]
  /// Ids and names of the other house: they may stand in no answer.
  let foreign: [String]

  /// An identity that no record has.
  static let missing = "01968b1e-0000-7000-8000-ffffffffffff"

  /// What is not as it must be, one sentence each; empty where all is well.
  func faults() async -> [String] {
    var faults: [String] = []
    let known = Set(routes.map(AccessWalk.name))
    faults += entries.keys.filter { !known.contains($0) }.sorted().map {
      "\($0): an entry for a route that is not there"
    }
    for route in routes {
      guard let entry = entries[AccessWalk.name(of: route)] else {
        faults.append("\(AccessWalk.name(of: route)): no entry")
        continue
      }
      faults += await nobody(route, entry)
      guard entry.leftOut == nil else { continue }
      for role in roles.all { faults += await member(of: role, route, entry) }
    }
    return faults
  }

  /// The part of the walk that needs no records: nobody, roles that may not, and records that are not there.
  func closedDoors() async -> [String] {
    var faults: [String] = []
    for route in routes {
      let parameters = route.segments.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
      let entry = Entry(own: Dictionary(parameters.map { ($0, AccessWalk.missing) }) { first, _ in first })
      faults += await nobody(route, entry)
      for role in roles.all where route.needs != .open { faults += await stranded(role, route, entry) }
    }
    return faults
  }

  /// Whoever may not is told so; whoever may finds no record, and no defect either.
  private func stranded(_ role: Role, _ route: Route, _ entry: Entry) async -> [String] {
    let name = "\(AccessWalk.name(of: route)) as \(role.key)"
    let answer = await app.answer(request(route, entry, entry.own), as: actor(role))
    guard allowed(role, route) else {
      return answer.status == 403 ? [] : ["\(name): may not, yet gets \(answer.status)"]
    }
    // A form is read before its record is looked for, so that one without its fields may be turned down first.
    let expected = route.fields.contains(where: \.required) ? [404, 422] : [404]
    if !entry.own.isEmpty, !expected.contains(answer.status) {
      return ["\(name): a missing record answers \(answer.status)"]
    }
    return [401, 403].contains(answer.status) || answer.status >= 500 ? ["\(name): may, yet gets \(answer.status)"] : []
  }

  private func actor(_ role: Role) -> Actor {
    Actor(
      account: account, name: "Uji", office: role.label.id, facility: unit.id, agency: agencies[role.key],
      permissions: role.permissions)
  }

  /// "GET /people/{id}".
  static func name(of route: Route) -> String { "\(route.method.rawValue) \(route.path)" }

  private func nobody(_ route: Route, _ entry: Entry) async -> [String] {
    let answer = await app.answer(request(route, entry, entry.own))
    let name = AccessWalk.name(of: route)
    if route.needs == .open {
      return [401, 403].contains(answer.status) ? ["\(name): open, yet nobody gets \(answer.status)"] : []
    }
    return answer.status == 401 ? [] : ["\(name): nobody gets \(answer.status)"]
  }

  private func member(of role: Role, _ route: Route, _ entry: Entry) async -> [String] {
    let actor = actor(role)
    let name = "\(AccessWalk.name(of: route)) as \(role.key)"
    let answer = await app.answer(request(route, entry, entry.own), as: actor)
    guard allowed(role, route) else {
      return answer.status == 403 ? [] : ["\(name): may not, yet gets \(answer.status)"]
    }
    var faults: [String] = []
    if let covering = entry.covering, !role.permissions.contains(covering) {
      if answer.status != 403 { faults.append("\(name): writes about people of others' care (\(answer.status))") }
    } else if [401, 403].contains(answer.status) || answer.status >= 500 {
      faults.append("\(name): may, yet gets \(answer.status)")
    }
    if route.method == .get, answer.status != 200 { faults.append("\(name): the own record answers \(answer.status)") }
    let text = String(decoding: answer.body, as: UTF8.self)
    faults += foreign.filter { !entry.query.contains($0) && text.contains($0) }
      .map { "\(name): shows \($0) of another house" }
    if answer.header("Content-Type") == "application/json", route.method == .get {
      faults += await page(name, route, entry, actor)
    }
    faults += await planted(name, route, entry, actor)
    return faults + (await abroad(name, route, entry, actor))
  }

  /// The page that people see shows no more than its twin.
  private func page(_ name: String, _ route: Route, _ entry: Entry, _ actor: Actor) async -> [String] {
    var asked = request(route, entry, entry.own)
    asked.headers["accept"] = "text/html"
    let answer = await app.answer(asked, as: actor)
    guard answer.status == 200 else { return ["\(name): the page answers \(answer.status)"] }
    let text = String(decoding: answer.body, as: UTF8.self)
    return foreign.filter { !entry.query.contains($0) && text.contains($0) }
      .map { "\(name): its page shows \($0) of another house" }
  }

  /// Another house's records named in a body are turned down exactly as missing ones.
  private func planted(_ name: String, _ route: Route, _ entry: Entry, _ actor: Actor) async -> [String] {
    guard let planted = entry.planted else { return [] }
    var (theirs, none) = (entry, entry)
    theirs.body = planted
    none.body = foreign.filter { $0.count == 36 }.reduce(planted) { $0.replacing($1, with: AccessWalk.missing) }
    let refused = await app.answer(request(route, theirs, entry.own), as: actor)
    let missing = await app.answer(request(route, none, entry.own), as: actor)
    guard (400..<500).contains(refused.status) else {
      return ["\(name): takes another house's record in its fields (\(refused.status))"]
    }
    return refused.body == missing.body ? [] : ["\(name): another house's record in a field is told from a missing one"]
  }

  /// Another house's record and a missing one must answer alike, byte for byte.
  private func abroad(_ name: String, _ route: Route, _ entry: Entry, _ actor: Actor) async -> [String] {
    guard route.path.contains("{"), route.needs != .open else { return [] }
    guard !entry.other.isEmpty else { return ["\(name): no record of another house to try"] }
    // The own record with a part of another house is a record that is not there, too.
    let parts = entry.other.count < 2 ? [:] : entry.other.filter { $0.value.count == 36 }
    let mixed = parts.map { part in entry.own.merging([part.key: part.value]) { $1 } }
    // Whoever may not write about the own person is told so before any part of it is looked for.
    let isShut = entry.covering.map { !actor.may($0) } ?? false
    var faults: [String] = []
    for tried in [entry.other] + entry.alsoOther + mixed {
      let theirs = await app.answer(request(route, entry, tried), as: actor)
      let own = Set(entry.own.values)
      let missing = tried.mapValues { $0.count == 36 && !own.contains($0) ? AccessWalk.missing : $0 }
      let none = await app.answer(request(route, entry, missing), as: actor)
      let expected = isShut && tried["id"] == entry.own["id"] ? 403 : 404
      if theirs.status != expected || none.status != expected {
        faults.append("\(name): another house's record answers \(theirs.status), a missing one \(none.status)")
      } else if theirs.body != none.body {
        faults.append("\(name): another house's record is told from a missing one")
      }
    }
    return faults
  }

  private func allowed(_ role: Role, _ route: Route) -> Bool {
    switch route.needs {
    case .open, .signedIn: true
    case .permission(let permission): role.permissions.contains(permission)
    }
  }

  private func request(_ route: Route, _ entry: Entry, _ parameters: [String: String]) -> Request {
    let segments = route.segments.map { segment -> String in
      guard segment.hasPrefix("{") else { return String(segment) }
      return parameters[String(segment.dropFirst().dropLast())] ?? AccessWalk.missing
    }
    var headers = ["accept": "application/json", "host": "rutan.example"]
    let isRead = route.method == .get
    if !isRead {
      headers["content-type"] = "application/json"
      headers["idempotency-key"] = UUID().uuidString
    }
    return Request(
      route.method, "/" + segments.joined(separator: "/"), query: isRead ? entry.query : "", headers: headers,
      body: isRead ? [] : Array(entry.body.utf8))
  }
}
