import Almanac
import Crypto
import Foundation
import House
import Page
import People
import Programmes
import Store

/// Proposals: computing, looking, deciding, computing again.
enum ProposalRoutes {
  static let all: [Route] = [overview, propose, board, progress, decide, withdraw, recompute, instance, result]

  private static let overview: Route = .get(
    "/placement", needs: .permission(.readPlacement), PlacementPhrases.overview
  ) { visit in
    let value = try await visit.read { db in
      let mark = PlacementOverview.Prospect.Mark(
        facility: visit.facility, chainEnd: try db.chainEnd(at: visit.facility), day: visit.today)
      let shelf = PlacementOverview.Prospect.shelf
      let prospect =
        try shelf.kept(at: mark)
        ?? shelf.keep(PlacementOverview.Prospect(db.frozenStudy(at: visit.facility, on: visit.today)), at: mark)
      return try PlacementOverview(
        proposals: db.proposals(at: visit.facility, limit: 20), hearings: db.hearings(at: visit.facility, limit: 20),
        prospect: prospect,
        policy: db.policy(at: visit.facility, on: visit.today))
    }
    return .page(value) { overviewPage($0, on: $1) }
  }

  private static let propose: Route = .write(
    .post, "/proposals", needs: .permission(.propose), form: ProposalForm.self, PlacementPhrases.compute
  ) { visit, form in
    let id = visit.newID(of: Proposal.self)
    let done = try await visit.write { db in
      let frozen = try db.frozenStudy(at: visit.facility, on: visit.today)
      guard !frozen.openings.isEmpty else { throw Proposal.Refusal.nothingOffered }
      guard !frozen.people.isEmpty else { throw Proposal.Refusal.nobodyHeld }
      try db.freeze(frozen, as: id, earlier: nil, title: form.title, lottery: form.lottery, deciding: [], visit)
      return id.text
    }
    ProposalJobs(store: visit.store, clock: visit.clock).begin(id, at: visit.facility)
    return .see("/proposals/\(done.value)", saying: PlacementPhrases.computing, done)
  }

  private static let board: Route = .get(
    "/proposals/{id}", needs: .permission(.readPlacement), form: BoardQuery.self, PlacementPhrases.board
  ) { visit, query in
    let id = try visit.id("id", of: Proposal.self)
    let (board, hearing) = try await visit.read { db in
      let hearing = try db.hearings(at: visit.facility).first { $0.proposal == id }
      return (try db.board(of: id, in: visit), hearing)
    }
    let regions = try Regions.shipped()
    return .page(board) { boardPage($0, cohort: query.cohort, hearing: hearing, regions: regions, on: $1) }
  }

  private static let progress: Route = .get(
    "/proposals/{id}/progress", needs: .permission(.readPlacement), PlacementPhrases.progress
  ) { visit in
    let id = try visit.id("id", of: Proposal.self)
    guard let proposal = try await visit.read({ try $0.proposal(id, at: visit.facility) }) else { throw Missing() }
    let state = proposal.state == .computing ? "running" : "done"
    return .bare(["state": state]) { value, screen in
      bareFrame(screen(PlacementPhrases.progress), "<p>\(value["state"] ?? "")</p>", on: screen)
    }
  }

  private static let decide: Route = .write(
    .post, "/proposals/{id}/decisions", needs: .permission(.propose), form: DecisionForm.self, PlacementPhrases.decision
  ) { visit, form in
    let id = try visit.id("id", of: Proposal.self)
    let done = try await visit.write { db in
      guard let proposal = try db.proposal(id, at: visit.facility),
        let frozen = try db.study(of: id, at: visit.facility)
      else { throw Missing() }
      try Proposal.permit(form.decision, on: proposal, in: frozen)
      try db.keep(form.decision, on: id, at: visit.facility, by: visit.actor, now: visit.now)
      db.state(
        Fact(
          "placement.decided", about: id,
          [
            "person": .text(form.decision.person), "cohort": .text(form.decision.cohort),
            "kind": .text(form.decision.kind.rawValue),
            "reason": .sealed(person: form.decision.person, form.decision.reason),
          ]))
      return id.text
    }
    return .see("/proposals/\(id)?cohort=\(form.decision.cohort)", saying: PlacementPhrases.decided, done)
  }

