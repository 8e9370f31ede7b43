import House
import Page
import Programmes

/// What a class lacks, what the board chose for it, and the form for the choice.
func classChoice(_ view: HearingView, _ title: HearingView.Title, regions: Regions, on screen: Screen) -> HTML {
  let chosen = HTML.some(title.choice) { "<p>\(screen(ClassChoiceWords.chosen($0)))</p>" }
  guard let shortfall = title.shortfall, view.hearing.state == .open else {
    return HTML.when(view.hearing.state != .open, chosen)
  }
  let isTurnedDown =
    screen.isTurnedDown("cohort", title.cohort.text)
    && ClassChoice.Kind.allCases.contains { screen.isTurnedDown("choice", $0.rawValue) }
  let form = HTML.when(
    screen.may(.recordHearing),
    screen.form(
      .put, "/hearings/\(view.hearing.id)/classes", name: "k\(title.cohort)",
      screen.hidden("cohort", title.cohort.text)
        + HTML.each(ClassChoiceForm.fields.suffix(2)) { field in
          screen.field(
            field, value: field.name == "choice" ? title.choice?.kind.rawValue : title.choice?.reason,
            row: isTurnedDown ? "" : "k\(title.cohort)")
        }, submit: ClassChoiceWords.keep, main: title.choice == nil))
  return HTML.proof(
    .attention, screen(ClassChoiceWords.choice), ["\(screen(ClassChoiceWords.shortfall(shortfall, regions)))"])
    + chosen + form
}
