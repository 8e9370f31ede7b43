import Almanac
import House
import Language
import Page

/// One person as a page of panels; `more` are those of later rooms.
func personPage(_ person: PersonView, more: [HTML], on screen: Screen) -> PageContent {
  let today = screen.place?.today ?? person.asOf
  let writes = person.isWritable(on: screen) && person.summary.state == .present
  let panels =
    [
      interestPanel(person, writes: writes, on: screen), abilityPanel(person, on: screen),
      homePanel(person, on: screen),
      postPanel(person, writes: writes, on: screen), apartPanel(person, writes: writes, on: screen),
      numberPanel(person, on: screen),
      caseloadPanel(
        person, assigns: screen.may(.assignCare) && person.summary.state == .present, on: screen),
    ] + (person.isDetained ? [detentionPanel(person, writes: writes, on: screen)] : [])
    + [person.details.map { healthPanel($0, of: person, writes: writes, on: screen) }].compactMap(\.self)
    + (person.corrections.isEmpty
      ? [] : [correctionPanel(person.corrections, on: screen)])
    + more + [person.reads.map { readsPanel($0, on: screen) }].compactMap(\.self)
    + [person.details.map { notePanel($0, of: person, writes: writes, on: screen) }].compactMap(\.self)
  var content = PageContent(
    room: "people", title: person.summary.name,
    body: alarms(person, on: screen) + statusLine(person, on: screen, today: today)
      + stayFigure(person, on: screen, today: today) + HTML.panels(panels) + acts(person, writes: writes, on: screen))
  content.crumbs = [(screen(Words.people), "/people")]
  if let block = person.summary.block {
    content.crumbs.append(("\(screen(Words.block)) \(block)", "/people?block=\(block)"))
  }
  content.lead = "\(lead(person, on: screen))"
  let path = "/people/\(person.summary.id)"
  content.actions =
    HTML.when(writes, screen.link(path + "/correction", EntryWords.correct))
    + HTML.when(person.details != nil, screen.link(path + "/own-data", OwnDataWords.show))
    + HTML.when(screen.may(.writePeople), screen.link(path + "/merge", MergeWords.link))
  content.fine = "<p>\(screen(CareWords.dataOf(person.asOf, age: max(0, person.asOf.days(until: today)))))</p>"
  content.help = HelpWords.person
  return content
}

extension PersonView {
  /// Whether the reader writes about the person, who is in their care or whom a permission covers.
  func isWritable(on screen: Screen, or permission: Permission = .readEverybody) -> Bool {
    guard let actor = screen.actor, actor.may(.writePeople) else { return false }
    return Caseload.isOpen(caseload, to: actor, or: permission)
  }
}

private func lead(_ person: PersonView, on screen: Screen) -> String {
  let parts: [String?] = [
    person.fatherName, person.summary.alias.map { "“\($0)”" }, person.summary.registerNumber,
    person.summary.cell.isEmpty ? nil : "\(screen(Words.room)) \(person.summary.cell)",
    person.age.map { screen(CareWords.age($0)) }, person.nikMasked.map { "NIK \($0)" },
  ]
  return parts.compactMap(\.self).joined(separator: " · ")
}

private func alarms(_ person: PersonView, on screen: Screen) -> HTML {
  let gone = HTML.when(
    person.summary.state != .present,
    """
    <p class="alarm">\(HTML.tag(.neutral, screen(Words.state(person.summary.state)))) \
    \(HTML.some(person.stateOn) { "\(screen(Format.day($0)))" })</p>
    """)
  let overstay = HTML.some(person.overstay) { overstay in
    let terms: HTML =
      switch overstay {
      case .pastExpiry: .empty
      case .pastOrder, .pastTerm: " <a href=\"/detention-terms\">\(screen(DetentionWords.see))</a>"
      }
    return "<p class=\"alarm\">\(HTML.tag(.danger, screen(CareWords.overstay(overstay))))\(terms)</p>"
  }
  let here = HTML.when(
    person.isWritable(on: screen),
    screen.button(.put, "/people/\(person.summary.id)/sighting", CareWords.stillHere, weight: .slim))
  let unseen = HTML.when(
    person.isUnseen, "<div class=\"alarm\">\(HTML.tag(.attention, screen(CareWords.unseen))) \(here)</div>")
  return gone + overstay + unseen
}

private func statusLine(_ person: PersonView, on screen: Screen, today: Day) -> HTML {
  var parts = [screen(Words.status(person.summary.registerClass))]
  if person.isLife {
    parts.append("\(screen(CareWords.sentence)) \(screen(CareWords.life))")
  } else if let months = person.sentenceMonths {
    let words = screen(CareWords.sentence(months: months, days: person.sentenceDays ?? 0))
    parts.append("\(screen(CareWords.sentence)) \(words)")
  }
  let stay = CareWords.stay(
    weeks: person.summary.sureWeeks, most: person.summary.mostWeeks, leaving: person.leaving)
  return "<p class=\"lead\">\(parts.joined(separator: ", ")). <b>\(screen(stay))</b></p>"
}

