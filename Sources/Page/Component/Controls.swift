import Language

extension Screen {
  /// A form that posts to one of our routes: token, key, page and method are in it; with a file field it is multipart.
  ///
  /// - Parameters:
  ///   - name: tells several forms of one page apart, so that each acts once.
  ///   - confirm: the question asked before it is sent.
  package func form(
    _ method: Method, _ path: String, name: String = "", _ fields: HTML, submit: Phrase, main: Bool = true,
    confirm: Phrase? = nil, cancel: String? = nil
  ) -> HTML {
    let file: HTML = fields.text.holds("type=\"file\"") ? " enctype=\"multipart/form-data\"" : ""
    let back = HTML.some(cancel) { "<a class=\"btn\" href=\"\($0)\">\(self(PageWords.cancel))</a>" }
    return """
      <form class="form" method="post" action="\(path)"\(file)\(question(confirm)) novalidate>\
      \(secrets(method, name: name))
      \(fields)
      <div class="btns"><button class="btn\(main ? " main" : "")">\(self(submit))</button>\(back)</div>
      </form>
      """
  }

  /// A form that is seldom needed, behind its name; open where something that was entered came back.
  package func folded(_ words: Phrase, _ form: HTML) -> HTML {
    let open: HTML = entered.isEmpty ? "" : " open"
    return "<details class=\"next\"\(open)><summary>\(self(words))</summary>\(form)</details>\n"
  }

  /// A form whose buttons stand among its fields, in the rows of a table for instance.
  package func bareForm(_ method: Method, _ path: String, name: String, _ content: HTML) -> HTML {
    """
    <form class="next" method="post" action="\(path)" novalidate>\(secrets(method, name: name))
    \(content)</form>

    """
  }

  /// A list of which each row has a button that sends the row's value: one form for all rows.
  package func pickForm(_ path: String, name: String, hidden: [(name: String, value: String)], _ rows: HTML) -> HTML {
    """
    <form class="picking" method="post" action="\(path)">\(secrets(.post, name: name))\(HTML.each(hidden) { self.hidden($0.name, $0.value) })
    \(rows)</form>

    """
  }

  /// The button of one row in such a form.
  package func pickButton(_ name: String, _ value: String, _ words: Phrase) -> HTML {
    "<button class=\"btn slim noprint\" name=\"\(name)\" value=\"\(value)\">\(self(words))</button>"
  }

  /// Whether the form that was turned down carried this value: among like forms of one page, the one to open again.
  package func isTurnedDown(_ name: String, _ value: String) -> Bool {
    !problems.isEmpty && entered[name] == .texts([value])
  }

  /// A form that is one button; without a name its key comes from what it does, so that each button of a page acts once.
  ///
  /// - Parameter values: fields it carries, by name.
  package func button(
    _ method: Method, _ path: String, _ words: Phrase, name: String = "", values: [(name: String, value: String)] = [],
    weight: ButtonWeight = .plain, icon: Icon? = nil, confirm: Phrase? = nil
  ) -> HTML {
    let content = ([method.rawValue, path] + values.flatMap { [$0.name, $0.value] }).joined(separator: "\n")
    let key = name.isEmpty ? Assets.mark(Array(content.utf8)) : name
    let carried = HTML.each(values) { hidden($0.name, $0.value) }
    return """
      <form class="single" method="post" action="\(path)"\(question(confirm))>\(secrets(method, name: key))\
      \(carried)\
      <button class="\(weight.classes)">\(icon?.html)\(self(words))</button></form>
      """
  }

  /// A link that looks like a button; it leads somewhere and changes nothing.
  package func link(
    _ path: String, _ words: Phrase, weight: ButtonWeight = .plain, icon: Icon? = nil
  ) -> HTML {
    "<a class=\"\(weight.classes)\" href=\"\(path)\">\(icon?.html)\(self(words))</a>"
  }

  /// A field that is not shown.
  package func hidden(_ name: String, _ value: String) -> HTML {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
  }

  /// What every form of ours carries.
  func secrets(_ method: Method, name: String) -> HTML {
    let key = name.isEmpty ? self.key : "\(self.key).\(name)"
    return hidden("_token", token) + hidden("_key", key) + hidden("_page", path)
      + HTML.when(method != .post, hidden("_method", method.rawValue))
  }

  private func question(_ confirm: Phrase?) -> HTML { .some(confirm) { " data-confirm=\"\(self($0))\"" } }
}

/// How much a button asks for attention; one *main* a page.
package enum ButtonWeight: Sendable {
  case main, plain, slim
  /// Takes something away.
  case stern

  var classes: String {
    switch self {
    case .main: "btn main"
    case .plain: "btn"
    case .slim: "btn slim"
    case .stern: "btn stern"
    }
  }
}
