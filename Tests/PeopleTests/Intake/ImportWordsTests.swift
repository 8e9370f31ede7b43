import Language
import Page
import People
import Sheet
import Testing

@testable import Import

struct ImportWordsTests {
  @Test func `every problem names place and way out in both languages`() throws {
    let reading = try RegisterFile.read(
      RegisterFile.csv([RegisterFile.person(1), RegisterFile.person(2, ["Tgl Lahir": "31/02/1994"])]))
    let problem = try #require(reading.problems.first)
    let words = ImportWords.problem(problem)
    #expect(words.id.hasPrefix("Baris 3, kolom Tgl Lahir (G3): \"31/02/1994\". "))
    #expect(words.en.contains("column Tgl Lahir (G3)"))
    #expect(words.id != words.en)
  }

  @Test(arguments: RegisterCode.allCases) func `every code of a register has its sentence`(_ code: RegisterCode) throws
  {
    let layout = try #require(try RegisterFile.read(RegisterFile.csv([RegisterFile.person(1)])).layouts.first)
    let problem = try #require(layout.problem(code, code.severity, in: .name, row: 2, value: ""))
    let words = ImportWords.problem(problem)
    #expect(words.id.hasPrefix("Baris 2, kolom Nama (C2): kosong. ") && words.id.count > 50)
    #expect(words.en.hasPrefix("Row 2, column Nama (C2): empty. ") && words.en.count > 45)
  }

  @Test func `every cause and notice has its sentence`() {
    let causes: [TableRejection.Cause] =
      SheetRefusal.allCases.map { .unreadable($0) } + [
        .notARegister, .notAnAssessment, .notOffers, .notACalendar, .notHolidays, .noRows,
      ]
    for cause in causes {
      let words = ImportWords.cause(TableRejection(cause: cause, foundColumns: ["Harga"]), file: "data.xlsx")
      #expect(words.id.contains("data.xlsx") && words.id.contains("Harga") && words.en.contains("Nothing was stored"))
    }
    #expect(Set(TableNotice.allCases.map { ImportWords.notice($0).id }).count == TableNotice.allCases.count)
  }
}