private func stayFigure(_ person: PersonView, on screen: Screen, today: Day) -> HTML {
  guard let from = person.entryDate, let latest = person.atMostUntil ?? person.summary.expiryDate, from < latest else {
    return .empty
  }
  let milestones: [(words: Phrase, day: Day)] = [
    (Words.oneThird, person.dateOneThird), (Words.half, person.dateHalf), (Words.twoThirds, person.dateTwoThirds),
    (Words.expiry, person.summary.expiryDate),
  ].compactMap { words, day in day.map { (words, $0) } }
  let certain = person.sureUntil > today ? person.sureUntil : nil
  return screen.stay(
    "masa", Page.Stay(from: from, now: today, certain: certain, latest: latest, milestones: milestones))
}

private func interestPanel(_ person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let enter = HTML.when(
    writes, screen.link("/people/\(person.summary.id)/assessment", EntryWords.assess, weight: .slim))
  guard let day = person.assessedOn else {
    return HTML.panel(
      screen(CareWords.interests),
      HTML.empty(screen(CareWords.notAssessed), screen(CareWords.notAssessedNext), action: enter))
  }
  let willing = person.isWilling.map { $0 ? CareWords.yes : CareWords.no } ?? CareWords.unknown
  return HTML.panel(
    screen(CareWords.interests),
    HTML.ranks(person.interests.map { ($0, "") })
      + """
      <p class="small muted">\(screen(CareWords.claim("assessment", day))) · \
      \(screen(CareWords.willing)): \(screen(willing))</p>\(enter)
      """
  )
}

private func abilityPanel(_ person: PersonView, on screen: Screen) -> HTML {
  let unknown = screen(CareWords.unknown)
  let skills = person.skills.isEmpty ? unknown : person.skills.joined(separator: ", ")
  return HTML.panel(
    screen(CareWords.abilities),
    HTML.facts([
      (screen(CareWords.education), "\(person.education ?? unknown)"),
      (screen(CareWords.occupation), "\(person.occupation ?? unknown)"),
      (screen(CareWords.literacy), "\(screen(CareWords.literacy(person.literacy)))"),
      (screen(CareWords.skills), "\(skills)"),
    ]))
}

private func homePanel(_ person: PersonView, on screen: Screen) -> HTML {
  func claimed(_ kind: Person.Claim.Kind) -> HTML {
    let claims = person.claims.filter { $0.kind == kind }
    guard !claims.isEmpty else { return "\(screen(CareWords.unknown))" }
    return HTML.each(claims) {
      "<div>\($0.regency) <small class=\"muted\">\(screen(CareWords.claim($0.source, $0.on)))</small></div>"
    }
  }
  let place = [person.village, person.district].compactMap(\.self).joined(separator: ", ")
  let born = [person.birthPlace, person.birthDate.map { screen(Format.day($0)) }].compactMap(\.self)
  return HTML.panel(
    screen(CareWords.home),
    HTML.facts([
      (screen(CareWords.born), "\(born.isEmpty ? screen(CareWords.unknown) : born.joined(separator: ", "))"),
      (screen(CareWords.residence), HTML.when(!place.isEmpty, "<div>\(place)</div>") + claimed(.residence)),
      (screen(CareWords.returning), claimed(.returning)),
    ]))
}

private func numberPanel(_ person: PersonView, on screen: Screen) -> HTML {
  HTML.panel(
    screen(CareWords.numbers),
    HTML.facts(person.numbers.map { ($0.number, "\(screen(CareWords.range($0.from, $0.until)))") })
      + formerStays(person, on: screen) + merged(person, on: screen))
}

private func formerStays(_ person: PersonView, on screen: Screen) -> HTML {
  guard !person.formerStays.isEmpty else { return .empty }
  return "<h3>\(screen(IntakeHoldWords.returning))</h3>"
    + HTML.facts(
      person.formerStays.map { stay in
        (stay.number, "\(screen(CareWords.range(stay.arrived, stay.left))), \(screen(Words.state(stay.state)))")
      })
}

private func merged(_ person: PersonView, on screen: Screen) -> HTML {
  HTML.each(person.merges) { merge in
    let words = screen(merge.on.map { MergeWords.merged(on: $0) } ?? MergeWords.waits)
    let link: HTML =
      screen.may(.writePeople) && merge.on == nil
      ? "<a href=\"/people/\(person.summary.id.text)/merge\">\(words)</a>" : "\(words)"
    return """
      <p class="small">\(link): \
      \(screen(MergeWords.who(merge.asked, merge.confirmed))). \(merge.reason)</p>
      """
  }
}

