import Language

/// How a thing stands; shown by colour, shape and word together.
package enum State: String, Sendable {
  case good, attention, danger, info, neutral
}

extension HTML {
  /// A state in words beside its sign.
  package static func tag(_ state: State, _ words: String) -> HTML {
    "<span class=\"tag \(state.rawValue)\">\(words)</span>"
  }

  /// A reason in a small frame.
  package static func chip(_ state: State, _ words: String) -> HTML {
    "<span class=\"tag chip \(state.rawValue)\">\(words)</span>"
  }

  /// Terms and what they hold, one a line.
  package static func facts(_ facts: [(term: String, value: HTML)]) -> HTML {
    "<dl class=\"facts\">\(each: facts, { "<dt>\($0.term)</dt><dd>\($0.value)</dd>" })</dl>"
  }

  /// A part of a page under its own heading (no landmark of its own: the table in it is one), for columns and long pages; `id` must be unique on the page.
  package static func section(_ id: String, _ title: String, _ body: HTML) -> HTML {
    "<section class=\"col next\"><h2 id=\"h-\(id)\">\(title)</h2>\(body)</section>\n"
  }

  /// A small part that flows into up to three columns inside `panels`.
  package static func panel(_ title: String, _ body: HTML) -> HTML {
    "<section class=\"panel\"><h2>\(title)</h2>\(body)</section>\n"
  }

  /// Panels side by side.
  package static func panels(_ panels: [HTML]) -> HTML { "<div class=\"panels\">\(each: panels, { $0 })</div>" }

  /// Two columns of equal width.
  package static func two(_ left: HTML, _ right: HTML) -> HTML { "<div class=\"two\">\(left)\(right)</div>" }

  /// A narrow, a wide and a narrow column.
  package static func three(_ left: HTML, _ middle: HTML, _ right: HTML) -> HTML {
    "<div class=\"three\">\(left)\(middle)\(right)</div>"
  }

  /// What stands where nothing is yet: the fact, and the first thing to do.
  package static func empty(_ fact: String, _ next: String, action: HTML = .empty) -> HTML {
    let act = HTML.when(action != .empty, "<div class=\"btns\">\(action)</div>")
    return "<div class=\"empty\"><b>\(fact)</b>\(next)\(act)</div>"
  }

  /// Links between the parts of one thing; the current one is marked.
  package static func tabs(_ name: String, _ tabs: [(words: String, path: String, isCurrent: Bool)]) -> HTML {
    let links = HTML.each(tabs) { tab in
      let now: HTML = tab.isCurrent ? " aria-current=\"page\"" : ""
      return "<a href=\"\(tab.path)\"\(now)>\(tab.words)</a>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(name)\">\(links)</nav>"
  }

  /// One line that says how sure a result is; its parts stand apart.
  package static func proof(_ state: State, _ words: String, _ parts: [HTML]) -> HTML {
    "<p class=\"proof\"><b>\(tag(state, words))</b>\(each: parts, { "<span>\($0)</span>" })</p>"
  }

  /// Wishes in order.
  package static func ranks(_ wishes: [(words: String, small: String)]) -> HTML {
    let items = HTML.each(wishes.enumerated()) { index, wish in
      "<li><b>\(index + 1)</b><span>\(wish.words) <small class=\"muted\">\(wish.small)</small></span></li>"
    }
    return "<ol class=\"ranks\">\(items)</ol>"
  }
}

extension Screen {
  /// Numbers with their words, five at most; each leads to its rows.
  package func figures(_ figures: [Figure]) -> HTML {
    let items = HTML.each(figures) { figure in
      """
      <p><b>\(self(figure.value)) <small>\(self(figure.small))</small></b>\
      <a href="\(figure.path)">\(self(figure.label))</a></p>
      """
    }
    return "<div class=\"strip\">\(items)</div>"
  }

  /// Counts that add up, with the sum written out below: `573 = 537 sama + 21 berubah + …`.
  ///
  /// - Parameters:
  ///   - sum: the whole; nil where the counts are no parts of one.
  ///   - beside: a count that is no part of it.
  package func counts(
    _ counts: [(count: Int, state: State, words: String, path: String?)], sum: Int?,
    beside: [(count: Int, state: State, words: String, path: String?)] = []
  ) -> HTML {
    let items = HTML.each(counts + beside) { part in
      let link = HTML.some(part.path) {
        " <a href=\"\($0)\">\(self(PageWords.see))<span class=\"hidden\">: \(part.words)</span></a>"
      }
      return "<p><b>\(self(Format.number(part.count)))</b>\(HTML.tag(part.state, part.words))\(link)</p>"
    }
    let added = counts.filter { $0.count > 0 }.map { "\(self(Format.number($0.count))) \($0.words)" }
    let line = HTML.some(sum) {
      "<p class=\"sum\">\(self(Format.number($0))) = \(added.joined(separator: " + "))</p>"
    }
    return "<div class=\"strip\">\(items)</div>\(line)"
  }

  /// What to do next, the most harmful first, each with its verb.
  package func actionItems(_ actionItems: [ActionItem]) -> HTML {
    let weights: [(ActionItem.Weight, State)] = [(.urgent, .danger), (.today, .attention), (.thisWeek, .info)]
    return HTML.each(weights) { weight, state in
      let own = actionItems.filter { $0.weight == weight }
      let items = HTML.each(own) { item in
        """
        <li><div>\(self(item.title))<p>\(self(item.reason))</p></div>\
        <a class="btn slim" href="\(item.path)">\(self(item.verb))</a></li>
        """
      }
      let head = HTML.tag(state, self(PageWords.weight(weight)))
      return .when(!own.isEmpty, "<h2 class=\"weight\">\(head)</h2><ol class=\"acts\">\(items)</ol>")
    }
  }

  /// What takes place today, by the hour and on a rail; nothing where nothing does.
  package func appointments(_ appointments: [Appointment]) -> HTML {
    let rail = rail("hari", appointments.compactMap { RailItem(hours: $0.hours, title: self($0.title)) })
    return listing(Listing("jadwal", PageWords.appointments, appointments), above: rail)
  }

  /// A short list under its heading; nothing where it is empty.
  package func listing(_ listing: Listing, above: HTML = .empty) -> HTML {
    let items = HTML.each(listing.items) { one in
      let detail = one.detail.map { self($0) }.filter { !$0.isEmpty }.joined(separator: " · ")
      let hours = HTML.when(!one.hours.isEmpty, "<b>\(one.hours)</b> ")
      return "<li><div>\(hours)<a href=\"\(one.path)\">\(self(one.title))</a><p>\(detail)</p></div></li>"
    }
    return .when(
      !listing.items.isEmpty, .section(listing.id, self(listing.title), above + "<ol class=\"acts\">\(items)</ol>"))
  }

  /// Work under way; the page looks again by itself until it is done.
  ///
  /// - Parameters:
  ///   - job: an address that answers JSON with `state` and, while it runs, `done` and `of`.
  ///   - done: how many of `of` are done; nil where that is unknown.
  package func progress(_ job: String, _ words: String, done: Int? = nil, of: Int = 100) -> HTML {
    let value = HTML.some(done) { " value=\"\($0)\" max=\"\(of)\"" }
    return """
      <div class="progress" data-progress="\(job)" role="status"><b>\(words)</b>\
      <progress\(value) aria-label="\(self(PageWords.running))"></progress>\
      <p class="small muted">\(self(PageWords.runningWait))</p></div>
      """
  }
}
