import Foundation
import People
import Testing

@Test func `the document names every code and column of an assessment list`() throws {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appending(path: "docs/import.md"), encoding: .utf8)
  // No column of an assessment list holds a date.
  let dates: [AssessmentCode] = [.dateImpossible, .dateUnreadable]
  for code in AssessmentCode.allCases where !dates.contains(code) { #expect(text.contains("`\(code.rawValue)`")) }
  for column in AssessmentColumn.allCases { #expect(text.contains(column.rawValue)) }
}
