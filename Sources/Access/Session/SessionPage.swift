import Page

/// The sign-in: name and password, nothing else.
func signInPage(to path: String, on screen: Screen) -> HTML {
  let fields = HTML.each(SignInForm.fields.prefix(2)) { screen.field($0) }
  let form = screen.form(
    .post, "/session", fields + HTML.when(!path.isEmpty, screen.hidden("to", path)), submit: Words.signIn)
  return bareFrame(screen(Words.signIn), "<p class=\"muted\">\(screen(Words.signInLead))</p>\(form)", on: screen)
}

/// A password of one's own; the first page after a sign-in with one that somebody else gave.
func passwordPage(_ name: String, on screen: Screen) -> HTML {
  let fields = HTML.each(PasswordForm.fields) { field in
    screen.field(field, autocomplete: field.name == "current" ? nil : "new-password")
  }
  let form = screen.form(.put, "/session/password", fields, submit: Words.savePassword, cancel: "/")
  return bareFrame(
    screen(Words.ownPassword),
    "<p class=\"muted\">\(HTML.when(!name.isEmpty, "\(name). "))\(screen(Words.ownPasswordLead))</p>\(form)", on: screen
  )
}

/// A locked screen: the password goes on where it stopped; another person signs in with their own.
func lockedPage(to path: String, on screen: Screen) -> HTML {
  let form = screen.form(
    .put, "/session",
    HTML.each(UnlockForm.fields.prefix(1)) { screen.field($0) }
      + HTML.when(!path.isEmpty, screen.hidden("to", path)), submit: Words.goOn)
  return bareFrame(
    screen(Words.locked),
    """
    <p class="muted">\(screen(Words.lockedLead))</p>
    \(form)
    <div class="btns">\(screen.link("/session/new", Words.otherPerson))</div>
    """,
    on: screen)
}
