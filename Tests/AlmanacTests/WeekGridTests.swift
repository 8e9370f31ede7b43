import Testing

@testable import Almanac

private func span(_ purpose: WeekGrid.Purpose, _ from: Int, _ until: Int, on days: [Weekday] = Weekday.allCases) throws
  -> WeekGrid.Span
{
  WeekGrid.Span(purpose, try #require(WeekPattern(days: days, from: from, until: until)))
}

private func hours(_ stretches: [WeekGrid.Stretch]) -> [[Int]] { stretches.map { [$0.window, $0.from, $0.until] } }

@Suite struct WeekGridTests {
  @Test func `lessons fit where blocks are open and nothing else is done; visits take no window`() throws {
    let grid = WeekGrid([
      try span(.unlock, 480, 960), try span(.count, 600, 620), try span(.meal, 720, 780),
      try span(.visit, 500, 590),
    ])
    #expect(hours(grid.stretches(on: .monday)) == [[1, 480, 600], [1, 620, 720], [2, 780, 960]])
    #expect(hours(grid.windows(on: .monday)) == [[1, 480, 600], [2, 780, 960]])
  }

  @Test func `what is shorter than a lesson hour is no window, and a day whose blocks stay shut has none`() throws {
    let grid = WeekGrid([try span(.unlock, 480, 524), try span(.unlock, 800, 845, on: [.monday])])
    #expect(hours(grid.windows(on: .monday)) == [[2, 800, 845]])
    #expect(grid.windows(on: .tuesday).isEmpty)
  }

  @Test func `an open stretch is parted at half past twelve, and of two as long the earlier is the window`() throws {
    let grid = WeekGrid([try span(.unlock, 660, 840), try span(.unlock, 480, 570)])
    #expect(hours(grid.stretches(on: .sunday)) == [[1, 480, 570], [1, 660, 750], [2, 750, 840]])
    #expect(hours(grid.windows(on: .sunday)).first == [1, 480, 570])
  }

  @Test func `the example leaves two windows a day, and on Friday none over the prayer`() {
    #expect(hours(WeekGrid.example.windows(on: .tuesday)) == [[1, 540, 720], [2, 870, 1020]])
    #expect(hours(WeekGrid.example.windows(on: .friday)) == [[1, 540, 690], [2, 870, 1020]])
    #expect(hours(WeekGrid.ramadanExample.windows(on: .tuesday)) == [[1, 540, 690], [2, 780, 855]])
  }

  /// Umm al-Qura as published; the ministry's sighting may differ by a day, as it did in 2024.
  @Test(arguments: [
    (1445, "2024-03-11", "2024-04-09"), (1446, "2025-03-01", "2025-03-29"), (1447, "2026-02-18", "2026-03-19"),
    (1448, "2027-02-08", "2027-03-08"),
  ])
  func `the month of fasting is as its calendar has it, and moves by a day`(
    _ year: Int, _ first: String, _ last: String
  )
    throws
  {
    let month = try #require(Ramadan(year: year))
    #expect((month.first.description, month.last.description) == (first, last))
    #expect(month.moved(first: 1, last: -1).first.description > first)
    #expect(!month.moved(first: 1, last: 0).contains(month.first))
  }

  @Test func `each day of three decades finds its month of fasting and no other`() {
    for start in stride(from: 10_957, to: 21_915, by: 30) {
      let (first, last) = (Day(number: start), Day(number: start + 29))
      let found = Ramadan.between(first, last)
      #expect(found.count <= 1)
      for year in 1420...1452 {
        guard let month = Ramadan(year: year), month.first <= last, first <= month.last else { continue }
        #expect(found == [month])
      }
    }
  }
}
