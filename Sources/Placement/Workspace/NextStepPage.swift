import House
import Language
import Page
import Programmes

/// The foot of a hearing: the way so far, the next step by its name, and the button that takes it where one press is enough.
func nextStepPage(_ work: Workspace, on screen: Screen) -> HTML {
  let step = work.view.nextStep
  let stations = WorkspaceWords.steps.enumerated().map { index, words in
    let place = step.place ?? -1
    let decree = index == NextStep.decree.place ? work.view.decree : nil
    return Station(
      screen(words), when: decree.map { screen(Format.day($0.day)) } ?? "", small: decree?.number ?? "",
      index < place ? .done : index == place ? .now : .planned)
  }
  return HTML.section(
    "langkah", "\(screen(WorkspaceWords.nextStep)): \(screen(WorkspaceWords.step(step)))",
    HTML.when(step.place != nil, HTML.stations(screen(HearingWords.path), stations))
      + "<div class=\"btns\">\(act(step, work, on: screen))</div>" + members(work, on: screen))
}

private func act(_ step: NextStep, _ work: Workspace, on screen: Screen) -> HTML {
  let path = "/hearings/\(work.view.hearing.id)"
  let mayRecord = screen.may(.recordHearing)
  let shown = [work.shown.map { (name: "cohort", value: $0.cohort.text) }].compactMap(\.self)
  let offices = { (seats: [BoardSeat]) in seats.map { (name: "office", value: $0.office.text) } + shown }
  let undo = HTML.when(
    mayRecord && work.undoable > 0,
    screen.button(.delete, path + "/approval", WorkspaceWords.takeBack(work.undoable), values: shown))
  switch step {
  case .attend where mayRecord:
    return screen.button(
      .put, path + "/members", WorkspaceWords.allPresent, name: "hadir", values: offices(work.view.board),
      weight: .main) + undo
  case .decide(let count) where mayRecord:
    return screen.button(
      .post, path + "/approval", WorkspaceWords.approveAll(count), values: [("count", String(count))] + shown,
      weight: .main, confirm: WorkspaceWords.approveSure(count)) + undo
  case .choose(let classes):
    return HTML.each(work.view.titles.filter { classes.contains($0.cohort) }) {
      screen.link("\(path)?cohort=\($0.cohort)", .init(same: $0.title), weight: .plain)
    } + undo
  case .sign, .confirmSignatures:
    return screen.link("#h-tanda-tangan", SignatureWords.title) + undo
  case .confirmDecree: return screen.link("#h-sk", SignatureWords.decreeTitle)
  case .close where mayRecord:
    return screen.button(
      .post, path + "/minutes", PlacementPhrases.closeHearing, weight: .main, confirm: HearingWords.closeSure) + undo
  case .decree where screen.may(.signDecree):
    return screen.link("#h-sk", PlacementPhrases.recordDecree, weight: .main)
  case .print:
    return screen.link(path + "/sk.pdf", HearingWords.decree, weight: .main, icon: .print)
  case .hearAgain where mayRecord:
    return screen.link("/proposals/\(work.view.hearing.proposal)#ajukan", PlacementPhrases.openHearing, weight: .main)
  case .attend, .decide, .close, .decree, .hearAgain: return .empty
  }
}

/// The members behind one line: how many are present and have signed.
private func members(_ work: Workspace, on screen: Screen) -> HTML {
  let view = work.view
  let words = WorkspaceWords.board(
    present: view.board.count(where: \.isPresent), signed: view.board.count { $0.signing == .given },
    of: view.board.count)
  return """
    <details class="next" id="anggota"><summary>\(screen(words))</summary>\
    \(hearingBoard(view, showing: work.shown?.cohort, on: screen))</details>
    """
}
