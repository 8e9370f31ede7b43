import House
import Language

/// The whole document of a page: header, menu, title, problems, body and small print around what a room made.
package func frame(
  _ content: PageContent, on screen: Screen, menu: [MenuEntry], assets: Assets, roles: [FormField.Choice]
) -> HTML {
  let shown = menu.filter { screen.may($0.needs) }
  return document(
    title: content.title, on: screen, assets: assets,
    """
    <div class="app">
    \(FrameTop.header(on: screen))
    \(FrameTop.rail(shown, room: content.room, on: screen))
    \(FrameTop.demo(roles, on: screen))
    <main id="isi" tabindex="-1">
    \(FrameTop.head(content, on: screen))
    \(FrameTop.problems(in: content.body, on: screen))
    \(content.body)
    \(FrameTop.fine(content.fine, on: screen))
    </main>
    </div>
    \(FrameHelp.dialogs(content.help, on: screen))
    """)
}

/// A document without menu: sign-in, lock and pages for nobody in particular.
package func bareFrame(
  _ title: String, _ body: HTML, on screen: Screen, assets: Assets? = try? Assets.shipped()
) -> HTML {
  document(
    title: title, on: screen, assets: assets,
    """
    <div class="bare">
    <header><a class="brand" href="/">\(Icon.sprout.html)Bekal</a></header>
    <main id="isi" tabindex="-1">
    <h1>\(title)</h1>
    \(FrameTop.problems(in: body, on: screen))
    \(body)
    </main>
    <footer class="btns">\(FrameTop.language(on: screen))</footer>
    </div>
    \(FrameHelp.dialogs(on: screen))
    """)
}

/// The page behind *Lainnya* of the narrow bar: every room the person may enter.
package func moreLeaf(_ menu: [MenuEntry], on screen: Screen) -> PageContent {
  let entries = HTML.each(menu.filter { screen.may($0.needs) }) {
    "<li><a class=\"btn\" href=\"\($0.path)\">\(Icon(room: $0.room).html)\(screen($0.label))</a></li>"
  }
  var content = PageContent(
    room: "more", title: screen(PageWords.moreTitle), body: "<ul class=\"btns\">\(entries)</ul>")
  content.help = PageWords.moreHelp
  return content
}

/// Doctype, head and body; what a browser needs before anything is shown.
private func document(title: String, on screen: Screen, assets: Assets?, _ body: HTML) -> HTML {
  let person = screen.actor.map { actor -> HTML in
    let idle: HTML = screen.isDemo ? "" : " data-idle-minutes=\"15\""
    return " data-user=\"\(actor.signature)\"\(idle)"
  }
  let taken = HTML.some(screen.taken) { " data-taken=\"\($0)\"" }
  return """
    <!doctype html>
    <html lang="\(screen.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · Bekal</title>
    \(assets?.links)<link rel="icon" href="data:,">
    </head>
    <body\(person)\(taken)>
    <a class="hidden skip" href="#isi">\(screen(PageWords.skip))</a>
    \(Icon.sprite)
    \(body)
    </body>
    </html>

    """
}
