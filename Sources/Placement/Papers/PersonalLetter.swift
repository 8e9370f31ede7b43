import Almanac
import Language
import Matching
import Paper

/// What one person is told of a placement, on paper to keep: whether there is a place, why, what would change it.
struct PersonalLetter: Equatable, Sendable {
  /// How it came out.
  enum Outcome: Equatable, Sendable {
    case place(CohortLine)
    /// Proposed for a cohort; board and head have not decided.
    case proposed(CohortLine)
    /// Approved by the board; the head has not decided.
    case approved(CohortLine)
    /// Approved, and put off to the next hearing.
    case heldBack(course: String, on: Day)
    case turnedDown(course: String, on: Day)
    /// Had a place, until the day before.
    case ended(course: String, on: Day, Enrolment.Ending)
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

  /// The letter.
  var document: Document {
    let title = PersonalLetterWords.title(language)
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: title, sheet: imprint.sheet,
      code: imprint.code(of: house), madeAt: imprint.madeAt, created: imprint.created,
      blocks: house.draftMark + [.title([title.uppercased()], number: house.name), .table(table)])
  }

  /// Questions and answers in large type.
  private var table: Document.Table {
    var rows: [Document.Table.Row] = [row(PersonalLetterWords.whom, who), row(PersonalLetterWords.havePlace, verdict)]
    switch outcome {
    case .place(let cohort):
      rows.append(row(PersonalLetterWords.when, text(PersonalLetterWords.when(cohort)(language))))
      rows.append(row(PersonalLetterWords.place, text(PersonalLetterWords.placeLater(language))))
    case .proposed(let cohort), .approved(let cohort), .reserve(let cohort, _):
      rows.append(row(PersonalLetterWords.when, text(PersonalLetterWords.when(cohort)(language))))
    case .heldBack, .turnedDown, .ended, .none: break
    }
    if !why.isEmpty { rows.append(row(PersonalLetterWords.why, text(why))) }
    if !change.isEmpty { rows.append(row(PersonalLetterWords.change, text(change))) }
    rows.append(row(PersonalLetterWords.ask, text(contact)))
    let voluntary = isVoluntary ? PersonalLetterWords.voluntary(language) + " " : ""
    rows.append(row(PersonalLetterWords.rights, text(voluntary + PersonalLetterWords.rightsAnswer(language))))
    return .init(
      columns: [
        .init(PersonalLetterWords.question(language), width: .millimetres(52)),
        .init(PersonalLetterWords.answer(language)),
      ], rows: rows, summary: PersonalLetterWords.title(language), points: 15)
  }

  private var who: Document.Text {
    .bold(name) + text(room.isEmpty ? "" : "\n" + PersonalLetterWords.room(room)(language))
  }

  private var verdict: Document.Text {
    .bold(PersonalLetterWords.answer(outcome)(language)) + text("\n" + PersonalLetterWords.detail(outcome)(language))
  }

  private func text(_ words: String) -> Document.Text { Document.Text(words) }

  private func row(_ question: Phrase, _ answer: Document.Text) -> Document.Table.Row {
    [.init(words: question(language)), .init(answer)]
  }
}
