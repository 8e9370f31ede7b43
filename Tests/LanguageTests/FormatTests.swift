import Almanac
import Language
import Testing

@Suite struct FormatTests {
  @Test func `every day that is printed is read again`() throws {
    let zone = Zone.wita
    let moment = Moment(milliseconds: 1_746_582_060_000)
    let day = moment.day(in: zone)
    let printed = [Format.day(day), Format.longDay(day), Format.moment(moment, in: zone)].flatMap { [$0.id, $0.en] }
    for text in printed + [Format.short(day), day.description, "rabu 7 mei 2025"] {
      #expect(Format.day(printed: text) == day, "\(text)")
    }
    for text in [
      "7 Mai 2025", "31 Februari 2025", "7 Mei", "7 Mei 25", "7 Mei 2025 25.00", "Hari, 7 Mei 2025", "7/5/25", "",
    ] {
      #expect(Format.day(printed: text) == nil, "\(text)")
    }
  }

  private let day = Day(number: 20_215)

  @Test func `days are written as Indonesians and the English write them`() {
    #expect(Format.day(day) == Phrase(id: "7 Mei 2025", en: "7 May 2025"))
    #expect(Format.dayAndMonth(day) == Phrase(id: "7 Mei", en: "7 May"))
    #expect(Format.longDay(day) == Phrase(id: "Rabu, 7 Mei 2025", en: "Wednesday, 7 May 2025"))
    #expect(Format.short(day) == "07/05/2025")
  }

  @Test func `every month and weekday has its two names`() {
    let names = (1...12).compactMap { Day(year: 2025, month: $0, day: 1) }.map { Format.dayAndMonth($0) }
    #expect(
      names.map(\.id) == [
        "1 Januari", "1 Februari", "1 Maret", "1 April", "1 Mei", "1 Juni", "1 Juli", "1 Agustus", "1 September",
        "1 Oktober", "1 November", "1 Desember",
      ])
    #expect(Set(names.map(\.en)).count == 12)
    #expect(
      Weekday.allCases.map { Format.weekday($0).id } == [
        "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
      ])
    #expect(Weekday.allCases.map { Format.weekday($0).en }.first == "Monday")
  }

  @Test func `a time has a full stop and its zone`() throws {
    let moment = try #require(Moment("2025-05-07T02:01:59Z"))
    #expect(Format.time(moment, in: .wib) == "09.01 WIB")
    #expect(Format.time(moment, in: .wit) == "11.01 WIT")
    #expect(Format.moment(moment, in: .wita) == Phrase(id: "7 Mei 2025 10.01 WITA", en: "7 May 2025 10.01 WITA"))
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (1_250_000, "1.250.000", "1,250,000"),
    (-1000, "-1.000", "-1,000"), (-999, "-999", "-999"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func `thousands stand apart`(_ value: Int, _ indonesian: String, _ english: String) {
    #expect(Format.number(value) == Phrase(id: indonesian, en: english))
  }

  @Test(arguments: [(163, "16,3 %", "16.3%"), (10, "1 %", "1%"), (0, "0 %", "0%"), (1005, "100,5 %", "100.5%")])
  func `a percentage has a decimal only where there is one`(_ value: Int, _ indonesian: String, _ english: String) {
    #expect(Format.percent(thousandths: value) == Phrase(id: indonesian, en: english))
  }

  @Test(arguments: [
    (912, "0,91"), (915, "0,92"), (0, "0,00"), (4, "0,00"), (5, "0,01"), (1000, "1,00"), (12_345, "12,35"),
  ])
  func `thousandths are rounded to two decimals`(_ value: Int, _ text: String) {
    #expect(Format.thousandths(value).id == text)
    #expect(Format.thousandths(value).en == text.replacing(",", with: "."))
  }
}
