import Almanac
import House
import Language
import Page
import People
import Programmes
import Testing

@testable import Import
@testable import Matching
@testable import Placement

@Suite struct EligibilityTests {
  @Test(
    arguments: [
      (true, .met), (false, .notMet(from: nil)), (nil, .unknown(ask: .assessor)),
    ] as [(Bool?, Criterion.Finding)])
  func `consent is a recorded yes, a recorded no, or an open question`(_ said: Bool?, _ found: Criterion.Finding) {
    #expect(Sample.standing(Sample.person { $0.consents = said }).finding(.consent) == found)
  }

  @Test func `who was never assessed is not yet assessed, not ineligible`() {
    let standing = Sample.standing(Sample.person { $0.isAssessed = false })
    #expect(standing.finding(.consent) == .unknown(ask: .assessor))
    #expect(standing.state == .notAssessed)
    #expect(standing.opensOn == nil)
  }

  @Test(
    arguments: [
      ("2025-05-18", .met), ("2025-05-19", .notMet(from: Day("2025-05-20"))), (nil, .notMet(from: nil)),
    ] as [(String?, Criterion.Finding)])
  func `a daily post is no obstacle when it ends before the first meeting`(
    _ until: String?, _ found: Criterion.Finding
  ) {
    let person = Sample.person { $0.holds = [.post("Tamping dapur", until: until.map(Sample.day))] }
    #expect(Sample.standing(person).finding(.post) == found)
  }

  @Test(
    arguments: [
      ("2025-05-18", .met), ("2025-05-19", .notMet(from: Day("2025-05-20"))), (nil, .notMet(from: nil)),
    ] as [(String?, Criterion.Finding)])
  func `discipline is no obstacle when it ends before the first meeting`(
    _ until: String?, _ found: Criterion.Finding
  ) {
    let person = Sample.person { $0.holds = [.discipline(until: until.map(Sample.day))] }
    #expect(Sample.standing(person).finding(.discipline) == found)
  }

