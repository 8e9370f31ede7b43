import House
import Language
import Matching
import Page

/// The price of a wish: each goal with and without it, and who would lose a place.
///
/// - Parameter hearing: the person's row at the hearing of the proposal; nil while there is none.
func wishPage(
  _ wish: Wish, obstacles: [Criterion], _ words: ReasonWords, proposal: Proposal.ID, hearing: String?,
  on screen: Screen
) -> PageContent {
  var content = PageContent(room: "placement", title: screen(WishWords.title(wish)), body: .empty)
  content.help = HelpWords.wish
  content.crumbs = [
    (screen(PlacementPhrases.overview), "/placement"), (screen(PlacementPhrases.board), "/proposals/\(proposal)"),
  ]
  content.actions = HTML.some(hearing) { screen.link($0, PlacementPhrases.hearing) }
  content.lead = "\(wish.person) · \(wish.course)"
  let table = goalTable(
    wish.lines, then: WishWords.then, now: WishWords.now,
    empty: HTML.empty(screen(WishWords.none), wish.impossible.joined(separator: "; ")), on: screen)
  let losing = HTML.each(wish.losing) { "<li>\($0.name) <small class=\"muted\">\($0.course)</small></li>" }
  let why = HTML.each(obstacles) {
    "<li>\(screen(ReasonWords.obstacle($0))) <small class=\"muted\">→ \(screen(words.change($0)))</small></li>"
  }
  content.body =
    (obstacles.isEmpty
      ? HTML.when(wish.isAnswered, table)
      : HTML.section("mengapa", screen(WishWords.inTheWay), "<ul>\(why)</ul>"))
    + HTML.when(
      !wish.losing.isEmpty, HTML.section("rugi", screen(WishWords.losing(wish)), "<ul>\(losing)</ul>"))
  content.body = content.body + ask(wish, proposal: proposal, on: screen)
  content.body = content.body + decision(wish, proposal: proposal, on: screen) + waiver(wish, on: screen)
  if !wish.lines.isEmpty { content.fine = "<p>\(screen(wish.proven ? BoardWords.proven : BoardWords.notProven))</p>" }
  return content
}

/// Each goal before and after, and the difference.
func goalTable(_ lines: [Wish.Line], then: Phrase, now: Phrase, empty: HTML, on screen: Screen) -> HTML {
  let rows = lines.map { line in
    let text = { (value: Int) in screen(line.measure.text(value)) }
    return DataTable.Row([
      "\(screen(line.measure.phrase))", "\(text(line.now))", "\(text(line.then))", "\(text(line.then - line.now))",
    ])
  }
  return DataTable(
    WishWords.price,
    [
      .init(WishWords.goal), .init(now, .number), .init(then, .number), .init(WishWords.difference, .number),
    ], rows: rows, empty: empty
  ).html(on: screen)
}

/// The button that has the price worked out, where it is not known or might become better.
private func ask(_ wish: Wish, proposal: Proposal.ID, on screen: Screen) -> HTML {
  guard wish.obstacles.isEmpty, !wish.isAnswered || !wish.proven && wish.impossible.isEmpty else { return .empty }
  return screen.button(
    .post, "/proposals/\(proposal)/wishes", wish.isAnswered ? WishWords.askAgain : WishWords.ask,
    values: [("cohort", wish.cohortId.text), ("person", wish.personId.text)], weight: wish.isAnswered ? .plain : .main)
}

private func decision(_ wish: Wish, proposal: Proposal.ID, on screen: Screen) -> HTML {
  guard wish.isOpen, wish.fit != nil, screen.may(.propose) else { return .empty }
  let fields =
    screen.hidden("person", wish.personId.text) + screen.hidden("cohort", wish.cohortId.text)
    + HTML.each(DecisionForm.fields.suffix(2)) { screen.field($0) }
  return HTML.section(
    "putusan", screen(PlacementPhrases.decision),
    screen.form(.post, "/proposals/\(proposal)/decisions", fields, submit: HearingWords.keep))
}

private func waiver(_ wish: Wish, on screen: Screen) -> HTML {
  let waivable = wish.obstacles.filter(\.isWaivable)
  guard !waivable.isEmpty, screen.may(.grantWaiver) else { return .empty }
  let choices = waivable.map { FormField.Choice($0.rawValue, ReasonWords.requirement($0)) }
  let fields =
    screen.hidden("person", wish.personId.text)
    + screen.field(FormField("criterion", .choice(choices), WaiverForm.fields[1].label))
    + screen.field(WaiverForm.fields[2])
  return HTML.section(
    "pengecualian", screen(PlacementPhrases.waive),
    screen.form(.post, "/cohorts/\(wish.cohortId)/waivers", fields, submit: PlacementPhrases.waive))
}

/// The words of the price of a wish.
enum WishWords {
  static let price = Phrase(id: "Harga satu keinginan", en: "The price of one wish")
  static let ask = Phrase(id: "Bila ia di kelas ini?", en: "What if this person joined?")
  static let askAgain = Phrase(id: "Hitung lagi", en: "Work it out again")
  static let goal = Phrase(id: "Ukuran", en: "Goal")
  static let now = Phrase(id: "Usulan", en: "Proposal")
  static let then = Phrase(id: "Dengan keinginan ini", en: "With the wish")
  static let difference = Phrase(id: "Selisih", en: "Difference")
  static let none = Phrase(id: "Tidak ada susunan yang memenuhi semua aturan.", en: "No plan keeps all the rules.")

  static func title(_ wish: Wish) -> Phrase {
    if !wish.isAnswered { return Phrase(id: "Apa akibatnya bila ia di kelas ini?", en: "What if this person joined?") }
    if wish.fit == nil {
      return Phrase(id: "Belum memenuhi syarat kelas ini", en: "May not join this class yet")
    }
    if !wish.lines.isEmpty, !wish.proven {
      return Phrase(
        id: "Harganya belum pasti: waktu hitung habis", en: "The price is not certain: the time ran out")
    }
    return wish.losing.isEmpty
      ? Phrase(id: "Tidak ada yang kehilangan tempat", en: "Nobody would lose a place")
      : Phrase(
        id: "\(wish.losing.count) orang akan kehilangan tempat",
        en: "\(wish.losing.count) would lose the place now proposed")
  }

  static let inTheWay = Phrase(id: "Yang menghalangi", en: "What is in the way")

  static func losing(_ wish: Wish) -> Phrase {
    let count = wish.losing.count
    let words = Phrase(
      id: "\(count) orang tidak lagi mendapat tempat",
      en: count == 1 ? "1 person would have no place" : "\(count) people would have no place")
    return wish.proven
      ? words
      : Phrase(
        id: "Dalam susunan sementara ini \(words.id); ulangi untuk yang lebih baik",
        en: "In this plan so far \(words.en); try again for a better one")
  }
}
