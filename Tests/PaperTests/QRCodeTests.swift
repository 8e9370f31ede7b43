import Testing

@testable import Paper

@Suite struct QRCodeTests {
  @Test func `a code has its three finder patterns and a size of the standard`() throws {
    let code = try QRCode("https://bekal.example/slip/TPP-250507-3F9A")
    let side = code.modules.count
    #expect((side - 17) % 4 == 0)
    #expect(code.modules.allSatisfy { $0.count == side })
    let finder = [
      "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ].map { $0.map { $0 == "#" } }
    for (top, left) in [(0, 0), (0, side - 7), (side - 7, 0)] {
      #expect((0..<7).map { Array(code.modules[top + $0][left..<left + 7]) } == finder)
    }
  }

  @Test func `the drawing has as many dark modules as the code`() throws {
    let code = try QRCode("Rutan Contoh")
    let dark = code.modules.flatMap(\.self).count { $0 }
    #expect(code.bars.map(\.length).reduce(0, +) == dark)
    #expect(try QRCode.svg("Rutan Contoh") == code.svg)
    #expect(code.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(code.modules.count + 8) "))
  }

  @Test func `a text that is too long or empty is refused`() throws {
    #expect(throws: PaperFault.codeTooLong(bytes: 2332)) { try QRCode(String(repeating: "a", count: 2332)) }
    #expect(throws: PaperFault.codeTooLong(bytes: 0)) { try QRCode("") }
    #expect(try QRCode(String(repeating: "a", count: QRCode.limit)).modules.count == 177)
  }
}