  private static let withdraw: Route = .write(
    .delete, "/proposals/{id}/decisions", needs: .permission(.propose), form: WithdrawalForm.self,
    PlacementPhrases.withdraw
  ) { visit, form in
    let id = try visit.id("id", of: Proposal.self)
    let done = try await visit.write { db in
      guard try db.proposal(id, at: visit.facility)?.state != .heard else { throw Proposal.Refusal.alreadyHeard }
      guard try db.withdraw(person: form.person, cohort: form.cohort, on: id, at: visit.facility) else {
        throw Missing()
      }
      db.state(
        Fact("placement.decision_withdrawn", about: id, ["person": .text(form.person), "cohort": .text(form.cohort)]))
      return id.text
    }
    return .see("/proposals/\(id)?cohort=\(form.cohort)", saying: PlacementPhrases.withdrawn, done)
  }

  private static let recompute: Route = .write(
    .post, "/proposals/{id}/recalculation", needs: .permission(.propose), form: ProposalForm.self,
    PlacementPhrases.recompute
  ) { visit, form in
    let id = try visit.id("id", of: Proposal.self)
    let new = visit.newID(of: Proposal.self)
    let done = try await visit.write { db in
      guard let before = try db.proposal(id, at: visit.facility),
        var frozen = try db.study(of: id, at: visit.facility)
      else { throw Missing() }
      // People and seats stay those of its day; what was set aside since is a decision like lock and bar.
      frozen.waivers = try db.waivers(at: visit.facility)
      // A heard proposal's people and seats are those of its day; a new one starts from today's.
      guard before.state != .heard else { throw Proposal.Refusal.alreadyHeard }
      let decisions = try db.decisions(on: id, at: visit.facility)
      try db.freeze(
        frozen, as: new, earlier: id, title: form.title ?? before.title, lottery: Int(before.lottery),
        deciding: decisions, visit)
      for decision in decisions {
        try db.keep(decision, on: new, at: visit.facility, by: visit.actor, now: visit.now)
      }
      return new.text
    }
    ProposalJobs(store: visit.store, clock: visit.clock).begin(new, at: visit.facility)
    return .see("/proposals/\(done.value)", saying: PlacementPhrases.computing, done)
  }

  private static let instance: Route = .get(
    "/proposals/{id}/instance.json", needs: .permission(.readPlacement), PlacementPhrases.instance
  ) { visit in
    let id = try visit.id("id", of: Proposal.self)
    guard let proposal = try await visit.read({ try $0.proposal(id, at: visit.facility) }) else { throw Missing() }
    return .file(Array(proposal.instance.utf8), type: "application/json", download: "instance.json")
  }

  private static let result: Route = .get(
    "/proposals/{id}/result.json", needs: .permission(.readPlacement), PlacementPhrases.result
  ) { visit in
    let id = try visit.id("id", of: Proposal.self)
    guard let result = try await visit.read({ try $0.proposal(id, at: visit.facility)?.result }) else {
      throw Missing()
    }
    return .file(Array(result.utf8), type: "application/json", download: "result.json")
  }
}

extension Connection {
  /// Freezes a study as a computing proposal and states it.
  fileprivate func freeze(
    _ frozen: FrozenStudy, as id: Proposal.ID, earlier: Proposal.ID?, title: String?, lottery: Int,
    deciding decisions: [Decision], _ visit: Visit
  ) throws {
    let text = frozen.instance(deciding: decisions).json
    let hash = SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let proposal = Proposal(
      id: id, earlier: earlier, title: title ?? PlacementPhrases.usualTitle(frozen.day).id, asOf: frozen.day,
      state: .computing, instance: text, instanceHash: hash, lottery: Int64(lottery), result: nil, note: nil,
      madeAt: visit.now, madeBy: visit.actor.name)
    try insert(proposal, from: frozen, at: visit.facility)
    state(
      Fact(
        "placement.proposed", about: id,
        ["instance": .text(hash), "lottery": .integer(Int64(lottery)), "as_of": .text(of: frozen.day)]))
  }

  /// The board of a proposal with names.
  func board(of id: Proposal.ID, in visit: Visit) throws -> Board {
    guard let proposal = try proposal(id, at: visit.facility) else { throw Missing() }
    let findings = try findings(of: id, at: visit.facility)
    let frozen = findings == nil ? try study(of: id, at: visit.facility) : nil
    let people = findings?.outcomes.map(\.person) ?? frozen?.people.map(\.id) ?? []
    return Board(
      proposal, findings, people: people.count,
      titles: Dictionary(frozen?.openings.map { ($0.id, $0.title) } ?? []) { first, _ in first },
      earlier: try proposal.earlier.flatMap { try self.findings(of: $0, at: visit.facility)?.places },
      faces: try faces(of: people, at: visit.facility),
      decisions: try decisions(on: id, at: visit.facility),
      isDraftPolicy: try policy(at: visit.facility, on: proposal.asOf) == nil)
  }
}
