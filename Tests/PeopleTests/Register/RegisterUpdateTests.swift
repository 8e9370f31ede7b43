import Almanac
import Import
import People
import Sheet
import Testing

/// What a later import would change, beside the example files.
struct RegisterUpdateTests {
  private func reading(_ people: [[String: String]], heads: [String] = RegisterFile.heads) throws -> RegisterReading {
    try RegisterFile.read(RegisterFile.csv(people, heads: heads))
  }

  private func held(_ people: [[String: String]]) throws -> [HeldPerson] {
    try reading(people).rows.map { HeldPerson(id: $0.entry.registerNumber, entry: $0.entry) }
  }

  private static let nik = "3604232405900000"

  @Test func `capitals and blanks alone are no change`() throws {
    let held = try held([RegisterFile.person(1)])
    let (update, _) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(1, ["No. Reg": "bi. 1/2025", "Nama": "ASEP  NUGRAHA"])]))
    #expect(update.unchanged == ["BI.1/2025"] && update.changed.isEmpty)
  }

  @Test func `a column the file lacks changes nothing`() throws {
    let held = try held([RegisterFile.person(1)])
    let (update, _) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(1)], heads: ["No. Reg", "Nama", "L/P", "Gol", "Kamar"]))
    #expect(update.unchanged.count == 1)
  }

  @Test func `a person known by NIK may have a new number, with a warning`() throws {
    let held = try held([RegisterFile.person(1, ["NIK": RegisterUpdateTests.nik])])
    let (update, after) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(9, ["NIK": RegisterUpdateTests.nik])]))
    #expect(update.changed.map(\.fields) == [[.registerNumber]])
    #expect(after.problems.map(\.code) == [.registerNumberChanged] && after.rowsAcceptable == 1)
  }

  @Test func `a person known by name, birth date and father only waits for a yes`() throws {
    let held = try held([RegisterFile.person(1)])
    let (update, after) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(9, ["Bin/Binti": "Zaenal"])]))
    #expect(update.changed.map(\.fields) == [[.fatherName, .registerNumber]])
    #expect(after.problems.map(\.code) == [.matchedWithoutNIK])
    #expect(update.new.isEmpty && update.gone.isEmpty)
  }

  @Test func `the number of one person with the NIK of another holds both back`() throws {
    let held = try held([
      RegisterFile.person(1, ["NIK": RegisterUpdateTests.nik]), RegisterFile.person(2, ["Nama": "Budi"]),
    ])
    let (update, after) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(2, ["NIK": RegisterUpdateTests.nik, "Nama": "Budi"])]))
    #expect(update.heldBack.count == 2 && update.gone.isEmpty && update.changed.isEmpty)
    #expect(after.problems.map(\.code) == [.identityConflict] && after.rowsAcceptable == 0)
  }

  @Test func `a person whose row has an error is held back, neither changed nor gone`() throws {
    let people = [
      RegisterFile.person(1), RegisterFile.person(2, ["Nama": "Budi"]), RegisterFile.person(3, ["Nama": "Cecep"]),
    ]
    let (update, after) = RegisterUpdate.compare(
      held: try held(people),
      try reading([people[0], RegisterFile.person(2, ["Nama": "Budi", "Tgl Masuk": "31/02/2025"])]))
    #expect(update.heldBack == ["BI.2/2025"] && update.unchanged == ["BI.1/2025"])
    #expect(update.gone.map(\.id) == ["BI.3/2025"])
    #expect(after.notices == [.manyGone])
  }

  @Test func `a fifth gone is no notice, more is`() throws {
    let people = (1...5).map { RegisterFile.person($0, ["Nama": "Orang \(["A", "B", "C", "D", "E"][$0 - 1])"]) }
    let held = try held(people)
    #expect(RegisterUpdate.compare(held: held, try reading(Array(people.dropLast()))).1.notices.isEmpty)
    #expect(RegisterUpdate.compare(held: held, try reading(Array(people.dropLast(2)))).1.notices == [.manyGone])
  }

  @Test func `an earlier number still finds its person`() throws {
    let entry = try #require(try reading([RegisterFile.person(1)]).rows.first?.entry)
    let held = [HeldPerson(id: "p", entry: entry, earlierNumbers: ["AIII.7/2024"])]
    let (update, _) = RegisterUpdate.compare(
      held: held, try reading([RegisterFile.person(1, ["No. Reg": "AIII.7/2024", "Gol": "AIII"])]))
    #expect(update.changed.map(\.id) == ["p"] && update.new.isEmpty)
  }
}
