import Almanac
import House
import Language
import People
import Programmes
import Testing

@testable import Placement

@Suite struct RecheckTests {
  private let opening = Sample.opening { $0.asks = [.risk(.low), .education("SMP")] }
  private let later = Sample.today.adding(days: 5)

  private func today(
    _ state: Person.State = .present, _ change: (inout Sample.Draft) -> Void = { _ in }
  ) -> PersonToday {
    PersonToday(
      candidate: Sample.person("p1", change), state: state, stateOn: state == .present ? nil : later,
      days: [.assessment: later, .register: Sample.today], since: [:], returnedOn: nil)
  }

  private func recheck(
    _ today: PersonToday, isOver: Bool = false, waived: [Criterion.Kind] = [], apart: [Person.ID] = []
  ) -> Recheck {
    RecheckRules.recheck(
      today, for: .init(opening: opening, isOver: isOver), on: later, before: Sample.person("p1"), waived: waived,
      apart: apart)
  }

  private func kinds(_ recheck: Recheck) -> [String] { recheck.causes.map(\.word) }

  @Test func `nothing stops whoever is as the proposal knew them`() {
    let found = recheck(today())
    #expect(found.causes.isEmpty && found.changes.isEmpty && found.waivable.isEmpty)
  }

  @Test func `whoever is gone joins nothing, whatever else is true`() {
    let found = recheck(today(.transferred) { $0.consents = false })
    #expect(found.causes == [.gone(.transferred, on: later)])
    #expect(found.changes.map(\.kind) == [.consent])
  }

  @Test func `nobody joins a class that has ended`() {
    #expect(recheck(today(), isOver: true).causes == [.classOver(on: opening.end)])
  }

  @Test func `a requirement that is no longer met stops, until it is waived; consent never is`() {
    let high = today { $0.risk = .high }
    #expect(kinds(recheck(high)) == ["risk"] && recheck(high).waivable == [.risk])
    #expect(recheck(high, waived: [.risk]).causes.isEmpty && recheck(high, waived: [.risk]).waived == [.risk])
    let no = today { $0.consents = false }
    #expect(kinds(recheck(no)) == ["consent"] && recheck(no).waivable.isEmpty)
  }

  @Test func `people kept apart never sit together, also where all else is met`() {
    #expect(recheck(today(), apart: ["p2"]).causes == [.apart(["p2"])])
  }

  @Test func `a change tells what it was, what it is, and the day of its source`() {
    let found = recheck(
      today {
        ($0.consents, $0.stage, $0.expiry) = (false, .onTrial, Sample.day("2025-06-01"))
        $0.holds = [.unfit("Asma"), .discipline(until: nil), .post("Tamping dapur", until: nil)]
      })
    #expect(found.changes.map(\.kind) == [.consent, .standing, .expiry, .health, .discipline, .post])
    let words = RecheckWords(regions: Regions([]))
    #expect(
      words.change(found.changes[0])
        == Phrase(
          id: "kesediaan: ya → tidak (asesmen 12 Mei 2025)", en: "consent: yes → no (assessment, 12 May 2025)"))
    #expect(words.change(found.changes[3]).id == "kesehatan: tidak ada halangan → belum sehat untuk pelatihan (klinik)")
    for change in found.changes { #expect(words.change(change).id != words.change(change).en) }
  }

  @Test func `no paper tells of a separation, and no page names anybody to whom may not know`() {
    let apart = Recheck.Cause.apart(["p2"])
    #expect(apart.phrase(apartFrom: ["Rahmat"]).id.contains("pemisahan"))
    for phrase in [apart.printed, Recheck.Cause.apart([]).phrase(apartFrom: [])] {
      for word in ["pisah", "apart", "Rahmat"] {
        #expect(!phrase.id.contains(word) && !phrase.en.contains(word))
      }
    }
  }

  @Test func `a class that begins after this one has ended bars nobody, one that overlaps does`() {
    func found(_ from: String, _ until: String) -> Criterion.Finding? {
      let person = Sample.person { $0.holds = [.place("Tata boga", from: Sample.day(from), until: Sample.day(until))] }
      return Sample.standing(person).finding(.place)
    }
    #expect(found("2025-07-07", "2025-08-30") == .met)
    #expect(found("2025-04-01", "2025-05-18") == .met)
    #expect(found("2025-07-06", "2025-08-30") == .notMet(from: Sample.day("2025-08-31")))
    #expect(found("2025-05-01", "2025-05-19") == .notMet(from: Sample.day("2025-05-20")))
  }
}
