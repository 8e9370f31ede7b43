import Access
import Almanac
import House
import Import
import Page
import People
import Programmes
import Store

/// The board's hearing: opened on a proposal, attended, signed, its minutes closed, or taken back.
enum HearingRoutes {
  static let all: [Route] =
    [open, show, member, close, withdraw] + AttendanceRoutes.all + VerdictRoutes.all + ApprovalRoutes.all
    + ReplacementRoutes.all + ClassChoiceRoutes.all + SignatureRoutes.all + RecusalRoutes.all + DecreeRoutes.all

  private static let open: Route = .write(
    .post, "/proposals/{id}/hearing", needs: .permission(.recordHearing), form: HearingForm.self,
    PlacementPhrases.openHearing
  ) { context, form in
    let proposal = try context.id("id", of: Proposal.self)
    guard let day = form.day else { throw FormProblems([("day", PlacementPhrases.hearingDay)]) }
    let id = context.newID(of: Hearing.self)
    let done = try await context.write { db in
      guard let heard = try db.proposal(proposal, at: context.facility) else { throw Missing() }
      guard heard.replacedBy == nil else { throw Proposal.Refusal.replaced }
      guard heard.decidedAt == nil else { throw Proposal.Refusal.notCurrent }
      guard day >= heard.asOf else { throw Hearing.Refusal.hearingTooEarly(proposal: heard.asOf) }
      if let (taken, paper) = try db.minutes(bearing: form.number, at: context.facility) {
        throw Hearing.Refusal.numberTaken(taken, by: paper)
      }
      let board = try db.boardSeats(at: context.facility, on: day)
      for part in [BoardSeat.Part.chair, .secretary] where !board.contains(where: { $0.part == part }) {
        throw Hearing.Refusal.partVacant(part, on: day)
      }
      let members = BoardSeat.people(in: board).count
      let hearing = Hearing(
        id: id, proposal: proposal, number: form.number, day: day,
        quorum: form.quorum ?? BoardRule.inForce(on: day).quorum(of: members), state: .open)
      guard let findings = try db.findings(of: proposal, at: context.facility),
        try db.hear(proposal, at: context.facility)
      else { throw Hearing.Refusal.proposalNotReady }
      let verdicts = findings.outcomes.compactMap { outcome in
        outcome.place.map {
          Verdict(
            person: outcome.person, cohort: findings.openings[$0].id, word: .planned, isProposed: true, reason: nil)
        }
      }
      try db.insert(
        hearing, board: board, verdicts: verdicts,
        reserve: findings.reserves(deciding: try db.decisions(on: proposal, at: context.facility)),
        at: context.facility, by: context.actor, now: context.now)
      db.state(
        Fact(
          "placement.hearing_opened", about: hearing.id,
          ["proposal": .text(of: proposal), "number": .text(form.number)]))
      return hearing.id.text
    }
    return .see("/hearings/\(done.value)", saying: PlacementPhrases.hearingOpened, done)
  }

  private static let show: Route = .get(
    "/hearings/{id}", needs: .permission(.readPlacement), form: WorkspaceQuery.self, PlacementPhrases.hearing
  ) { context, query in
    let id = try context.id("id", of: Hearing.self)
    let workspace = try await context.read { try $0.workspace(query, of: id, in: context) }
    let regions = try Regions.shipped()
    return .page(workspace) { hearingPage($0, regions: regions, on: $1) }
  }

  private static let member: Route = .write(
    .put, "/hearings/{id}/members/{office}", needs: .permission(.recordHearing), form: MemberForm.self,
    PlacementPhrases.memberKept
  ) { context, form in
    let (id, office) = (try context.id("id", of: Hearing.self), try context.id("office", of: Office.self))
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        var seat = try db.board(of: id, at: context.facility).first(where: { $0.office == office })
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      // Who was present is part of what everybody signs.
      let cleared = seat.isPresent == form.isPresent ? 0 : try db.clearSignatures(of: id, at: context.facility)
      if cleared > 0 {
        (seat.signedAt, seat.scan, seat.signsAgain) = (nil, nil, seat.signsAgain || seat.signedAt != nil)
      }
      seat.isPresent = form.isPresent
      try db.keep([seat], in: id, at: context.facility)
      db.state(
        Fact(
          "placement.member_recorded", about: id,
          [
            "office": .text(of: seat.office), "present": .flag(form.isPresent), "cleared": .integer(Int64(cleared)),
          ]))
      return cleared
    }
    return .see("/hearings/\(id)", saying: PlacementPhrases.memberKept.clearing(done.value), done)
  }

  private static let close: Route = .write(
    .post, "/hearings/{id}/minutes", needs: .permission(.recordHearing), PlacementPhrases.closeHearing
  ) { context in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        let openings = try db.summary(of: hearing.proposal, at: context.facility)?.openings
      else { throw Missing() }
      let verdicts = try db.verdicts(of: id, at: context.facility)
      let names = try db.names(of: verdicts.map(\.person), at: context.facility)
      try Hearing.close(
        hearing, seats: db.board(of: id, at: context.facility), verdicts: verdicts,
        recusals: db.recusals(at: id, in: context.facility),
        classes: Dictionary(openings.map { ($0.id, Hearing.Seats(title: $0.title, free: $0.free)) }) { first, _ in first
        },
        names: names.mapValues(\.name), today: context.today)
      guard try db.move(id, from: .open, to: .closed, at: context.facility) else {
        throw Hearing.Refusal.wrongState(.closed)
      }
      let found = try db.checkedClasses(verdicts.approved, openings, at: hearing, in: context)
      let stopped = try db.holdBack(found, at: .minutes, of: hearing, in: context)
      db.state(Fact("placement.minutes_closed", about: id, ["number": .text(hearing.number)]))
      return stopped.map(\.line)
    }
    return .see(
      "/hearings/\(id)", saying: HearingWords.heldBack(done.value, after: PlacementPhrases.minutesClosed), done)
  }

  private static let withdraw: Route = .write(
    .post, "/hearings/{id}/withdrawal", needs: .permission(.recordHearing), form: TurnForm.self,
    TurnWords.withdraw
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility) else { throw Missing() }
      try db.checkNoDecree(on: id, at: context.facility)
      let withdrawn = try hearing.withdrawn(on: context.today, because: form.reason)
      guard try db.turn(withdrawn, from: hearing, at: context.facility) else {
        throw Hearing.Refusal.wrongState(hearing.state)
      }
      try db.release(hearing.proposal, at: context.facility)
      db.state(
        Fact(
          "placement.hearing_withdrawn", about: id,
          ["number": .text(hearing.number), "reason": .sealed(under: id, form.reason)]))
      return hearing.proposal.text
    }
    return .see("/proposals/\(done.value)", saying: TurnWords.withdrawn, done)
  }
}

