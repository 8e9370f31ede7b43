import Paper
import Page

/// What one person is told of a placement, on paper to keep: whether there is a place, why, what would change it.
struct SlipPaper: Equatable, Sendable {
  /// How it came out.
  enum Outcome: Equatable, Sendable {
    case place(CohortLine)
    /// Proposed for a cohort; board and head have not decided.
    case proposed(CohortLine)
    /// On the reserve list of a cohort, with the place on it from 1.
    case reserve(CohortLine, number: Int)
    /// No place; the state in words: "Menunggu tanggal", in the slip's language.
    case none(state: String)
  }

  var house: PaperHouse
  var imprint: PaperImprint
  var language: Language
  var name: String
  /// "B / 12"; empty where unknown.
  var room: String
  var outcome: Outcome
  /// The reasons, in the slip's language.
  var why: String
  /// What would change it, in the slip's language; empty where there is nothing to change.
  var change: String
  /// Whom to ask, where and when.
  var contact: String
  /// Whether taking part is the person's own choice by law.
  var isVoluntary: Bool

  /// One slip.
  var document: Document { SlipPaper.document(of: [self]) }

  /// Slips on a page each, to print for a whole block; they share the imprint and language of the first.
  static func document(of slips: [SlipPaper]) -> Document {
    let first = slips.first
    let language = first?.language ?? .indonesian
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: SlipWords.title(language),
      sheet: first?.imprint.sheet ?? .a4, code: first.map { $0.imprint.code(of: $0.house) } ?? "",
      madeAt: first?.imprint.madeAt ?? "", created: first?.imprint.created ?? 0,
      blocks: slips.enumerated().flatMap { index, slip in (index == 0 ? [] : [.pageBreak]) + slip.blocks })
  }

  private var blocks: [Document.Block] {
    house.draftMark + [.title([SlipWords.title(language).uppercased()], number: house.name), .table(table)]
  }

  /// Questions and answers in large type.
  private var table: Document.Table {
    var rows: [Document.Table.Row] = [row(SlipWords.whom, who), row(SlipWords.havePlace, verdict)]
    switch outcome {
    case .place(let cohort):
      rows.append(row(SlipWords.when, text(SlipWords.when(cohort)(language))))
      rows.append(row(SlipWords.place, text(cohort.place ?? SlipWords.placeLater(language))))
    case .proposed(let cohort), .reserve(let cohort, _):
      rows.append(row(SlipWords.when, text(SlipWords.when(cohort)(language))))
    case .none: break
    }
    if !why.isEmpty { rows.append(row(SlipWords.why, text(why))) }
    if !change.isEmpty { rows.append(row(SlipWords.change, text(change))) }
    rows.append(row(SlipWords.ask, text(contact)))
    let voluntary = isVoluntary ? SlipWords.voluntary(language) + " " : ""
    rows.append(row(SlipWords.rights, text(voluntary + SlipWords.rightsAnswer(language))))
    return .init(
      columns: [
        .init(SlipWords.question(language), width: .millimetres(52)), .init(SlipWords.answer(language)),
      ], rows: rows, summary: SlipWords.title(language), points: 15)
  }

  private var who: Document.Text {
    .bold(name) + text(room.isEmpty ? "" : "\n" + SlipWords.room(room)(language))
  }

  private var verdict: Document.Text {
    .bold(SlipWords.answer(outcome)(language)) + text("\n" + SlipWords.detail(outcome)(language))
  }

  private func text(_ words: String) -> Document.Text { Document.Text(words) }

  private func row(_ question: Phrase, _ answer: Document.Text) -> Document.Table.Row {
    [.init(words: question(language)), .init(answer)]
  }
}
