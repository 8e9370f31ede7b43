import Access
import Almanac
import Crypto
import Foundation
import House
import Language
import Logging
import Page
import Store

/// One request on its way through the house.
struct RequestPipeline: Sendable {
  let app: App
  let request: Request
  let session: Session

  /// Finds the route, checks the caller, reads the input, runs it, and renders what it answers.
  func answer() async -> Response {
    do throws(any Error) {
      let entries = try await apart { try FormReading.entries(of: request) }
      var asked = request
      if request.method == .post, case .texts(let texts)? = entries["_method"],
        let method = texts.first.flatMap(Method.init(rawValue:)), method != .get
      {
        asked.method = method
      }
      asked.path = shown(asked)
      switch app.table.match(asked.method, asked.path) {
      case .none: throw Missing()
      case .otherMethod(let known):
        var response = failed(HTTPError(405, HTTPErrorWords.otherMethod))
        response.headers.append(("Allow", known.map(\.rawValue).joined(separator: ", ")))
        return response
      case .route(let route, let parameters):
        if let rejected = try await turnedAway(from: route, page: page(of: entries)) { return rejected }
        do throws(HTTPError) { try checkOrigin() } catch {
          try await trace(.foreignPage, at: route)
          throw error
        }
        return await run(route, parameters, entries)
      }
    } catch {
      return failed(error)
    }
  }

  /// The answer to somebody who is not signed in, may not do this, or whose session is locked; nil where the route may run.
  ///
  /// - Parameter page: the page that held the form; whoever signs in goes back to it.
  func rejection(from route: Route, page form: String? = nil) -> Response? {
    guard route.needs != .open else { return nil }
    switch session.standing {
    case .nobody where isFirstRun: return led(to: "/", HTTPErrorWords.firstOfficerFirst)
    case .nobody, .locked, .halfway:
      let page =
        switch session.standing {
        case .locked: "/session/lock"
        case .halfway: SecondFactorRoutes.codePath
        case .nobody, .known, .newcomer, .unguarded: "/session/new"
        }
      let to = request.method == .get ? pathAndQuery : form ?? "/"
      return led(
        to: "\(page)?to=\(percent(to))",
        session.standing == .halfway ? HTTPErrorWords.codeFirst : HTTPErrorWords.signInFirst)
    case .newcomer: return led(to: "/session/password", HTTPErrorWords.newPasswordFirst)
    case .unguarded where request.path == SecondFactorRoutes.path: return nil
    case .unguarded: return led(to: SecondFactorRoutes.path, HTTPErrorWords.secondFactorFirst)
    case .known:
      if case .permission(let permission) = route.needs, !session.actor.may(permission) {
        return failed(HTTPError(403, HTTPErrorWords.notAllowed(route.summary)))
      }
      return nil
    }
  }

  /// The same, and that a page was forbidden to an account leaves a trace.
  func turnedAway(from route: Route, page: String? = nil) async throws -> Response? {
    guard let rejected = rejection(from: route, page: page) else { return nil }
    if rejected.status == 403, session.actor.account != nil { try await trace(.forbidden, at: route) }
    return rejected
  }

  /// Keeps that somebody was turned away from a route. A full disk stops no answer.
  private func trace(_ cause: SignInTrace.Cause, at route: Route) async throws {
    let event = SignInTrace.Event(
      cause, of: session.actor.account, at: session.actor.facility, from: request.network, page: route.summary)
    do { try await app.store.write { [now = app.clock.now()] db in try db.keep(event, at: now) } } catch StoreError.full
    {}
  }

  /// A browser is sent to the page that signs in, a program gets a sentence.
  private func led(to path: String, _ phrase: Phrase) -> Response {
    if request.wantsJSON { return failed(HTTPError(401, phrase)) }
    return Response(303, headers: [("Location", path), ("Cache-Control", "no-store")])
  }

  /// Whether nobody has an account yet.
  private var isFirstRun: Bool { session.standing == .nobody && app.firstRun?.isOpen == true }

