import Almanac
import House
import Programmes

extension Proposal {
  /// Why a step of a proposal is turned down.
  package enum Refusal: House.Refusal, Equatable {
    /// No cohort is planned that still has seats.
    case nothingOffered
    /// Nobody is held.
    case nobodyHeld
    /// The proposal is heard: the board decides now.
    case alreadyHeard
    /// Another was computed in its place.
    case replaced
    /// Something was decided that it was not computed with.
    case notCurrent
    /// The person may not join the cohort, so cannot be locked into it.
    case notEligible
    /// The person sits in the cohort already.
    case alreadySeated
    /// The person or cohort is not part of this proposal.
    case notInProposal
    /// This requirement cannot be waived.
    case neverWaived(Criterion.Kind)
    /// An agency sees its participants from the day before the start.
    case notYetShown(from: Day)
  }

  /// 1. A heard proposal is decided by the board. 2. Person and cohort belong to it. 3. Only an eligible person is locked.
  package static func permit(_ decision: Decision, on proposal: Proposal, in frozen: FrozenStudy) throws(Refusal) {
    guard proposal.state != .heard else { throw .alreadyHeard }
    guard proposal.replacedBy == nil else { throw .replaced }
    guard let person = frozen.people.first(where: { $0.id == decision.person }),
      let opening = frozen.openings.first(where: { $0.id == decision.cohort })
    else { throw .notInProposal }
    guard !opening.seated.contains(person.id) else { throw .alreadySeated }
    let pair = PlacementStudy(
      people: [person], openings: [opening], on: frozen.day, under: frozen.policy, waivers: frozen.waivers)
    if decision.kind == .lock, pair.matches.isEmpty { throw .notEligible }
  }
}
