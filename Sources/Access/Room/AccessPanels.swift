import Almanac
import House
import Language
import Page
import Store

/// What Access tells the first page: roles and passwords to those who may see them, and whether the house has its offices.
package func accessReport(_ db: Connection, _ context: RequestContext) throws -> RoomReport {
  var actionItems: [ActionItem] = []
  if context.actor.may(.manageAccess) { actionItems += try accessActionItems(db, context) }
  if context.actor.may(.readAccess) { actionItems += try passwordActionItems(db, context) }
  // The first steps are for those who set a house up.
  let isKeeper = context.actor.may(.manageAccess) || !context.actor.may(.readJournal)
  let held = isKeeper ? try db.heldParts(at: context.facility, on: context.today) : Set(Office.Part.allCases)
  return RoomReport(
    actionItems: actionItems, figures: context.actor.may(.keepHouse) ? [try refusals(db, context)] : [],
    steps: [
      FirstStep(
        Words.officesStep, reason: Words.officesStepReason, verb: Words.openSettings, path: "/settings",
        needs: .manageAccess, isDone: held.isSuperset(of: [.head, .chair, .secretary]))
    ])
}

/// How often somebody was turned away today, for whoever watches over it.
private func refusals(_ db: Connection, _ context: RequestContext) throws -> Figure {
  var filter = SignInFilter()
  (filter.causes, filter.day) = (SignInTrace.Cause.refusals, context.today)
  return Figure(
    Format.number(try db.signInCount(filter, at: context.facility, in: context.zone)), small: Phrase(same: ""),
    label: SignInWords.today, path: "\(SignInTraceRoutes.path)?cause=refused&day=\(context.today)")
}

/// What Access reports for *Hari ini* to whoever may grant roles: those that wait for this person, and those that one person gave.
func accessActionItems(_ db: Connection, _ context: RequestContext) throws -> [ActionItem] {
  let open = try db.grants(at: context.facility, on: context.today).filter { $0.approval.checked == nil }
  let waiting = open.filter { !$0.approval.isByOnePerson && $0.approval.isOpen(to: context.actor) }.count
  let alone = open.filter(\.approval.isByOnePerson)
  let mayConfirm = alone.contains { $0.approval.isOpen(to: context.actor) }
  var actionItems: [ActionItem] = []
  if waiting > 0 {
    actionItems.append(
      ActionItem(
        .today, Words.waitingTitle(waiting), reason: Words.waitingReason, verb: Words.look, path: "/settings#h-akun"))
  }
  if !alone.isEmpty {
    actionItems.append(
      ActionItem(
        .thisWeek, Words.onePersonTitle(alone.count), reason: mayConfirm ? Words.onePersonReason : Words.secondReason,
        verb: Words.look, path: "/settings#h-akun"))
  }
  return actionItems
}

/// What Access reports to whoever may see accounts: passwords that somebody else gave to an account in the last week, and
/// second codes that somebody removed from one: whoever does could come in as its owner.
package func passwordActionItems(_ db: Connection, _ context: RequestContext) throws -> [ActionItem] {
  let resets = try db.adminResets(at: context.facility, since: context.now.adding(seconds: -7 * 86_400))
    .filter { $0.giver != context.actor.signature }
  guard let last = resets.first else { return [] }
  return [
    ActionItem(
      .today, Words.giftsTitle(resets.count),
      reason: Words.giftsReason(of: last, on: last.at.day(in: context.zone)),
      verb: Words.look,
      path: "/settings#h-akun")
  ]
}

extension Words {
  static let officesStep = Phrase(
    id: "Catat kepala rutan dan anggota TPP", en: "Record the head of the house and the review board")
  static let officesStepReason = Phrase(
    id: "Jabatan menandatangani surat; pejabatnya boleh berganti.", en: "Offices sign papers; their holders may change."
  )
  static let openSettings = Phrase(id: "Buka Pengaturan", en: "Open Settings")
}
