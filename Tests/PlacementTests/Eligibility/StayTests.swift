import Almanac
import Language
import Testing

@testable import Matching
@testable import Placement

@Suite struct StayTests {
  private func stay(_ days: Int, _ change: (inout Sample.Draft) -> Void) -> StayWorking {
    StayRules.working(
      of: Sample.person("p1", change), until: Sample.today.adding(days: days), asOf: Sample.today, under: .draft)
  }

  /// floor(1000 × (1 − h)^(60 ÷ 30) × attendance + 1/2), worked by hand.
  @Test(arguments: [
    (Candidate.Stage.convicted, 36, StayWorking.Cause.longSentence, 60, 152),
    (.convicted, 24, .longSentence, 60, 152), (.convicted, 23, .mediumSentence, 15, 686),
    (.convicted, 12, .mediumSentence, 15, 686), (.convicted, 11, .shortSentence, 2, 912),
    (.beforeCourt, 36, .beforeCourt, 10, 770), (.onTrial, 36, .onTrial, 10, 689), (.onAppeal, 36, .onAppeal, 5, 857),
  ])
  func `each class has its chance over sixty days`(
    _ stage: Candidate.Stage, _ months: Int, _ cause: StayWorking.Cause, _ leaving: Int, _ completion: Int
  ) {
    let working = stay(60) { ($0.stage, $0.sentence) = (stage, .months(months)) }
    #expect(working.cause == cause)
    #expect(working.leaving == leaving)
    #expect(working.days == 60)
    #expect(working.attendance == (stage == .onTrial ? 85 : 95))
    #expect(working.completion == completion)
  }

  @Test func `a stay tells the chance of the model that the plan reckons with`() {
    func told(_ change: (inout Sample.Draft) -> Void) -> Phrase? {
      StayRules.leaving(Sample.person("p1", change), on: Sample.today, under: .draft).map {
        ReasonWords.leaving($0.hundredths, $0.cause)
      }
    }
    let long = told { $0.sentence = .months(36) }
    #expect(long == Phrase(id: "kemungkinan pindah 60 % sebulan", en: "chance of a transfer 60% a month"))
    #expect(told { $0.stage = .onTrial }?.id == "kemungkinan pindah 10 % sebulan")
    let past = told { ($0.sentence, $0.twoThirds) = (.months(11), Sample.today.adding(days: -1)) }
    #expect(past?.id.hasPrefix("kemungkinan bebas atau pindah ") == true)
    #expect(told { $0.expectation = .init(until: Sample.today.adding(days: 300), reason: "x") } == nil)
  }

  @Test(arguments: [(0, 950), (30, 380), (45, 240), (60, 152), (90, 61), (600, 0)])
  func `the days to the last meeting are parts of a month`(_ days: Int, _ completion: Int) {
    #expect(stay(days) { $0.sentence = .months(36) }.completion == completion)
  }

  @Test func `life and an unknown sentence count as long`() {
    #expect(stay(60) { $0.sentence = .life }.completion == 152)
    let unknown = stay(60) { $0.sentence = nil }
    #expect(unknown.cause == .sentenceUnknown)
    #expect(unknown.completion == 152)
  }

  @Test func `the two-thirds date counts when it is past before the last meeting, not on that day`() {
    let before = stay(60) { ($0.sentence, $0.twoThirds) = (.months(11), Sample.today.adding(days: 59)) }
    #expect(before.cause == .afterTwoThirds)
    #expect(before.completion == 686)
    let on = stay(60) { ($0.sentence, $0.twoThirds) = (.months(11), Sample.today.adding(days: 60)) }
    #expect(on.cause == .shortSentence)
    #expect(on.completion == 912)
  }

  @Test func `the greatest chance applies`() {
    let long = stay(60) { ($0.sentence, $0.twoThirds) = (.months(36), Sample.today) }
    #expect(long.cause == .longSentence)
    #expect(long.leaving == 60)
    let freed = stay(60) {
      ($0.sentence, $0.twoThirds, $0.expiry) = (.months(36), Sample.today, Sample.today.adding(days: 59))
    }
    #expect(freed.cause == .afterEnd)
    #expect(freed.completion == 0)
  }

  @Test func `an officer's expectation stands in place of the model, both ways`() {
    let last = Sample.today.adding(days: 60)
    let stays = stay(60) { $0.expectation = .init(until: last, reason: "kasasi") }
    #expect(stays.cause == .officer)
    #expect(stays.completion == 950)
    let leaves = stay(60) {
      ($0.sentence, $0.expectation) = (.months(3), .init(until: last.adding(days: -1), reason: "pindah"))
    }
    #expect(leaves.completion == 0)
    let trial = stay(60) { ($0.stage, $0.expectation) = (.onTrial, .init(until: last, reason: "putusan Agustus")) }
    #expect(trial.completion == 850)
  }

  @Test func `whoever is surely gone cannot finish, also where no days are left`() {
    let gone = stay(0) { $0.expectation = .init(until: Sample.today.adding(days: -1), reason: "pindah") }
    #expect(gone.completion == 0)
  }

  @Test(arguments: 0..<200)
  func `more days never raise the chance, and it stays within 0 to 1000`(seed: Int) {
    var lottery = Lottery(UInt64(seed))
    let stages: [Candidate.Stage] = [.beforeCourt, .onTrial, .onAppeal, .convicted]
    let terms: [Candidate.Term?] = [nil, .life, .months(6), .months(18), .months(60)]
    let person = Sample.person {
      $0.stage = stages[lottery.next(below: stages.count)]
      $0.sentence = terms[lottery.next(below: terms.count)]
      if lottery.next(below: 2) == 0 { $0.twoThirds = Sample.today.adding(days: lottery.next(below: 300) - 100) }
      if lottery.next(below: 2) == 0 { $0.expiry = Sample.today.adding(days: lottery.next(below: 300) - 20) }
      if lottery.next(below: 4) == 0 {
        $0.expectation = .init(until: Sample.today.adding(days: lottery.next(below: 300)), reason: "x")
      }
    }
    var last = 1000
    for days in 0...400 {
      let working = StayRules.working(
        of: person, until: Sample.today.adding(days: days), asOf: Sample.today, under: .draft)
      #expect((0...last).contains(working.completion), "\(days) days: \(working)")
      last = working.completion
    }
  }
}
