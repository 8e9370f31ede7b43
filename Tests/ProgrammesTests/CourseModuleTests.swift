import House
import Language
import Page
import Store
import StoreTesting
import Testing

@testable import Programmes

private let garden = """
  Pengenalan; 6; ruang kelas; teori

  Semai   bibit ; 18 JP; Kebun; Praktik
  Panen;14;practice
  Lain-lain; 2; tempat lain
  """

@Test func `a line a module is read as people type it, and reads back as it was written and stored`() {
  let (modules, faults) = ModuleText.read(garden)
  #expect(faults.isEmpty)
  #expect(
    modules == [
      CourseModule(title: "Pengenalan", lessonHours: 6, site: .classroom, part: .theory),
      CourseModule(title: "Semai bibit", lessonHours: 18, site: .garden, part: .practice),
      CourseModule(title: "Panen", lessonHours: 14, site: nil, part: .practice),
      CourseModule(title: "Lain-lain", lessonHours: 2, site: .other, part: nil),
    ])
  #expect(ModuleText.read(ModuleText.written(modules)).modules == modules)
  #expect(ModuleText.read(ModuleText.stored(modules)).modules == modules)
  #expect(ModuleText.stored(modules).hasPrefix("Pengenalan; 6; classroom; theory\n"))
}

@Test(arguments: [
  ("Semai", ModuleText.Fault.parts), ("; 8", .parts), (String(repeating: "a", count: 121) + "; 8", .parts),
  ("a; 8; kebun; teori; lagi", .parts), ("Semai; delapan", .hours("delapan")), ("Semai; 0", .hours("0")),
  ("Semai; -3", .hours("-3")), ("Semai; 99999999999999999999", .hours("99999999999999999999")),
  ("Semai; 8; langit", .place("langit")), ("Semai; 8; kebun; separuh", .part("separuh")),
  ("Ada; 1\nada; 2", .twice("ada")),
])
func `a line that cannot be read is named with its reason`(_ text: String, _ fault: ModuleText.Fault) {
  let faults = ModuleText.read(text).faults
  #expect(faults.map(\.fault) == [fault])
  #expect(faults.first?.line == text.split(separator: "\n").count)
}

@Test func `more modules than a programme has are refused from the first one too many`() {
  let text = (1...CourseModule.most + 2).map { "Modul \($0); 1" }.joined(separator: "\n")
  let (modules, faults) = ModuleText.read(text)
  #expect(modules.count == CourseModule.most && faults.map(\.line) == [CourseModule.most + 1, CourseModule.most + 2])
}

@Test func `whatever is typed, no line is lost: each is a module or a fault`() {
  var state: UInt64 = 20_250_512
  let letters = Array("a8; \t;JPkebun\u{200B}é-praktik;;")
  for _ in 1...400 {
    let line = String(
      (0..<24).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      })
    guard line.contains(where: { !$0.isWhitespace }) else { continue }
    let (modules, faults) = ModuleText.read(line)
    #expect(modules.count + faults.count == 1, "\(line)")
    #expect(ModuleText.read(ModuleText.stored(modules)).modules == modules, "\(line)")
  }
}

@Test func `hours that no module names are the last module, and a meeting is for the module in which it begins`() {
  let programme = Programme(
    id: ID(number: 1), title: "Hidroponik", field: "Hidroponik", kind: .agribusiness, level: .beginner,
    lessonHours: 20, modules: ModuleText.read("Pengenalan; 4\nSemai; 12").modules)
  #expect(programme.outline.map(\.title) == ["Pengenalan", "Semai", "Umum"])
  #expect(programme.outline.map(\.lessonHours) == [4, 12, 4])
  // Four lessons of 45 minutes are 180 minutes.
  #expect(
    [0, 179, 180, 719, 720, 5000].map { programme.module(after: $0)?.title } == [
      "Pengenalan", "Pengenalan", "Semai", "Semai", "Umum", "Umum",
    ])
}

@Test(arguments: TestStore.dialects)
func `the modules of a programme are kept in their order, shown, and may not have more hours than it`(
  _ dialect: Dialect
) async throws {
  try await Desk.with(dialect) { desk in
    let path = desk.see(
      try await desk.ask(.post, "/programmes", Desk.programme.merging(["modules": garden]) { $1 }))
    let page = desk.html(try await desk.ask(.get, path))
    let titles = ["Pengenalan", "Semai bibit", "Panen", "Lain-lain", "Umum"]
    let places = titles.compactMap { page.firstRange(of: "\($0)</t")?.lowerBound }
    #expect(places.count == titles.count && places == places.sorted())
    for (modules, words) in [
      ("Semua; 81", "Modul memuat 81 JP, padahal program ini 80 JP"),
      ("Semai; 8\nPanen; banyak", "baris 2: “banyak” bukan JP"),
    ] {
      let problems = await #expect(throws: FormProblems.self) {
        try await desk.ask(.put, path, Desk.programme.merging(["modules": modules, "reason": "Silabus baru"]) { $1 })
      }
      #expect(problems.map { String(describing: $0).contains(words) } == true)
    }
    let kept = try #require(try await desk.store.read { try $0.programmes(at: contoh).first })
    #expect(kept.modules.map(\.title) == Array(titles.dropLast()))
    try await desk.ask(.put, path, Desk.programme.merging(["modules": "Semai; 80", "reason": "Silabus baru"]) { $1 })
    let changed = desk.html(try await desk.ask(.get, path))
    #expect(changed.contains("Semai; 80") && !changed.contains("Umum</t"))
  }
}
