import Page
import Sheet

/// What an officer mends of a file in its preview; `columns` are `head=column`. What is not named stays as it was.
package struct MendingForm: Form {
  /// Cells and rows mended at once.
  static let most = 1000
  package static let fields = [
    FormField("columns", .texts(max: 300, most: 300), MendingWords.columns, required: false),
    FormField("cells", .texts(max: 60, most: most), MendingWords.cells, required: false),
    FormField("wishes", .texts(max: 300, most: most), MendingWords.wish, required: false),
    FormField("leave_out", .texts(max: 60, most: most), MendingWords.leaveOut, required: false),
    FormField("give_back", .texts(max: 60, most: most), MendingWords.giveBack, required: false),
  ]
  private let input: FormInput

  package init(_ input: FormInput) throws {
    guard input.texts("cells").count == input.texts("wishes").count else {
      throw FormProblems([("wishes", MendingWords.unpaired)])
    }
    self.input = input
  }

  /// The rows and cells taken back.
  package var givenBack: [String] { input.texts("give_back") }

  /// What was mended before, with this.
  package func added(to earlier: Mending) -> Mending {
    var mending = earlier
    for (head, column) in MendingForm.pairs(input.texts("columns")) { mending.columns[head] = column }
    for (place, wish) in zip(input.texts("cells"), input.texts("wishes")) {
      mending.cells[place] = wish.isEmpty ? nil : wish
    }
    mending.leftOut.formUnion(input.texts("leave_out"))
    for place in givenBack { mending.giveBack(place) }
    return mending
  }

  /// `what=answer`, taken apart at the last sign.
  package static func pairs(_ texts: [String]) -> [(String, String)] {
    texts.compactMap { text in
      guard let sign = text.lastIndex(of: "=") else { return nil }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}
