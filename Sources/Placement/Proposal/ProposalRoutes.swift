import Almanac
import Crypto
import Foundation
import House
import Language
import Matching
import Page
import People
import Programmes
import Store

/// Proposals: computing, looking, deciding, computing again.
enum ProposalRoutes {
  static let all: [Route] = [overview, propose, board, progress, decide, withdraw, recompute, instance, result]

  private static let overview: Route = .get(
    "/placement", needs: .permission(.readPlacement), PlacementPhrases.overview
  ) { context in
    let value = try await context.read { db in
      let mark = PlacementOverview.Prospect.Mark(
        facility: context.facility, chainEnd: try db.chainEnd(at: context.facility), day: context.today)
      let cache = PlacementOverview.Prospect.cache
      let prospect =
        try cache.kept(at: mark)
        ?? cache.keep(
          PlacementOverview.Prospect(
            db.frozenStudy(at: context.facility, on: context.today), all: db.seatCounts(at: context.facility)),
          at: mark)
      return try PlacementOverview(
        proposals: db.proposals(at: context.facility, limit: 20),
        hearings: db.hearings(at: context.facility, limit: 20), revoked: db.revokedHearings(at: context.facility),
        prospect: prospect, policy: db.policy(at: context.facility, on: context.today))
    }
    return .page(value) { overviewPage($0, on: $1) }
  }

  private static let propose: Route = .write(
    .post, "/proposals", needs: .permission(.propose), form: ProposalForm.self, PlacementPhrases.compute
  ) { context, form in
    let id = context.newID(of: Proposal.self)
    let done = try await context.write { db in
      let frozen = try db.frozenStudy(at: context.facility, on: context.today)
      guard !frozen.openings.isEmpty else { throw Proposal.Refusal.nothingOffered }
      guard !frozen.people.isEmpty else { throw Proposal.Refusal.nobodyHeld }
      let policy = try db.policy(at: context.facility, on: context.today)?.id
      try db.freeze(
        frozen, as: id, earlier: nil, title: form.title, lottery: form.lottery, deciding: [], under: policy, context)
      return id.text
    }
    return .see("/proposals/\(done.value)", saying: PlacementPhrases.computing, done)
  }

  private static let board: Route = .get(
    "/proposals/{id}", needs: .permission(.readPlacement), form: BoardQuery.self, PlacementPhrases.board
  ) { context, query in
    let id = try context.id("id", of: Proposal.self)
    let (board, hearing) = try await context.read { db in
      let hearing = try db.hearing(on: id, at: context.facility)
      var board = try db.board(of: id, in: context)
      board.before = try db.boardBefore(of: Array(board.names.keys), next: hearing?.id, at: context.facility)
      return (board, hearing)
    }
    let regions = try Regions.shipped()
    return .page(board) { boardPage($0, cohort: query.cohort, hearing: hearing, regions: regions, on: $1) }
  }

  private static let progress: Route = .get(
    "/proposals/{id}/progress", needs: .permission(.readPlacement), PlacementPhrases.progress
  ) { context in
    let id = try context.id("id", of: Proposal.self)
    let proposal = try await context.read { try $0.proposal(id, at: context.facility).orMissing() }
    let state = proposal.state == .computing ? "running" : "done"
    return .bare(["state": state]) { value, screen in
      bareFrame(screen(PlacementPhrases.progress), "<p>\(value["state"] ?? "")</p>", on: screen)
    }
  }

  private static let decide: Route = .write(
    .post, "/proposals/{id}/decisions", needs: .permission(.propose), form: DecisionForm.self, PlacementPhrases.decision
  ) { context, form in
    let id = try context.id("id", of: Proposal.self)
    let done = try await context.write { db in
      let proposal = try db.proposal(id, at: context.facility).orMissing()
      let frozen = try db.study(of: id, at: context.facility).orMissing()
      try Proposal.permit(form.decision, on: proposal, in: frozen)
      try db.keep([form.decision], on: id, at: context.facility, by: context.actor, now: context.now)
      try db.markDecided([id], at: context.facility, now: context.now)
      db.state(
        Fact(
          "placement.decided", about: id,
          [
            "person": .text(of: form.decision.person), "cohort": .text(of: form.decision.cohort),
            "kind": .text(form.decision.kind.rawValue),
            "reason": .sealed(under: form.decision.person, form.decision.reason),
          ]))
      return id.text
    }
    return .see("/proposals/\(id)?cohort=\(form.decision.cohort)", saying: PlacementPhrases.decided, done)
  }

