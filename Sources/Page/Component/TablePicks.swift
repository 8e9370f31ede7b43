/// A person proposed for a place: rank, name, score, reasons, and the working behind them.
package struct Pick: Sendable {
  let rank: Int
  let name: String
  let small: String
  let score: String
  let chips: [HTML]
  let working: HTML
  let isPinned: Bool

  /// A proposed person; a pinned one was decided by the board and stays.
  package init(
    rank: Int, name: String, small: String, score: String, chips: [HTML], working: HTML, isPinned: Bool = false
  ) {
    self.rank = rank
    self.name = name
    self.small = small
    self.score = score
    self.chips = chips
    self.working = working
    self.isPinned = isPinned
  }
}

/// A person left out: why not, and what would change it.
package struct LeftOut: Sendable {
  let name: String
  let small: String
  let why: String
  let then: String?
  let path: String?
  let ask: HTML?

  /// A person left out; `then` is nil where nothing would change it; `ask` leads to what a place would cost, as a
  /// link or as a button of the form around the list.
  package init(
    name: String, small: String, why: String, then: String?, path: String? = nil,
    ask: HTML? = nil
  ) {
    self.ask = ask
    self.name = name
    self.small = small
    self.why = why
    self.then = then
    self.path = path
  }
}

extension Screen {
  /// Proposed people as rows; a row opens its working.
  package func picks(_ picks: [Pick]) -> HTML {
    let rows = HTML.each(picks) { pick in
      let pinned: HTML = pick.isPinned ? " class=\"pinned\"" : ""
      let lock = HTML.when(pick.isPinned, Icon.lock.html + " ")
      return """
        <li\(pinned)><details><summary><span class="no">\(pick.rank)</span>\
        <span>\(lock)\(pick.name) <small class="muted">\(pick.small)</small></span>\
        <b class="score">\(pick.score)</b><span class="chips">\(HTML.each(pick.chips) { $0 + " " })</span></summary>\
        <div class="working">\(pick.working)</div></details></li>

        """
    }
    return "<ol class=\"picks\">\(rows)</ol>"
  }

  /// A small sum: its parts, the total over a double rule, and what is to be said about it.
  package func working(
    _ parts: [(words: String, amount: String)], total: (words: String, amount: String), note: HTML = .empty
  ) -> HTML {
    """
    <table><caption class="hidden">\(self(PageWords.working))</caption>\
    <tbody>\(HTML.each(parts) { "<tr><td>\($0.words)</td><td class=\"num\">\($0.amount)</td></tr>" })</tbody>\
    <tfoot><tr><td>\(total.words)</td><td class="num">\(total.amount)</td></tr></tfoot></table>\(note)
    """
  }

  /// People left out, each with the reason and the way.
  package func whyNot(_ people: [LeftOut]) -> HTML {
    let items = HTML.each(people) { person in
      let name: HTML = "<b>\(person.name)</b>"
      let linked = person.path.map { path -> HTML in "<a href=\"\(path)\">\(name)</a>" } ?? name
      let then = HTML.some(person.then) {
        "<p class=\"then\">→ <span class=\"hidden\">\(self(PageWords.then)): </span>\($0)</p>"
      }
      let ask = HTML.some(person.ask) { " " + $0 }
      return """
        <li>\(linked) <small class="muted">\(person.small)</small>\(ask)\
        <p><span class="hidden">\(self(PageWords.why)): </span>\(person.why)</p>\(then)</li>

        """
    }
    return "<ul class=\"whynot\">\(items)</ul>"
  }
}
