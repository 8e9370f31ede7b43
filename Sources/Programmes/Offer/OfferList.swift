import Almanac
import House
import Import
import People
import Sheet

/// Lists of courses that agencies offer, as they send them in spreadsheets.
package enum OfferList {
  /// Reads a file of offers without keeping anything of it.
  ///
  /// - Throws: the rejection of the whole file.
  package static func read(
    _ bytes: [UInt8], asOf: AsOf, regions: Regions, mapping: [String: OfferColumn?] = [:],
    mending: Mending = Mending()
  ) throws(TableRejection) -> OfferReading {
    let reader = TableReader(OfferColumn.table, absent: .notOffers, mapping: mapping, mending: mending)
    var (rows, leftOut): ([OfferReading.Read], [OfferReading.Read]) = ([], [])
    var problems: [OfferProblem] = []
    var seen: Set<OfferEntry> = []
    let summary = try reader.read(bytes, asOf: asOf) { row, day in
      var cells = CellReader<OfferColumn, OfferCode>(row)
      let entry = OfferEntry(&cells, asOf: day, regions)
      let read = OfferReading.Read(
        sheet: row.layout.sheet, sheetIndex: row.layout.index, row: row.number, entry: entry)
      guard !row.isLeftOut else { return leftOut.append(read) }
      let isNew = seen.insert(entry).inserted
      if !isNew, cells.problems.isEmpty { cells.complain(.rowDuplicate, in: .title) }
      problems.append(contentsOf: cells.problems)
      rows.append(read)
    }
    return summary.reading(problems: problems, rows: rows, leftOut: leftOut)
  }

  /// Some rows of a file, mended where they were mended, as a sheet of their own.
  static func extract(
    _ places: Set<String>, of bytes: [UInt8], asOf: AsOf, mending: Mending, named name: String
  ) throws(TableRejection) -> SheetOut {
    try TableReader(OfferColumn.table, absent: .notOffers, mending: mending)
      .extract(places, of: bytes, asOf: asOf, named: name)
  }
}

extension OfferEntry {
  /// How the cells that need no others are read.
  private static let plain = OfferColumn.allCases.compactMap(\.described.read)

  fileprivate init(_ cells: inout CellReader<OfferColumn, OfferCode>, asOf: Day, _ regions: Regions) {
    self.init()
    _ = cells.usable(.no)
    for read in OfferEntry.plain { read(&cells, &self) }
    if let start, start < asOf { cells.complain(.startPassed, in: .start) }
    if let minimum, let maximum, maximum < minimum { cells.complain(.seatsContradict, in: .maximum) }
    guard let percent = cells.integer(.quota, in: 0...100, orElse: .quotaUnreadable) else { return }
    let name = OfferEntry.regency(inHead: cells.row.layout.heads[.quota] ?? "")
    var code: Region.Code?
    if case .found(let region) = regions.regency(named: name) {
      code = region.code
    } else if percent > 0 {
      cells.complain(.quotaRegencyUnknown, in: .quota)
    }
    quota = .init(percent: percent, regencyCode: code, regency: name)
  }

  /// The regency in a head such as "Kuota warga Kab. Serang (%)".
  private static func regency(inHead head: String) -> String {
    let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
    let kept = words.filter { !["kuota", "warga", "(%)", "%"].contains($0.lowercased()) }
    return kept.joined(separator: " ").replacing("(%)", with: "")
  }
}