  private static let withdraw: Route = .write(
    .delete, "/proposals/{id}/decisions", needs: .permission(.propose), form: PairForm.self,
    PlacementPhrases.withdraw
  ) { context, form in
    let id = try context.id("id", of: Proposal.self)
    let done = try await context.write { db in
      guard let proposal = try db.proposal(id, at: context.facility) else { throw Missing() }
      guard proposal.state != .heard else { throw Proposal.Refusal.alreadyHeard }
      guard proposal.replacedBy == nil else { throw Proposal.Refusal.replaced }
      guard try db.withdraw(person: form.person, cohort: form.cohort, on: id, at: context.facility) else {
        throw Missing()
      }
      try db.markDecided([id], at: context.facility, now: context.now)
      db.state(
        Fact(
          "placement.decision_withdrawn", about: id,
          ["person": .text(of: form.person), "cohort": .text(of: form.cohort)]))
      return id.text
    }
    return .see("/proposals/\(id)?cohort=\(form.cohort)", saying: PlacementPhrases.withdrawn, done)
  }

  private static let recompute: Route = .write(
    .post, "/proposals/{id}/recalculation", needs: .permission(.propose), form: ProposalForm.self,
    PlacementPhrases.recompute
  ) { context, form in
    let id = try context.id("id", of: Proposal.self)
    let new = context.newID(of: Proposal.self)
    let done = try await context.write { db in
      let before = try db.proposal(id, at: context.facility).orMissing()
      var frozen = try db.study(of: id, at: context.facility).orMissing()
      // People and seats stay those of its day; what is waived since is a decision like lock and bar.
      frozen.waivers = try db.waivers(at: context.facility)
      // A heard proposal's people and seats are those of its day; a new one starts from today's.
      guard before.state != .heard else { throw Proposal.Refusal.alreadyHeard }
      guard before.replacedBy == nil else { throw Proposal.Refusal.replaced }
      let decisions = try db.decisions(on: id, at: context.facility)
      try db.freeze(
        frozen, as: new, earlier: id, title: form.title ?? before.title, lottery: Int(before.lottery),
        deciding: decisions, under: before.policy, context)
      try db.keep(decisions, on: new, at: context.facility, by: context.actor, now: context.now)
      return new.text
    }
    return .see("/proposals/\(done.value)", saying: PlacementPhrases.computing, done)
  }

  private static let instance: Route = .get(
    "/proposals/{id}/instance.json", needs: .permission(.readPlacement), PlacementPhrases.instance
  ) { context in
    let id = try context.id("id", of: Proposal.self)
    let texts = try await context.read { try $0.texts(of: id, at: context.facility).orMissing() }
    return .file(Array(texts.instance.utf8), type: "application/json", download: "instance.json")
  }

  private static let result: Route = .get(
    "/proposals/{id}/result.json", needs: .permission(.readPlacement), PlacementPhrases.result
  ) { context in
    let id = try context.id("id", of: Proposal.self)
    let result = try await context.read { try ($0.texts(of: id, at: context.facility)?.result).orMissing() }
    return .file(Array(result.utf8), type: "application/json", download: "result.json")
  }
}

extension Connection {
  /// Freezes a study as a proposal, states it and puts its computation on the list of jobs, in the open transaction.
  fileprivate func freeze(
    _ frozen: FrozenStudy, as id: Proposal.ID, earlier: Proposal.ID?, title: String?, lottery: Int,
    deciding decisions: [Decision], under policy: KeptPolicy.ID?, _ context: RequestContext
  ) throws {
    let text = frozen.instance(deciding: decisions).json
    let hash = hexadecimal(SHA256.hash(data: Data(text.utf8)))
    let proposal = Proposal(
      id: id, earlier: earlier, title: title ?? PlacementPhrases.usualTitle(frozen.day).id, asOf: frozen.day,
      state: .computing, instanceHash: hash, lottery: Int64(lottery), note: nil, madeAt: context.now,
      madeBy: context.actor.name, policy: policy)
    try insert(proposal, from: frozen, instance: text, at: context.facility)
    try Jobs.enqueue(ProposalJobs.job(id, at: context.facility), self)
    state(
      Fact(
        "placement.proposed", about: id,
        ["instance": .text(hash), "lottery": .integer(Int64(lottery)), "as_of": .text(of: frozen.day)]))
  }

  /// The board of a proposal with names.
  func board(of id: Proposal.ID, in context: RequestContext) throws -> Board {
    let proposal = try proposal(id, at: context.facility).orMissing()
    let findings = try findings(of: id, at: context.facility)
    let frozen = findings == nil ? try study(of: id, at: context.facility) : nil
    let people = findings?.outcomes.map(\.person) ?? frozen?.people.map(\.id) ?? []
    var board = Board(
      proposal, findings, people: people.count,
      titles: Dictionary(frozen?.openings.map { ($0.id, $0.title) } ?? []) { first, _ in first },
      earlier: try proposal.earlier.flatMap { try self.findings(of: $0, at: context.facility)?.places },
      names: try names(of: people, at: context.facility),
      decisions: try decisions(on: id, at: context.facility))
    board.policy = try policyName(of: proposal, at: context.facility)
    return board
  }
}
