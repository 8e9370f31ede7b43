import Access
import Page
import ServerTesting
import Store
import Testing

@testable import Server

/// What tests press: a form or link that is not there, or lacks something, must fail with page, role and label.
@Suite struct ServedPageTests {
  private static func fault(_ act: () async throws -> some Any) async -> String {
    do {
      _ = try await act()
      return "no fault"
    } catch { return "\(error)" }
  }

  @Test func `what a page does not offer fails with the page, the role and the label`() async throws {
    try await TestHouse.with { house in
      let page = try await house.visitor("manager").open("/settings")
      let (named, form) = ("/settings as manager: ", try page.form("Tambah jabatan"))
      let faults = [
        await Self.fault { try page.link("Tidak ada") }, await Self.fault { try page.form("Tidak ada") },
        await Self.fault { try page.form("Catat", to: "/tenures", carrying: ["office": "1"]) },
        await Self.fault { try await form.submit(["titel": "Kepala"]) },
        await Self.fault { try await form.submit(["title": "Kepala", "part": "king"]) },
        await Self.fault { try await form.submit(files: ["file": ("a.csv", [])]) },
      ]
      let expected = [
        "no link “Tidak ada”; there are ", "no form “Tidak ada”; there are ",
        "no form “Catat” to …/tenures carrying office=1; there are ",
        "form “Tambah jabatan” has no field “titel” to fill in; it has organisation | part | title",
        "form “Tambah jabatan” offers no “king” in “part”; it offers ",
        "form “Tambah jabatan” has no field “file” for a file",
      ]
      for (fault, beginning) in zip(faults, expected) { #expect(fault.hasPrefix(named + beginning)) }
    }
  }

  @Test func `what is turned down fails where it should be taken, and the other way round`() async throws {
    try await TestHouse.with { house in
      let reader = try await house.visitor("reader")
      let form = try await reader.open("/probe/form").form("Go")
      let full = await Self.fault { try await form.submit(["text": "penuh"]) }
      #expect(full.hasPrefix("/probe/form as reader: form “Go” answers 422: ") && full.hasSuffix("Sudah penuh."))
      #expect(try await form.refused(["text": "penuh"]).form("Go").fields == ["text", "count", "pin"])
      let taken = try await form.submit(["text": "é & <b>", "count": "3"])
      #expect(taken.path == "/probe/form")
      let twice = await Self.fault { try await taken.form("Go").refused(["text": "lagi"]) }
      #expect(twice == "/probe/form as reader: form “Go” answers 303, not 422")
      let missing = await Self.fault { try await reader.open("/nirgends") }
      #expect(missing.hasPrefix("/nirgends as reader: answers 404: "))
      let file = await Self.fault { try await reader.open("/probe/file?name=x") }
      #expect(file == "/probe/file?name=x as reader: is no page but text/plain")
    }
  }

  @Test(arguments: [
    ("<p>a<b></p>", "line 1: </p> closes <b>"), ("<div>\n<p>", "line 2: <p> is never closed"),
    ("</p>", "line 1: </p> closes <>"),
    ("<form><div><form></form></div></form>", "line 1: <form> inside <form>"),
    ("a < b", "line 1: a < that is not escaped"), ("R&D", "line 1: &D is no sign"),
    ("<a b=c></a>", "line 1: b= without quotes"),
    ("<a b=\"1\" b=\"2\"></a>", "line 1: b= stands twice"),
  ])
  func `a page that a browser would have to guess is a fault`(_ page: String, _ fault: String) {
    #expect(throws: Markup.Fault(description: fault)) { try Markup(page: page) }
  }
}
