import Page

/// The first page of a house that nobody can enter yet: who is the first officer?
func firstRunPage(_ house: String, on screen: Screen) -> HTML {
  let fields = HTML.each(FirstOfficerForm.fields) { field in
    screen.field(field, autocomplete: field.name == "password" ? "new-password" : nil)
  }
  let form = screen.form(.post, FirstRunRoutes.path, fields, submit: Words.open)
  return bareFrame(
    house.isEmpty ? screen(Words.firstRun) : house,
    """
    <p>\(screen(Words.firstRunLead))</p>
    \(form)
    <p class="muted">\(screen(Words.firstRunNext))</p>
    """,
    on: screen)
}
