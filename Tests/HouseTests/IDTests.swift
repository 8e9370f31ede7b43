import Almanac
import Foundation
import House
import Testing

private enum Thing {}

/// Numbers that count up, so that a test knows the bits.
private struct Counting: RandomNumberGenerator {
  var state: UInt64 = 0
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return state
  }
}

@Suite struct IDTests {
  @Test func `a new identity is a UUID of version 7 that begins with its time`() {
    var random = SystemRandomNumberGenerator()
    let moment = Moment(milliseconds: 0x0196_8B1E_1234)
    for _ in 0..<2000 {
      let id = ID<Thing>(at: moment, random: &random)
      #expect(id.text.hasPrefix("01968b1e-1234-7"))
      #expect(id.text.count == 36)
      #expect("89ab".contains(id.text[id.text.index(id.text.startIndex, offsetBy: 19)]))
      #expect(ID<Thing>(id.text) == id)
      #expect(UUID(uuidString: id.text) != nil)
    }
  }

  @Test func `identities sort by age`() {
    var random = Counting()
    let ids = (0..<500).map { ID<Thing>(at: Moment(milliseconds: 1_746_585_660_000 + $0 * 7), random: &random) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 500)
  }

  @Test func `a time before 1970 or past the year 10889 does not trap`() {
    var random = Counting()
    #expect(ID<Thing>(at: Moment(milliseconds: -5), random: &random).text.hasPrefix("00000000-0000-7"))
    #expect(ID<Thing>(at: Moment(milliseconds: .max), random: &random).text.hasPrefix("ffffffff-ffff-7"))
  }

  @Test(arguments: [
    "", "x", "01968B1E-0000-7000-8000-000000000001", "01968b1e-0000-7000-8000-00000000000",
    "01968b1e00007000800000000000000100",
    "01968b1e-0000-7000-8000-0000000000011", "01968b1e-0000-7000-8000_000000000001",
    "01968b1e-0000-7000-8000-00000000000g",
    "{1968b1e-0000-7000-8000-000000000001", "01968b1e-0000-7000-8000-00000000000é",
    "' OR 1=1 --                         ",
  ])
  func `a text that is no identity in lower case is refused`(_ text: String) {
    #expect(ID<Thing>(text) == nil)
  }

  @Test func `an identity is its text in JSON, and another text is refused`() throws {
    let text = "01968b1e-0000-7000-8000-000000000001"
    let ids = try JSONDecoder().decode([ID<Thing>].self, from: Data("[\"\(text)\"]".utf8))
    #expect(ids.map(\.text) == [text])
    #expect(String(decoding: try JSONEncoder().encode(ids), as: UTF8.self) == "[\"\(text)\"]")
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([ID<Thing>].self, from: Data("[\"x\"]".utf8)) }
  }

  @Test func `the facility of the installation has an identity`() {
    #expect(ID<Facility>(Facility.installation) != nil)
  }
}

@Suite struct ActorTests {
  @Test func `an actor may what its permissions hold, and signs with the account or as the console`() throws {
    let facility = try #require(ID<Facility>(Facility.installation))
    let account = try #require(ID<Account>("01968b1e-0000-7000-8000-000000000001"))
    let officer = Actor(
      account: account, name: "Siti", office: "", facility: facility, agency: nil,
      permissions: [Permission("people.read")])
    let console = Actor(account: nil, name: "konsol", office: "", facility: facility, agency: nil, permissions: [])
    #expect(officer.may(Permission("people.read")) && !officer.may(Permission("people.write")))
    #expect(officer.signature == account.text && console.signature == "konsol")
    let nobody = Actor(account: nil, name: "", office: "", facility: facility, agency: nil, permissions: [])
    #expect(nobody.signature == "tamu")
  }
}

@Suite struct IDSeriesTests {
  @Test func `identities of one series sort as they were made, and no two series meet`() {
    var random = SystemRandomNumberGenerator()
    let moment = Moment(milliseconds: 1_746_582_060_000)
    func made() -> [ID<Int>] {
      var series = IDSeries(at: moment, random: &random)
      return (0..<5000).map { _ in series.next(random: &random) }
    }
    let (one, other) = (made(), made())
    #expect(one == one.sorted() && Set(one + other).count == 10_000)
    #expect(one.allSatisfy { ID<Int>($0.text) == $0 && $0.madeAt == moment })
  }
}