  @Test func `of two posts the one that holds longest counts`() {
    let early = Candidate.Hold.post("Tamping dapur", until: Sample.day("2025-05-25"))
    let late = Candidate.Hold.post("Tamping masjid", until: Sample.day("2025-06-30"))
    let open = Candidate.Hold.post("Tamping kebun", until: nil)
    for holds in [[early, late], [late, early]] {
      #expect(
        Sample.standing(Sample.person { $0.holds = holds }).finding(.post) == .notMet(from: Day("2025-07-01")))
    }
    let standing = Sample.standing(Sample.person { $0.holds = [early, open] })
    #expect(standing.finding(.post) == .notMet(from: nil))
    #expect(standing.state == .ineligible)
  }

  @Test func `a post and discipline are left out of account when asked for`() {
    let person = Sample.person { $0.holds = [.post("Tamping dapur", until: nil), .discipline(until: nil)] }
    #expect(Sample.standing(person).state == .ineligible)
    let asked = Sample.standing(person, asked: true)
    #expect(asked.state == .eligible)
    #expect(asked.finding(.post) == nil)
  }

  @Test func `an illness waits for the clinic, and its no outweighs another open question`() {
    #expect(Sample.standing(Sample.person { $0.holds = [.clinic("TB")] }).finding(.health) == .unknown(ask: .clinic))
    #expect(Sample.standing(Sample.person { $0.holds = [.clinic("TB")] }).state == .notAssessed)
    for holds in [[Candidate.Hold.unfit("Asma"), .clinic("TB")], [.clinic("TB"), .unfit("Asma")]] {
      #expect(Sample.standing(Sample.person { $0.holds = holds }).finding(.health) == .notMet(from: nil))
    }
    #expect(Sample.standing(Sample.person()).finding(.health) == .met)
  }

  @Test(
    arguments: [
      ("2025-07-05", .notMet(from: nil)), ("2025-07-06", .met), ("2025-07-07", .met),
    ] as [(String, Criterion.Finding)])
  func `who is free before the last meeting cannot finish`(_ expiry: String, _ found: Criterion.Finding) {
    #expect(Sample.standing(Sample.person { $0.expiry = Sample.day(expiry) }).finding(.stay) == found)
  }

  @Test func `a convict without a sentence end is unknown, but for life; a detainee has none`() {
    let unknown = Sample.person { $0.expiry = nil }
    #expect(Sample.standing(unknown).finding(.stay) == .unknown(ask: .registrar))
    let life = Sample.person { ($0.expiry, $0.sentence) = (nil, .life) }
    #expect(Sample.standing(life).finding(.stay) == .met)
    let detainee = Sample.person { ($0.expiry, $0.stage) = (nil, .onTrial) }
    #expect(Sample.standing(detainee).finding(.stay) == .met)
  }

  @Test(
    arguments: [
      ("2025-06-17", .notMet(from: nil)), ("2025-06-18", .met),
    ] as [(String, Criterion.Finding)])
  func `thirty days asked for are counted from the first meeting`(_ expiry: String, _ found: Criterion.Finding) {
    let short = Sample.opening {
      ($0.asks, $0.meetings) = ([.time(days: 30)], [Sample.day("2025-05-19"), Sample.day("2025-05-23")])
    }
    #expect(Sample.standing(Sample.person { $0.expiry = Sample.day(expiry) }, short).finding(.time) == found)
    #expect(Sample.standing(Sample.person { $0.expiry = nil }, short).finding(.time) == .unknown(ask: .registrar))
  }

  @Test(
    arguments: [
      ("SD", .notMet(from: nil)), ("SMP", .met), ("Paket C", .met), ("S-1", .met),
      (nil, .unknown(ask: .registrar)), ("entah", .unknown(ask: .registrar)),
      ("TIDAK SEKOLAH", .notMet(from: nil)), ("MTs", .met),
    ] as [(String?, Criterion.Finding)])
  func `schooling is compared by its steps`(_ has: String?, _ found: Criterion.Finding) {
    let opening = Sample.opening { $0.asks = [.education("SMP")] }
    #expect(Sample.standing(Sample.person { $0.education = has }, opening).finding(.education) == found)
  }

  @Test func `schooling asked for in words nobody knows is not met by anybody`() {
    let opening = Sample.opening { $0.asks = [.education("lulusan apa saja")] }
    #expect(Sample.standing(Sample.person(), opening).finding(.education) == .unknown(ask: .registrar))
  }

  @Test(
    arguments: [
      (.yes, .met), (.limited, .notMet(from: nil)), (.no, .notMet(from: nil)),
      (nil, .unknown(ask: .assessor)),
    ] as [(Literacy?, Criterion.Finding)])
  func `reading and writing is asked in full`(_ has: Literacy?, _ found: Criterion.Finding) {
    let opening = Sample.opening { $0.asks = [.literacy] }
    #expect(Sample.standing(Sample.person { $0.literacy = has }, opening).finding(.literacy) == found)
  }

  @Test(
    arguments: [
      (.low, .met), (.medium, .met), (.high, .notMet(from: nil)), (nil, .unknown(ask: .assessor)),
    ] as [(Risk?, Criterion.Finding)])
  func `risk is met up to the class asked for`(_ has: Risk?, _ found: Criterion.Finding) {
    let opening = Sample.opening { $0.asks = [.risk(.medium)] }
    #expect(Sample.standing(Sample.person { $0.risk = has }, opening).finding(.risk) == found)
  }

  @Test(
    arguments: [
      (.female, .met), (.male, .notMet(from: nil)), (nil, .unknown(ask: .registrar)),
    ] as [(Sex?, Criterion.Finding)])
  func `a class for women takes women, and nobody by guess`(_ has: Sex?, _ found: Criterion.Finding) {
    let opening = Sample.opening { $0.asks = [.sex(.female)] }
    #expect(Sample.standing(Sample.person { $0.sex = has }, opening).finding(.sex) == found)
  }

  @Test(
    arguments: [
      (Candidate.Stage.beforeCourt, false), (.onTrial, false), (.onAppeal, false), (.convicted, true),
    ] as [(Candidate.Stage, Bool)])
  func `a class for convicts or for detainees goes by the verdict`(_ stage: Candidate.Stage, _ isConvict: Bool) {
    let person = Sample.person { $0.stage = stage }
    let convicts = Sample.opening { $0.asks = [.legalStatus(.convict)] }
    let detainees = Sample.opening { $0.asks = [.legalStatus(.detainee)] }
    #expect(Sample.standing(person, convicts).finding(.standing) == (isConvict ? .met : .notMet(from: nil)))
    #expect(Sample.standing(person, detainees).finding(.standing) == (isConvict ? .notMet(from: nil) : .met))
  }

  @Test func `every register class has its stage`() {
    #expect(
      RegisterClass.allCases.map(Candidate.Stage.init) == [
        .beforeCourt, .beforeCourt, .onTrial, .onAppeal, .onAppeal, .convicted, .convicted, .convicted, .convicted,
      ])
  }
}

