import Almanac
import Language
import Page
import Paper

/// The code after the password.
func codePage(to path: String, on screen: Screen) -> HTML {
  let form = screen.form(
    .post, SecondFactorRoutes.codePath,
    screen.field(CodeForm.fields[0], autocomplete: "one-time-code")
      + HTML.when(!path.isEmpty, screen.hidden("to", path)), submit: Words.signIn)
  return bareFrame(
    screen(Words.secondCode),
    """
    <p class="muted">\(screen(Words.codeLead))</p>
    \(form)
    <div class="btns">\(screen.link("/session/new", Words.otherPerson))</div>
    """,
    on: screen)
}

/// The second factor of one's own: off, being set up, or on.
func secondFactorPage(_ view: SecondFactorView, on screen: Screen) -> HTML {
  let required = HTML.when(view.isRequired && !view.isOn, "<p>\(screen(Words.secondFactorNeeded))</p>")
  let body: HTML
  if view.isOn {
    body = turnOffForm(view, on: screen)
  } else if let setup = view.setup {
    body = setupForm(setup, on: screen)
  } else {
    body = screen.form(.post, SecondFactorRoutes.path, .empty, submit: Words.setUp, cancel: "/")
  }
  return bareFrame(
    screen(Words.secondCode), "<p class=\"muted\">\(screen(Words.secondFactorLead))</p>\(required)\(body)", on: screen)
}

private func setupForm(_ setup: SecondFactorView.Setup, on screen: Screen) -> HTML {
  let groups = stride(from: 0, to: setup.key.count, by: 4)
    .map { String(setup.key.dropFirst($0).prefix(4)) }.joined(separator: " ")
  let code = (try? QRCode.svg(setup.address)) ?? ""
  let form = screen.form(
    .put, SecondFactorRoutes.path, screen.field(OwnCodeForm.fields[0], autocomplete: "one-time-code"),
    submit: Words.turnOn, cancel: "/")
  return """
    <p>\(screen(Words.scan))</p>
    <div class="qr" role="img" aria-label="\(screen(Words.qr))">\(HTML(raw: code))</div>
    <p>\(screen(Words.typeKey))<br><code>\(groups)</code></p>
    \(form)
    """
}

private func turnOffForm(_ view: SecondFactorView, on screen: Screen) -> HTML {
  let since = HTML.some(view.since) { since -> HTML in
    HTML.some(screen.place) { "<p>\(screen(Words.onSince(since.day(in: $0.zone), codesLeft: view.codesLeft)))</p>" }
  }
  let form = screen.form(
    .delete, SecondFactorRoutes.path, screen.field(CodeForm.fields[0], autocomplete: "one-time-code"),
    submit: Words.turnOff, cancel: "/")
  return since + "<p class=\"muted\">\(screen(Words.turnOffLead))</p>" + form
}

/// The recovery codes, once.
func recoveryCodesPage(_ codes: RecoveryCodes, on screen: Screen) -> HTML {
  let list = HTML.each(codes.value) { "<li><code>\($0)</code></li>" }
  return bareFrame(
    screen(Words.recoveryCodes),
    """
    <p>\(screen(Words.recoveryLead))</p>
    <ol>\(list)</ol>
    <div class="btns">\(screen.link("/", Words.keptThem))</div>
    """,
    on: screen)
}
