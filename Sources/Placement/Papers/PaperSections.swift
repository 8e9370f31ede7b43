import Almanac
import Matching
import Paper

// What papers say of a cohort, and the tables that several papers share.

extension CohortLine {
  /// Training, giver, time and seats, above the cohort's table.
  var facts: [Document.Fact] {
    var facts: [Document.Fact] = []
    if let agency { facts.append(.init("Penyelenggara", .init(agency))) }
    facts.append(.init("Waktu", .init("\(PaperWords.span(start, end)), \(meetings)")))
    facts.append(.init("Jumlah tempat", .init("\(seats) orang" + (quota.map { ", \($0)" } ?? ""))))
    return facts
  }

  /// The same in one line: "Dinas … · 19 Mei sampai dengan 13 Juni 2025, … · 20 tempat".
  var detail: String {
    [agency, "\(PaperWords.span(start, end)), \(meetings)", "\(seats) tempat" + (quota.map { ", \($0)" } ?? "")]
      .compactMap(\.self).joined(separator: " · ")
  }
}

extension Document.Table {
  /// The table under a row that tells of its cohort, so that the two are never parted.
  func under(_ cohort: CohortLine) -> Document.Table {
    var table = self
    let cell = Cell(Document.Text(cohort.detail), span: columns.count, alignment: .left)
    table.rows.insert(Row([cell], isTinted: true), at: 0)
    return table
  }
}

extension Document.Table.Column {
  /// A narrow column of running numbers.
  static let counter = Document.Table.Column("No", width: .millimetres(10), alignment: .center)
}

extension Document.Table.Cell {
  /// A cell of words that are not known beforehand.
  init(words: String) { self.init(Document.Text(words)) }
}

extension Document.Table {
  /// Numbered people by name, register number and where they live in the house.
  static func people(_ people: [PersonLine], summary: String) -> Document.Table {
    .init(
      columns: [
        .counter, .init("Nama", width: .share(2)), .init("No. Reg.", width: .millimetres(38)),
        .init("Blok / Kamar", width: .share(1)),
      ],
      rows: people.enumerated().map { index, person in
        [
          "\(index + 1)", .init(words: person.name), .init(words: person.registerNumber),
          .init(words: person.place.isEmpty ? "–" : person.place),
        ]
      }, summary: summary)
  }
}

extension PaperImprint {
  /// The date line: "Serang, 7 Mei 2025"; where the place is not known it is left to be written by hand.
  func dateLine(of house: PaperHouse) -> String {
    "\(house.place.isEmpty ? "………………………" : house.place), \(PaperWords.day(day))"
  }

  /// The code in the foot of every page, which bears the mark of a draft too.
  func code(of house: PaperHouse) -> String { [code, house.mark].compactMap(\.self).joined(separator: " · ") }
}
