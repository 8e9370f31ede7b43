import Almanac
import Foundation
import Testing

/// Foundation's Gregorian calendar in UTC, against which ours is held.
private func gregorian() throws -> Calendar {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
  return calendar
}

@Suite struct DayTests {
  @Test func `every day from 1900 to 2100 is the one of the Gregorian calendar`() throws {
    let calendar = try gregorian()
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    let faults = (first.number...last.number).filter { number in
      let date = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
      let found = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      let parts = day.parts
      let sameParts = parts.year == found.year && parts.month == found.month && parts.day == found.day
      // Foundation counts Sunday as 1; a week of ours begins on Monday.
      return !sameParts || day.weekday.number % 7 + 1 != found.weekday
    }
    #expect(faults.isEmpty)
    #expect(last.number - first.number == 73_413)
  }

  @Test func `every day from 1900 to 2100 comes back from its parts and from its text`() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    let faults = (first.number...last.number).map { Day(number: $0) }.filter { day in
      let (year, month, number) = day.parts
      return Day(year: year, month: month, day: number) != day || Day(day.description) != day
    }
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    "2025-02-29", "2025-02-30", "2025-13-01", "2025-00-10", "2025-04-31", "1900-02-29", "0000-01-01", "2025-5-7",
    "07-05-2025", "2025/05/07", "2025-05-07 ", " 2025-05-07", "2025-05-0７", "", "2025-05-07T00:00", "-025-05-07",
  ])
  func `a text that names no day is refused`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `a leap year is every fourth, no hundredth, every four hundredth`() {
    #expect(Day("2000-02-29") != nil)
    #expect(Day("2024-02-29") != nil)
    #expect(Day("2100-02-29") == nil)
    #expect(Day.length(of: 2, in: 2100) == 28)
    #expect(Day.length(of: 13, in: 2025) == 0)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-12-15", 1, "2026-01-15"), ("2025-01-15", -1, "2024-12-15"), ("2025-05-07", 0, "2025-05-07"),
    ("2025-05-31", 6, "2025-11-30"), ("2025-05-07", 20 * 12, "2045-05-07"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months later is the same day, or the last of a shorter month`(_ start: String, _ months: Int, _ end: String)
    throws
  {
    #expect(try #require(Day(start)).adding(months: months).description == end)
  }

  @Test func `months later agrees with Foundation for every day of four years`() throws {
    let calendar = try gregorian()
    let first = try #require(Day("2023-01-01"))
    for number in first.number..<(first.number + 1461) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      for months in [-13, -1, 1, 5, 18] {
        let found = try #require(calendar.date(byAdding: .month, value: months, to: date))
        let expected = Int(found.timeIntervalSince1970 / 86_400)
        #expect(Day(number: number).adding(months: months).number == expected)
      }
    }
  }

  @Test(arguments: [
    ("1990-05-07", "2025-05-06", 34), ("1990-05-07", "2025-05-07", 35), ("1990-05-07", "2025-05-08", 35),
    ("2004-02-29", "2025-02-28", 20), ("2004-02-29", "2025-03-01", 21), ("2025-05-07", "2025-05-07", 0),
    ("2025-12-31", "2026-01-01", 0), ("2025-05-07", "2024-05-07", -1),
  ])
  func `an age is counted in whole years`(_ birth: String, _ day: String, _ age: Int) throws {
    #expect(try #require(Day(birth)).years(until: #require(Day(day))) == age)
  }

  @Test func `days apart are counted with their sign`() throws {
    let may = try #require(Day("2025-05-07"))
    #expect(may.adding(days: 25).description == "2025-06-01")
    #expect(may.days(until: may.adding(days: -400)) == -400)
    #expect(may.adding(days: -1) < may)
  }

  @Test func `a day is its ISO text in JSON, and another text is refused`() throws {
    let day = try JSONDecoder().decode([Day].self, from: Data(#"["2025-05-07"]"#.utf8))
    #expect(day == [Day(number: 20_215)])
    #expect(String(decoding: try JSONEncoder().encode(day), as: UTF8.self) == #"["2025-05-07"]"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["7/5/2025"]"#.utf8)) }
  }

  @Test func `a range holds both its ends, and an open one goes on`() throws {
    let (first, last) = (Day(number: 100), Day(number: 110))
    let closed = try #require(DayRange(from: first, until: last))
    let open = try #require(DayRange(from: last, until: nil))
    #expect(closed.contains(first) && closed.contains(last) && !closed.contains(Day(number: 111)))
    #expect(open.contains(Day(number: 99_999)) && !open.contains(first))
    #expect(closed.overlaps(open) && open.overlaps(closed))
    #expect(!closed.overlaps(try #require(DayRange(from: Day(number: 111), until: nil))))
    #expect(DayRange(from: last, until: first) == nil)
  }
}
