import Almanac
import Paper
import Sheet
import Testing

@testable import Placement

private let explanations = ExplanationWorkbook(
  lines: [
    .init(
      registerNumber: "BI 0001/2024", name: "=HYPERLINK(\"x\") <&>", block: "B", room: "3", state: "Diusulkan",
      training: "Budidaya lele", why: "kecocokan 84 = minat pertama (30) + keterampilan (15)", whyNot: "", change: ""),
    .init(
      registerNumber: "BI 0002/2024", name: "Karna", block: "A", room: "11", state: "Menunggu tanggal", training: "",
      why: "", whyNot: "bertugas harian: Tamping dapur",
      change: String(repeating: "Tunggu sampai tugas selesai. ", count: 2000)),
  ],
  rule: "Rancangan kebijakan penempatan 1, belum ditandatangani",
  denominator: "573 baris pada daftar penghuni; 4 baris bermasalah tidak dihitung",
  asOf: PaperSamples.day("2025-05-07"), remarks: ["Mitra: 9 pelatihan, 180 tempat."])

@Test func `the same explanations give the same workbook to the byte`() throws {
  #expect(try Workbook.xlsx(explanations.sheets) == Workbook.xlsx(explanations.sheets))
}

@Test func `the workbook of explanations has its columns, its words and its notes`() throws {
  let sheets = try Workbook.read(Workbook.xlsx(explanations.sheets)).sheets
  #expect(sheets.map(\.name) == ["Penjelasan", "Catatan"])
  let rows = try sheets[0].rows()
  let heads = [
    "No", "No. Reg", "Nama", "Blok", "Kamar", "Keadaan", "Pelatihan", "Mengapa", "Mengapa tidak",
    "Apa yang akan mengubahnya",
  ]
  #expect(heads.indices.map { rows[0].texts[$0] } == heads)
  #expect(rows[1].texts[2] == "=HYPERLINK(\"x\") <&>")
  #expect(rows[1].texts[8] == nil)
  let longest = rows[2].texts[9] ?? ""
  #expect(longest.hasSuffix("…") && longest.utf16.count < 32_767)
  let notes = try sheets[1].rows().compactMap { $0.texts[0] }
  #expect(notes.contains("Aturan: Rancangan kebijakan penempatan 1, belum ditandatangani"))
  #expect(notes.contains("Data per: 7 Mei 2025") && notes.contains("  Diusulkan: 1"))
}

@Test func `a workbook without people still tells its rule`() throws {
  var none = explanations
  none.lines = []
  let sheets = try Workbook.read(Workbook.xlsx(none.sheets)).sheets
  #expect(try sheets[1].rows().contains { $0.texts[0] == "Jumlah orang pada lembar Penjelasan: 0" })
}

@Test func `the list as a workbook has one row a person and the training in a column`() throws {
  let paper = PaperSamples.proposal
  #expect(paper.sheets.map(\.name) == ["Usulan", "Cadangan", "Ringkasan", "Catatan"])
  #expect(paper.sheets[0].rows.count == 34 && paper.sheets[1].rows.count == 4)
  let columns = paper.sheets[0].columns.map(\.head)
  #expect(paper.sheets.allSatisfy { sheet in sheet.rows.allSatisfy { $0.count == max(sheet.columns.count, 1) } })
  let first = Dictionary(uniqueKeysWithValues: zip(columns, paper.sheets[0].rows[0]))
  #expect(first["Kegiatan"] == .text("Budidaya lele, gelombang 3") && first["Thn"] == .integer(0))
  #expect(first["Bln"] == .integer(10) && first["Kecocokan"] == .integer(94))
  #expect(first["Peluang tamat (0–1)"] == .thousandths(911))
  let detainee = Dictionary(uniqueKeysWithValues: zip(columns, paper.sheets[0].rows[4]))
  #expect(detainee["Thn"] == .empty && detainee["Eks."] == .empty && detainee["Golongan"] == .text("AIII"))
  #expect(try Workbook.xlsx(paper.sheets) == Workbook.xlsx(paper.sheets))
}
