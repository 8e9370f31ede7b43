import House
import Store
import StoreTesting
import Testing

@Suite struct AttachmentTests {
  private let content = Array("%PDF-1.7 surat keterangan".utf8)

  @Test func `a file is known by its first bytes`() throws {
    let id = try #require(Attachment.ID("01968b1e-0000-7000-8000-00000000f001"))
    let file = try Attachment.examine(content, id: id, subject: ahmad, name: "surat.png")
    #expect(file.kind == .pdf)
    #expect(file.size == content.count)
    #expect(throws: Attachment.Refusal.unknownKind) {
      try Attachment.examine(Array("<script>".utf8), id: id, subject: ahmad, name: "surat.pdf")
    }
    #expect(throws: Attachment.Refusal.empty) { try Attachment.examine([], id: id, subject: ahmad, name: "surat.pdf") }
    let large = content + [UInt8](repeating: 0, count: Attachment.bytesMaximum)
    #expect(throws: Attachment.Refusal.tooLarge(maximum: 10_485_760)) {
      try Attachment.examine(large, id: id, subject: ahmad, name: "surat.pdf")
    }
  }

  @Test(arguments: TestStore.dialects) func `a file comes back to its own house only, sealed in between`(
    _ dialect: Dialect
  ) async throws {
    let id = try #require(Attachment.ID("01968b1e-0000-7000-8000-00000000f001"))
    let house = try #require(Facility.ID(rutan))
    let other = try #require(Facility.ID(otherRutan))
    let file = try Attachment.examine(content, id: id, subject: ahmad, name: "surat.pdf")
    try await TestStore.with(dialect, []) { store async throws in
      try await store.act(writing()) { [content] db in
        try db.attach(content, as: file, in: house)
        db.state(Fact("people.attached", about: id))
        return 0
      }
      #expect(try await store.read { try $0.attachments(of: ahmad, in: house) } == [file])
      #expect(try await store.read { try $0.content(of: id, in: house)?.1 } == content)
      #expect(try await store.read { try $0.content(of: id, in: other)?.1 } == nil)
      let sealed: [UInt8]? = try await store.read { db in
        try db.first("SELECT sealed FROM store_attachment ORDER BY id")?.get("sealed")
      }
      #expect(sealed?.starts(with: content) == false)
      #expect(sealed?.count == content.count + 28)
    }
  }
}
