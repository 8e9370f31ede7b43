import Foundation
@testable import Optimiser
import Testing

private let hasLibrary = Optimiser.library().path != nil

@Suite(.enabled(if: hasLibrary, "HiGHS is absent: run bin/setup or set BEKAL_HIGHS"))
struct OptimiserTests {
  typealias Term = IntegerProgram.Term

  /// Two jobs of weights 3 and 5 and one of 4; at most two of them, not both of the first.
  private static let choice = IntegerProgram(
    columns: [.binary, .binary, .binary],
    rows: [
      IntegerProgram.Row(upper: 2, [Term(0, 1), Term(1, 1), Term(2, 1)]),
      IntegerProgram.Row(upper: 1, [Term(0, 1), Term(1, 1)]),
    ],
    stages: [
      IntegerProgram.Stage(.sum([Term(0, 1), Term(1, 1), Term(2, 1)])),
      IntegerProgram.Stage(.sum([Term(0, 3), Term(1, 5), Term(2, 4)])),
    ])

  @Test func `stages are solved one after the other and proven`() throws {
    let solution = try Optimiser.solveInProcess(Self.choice, seconds: 10)
    #expect(solution.status == .optimal)
    #expect(solution.values == [0, 1, 1])
    #expect(solution.stages.map(\.value) == [2, 9])
    #expect(solution.stages.allSatisfy { $0.proven })
  }

  @Test func `a slack gives room to the next stage and no more`() throws {
    var program = Self.choice
    program.stages[0] = IntegerProgram.Stage(.sum([Term(0, 10), Term(1, 20), Term(2, 25)]), slackPercent: 30)
    program.stages[1] = IntegerProgram.Stage(.sum([Term(0, 5), Term(1, 1), Term(2, 1)]))
    // The best is 45, the floor 45 - 13 = 32: the first and the third job keep it, with 35.
    let solution = try Optimiser.solveInProcess(program, seconds: 10)
    #expect(solution.stages.map(\.value) == [45, 6])
    #expect(solution.values == [1, 0, 1])
  }

  @Test func `the least weight is raised under the floor of an earlier stage`() throws {
    let fits = [Term(0, 3), Term(1, 5), Term(2, 4)]
    var program = Self.choice
    program.stages = [Self.choice.stages[0], IntegerProgram.Stage(.worst(fits, guide: fits))]
    let solution = try Optimiser.solveInProcess(program, seconds: 10)
    #expect(solution.stages.map(\.value) == [2, 4])
    #expect(solution.values == [0, 1, 1])
  }

  @Test func `the least weight of a plan that may be empty is that of the best single choice`() throws {
    let fits = [Term(0, 3), Term(1, 5), Term(2, 4)]
    var program = Self.choice
    program.stages = [IntegerProgram.Stage(.worst(fits, guide: fits))]
    program.start = [0, 0, 0]
    #expect(try Optimiser.solveInProcess(program, seconds: 10).stages == [Solution.Stage(value: 5, bound: 5)])
  }

  @Test func `rows that cannot hold are infeasible, with no plan and no stages`() throws {
    var program = Self.choice
    program.rows.append(IntegerProgram.Row(lower: 3, [Term(0, 1), Term(1, 1), Term(2, 1)]))
    #expect(try Optimiser.solveInProcess(program, seconds: 10) == Solution(status: .infeasible, values: [], stages: []))
  }

  @Test func `bounds that cross are infeasible`() throws {
    var program = Self.choice
    program.columns[0] = IntegerProgram.Column(lower: 1, upper: 0)
    #expect(try Optimiser.solveInProcess(program, seconds: 10).status == .infeasible)
  }

  @Test func `a start that breaks a row is not believed`() throws {
    var program = Self.choice
    program.start = [1, 1, 1]
    #expect(try Optimiser.solveInProcess(program, seconds: 10).values == [0, 1, 1])
  }

  @Test func `without time the start is handed out under true bounds`() throws {
    var program = Self.choice
    program.start = [1, 0, 0]
    let solution = try Optimiser.solveInProcess(program, seconds: 0)
    #expect(solution.status == .limit)
    #expect(solution.values == [1, 0, 0])
    #expect(solution.stages.map(\.value) == [1, 3])
    #expect(solution.stages.allSatisfy { $0.bound > $0.value })
  }

  @Test func `a large program brings columns in and finds what a small one finds`() throws {
    // 4,000 people, 5 wishes each, 5 courses of 700 seats: the best is found by hand, each course full of its best.
    let people = 4_000
    let terms = (0..<people * 5).map { Term($0, 1 + ($0 * 7919) % 97) }
    let rows =
      (0..<people).map { person in IntegerProgram.Row(upper: 1, (0..<5).map { Term(person * 5 + $0, 1) }) }
      + (0..<5).map { course in IntegerProgram.Row(upper: 700, (0..<people).map { Term($0 * 5 + course, 1) }) }
    let program = IntegerProgram(
      columns: Array(repeating: .binary, count: people * 5), rows: rows, stages: [IntegerProgram.Stage(.sum(terms))])
    let solution = try Optimiser.solveInProcess(program, seconds: 60)
    let plain = try Optimiser.plainRelaxation(program)
    // Assignment relaxations are whole: the bound is reached.
    #expect(solution.status == .optimal)
    #expect(Double(solution.stages[0].value) == plain.bound.rounded())
    #expect(program.holds(solution.values))
  }
}

@Suite(.serialized) struct WorkerTests {
  private static let program = IntegerProgram(
    columns: [.binary], rows: [], stages: [IntegerProgram.Stage(.sum([IntegerProgram.Term(0, 7)]))], start: [0])

  /// A program that behaves badly as a worker, as a script in a temporary file.
  private func script(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("worker-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  @Test func `a worker that hangs is stopped and the best plan it told of is handed out`() throws {
    let path = try script("echo 'progress limit 1 1 7 9 0 1'; exec sleep 60")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let begin = ContinuousClock.now
    let solution = try Optimiser.solve(Self.program, seconds: 0.2, executable: path)
    #expect(solution == Solution(status: .limit, values: [1], stages: [Solution.Stage(value: 7, bound: 9)]))
    #expect(ContinuousClock.now - begin < .seconds(0.2 + Optimiser.graceSeconds + 5))
  }

  @Test func `a worker that hangs in silence leaves the start`() throws {
    let path = try script("exec sleep 60")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let solution = try Optimiser.solve(Self.program, seconds: 0.1, executable: path)
    #expect(solution == Solution(status: .limit, values: [0], stages: [Solution.Stage(value: 0, bound: 7)]))
  }

  @Test func `a worker that dies without an answer is a failure that says what it said`() throws {
    let path = try script("echo broken >&2; exit 3")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: OptimiserFailure.workerFailed(reason: "broken\n")) {
      try Optimiser.solve(Self.program, seconds: 5, executable: path)
    }
  }

  @Test func `an executable that is absent is a failure`() {
    #expect(throws: OptimiserFailure.self) {
      try Optimiser.solve(Self.program, seconds: 5, executable: "/nowhere/bekal")
    }
  }

  @Test func `what the worker says last is the answer`() throws {
    let path = try script("cat > /dev/null; echo 'progress limit 1 1 0 7'; echo 'done optimal 1 1 7 7 0 1'")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var seen: [Solution] = []
    let solution = try Optimiser.solve(Self.program, seconds: 5, executable: path) { seen.append($0) }
    #expect(solution.status == .optimal)
    #expect(solution.values == [1])
    #expect(seen == [Solution(status: .limit, values: [0], stages: [Solution.Stage(value: 0, bound: 7)])])
  }
}
