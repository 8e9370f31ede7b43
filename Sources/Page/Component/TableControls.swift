extension Screen {
  /// A row of filters above a list, sent by GET; a change of a select sends it at once.
  ///
  /// - Parameters:
  ///   - fields: the hint of a choice says what is shown while nothing is chosen; else that is everything.
  ///   - values: what is filtered by now, by field name.
  ///   - offering: choices that come from data, by field name.
  package func filter(
    _ path: String, _ fields: [FormField], values: [String: String] = [:],
    offering: [String: [FormField.Choice]] = [:]
  ) -> HTML {
    let controls = HTML.each(fields) { field in
      let value = values[field.name] ?? ""
      let choices: [FormField.Choice]?
      if case .choice(let own) = field.kind { choices = own } else { choices = offering[field.name] }
      return filterField(field, value, choices)
    }
    let isFiltered = values.values.contains { !$0.isEmpty }
    let clear = HTML.when(isFiltered, "<a class=\"btn\" href=\"\(path)\">\(self(PageWords.clear))</a>")
    return """
      <form class="filter" role="search" action="\(path)" aria-label="\(self(PageWords.filter))" data-auto>
      \(controls)<button class="btn">\(self(PageWords.filter))</button>\(clear)
      </form>
      """
  }

  private func filterField(_ field: FormField, _ value: String, _ choices: [FormField.Choice]?) -> HTML {
    let id = "q-\(field.name)"
    let label: HTML = "<label for=\"\(id)\">\(self(field.label))</label>"
    guard let choices else {
      return """
        <div class="field">\(label)<input class="input" id="\(id)" name="\(field.name)" value="\(value)" \
        autocomplete="off"></div>
        """
    }
    let options = HTML.each(choices) { choice in
      let chosen: HTML = choice.key == value ? " selected" : ""
      return "<option value=\"\(choice.key)\"\(chosen)>\(self(choice.label))</option>"
    }
    return """
      <div class="field">\(label)<select class="input" id="\(id)" name="\(field.name)">\
      <option value="">\(self(field.hint ?? PageWords.all))</option>\(options)</select></div>
      """
  }

  /// What stands under a long list: how much of it is shown, the way back to its start, and the next part.
  package func pager(_ summary: String, first: String? = nil, next: String?) -> HTML {
    let back = HTML.some(first) { "<a class=\"btn slim\" href=\"\($0)\">\(self(PageWords.first))</a>" }
    let on = HTML.some(next) { "<a class=\"btn slim\" rel=\"next\" href=\"\($0)\">\(self(PageWords.next))</a>" }
    return """
      <nav class="pager" aria-label="\(summary)"><span>\(summary)</span><span class="btns">\(back)\(on)</span></nav>
      """
  }
}
