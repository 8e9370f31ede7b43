import Foundation
import StoreTesting
import Testing

@testable import Store

/// No address that is printed holds a secret.
@Suite struct StoreAddressTests {
  @Test(arguments: [
    ("rutan.sqlite", "rutan.sqlite"), ("/srv/a=b/rutan.sqlite", "/srv/a=b/rutan.sqlite"),
    ("postgres://db/bekal", "postgres://db/bekal"), ("postgres://bekal@db/bekal", "postgres://bekal@db/bekal"),
    ("postgres://bekal:geheim@db/bekal", "postgres://bekal:…@db/bekal"),
    (
      "postgresql://u:geheim@a:5432,b:5433/bekal?target_session_attrs=read-write&password=geheim",
      "postgresql://u:…@a:5432,b:5433/bekal?target_session_attrs=read-write&…"
    ),
    ("postgres://u:geheim@[::1]:5432/bekal", "postgres://u:…@[::1]:5432/bekal"),
    ("postgres:///bekal?host=/run/postgresql", "postgres:///bekal?host=/run/postgresql"),
    ("postgres://u:ge#heim@db/bekal", "postgres://u:…@db/bekal"),
  ])
  func `an address is shown whole but for what is secret, and is taken`(_ text: String, _ shown: String) throws {
    #expect(StoreAddress(text).shown == shown)
    try StoreAddress(text).check()
  }

  @Test(arguments: [
    "postgres://u:ge@geheim@db/bekal", "postgres://u:ge/geheim@db/bekal", "postgres://db?password=ge@geheim",
    "postgres://db/bekal?password=ge@geheim", "postgres://u:p@db/bekal?geheim", "POSTGRES://u:geheim@db/bekal",
    " postgres://u:geheim@db/bekal", "postgresql+psycopg://u:geheim@db/x", "postgres:u:geheim@db/bekal",
    "host=db password=geheim dbname=bekal", "host = db  password = 'geheim'", "sslpassword=geheim",
    "dbname=bekal\tPASSWORD\n=\tgeheim",
  ])
  func `an address that could be read in two ways is refused and not repeated`(_ text: String) {
    #expect(!StoreAddress(text).shown.contains("geheim"))
    #expect(throws: StoreError.self) { try StoreAddress(text).check() }
    #expect(StoreError.badAddress.words != nil)
  }

  @Test func `whatever the address, its password is neither shown nor in a message of the library`() {
    var numbers = SeededRandom(20_250_507)
    let pieces = [
      "geheim-7a", "%67eheim-7a", "geheim-7a%40x", "x%3Ageheim-7a", "ge:heim-7a", "geheim-7a#", "geheim-7a?",
      "geheim-7a=&",
    ]
    let hosts = ["db", "a:5432,b:5433", "[::1]:5432", "", "10.0.0.1", "a@b", "db:port"]
    let tails = ["", "/bekal", "/bekal?sslmode=require", "?connect_timeout=3", "/a/b", "/bekal?options=-c%20x"]
    for _ in 0..<5000 {
      let secret = pieces.randomElement(using: &numbers) ?? ""
      let host = hosts.randomElement(using: &numbers) ?? ""
      let tail = tails.randomElement(using: &numbers) ?? ""
      let scheme = ["postgres://", "postgresql://", "Postgres://", "pg://"].randomElement(using: &numbers) ?? ""
      let joint = tail.contains("?") ? "&" : "?"
      let text =
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: "\(scheme)u:\(secret)@\(host)\(tail)"
        case 1: "\(scheme)\(host)\(tail)\(joint)password=\(secret)"
        case 2: "\(scheme)u@\(host)\(tail)\(joint)p%61ssword=\(secret)&sslmode=require"
        case _: "host=\(host) \(Bool.random(using: &numbers) ? "password" : "sslpassword") = '\(secret)' dbname=bekal"
        }
      let shown = StoreAddress(text).shown
      #expect(!shown.contains("heim-7a"), "\(text) is shown as \(shown)")
      if let parts = ServerAddress(text) {
        let message = parts.masked("could not connect as \(secret) (\(secret.removingPercentEncoding ?? ""))")
        #expect(!message.contains("heim-7a"), "\(text): \(message)")
      }
    }
  }
}

/// The same numbers in every run.
private struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
