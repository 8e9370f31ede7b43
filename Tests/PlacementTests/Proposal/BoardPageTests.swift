import Almanac
import Foundation
import House
import Language
import Page
import People
import Programmes
import StoreTesting
import Testing

@testable import Matching
@testable import Placement

private let hostile = "<script>alert('x')</script>\" onload=\"y"

private func placement(_ person: Person.ID, _ cohort: Cohort.ID) -> PlacementResult.Placement {
  .init(person: person.text, cohort: cohort.text)
}

/// A board of three people: one proposed, one without a place, one under discipline, all with hostile names.
private struct BoardSample {
  var decidedAt: Moment?
  var replacedBy: Proposal.ID?

  var board: Board {
    let people = [
      Sample.person("p1") { ($0.interests, $0.education) = (["Las"], hostile) },
      Sample.person("p2") { ($0.interests, $0.stage) = ([], .onTrial) },
      Sample.person("p3") { $0.holds = [.post(hostile, until: Day("2025-05-25"))] },
      Sample.person("p4") { $0.interests = ["Las"] },
    ]
    let opening = Sample.opening {
      ($0.title, $0.max, $0.share) = ("Las " + hostile, 1, .init(region: "3604", percent: 50))
    }
    let frozen = FrozenStudy(
      day: Sample.today, people: people, openings: [opening, Sample.opening("c2")], policy: .draft, apart: [])
    let result = PlacementResult(
      status: .optimal, placements: [placement("p1", "c1"), placement("p4", "c2")],
      stages: [
        .init(measure: .expectedCompletions, value: 304, bound: 304, proven: true),
        .init(measure: .worstFit, value: 14, bound: 14, proven: true),
        .init(measure: .totalFit, value: 78, bound: 78, proven: true),
      ])
    let names = (["p1", "p2", "p3", "p4"] as [Person.ID]).map {
      Board.PersonName(id: $0, name: "\($0) \(hostile)", cell: "A<b>-07")
    }
    return Board(
      proposal, frozen.findings(of: result), people: people.count, earlier: nil,
      names: Dictionary(names.map { ($0.id, $0) }) { first, _ in first },
      decisions: [Decision(person: "p2", cohort: "c1", kind: .bar, reason: hostile)])
  }

  private var proposal: Proposal {
    Proposal(
      id: PlacementHouse.newIdentity(), earlier: nil, title: "Usulan " + hostile, asOf: Sample.today, state: .ready,
      instanceHash: "abcdef0123456789", lottery: 7, note: nil, madeAt: PlacementHouse.now,
      madeBy: hostile, decidedAt: decidedAt, replacedBy: replacedBy)
  }

  func html(_ language: Language) throws -> String {
    let place = Screen.Place(
      name: "Rutan Contoh", today: Sample.today, now: PlacementHouse.now, zone: .wib, isFixed: true)
    let actor = Actor(
      account: nil, name: "Siti", office: "", facility: PlacementHouse.newIdentity(), agency: nil,
      permissions: [.readPlacement, .propose, .recordHearing, .grantWaiver])
    let screen = Screen(language: language, place: place, actor: actor, path: "/proposals/x", token: "t", key: "k")
    let content = boardPage(board, cohort: nil, hearing: nil, regions: try .shipped(), on: screen)
    return [
      HTML.escaped(content.title), content.lead?.text ?? "", content.actions.text, content.body.text,
      content.fine?.text ?? "",
    ].joined(separator: "\n")
  }
}

@Suite struct BoardPageTests {
  @Test(arguments: [Language.indonesian, .english])
  func `hostile names, titles and reasons are shown as text`(_ language: Language) throws {
    let html = try BoardSample().html(language)
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("\" onload="))
    #expect(!html.contains("A<b>"))
  }

  @Test func `the board speaks both languages`() throws {
    let (indonesian, english) = (try BoardSample().html(.indonesian), try BoardSample().html(.english))
    for words in ["Terbukti terbaik", "1 diusulkan", "tidak di kelas ini", "bertugas harian", "terbuka sendiri mulai"] {
      #expect(indonesian.contains(words), "\(words)")
    }
    for words in ["Proven best", "1 proposed", "kept out of this class", "has a daily post", "opens by itself on"] {
      #expect(english.contains(words), "\(words)")
      #expect(!indonesian.contains(words), "\(words)")
    }
  }

  @Test
  func
    `a plan that something was decided about, or that was computed again, is not called proven nor taken to the board`()
    throws
  {
    #expect(try BoardSample().html(.indonesian).contains("/hearing\""))
    let next: Proposal.ID = PlacementHouse.newIdentity()
    for (sample, words) in [
      (BoardSample(decidedAt: PlacementHouse.now), "Belum dihitung dengan keputusan terakhir"),
      (BoardSample(replacedBy: next), "/proposals/\(next)"),
    ] {
      let html = try sample.html(.indonesian)
      #expect(html.contains(words) && !html.contains("Terbukti terbaik") && !html.contains("/hearing\""))
    }
    #expect(try !BoardSample(replacedBy: next).html(.indonesian).contains("recalculation"))
  }

  @Test func `a proposal that was replaced says so and asks for nothing`() throws {
    let asking = ["<form", "<button", "/wish"]
    let html = try BoardSample().html(.indonesian)
    #expect(asking.allSatisfy { html.contains($0) })
    let replaced = BoardSample(replacedBy: PlacementHouse.newIdentity())
    let (indonesian, english) = (try replaced.html(.indonesian), try replaced.html(.english))
    for word in asking { #expect(!indonesian.contains(word) && !english.contains(word), "\(word)") }
    #expect(indonesian.contains("Usulan yang sudah diganti") && english.contains("A proposal that was replaced"))
  }

  @Test func `a person placed elsewhere or kept out has no number on the reserve list`() throws {
    let board = BoardSample().board
    let waiting = try #require(board.classes.first).waiting
    #expect(waiting.map(\.person.id) == ["p4", "p2"])
    #expect(waiting.map(\.reserve) == [nil, nil])
    #expect(waiting.last?.limit == .barred)
    #expect(board.classes[1].waiting.map(\.person.id) == ["p1", "p2"])
    #expect(board.classes[1].waiting.map(\.reserve) == [nil, 1])
  }

  @Test func `the board's JSON has no case, class, number or sentence of anybody`() throws {
    let json = String(decoding: try JSON.encode(BoardSample().board), as: UTF8.self)
    for word in [
      "offence", "register", "class", "sentence\"", "two_thirds", "expiry", "risk", "residence", "education",
      "occupation", "holds", "nik", "AIII", "BI", "cause", "leaving", "on_trial",
    ] { #expect(!json.contains(word), "\(word)") }
    #expect(json.contains("\"placements\""))
    #expect(json.contains("\"instance_hash\":\"abcdef0123456789\""))
  }

  @Test func `the board's page names no offence, class or register number`() throws {
    let html = try BoardSample().html(.indonesian)
    for word in ["Pasal", "AIII", "BIIa", "No. Reg", "narapidana"] { #expect(!html.contains(word), "\(word)") }
  }
}
