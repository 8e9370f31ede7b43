import Almanac
import House
import Language
import Page
import Testing

@testable import Access

@Suite struct BoardTests {
  private static let chair = Result {
    Office(id: try Sample.id(31), title: "Kasubsi Pelayanan", part: .chair, organisation: nil)
  }

  private func board() throws -> (Board, Office) {
    let chair = try Self.chair.get()
    let rudi = Tenure(
      id: try Sample.id(41), office: chair.id, name: "Rudi", serviceNumber: "", capacity: .appointed,
      from: Sample.today.adding(days: -400), until: nil)
    return (Board([chair], [rudi], accounts: [], on: Sample.today), chair)
  }

  private func row(
    _ office: Office.ID? = nil, _ part: Office.Part = .member, _ title: String = "", _ name: String = ""
  ) -> BoardForm.Row {
    .init(office: office, part: part, title: title, name: name, serviceNumber: "", account: nil)
  }

  private func problem(_ rows: [BoardForm.Row], from: Day = Sample.today) throws -> (field: String, phrase: String) {
    let board = try board().0
    let problems = try #require(throws: FormProblems.self) { try board.changes(rows, from: from) }.problems
    let first = try #require(problems.first)
    return (first.field, first.phrase.id)
  }

  @Test func `every part has a row: what is known, and empty ones for what is missing`() throws {
    let seats = try board().0.seats
    #expect(seats.filter { $0.part == .chair }.map(\.holder?.name) == ["Rudi"])
    #expect(seats.filter { $0.part == .head }.map(\.title) == [""])
    #expect(seats.filter { $0.part == .member }.count == 4)
  }

  @Test func `only what differs is recorded`() throws {
    let (board, chair) = try board()
    let changes = try board.changes(
      [
        row(chair.id, .chair, "", "Rudi"), row(nil, .head, "Kepala Rutan", "Budi"), row(nil, .member, "Staf", ""),
        row(),
      ],
      from: Sample.today)
    #expect(
      changes == [
        .init(office: nil, part: .head, title: "Kepala Rutan", name: "Budi", serviceNumber: "", account: nil),
        .init(office: nil, part: .member, title: "Staf", name: nil, serviceNumber: "", account: nil),
      ])
    let next = try board.changes([row(chair.id, .chair, "", "Wawan")], from: Sample.today)
    #expect(next.map(\.office) == [chair.id] && next.map(\.title) == ["Kasubsi Pelayanan"])
  }

  @Test func `a form that nobody changed, and a name without its office, are refused`() throws {
    let (_, chair) = try board()
    #expect(try problem([row(chair.id, .chair, "", "Rudi"), row()]).field == "names")
    let missing = try problem([row(nil, .member, "", "Dewi")])
    #expect(missing.field == "titles" && missing.phrase.contains("Dewi"))
  }

  @Test func `an office that is there already is named with its holder, also within one form`() throws {
    let taken = try problem([row(nil, .member, "kasubsi pelayanan", "Dewi")])
    #expect(taken.field == "titles" && taken.phrase.contains("dipegang Rudi"))
    #expect(try problem([row(nil, .member, "Staf", "A"), row(nil, .member, "Staf", "B")]).field == "titles")
  }

  @Test func `a new holder begins after the one before`() throws {
    let (_, chair) = try board()
    let early = try problem([row(chair.id, .chair, "", "Wawan")], from: Sample.today.adding(days: -400))
    #expect(early.field == "from" && early.phrase.contains("Rudi"))
  }
}
