import Access
import Almanac
import Crypto
import Foundation
import House
import Language
import Logging
import Page
import Store

/// Answers requests: who asks, which route, may they, is the input sound; then the route, then the page. Free of any server library.
package struct App: Sendable {
  package private(set) var store: Store
  package let table: RouteTable
  package let menu: [MenuEntry]
  package let roles: Roles
  package let assets: Assets
  package let clock: Clock
  /// The facility that is shown to somebody unknown: the first of the database.
  package let unit: Institution?
  /// In an example house on loopback: the accounts that the role switcher offers, by role.
  package let demo: [String: Officer]
  /// The way in while nobody has an account; nil where somebody had one when the server started.
  let firstRun: FirstRunRoutes?
  /// What the built-in console may do: whoever can read database and key.
  let console: Set<Permission>
  let secret: SymmetricKey
  /// Where somebody may search, and what that needs: everything, or the names in the blocks.
  let searching: [(path: String, needs: Permission)]
  let sessions = SessionCache()
  let log = Logger(label: "bekal")

  /// An app of the given routes over a store.
  package init(
    store: Store, routes: [Route], menu: [MenuEntry], roles: Roles, clock: Clock, unit: Institution?,
    demo: [String: Officer] = [:], firstRun: FirstRunRoutes? = nil, console: Set<Permission> = []
  ) throws {
    self.store = store
    self.menu = menu
    self.roles = roles
    self.clock = clock
    self.unit = unit
    self.demo = demo
    self.firstRun = firstRun
    self.console = console
    assets = try Assets.shipped()
    secret = SymmetricKey(size: .bits256)
    let document = OpenAPI(routes + HouseRoutes.open, version: App.version).json
    table = RouteTable(
      routes + HouseRoutes.open + HouseRoutes.described(by: document) + HouseRoutes.demo(demo)
        + (firstRun?.all ?? []))
    let found = table
    searching = ["/search", "/blocks"].compactMap { path in
      guard case .route(let route, _) = found.match(.get, path), case .permission(let needed) = route.needs else {
        return nil
      }
      return (path, needed)
    }
  }

  /// The same app, which reads and writes through another store.
  package func reading(through store: Store) -> App {
    var app = self
    app.store = store
    return app
  }

  /// The program's version, as in OpenAPI and `bekal --version`.
  package static let version = "0.1.0"

  /// Answers one request; never throws, for whatever happens has an answer.
  package func answer(_ request: Request) async -> Response {
    if let asset = assets.response(to: request) { return guarded(asset, request) }
    do {
      let session = try await session(of: request)
      return await answer(request, as: session)
    } catch {
      return failure(error, request)
    }
  }

  /// The answer to somebody unknown whom something went wrong for before their request could be read.
  func failure(_ error: any Error, _ request: Request) -> Response {
    let session = Session.nobody(at: unit, facility: facility)
    return guarded(RequestPipeline(app: self, request: request, session: session).failed(error), request)
  }

  /// The answer for somebody who may not send a large body here at all; nil where they may.
  func rejection(_ request: Request) async -> Response? {
    guard case .route(let route, _) = table.match(request.method, request.path), route.needs != .open else {
      return nil
    }
    do {
      let pipeline = RequestPipeline(app: self, request: request, session: try await session(of: request))
      return try await pipeline.turnedAway(from: route).map { guarded($0, request) }
    } catch {
      return failure(error, request)
    }
  }

  /// The same answer with the headers that every answer carries.
  private func guarded(_ response: Response, _ request: Request) -> Response {
    var response = response
    response.headers += Rendering.guards.filter { response.header($0.name) == nil }
    if request.isSecure { response.headers.append(("Strict-Transport-Security", "max-age=31536000")) }
    return response
  }

  /// Answers one request of a command, in this process or over the socket that only its owner may open. Whoever has signed in acts by the
  /// session; else it is the console, at the facility that `Bekal-Facility` names where there are several.
  package func answer(inside request: Request) async -> Response {
    do {
      guard request.cookie(SessionToken.cookie) == nil else {
        var session = try await session(of: request)
        session.isInside = true
        return await answer(request, as: session)
      }
      let units = try await store.read { try $0.units() }
      let unit = try Institution.meant(by: request.headers["bekal-facility"]?.removingPercentEncoding, among: units)
      var actor = Actor(
        account: nil, name: "konsol", office: "", facility: unit.id, agency: nil, permissions: console)
      let (signature, today) = (actor.signature, clock.now().day(in: unit.zone))
      actor.ties = try await store.read { try $0.ties(of: signature, on: today, in: unit.zone) }
      return await answer(
        request, as: Session(standing: .known, actor: actor, unit: unit, tokenHash: nil, isInside: true))
    } catch let refusal as Institution.Refusal {
      return failure(FormProblems([("facility", refusal.phrase)]), request)
    } catch {
      return failure(error, request)
    }
  }

  /// Answers one request of somebody already known.
  package func answer(_ request: Request, as actor: Actor) async -> Response {
    await answer(request, as: Session(standing: .known, actor: actor, unit: unit, tokenHash: nil, isInside: true))
  }

  private func answer(_ request: Request, as session: Session) async -> Response {
    let pipeline = RequestPipeline(app: self, request: request, session: session)
    let response = await pipeline.answer()
    if request.method != .get { sessions.clear() }
    return guarded(response, request)
  }

  /// The facility of sessions that are not known.
  var facility: Facility.ID {
    if let unit { return unit.id }
    var zeros = ZeroNumbers()
    return ID(at: Moment(milliseconds: 0), random: &zeros)
  }

  private func session(of request: Request) async throws -> Session {
    if let token = request.cookie(SessionToken.cookie).flatMap(SessionToken.init) {
      let now = clock.now()
      let today = now.day(in: clock.zone)
      if let record = try await sessions.session(token.hash, on: today, in: store) {
        return try await known(record, hash: token.hash, at: now)
      }
    }
    if let officer = demo[request.cookie("bekal_role") ?? "training_officer"], let unit {
      return Session(
        standing: .known, actor: actor(officer.id, officer.name, officer.roles, unit, officer.agency), unit: unit,
        tokenHash: nil)
    }
    return .nobody(at: unit, facility: facility)
  }

  private func known(_ record: SessionRecord, hash: String, at now: Moment) async throws -> Session {
    var actor = actor(record.account, record.name, record.roles, record.unit, record.agency)
    actor.ties = record.ties
    switch record.state(at: now) {
    case .ended: return .nobody(at: record.unit, facility: record.unit.id)
    case .locked: return Session(standing: .locked, actor: actor, unit: record.unit, tokenHash: hash)
    case .awaitingCode: return Session(standing: .halfway, actor: actor, unit: record.unit, tokenHash: hash)
    case .open where record.hasTemporaryPassword:
      return Session(standing: .newcomer, actor: actor, unit: record.unit, tokenHash: hash)
    case .open where record.mayNeedSecondFactor && roles.needSecondFactor(record.roles):
      return Session(standing: .unguarded, actor: actor, unit: record.unit, tokenHash: hash)
    case .open:
      if record.seenAt.seconds(until: now) >= 60 {
        // A full disk stops no reading: the session then ends after its usual time.
        do { try await store.write { try $0.touch(hash, at: now) } } catch StoreError.full {}
        sessions.clear()
      }
      return Session(standing: .known, actor: actor, unit: record.unit, tokenHash: hash)
    }
  }

  private func actor(_ id: Account.ID, _ name: String, _ keys: [String], _ unit: Institution, _ agency: AgencyID?)
    -> Actor
  {
    let words = roles.all.filter { keys.contains($0.key) }.map(\.label.id).joined(separator: ", ")
    return Actor(
      account: id, name: name, office: words, facility: unit.id, agency: agency,
      permissions: roles.permissions(of: keys))
  }
}

private struct ZeroNumbers: RandomNumberGenerator {
  mutating func next() -> UInt64 { 0 }
}
