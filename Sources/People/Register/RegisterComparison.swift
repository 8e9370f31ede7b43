import House
import Import
import Sheet

/// The rows of a file, checked against each other once all of them are known.
struct RegisterComparison {
  private(set) var rows: [RegisterRow] = []
  private(set) var reads: [RegisterReading.Read] = []
  /// Whether sex was written as 1 and 2 throughout.
  private(set) var sexIsCoded = false

  mutating func take(_ read: (RegisterRow, RegisterReading.Read)) {
    rows.append(read.0)
    reads.append(read.1)
  }

  /// Checks all rows.
  ///
  /// 1. A sex written as 1 or 2 counts only where both occur.
  /// 2. A row that says the same as an earlier one is a duplicate and takes part in no other comparison of rows.
  /// 3. Rows that share a register number, and rows that share a NIK, contradict each other.
  /// 4. Class and number, NIK and person are compared where neither is in error.
  mutating func compare(layouts: [TableLayout<RegisterColumn>], regions: Regions) {
    let codes = rows.compactMap(\.sexCode)
    sexIsCoded = codes.contains(.one) && codes.contains(.two)
    let repeated = repeatedRows()
    let numbers = shared(except: repeated) { $0.registerNumber.isEmpty ? nil : RegisterNumber.key($0.registerNumber) }
    let niks = shared(except: repeated) { $0.nik }
    let layoutOf = Dictionary(layouts.map { ($0.index, $0) }) { first, _ in first }
    for index in rows.indices {
      guard let layout = layoutOf[reads[index].sheetIndex] else { continue }
      explainSex(index, layout)
      if repeated.contains(index) { complain(.rowDuplicate, .registerNumber, \.registerNumber, index, layout) }
      if numbers.contains(index) {
        complain(.registerNumberDuplicate, .registerNumber, \.registerNumber, index, layout)
      }
      if niks.contains(index) { complain(.nikDuplicate, .nik, \.nik, index, layout) }
      compareCells(index, layout, regions)
    }
  }

  private mutating func complain(
    _ code: RegisterCode, _ column: RegisterColumn, _ shown: KeyPath<RegisterRow, String>, _ index: Int,
    _ layout: TableLayout<RegisterColumn>
  ) {
    let value = rows[index][keyPath: shown]
    rows[index].add(layout.problem(code, code.severity, in: column, row: reads[index].row, value: value))
  }

  private mutating func explainSex(_ index: Int, _ layout: TableLayout<RegisterColumn>) {
    guard let code = rows[index].sexCode else { return }
    if sexIsCoded {
      reads[index].entry.sex = code == .one ? .male : .female
    } else {
      complain(.sexUnknown, .sex, \.sex, index, layout)
    }
  }

  private mutating func compareCells(_ index: Int, _ layout: TableLayout<RegisterColumn>, _ regions: Regions) {
    let entry = reads[index].entry
    if let written = entry.registerClass, !rows[index].hasError(in: .registerNumber),
      let implied = RegisterClass(prefixOf: entry.registerNumber), implied != written
    {
      complain(.registerClassMismatch, .registerClass, \.registerClass, index, layout)
    }
    if let nik = entry.nik, !rows[index].hasError(in: .nik),
      let code = NIK.warning(nik, sex: entry.sex, birthDate: entry.birthDate, regions: regions)
    {
      complain(code, .nik, \.nik, index, layout)
    }
  }

  /// The rows that say the same as an earlier one, the running number apart.
  private func repeatedRows() -> Set<Int> {
    var repeated: Set<Int> = []
    var firsts: [Int: Int] = [:]
    var others: [Int: [Int]] = [:]
    for index in reads.indices {
      var hasher = Hasher()
      hasher.combine(reads[index].entry)
      let hash = hasher.finalize()
      guard let first = firsts[hash] else {
        firsts[hash] = index
        continue
      }
      let alike = [first] + (others[hash] ?? [])
      if alike.contains(where: { says($0, like: index) }) {
        repeated.insert(index)
      } else {
        others[hash, default: []].append(index)
      }
    }
    return repeated
  }

  private func says(_ one: Int, like other: Int) -> Bool {
    reads[one].entry == reads[other].entry && rows[one].complainsLike(rows[other])
  }

  private func shared(except repeated: Set<Int>, by key: (RegisterEntry) -> String?) -> Set<Int> {
    var holders: [String: Int] = [:]
    var shared: Set<Int> = []
    for index in reads.indices where !repeated.contains(index) {
      guard let key = key(reads[index].entry) else { continue }
      if let first = holders[key] { shared.formUnion([first, index]) } else { holders[key] = index }
    }
    return shared
  }
}
