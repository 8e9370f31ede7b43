import Foundation
import House
import Testing

/// A box that shows what was sealed, for reading in a test.
private func open(_ owner: SealOwner, _ text: String) -> String { "<\(owner.text):\(text)>" }

private enum Sitter: KeyOwner {}

@Suite struct FactTests {
  @Test func `keys are sorted by their UTF-8 bytes and no blank is written`() {
    let value: FactValue = ["b": 1, "a": true, "": .null, "Z": [1, "x", false], "é": "e", "aa": ["y": -2, "x": 3]]
    #expect(
      value.canonical(sealing: open)
        == #"{"":null,"Z":[1,"x",false],"a":true,"aa":{"x":3,"y":-2},"b":1,"é":"e"}"#)
  }

  @Test func `keys above the basic plane follow those below it, as their bytes do`() {
    // In UTF-16 U+1F600 would stand before U+FF5E.
    let value: FactValue = ["\u{1F600}": 1, "\u{FF5E}": 2]
    #expect(value.canonical(sealing: open) == "{\"\u{FF5E}\":2,\"\u{1F600}\":1}")
  }

  @Test func `a quote, a backslash and the control characters are escaped; everything else stands as it is`() {
    #expect(FactValue.quoted("a\"b\\c\n\r\t") == #""a\"b\\c\n\r\t""#)
    #expect(FactValue.quoted("\u{0}\u{1F}\u{7F}") == "\"\\u0000\\u001f\u{7F}\"")
    #expect(FactValue.quoted("</script>&é\u{2028}😀") == "\"</script>&é\u{2028}😀\"")
    #expect(FactValue.quoted("\r\n") == #""\r\n""#)
  }

  @Test func `what it writes is JSON that Foundation reads back the same`() throws {
    let nasty =
      String(String.UnicodeScalarView((0..<0x250).compactMap { Unicode.Scalar($0) })) + "\u{1F469}\u{200D}\u{1F527}"
    let text = FactValue.object([nasty: .text(nasty), "n": .integer(.min), "m": .integer(.max)]).canonical(
      sealing: open)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(read[nasty] as? String == nasty)
    #expect((read["n"] as? NSNumber)?.int64Value == .min)
    #expect((read["m"] as? NSNumber)?.int64Value == .max)
  }

  @Test func `composed and decomposed letters are kept apart, byte for byte`() {
    #expect(Array(FactValue.quoted("e\u{301}").utf8) == Array("\"e\u{301}\"".utf8))
  }

  @Test func `a personal text becomes its box and the person, never itself`() {
    let id = ID<Sitter>(number: 0xA1)
    let value: FactValue = ["nik": .sealed(under: id, "3604010101010000")]
    let box = FactValue.object(["nik": .sealed(under: id, "rahasia")]).canonical { _, _ in "Ym94" }
    #expect(box == #"{"nik":{"box":"Ym94","sealed":"00000000-0000-7000-8000-0000000000a1"}}"#)
    #expect(value.canonical { _, _ in "x" }.contains("3604010101010000") == false)
  }

  @Test func `an error of the seal goes through`() {
    struct NoKey: Error {}
    let value: FactValue = [.sealed(under: ID<Sitter>(number: 1), "x")]
    #expect(throws: NoKey.self) { try value.canonical { _, _ in throw NoKey() } }
  }

  @Test func `literals become the values they look like; of a key written twice the later counts`() {
    #expect("x" as FactValue == .text("x"))
    #expect(7 as FactValue == .integer(7))
    #expect(true as FactValue == .flag(true))
    #expect(["a": 1, "a": 2] as FactValue == .object(["a": .integer(2)]))
    #expect(Fact("a.b", about: 7, ["x": 1]).subject == "7")
  }
}

@Suite struct RegionTests {
  private func code(_ text: String) throws -> String? {
    if case .found(let region) = try Regions.shipped().regency(named: text) { return region.code.rawValue }
    return nil
  }

  @Test(arguments: [
    ("Kab. Serang", "3604"), ("Kabupaten Serang", "3604"), ("KAB SERANG", "3604"), ("kab.serang", "3604"),
    ("Kota Serang", "3673"), ("kota  serang", "3673"), ("Kotamadya Serang", "3673"), ("Kota Cilegon", "3672"),
    ("Cilegon", "3672"), ("Pandeglang", "3601"), ("Jakarta Barat", "3173"), ("Kota Jakarta Barat", "3173"),
    ("Tangerang Selatan", "3674"),
  ])
  func `a regency or city is found as offices write it`(_ text: String, _ expected: String) throws {
    #expect(try code(text) == expected)
  }

  @Test(arguments: ["Serang", "serang", "Tangerang", "Bandung"])
  func `a bare name that a regency and a city bear is asked`(_ text: String) throws {
    guard case .ambiguous(let both) = try Regions.shipped().regency(named: text) else {
      Issue.record("\(text) is not ambiguous")
      return
    }
    #expect(both.count == 2)
    #expect(Set(both.map { $0.name.prefix(4) }) == ["Kabu", "Kota"])
  }

  @Test(arguments: ["", "Kab.", "Kota", "Atlantis", "Kab. Cilegon", "Kota Pandeglang", "%", "Serang Banten"])
  func `what no regency or city bears is unknown`(_ text: String) throws {
    #expect(try Regions.shipped().regency(named: text) == .unknown)
  }

  @Test func `every code of the shipped table has a name and its province`() throws {
    let regions = try Regions.shipped()
    func code(_ text: String) throws -> Region.Code { try #require(Region.Code(text)) }
    #expect(try regions.knows(code("36")) && regions.knows(code("3604")) && !regions.knows(code("9999")))
    #expect(try regions.name(of: code("3604")) == "Kabupaten Serang")
    #expect(try regions.name(of: code("3673")) == "Kota Serang")
    #expect(try code("3604").province == code("36"))
    #expect(Region.Code(province: 36, regency: 4) == (try code("3604")))
  }

  @Test(arguments: ["", "3", "360", "36a4", "36.04", "3604010001", "３６"])
  func `what is no code of a region is none`(_ text: String) { #expect(Region.Code(text) == nil) }
}