extension Connection {
  /// Who sits on the board on a day: chair, secretary and members with who holds the office; vacant ones are left out.
  fileprivate func boardSeats(at facility: Facility.ID, on day: Day) throws -> [BoardSeat] {
    let tenures = try tenures(at: facility).filter { $0.holds(on: day) }
    return try offices(at: facility).compactMap { office in
      let part: BoardSeat.Part
      switch office.part {
      case .chair: part = .chair
      case .secretary: part = .secretary
      case .member: part = .member
      case .head, .outside: return nil
      }
      // Whoever stands in (Plh., Plt.) signs before the appointed holder.
      guard let holder = tenures.filter({ $0.office == office.id }).min(by: { $0.rank < $1.rank }) else { return nil }
      return BoardSeat(
        office: office.id, part: part, title: office.title, name: holder.name,
        serviceNumber: holder.serviceNumber, capacity: holder.capacity, isPresent: false, signedAt: nil,
        tenure: holder.id, account: holder.account)
    }
  }

  /// A hearing with its board, verdicts and names.
  func hearingView(_ id: Hearing.ID, in context: RequestContext) throws -> HearingView {
    guard let hearing = try hearing(id, at: context.facility),
      let openings = try summary(of: hearing.proposal, at: context.facility)?.openings
    else { throw Missing() }
    let (decided, reserve) = (try verdicts(of: id, at: context.facility), try reserve(of: id, at: context.facility))
    let pairs = decided.map(\.pair) + reserve.map { PersonInCohort(person: $0.person, cohort: $0.cohort) }
    let rechecks =
      hearing.isSettled
      ? [:]
      : try rechecks(of: pairs, at: hearing, beside: decided.approved, in: context)
    let stopped = try stopped(by: rechecks, at: hearing, in: context)
    let named = Set(pairs.map(\.person) + openings.flatMap(\.seated))
    let names = try names(of: Array(named), at: context.facility)
    let verdicts = decided.byName(names)
    let heads = try offices(at: context.facility).filter { $0.part == .head }
    let proposal = try proposal(hearing.proposal, at: context.facility)
    let decree = try decree(of: id, at: context.facility)
    var view = HearingView(
      hearing: hearing, board: try board(of: id, at: context.facility), verdicts: verdicts,
      reserve: reserve, decree: decree,
      titles: try titles(
        openings, counting: rechecks, decided.filter { $0.word != .revised }, at: hearing, in: context),
      names: names,
      heads: heads.map { HearingView.Head(office: $0.id, title: $0.title) },
      checks: rechecks.sorted { $0.key < $1.key }.map { pair, recheck in
        .init(pair: pair, recheck: recheck, stopped: stopped[pair] ?? [])
      }, held: try held(of: id, at: context.facility),
      waivers: try grantedWaivers(for: openings.map(\.id), at: context.facility),
      isDraft: proposal?.policy == nil,
      before: try boardBefore(of: pairs.map(\.person), next: id, at: context.facility),
      isRevoked: try hearing.state == .decreed && !revokedHearings(id, at: context.facility).isEmpty)
    view.policy = try proposal.flatMap { try policyName(of: $0, at: context.facility) }
    view.recusals = try recusals(at: id, in: context.facility)
    view.signing = try signing(of: hearing, view.board, decree, in: context)
    return view
  }
}

extension Hearing {
  /// Whether nothing more is decided by it.
  fileprivate var isSettled: Bool {
    switch state {
    case .open, .closed: false
    case .decreed, .withdrawn: true
    }
  }
}

extension Tenure {
  /// Whoever stands in comes before the appointed holder.
  var rank: Int {
    switch capacity {
    case .daily: 0
    case .acting: 1
    case .appointed: 2
    }
  }
}
