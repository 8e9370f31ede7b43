import Almanac
import Foundation
import Testing

@Suite struct MomentTests {
  @Test func `a moment comes back from its RFC 3339 text`() {
    var random = SystemRandomNumberGenerator()
    let range = Int64(-2_208_988_800_000)...4_133_980_799_999  // 1900 to 2100
    let faults = (0..<5000).map { _ in Moment(milliseconds: .random(in: range, using: &random)) }.filter {
      Moment($0.description) != $0
    }
    #expect(faults.isEmpty)
  }

  @Test func `its text is the one that Foundation writes`() throws {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for milliseconds in [0, 1, 999, 1_746_585_660_123, -1, -86_400_001, 951_782_400_000] as [Int64] {
      let text = Moment(milliseconds: milliseconds).description
      let date = try style.parse(text)
      #expect((date.timeIntervalSince1970 * 1000).rounded() == Double(milliseconds))
    }
    #expect(Moment(milliseconds: 1_746_585_660_000).description == "2025-05-07T02:41:00.000Z")
    #expect(Moment(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    "2025-05-07T02:41:00", "2025-05-07 02:41:00Z", "2025-05-07T24:00:00Z", "2025-05-07T02:60:00Z",
    "2025-05-07T02:41:60Z", "2025-02-30T02:41:00Z", "2025-05-07T02:41:00.5Z", "2025-05-07T02:41:00,500Z",
    "2025-05-07T+2:41:00Z", "2025-05-07T02:41:00.+12Z", "2025-05-07T02:41:00+07:00", "", "2025-05-07T02:41:0éZ",
  ])
  func `a text that is no moment is refused`(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `a moment without a fraction is taken`() {
    #expect(Moment("2025-05-07T02:41:00Z")?.milliseconds == 1_746_585_660_000)
  }

  @Test func `each zone shows its own day and time`() throws {
    let moment = try #require(Moment("2025-05-07T15:30:00Z"))
    #expect(moment.time(in: .wib) == (22, 30) && moment.day(in: .wib).description == "2025-05-07")
    #expect(moment.time(in: .wita) == (23, 30) && moment.day(in: .wita).description == "2025-05-07")
    #expect(moment.time(in: .wit) == (0, 30) && moment.day(in: .wit).description == "2025-05-08")
  }

  @Test(arguments: Zone.allCases) func `a clock's day and time lead back to the moment`(_ zone: Zone) throws {
    let day = try #require(Day("1969-12-31"))
    for hour in 0..<24 {
      let moment = Moment(day, hour: hour, minute: 59, in: zone)
      #expect(moment.day(in: zone) == day)
      #expect(moment.time(in: zone) == (hour, 59))
    }
  }

  @Test func `seconds are added and counted`() {
    let moment = Moment(milliseconds: 1500)
    #expect(moment.adding(seconds: 2).milliseconds == 3500)
    #expect(moment.seconds(until: Moment(milliseconds: 3499)) == 1)
    #expect(moment.seconds(until: Moment(milliseconds: -500)) == -2)
  }
}
