import Import
import Language

/// Who else bears a number or a NIK that stands in a row: other rows of the file, and people here. Built once for a preview, and only where
/// it has a duplicate.
struct IntakeHolders: Sendable {
  private struct Row: Sendable {
    let place: [Int]
    let number: String
    let nik: String?
    let said: Phrase
  }

  private static let duplicates: Set<RegisterCode> = [.registerNumberDuplicate, .nikDuplicate, .identityConflict]
  /// Named with a duplicate at most.
  private static let mostNamed = 5

  private var rows: [[Int]: Row] = [:]
  private var rowsByNumber: [String: [Row]] = [:]
  private var rowsByNIK: [String: [Row]] = [:]
  private var peopleByNumber: [String: [Phrase]] = [:]
  private var peopleByNIK: [String: [Phrase]] = [:]

  init(_ plan: IntakePlan) {
    guard plan.reading.problems.contains(where: { Self.duplicates.contains($0.code) }) else { return }
    for read in plan.reading.rows + plan.reading.rowsInError {
      let (entry, place) = (read.entry, [read.sheetIndex, read.row])
      let row = Row(
        place: place, number: RegisterNumber.key(entry.registerNumber), nik: entry.nik,
        said: Phrase(id: "\(entry.name) (baris \(read.row))", en: "\(entry.name) (row \(read.row))"))
      rows[place] = row
      rowsByNumber[row.number, default: []].append(row)
      if let nik = row.nik { rowsByNIK[nik, default: []].append(row) }
    }
    for person in plan.held.values.sorted(by: { $0.entry.name < $1.entry.name }) {
      let said = Phrase(same: "\(person.entry.name) (\(person.entry.registerNumber))")
      for number in [person.entry.registerNumber] + person.earlierNumbers {
        peopleByNumber[RegisterNumber.key(number), default: []].append(said)
      }
      if let nik = person.entry.nik { peopleByNIK[nik, default: []].append(said) }
    }
  }

  /// The reason of a problem; of a duplicate with the names of the others.
  func said(_ reason: Phrase, of problem: RegisterProblem) -> Phrase {
    let named = others(in: problem).prefix(Self.mostNamed)
    guard !named.isEmpty else { return reason }
    return Phrase(
      id: "\(reason.id) Juga: \(named.map(\.id).joined(separator: ", ")).",
      en: "\(reason.en) Also: \(named.map(\.en).joined(separator: ", ")).")
  }

  private func others(in problem: RegisterProblem) -> [Phrase] {
    let place = [problem.sheetIndex, problem.row]
    guard Self.duplicates.contains(problem.code), let own = rows[place] else { return [] }
    if problem.code == .identityConflict {
      let people = (peopleByNumber[own.number] ?? []) + (own.nik.flatMap { peopleByNIK[$0] } ?? [])
      return people.enumerated().filter { people.firstIndex(of: $1) == $0 }.map(\.element)
    }
    let alike =
      problem.code == .nikDuplicate ? own.nik.flatMap { rowsByNIK[$0] } : rowsByNumber[own.number]
    return Array((alike ?? []).lazy.filter { $0.place != place }.prefix(Self.mostNamed)).map(\.said)
  }
}
