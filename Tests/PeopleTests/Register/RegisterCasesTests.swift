import Almanac
import Foundation
import House
import People
import Sheet
import Testing

@testable import Import

/// Every case of `registers-nasty/expected.json`, exactly.
@Suite(.enabled(if: SharedFiles.arePresent, "shared/data is not beside the project"))
struct RegisterCasesTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    let asOf: Day
    let json: JSON
    var name: String { json["case"]?.string ?? "" }
    var file: String { json["file"]?.string ?? "" }
    var testDescription: String { name }
  }

  static let cases: [Expected] = {
    guard let bytes = try? SharedFiles.bytes("registers-nasty/expected.json"),
      let json = try? JSONDecoder().decode(JSON.self, from: Data(bytes)),
      let asOf = json["as_of"]?.string.flatMap({ Day($0) })
    else { return [] }
    return json["cases"]?.items.map { Expected(asOf: asOf, json: $0) } ?? []
  }()

  @Test func `the expected cases are all there`() { #expect(RegisterCasesTests.cases.count >= 15) }

  @Test(arguments: cases) func `a case is concluded exactly`(_ expected: Expected) throws {
    let report = try JSON(RegisterCasesTests.report(expected))
    let sameKeys = [
      "outcome", "cause", "found_columns", "sheets", "header_row", "rows_read", "rows_acceptable", "set_aside_rows",
      "notices", "update",
    ]
    for key in sameKeys { #expect(report[key] == expected.json[key], "\(key)") }
    #expect(Set(report["problems"]?.items ?? []) == Set(expected.json["problems"]?.items ?? []))
    #expect(report["problems"]?.items.count == expected.json["problems"]?.items.count)
    #expect(report["ignored_columns"]?.items ?? [] == expected.json["ignored_columns"]?.items ?? [])
    for sample in expected.json["samples"]?.items ?? [] {
      let row = report["rows"]?.items.first { $0["row"] == sample["row"] && $0["sheet"] == sample["sheet"] }
      #expect(row?["values"] == sample["values"])
    }
  }

  private static func report(_ expected: Expected) throws -> TableReport {
    let regions = try RegisterFile.regions.get()
    var held: [HeldPerson] = []
    for earlier in expected.json["after"]?.items.compactMap(\.string) ?? [] {
      let reading = try Register.read(
        SharedFiles.bytes("registers-nasty/\(earlier)"), asOf: .given(expected.asOf), regions: regions)
      held = reading.rows.map { HeldPerson(id: "\($0.row)", entry: $0.entry) }
    }
    do {
      let reading = try Register.read(
        SharedFiles.bytes("registers-nasty/\(expected.file)"), asOf: .given(expected.asOf), regions: regions)
      guard !held.isEmpty else { return reading.json() }
      let (update, after) = RegisterUpdate.compare(held: held, reading)
      return after.json(update: update.report)
    } catch let rejection as TableRejection {
      return TableReport(rejection)
    }
  }
}
