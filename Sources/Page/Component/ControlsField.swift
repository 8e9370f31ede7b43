import Language

extension Screen {
  /// All fields of a form, in order.
  package func fields<Input: Form>(_ form: Input.Type) -> HTML { HTML.each(form.fields) { field($0) } }

  /// One field with its words, its hint, what was entered before, and why that was turned down.
  ///
  /// - Parameters:
  ///   - value: shown until something else has been entered; a day as `Format.short`.
  ///   - values: the same for a field that holds several.
  ///   - offering: choices that come from data; they make a select of a text or identity field.
  ///   - suggesting: the address of a search for people whose finds are offered while one types.
  ///   - row: sets several fields of one name on a page apart; such fields keep nothing and show no problem.
  package func field(
    _ field: FormField, value: String? = nil, values: [String] = [], offering: [FormField.Choice]? = nil,
    autocomplete: String? = nil, suggesting: String? = nil, row: String = ""
  ) -> HTML {
    let control = Control(
      field: field, screen: self, given: values.isEmpty ? [value].compactMap(\.self) : values, row: row,
      autocomplete: autocomplete, suggesting: suggesting)
    if let offering { return control.select(offering) }
    switch field.kind {
    case .text(_, let lines): return lines ? control.area : control.line()
    case .secret: return control.line(type: "password")
    case .integer: return control.line(mode: "numeric", size: " tiny")
    case .day: return control.line(mode: "numeric", size: " short")
    case .choice(let choices):
      let isShort = choices.count <= 4 && field.required
      return isShort ? control.radios(choices) : control.select(choices)
    case .choices(let choices): return control.boxes(choices)
    case .texts(_, let most): return control.lines(most: most)
    case .flag: return control.box
    case .id: return hidden(field.name, control.shown.first ?? "")
    case .file(let maxBytes): return control.file(maxBytes)
    case .files(let maxBytes, _): return control.file(maxBytes, several: true)
    }
  }
}

/// One field being written.
struct Control {
  let field: FormField
  let screen: Screen
  let given: [String]
  let row: String
  let autocomplete: String?
  let suggesting: String?

  var id: String { row.isEmpty ? "f-\(field.name)" : "f-\(field.name)-\(row)" }

  /// What stands in the field: what was entered, else what the page gave.
  var shown: [String] {
    guard row.isEmpty, !screen.entered.isEmpty else { return given }
    switch screen.entered[field.name] {
    case .texts(let texts)?: return texts
    case .integer(let number)?: return [String(number)]
    case .flag(let flag)?: return flag ? ["true"] : []
    case .file?, .files?, .other?: return []
    case nil: return isTicked ? [] : given
    }
  }

  /// Whether a browser sends nothing where nothing is ticked.
  private var isTicked: Bool {
    switch field.kind {
    case .flag, .choices: true
    case .text, .secret, .integer, .day, .choice, .texts, .id, .file, .files: false
    }
  }

  private var problem: Phrase? { row.isEmpty ? screen.problem(of: field.name) : nil }

  private var hint: Phrase? {
    if let hint = field.hint { return hint }
    if case .day = field.kind { return PageWords.dayHint }
    return nil
  }

  /// The attributes that tie a control to its words.
  private var ties: HTML { described + HTML.when(field.required, " required") }

