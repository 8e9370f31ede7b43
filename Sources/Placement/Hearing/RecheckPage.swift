import House
import Language
import Matching
import Page
import People
import Programmes

// What changed since the proposal, beside the people of a hearing.

extension HearingView {
  /// Everybody of whom something is no longer as the proposal knew it, each once, with the class.
  fileprivate var changed: [Check] {
    var seen: Set<Person.ID> = []
    let deciding = Set(verdicts.filter { $0.word != .revised }.map(\.pair))
    return checks.filter { check in
      deciding.contains(check.pair) && !(check.recheck.changes.isEmpty && check.stopped.isEmpty)
        && seen.insert(check.pair.person).inserted
    }
  }
}

/// People named in the line above the page; the others are counted.
private let mostNamed = 8

/// How many changed since the proposal was computed, each leading to its class; nothing where nobody did.
func changedLine(_ view: HearingView, on screen: Screen) -> HTML {
  let changed = view.changed
  guard !changed.isEmpty else { return .empty }
  let named = changed.prefix(mostNamed).map { check -> HTML in
    let sign = HTML.when(!check.stopped.isEmpty, " (\(screen(RecheckWords.heldBack)))")
    let path = "/hearings/\(view.hearing.id)?cohort=\(check.pair.cohort)"
    return "<a href=\"\(path)\">\(view.names[check.pair.person]?.name ?? "–")</a>\(sign)"
  }
  let more = HTML.when(
    changed.count > named.count, "<span>\(screen(RecheckWords.more(changed.count - named.count)))</span>")
  return HTML.proof(.attention, screen(RecheckWords.changed(changed.count)), named) + more
}

/// Who of the approved would not be carried on as things are today; nothing where everybody would.
func heldLine(_ view: HearingView, on screen: Screen) -> HTML {
  let held = view.verdicts.approved.compactMap { view.check($0.person, $0.cohort)?.stopped.first?.line }
  return HTML.when(
    !held.isEmpty, "<p>\(HTML.tag(.danger, screen(RecheckWords.heldBack))) \(screen(HearingWords.heldNow(held)))</p>")
}

/// That no decree can rest on the list yet; nothing where one can.
func draftLine(_ view: HearingView, on screen: Screen) -> HTML {
  let isWaiting = view.hearing.state == .open || view.hearing.state == .closed
  return HTML.when(
    view.isDraft && isWaiting,
    HTML.proof(.attention, PaperHouse.Draft.mark, ["\(screen(Hearing.Refusal.draftList.phrase))"]))
}

/// What stops the person today, as tags beside the verdict.
func stopTags(_ view: HearingView, _ verdict: Verdict, on screen: Screen) -> HTML {
  guard verdict.word != .revised else { return .empty }
  let stopped = view.check(verdict.person, verdict.cohort)?.stopped.map(\.why) ?? []
  let held = view.held.filter { $0.pair == verdict.pair && $0.step == .decree }
    .map { $0.cause.phrase(apartFrom: []) }
  let isTwice = verdict.word == .approved && view.verdicts.approved.count { $0.person == verdict.person } > 1
  let reasons = view.hearing.state == .decreed ? held : stopped
  return HTML.each(reasons) { " " + HTML.tag(.danger, "\(screen(RecheckWords.heldBack)): \(screen($0))") }
    + HTML.when(isTwice, " " + HTML.tag(.danger, screen(HearingWords.twice)))
}

/// What changed since the proposal and what is waived, below the reason.
func sinceProposal(_ view: HearingView, _ verdict: Verdict, _ words: RecheckWords, on screen: Screen) -> HTML {
  let changes = view.check(verdict.person, verdict.cohort)?.recheck.changes ?? []
  let waived = view.waivers.filter { $0.waiver.person == verdict.person && $0.waiver.cohort == verdict.cohort }
  return HTML.each(changes) {
    "<p class=\"small\">\(screen(RecheckWords.sinceProposal)): \(screen(words.change($0)))</p>"
  }
    + HTML.each(waived) {
      "<p class=\"small\">\(screen(BoardWords.waived($0.waiver.criterion))): \($0.reason)</p>"
    }
}

extension HeldBack {
  /// Whom and what it is about.
  var pair: PersonInCohort { PersonInCohort(person: person, cohort: cohort) }
}
