import Testing

@testable import Programmes

@Suite struct VocationTextTests {
  @Test func `a table is read back as it was written`() throws {
    let draft = VocationTable.draft
    let again = VocationTable(
      related: try VocationText.related(VocationText.related(of: draft)),
      occupations: try VocationText.occupations(VocationText.occupations(of: draft)))
    #expect(again == draft)
  }

  @Test func `a dash alone, blanks and empty lines say nothing`() throws {
    #expect(try VocationText.related("-").isEmpty)
    #expect(try VocationText.occupations("\n  \r\n-\n").isEmpty)
    #expect(VocationText.related(of: VocationTable(related: [], occupations: [])) == "-")
    #expect(try VocationText.related(" Tata  boga ,Kewirausahaan,") == [["Tata boga", "Kewirausahaan"]])
  }

  @Test func `an occupation may have no field of its own`() throws {
    let read = try VocationText.occupations("Buruh harian lepas: ; Las, Sayuran\nSopir")
    #expect(
      read == [
        .init("Buruh harian lepas", same: [], related: ["Las", "Sayuran"]), .init("Sopir", same: [], related: []),
      ])
  }

  @Test(arguments: [
    ("Las", VocationText.Fault.alone(line: 1)), ("Las, Mebel\n\nSablon,", .alone(line: 3)),
  ])
  func `a field alone is near nothing`(_ text: String, _ fault: VocationText.Fault) {
    #expect(throws: fault) { try VocationText.related(text) }
  }

  @Test(arguments: [
    (": Sayuran", VocationText.Fault.nameless(line: 1)), ("Tani: a; b; c", .unclear(line: 1)),
    ("Tani: a: b", .unclear(line: 1)), ("Tani: a\nTANI: b", .repeated(line: 2)),
  ])
  func `a line that can be read in two ways is not guessed`(_ text: String, _ fault: VocationText.Fault) {
    #expect(throws: fault) { try VocationText.occupations(text) }
  }
}
