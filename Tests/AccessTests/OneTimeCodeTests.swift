import Almanac
import Testing

@testable import Access

@Suite struct OneTimeCodeTests {
  private let secret = Array("12345678901234567890".utf8)

  /// RFC 6238, appendix B, SHA-1; of its eight digits the last six.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
    (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `codes are those of RFC 6238`(_ second: Int64, _ code: String) {
    let moment = Moment(milliseconds: second * 1000)
    #expect(OneTimeCode.code(of: secret, at: OneTimeCode.step(at: moment)) == code)
  }

  @Test func `a code counts one step before and after its own, and never twice`() {
    let now = Moment(milliseconds: 1_234_567_890_000)
    let step = OneTimeCode.step(at: now)
    func found(_ offset: Int64, after last: Int64 = 0) -> Int64? {
      OneTimeCode.step(of: OneTimeCode.code(of: secret, at: step + offset), by: secret, at: now, after: last)
    }
    #expect((-2...2).map { found($0) } == [nil, step - 1, step, step + 1, nil])
    #expect(found(0, after: step) == nil && found(-1, after: step) == nil && found(1, after: step) == step + 1)
    let spaced =
      OneTimeCode.code(of: secret, at: step).prefix(3) + " " + OneTimeCode.code(of: secret, at: step).suffix(3)
    #expect(OneTimeCode.step(of: String(spaced), by: secret, at: now, after: 0) == step)
    #expect(OneTimeCode.step(of: "", by: secret, at: now, after: 0) == nil)
  }

  /// RFC 4648, section 10, without padding.
  @Test(arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
  func `the key is typed in base32`(_ text: String, _ key: String) {
    #expect(OneTimeCode.base32(Array(text.utf8)) == key)
  }

  @Test func `a secret has 160 bits and its key 32 letters; recovery codes differ`() {
    #expect(OneTimeCode.secret().count == 20 && OneTimeCode.secret() != OneTimeCode.secret())
    #expect(OneTimeCode.base32(OneTimeCode.secret()).count == 32)
    let codes = SecondFactor.drawnCodes()
    #expect(Set(codes).count == 10 && codes.allSatisfy { SecondFactor.folded($0).count == 12 })
    #expect(SecondFactor.folded(" ABCD-efgh kmnp ") == "abcdefghkmnp")
  }
}
