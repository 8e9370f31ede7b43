import Almanac
import People
import Testing

@Test func `the terms of a day are those of the law in force on it, each class with those before it`() throws {
  let old = try #require(DetentionLaw.inForce(on: Day(number: 20_215)))
  let classes: [RegisterClass] = [.ai, .aii, .aiii, .aiv, .av]
  #expect(old.name == "UU 8/1981 (KUHAP)" && classes.map(old.mostDaysHeld) == [60, 110, 200, 290, 400])
  #expect(RegisterClass.allCases.filter(\.isConvict).allSatisfy { old.mostDaysHeld($0) == nil })
  let eve = try #require(Day("2026-01-01"))
  #expect(DetentionLaw.inForce(on: eve) == old)
  let new = try #require(DetentionLaw.inForce(on: eve.adding(days: 1)))
  #expect(new != old && !new.isChecked)
}
