import Foundation
import House
import Language
import Page

/// Random but repeatable numbers (SplitMix64).
struct FuzzNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes requests to all routes that are mostly right, and wrong in one place or two.
struct RouteFuzz {
  var numbers: FuzzNumbers
  let routes: [Route]
  /// Identities of records that are there.
  let ids: [String]
  /// The identities that fit each route's path.
  let known: [String: AccessWalk.Entry]

  private static let nasty = [
    "", " ", "x", "0", "-1", "1e9", "31/02/2025", "'; DROP TABLE people_person; --", "<script>", "%00", "\u{0}",
    "\r\nX: y", "é", "\u{202E}", "../../etc/passwd", "99999999999999999999", "null", "{}", "0000-00-00", "9999-12-31",
    "2025-02-30", "=1+1", String(repeating: "a", count: 5000), "//evil.example", "24.00", "99.99", "𐍈",
  ]

  /// Whether something happens once in so many times.
  private mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &numbers) == 0 }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &numbers) ?? "" }

  /// A request to a route that somebody may use, and now and then to one they may not. Three in four are sound as a
  /// whole; the others are wrong in one place or two.
  mutating func request(for actor: Actor) -> Request {
    let open = once(in: 20) ? routes : routes.filter { RouteFuzz.admits(actor, to: $0) }
    guard let route = open.randomElement(using: &numbers) else { return Request(.get, "/") }
    let entry = known[AccessWalk.name(of: route)]
    let isSound = !once(in: 4)
    let path = path(of: route, entry, isWild: !isSound && once(in: 2))
    let asksPage = once(in: route.method == .get ? 2 : 20)
    var headers = ["host": "rutan.example", "accept": asksPage ? "text/html" : "application/json"]
    if !isSound, once(in: 3) { headers["idempotency-key"] = pick(ids + RouteFuzz.nasty) }
    if once(in: 8) { headers["accept-language"] = "en" }
    guard route.method != .get else {
      let query = route.fields.filter { _ in !once(in: 3) }.map { "\($0.name)=\(encoded(text(for: $0)))" }
      let sound = entry?.query ?? ""
      return Request(.get, path, query: isSound ? sound : query.joined(separator: "&"), headers: headers)
    }
    headers["content-type"] = "application/json"
    if headers["idempotency-key"] == nil, !once(in: 40) { headers["idempotency-key"] = UUID().uuidString }
    if !isSound, once(in: 8) {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      return Request(route.method, path, headers: headers, body: bytes)
    }
    let body = isSound ? sound(entry?.body ?? "{}") : body(of: route)
    return Request(route.method, path, headers: headers, body: Array(body.utf8))
  }

  private static func admits(_ actor: Actor, to route: Route) -> Bool {
    if case .permission(let permission) = route.needs { actor.may(permission) } else { true }
  }

  private mutating func path(of route: Route, _ entry: AccessWalk.Entry?, isWild: Bool) -> String {
    "/"
      + route.segments.map { segment -> String in
        guard segment.hasPrefix("{") else { return String(segment) }
        let right = entry?.own[String(segment.dropFirst().dropLast())] ?? AccessWalk.missing
        guard isWild else { return right }
        return encoded(once(in: 2) ? pick(ids) : pick(RouteFuzz.nasty))
      }.joined(separator: "/")
  }

  /// The entry's own body, its filled-in words a little different each time.
  private mutating func sound(_ body: String) -> String {
    body.replacing("\"Uji\"", with: "\"Uji \(Int.random(in: 0..<100_000, using: &numbers))\"")
  }

  /// A body made field by field.
  private mutating func body(of route: Route) -> String {
    var values = route.fields.filter { $0.required || once(in: 2) }.map { field in
      "\(FactValue.quoted(field.name)):\(value(for: field))"
    }
    if once(in: 6) { values.append(#""x":[1,{}]"#) }
    return "{\(values.joined(separator: ","))}"
  }

  private mutating func value(for field: FormField) -> String {
    if once(in: 25) { return pick(["null", "1.5", "[1,{}]", "true", "-7", "[]", "{}"]) }
    switch field.kind {
    case .choices(let choices):
      return "[\(choices.filter { _ in once(in: 2) }.map { FactValue.quoted($0.key) }.joined(separator: ","))]"
    case .texts: return "[\(FactValue.quoted(pick(ids))),\(FactValue.quoted(pick(RouteFuzz.nasty)))]"
    case .text, .secret, .integer, .day, .choice, .flag, .id, .file, .files: return FactValue.quoted(text(for: field))
    }
  }

  private mutating func text(for field: FormField) -> String {
    if once(in: 8) { return pick(RouteFuzz.nasty) }
    switch field.kind {
    case .text(let max, _): return String(pick(["Uji", "Hidroponik", "SK-1", "09.00", "11.00", "É ñ"]).prefix(max))
    case .secret: return "kucing tidur di atas pagar"
    case .integer(let range): return String(Int.random(in: range, using: &numbers))
    case .day: return pick(["2025-05-07", "2025-06-02", "1900-01-01", "2199-12-31", "7/5/2025"])
    case .choice(let choices), .choices(let choices): return pick(choices.map(\.key))
    case .texts, .id: return pick(ids)
    case .flag: return pick(["true", "false", "on"])
    case .file, .files: return ""
    }
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
