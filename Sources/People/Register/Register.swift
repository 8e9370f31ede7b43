import Almanac
import House
import Import
import Sheet

/// Registers of the people of a house, as offices keep them in spreadsheets.
package enum Register {
  /// Reads a register file without keeping anything of it.
  ///
  /// - Parameters:
  ///   - bytes: the whole file; its content decides what it is, not its name.
  ///   - asOf: the day the rows are checked against.
  ///   - mapping: for heads of the file the column they are, nil for ignored, where the officer has said so.
  ///   - mending: what the officer mended of its cells and rows.
  /// - Throws: the rejection of the whole file.
  package static func read(
    _ bytes: [UInt8], asOf: AsOf, regions: Regions, mapping: [String: RegisterColumn?] = [:],
    mending: Mending = Mending()
  ) throws(TableRejection) -> RegisterReading {
    let reader = TableReader(RegisterColumn.table, absent: .notARegister, mapping: mapping, mending: mending)
    var comparison = RegisterComparison()
    var leftOut: [RegisterReading.Read] = []
    let summary = try reader.read(bytes, asOf: asOf) { row, day in
      let read = RegisterRow.read(row, asOf: day, regions: regions)
      if row.isLeftOut { leftOut.append(read.1) } else { comparison.take(read) }
    }
    comparison.compare(layouts: summary.layouts, regions: regions)
    return summary.reading(
      problems: comparison.rows.flatMap(\.problems), rows: comparison.reads, leftOut: leftOut,
      notices: comparison.sexIsCoded ? [.sexCoded12] : [])
  }
}
