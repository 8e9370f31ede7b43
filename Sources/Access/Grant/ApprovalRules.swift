import Almanac
import House

extension Approval {
  /// Why somebody may not be the second person.
  package enum Refusal: House.Refusal, Equatable { case alreadyConfirmed, madeByYou, aboutYou }

  /// The approval with a second person's yes.
  ///
  /// 1. It is given once. 2. The maker is never the checker. 3. Nobody confirms what they gain from.
  package func confirmed(by actor: Actor, at now: Moment) throws(Refusal) -> Approval {
    guard checked == nil else { throw .alreadyConfirmed }
    guard actor.signature != maker else { throw .madeByYou }
    guard actor.account == nil || actor.account != beneficiary else { throw .aboutYou }
    return Approval(
      id: id, maker: maker, madeAt: madeAt, isByOnePerson: isByOnePerson, beneficiary: beneficiary,
      checked: Check(by: actor.signature, at: now))
  }

  /// Whether somebody could be the second person.
  package func isOpen(to actor: Actor) -> Bool {
    checked == nil && actor.signature != maker && (actor.account == nil || actor.account != beneficiary)
  }
}
