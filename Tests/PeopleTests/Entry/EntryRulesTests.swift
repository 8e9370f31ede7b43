import Almanac
import House
import Import
import Testing

@testable import People

@Suite struct EntryRulesTests {
  private static let today = Day(number: 20_215)  // 7 May 2025
  private static let held: RegisterEntry = {
    var entry = RegisterEntry()
    (entry.registerNumber, entry.name, entry.sex) = ("BI.12/2025", "Slamet Contoh", .male)
    (entry.birthDate, entry.entryDate, entry.expiryDate) = (Day("1990-03-02"), Day("2025-01-10"), Day("2028-01-10"))
    (entry.registerClass, entry.sentence, entry.education) = (.bi, .term(months: 42, days: 10), "SMA")
    return entry
  }()

  private func decide(_ said: [RegisterColumn: String]) throws -> (
    entry: RegisterEntry, changes: [Correction.Change], errors: [RegisterProblem], warnings: [RegisterProblem]
  ) {
    try Correction.decide(said, of: Self.held, today: Self.today, regions: try Regions.shipped())
  }

  @Test func `every value of a record reads back as it stands in the form`() throws {
    let texts = Dictionary(RegisterColumn.typed.map { ($0, $0.typed(in: Self.held)) }) { first, _ in first }
    #expect(texts[.sentence] == "3 tahun 6 bulan 10 hari" && texts[.sex] == "L" && texts[.birthDate] == "2/3/1990")
    let typed = TypedPerson(texts, asOf: Self.today, regions: try Regions.shipped())
    #expect(typed.entry == Self.held && typed.errors.isEmpty)
  }

  @Test func `a form that nobody changed corrects nothing`() {
    #expect(throws: Correction.Refusal.nothingChanged) { try decide([.name: "Slamet Contoh", .birthDate: "2/3/1990"]) }
  }

  @Test func `what is changed is taken over with its former value, and nothing else`() throws {
    let decided = try decide([.education: "SMP", .sentence: "4 tahun", .name: "Slamet Contoh"])
    #expect(decided.errors.isEmpty)
    #expect(decided.entry.education == "SMP" && decided.entry.sentence == .term(months: 48, days: 0))
    #expect(decided.entry.name == Self.held.name && decided.entry.expiryDate == Self.held.expiryDate)
    #expect(
      decided.changes == [
        .init(column: .education, before: "SMA", after: "SMP"),
        .init(column: .sentence, before: "3 tahun 6 bulan 10 hari", after: "4 tahun"),
      ])
  }

  @Test func `an emptied field empties the value`() throws {
    #expect(try decide([.education: ""]).entry.education == nil)
  }

  @Test(arguments: [
    (RegisterColumn.birthDate, "1/1/2030", RegisterCode.dateInFuture), (.nik, "123", .nikNot16Digits),
    (.sentence, "lama sekali", .sentenceUnreadable), (.name, "", .nameMissing),
    (.registerNumber, "", .registerNumberMissing),
  ])
  func `the checks of a register are those of a correction`(
    _ column: RegisterColumn, _ text: String, _ code: RegisterCode
  ) throws {
    let errors = try decide([column: text]).errors
    #expect(errors.contains { $0.column == column && $0.code == code })
  }

  @Test func `a day that contradicts one that was not touched is an error all the same`() throws {
    #expect(
      try decide([.entryDate: "1/2/2025", .expiryDate: "1/1/2025"]).errors.contains { $0.code == .expiryBeforeEntry })
  }

  @Test func `what was wrong before and is not touched does not stand in the way`() throws {
    var held = Self.held
    held.birthDate = nil
    let decided = try Correction.decide(
      [.education: "SD"], of: held, today: Self.today, regions: try Regions.shipped())
    #expect(decided.errors.isEmpty && decided.entry.education == "SD")
  }

  @Test func `a typed row is a file that reads back, whatever stands in it`() throws {
    let texts: [RegisterColumn: String] = [
      .registerNumber: "BI.9/2025", .name: "Uji; \"Contoh\"", .sex: "L", .birthDate: "2/3/1990",
      .entryDate: "1/2/2025", .note: "=1+1; a,b",
    ]
    let reading = try Register.read(
      RegisterColumn.file(typed: texts), asOf: .given(Self.today), regions: try Regions.shipped())
    #expect(reading.rowsRead == 1 && reading.columns == Set(texts.keys))
    let entry = try #require((reading.rows + reading.rowsInError).first).entry
    #expect(entry.registerNumber == "BI.9/2025" && entry.note == "=1+1; a,b" && entry.birthDate == Day("1990-03-02"))
  }
}
