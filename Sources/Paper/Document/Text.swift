extension Document {
  /// Words with bold parts; a line feed starts a new line, every other control character is left out.
  package struct Text: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// A stretch of words of one weight.
    package struct Run: Equatable, Sendable {
      /// The words as given.
      package var words: String
      /// Whether they are printed bold.
      var isBold: Bool

      /// Words of one weight.
      package init(_ words: String, isBold: Bool = false) {
        self.words = words
        self.isBold = isBold
      }
    }

    /// The parts, in order.
    package var runs: [Run]

    /// Plain words; `<`, `>` and `&` are printed as they stand.
    package init(_ words: String) { runs = [Run(words)] }

    /// A literal is plain words.
    package init(stringLiteral words: String) { self.init(words) }

    /// Words from parts.
    package init(runs: [Run]) { self.runs = runs }

    /// Words in bold.
    package static func bold(_ words: String) -> Text { Text(runs: [Run(words, isBold: true)]) }

    /// One text after the other, without a blank between them.
    package static func + (first: Text, second: Text) -> Text { Text(runs: first.runs + second.runs) }

    /// All words without their weight, as they are printed.
    package var plain: String { runs.map { Text.printable($0.words) }.joined() }
  }

  /// Where the lines of a text stand in their column.
  package enum Alignment: Sendable { case left, center, right, justified }
}

extension Document.Text {
  /// Leaves out what cannot be printed or would turn the direction of what follows; a tab becomes a blank.
  static func printable(_ words: String) -> String {
    if words.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return words }
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in words.unicodeScalars {
      defer { last = scalar }
      switch scalar.value {
      case 0x0A where last == "\r": continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      case _: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
