import Almanac
import House
import Page
import Store

/// What Access reports for *Hari ini* to whoever may grant roles: those that wait for this person, and those that one person gave.
package func accessErrands(_ db: Connection, _ visit: Visit) throws -> [Errand] {
  let open = try db.grants(at: visit.facility, on: visit.today).filter { $0.approval.checked == nil }
  let waiting = open.filter { !$0.approval.isByOnePerson && $0.approval.isOpen(to: visit.actor) }.count
  let alone = open.filter(\.approval.isByOnePerson)
  let mayConfirm = alone.contains { $0.approval.isOpen(to: visit.actor) }
  var errands: [Errand] = []
  if waiting > 0 {
    errands.append(
      Errand(
        .today, Words.waitingTitle(waiting), reason: Words.waitingReason, verb: Words.look, path: "/settings#h-akun"))
  }
  if !alone.isEmpty {
    errands.append(
      Errand(
        .thisWeek, Words.onePersonTitle(alone.count), reason: mayConfirm ? Words.onePersonReason : Words.secondReason,
        verb: Words.look, path: "/settings#h-akun"))
  }
  return errands
}

/// What Access reports to whoever may see accounts: passwords of the last week that somebody else gave to an account, for
/// whoever gives one could come in as its owner.
package func passwordErrands(_ db: Connection, _ visit: Visit) throws -> [Errand] {
  let gifts = try db.passwordGifts(at: visit.facility, since: visit.now.adding(seconds: -7 * 86_400))
    .filter { $0.giver != visit.actor.signature }
  guard let last = gifts.first else { return [] }
  return [
    Errand(
      .today, Words.giftsTitle(gifts.count),
      reason: Words.giftsReason(of: last.owner, by: last.giverName, on: last.at.day(in: visit.zone)), verb: Words.look,
      path: "/settings#h-akun")
  ]
}
