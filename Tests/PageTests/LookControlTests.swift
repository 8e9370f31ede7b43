import Language
import Page
import Testing

/// Forms: secrets, retained values, and how words are tied to controls.
@Suite struct LookControlTests {
  static func name(_ name: String, _ kind: FormField.Kind, required: Bool = true) -> FormField {
    FormField(name, kind, Phrase(id: "Isian", en: "Field"), required: required)
  }
  static let two = [FormField.Choice("a", Phrase(same: "A")), FormField.Choice("b", Phrase(same: "B"))]
  static let five = (1...5).map { FormField.Choice("v\($0)", Phrase(same: "V\($0)")) }

  @Test func `a form carries token, key, page and method`() throws {
    let form = try LookTests.screen().form(.put, "/people/1", name: "note", .empty, submit: Phrase(same: "Simpan")).text
    #expect(form.contains("method=\"post\" action=\"/people/1\""))
    #expect(form.contains("name=\"_token\" value=\"secret-token\""))
    #expect(form.contains("name=\"_key\" value=\"page-key.note\""))
    #expect(form.contains("name=\"_page\" value=\"/people?block=a\""))
    #expect(form.contains("name=\"_method\" value=\"PUT\""))
    #expect(!form.contains("enctype"))
  }

  @Test func `a form that posts needs no method field, and one with a file is multipart`() throws {
    let screen = try LookTests.screen()
    let file = screen.field(Self.name("file", .file(maxBytes: 2_097_152)))
    let form = screen.form(.post, "/people/import", file, submit: Phrase(same: "Kirim")).text
    #expect(!form.contains("_method"))
    #expect(form.contains("enctype=\"multipart/form-data\""))
    #expect(form.contains("Paling besar 2 MB."))
  }

  @Test func `buttons that do different things have different keys, and one keeps its own`() throws {
    let screen = try LookTests.screen()
    func key(_ path: String, _ value: String) throws -> Substring {
      let text = screen.button(.post, path, Phrase(same: "Lewati"), values: [("row", value)]).text
      return try #require(text.firstMatch(of: /value="(page-key\.[^"]+)"/)).1
    }
    #expect(try key("/rows", "1") == key("/rows", "1"))
    #expect(try Set([key("/rows", "1"), key("/rows", "2"), key("/lines", "1")]).count == 3)
  }

  @Test func `a question stands escaped on its form`() throws {
    let question = Phrase(same: "Yakin \"?")
    let button = try LookTests.screen().button(.delete, "/grants/1", Phrase(same: "Akhiri"), confirm: question)
    #expect(button.text.contains("data-confirm=\"Yakin &quot;?\""))
  }

  @Test func `what was entered comes back escaped, before what the page gave`() throws {
    var screen = try LookTests.screen()
    screen.entered = ["name": .texts([LookTests.hostile])]
    let field = screen.field(Self.name("name", .text(max: 60)), value: "lama").text
    #expect(field.contains("value=\"&lt;script&gt;"))
    #expect(!field.contains("lama"))
    let fresh = try LookTests.screen().field(Self.name("name", .text(max: 60)), value: "lama").text
    #expect(fresh.contains("value=\"lama\""))
  }

  @Test func `a pass phrase never comes back`() throws {
    var screen = try LookTests.screen()
    screen.entered = ["password": .texts(["rahasia sekali"])]
    let field = screen.field(Self.name("password", .secret(max: 60)), value: "rahasia").text
    #expect(!field.contains("rahasia"))
    #expect(field.contains("autocomplete=\"current-password\""))
  }

  @Test func `a problem is tied to its field with the hint`() throws {
    var screen = try LookTests.screen(.english)
    screen.problems = [("birth_date", Phrase(id: "Bukan tanggal.", en: "Not a date."))]
    screen.entered = ["birth_date": .texts(["31/02/1990"])]
    let field = screen.field(Self.name("birth_date", .day)).text
    #expect(field.contains("aria-describedby=\"f-birth_date-hint f-birth_date-problem\" aria-invalid=\"true\""))
    #expect(field.contains("id=\"f-birth_date-problem\">Not a date.</p>"))
    #expect(field.contains("value=\"31/02/1990\""))
    #expect(field.contains("<span class=\"need\">(required)</span>"))
  }

  @Test func `few required choices are radios, others a select, and the chosen one is kept`() throws {
    var screen = try LookTests.screen()
    screen.entered = ["choice": .texts(["b"]), "many": .texts(["v3"])]
    let few = screen.field(Self.name("choice", .choice(Self.two))).text
    #expect(few.contains("<fieldset"))
    #expect(few.contains("value=\"b\" checked"))
    #expect(!few.contains("value=\"a\" checked"))
    let many = screen.field(Self.name("many", .choice(Self.five))).text
    #expect(many.contains("<option value=\"v3\" selected>"))
    #expect(screen.field(Self.name("choice", .choice(Self.two), required: false)).text.contains("<select"))
  }

  @Test func `a box that was cleared stays cleared when the form comes back`() throws {
    var screen = try LookTests.screen()
    let flag = Self.name("willing", .flag, required: false)
    #expect(screen.field(flag, value: "true").text.contains(" checked"))
    screen.entered = ["name": .texts(["Rahmat"])]
    #expect(!screen.field(flag, value: "true").text.contains(" checked"))
  }

  @Test func `fields of many rows have identities of their own and no foreign problem`() throws {
    var screen = try LookTests.screen()
    screen.problems = [("fix", Phrase(same: "Kosong."))]
    let field = screen.field(Self.name("fix", .text(max: 60)), row: "214").text
    #expect(field.contains("id=\"f-fix-214\""))
    #expect(!field.contains("Kosong."))
  }

  @Test func `choices from data make a select of an identity`() throws {
    let screen = try LookTests.screen()
    let office = Self.name("office", .id)
    #expect(screen.field(office, value: "x").text == "<input type=\"hidden\" name=\"office\" value=\"x\">")
    #expect(screen.field(office, value: "b", offering: Self.two).text.contains("value=\"b\" selected"))
  }

  @Test func `a filter keeps what it filters by and offers to clear it`() throws {
    let screen = try LookTests.screen()
    let fields = [Self.name("q", .text(max: 60), required: false), Self.name("block", .choice(Self.two))]
    let filter = screen.filter("/people", fields, values: ["q": "\"x", "block": "a"]).text
    #expect(filter.contains("value=\"&quot;x\""))
    #expect(filter.contains("<option value=\"a\" selected>"))
    #expect(filter.contains("Hapus saringan"))
    #expect(!screen.filter("/people", fields).text.contains("Hapus saringan"))
  }
}
