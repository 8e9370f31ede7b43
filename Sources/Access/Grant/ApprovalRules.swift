import Almanac
import House

extension Approval {
  /// Why somebody may not be the second person.
  package enum Refusal: House.Refusal, Equatable {
    case alreadyConfirmed, madeByYou, aboutYou
    /// One of the two gave the other a password some days ago.
    case tied(Actor.Tie)
  }

  /// Days after a password was given on which giver and receiver count as one person: the giver could have come in as the receiver.
  static let tiedDays = 7

  /// The approval with a second person's yes.
  ///
  /// 1. It is given once. 2. The maker is never the checker. 3. Nor is whom a password given lately ties to the maker. 4. Nobody
  /// confirms what they gain from.
  package func confirmed(by actor: Actor, at now: Moment) throws(Refusal) -> Approval {
    guard checked == nil else { throw .alreadyConfirmed }
    guard actor.signature != maker else { throw .madeByYou }
    if let tie = actor.tie(to: maker) { throw .tied(tie) }
    guard actor.account == nil || actor.account != beneficiary else { throw .aboutYou }
    return Approval(
      id: id, maker: maker, madeAt: madeAt, isByOnePerson: isByOnePerson, beneficiary: beneficiary,
      checked: Check(by: actor.signature, at: now))
  }

  /// Whether somebody could be the second person.
  package func isOpen(to actor: Actor) -> Bool {
    checked == nil && actor.signature != maker && actor.tie(to: maker) == nil
      && (actor.account == nil || actor.account != beneficiary)
  }
}
