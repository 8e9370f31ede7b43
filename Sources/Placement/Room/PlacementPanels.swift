import Access
import Almanac
import House
import Language
import Page
import People
import Store

/// Seats taken of those offered, and how much waits: signatures to be confirmed, objections to be answered, terms of classes that a decree
/// does not name yet, requirements that somebody with a place no longer meets, a policy for its second person.
struct PanelCounts: Sendable {
  let taken: Int
  let seats: Int
  let signatures: Int
  let objections: Int
  let terms: Int
  let questions: Int
  let policies: Int
}

/// What Placement tells the first page: a decree or a hearing that waits, the latest proposal to look at, and seats taken of
/// those offered.
///
/// - Parameter actor: the reader; only some may know of separations, sign or confirm.
package func placementReport(
  _ db: Connection, at facility: Facility.ID, on day: Day, for actor: Actor
) throws -> RoomReport {
  let hearings = try db.hearings(at: facility, in: [.open, .closed])
  let ready = try db.proposals(at: facility, in: [.ready], limit: 1)
  let counts = try db.panelCounts(at: facility)
  let signing = try db.toSign(hearings, hasWaiting: counts.signatures > 0, at: facility, for: actor)
  let objections =
    counts.objections == 0
    ? [] : try db.objectionLines(waiting: true, at: facility, limit: PanelWords.mostShown)
  let owed = counts.terms == 0 ? [] : try db.owedTerms(at: facility)
  let asked =
    counts.questions > 0 && (actor.may(.keepPlaces) || actor.may(.grantWaiver))
    ? try db.waitingQuestions(at: facility, limit: PanelWords.mostShown) : []
  let policy = counts.policies == 0 ? nil : try db.waitingPolicy(at: facility)
  // A hearing is on a proposal; only where neither waits must we ask whether there ever was one.
  let hasProposal = try !ready.isEmpty || !hearings.isEmpty || !db.proposals(at: facility, limit: 1).isEmpty
  return RoomReport(
    actionItems: (actor.may(.readCase) ? try db.partedTogether(at: facility) : []).map(PanelWords.parted)
      + objections.map { PanelWords.objection($0, on: day) }
      + (try db.seatOffers(at: facility, on: day)).map(PanelWords.seat)
      + asked.map(PanelWords.question) + owed.map(PanelWords.owed)
      + [policy.flatMap { PanelWords.policy($0, for: actor) }].compactMap(\.self) + signing.items
      + PanelWords.items(
        hearings.filter { !signing.decreed.contains($0.id) }, ready.filter { $0.replacedBy == nil }, on: day),
    figures: [
      Figure(
        Format.number(counts.taken), small: PanelWords.ofSeats(counts.seats), label: PanelWords.seatsTaken,
        path: "/placement")
    ],
    steps: [
      FirstStep(
        PanelWords.policyStep, reason: PanelWords.policyStepReason, verb: PanelWords.sign, path: "/placement/policy",
        needs: .signDecree, isDone: try db.policy(at: facility, on: day) != nil),
      FirstStep(
        PanelWords.proposalStep, reason: PanelWords.proposalStepReason, verb: PanelWords.compute, path: "/placement",
        needs: .propose, isDone: hasProposal),
    ],
    appointments: hearings.filter { $0.day == day }.map { hearing in
      Appointment(
        "", PanelWords.hearingToday(hearing.number),
        detail: [hearing.state == .open ? PanelWords.hearingIsOpen : PanelWords.hearingIsClosed],
        path: "/hearings/\(hearing.id)")
    })
}

extension Connection {
  /// What waits for a signature or a second account, for somebody; and the hearings whose decree is recorded already.
  fileprivate func toSign(
    _ hearings: [Hearing], hasWaiting: Bool, at facility: Facility.ID, for actor: Actor
  ) throws -> (items: [ActionItem], decreed: Set<Hearing.ID>) {
    let waiting = hasWaiting ? try waitingSignatures(at: facility) : []
    let decreed = waiting.filter { $0.signature.kind == .decree }.map(\.signature.hearing)
    var items = waiting.compactMap { signature, number -> ActionItem? in
      let isYours = signature.by == actor.signature
      guard isYours || signature.isOpen(to: actor) else { return nil }
      return ActionItem(
        isYours ? .thisWeek : .today, SignatureWords.toConfirm(signature.kind, number),
        reason: SignatureWords.toConfirmReason(signature.name, isYours: isYours), verb: SignatureWords.look,
        path: "/hearings/\(signature.hearing)")
    }
    if let account = actor.account, actor.may(.signMinutes), hearings.contains(where: { $0.state == .open }) {
      let own = try unsignedHearings(of: account, at: facility)
      items += hearings.filter { own.contains($0.id) }.map { hearing in
        ActionItem(
          .today, SignatureWords.minutesWait(hearing.number), reason: SignatureWords.minutesWaitReason,
          verb: SignatureWords.sign, path: "/hearings/\(hearing.id)")
      }
    }
    return (items, Set(decreed))
  }
}