@Suite struct EligibilityStateTests {
  private let dated = Candidate.Hold.post("Tamping dapur", until: Day("2025-05-25"))
  private let strict = Sample.opening { $0.asks = [.risk(.low)] }

  @Test func `met everywhere is eligible`() {
    let standing = Sample.standing(Sample.person(), strict)
    #expect(standing.state == .eligible)
    #expect(standing.obstacles.isEmpty)
  }

  @Test func `a date alone waits, and two dates wait for the later`() {
    let one = Sample.standing(Sample.person { $0.holds = [dated] })
    #expect(one.state == .waiting)
    #expect(one.opensOn == Day("2025-05-26"))
    let two = Sample.standing(
      Sample.person { $0.holds = [dated, .discipline(until: Sample.day("2025-06-10"))] })
    #expect(two.opensOn == Day("2025-06-11"))
  }

  @Test func `a date beside a missing fact is not yet assessed: no day opens it by itself`() {
    for person in [
      Sample.person { ($0.holds, $0.consents) = ([dated], nil) }, Sample.person { $0.holds = [dated, .clinic("TB")] },
    ] {
      #expect(Sample.standing(person).state == .notAssessed)
      #expect(Sample.standing(person).opensOn == nil)
    }
  }

  @Test func `one refusal for good outweighs dates and missing facts`() {
    let person = Sample.person { ($0.holds, $0.consents, $0.risk) = ([dated], nil, .high) }
    #expect(Sample.standing(person, strict).state == .ineligible)
    #expect(Sample.standing(person, strict).opensOn == nil)
    #expect(Sample.standing(person, strict).obstacles.count == 3)
  }

  @Test func `a person eligible for one class is not held back by another's rule`() {
    let study = Sample.study([Sample.person { $0.risk = .high }], [strict, Sample.opening("c2")])
    let nobody = PlacementResult(status: .optimal, placements: [], stages: [])
    #expect(study.eligibility[0].map(\.state) == [.ineligible, .eligible])
    #expect(study.outcomes(of: nobody).map(\.state) == [.withoutPlace])
    #expect(study.matches.map(\.opening) == [1])
  }

  @Test func `each obstacle says what would change it, in both languages`() throws {
    let words = ReasonWords(try Regions.shipped())
    let person = Sample.person {
      ($0.holds, $0.consents, $0.risk, $0.education) = (
        [dated, .discipline(until: nil), .clinic("TB")], false, nil, nil
      )
    }
    let opening = Sample.opening {
      $0.asks = [.risk(.low), .education("SMP"), .sex(.female), .legalStatus(.detainee), .time(days: 4000), .literacy]
    }
    let obstacles = Sample.standing(person, opening).obstacles
    #expect(obstacles.count == 9)
    for obstacle in obstacles {
      for phrase in [ReasonWords.obstacle(obstacle), words.change(obstacle)] {
        #expect(!phrase.id.isEmpty && !phrase.en.isEmpty && phrase.id != phrase.en)
      }
    }
    let post = try #require(obstacles.first { $0.kind == .post })
    #expect(words.change(post).id == "terbuka sendiri mulai 26 Mei 2025")
    #expect(words.change(post).en == "opens by itself on 26 May 2025")
  }
}
