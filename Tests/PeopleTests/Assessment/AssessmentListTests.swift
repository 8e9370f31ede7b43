import House
import Import
import People
import Sheet
import Testing

struct AssessmentListTests {
  private func read(_ rows: [String]) throws -> AssessmentReading {
    let heads =
      "No Reg;Nama;Minat 1;Minat 2;Baca tulis;Risiko (ISPN);Bersedia ikut;Tempat pulang (Kab/Kota);Keterampilan awal"
    return try AssessmentList.read(
      Array(([heads] + rows).joined(separator: "\n").utf8), asOf: .given(RegisterFile.asOf),
      regions: RegisterFile.regions.get())
  }

  @Test func `a blank says nothing and a wrong word is an error`() throws {
    let reading = try read([
      "BI.1/2025;Aep;Las;;;;;;", "BI.2/2025;Budi;Las;Las;mungkin;Besar;ragu;Serang;Las, Menjahit",
    ])
    let first = try #require(reading.rows.first?.entry.found)
    #expect(first.literacy == nil && first.risk == nil && first.isWilling == nil && first.returnRegency == nil)
    #expect(reading.problems.map(\.code) == [.literacyUnknown, .riskUnknown, .consentUnknown, .regencyAmbiguous])
    #expect(reading.rowsInError.first?.entry.found.interests == ["Las"])
    #expect(reading.rowsInError.first?.entry.found.skills == ["Las", "Menjahit"])
  }

  @Test func `two assessments of one number contradict each other unless they are the same`() throws {
    let reading = try read([
      "BI.1/2025;Aep;Las;;;;;;", "bi 1/2025;Aep;Sablon;;;;;;", "BI.2/2025;B;Las;;;;;;", "BI.2/2025;B;Las;;;;;;",
    ])
    #expect(
      reading.problems.map { "\($0.cell) \($0.code.rawValue)" } == [
        "A2 register_number_duplicate", "A3 register_number_duplicate", "A5 row_duplicate",
      ])
    #expect(reading.rowsAcceptable == 1)
  }
}