  /// The path whose page a browser shows: while nobody has an account, the first page and the sign-in are that of the first officer.
  private func shown(_ asked: Request) -> String {
    let isDoor = asked.method == .get && !asked.wantsJSON && ["/", "/session/new"].contains(asked.path)
    return isDoor && isFirstRun ? FirstRunRoutes.path : asked.path
  }

  /// No write comes from a page of another site.
  private func checkOrigin() throws(HTTPError) {
    guard request.method != .get else { return }
    if let origin = request.headers["origin"] {
      let host = request.headers["host"] ?? ""
      guard origin == "http://\(host)" || origin == "https://\(host)" else {
        throw HTTPError(403, HTTPErrorWords.foreignPage)
      }
    }
    if request.headers["sec-fetch-site"] == "cross-site" { throw HTTPError(403, HTTPErrorWords.foreignPage) }
  }

  /// A form carries our own token; JSON, and a header of our own, cannot be sent by a foreign page unasked.
  private func checkToken(_ entries: [String: FormEntry]) throws {
    guard !session.isInside, request.method != .get, !request.isJSON, request.headers["idempotency-key"] == nil,
      !request.body.isEmpty || request.headers["origin"] != nil
    else {
      return
    }
    guard case .texts(let texts)? = entries["_token"], let sent = texts.first, isSame(sent, token) else {
      throw HTTPError(403, HTTPErrorWords.oldPage)
    }
  }

  /// A program that writes names its request, so that one sent again after a lost answer acts once; forms bring their own
  /// key. What keeps nothing needs none: the doors of a session, and questions.
  private func checkKey(_ route: Route, _ key: String?) throws {
    guard key == nil, route.needsKey, request.isJSON || request.wantsJSON || request.body.isEmpty
    else { return }
    throw HTTPError(428, HTTPErrorWords.keyMissing)
  }

  private func run(_ route: Route, _ parameters: [String: String], _ entries: [String: FormEntry]) async -> Response {
    do throws(any Error) {
      guard request.body.count <= route.maxBytes else { throw HTTPError(413, HTTPErrorWords.tooLarge) }
      try checkToken(entries)
      try checkKey(route, key(entries))
      let own = entries.filter { !$0.key.hasPrefix("_") }
      let input = try FormDecoder.decode(
        own, fields: route.fields, strict: request.isJSON || (route.method == .get && request.wantsJSON))
      let hash = try key(entries) == nil ? [] : await apart { InputHash.of(route.method, request.path, entries) }
      let answer = try await route.handle(try context(route, parameters, entries, hash), input)
      var response = try Rendering(pipeline: self, screen: screen(path: pathAndQuery)).response(answer)
      if response.status == 303, let key = try key(entries) {
        response.headers.append(request.settingCookie("bekal_taken", percent(key), seconds: 60))
      }
      return response
    } catch {
      if error is Forbidden {
        do { try await trace(.forbidden, at: route) } catch { return failed(error) }
      }
      if let again = await again(entries, error) { return again }
      return failed(error)
    }
  }

  /// Shows the page that held the form once more, with what was entered and why it was turned down.
  private func again(_ entries: [String: FormEntry], _ error: any Error) async -> Response? {
    guard !request.wantsJSON, let httpError = HTTPError(error), httpError.leavesPages, let page = page(of: entries)
    else { return nil }
    let parts = page.split(separator: "?", maxSplits: 1).map(String.init)
    var back = request
    (back.method, back.path, back.query) = (.get, parts.first ?? "/", parts.count == 2 ? parts[1] : "")
    back.body = []
    back.path = shown(back)
    guard case .route(let route, let parameters) = app.table.match(.get, back.path) else { return nil }
    let pipeline = RequestPipeline(app: app, request: back, session: session)
    guard pipeline.rejection(from: route) == nil else { return nil }
    var screen = pipeline.screen(path: page)
    screen.entered = entries.filter { !$0.key.hasPrefix("_") }
    screen.problems = httpError.fields.isEmpty ? [("", httpError.phrase)] : httpError.fields
    do throws(any Error) {
      let input = try FormDecoder.decode(FormReading.urlencoded(back.query), fields: route.fields, strict: false)
      let answer = try await route.handle(try pipeline.context(route, parameters, [:], []), input)
      var response = try Rendering(pipeline: pipeline, screen: screen).response(answer)
      response.status = httpError.status
      if let seconds = httpError.retryAfter { response.headers.append(("Retry-After", String(seconds))) }
      return response
    } catch {
      return nil
    }
  }

