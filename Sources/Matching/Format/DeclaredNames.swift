/// Where in the draft we are.
struct DraftPlace {
  let line: Int?
  let path: String

  init(_ line: Int?, _ path: @autoclosure () -> String) {
    self.line = line
    self.path = path()
  }

  func key(_ name: String) -> DraftPlace { DraftPlace(line, "\(path).\(name)") }
  func item(_ index: Int) -> DraftPlace { DraftPlace(line, "\(path)[\(index)]") }
  func refusal(_ cause: FormatRefusal.Cause) -> FormatRefusal { FormatRefusal(line: line, key: path, cause: cause) }

  func checked(_ number: Int, _ range: ClosedRange<Int>) throws -> Int {
    guard range.contains(number) else { throw refusal(.outOfRange(range)) }
    return number
  }
}

/// Names declared once, looked up by their bytes.
struct DeclaredNames {
  private var indices: [ByteOrderedName: Int] = [:]

  mutating func declare(_ name: String, as index: Int, _ noun: FormatRefusal.Noun, _ at: DraftPlace) throws {
    guard !name.isEmpty else { throw at.refusal(.emptyName) }
    guard indices.updateValue(index, forKey: ByteOrderedName(name)) == nil else {
      throw at.refusal(.listedTwice(noun, name))
    }
  }

  func index(of name: String, _ noun: FormatRefusal.Noun, _ at: @autoclosure () -> DraftPlace) throws -> Int {
    guard let index = indices[ByteOrderedName(name)] else { throw at().refusal(.undeclared(noun, name)) }
    return index
  }
}
