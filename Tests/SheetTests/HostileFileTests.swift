import Sheet
import Testing

/// Files sent in bad faith, or cut off half-way: refused with their cause, never a crash.
struct HostileFileTests {
  private static let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"

  /// The cause with which a file is refused while it is opened and read to its end.
  static func cause(_ bytes: [UInt8], limits: SheetLimits = .policy) -> SheetRefusal? {
    do {
      for sheet in try Workbook.read(bytes, limits: limits).sheets { try sheet.forEachRow { _ in } }
      return nil
    } catch { return error }
  }

  private func cause(_ change: (inout [String: String]) -> Void) -> SheetRefusal? {
    var parts = Zip.workbook(HostileFileTests.row)
    change(&parts)
    return HostileFileTests.cause(Zip.bytes(parts))
  }

  @Test func `a sound workbook is not refused`() { #expect(cause { _ in } == nil) }

  @Test(arguments: ["../oben.xml", "/etc/passwd", "xl/../../x", "C:\\x", "\\\\host\\x", "a\\..\\b"])
  func `a name that is absolute or climbs is refused`(_ name: String) {
    #expect(cause { $0[name] = "x" } == .archiveUnsafeName)
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "docProps/core.xml", "xl/drawings/a.vml"])
  func `a document type in any part is refused`(_ part: String) {
    let doctype = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
    #expect(cause { $0[part] = doctype + ($0[part] ?? "<a>&b;</a>") } == .xmlDoctype)
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels",
    "xl/styles.xml", "[Content_Types].xml",
  ])
  func `a part that is missing is damage`(_ part: String) {
    #expect(cause { $0[part] = nil } == .workbookDamaged)
  }

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
  func `a part that breaks off is damage`(_ part: String) {
    #expect(cause { $0[part]?.removeLast(12) } == .workbookDamaged)
  }

  @Test(arguments: [
    "<row r=\"1\"><c t=\"s\"><v>2</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
    "<row r=\"1\"><c t=\"s\"><v>99999999999999999999</v></c></row>", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
    "<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
  ])
  func `a cell that points nowhere is damage`(_ row: String) {
    #expect(HostileFileTests.cause(Zip.bytes(Zip.workbook(row))) == .workbookDamaged)
  }

  @Test func `elements nested without end, and a token without end, are damage`() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(HostileFileTests.cause(Zip.bytes(Zip.workbook(deep))) == .workbookDamaged)
    let long = "<row r=\"1\" x=\"\(String(repeating: "y", count: 3 << 20))\"/>"
    #expect(HostileFileTests.cause(Zip.bytes(Zip.workbook(long))) == .workbookDamaged)
  }

  @Test func `a part that swells is a bomb, used or not, whatever its directory claims`() {
    let zeros = [UInt8](repeating: 0x20, count: 20 << 20)
    var parts = Zip.workbook(HostileFileTests.row).map { ($0.key, Array($0.value.utf8)) }
    parts.append(("xl/media/image1.png", zeros))
    let bytes = Zip.bytes(parts)
    #expect(bytes.count < 100_000)
    #expect(HostileFileTests.cause(bytes) == .archiveBomb)
    #expect(HostileFileTests.cause(HostileFileTests.claimingLess(bytes, zeros.count)) == .archiveBomb)
  }

  @Test func `a part that inflates much but not too much is read`() {
    let zeros = [UInt8](repeating: 0x20, count: 15 << 20)
    var parts = Zip.workbook(HostileFileTests.row).map { ($0.key, Array($0.value.utf8)) }
    parts.append(("xl/media/image1.png", zeros))
    #expect(HostileFileTests.cause(Zip.bytes(parts)) == nil)
  }

  @Test func `parts that are too much together are a bomb`() {
    var limits = SheetLimits.policy
    limits.inflatedBytes = 1 << 20
    var parts = Zip.workbook(HostileFileTests.row).map { ($0.key, Array($0.value.utf8)) }
    parts += (0..<5).map { ("xl/media/\($0).bin", [UInt8](repeating: UInt8($0), count: 1 << 18)) }
    #expect(HostileFileTests.cause(Zip.bytes(parts), limits: limits) == .archiveBomb)
  }

  /// The zip with every size of a part replaced by 1,000.
  private static func claimingLess(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    let (wanted, claimed) = (number(size), number(1000))
    var bytes = bytes
    for start in 0..<bytes.count - 4 where Array(bytes[start..<start + 4]) == wanted {
      bytes.replaceSubrange(start..<start + 4, with: claimed)
    }
    return bytes
  }

  private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  @Test func `a workbook cut off anywhere is damaged and never read in part`() throws {
    let rows = (1...400).map { index in [CellOut.integer(index), .text("Orang \(index)"), .integer(index * index)] }
    let bytes = try Workbook.xlsx([
      SheetOut(name: "Data", columns: [.init("No"), .init("Nama"), .init("X")], rows: rows)
    ])
    #expect(HostileFileTests.cause(bytes) == nil)
    for count in stride(from: 500, to: bytes.count, by: 500) {
      #expect(HostileFileTests.cause(Array(bytes.prefix(count))) == .archiveDamaged, "\(count)")
    }
    for count in 0..<8 { _ = HostileFileTests.cause(Array(bytes.prefix(count))) }
  }

  @Test func `random bytes and random changes never crash`() throws {
    var random = SplitMix(state: 7)
    let rows = (1...30).map { index in [CellOut.integer(index), .text("Orang \(index)")] }
    let sound = try Workbook.xlsx([SheetOut(name: "Data", columns: [.init("No"), .init("Nama")], rows: rows)])
    let starts: [[UInt8]] = [
      [], Array("PK\u{3}\u{4}".utf8), Array("<table><tr><td".utf8), Array("sep=;\n\"".utf8), [0xFF, 0xFE],
    ]
    var refused = 0
    for round in 0..<1500 {
      var bytes = sound
      if round % 3 == 0 {
        bytes =
          starts[round % starts.count]
          + (0..<Int.random(in: 0...600, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
          }
      } else {
        for _ in 0...round % 20 {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
        }
      }
      if HostileFileTests.cause(bytes) != nil { refused += 1 }
    }
    #expect(refused > 500)
  }

  @Test func `random changes inside a sheet never crash`() {
    var random = SplitMix(state: 11)
    let data = (1...20).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"1\"><v>4\($0)</v></c><c t=\"s\"><v>1</v></c></row>"
    }.joined()
    let sound = Zip.workbook(data, styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
    let parts = sound.keys.filter { $0.hasPrefix("xl") }.sorted()
    var refused = 0
    for round in 0..<600 {
      var changed = sound.map { ($0.key, Array($0.value.utf8)) }
      let part = parts[round % parts.count]
      for index in changed.indices where changed[index].0 == part {
        for _ in 0...round % 5 {
          let place = Int.random(in: 0..<changed[index].1.count, using: &random)
          changed[index].1[place] = .random(in: 0...255, using: &random)
        }
      }
      if HostileFileTests.cause(Zip.bytes(changed)) != nil { refused += 1 }
    }
    #expect(refused > 100)
  }
}

/// A small generator of numbers, the same on every run (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
