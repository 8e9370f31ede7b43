import Access
import Language
import Matching
import Page
import Programmes

/// The policy in force, and the form by which the head signs another.
func policyPage(_ view: PolicyView, on screen: Screen) -> PageContent {
  var content = PageContent(
    room: "placement",
    title: screen(
      view.signed.first(where: \.isInForce).map { PolicyWords.inForce($0.signedBy) } ?? OverviewWords.draftTitle),
    body: .empty)
  content.help = HelpWords.policy
  content.crumbs = [(screen(PlacementPhrases.overview), "/placement")]
  content.lead = "\(screen(PolicyWords.lead))"
  let numbers = HTML.each(PolicyNumber.groups) { group in
    let rows = group.numbers.map { DataTable.Row(["\(screen($0.label))", "\($0.value(view.current))"]) }
    return DataTable(group.of, [.init(group.of), .init(PolicyWords.value, .number)], rows: rows, empty: .empty)
      .html(on: screen)
  }
  let groups = view.current.vocations.related.map { DataTable.Row(["\($0.joined(separator: " – "))"]) }
  let near = DataTable(PolicyWords.near, [.init(PolicyWords.field)], rows: groups, empty: .empty)
  let occupations = view.current.vocations.occupations.map { item in
    DataTable.Row([
      "\(item.name)", "\(item.same.joined(separator: ", "))", "\(item.related.joined(separator: ", "))",
    ])
  }
  let work = DataTable(
    PolicyWords.work, [.init(PolicyWords.occupation), .init(PolicyWords.same), .init(PolicyWords.related)],
    rows: occupations, empty: .empty)
  let form = HTML.when(
    screen.may(.signDecree) && view.waiting == nil,
    HTML.section(
      "tandatangan", screen(PolicyWords.sign),
      screen.form(
        .post, "/placement/policy",
        fields(view.current, on: screen), submit: PolicyWords.sign, confirm: PolicyWords.sure)))
  content.body =
    HTML.some(view.waiting) { waiting($0, view, on: screen) }
    + HTML.two(
      "<div>" + HTML.section("angka", screen(PolicyWords.policy), numbers)
        + HTML.section("dekat", screen(PolicyWords.near), near.html(on: screen))
        + HTML.section("kerja", screen(PolicyWords.work), work.html(on: screen)) + "</div>",
      "<div>" + HTML.section("riwayat", screen(PolicyWords.history), history(view, on: screen)) + form + "</div>")
  return content
}

/// The signed policies, the latest first.
private func history(_ view: PolicyView, on screen: Screen) -> HTML {
  let signed = view.signed.map {
    DataTable.Row([
      "\(screen(Format.day($0.from)))"
        + HTML.when($0.isInForce, " " + HTML.tag(.good, screen(PolicyWords.isInForce)))
        + HTML.when($0.isWaiting, " " + HTML.tag(.attention, screen(PolicyWords.isWaiting))),
      "\($0.signedOn.map { screen(Format.day($0)) } ?? "")", "\($0.signedBy)", "\($0.decreeNumber)",
    ])
  }
  return DataTable(
    PolicyWords.history,
    [
      .init(PolicyWords.from, .date), .init(PolicyWords.signedOn, .date), .init(PolicyWords.signedBy),
      .init(PolicyWords.decree),
    ], rows: signed, empty: HTML.empty(screen(PolicyWords.none), screen(PolicyWords.noneNext))
  )
  .html(on: screen)
}

/// The policy that waits: from when it would hold, what it changes, and what whoever looks can do about it.
private func waiting(_ policy: PolicyView.Signed, _ view: PolicyView, on screen: Screen) -> HTML {
  let next = view.waitingPolicy ?? view.current
  let changed = PolicyNumber.all.filter { $0.value(next) != $0.value(view.current) }
  let rows = changed.map {
    DataTable.Row(["\(screen($0.label))", "\($0.value(view.current))", "\($0.value(next))"])
  }
  let change = DataTable(
    PolicyWords.change,
    [.init(PolicyWords.change), .init(PolicyWords.now, .number), .init(PolicyWords.after, .number)],
    rows: rows, empty: .empty)
  let listsChange = next.vocations != view.current.vocations
  let path = "/placement/policy/\(policy.id)"
  return HTML.section(
    "menunggu", screen(PolicyWords.waitingTitle),
    "<p>\(screen(PolicyWords.waits(policy.decreeNumber, from: policy.from)))</p>"
      + HTML.when(!rows.isEmpty, change.html(on: screen))
      + HTML.when(listsChange, "<p>\(screen(PolicyWords.listsChange))</p>")
      + HTML.when(rows.isEmpty && !listsChange, "<p>\(screen(PolicyWords.sameNumbers))</p>")
      + HTML.when(!view.mayConfirm, "<p class=\"muted\">\(screen(PolicyWords.notYours))</p>" + screen.ties)
      + HTML.when(
        view.mayConfirm,
        "<div class=\"btns\">"
          + screen.button(
            .post, path + "/confirmation", PolicyWords.confirm, weight: .main, confirm: PolicyWords.confirmSure)
          + "</div>")
      + HTML.when(
        screen.may(.signDecree),
        screen.button(.delete, path, PolicyWords.takeBack, weight: .stern, confirm: PolicyWords.takeBackSure)))
}

/// The fields of the form, filled with the policy in force.
private func fields(_ policy: PlacementPolicy, on screen: Screen) -> HTML {
  let numbers = HTML.each(PolicyNumber.groups) { group in
    let fields = HTML.each(group.numbers) { screen.field($0.field, value: String($0.value(policy))) }
    return "<fieldset class=\"numbers\"><legend>\(screen(group.of))</legend>\(fields)</fieldset>"
  }
  let lists = zip(
    PolicyForm.lists, [VocationText.related(of: policy.vocations), VocationText.occupations(of: policy.vocations)])
  return HTML.each(PolicyForm.paper) { screen.field($0) } + numbers
    + HTML.each(Array(lists)) { screen.field($0, value: $1) }
}
