import Testing

@testable import Paper

@Suite struct LayoutTests {
  @Test func `a list of 573 rows fills 25 landscape pages with 24 rows on each full one`() throws {
    let reading = try Reading(Samples.proposal(rows: 573))
    #expect(reading.pages.count == 25)
    #expect((1..<23).allSatisfy { reading.rows(onPage: $0) == 24 })
    #expect((0..<25).map { reading.rows(onPage: $0) }.reduce(0, +) == 573)
  }

  @Test func `A4 holds 24 rows and F4 holds 29 under letterhead and title`() throws {
    var document = Samples.proposal(rows: 100, orientation: .portrait)
    #expect(try Reading(document).rows(onPage: 0) >= 24)
    document.sheet = .f4
    #expect(try Reading(document).rows(onPage: 0) >= 29)
  }

  @Test func `the head of a table stands on each of its pages and is part of the structure once`() throws {
    let reading = try Reading(Samples.proposal(rows: 100))
    #expect(reading.pages.allSatisfy { $0.contains("Pentahapan") && $0.contains("Eks.") })
    let heads = reading.stacked.map { page in page.filter(\.isRepeat).count }
    #expect(heads == [0] + Array(repeating: 1, count: reading.pages.count - 1))
  }

  @Test(arguments: [Document.Orientation.portrait, .landscape])
  func `signatures always have two rows or the last paragraph above them`(_ orientation: Document.Orientation) throws {
    for count in 1...60 {
      var document = Samples.proposal(rows: count, orientation: orientation)
      let withParagraph = try Reading(document)
      let page = try #require(withParagraph.page(of: "Sekar Anindyasari"))
      #expect(withParagraph.pages[page].contains { $0.hasPrefix("Usulan disusun menurut") })
      document.blocks.remove(at: 3)
      let withoutParagraph = try Reading(document)
      let last = try #require(withoutParagraph.page(of: "Sekar Anindyasari"))
      #expect(withoutParagraph.rows(onPage: last) >= min(2, count))
      #expect(withoutParagraph.pages[last].contains("Wiratama Adikusumah"))
      #expect(withoutParagraph.lowest <= withoutParagraph.measure.bottom + 0.1)
    }
  }

  @Test func `a page break before signatures is not made`() throws {
    let blocks: [Document.Block] = [.paragraph("Demikian."), .pageBreak, .signatures([Samples.chair])]
    #expect(try Reading(Samples.document("Uji", blocks)).pages.count == 1)
  }

  @Test func `a heading is never the last line of a page`() throws {
    for lines in 1...70 {
      let filler = Document.Block.paragraph(
        Document.Text(Array(repeating: "baris", count: lines).joined(separator: "\n")))
      let blocks: [Document.Block] = [filler, .heading("Hasil sidang"), .paragraph("Isi pertama.")]
      let reading = try Reading(Samples.document("Uji", blocks))
      #expect(reading.page(of: "Hasil sidang") == reading.page(of: "Isi pertama."))
    }
  }

  @Test func `a paragraph over pages leaves at least two lines on each`() throws {
    for lines in 40...60 {
      let text = (1...lines).map { "baris \($0)" }.joined(separator: "\n")
      let reading = try Reading(Samples.document("Uji", [.paragraph(Document.Text(text))]))
      #expect(reading.pages.allSatisfy { $0.count >= 2 })
      #expect(reading.pages.flatMap(\.self).count == lines)
    }
  }

  @Test func `a total row takes the row before it along`() throws {
    for count in 20...45 {
      let rows = (0..<count).map { Document.Table.Row([.init("\($0)"), "1"]) }
      let table = Document.Table(columns: [.init("No"), .init("JP")], rows: rows, total: ["Jumlah", "\(count)"])
      let reading = try Reading(Samples.document("Uji", [.table(table)]))
      let page = try #require(reading.page(of: "Jumlah"))
      #expect(reading.pages[page].contains("\(count - 1)"))
    }
  }

  @Test func `a tinted row is never the last line of a page`() throws {
    for lines in 1...60 {
      let filler = Document.Text(Array(repeating: "baris", count: lines).joined(separator: "\n"))
      let rows: [Document.Table.Row] = [
        .init([.init("Kelas", span: 2)], isTinted: true), ["1", "Arman"], ["2", "Badru"],
      ]
      let table = Document.Table(columns: [.init("No"), .init("Nama")], rows: rows)
      let reading = try Reading(Samples.document("Uji", [.paragraph(filler), .heading("Daftar"), .table(table)]))
      #expect(reading.page(of: "Kelas") == reading.page(of: "Arman"))
      #expect(reading.page(of: "Daftar") == reading.page(of: "Kelas"))
    }
  }

  @Test func `columns are never wider together than the page`() throws {
    let wide = (0..<12).map { Document.Table.Column("K\($0)", width: $0 == 0 ? .share(1) : .millimetres(60)) }
    let reading = try Reading(Samples.document("Uji", [.table(.init(columns: wide, rows: [["a", "b"]]))]))
    let right = reading.stacked[0].flatMap(\.strip.rules).map { max($0.x1, $0.x2) }.max()
    #expect(try #require(right) <= reading.measure.left + reading.measure.textWidth + 0.1)
  }

  @Test func `an annex starts a page`() throws {
    let reading = try Reading(Samples.decree)
    #expect(reading.pages.count == 2)
    #expect(reading.pages[1].first == "LAMPIRAN")
  }
}
