import House
import Page
import Programmes

/// The classes of a hearing with their seats: a column beside the people, a strip above them on a phone.
func workspaceClasses(_ work: Workspace, on screen: Screen) -> HTML {
  let links = HTML.each(work.view.titles) { title in
    let own = work.view.verdicts.filter { $0.cohort == title.cohort }
    let approved = own.count { $0.word == .approved }
    let undecided = own.count { $0.word == .planned && $0.isProposed }
    let held = own.count { $0.word != .revised && work.view.check($0.person, $0.cohort)?.stopped.isEmpty == false }
    let current: HTML = title.cohort == work.shown?.cohort ? " aria-current=\"page\"" : ""
    let marks =
      HTML.when(title.shortfall != nil, HTML.tag(.attention, screen(ClassChoiceWords.choice)))
      + HTML.when(held > 0, HTML.tag(.danger, screen(WorkspaceWords.held(held))))
    return """
      <li><a href="/hearings/\(work.view.hearing.id.text)?cohort=\(title.cohort.text)"\(current)>\(title.title)\
      <small>\(screen(WorkspaceWords.counts(approved, undecided, of: title.free)))</small>\(marks)</a></li>
      """
  }
  return """
    <nav class="classes" aria-label="\(screen(PlacementPhrases.cohort))"><ul>\(links)</ul></nav>
    """
}
