import Almanac
import Language
import Sheet

extension ClassList {
  /// Names the files of a class: `peserta-hidroponik-2025-05-12`.
  static func fileName(_ title: String, from day: Day?) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return (["peserta"] + words.map(String.init) + (day.map { ["\($0)"] } ?? [])).joined(separator: "-")
  }

  /// The name of this class's files.
  var fileName: String { Self.fileName(title, from: (people + past).map(\.since).min()) }

  /// Who has or had a place, with cell and state.
  func sheet(in language: Language) -> SheetOut {
    let heads = [
      PaperContentsWords.seat, PaperContentsWords.name, PaperContentsWords.cell, PaperContentsWords.since,
      EnrolmentWords.state,
    ]
    return SheetOut(
      name: PaperContentsWords.participants(language),
      titles: [PaperContentsWords.title(people.count, of: seats, title)(language)],
      columns: heads.map { .init($0(language), width: 18) },
      rows: (people + past).map { line in
        [
          .integer(line.seat), .text(line.person.name), .text(line.person.cell), .day(line.since),
          .text(EnrolmentWords.sentence(line.state)(language)),
        ]
      })
  }
}
