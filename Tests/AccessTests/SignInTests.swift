import Almanac
import Language
import Page
import Testing

@testable import Access

private let morning = Moment(milliseconds: 1_746_585_660_000)

@Suite struct SignInTests {
  @Test func `three failures are free, then the delay doubles up to fifteen minutes`() {
    func delay(_ failures: Int64) -> Int64 { SignIn.delay(after: failures, free: 3) }
    #expect((0...3).map(delay) == [0, 0, 0, 0])
    #expect((4...14).map(delay) == [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    #expect(delay(.max) == 900)
    #expect(delay(-1) == 0)
  }

  @Test func `a try before the delay is over is refused with the seconds left, one at its end is not`() throws {
    #expect(throws: SignIn.Refusal.tooSoon(seconds: 8)) {
      try SignIn.permit(failures: 6, free: 3, lastAt: morning, now: morning)
    }
    #expect(throws: SignIn.Refusal.tooSoon(seconds: 1)) {
      try SignIn.permit(failures: 6, free: 3, lastAt: morning, now: morning.adding(seconds: 7))
    }
    try SignIn.permit(failures: 6, free: 3, lastAt: morning, now: morning.adding(seconds: 8))
    try SignIn.permit(failures: 3, free: 3, lastAt: morning, now: morning)
  }

  @Test func `a clock set back a day shuts nobody out`() throws {
    try SignIn.permit(failures: 20, free: 3, lastAt: morning, now: morning.adding(seconds: -86_400))
  }

  @Test func `a session is open, locks after fifteen idle minutes, and ends after ten hours`() {
    func state(_ started: Int64, _ seen: Int64, locked: Bool = false) -> SignIn.State {
      SignIn.state(
        startedAt: morning.adding(seconds: -started), seenAt: morning.adding(seconds: -seen), isLocked: locked,
        now: morning)
    }
    #expect(state(0, 0) == .open)
    #expect(state(3600, 899) == .open)
    #expect(state(3600, 900) == .locked)
    #expect(state(3600, 0, locked: true) == .locked)
    #expect(state(35_999, 0) == .open)
    #expect(state(36_000, 0) == .ended)
    #expect(state(36_000, 0, locked: true) == .ended)
  }

  @Test(arguments: ["", "rahasia", "empat belas hu", "kopi pagi ini!"])
  func `a password under fifteen characters is refused`(_ password: String) {
    #expect(throws: SignIn.Refusal.passwordTooShort(fewest: 15)) {
      try SignIn.check(password: password, of: ["siti"])
    }
  }

  @Test(arguments: [
    "passwordpassword", "PasswordPassword", "password password1", "123456789012345678", "aaaaaaaaaaaaaaaaaaaa",
    "abababababababab",
    "rahasia rahasia 1", "bismillahirrahman", "Dragon123456789", "Jakarta Selatan 2026", "#Tangerang-Selatan-1#",
    "Agustus1945merdeka",
    "qwertyuiop1234567890", "!QAZ2wsx3edc4rfv", "zyxwvutsrqponml1", "Letmein!2025!!!!", "081234567890123",
    "sayangku2024sayangku",
  ])
  func `a password that everybody tries first is refused`(_ password: String) {
    #expect(throws: SignIn.Refusal.passwordCommon) { try SignIn.check(password: password, of: ["siti"]) }
  }

  @Test func `the user name is no password`() {
    #expect(throws: SignIn.Refusal.passwordCommon) {
      try SignIn.check(password: "Siti.Rahmawati.W", of: ["siti.rahmawati.w"])
    }
  }

  @Test(arguments: ["Siti Rahmawati 1998", "rahmawati.siti.99", "RahmawatiRahmawati", "siti@jakarta2026"])
  func `nor is the owner's name, alone or with one more word`(_ password: String) {
    #expect(throws: SignIn.Refusal.passwordCommon) {
      try SignIn.check(password: password, of: ["siti.r", "Siti Rahmawati"])
    }
  }

  @Test func `a temporary password ends after a day`() throws {
    try SignIn.check(temporaryUntil: nil, now: morning)
    try SignIn.check(temporaryUntil: morning.adding(seconds: 1), now: morning)
    #expect(throws: SignIn.Refusal.temporaryEnded) { try SignIn.check(temporaryUntil: morning, now: morning) }
  }

  @Test func `a known browser has a count of its own; anybody else is counted by account, by network and by both`() {
    #expect(SignIn.limits(of: "siti", device: "d", network: "n").map(\.subject) == ["device d"])
    let limits = SignIn.limits(of: "siti", device: nil, network: "n")
    #expect(limits.map(\.subject) == ["siti@n", "account siti", "network n"])
    #expect(limits.map(\.isShared) == [false, false, true])
  }

  @Test(arguments: [
    "empat belas huru", "Jakarta macet lagi 2026", "tiga kucing hitam Budi", "kucing tidur di atas pagar",
    "ｐａｓｓｗｏｒｄ漢字かなカナ문장",
  ])
  func `a sentence is enough, without rules of composition`(_ password: String) throws {
    try SignIn.check(password: password, of: ["siti"])
  }

  @Test(arguments: [("Siti", "siti"), (" Siti.R ", "siti.r"), ("petugas-1", "petugas-1")])
  func `a user name is folded to lower case`(_ typed: String, _ name: String) {
    #expect(Founding.userName(from: typed) == name)
  }

  @Test(arguments: ["", "   ", "!!!"]) func `a user name of nothing is none`(_ typed: String) {
    #expect(Founding.userName(from: typed) == nil)
  }
}

