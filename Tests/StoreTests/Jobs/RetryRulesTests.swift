import Almanac
import Store
import Testing

@Suite struct RetryRulesTests {
  @Test(arguments: [(1, 10), (2, 60), (3, 300), (4, 1800), (5, 7200), (6, 21_600), (9, 21_600)])
  func `the pause grows with each failure, up to six hours`(_ tries: Int, _ seconds: Int64) {
    #expect(RetryRule().next(after: tries, at: morning) == .again(morning.adding(seconds: seconds)))
  }

  @Test func `after its last try a job is given up`() {
    #expect(RetryRule().next(after: 10, at: morning) == .giveUp)
    #expect(RetryRule(triesMaximum: 5).next(after: 5, at: morning) == .giveUp)
    #expect(RetryRule(triesMaximum: 5).next(after: 4, at: morning) != .giveUp)
  }

  @Test func `a job whose last try ended with the process is not begun again`() {
    #expect(RetryRule(triesMaximum: 5).mayBegin(5))
    #expect(!RetryRule(triesMaximum: 5).mayBegin(6))
  }
}
