import Almanac
import Sheet

/// A kind of table that is recognised by its heads: a register, an assessment list, a list of offers.
package struct TableKind<Column: Hashable & Sendable>: Sendable {
  private let columns: [String: Column]
  private let pattern: @Sendable (String) -> Column?
  /// Heads that must all stand in the header.
  package let required: Set<Column>
  /// How many more known heads must stand beside them.
  package let others: Int
  /// Heads that may stand alone in a second row under a group.
  package let parts: Set<Column>
  /// Columns that a fraction such as 1/3 names, by the (month, day) a program makes of it.
  package let fractions: [MonthDay: Column]
  /// The running number, which does not make a row a person's.
  package let runningNumber: Column?

  /// A month 1 to 12 and a day 1 to 31.
  package struct MonthDay: Hashable, Sendable {
    package let month: Int
    package let day: Int

    /// A day of any year.
    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  /// A kind with the heads of its columns; `pattern` finds heads whose text varies, given the head folded.
  package init(
    required: Set<Column>, others: Int, parts: Set<Column> = [], fractions: [MonthDay: Column] = [:],
    runningNumber: Column? = nil, pattern: @escaping @Sendable (String) -> Column? = { _ in nil }
  ) where Column: DescribedColumn {
    var columns: [String: Column] = [:]
    for column in Column.allCases { for head in column.described.heads { columns[headKey(head)] = column } }
    self.columns = columns
    self.pattern = pattern
    self.required = required
    self.others = others
    self.parts = parts
    self.fractions = fractions
    self.runningNumber = runningNumber
  }

  /// The column a head names, or nil; only the whole head counts.
  package func column(of head: Cell, in system: DateSystem) -> Column? {
    switch head {
    case .text(let text):
      let key = headKey(CellText.tidy(text))
      return columns[key] ?? fraction(text, in: system) ?? pattern(key)
    case .date(let serial):
      guard let day = system.day(serial: serial) else { return nil }
      return fractions[MonthDay(month: day.parts.month, day: day.parts.day)]
    case .number, .boolean, .error, .formulaWithoutValue: return nil
    }
  }

  private func fraction(_ text: String, in system: DateSystem) -> Column? {
    guard !fractions.isEmpty, text.utf8.count <= 12, text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    if let short = CellDay.monthDay(text) { return fractions[MonthDay(month: short.month, day: short.day)] }
    guard text.contains(where: { "/-.".contains($0) }),
      case .day(let day) = CellDay.read(CellText.tidy(text), in: system)
    else { return nil }
    return fractions[MonthDay(month: day.parts.month, day: day.parts.day)]
  }
}

/// A head without case, blanks, line breaks and `. : _ /`.
package func headKey(_ head: String) -> String {
  if head.utf8.count > 80 { return head }
  return head.lowercased().filter { !$0.isWhitespace && !".:_/".contains($0) }
}
