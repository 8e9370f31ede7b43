import Almanac
import Language
import Sheet

/// A kind of table's columns. Each is described once; reading, report, comparison, storage and pages follow from it.
package protocol DescribedColumn: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
  /// What a row of such a table says.
  associatedtype Entry: Sendable
  associatedtype Code: TableCode
  /// All there is to say of the column: a `switch` without `default`, so that none is forgotten.
  var described: ColumnDescription<Self> { get }
}

/// A value of a cell, how reports and databases write it, and how a reader is shown it.
package protocol CellValue: Sendable {
  var written: ReportValue { get }
  var shown: Phrase { get }
  /// The value of what was written; nil for any other text.
  init?(kept text: String)
}

extension CellValue where Self: LosslessStringConvertible {
  package var written: ReportValue { .text(description) }
  /// The value as it describes itself.
  package var shown: Phrase { Phrase(same: description) }
  /// The value that describes itself so.
  package init?(kept text: String) { self.init(text) }
}

extension CellValue where Self: RawRepresentable<String> {
  package var written: ReportValue { .text(rawValue) }
  /// Its raw text, unless its type has words for it.
  package var shown: Phrase { Phrase(same: rawValue) }
  /// The case of that raw text.
  package init?(kept text: String) { self.init(rawValue: text) }
}

extension String: CellValue {}
extension Day: CellValue { package var shown: Phrase { Format.day(self) } }
extension Int: CellValue { package var written: ReportValue { .integer(self) } }
extension Bool: CellValue {
  package var written: ReportValue { .text(self ? "yes" : "no") }
  package var shown: Phrase { self ? Phrase(id: "ya", en: "yes") : Phrase(id: "tidak", en: "no") }
  /// True of `yes`, false of `no`.
  package init?(kept text: String) {
    guard text == "yes" || text == "no" else { return nil }
    self = text == "yes"
  }
}

/// Where the value of a column is kept.
package enum Keeping: Sendable {
  /// Not in a column of its name: it is a part of something else, or it is not kept.
  case elsewhere
  case open
  /// Under the person's own key: who somebody is.
  case sealedIdentity
  /// Under the person's own key: what only those who may see the case are shown.
  case sealedCase
}

/// One column of a kind of table.
package struct ColumnDescription<Column: DescribedColumn>: Sendable {
  package typealias Entry = Column.Entry

  /// What it is called.
  package let words: Phrase
  /// The spellings of its head.
  package let heads: [String]
  package let keeping: Keeping
  /// The words it takes, where there are few; `-` empties the cell.
  package let choices: [String]
  /// Whether bare numbers in it are days.
  package let holdsDay: Bool
  /// The columns it speaks for; itself alone unless a cell holds the values of others, or none.
  package let gives: [Column]
  /// Its value in an entry.
  package let value: @Sendable (Entry) -> ReportValue
  /// The value in a reader's words; nil where there is none, or where another column shows it.
  package let shown: @Sendable (Entry) -> Phrase?
  /// Takes its value over from a later entry.
  package let take: @Sendable (inout Entry, Entry) -> Void
  /// Puts back what was kept as text; false where that is no value of the column.
  package let restore: @Sendable (inout Entry, String) -> Bool
  /// Reads its cell; nil where the cell is read together with others.
  package let read: (@Sendable (inout Column.Reader, inout Entry) -> Void)?
  /// A value that reports name beside it, such as the code of a regency.
  package private(set) var beside: (name: String, value: @Sendable (Entry) -> ReportValue)?
}

extension DescribedColumn {
  package typealias Reader = CellReader<Self, Code>

  /// A column whose value is worked out of the entry; one without any is a running number, or gives the values of others.
  package func derived(
    _ words: Phrase, _ heads: [String], gives: [Self]? = nil,
    value: @escaping @Sendable (Entry) -> ReportValue = { _ in .none },
    shown: (@Sendable (Entry) -> Phrase?)? = nil,
    take: @escaping @Sendable (inout Entry, Entry) -> Void = { _, _ in },
    read: (@Sendable (inout Reader, inout Entry) -> Void)? = nil
  ) -> ColumnDescription<Self> {
    .init(
      words: words, heads: heads, keeping: .elsewhere, choices: [], holdsDay: false, gives: gives ?? [self],
      value: value, shown: shown ?? { value($0).shown }, take: take, restore: { _, _ in false }, read: read)
  }