  /// The ties of one box of several: none of them is required by itself.
  private var described: HTML {
    let described = [hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }].compactMap(\.self)
    return HTML.when(!described.isEmpty, " aria-describedby=\"\(described.joined(separator: " "))\"")
      + HTML.when(problem != nil, " aria-invalid=\"true\"")
  }

  private var filled: String {
    if let autocomplete { return autocomplete }
    if case .secret = field.kind { return "current-password" }
    return field.name == "user_name" ? "username" : "off"
  }

  private var need: HTML {
    .when(field.required, " <span class=\"need\">(\(screen(PageWords.required)))</span>")
  }

  private var notes: HTML {
    HTML.some(hint) { "<p class=\"hint\" id=\"\(id)-hint\">\(screen($0))</p>" }
      + HTML.some(problem) { "<p class=\"problem\" id=\"\(id)-problem\">\(screen($0))</p>" }
  }

  private var wrong: HTML { problem == nil ? "" : " wrong" }

  private func labelled(_ control: HTML) -> HTML {
    """
    <div class="field\(wrong)"><label for="\(id)">\(screen(field.label))\(need)</label>\(notes)\(control)</div>

    """
  }

  private func grouped(_ controls: HTML) -> HTML {
    """
    <fieldset class="field\(wrong)"><legend>\(screen(field.label))\(need)</legend>\(notes)\(controls)</fieldset>

    """
  }

  // MARK: kinds

  func line(type: String = "text", mode: String? = nil, size: HTML = "") -> HTML {
    let keyboard = HTML.some(mode) { " inputmode=\"\($0)\"" }
    let value = HTML.when(type != "password", " value=\"\(shown.first ?? "")\"")
    // Finds are offered below the field as one types; without script it is a field like any other.
    let list = HTML.some(suggesting) { " list=\"\(id)-list\" data-suggest=\"\($0)\"" }
    let finds = HTML.when(suggesting != nil, "<datalist id=\"\(id)-list\"></datalist>")
    return labelled(
      """
      <input class="input\(size)" id="\(id)" name="\(field.name)" type="\(type)"\(value)\(keyboard) \
      autocomplete="\(filled)"\(ties)\(list)>\(finds)
      """)
  }

  var area: HTML {
    let text = shown.first ?? ""
    let rows = min(12, max(4, text.count(where: \.isNewline) + 1))
    return labelled(
      """
      <textarea class="input" id="\(id)" name="\(field.name)" rows="\(rows)" autocomplete="\(filled)"\(ties)>
      \(text)</textarea>
      """)
  }

  func lines(most: Int) -> HTML {
    let texts = shown
    let count = min(most, max(3, texts.count + 1))
    let inputs = HTML.each(0..<count) { index in
      let own = index == 0 ? id : "\(id)-\(index + 1)"
      let tie: HTML = index == 0 ? ties : ""
      return """
        <input class="input" id="\(own)" name="\(field.name)" type="text" \
        value="\(index < texts.count ? texts[index] : "")" autocomplete="off" \
        aria-label="\(screen(field.label)) \(index + 1)"\(tie)>
        """
    }
    return grouped(inputs)
  }

  func select(_ choices: [FormField.Choice]) -> HTML {
    let options = HTML.each(choices) { choice in
      let chosen: HTML = shown.contains(choice.key) ? " selected" : ""
      return "<option value=\"\(choice.key)\"\(chosen)>\(screen(choice.label))</option>"
    }
    return labelled(
      """
      <select class="input" id="\(id)" name="\(field.name)"\(ties)>\
      <option value="">\(screen(PageWords.choose))</option>\(options)</select>
      """)
  }

  func radios(_ choices: [FormField.Choice]) -> HTML {
    grouped("<div class=\"pick\(choices.count <= 3 ? " inline" : "")\">\(buttons("radio", choices))</div>")
  }

  func boxes(_ choices: [FormField.Choice]) -> HTML {
    grouped("<div class=\"pick\">\(buttons("checkbox", choices))</div>")
  }

  private func buttons(_ type: HTML, _ choices: [FormField.Choice]) -> HTML {
    HTML.each(choices.enumerated()) { index, choice in
      let chosen: HTML = shown.contains(choice.key) ? " checked" : ""
      return """
        <label><input type="\(type)" id="\(index == 0 ? id : "\(id)-\(choice.key)")" name="\(field.name)" \
        value="\(choice.key)"\(chosen)\(index == 0 ? described : "")>\(screen(choice.label))</label>
        """
    }
  }

  var box: HTML {
    let chosen: HTML = shown.contains("true") ? " checked" : ""
    return """
      <div class="field\(wrong)"><label class="flag" for="\(id)"><input type="checkbox" id="\(id)" \
      name="\(field.name)" value="true"\(chosen)\(described)>\(screen(field.label))</label>\(notes)</div>

      """
  }

  func file(_ maxBytes: Int, several: Bool = false) -> HTML {
    labelled(
      """
      <div class="dropzone" data-drop data-max="\(maxBytes)" data-too-large="\(screen(PageWords.tooLarge))">\
      <p class="hint">\(screen(several ? PageWords.dropSeveralHint : PageWords.dropHint)) \(screen(PageWords.fileLimit(maxBytes)))</p>\
      <label class="btn script" for="\(id)">\(screen(several ? PageWords.chooseFiles : PageWords.chooseFile))</label>\
      <input type="file" id="\(id)" name="\(field.name)"\(HTML.when(several, " multiple"))\(ties)><output for="\(id)"></output></div>
      """)
  }
}
