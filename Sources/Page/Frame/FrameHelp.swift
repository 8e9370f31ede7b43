import Language

/// What every page carries unseen: its help, the question before something that cannot be taken back, and the note above a form that
/// was filled in again.
enum FrameHelp {
  static func dialogs(_ steps: [Phrase] = [], on screen: Screen) -> HTML {
    let list = HTML.when(!steps.isEmpty, "<ol class=\"steps\">\(HTML.each(steps) { "<li>\(screen($0))</li>" })</ol>")
    return """
      <dialog id="help" popover aria-labelledby="h-help"><h2 id="h-help">\(screen(PageWords.help))</h2>
      \(list)
      <p><b>\(screen(PageWords.signs))</b></p>
      \(signs(on: screen))
      <p><b>\(screen(PageWords.keys))</b></p>
      \(keys(on: screen))
      <div class="btns"><button class="btn" type="button" popovertarget="help" popovertargetaction="hide">\
      \(screen(PageWords.close))</button></div></dialog>
      <template id="draft"><p class="draft"><span>\(screen(PageWords.draftKept))</span>\
      <button class="btn slim" type="button" data-forget>\(screen(PageWords.draftAway))</button></p></template>
      <dialog id="confirm" aria-labelledby="h-confirm"><h2 id="h-confirm">\(screen(PageWords.sure))</h2><p></p>
      <form class="btns" method="dialog"><button class="btn main" value="yes">\(screen(PageWords.goOn))</button>\
      <button class="btn" value="no">\(screen(PageWords.cancel))</button></form></dialog>
      """
  }

  private static func signs(on screen: Screen) -> HTML {
    let signs: [(State, Phrase)] = [
      (.good, PageWords.signGood), (.attention, PageWords.signAttention), (.danger, PageWords.signDanger),
      (.info, PageWords.signInfo), (.neutral, PageWords.signNeutral),
    ]
    let items = HTML.each(signs) { "<li>\(HTML.tag($0.0, screen($0.1)))</li>" }
    return "<ul class=\"chips\">\(items)</ul>"
  }

  private static func keys(on screen: Screen) -> HTML {
    let keys = [
      ("/", PageWords.keySearch), ("F2", PageWords.keyChange), ("?", PageWords.keyHelp), ("Esc", PageWords.keyClose),
    ]
    let items = HTML.each(keys.dropFirst(screen.searchPath != nil ? 0 : 1)) {
      "<dt><kbd>\($0.0)</kbd></dt><dd>\(screen($0.1))</dd>"
    }
    return "<dl>\(items)</dl>"
  }
}