  /// The page that held the form.
  private func page(of entries: [String: FormEntry]) -> String? {
    guard case .texts(let texts)? = entries["_page"], let page = texts.first, page.hasPrefix("/"), !page.hasPrefix("//")
    else { return nil }
    return page
  }

  /// Goes through a body; a large one on a thread for files, so that no page waits for it.
  private func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    request.body.count > Route.maxBodyBytes ? try await BlockingPool.reading.run(work) : try work()
  }

  private func context(
    _ route: Route, _ parameters: [String: String], _ entries: [String: FormEntry], _ hash: [UInt8]
  ) throws -> RequestContext {
    let now = app.clock.now()
    let zone = session.unit?.zone ?? app.clock.zone
    let key = try key(entries)
    return RequestContext(
      actor: session.actor, language: language, now: now, today: now.day(in: zone), zone: zone, store: app.store,
      request: request, parameters: parameters, inputHash: hash, key: key)
  }

  private func key(_ entries: [String: FormEntry]) throws -> String? {
    var key = request.headers["idempotency-key"]
    if case .texts(let texts)? = entries["_key"] { key = key ?? texts.first }
    guard let key else { return nil }
    let allowed = key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard (8...200).contains(key.utf8.count), allowed else { throw HTTPError(422, HTTPErrorWords.badKey) }
    return key
  }

  var language: Language {
    if let chosen = request.cookie("bekal_language").flatMap(Language.init(rawValue:)) { return chosen }
    return (request.headers["accept-language"] ?? "").hasPrefix("en") ? .english : .indonesian
  }

  var pathAndQuery: String { request.path + (request.query.isEmpty ? "" : "?" + request.query) }

  /// Goes into every form of this session: keyed by the session, so that no other session can use it.
  var token: String {
    let name = session.tokenHash ?? session.actor.account?.text ?? "open"
    return hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(name.utf8), using: app.secret).prefix(16))
  }

  func screen(path: String) -> Screen {
    let now = app.clock.now()
    let place = session.unit.map { unit in
      Screen.Place(
        name: unit.name, today: now.day(in: unit.zone), now: now, zone: unit.zone,
        isFixed: app.clock.fixed != nil)
    }
    var random = SystemRandomNumberGenerator()
    let actor = session.standing == .known ? session.actor : nil
    var screen = Screen(
      language: language, place: place, actor: actor, path: path, token: token,
      key: ID<Screen>(at: now, random: &random).text)
    screen.isDemo = !app.demo.isEmpty
    screen.searchPath = app.searching.first { actor?.may($0.needs) ?? false }?.path
    if let said = request.cookie("bekal_said")?.removingPercentEncoding { screen.toast = Phrase(same: said) }
    screen.taken = request.cookie("bekal_taken")?.removingPercentEncoding
    return screen
  }

  /// The answer to whatever went wrong.
  func failed(_ error: any Error) -> Response {
    let httpError = HTTPError(error) ?? defect(error)
    var response =
      request.wantsJSON
      ? Rendering.problem(httpError, language)
      : Rendering(pipeline: self, screen: screen(path: pathAndQuery)).refusal(httpError)
    if let seconds = httpError.retryAfter { response.headers.append(("Retry-After", String(seconds))) }
    return response
  }

  private func defect(_ error: any Error) -> HTTPError {
    let number = String(UInt32.random(in: 0..<1_000_000), radix: 36).uppercased()
    app.log.error("defect \(number) at \(request.method.rawValue) \(request.path): \(ErrorName.of(error))")
    return HTTPError(500, HTTPErrorWords.defect(number))
  }
}

/// Whether two secrets are the same; takes the same time wherever they differ.
func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.count == right.utf8.count && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