private func postPanel(_ person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let path = "/people/\(person.summary.id.text)/posts"
  let items = person.posts.map { post in
    let end = HTML.when(
      writes && post.until == nil, screen.button(.delete, "\(path)/\(post.id.text)", CareWords.end, weight: .slim))
    let words: HTML = "\(post.title.isEmpty ? screen(CareWords.post(post.kind)) : post.title)"
    return (screen(CareWords.range(post.from, post.until)), words + " " + end)
  }
  let form = screen.form(
    .post, path, name: "post", screen.fields(PostForm.self), submit: CareWords.addPost, main: false)
  return HTML.panel(
    screen(CareWords.posts),
    (items.isEmpty ? "<p>\(screen(CareWords.noPosts))</p>" : HTML.facts(items))
      + HTML.when(writes, opened(CareWords.addPost, form, on: screen)))
}

private func apartPanel(_ person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let path = "/people/\(person.summary.id.text)/separations"
  let items = person.apart.map { other in
    let end = HTML.when(writes, screen.button(.delete, "\(path)/\(other.id.text)", CareWords.end, weight: .slim))
    let name: HTML = "<a href=\"/people/\(other.person.text)\">\(other.name)</a> <small>\(other.cell)</small> "
    return (screen(CareWords.since(other.since)), name + end)
  }
  let form = screen.form(
    .post, path, name: "apart",
    HTML.each(SeparationForm.fields) { screen.field($0, suggesting: $0.name == "reason" ? nil : "/search") },
    submit: CareWords.separate, main: false)
  return HTML.panel(
    screen(CareWords.apart),
    (items.isEmpty ? "<p>\(screen(CareWords.noApart))</p>" : HTML.facts(items))
      + HTML.when(writes, opened(CareWords.addApart, form, on: screen)))
}

private func healthPanel(_ details: PersonView.Case, of person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let path = "/people/\(person.summary.id.text)/clinic"
  let limits = HTML.each(details.limits) { limit in
    let waits = limit.answer == .pending && limit.isFromRegister
    let state: Page.State = limit.answer == .fit ? .good : limit.answer == .unfit ? .danger : .attention
    let tag = limit.answer == .pending && !waits ? .empty : HTML.tag(state, screen(CareWords.answer(limit.answer)))
    let buttons = HTML.each(Person.HealthLimit.Answer.allCases.filter { $0 != limit.answer }) { answer in
      screen.button(
        .put, path, CareWords.answer(answer), name: "clinic\(limit.id.text)\(answer.rawValue)",
        values: [("limit", limit.id.text), ("answer", answer.rawValue)], weight: .slim)
    }
    return
      """
      <div>\(limit.text) \(tag) \
      \(HTML.when(writes, buttons))</div>
      """
  }
  var facts: [(String, HTML)] = [
    (screen(CareWords.limit), details.limits.isEmpty ? "\(screen(CareWords.noLimits))" : limits),
    (screen(CareWords.risk), "\(screen(CareWords.risk(details.risk)))"),
  ]
  if let offence = details.offence { facts.append((screen(CareWords.offence), "\(offence)")) }
  if let remark = details.registerNote { facts.append((screen(CareWords.remark), "\(remark)")) }
  return HTML.panel(screen(CareWords.health), HTML.facts(facts))
}

private func notePanel(_ details: PersonView.Case, of person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let zone = screen.place?.zone ?? .wib
  let notes = HTML.each(details.notes) {
    "<li><small class=\"muted\">\(screen(Format.moment($0.at, in: zone))), \($0.by)</small><p>\($0.text)</p></li>"
  }
  let form = screen.form(
    .post, "/people/\(person.summary.id.text)/notes", name: "note", screen.fields(NoteForm.self),
    submit: CareWords.addNote)
  return HTML.panel(
    screen(CareWords.notes),
    (details.notes.isEmpty ? "<p>\(screen(CareWords.noNotes))</p>" : "<ul class=\"whynot\">\(notes)</ul>")
      + HTML.when(writes, opened(CareWords.addNote, form, on: screen)))
}

private func acts(_ person: PersonView, writes: Bool, on screen: Screen) -> HTML {
  let path = "/people/\(person.summary.id.text)"
  let expected = HTML.some(person.expectation) {
    "<p>\(screen(CareWords.expectation)): \(screen(Format.day($0.until))) — \($0.reason) (\($0.by))</p>"
  }
  if person.summary.state != .present {
    return expected
      + HTML.when(
        person.isWritable(on: screen, or: .recordDepartures),
        screen.button(.delete, path + "/departure", CareWords.readmit))
  }
  let expect = screen.form(
    .post, path + "/expectation", name: "expect", screen.fields(ExpectationForm.self), submit: CareWords.expect,
    main: false)
  let depart = screen.form(
    .post, path + "/departure", name: "depart", screen.fields(DepartureForm.self), submit: CareWords.depart, main: false
  )
  return HTML.section(
    "masa-tindakan", screen(CareWords.stay),
    expected
      + HTML.when(writes, opened(CareWords.expect, expect, on: screen))
      + HTML.when(
        person.isWritable(on: screen, or: .recordDepartures), opened(CareWords.depart, depart, on: screen)))
}

/// A form that is opened when it is needed.
func opened(_ words: Phrase, _ form: HTML, on screen: Screen) -> HTML {
  "<details><summary>\(screen(words))</summary>\(form)</details>"
}
