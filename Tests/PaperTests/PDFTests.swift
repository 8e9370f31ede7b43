import Foundation
import Testing

@testable import Paper

@Suite struct PDFTests {
  @Test func `the same document gives the same bytes`() throws {
    for document in try [Samples.proposal(rows: 60), Samples.minutes, Samples.decree, Samples.slip()] {
      #expect(try pdf(document) == pdf(document))
    }
  }

  @Test func `another moment gives other bytes`() throws {
    var later = Samples.minutes
    later.created += 1
    #expect(try pdf(later) != pdf(Samples.minutes))
  }

  @Test func `many threads get the same bytes at once`() async throws {
    let expected = try pdf(Samples.minutes)
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try pdf(Samples.minutes) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(all.count == 16)
    #expect(all.allSatisfy { $0 == expected })
  }

  @Test func `a list of 573 rows is at most 450 KB`() throws {
    #expect(try pdf(Samples.proposal(rows: 573)).count <= 450_000)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_746_585_660, "2025-05-07T02:41:00Z"), (951_827_696, "2000-02-29T12:34:56Z"),
      (-1, "1969-12-31T23:59:59Z"), (Int64.min, "0001-01-01T00:00:00Z"), (Int64.max, "9999-12-31T23:59:59Z"),
    ] as [(Int64, String)])
  func `seconds become a date`(_ seconds: Int64, _ date: String) {
    #expect(TimeStamp(seconds).text == date)
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func `another reader finds tags, dates and pages`() throws {
    let about = try Poppler.run("pdfinfo", on: pdf(Samples.proposal(rows: 100, orientation: .portrait)))
    let facts = about.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1).map { String($0) } }
    func fact(_ name: String) -> String? {
      facts.first { $0[0] == name }.map { $0[1].trimmingCharacters(in: .whitespaces) }
    }
    #expect(fact("Tagged") == "yes")
    #expect(fact("Title") == "Daftar usulan sidang TPP")
    #expect(fact("Subject") == "Angkatan Mei 2025")
    #expect(fact("Pages") == "4")
    #expect(fact("Metadata Stream") == "yes")
    #expect(fact("CreationDate") == fact("ModDate"))
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func `the structure names heads, lists and figures in reading order`() throws {
    let list = try Poppler.run("pdfinfo", ["-struct-text"], on: pdf(Samples.proposal(rows: 40)))
    #expect(list.contains("/ColSpan 4"))
    #expect(list.contains("/Scope /Column"))
    #expect(list.components(separatedBy: "\"Pentahapan\"").count == 2)
    #expect(list.contains("\"DAFTAR USULAN PESERTA PELATIHAN KEMANDIRIAN SIDANG TIM PENGAMAT PEMASYARAKATAN\""))
    let minutes = try Poppler.run("pdfinfo", ["-struct-text"], on: pdf(Samples.minutes))
    let order = ["Figure", "H1", "Pada hari ini", "ListNumbering /None", "H2", "ListNumbering /Decimal", "Rangga"]
    let places = order.compactMap { minutes.range(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func `a text over two pages keeps its words in order`() throws {
    let words = (1...900).map { "kata\($0)" }
    let document = Samples.document("Uji", [.paragraph(Document.Text(words.joined(separator: " ")))])
    let text = try Poppler.run("pdftotext", on: pdf(document))
    #expect(text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("kata") }.map { String($0) } == words)
    let structure = try Poppler.run("pdfinfo", ["-struct-text"], on: pdf(document))
    #expect(structure.components(separatedBy: "Span").count == 3)
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func `each page says which of how many it is, in the document's language`() throws {
    var document = Samples.proposal(rows: 60)
    let indonesian = try Poppler.run("pdftotext", on: pdf(document))
    #expect(indonesian.contains("halaman 2 dari 4"))
    #expect(indonesian.contains("Dicetak Rabu, 7 Mei 2025 pukul 09.41 WIB · kode TPP-250507-3F9A"))
    document.language = .english
    #expect(try Poppler.run("pdftotext", on: pdf(document)).contains("page 4 of 4"))
  }

  @Test func `what stands before the first element is an artifact`() {
    func marked(_ content: String) -> String {
      let bytes = Array(content.utf8)
      return bytes.withUnsafeBufferPointer { String(decoding: Artifacts.marked($0), as: UTF8.self) }
    }
    #expect(
      marked("q\n(x) Tj\n/P << /MCID 0 >> BDC\nEMC\n") == "/Artifact BMC\nq\n(x) Tj\n\nEMC\n/P << /MCID 0 >> BDC\nEMC\n"
    )
    #expect(marked("q Q\n") == "/Artifact BMC\nq Q\n\nEMC\n")
  }

  @Test func `what cannot be printed is refused with a sentence in both languages`() {
    let broken = Document.Block.picture(.init(svg: "<svg", description: "Grafik kehadiran"))
    #expect { try pdf(Samples.document("Uji", [broken])) } throws: { error in
      guard let fault = error as? PaperFault else { return false }
      return fault.sentence(in: .indonesian).contains("Grafik kehadiran")
        && fault.sentence(in: .english).contains("SVG")
    }
    let four = Array(repeating: Samples.chair, count: 4)
    #expect(throws: PaperFault.signersOutOfRange(count: 4)) { try pdf(Samples.document("Uji", [.signatures(four)])) }
    #expect(throws: PaperFault.signersOutOfRange(count: 0)) { try pdf(Samples.document("Uji", [.signatures([])])) }
    let table = Document.Table(columns: [], rows: [["a"]], summary: "Daftar")
    #expect(throws: PaperFault.tableWithoutColumns(summary: "Daftar")) {
      try pdf(Samples.document("Uji", [.table(table)]))
    }
  }
}