extension PanelWords {
  fileprivate static func parted(_ pair: PartedPair) -> ActionItem {
    ActionItem(
      .urgent, needs: [.keepPlaces, .signDecree], partedTogether(pair), reason: partedReason(pair.since),
      verb: seeParticipants,
      path: "/cohorts/\(pair.cohort)/participants")
  }

  /// Objections, or questions, on the first page; lists and classes hold all.
  fileprivate static let mostShown = 20

  fileprivate static func objection(_ line: ObjectionLine, on day: Day) -> ActionItem {
    ActionItem(
      line.dueOn < day ? .urgent : .today, needs: [.answerObjections], ObjectionWords.waits(line.person?.name ?? ""),
      reason: ObjectionWords.why(line.dueOn),
      verb: ObjectionWords.read, path: "/objections/\(line.id)")
  }

  fileprivate static func question(_ waiting: WaitingQuestion) -> ActionItem {
    ActionItem(
      .today, PlaceQuestionWords.waiting(waiting), reason: PlaceQuestionWords.reason(waiting.criterion),
      verb: PlaceQuestionWords.look, path: "/enrolments/\(waiting.enrolment)")
  }

  /// A policy that waits, for whoever may say yes to it and for whoever recorded it.
  fileprivate static func policy(_ kept: KeptPolicy, for actor: Actor) -> ActionItem? {
    let isYours = kept.approval?.maker == actor.signature
    guard isYours || actor.may(.confirmScans) else { return nil }
    return ActionItem(
      isYours ? .thisWeek : .today, PolicyWords.toConfirm(kept.decreeNumber ?? ""),
      reason: isYours ? PolicyWords.ownWaits : PolicyWords.toConfirmReason, verb: look, path: "/placement/policy")
  }

  fileprivate static func owed(_ change: TermsChange) -> ActionItem {
    ActionItem(
      .thisWeek, needs: [.signDecree], DecreeChangeWords.owed(change), reason: DecreeChangeWords.termsReason,
      verb: DecreeChangeWords.amend,
      path: "/decrees/\(change.decree)")
  }

  fileprivate static func seat(_ offer: SeatOffer) -> ActionItem {
    ActionItem(
      .today, needs: [.keepPlaces], SeatOfferWords.title(offer.title), reason: SeatOfferWords.turn(offer),
      verb: SeatOfferWords.offer,
      path: "/cohorts/\(offer.vacated.cohort)/participants")
  }

  fileprivate static func items(_ hearings: [Hearing], _ ready: [Proposal], on day: Day) -> [ActionItem] {
    let waiting = hearings.filter { $0.state == .closed }.map { hearing in
      ActionItem(
        .today, needs: [.signDecree], decreeWaits(hearing.number), reason: decreeReason, verb: record,
        path: "/hearings/\(hearing.id)")
    }
    let open = hearings.filter { $0.state == .open }.map { hearing in
      ActionItem(
        hearing.day <= day ? .today : .thisWeek, needs: [.recordHearing], hearingOpen(hearing.number),
        reason: hearingReason(hearing.day),
        verb: goOn, path: "/hearings/\(hearing.id)")
    }
    let proposals = ready.map { proposal in
      // What was decided after computing keeps it from the board until it is computed again.
      ActionItem(
        .thisWeek, needs: proposal.isCurrent ? [.recordHearing] : [.propose],
        proposal.isCurrent ? proposalReady(proposal.title) : proposalStale(proposal.title),
        reason: proposal.isCurrent ? proposalReason : BoardWords.notCurrent, verb: look,
        path: "/proposals/\(proposal.id)")
    }
    return waiting + open + proposals
  }
}
