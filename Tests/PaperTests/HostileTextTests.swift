import Testing

@testable import Paper

@Suite struct HostileTextTests {
  static func table(_ rows: [Document.Table.Row]) -> Document {
    let columns: [Document.Table.Column] = [.init("No", width: .millimetres(10)), .init("Nama"), .init("Catatan")]
    return Samples.document("Uji", [.table(.init(columns: columns, rows: rows)), .signatures([Samples.chair])])
  }

  @Test func `a table without rows says so under its head`() throws {
    let reading = try Reading(HostileTextTests.table([]))
    #expect(reading.pages[0].contains("tidak ada isi"))
    #expect(try pdf(HostileTextTests.table([])).count > 1000)
  }

  @Test func `a row with too few cells is filled and one with too many is cut`() throws {
    let reading = try Reading(HostileTextTests.table([["1"], ["2", "b", "c", "d", "e"]]))
    #expect(reading.pages[0].contains("c"))
    #expect(!reading.pages[0].contains("d"))
    #expect(reading.rows(onPage: 0) == 2)
  }

  @Test func `signs of markup are printed as they stand`() throws {
    let reading = try Reading(HostileTextTests.table([["1", "<b>Arman</b> & \"Co\" &amp;", "%PDF \\n ) Tj"]]))
    #expect(reading.pages[0].contains("<b>Arman</b> & \"Co\" &amp;"))
    #expect(reading.pages[0].contains("%PDF \\n ) Tj"))
  }

  @Test func `control characters and turns of direction are left out`() {
    let words = "A\u{0}r\u{1B}[31m\u{7F}man\u{202E}\u{2066} W\u{9F}ira\tsena\u{FFFE}\r\nBaris\u{2028}dua\rtiga"
    #expect(Document.Text.printable(words) == "Ar[31mman Wira sena\nBaris\ndua\ntiga")
  }

  @Test func `a word wider than its cell is broken and none of it is lost`() throws {
    let word = String(repeating: "Wiramanggala", count: 200)
    let reading = try Reading(HostileTextTests.table([["1", .init(Document.Text(word)), "x"]]))
    #expect(reading.pages.flatMap(\.self).contains(word))
    #expect(reading.lowest <= reading.measure.bottom + 0.1)
  }

  @Test func `a row taller than a page is cut and none of it is lost`() throws {
    let lines = (1...400).map { "baris \($0)" }
    let cell = Document.Table.Cell(Document.Text(lines.joined(separator: "\n")))
    let document = HostileTextTests.table([["1", cell, "x"]])
    let reading = try Reading(document)
    #expect(reading.pages.count > 3)
    #expect(reading.lowest <= reading.measure.bottom + 0.1)
    let printed = reading.pages.flatMap(\.self).joined(separator: " ")
    #expect(lines.allSatisfy(printed.contains))
    #expect(try pdf(document).count > 1000)
  }

  @Test(arguments: [
    "محمد أحمد", "ᬅᬓ᭄ᬱᬭ", "漢字かな", "👩‍👩‍👧‍👦 🇮🇩", "a\u{301}\u{327}\u{300}", "\u{10FFFF}\u{E000}",
    " ", "\n\n\n", "‏abc‎",
  ])
  func `any script is put on paper without a fault`(_ words: String) throws {
    var document = HostileTextTests.table([["1", .init(Document.Text(words)), .init(.bold(words) + "x")]])
    document.title = words
    document.subject = words
    document.code = words
    document.blocks += [
      .title([words], number: words), .heading(words), .paragraph(.bold(words), alignment: .justified),
      .list([.init(words)], numbering: .letters), .facts([.init(words, .init(words))]),
      .clauses([.init(words, points: [.init(words)], numbering: .numbers), .init(words, points: [], numbering: .plain)]
      ),
      .attachment(.init(words, belongsTo: words, facts: [])), .facts([]), .list([], numbering: .dashes),
      .title([]), .space(height_mm: .infinity), .space(height_mm: -3),
    ]
    let bytes = try pdf(document)
    #expect(bytes.starts(with: Array("%PDF-1.5".utf8)))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 0, -5, 1e300])
  func `a measure that is none is kept within the page`(_ measure: Double) throws {
    let columns: [Document.Table.Column] = [
      .init("A", width: .millimetres(measure)), .init("B", width: .share(measure)), .init("C"),
    ]
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 900\"><path d=\"M0 0h2v9z\"/></svg>"
    let blocks: [Document.Block] = [
      .table(.init(columns: columns, rows: [["a", "b", "c"]], points: measure)), .space(height_mm: measure),
      .picture(.init(svg: svg, description: "Garis", width_mm: measure)),
      .code(try QRCode("x"), caption: "", side_mm: measure),
    ]
    let document = Samples.document("Uji", blocks)
    let reading = try Reading(document)
    #expect(reading.lowest <= reading.measure.bottom + 0.1)
    #expect(try pdf(document).count > 1000)
  }

  @Test func `an empty document is one page with its footer`() throws {
    let document = Samples.document("Kosong", [])
    #expect(try Reading(document).pages.count == 1)
    #expect(try pdf(document).count > 500)
  }

  @Test func `blocks taller than a page do not stop the canvas`() throws {
    let long = String(repeating: "Kepala Rumah Tahanan Negara\n", count: 100)
    let signer = Document.Signer(lead: long, office: long, name: long)
    let blocks: [Document.Block] = [
      .heading(long), .facts([.init(long, "x")]), .signatures([signer]), .signatures([signer, signer, signer]),
    ]
    #expect(try Reading(Samples.document("Uji", blocks)).pages.count > 3)
  }

  @Test func `ten thousand rows are all on paper`() throws {
    let rows = (1...10_000).map { Document.Table.Row([.init("\($0)"), "Karna", "-"]) }
    let reading = try Reading(HostileTextTests.table(rows))
    #expect(reading.pages.indices.map { reading.rows(onPage: $0) }.reduce(0, +) == 10_000)
    #expect(try pdf(HostileTextTests.table(rows)).count > 100_000)
  }
}