  /// A column whose value stands in the entry.
  package func field<Value: CellValue>(
    _ words: Phrase, _ path: WritableKeyPath<Entry, Value?> & Sendable, kept keeping: Keeping = .elsewhere,
    _ heads: [String], choices: [String] = [], take: (@Sendable (inout Entry, Entry) -> Void)? = nil,
    read: (@Sendable (inout Reader, inout Entry) -> Void)? = nil
  ) -> ColumnDescription<Self> {
    .init(
      words: words, heads: heads, keeping: keeping, choices: choices, holdsDay: Value.self is Day.Type,
      gives: [self], value: { $0[keyPath: path]?.written ?? .none }, shown: { $0[keyPath: path]?.shown },
      take: take ?? { $0[keyPath: path] = $1[keyPath: path] },
      restore: { entry, text in
        entry[keyPath: path] = Value(kept: text)
        return entry[keyPath: path] != nil
      }, read: read)
  }

  /// A column whose text always stands in the entry; it is empty only in a row with an error.
  package func field(
    _ words: Phrase, _ path: WritableKeyPath<Entry, String> & Sendable, kept keeping: Keeping = .elsewhere,
    _ heads: [String], orElse missing: Code
  ) -> ColumnDescription<Self> {
    .init(
      words: words, heads: heads, keeping: keeping, choices: [], holdsDay: false, gives: [self],
      value: { $0[keyPath: path].isEmpty ? .none : .text($0[keyPath: path]) },
      shown: { $0[keyPath: path].isEmpty ? nil : Phrase(same: $0[keyPath: path]) },
      take: { $0[keyPath: path] = $1[keyPath: path] },
      restore: { entry, text in
        entry[keyPath: path] = text
        return true
      }, read: { $1[keyPath: path] = $0.text(self, orElse: missing) ?? "" })
  }

  /// A column of text as it is written; `tidy` makes one text of its spellings.
  package func text(
    _ words: Phrase, _ path: WritableKeyPath<Entry, String?> & Sendable, kept keeping: Keeping = .elsewhere,
    _ heads: [String], orElse missing: Code? = nil, take: (@Sendable (inout Entry, Entry) -> Void)? = nil,
    tidy: @escaping @Sendable (String) -> String = { $0 }
  ) -> ColumnDescription<Self> {
    field(
      words, path, kept: keeping, heads, take: take,
      read: { reader, entry in
        entry[keyPath: path] = reader.text(self).map(tidy)
        reader.complain(missing, ifMissing: self)
      })
  }

  /// A column of dates.
  package func day(
    _ words: Phrase, _ path: WritableKeyPath<Entry, Day?> & Sendable, kept keeping: Keeping = .elsewhere,
    _ heads: [String], orElse missing: Code? = nil
  ) -> ColumnDescription<Self> {
    field(
      words, path, kept: keeping, heads,
      read: { reader, entry in
        entry[keyPath: path] = reader.day(self)
        reader.complain(missing, ifMissing: self)
      })
  }

  /// A column of known words; `choices` are offered where another one is mended.
  package func word<Value: CellValue>(
    _ words: Phrase, _ path: WritableKeyPath<Entry, Value?> & Sendable, kept keeping: Keeping = .elsewhere,
    _ heads: [String], choices: [String] = [], orElse unknown: Code, missing: Code? = nil,
    _ known: @escaping @Sendable (String) -> Value?
  ) -> ColumnDescription<Self> {
    field(
      words, path, kept: keeping, heads, choices: choices,
      read: { reader, entry in
        entry[keyPath: path] = reader.word(self, orElse: unknown, known)
        reader.complain(missing, ifMissing: self)
      })
  }
}

extension ColumnDescription {
  /// The same with a value that reports name beside it.
  package func beside(_ name: String, _ value: @escaping @Sendable (Column.Entry) -> ReportValue) -> Self {
    var described = self
    described.beside = (name, value)
    return described
  }
}

extension DescribedColumn {
  /// All columns by name, with what they are called.
  package static var named: [(name: String, words: Phrase)] { allCases.map { ($0.rawValue, $0.described.words) } }

  /// The words a column of that name takes, where there are few.
  package static func choices(in name: String) -> [String] { Self(rawValue: name)?.described.choices ?? [] }

  /// What the columns of a file say, each once and in the order of the columns.
  package static func said(by columns: Set<Self>) -> [(column: Self, described: ColumnDescription<Self>)] {
    let said = Set(columns.flatMap(\.described.gives))
    return allCases.filter(said.contains).map { ($0, $0.described) }
  }
}

extension TableReading where Column: DescribedColumn, Code == Column.Code, Entry == Column.Entry {
  /// The reading as JSON: the values of the columns that the file has.
  package func json(update: TableReport.Update? = nil) -> TableReport {
    let said = Column.said(by: columns)
    return TableReport(self, update: update) { entry in
      var values: [String: ReportValue] = [:]
      for (column, described) in said {
        values[column.rawValue] = described.value(entry)
        if let beside = described.beside { values[beside.name] = beside.value(entry) }
      }
      return values
    }
  }
}
