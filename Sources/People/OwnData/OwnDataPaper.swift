import Almanac
import House
import Language
import Paper

extension OwnData {
  /// The copy on paper: large enough to be read in a cell, part by part; without letterhead, as it leaves with its owner.
  func document(house: String, language: Language, madeAt: String, created: Int64) -> Document {
    let facts: [Document.Fact] = [
      .init(OwnDataWords.copyOf(language), .bold(name)),
      .init(OwnDataWords.madeOn(language), .init(Format.longDay(day)(language))),
    ]
    let parts = sections.flatMap { section -> [Document.Block] in
      [.heading(section.title), .facts(section.rows.map { .init($0.label, Document.Text($0.text)) })]
    }
    return Document(
      language: language == .indonesian ? .indonesian : .english, title: OwnDataWords.title(language),
      code: "SD-\(person.text.suffix(8).uppercased())", madeAt: madeAt, created: created,
      blocks: [.title([OwnDataWords.title(language).uppercased()], number: house), .facts(facts)]
        + [.paragraph(.init(OwnDataWords.right(language)))] + parts)
  }
}
