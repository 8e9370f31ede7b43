import Foundation
import Programmes
import Testing

@Test func `the document names every code and column of a list of offers`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appending(path: "docs/import.md"), encoding: .utf8)
  // No column of a list of offers holds a date.
  for code in OfferCode.allCases { #expect(text.contains("`\(code.rawValue)`")) }
  for column in OfferColumn.allCases { #expect(text.contains(column.rawValue)) }
}
