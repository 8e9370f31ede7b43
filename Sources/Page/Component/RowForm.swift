import Language

extension Screen {
  /// A form for the chosen row of the lists around it: it stands once on the page, however long they are.
  ///
  /// - Parameter id: what its rows name, wherever they stand (`rowPick`, `rowTick`, `rowButton`).
  package func rowForm(_ id: String, _ method: Method, _ path: String, _ content: HTML) -> HTML {
    """
    <form class="bar" id="\(id)" method="post" action="\(path)" novalidate>\(secrets(method, name: id))
    \(content)</form>

    """
  }

  /// A row that is chosen, one of all: by mouse, by touch, or with the arrows.
  package func rowPick(_ form: String, _ name: String, _ value: String, _ words: HTML, isChosen: Bool) -> HTML {
    let chosen: HTML = isChosen ? " checked" : ""
    return """
      <label class="row"><input type="radio" id="\(name)-\(value)" form="\(form)" name="\(name)" \
      value="\(value)"\(chosen)><span>\(words)</span></label>
      """
  }

  /// A row that is ticked, one of several; its words are read aloud.
  package func rowTick(_ form: String, _ name: String, _ value: String, _ words: String, isTicked: Bool) -> HTML {
    let ticked: HTML = isTicked ? " checked" : ""
    return """
      <input class="tick" type="checkbox" form="\(form)" name="\(name)" value="\(value)" aria-label="\(words)"\(ticked)>
      """
  }

  /// A button of such a form; the first of a form is what Enter in a field presses.
  ///
  /// - Parameters:
  ///   - path: where it sends the form instead of its own address.
  ///   - key: the letter that presses it while a row has the focus.
  package func rowButton(
    _ form: String, _ words: Phrase, name: String? = nil, value: String = "", path: String? = nil, key: String? = nil,
    weight: ButtonWeight = .plain
  ) -> HTML {
    let sent = HTML.some(name) { " name=\"\($0)\" value=\"\(value)\"" }
    let address = HTML.some(path) { " formaction=\"\($0)\"" }
    let letter = HTML.some(key) { " data-key=\"\($0.lowercased())\" aria-keyshortcuts=\"\($0)\"" }
    let shown = HTML.some(key) { " <kbd class=\"script\" aria-hidden=\"true\">\($0)</kbd>" }
    return """
      <button class="\(weight.classes)" form="\(form)"\(sent)\(address)\(letter)>\(self(words))\(shown)</button>
      """
  }
}
