import Foundation

/// Programs and solutions as whole numbers: what the program and its worker process say to each other.
enum Wire {
  private static let mark = 0x42_454B_414C_31  // "BEKAL1"
  private static let none = Int.min

  static func encode(_ program: IntegerProgram, seconds: Double) -> Data {
    var words = [mark, Int(seconds * 1000), program.searchesAll ? 1 : 0]
    words.append(program.columns.count)
    for column in program.columns { words += [column.lower, column.upper, column.decidesFirst ? 1 : 0] }
    words.append(program.rows.count)
    for row in program.rows {
      words += [row.lower ?? none, row.upper ?? none, row.seldomBinds ? 1 : 0]
      append(row.terms, to: &words)
    }
    words.append(program.stages.count)
    for stage in program.stages {
      words += [stage.slackPercent, stage.atMost ?? none]
      switch stage.measure {
      case .sum(let terms):
        words.append(0)
        append(terms, to: &words)
      case .worst(let terms, let guide):
        words.append(1)
        append(terms, to: &words)
        append(guide, to: &words)
      }
    }
    words.append(program.start?.count ?? none)
    words += program.start ?? []
    return words.withUnsafeBytes { Data($0) }
  }

  private static func append(_ terms: [IntegerProgram.Term], to words: inout [Int]) {
    words.append(terms.count)
    for term in terms {
      words.append(term.column)
      words.append(term.weight)
    }
  }

  static func decode(_ data: Data) throws(OptimiserFailure) -> (program: IntegerProgram, seconds: Double) {
    guard data.count % MemoryLayout<Int>.size == 0 else { throw .unreadable }
    let words = data.withUnsafeBytes { bytes in
      (0..<bytes.count / MemoryLayout<Int>.size).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Int>.size, as: Int.self)
      }
    }
    var reader = Reader(words: words)
    guard try reader.next() == mark else { throw .unreadable }
    let seconds = Double(try reader.next()) / 1000
    var program = IntegerProgram(columns: [], rows: [], stages: [], searchesAll: try reader.next() == 1)
    for _ in 0..<(try reader.count()) {
      program.columns.append(
        IntegerProgram.Column(
          lower: try reader.next(), upper: try reader.next(), decidesFirst: try reader.next() == 1))
    }
    reader.columns = program.columns.count
    for _ in 0..<(try reader.count()) {
      let lower = try reader.optional()
      let upper = try reader.optional()
      let seldomBinds = try reader.next() == 1
      program.rows.append(
        IntegerProgram.Row(lower: lower, upper: upper, try reader.terms(), seldomBinds: seldomBinds))
    }
    for _ in 0..<(try reader.count()) { program.stages.append(try stage(&reader)) }
    if let count = try reader.optional() {
      var start: [Int] = []
      for _ in 0..<count { start.append(try reader.next()) }
      program.start = start
    }
    return (program, seconds)
  }

  private static func stage(_ reader: inout Reader) throws(OptimiserFailure) -> IntegerProgram.Stage {
    let slack = try reader.next()
    let atMost = try reader.optional()
    let isSum = try reader.next() == 0
    let terms = try reader.terms()
    let measure: IntegerProgram.Measure = isSum ? .sum(terms) : .worst(terms, guide: try reader.terms())
    return IntegerProgram.Stage(measure, slackPercent: slack, atMost: atMost)
  }

  private struct Reader {
    let words: [Int]
    var place = 0
    var columns = 0

    init(words: [Int]) { self.words = words }

    mutating func next() throws(OptimiserFailure) -> Int {
      guard place < words.count else { throw .unreadable }
      defer { place += 1 }
      return words[place]
    }

    mutating func optional() throws(OptimiserFailure) -> Int? {
      let word = try next()
      return word == Wire.none ? nil : word
    }

    mutating func count() throws(OptimiserFailure) -> Int {
      let count = try next()
      guard count >= 0, count <= words.count - place else { throw .unreadable }
      return count
    }

    mutating func terms() throws(OptimiserFailure) -> [IntegerProgram.Term] {
      let count = try count()
      var terms: [IntegerProgram.Term] = []
      terms.reserveCapacity(count)
      for _ in 0..<count {
        let column = try next()
        guard column >= 0, column < columns else { throw .unreadable }
        terms.append(IntegerProgram.Term(column, try next()))
      }
      return terms
    }
  }

  /// A solution as one line: kind, status, stages, then the columns that are not 0.
  static func line(_ kind: String, _ solution: Solution) -> String {
    var words = [kind, solution.status.rawValue, String(solution.values.count), String(solution.stages.count)]
    for stage in solution.stages { words += [String(stage.value), String(stage.bound)] }
    for (column, value) in solution.values.enumerated() where value != 0 { words += [String(column), String(value)] }
    return words.joined(separator: " ") + "\n"
  }

  /// Reads such a line; nil if it is not whole.
  static func solution(_ line: Substring) -> (kind: Substring, solution: Solution)? {
    let words = line.split(separator: " ")
    guard words.count >= 4, let status = Solution.Status(rawValue: String(words[1])) else { return nil }
    let numbers = words.dropFirst(2).compactMap { Int($0) }
    guard numbers.count == words.count - 2, numbers.count % 2 == 0 else { return nil }
    var values = Array(repeating: 0, count: max(0, numbers[0]))
    let pairs = stride(from: 2, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    guard pairs.count >= numbers[1], numbers[1] >= 0 else { return nil }
    for (column, value) in pairs.dropFirst(numbers[1]) {
      guard values.indices.contains(column) else { return nil }
      values[column] = value
    }
    let stages = pairs.prefix(numbers[1]).map { Solution.Stage(value: $0.0, bound: $0.1) }
    return (words[0], Solution(status: status, values: values, stages: stages))
  }
}