@Suite struct PasswordTests {
  @Test func `a hash is argon2id with two passes over 19 MiB, salted anew each time`() async throws {
    let first = try await Password.hash("kucing di atas pagar")
    let second = try await Password.hash("kucing di atas pagar")
    #expect(first.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(first != second)
    #expect(await Password.matches("kucing di atas pagar", first))
    #expect(await Password.matches("kucing di atas pagar", second))
  }

  @Test func `a hash of other parameters is outdated, one of the current parameters is not`() throws {
    let former = Password.Parameters(passes: 1, memoryKiB: 8_192, lanes: 1, hashBytes: 32)
    #expect(Password.isOutdated(try Password.hashNow("kucing di atas pagar", former)))
    #expect(!Password.isOutdated(try Password.hashNow("kucing di atas pagar")))
    #expect(!Password.isOutdated(Password.decoy))
  }

  @Test(arguments: [
    "", "kucing di atas paga", "Kucing di atas pagar", "kucing di atas pagar ", "kucing di atas pagar\u{301}",
  ])
  func `another password does not match`(_ password: String) async throws {
    let hash = try await Password.hash("kucing di atas pagar")
    #expect(await !Password.matches(password, hash))
  }

  @Test(arguments: [
    "", "x", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$YQ$YQ", "$argon2i$v=19$m=8,t=1,p=1$YmVrYWxiZWs$eA",
  ])
  func `a broken hash matches nothing`(_ encoded: String) async {
    #expect(await !Password.matches("kucing di atas pagar", encoded))
    #expect(await !Password.matches("", encoded))
  }

  @Test func `what an unknown name is checked against costs as much as a real hash`() async throws {
    let hash = try await Password.hash("kucing di atas pagar")
    var seconds: [Double] = []
    for encoded in [hash, Password.decoy] {
      let began = ContinuousClock.now
      for _ in 0..<5 { #expect(await !Password.matches("kucing di bawah pagar", encoded)) }
      seconds.append((ContinuousClock.now - began) / .seconds(1))
    }
    #expect(seconds[1] > seconds[0] / 4, "an unknown name is told by its speed: \(seconds)")
  }
}

@Suite struct SessionTokenTests {
  @Test func `a token has 256 bits, comes back from its text, and is kept as a hash`() throws {
    let tokens = (0..<200).map { _ in SessionToken() }
    #expect(Set(tokens.map(\.text)).count == 200)
    for token in tokens {
      #expect(token.text.utf8.count == 64)
      #expect(SessionToken(token.text)?.hash == token.hash)
      #expect(token.hash != token.text && token.hash.count == 64)
    }
  }

  @Test(arguments: [
    "", "x", String(repeating: "g", count: 64), String(repeating: "a", count: 63), String(repeating: "a", count: 65),
  ])
  func `what cannot be a token is none`(_ text: String) {
    #expect(SessionToken(text) == nil)
  }
}

@Suite struct PathTests {
  @Test(arguments: [
    "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil", "javascript:alert(1)", "", "evil",
  ])
  func `the way on leads to no other house`(_ text: String) {
    #expect(ownPath(text) == "/")
  }

  @Test func `the way on leads to a page of this house`() {
    #expect(ownPath("/people?q=a&page=2") == "/people?q=a&page=2")
  }
}

@Suite struct RolesTests {
  private let roles = Roles([
    Role("a", .init(id: "A", en: "A"), [.readAccess]),
    Role("b", .init(id: "B", en: "B"), [.readAccess, .manageAccess]),
  ])

  @Test func `roles grant together what each grants; an unknown key grants nothing`() {
    #expect(roles.permissions(of: ["a"]) == [.readAccess])
    #expect(roles.permissions(of: ["a", "b"]) == [.readAccess, .manageAccess])
    #expect(roles.permissions(of: ["c", ""]).isEmpty)
    #expect(roles.label(of: "c").id == "c")
    #expect(roles.choices.map(\.key) == ["a", "b"])
  }
}
