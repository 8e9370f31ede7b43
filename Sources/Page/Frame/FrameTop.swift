import House
import Language

/// The parts of the frame, from the header down to the small print.
enum FrameTop {
  // MARK: header

  static func header(on screen: Screen) -> HTML {
    """
    <header class="top">
    <a class="brand" href="/">\(Icon.sprout.html)Bekal</a>
    \(place(on: screen))
    \(toast(on: screen))
    \(HTML.some(screen.searchPath) { search($0, on: screen) })
    <div class="wide">\(language(on: screen))</div>
    \(who(on: screen))
    </header>
    """
  }

  private static func place(on screen: Screen) -> HTML {
    guard let place = screen.place else { return "<p class=\"place\"></p>" }
    let mark = HTML.when(place.isFixed, " <span class=\"practice\">\(screen(PageWords.practice))</span>")
    let time = Format.time(place.now, in: place.zone)
    return "<p class=\"place\">\(place.name) · \(screen(Format.longDay(place.today))) · \(time)\(mark)</p>"
  }

  private static func search(_ path: String, on screen: Screen) -> HTML {
    """
    <form class="find" role="search" action="\(path)">\(Icon.search.html)\
    <input type="search" name="q" maxlength="100" autocomplete="off" aria-label="\(screen(PageWords.search))" \
    placeholder="\(screen(PageWords.searchShort))"></form>
    """
  }

  private static func toast(on screen: Screen) -> HTML {
    .some(screen.toast) {
      """
      <p class="toast" role="status"><span>\(screen($0))</span>\
      <button class="btn slim script" type="button" data-close>\(screen(PageWords.close))</button></p>
      """
    }
  }

  /// A button that shows this page in the other language.
  static func language(on screen: Screen) -> HTML {
    let other: Language = screen.language == .indonesian ? .english : .indonesian
    return """
      <form class="single" method="post" action="/language">\(screen.hidden("_token", screen.token))\
      \(screen.hidden("to", screen.path))<button class="btn slim" name="language" value="\(other.rawValue)" \
      lang="\(other.rawValue)">\(screen(PageWords.otherLanguage))</button></form>
      """
  }

  private static func who(on screen: Screen) -> HTML {
    guard let actor = screen.actor else {
      return "<a class=\"btn slim\" href=\"/session/new\">\(screen(PageWords.signIn))</a>"
    }
    let short = actor.name.split(separator: " ").first.map(String.init) ?? actor.name
    let words = actor.office.isEmpty ? actor.name : "\(actor.name), \(actor.office)"
    return """
      <details class="drop who"><summary aria-label="\(screen(PageWords.account)): \(actor.name)">\(short) ▾</summary>
      <div class="menu">
      <p>\(words)</p>
      <a href="/session/new?to=\(percent(screen.path))" data-hotkey="F2">\(screen(PageWords.change)) <kbd>F2</kbd></a>
      <a href="/session/password">\(screen(PageWords.password))</a>
      <a href="/session/second-factor">\(screen(PageWords.secondCode))</a>
      <button class="script" type="button" data-theme-switch>\(screen(PageWords.theme))</button>
      <div class="narrow">\(language(on: screen))</div>
      <form method="post" action="/session/lock" data-lock>\(screen.hidden("_token", screen.token))\
      \(screen.hidden("to", screen.path.count <= 400 ? screen.path : "/"))\
      <button>\(screen(PageWords.lock))</button></form>
      <form method="post" action="/session" data-leave>\(screen.hidden("_token", screen.token))\
      \(screen.hidden("_method", Method.delete.rawValue))<button>\(screen(PageWords.signOut))</button></form>
      </div></details>
      """
  }

  // MARK: menu

