import Access
import Language
import Page

/// The routes of the house itself, which belong to no room.
enum HouseRoutes {
  struct LanguageForm: Form {
    static let fields = [
      FormField(
        "language", .choice([.init("id", Phrase(same: "Bahasa Indonesia")), .init("en", Phrase(same: "English"))]),
        Phrase(id: "Bahasa", en: "Language")),
      FormField("to", .text(max: 400), Phrase(id: "Halaman", en: "Page"), required: false),
    ]
    let language: String
    let to: String
    init(_ input: FormInput) {
      language = input.text("language")
      to = ownPath(input.text("to"))
    }
  }

  /// Language and health: for anybody.
  static let open: [Route] = [
    .write(
      .post, "/language", needs: .open, form: LanguageForm.self, Phrase(id: "Ganti bahasa", en: "Change the language")
    ) { context, form in
      Answer.see(form.to)
        .with(context.request.settingCookie("bekal_language", "\(form.language)", seconds: 31_536_000))
    },
    .get("/healthz/ready", needs: .open, Phrase(id: "Siap melayani", en: "Ready to serve")) { context in
      let count = try await context.read { try $0.accountCount() }
      let text = #"{"ready":true}"#
      return count >= 0 ? .file(Array(text.utf8), type: "application/json", download: nil) : .see("/")
    },
  ]

  /// The description of all routes.
  static func described(by document: String) -> [Route] {
    [
      .get("/openapi.json", needs: .open, Phrase(id: "Uraian semua alamat", en: "Description of all addresses")) { _ in
        .file(Array(document.utf8), type: "application/json", download: nil)
      }
    ]
  }

  /// The role switcher, only in an example house.
  static func demo(_ officers: [String: Officer]) -> [Route] {
    guard !officers.isEmpty else { return [] }
    return [
      .write(
        .post, "/demo/role", needs: .open, form: RoleForm.self, Phrase(id: "Coba peran lain", en: "Try another role")
      ) { context, form in
        guard officers[form.role] != nil else { throw Missing() }
        return Answer.see("/").with(context.request.settingCookie("bekal_role", form.role))
      }
    ]
  }

  struct RoleForm: Form {
    static let fields = [FormField("role", .text(max: 40), Phrase(id: "Peran", en: "Role"))]
    let role: String
    init(_ input: FormInput) { role = input.text("role") }
  }

  /// A link that always works.
  static func wayBack(_ screen: Screen) -> HTML {
    "<p><a class=\"btn main\" href=\"/\">\(screen(HTTPErrorWords.back))</a></p>"
  }
}
