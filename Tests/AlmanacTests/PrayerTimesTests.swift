import Testing

@testable import Almanac

@Suite struct PrayerTimesTests {
  private static let serang = Position(latitude: -6.12, longitude: 106.15)

  @Test func `prayers follow each other, and noon stands where the meridian and the season put it`() throws {
    let serang = try #require(Self.serang)
    for number in 20_089..<21_184 {
      let times = PrayerTimes(on: Day(number: number), at: serang, in: .wib)
      #expect(times.inOrder == times.inOrder.sorted() && times.fajr > 3 * 60 && times.isha < 20 * 60)
      // 12.00 less 4 minutes for each of the 1.15 degrees east of the zone's meridian, the equation of time, and the caution.
      #expect(abs(times.dhuhr - 715 - 2) <= 18)
    }
  }

  @Test func `the clock of each zone shows the same sky an hour later`() throws {
    let sorong = try #require(Position(latitude: -0.88, longitude: 131.25))
    let day = Day(number: 20_215)
    let (east, middle) = (PrayerTimes(on: day, at: sorong, in: .wit), PrayerTimes(on: day, at: sorong, in: .wita))
    #expect(zip(east.inOrder, middle.inOrder).allSatisfy { $0 - 60 == $1 })
  }

  @Test(arguments: [
    (-12.1, 106.0), (7.1, 106.0), (0.0, 93.9), (0.0, 142.1), (Double.nan, 106.0), (0.0, Double.infinity),
  ])
  func `a point outside of Indonesia is none`(_ latitude: Double, _ longitude: Double) {
    #expect(Position(latitude: latitude, longitude: longitude) == nil)
  }
}