  /// The rooms, at the left of a wide screen and at the foot of a narrow one.
  static func rail(_ menu: [MenuEntry], room: String?, on screen: Screen) -> HTML {
    let few = fewest(menu)
    let items = HTML.each(menu) { entry in
      let now: HTML = entry.room == room ? " aria-current=\"page\"" : ""
      let five: HTML = few.contains(entry.room) ? " class=\"five\"" : ""
      let icon = Icon(room: entry.room).html
      return "<li\(five)><a href=\"\(entry.path)\"\(now)>\(icon)\(screen(entry.label))</a></li>\n"
    }
    let inMore = room.map { !few.contains($0) } ?? false
    let here: HTML = inMore ? " aria-current=\"true\"" : ""
    let more: HTML = """
      <li class="more"><a href="/more"\(here)>\
      \(Icon.more.html)\(screen(PageWords.more))</a></li>
      """
    let rest = HTML.when(few.count < menu.count, more)
    return "<nav class=\"rail\" aria-label=\"\(screen(PageWords.rooms))\"><ul>\n\(items)\(rest)</ul></nav>"
  }

  /// The rooms of the narrow bar: all where five or fewer, else the four that are used daily.
  private static func fewest(_ menu: [MenuEntry]) -> Set<String> {
    if menu.count <= 5 { return Set(menu.map(\.room)) }
    let daily = ["today", "people", "placement", "programmes"].filter { room in menu.contains { $0.room == room } }
    let others = menu.map(\.room).filter { !daily.contains($0) }
    return Set((daily + others).prefix(4))
  }

  /// The role switcher of an example house.
  static func demo(_ roles: [FormField.Choice], on screen: Screen) -> HTML {
    guard screen.isDemo, !roles.isEmpty else { return .empty }
    let options = HTML.each(roles) { role in
      let chosen: HTML = role.label.id == screen.actor?.office ? " selected" : ""
      return "<option value=\"\(role.key)\"\(chosen)>\(screen(role.label))</option>"
    }
    return """
      <aside class="demo" aria-label="\(screen(PageWords.demo))"><p>\(screen(PageWords.demo))</p>
      <form method="post" action="/demo/role" data-auto>\(screen.hidden("_token", screen.token))\
      <label for="demo-role">\(screen(PageWords.demoRole))</label>\
      <select class="input" id="demo-role" name="role">\(options)</select>\
      <button class="btn slim">\(screen(PageWords.go))</button></form></aside>
      """
  }

  // MARK: main

  static func head(_ content: PageContent, on screen: Screen) -> HTML {
    let crumbs = HTML.when(
      !content.crumbs.isEmpty,
      """
      <nav class="crumb" aria-label="\(screen(PageWords.crumbs))">\
      \(joined(content.crumbs.map { "<a href=\"\($0.path)\">\($0.words)</a>" }, by: " › "))</nav>
      """)
    let actions = HTML.when(content.actions != .empty, "<div class=\"btns\">\(content.actions)</div>")
    return """
      <header class="head"><div>\(crumbs)<h1>\(content.title)</h1>\
      \(HTML.some(content.lead) { "<p class=\"sub\">\($0)</p>" })</div>\(actions)</header>
      """
  }

  /// Why the form was turned down: takes the focus, and leads to each field.
  static func problems(in body: HTML, on screen: Screen) -> HTML {
    guard !screen.problems.isEmpty else { return .empty }
    let items = HTML.each(screen.problems) { problem in
      let id = "f-\(problem.field)"
      let stands = !problem.field.isEmpty && body.text.holds("id=\"\(HTML.escaped(id))\"")
      let words = screen(problem.phrase)
      return stands ? "<li><a href=\"#\(id)\">\(words)</a></li>" : "<li>\(words)</li>"
    }
    return """
      <div class="summary-error" role="alert" tabindex="-1" data-focus aria-labelledby="h-problems">
      <h2 id="h-problems">\(screen(PageWords.problems(screen.problems.count)))</h2>
      <ul>\(items)</ul></div>
      """
  }

  static func fine(_ fine: HTML?, on screen: Screen) -> HTML {
    """
    <footer class="fine"><p>\(fine)</p><div class="btns">\
    <button class="btn slim script" type="button" data-print>\(Icon.print.html)\(screen(PageWords.print))</button>\
    <button class="btn slim" type="button" popovertarget="help">\(Icon.help.html)\(screen(PageWords.help))</button>\
    </div></footer>
    """
  }

  // MARK: texts

  private static func joined(_ parts: [HTML], by separator: HTML) -> HTML {
    HTML.each(parts.enumerated()) { $0.offset == 0 ? $0.element : separator + $0.element }
  }
}
