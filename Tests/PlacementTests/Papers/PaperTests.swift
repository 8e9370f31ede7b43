import Almanac
import Language
import Page
import Paper
import People
import Sheet
import Testing

@testable import Placement

/// Every paper, so that what holds for all is said once.
enum Printed: CaseIterable {
  case proposal, minutes, decree, participants, slip, slipWithout

  var document: Document {
    switch self {
    case .proposal: PaperSamples.proposal.document
    case .minutes: PaperSamples.minutes.document
    case .decree: PaperSamples.decree.document
    case .participants: PaperSamples.participants.document
    case .slip: PaperSamples.slip.document
    case .slipWithout: PaperSamples.slipWithout.document
    }
  }
}

@Test(arguments: Printed.allCases)
func `the same data give the same paper to the byte`(_ paper: Printed) throws {
  #expect(try pdf(paper.document) == pdf(paper.document))
}

@Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"), arguments: Printed.allCases)
func `a paper is tagged and says its language`(_ paper: Printed) throws {
  let bytes = try pdf(paper.document)
  #expect(try Poppler.run("pdfinfo", on: bytes).contains(/Tagged: +yes/))
  let language = paper == .slipWithout ? "en" : "id"
  #expect(String(decoding: bytes, as: UTF8.self).contains("<dc:language><rdf:Bag><rdf:li>\(language)</rdf:li>"))
}

@Test(arguments: Printed.allCases)
func `no paper calls anybody by a status that belittles`(_ paper: Printed) {
  let words = PaperReading(paper.document).text.lowercased()
  #expect(!words.contains("napi") && !words.contains("narapidana"))
}

@Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
func `a name of markup and formula signs is printed as it stands`() throws {
  var section = PaperSamples.proposal.sections[0]
  section.proposed[0].person.name = #"=1+1 <b>A&B</b> "C""#
  let text = try Poppler.run("pdftotext", on: pdf(PaperSamples.proposal([section]).document))
  #expect(text.contains("=1+1") && text.contains("<b>A&B</b>"))
}

@Test func `three hundred people with hostile names fit on paper`() throws {
  let long = String(repeating: "Panjang Sekali Namanya", count: 12)
  let name = long + "\u{202E}\u{0}\n" + String(repeating: "x", count: 400)
  let lines = (1...300).map { number in
    var line = PaperSamples.line(number)
    if number % 50 == 0 { line.person.name = name }
    return line
  }
  var cohort = PaperSamples.cohort
  cohort.seats = 300
  let paper = PaperSamples.proposal([.init(cohort: cohort, proposed: lines, reserve: [])])
  let bytes = try pdf(paper.document)
  #expect(bytes.count > 50_000)
  if Poppler.isInstalled {
    let words = try Poppler.run("pdftotext", on: bytes)
    #expect(words.contains(PaperSamples.person(299).registerNumber) && words.contains("Ringkasan"))
  }
  #expect(try Workbook.xlsx(paper.sheets) == Workbook.xlsx(paper.sheets))
}

@Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
func `sixty slips are sixty pages`() throws {
  var letters = PaperSamples.slip.document
  letters.blocks = (0..<60).flatMap { ($0 == 0 ? [] : [.pageBreak]) + PaperSamples.slip.document.blocks }
  #expect(try Poppler.pages(pdf(letters)) == 60)
}

@Test func `folio and a draft policy change the sheet and mark every page`() throws {
  var paper = PaperSamples.proposal
  paper.imprint.sheet = .f4
  paper.house.draft = .policy
  let document = paper.document
  #expect(document.sheet == .f4 && document.orientation == .landscape)
  #expect(document.code == "TPP-250507-3F9A · RANCANGAN")
  #expect(PaperReading(document).words.contains("RANCANGAN"))
  #expect(!PaperReading(PaperSamples.proposal.document).words.contains("RANCANGAN"))
  #expect(try pdf(document) != pdf(PaperSamples.proposal.document))
}

@Test func `numbers are spelled as Indonesian minutes write them`() {
  let spelled = [
    0: "nol", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh",
    21: "dua puluh satu", 31: "tiga puluh satu", 100: "seratus", 101: "seratus satu", 111: "seratus sebelas",
    215: "dua ratus lima belas", 999: "sembilan ratus sembilan puluh sembilan", 1000: "seribu", 1011: "seribu sebelas",
    1999: "seribu sembilan ratus sembilan puluh sembilan", 2025: "dua ribu dua puluh lima", 11_000: "sebelas ribu",
    100_100: "seratus ribu seratus", 1_000_000: "satu juta", 1_001_000: "satu juta seribu",
    2_000_000_001: "dua miliar satu", -7: "minus tujuh",
  ]
  for (number, words) in spelled { #expect(SpelledNumber.words(number) == words) }
  #expect(SpelledNumber.words(1_000_000_000_000_000) == nil)
  #expect(SpelledNumber.words(.min) == nil)
}

@Test func `a day is spelled with its weekday`() {
  #expect(
    PaperWords.spelledDay(PaperSamples.day("2025-05-07"))
      == "Rabu tanggal tujuh bulan Mei tahun dua ribu dua puluh lima")
}

@Test func `a span tells the year once, or twice where it must`() {
  let (may, june, january) = (
    PaperSamples.day("2025-05-19"), PaperSamples.day("2025-06-13"), PaperSamples.day("2026-01-09")
  )
  #expect(PaperWords.span(may, june) == "19 Mei sampai dengan 13 Juni 2025")
  #expect(PaperWords.span(may, january) == "19 Mei 2025 sampai dengan 9 Januari 2026")
  #expect(PaperWords.span(may, may) == "19 Mei 2025")
  #expect(PaperWords.span(may, nil) == "mulai 19 Mei 2025")
}
