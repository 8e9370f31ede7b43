import House
import Language

/// One thing to do before a house can place anybody, as the first page lists them in order.
package struct FirstStep: Sendable {
  package let title: Phrase
  /// What it is for.
  package let reason: Phrase
  package let verb: Phrase
  package let path: String
  /// Who may do it; to others the step is shown without its button.
  package let needs: Permission
  package let isDone: Bool

  /// A step.
  package init(
    _ title: Phrase, reason: Phrase, verb: Phrase, path: String, needs: Permission, isDone: Bool
  ) {
    self.title = title
    self.reason = reason
    self.verb = verb
    self.path = path
    self.needs = needs
    self.isDone = isDone
  }
}

extension Screen {
  /// The first steps in order: what is done, the next one marked with its button, then what follows.
  package func firstSteps(_ steps: [FirstStep]) -> HTML {
    let next = steps.firstIndex { !$0.isDone }
    let items = HTML.each(steps.enumerated()) { index, step in
      let (state, words): (State, Phrase) =
        step.isDone
        ? (.good, PageWords.stepDone)
        : index == next ? (.attention, PageWords.stepNext) : (.neutral, PageWords.stepLater)
      let act = HTML.when(
        !step.isDone && may(step.needs), link(step.path, step.verb, weight: index == next ? .main : .slim))
      return """
        <li\(HTML.when(index == next, " aria-current=\"step\""))><div>\(self(step.title)) \
        \(HTML.tag(state, self(words)))<p>\(self(step.reason))</p></div>\(act)</li>
        """
    }
    return .section("langkah", self(PageWords.firstSteps), "<ol class=\"acts\">\(items)</ol>")
  }
}
