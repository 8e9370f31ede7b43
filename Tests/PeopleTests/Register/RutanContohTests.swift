import Almanac
import House
import People
import Sheet
import Testing

@testable import Import

/// The three files of the invented house of 573 people, as an office would export them.
@Suite(.enabled(if: SharedFiles.arePresent, "shared/data is not beside the project"))
struct RutanContohTests {
  private let asOf = AsOf.titles(otherwise: RegisterFile.asOf)

  @Test func `the register has 573 people and no problem`() throws {
    let reading = try Register.read(
      SharedFiles.bytes("rutan-contoh/register.xlsx"), asOf: asOf, regions: RegisterFile.regions.get())
    #expect(reading.rowsRead == 573 && reading.rowsAcceptable == 573 && reading.problems.isEmpty)
    #expect(reading.titleDay?.day == Day("2025-05-07") && reading.headerRow == 4)
    #expect(reading.setAside.map(\.place.row) == [579, 580])
    #expect(reading.rows.allSatisfy { $0.entry.regencyCode != nil && $0.entry.birthDate != nil })
  }

  @Test func `the assessments are read and blanks stay unknown`() throws {
    let reading = try AssessmentList.read(
      SharedFiles.bytes("rutan-contoh/asesmen.xlsx"), asOf: asOf, regions: RegisterFile.regions.get())
    #expect(reading.rowsRead == 504 && reading.problems.isEmpty && reading.sheets == ["Asesmen"])
    #expect(reading.rows.count { $0.entry.found.risk == nil } == 33)
    #expect(reading.rows.count { $0.entry.found.isWilling == false } == 60)
    #expect(
      reading.rows.allSatisfy { $0.entry.found.interests.count == 3 && $0.entry.found.returnCode?.rawValue.count == 4 })
  }

  @Test func `a file of another kind is turned down with the right cause`() throws {
    let bytes = try SharedFiles.bytes("rutan-contoh/asesmen.xlsx")
    let regions = try RegisterFile.regions.get()
    #expect(throws: TableRejection.self) { try Register.read(bytes, asOf: asOf, regions: regions) }
    let register = try SharedFiles.bytes("rutan-contoh/register.xlsx")
    let error = #expect(throws: TableRejection.self) { try AssessmentList.read(register, asOf: asOf, regions: regions) }
    #expect(error?.cause == .notAnAssessment)
  }
}
