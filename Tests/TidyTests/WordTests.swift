import Foundation
import Testing

/// What may not stand in words, fixtures and pages.
enum Wording {
  /// Words that belittle, blame or frighten, in phrases that people read.
  static let banned = [
    "napi", "narapidana", "pelaku", "error", "gagal", "inmate", "prisoner", "criminal", "failed", "oops", "invalid",
  ]

  static func phrases(_ file: SourceFile) -> [Finding] {
    let isWords = file.name.hasSuffix("Words.swift")
    return file.swift.literals.flatMap { literal -> [Finding] in
      let text = literal.text.lowercased()
      let words = banned.filter(text.contains).filter { $0 != "narapidana" || !legalStatus(literal) }
      guard !words.isEmpty, isWords || isPhrase(literal) else { return [] }
      return words.filter { text.range(of: "\\b\($0)\\b", options: .regularExpression) != nil }
        .map { file.finding(literal.line, "\"\($0)\" in a phrase: say what, where, why and the way out, with respect") }
    }
  }

  /// One word for one thing, as GLOSSARY.md has it: in which language, what may not stand, and what is said instead.
  private static let oneWord: [(label: String, pattern: String, instead: String)] = [
    ("id", #"(?i)\bangkatan(nya)?\b(?! (ini\.|berikutnya|\$))"#, "one intake of a course is a kelas"),
    ("id", #"(?i)\bkelompok(nya)?\b"#, "one intake of a course is a kelas"),
    ("id", #"(?i)\bstatus(nya)?\b(?! hukum)"#, "how a thing stands is its keadaan"),
    ("en", #"(?i)\bcohorts?\b"#, "one intake of a course is a class"),
  ]
  /// Groups of letters of the recovery sheet, and groups of fields, are no classes; a file of the format names its cohorts so.
  private static let otherGroups = [
    "Commands/BackupCommands", "Commands/CommandWords", "Commands/Fault", "PolicyWords",
  ]

  static func manyWords(_ file: SourceFile) -> [Finding] {
    guard !otherGroups.contains(where: file.path.contains) else { return [] }
    return file.swift.literals.flatMap { literal -> [Finding] in
      let here = oneWord.filter { rule in
        literal.before.range(of: "\\b\(rule.label):[^,)]*$", options: .regularExpression) != nil
          && !(rule.label == "en" && file.module == "Matching")
      }
      return here.filter { literal.text.range(of: $0.pattern, options: .regularExpression) != nil }.map {
        file.finding(literal.line, "\"\(literal.text)\": \($0.instead)")
      }
    }
  }

  private static func isPhrase(_ literal: SwiftText.Literal) -> Bool {
    literal.before.range(of: #"\b(id|en):\s*(.*\?.*:\s*)?$"#, options: .regularExpression) != nil
  }

  /// The word of the law stands where the law's status is named, and nowhere else.
  private static func legalStatus(_ literal: SwiftText.Literal) -> Bool {
    literal.before.range(of: #"(?i)(legal|convict|register|status)"#, options: .regularExpression) != nil
  }

  static func identities(_ file: SourceFile) -> [Finding] {
    file.text.components(separatedBy: "\n").enumerated().flatMap { index, line -> [Finding] in
      guard line.utf8.count(where: { (0x30...0x39).contains($0) }) >= 16 else { return [] }
      return line.matches(of: /(^|[^\w.])([0-9]{16})($|[^\w.])/).map { String($0.output.2) }
        .filter { !$0.hasSuffix("0000") }
        .map { file.finding(index + 1, "\($0) could be somebody's NIK; invented ones end in 0000") }
    }
  }

  static func machinePaths(_ file: SourceFile) -> [Finding] {
    let everywhere = ["/" + "work/"]
    let inSources = ["/" + "tmp/", "/" + "root/", "/" + "home/"]
    let paths = everywhere + (file.path.hasPrefix("Sources/") ? inSources : [])
    return file.text.components(separatedBy: "\n").enumerated().flatMap { index, line in
      paths.filter(line.contains).map { file.finding(index + 1, "the path of one machine: \($0)") }
    }
  }

  /// Names of formats look like addresses and are never fetched.
  static let names = [
    "www.w3.org", "ns.adobe.com", "purl.org", "schemas.openxmlformats.org", "schemas.microsoft.com", "www.aiim.org",
    "json-schema.org", "spec.openapis.org", "iso.org", "127.0.0.1", "localhost", "$", "[",
  ]

  static func foreignAddresses(_ file: SourceFile) -> [Finding] {
    let texts =
      file.path.hasSuffix(".swift")
      ? file.swift.literals.map { (line: $0.line, text: $0.text) }
      : file.text.components(separatedBy: "\n").enumerated().map { (line: $0.offset + 1, text: $0.element) }
    return texts.flatMap { line, text in
      !text.contains("://")
        ? []
        : text.matches(of: /https?:\/\/([^\/\s"'<>)]*)/).map { String($0.output.1) }
          .filter { host in !host.isEmpty && !names.contains { host.hasPrefix($0) } }
          .map { file.finding(line, "an address outside this machine: \($0)") }
    }
  }

  /// The policy of the pages forbids script and style inside them.
  static func inlineScript(_ file: SourceFile) -> [Finding] {
    guard file.module != "Paper" else { return [] }
    return file.swift.literals.filter {
      $0.text.range(
        of: #"<[a-z][^>]*\s(on[a-z]+|style)=|<style\b|<script(?![^>]*\bsrc=)|javascript:"#, options: .regularExpression)
        != nil
    }
    .map { file.finding($0.line, "script or style inside a page: the content policy refuses it") }
  }

  static let scriptBytes = 25 * 1024

  static func scripts(_ files: [SourceFile]) -> Int {
    files.filter { $0.path.hasSuffix(".js") }.reduce(0) { $0 + $1.text.utf8.count }
  }
}

@Test func `phrases are kind and say what to do`() {
  expectNone(Tree.sources.flatMap(Wording.phrases))
  let bad =
    "static let a = Phrase(id: \"Gagal menyimpan\", en: \"Error\")\nlet b = Phrase(id: \"Napi baru\", en: \"New\")"
  #expect(Wording.phrases(sample("Sources/People/Words.swift", bad)).count == 3)
  #expect(Wording.phrases(sample("Sources/People/Person.swift", bad)).count == 3)
  #expect(Wording.phrases(sample("Sources/People/Person.swift", "let log = \"error\"")).isEmpty)
  let status =
    "static let convict = Phrase(id: \"Narapidana\", en: \"Convicted\")\nlet x = Phrase(id: \"narapidana\", en: \"\")"
  #expect(Wording.phrases(sample("Sources/People/Words.swift", status)).count <= 1)
  #expect(
    Wording.phrases(sample("Sources/People/Words.swift", "let x = Phrase(id: \"Para narapidana\", en: \"\")")).count
      == 1)
}

@Test func `one thing has one word`() {
  expectNone(Tree.sources.flatMap(Wording.manyWords))
  for bad in [
    "Phrase(id: \"Buka angkatan\", en: \"a\")", "Phrase(id: \"Ubah status\", en: \"a\")",
    "Phrase(id: \"kelompoknya\", en: \"a\")", "Phrase(id: \"a\", en: \"Offer a cohort\")",
  ] { #expect(Wording.manyWords(sample("Sources/People/A.swift", bad)).count == 1, "\(bad)") }
  for good in [
    "Phrase(id: \"status hukum\", en: \"legal status\")", "let a = \"status\"",
    "Phrase(id: \"Angkatan \\(words.id)\", en: \"Intake of \\(words.en)\")",
  ] { #expect(Wording.manyWords(sample("Sources/People/A.swift", good)).isEmpty, "\(good)") }
}

@Test func `an invented NIK ends in 0000`() {
  expectNone(Tree.files.flatMap(Wording.identities))
  let digits = "36040112" + "01900001"
  #expect(Wording.identities(sample("Tests/PeopleTests/A.swift", "let a = \"\(digits)\"")).count == 1)
  #expect(Wording.identities(sample("Tests/PeopleTests/A.swift", "let a = \"3604011201900000\"")).isEmpty)
}

@Test func `no file names a path of one machine`() {
  expectNone(Tree.files.flatMap(Wording.machinePaths))
  #expect(Wording.machinePaths(sample("Sources/People/A.swift", "let a = \"/" + "tmp/x\"")).count == 1)
  #expect(Wording.machinePaths(sample("docs/a.md", "see /" + "work/main")).count == 1)
}

@Test func `nothing is fetched from elsewhere`() {
  expectNone((Tree.sources + Tree.assets).flatMap(Wording.foreignAddresses))
  #expect(Wording.foreignAddresses(sample("Sources/Page/a.css", "@import url(https://fonts.example.org/a)")).count == 1)
  let ours = "let a = \"http://127.0.0.1:8080/\" + \"http://www.w3.org/2000/svg\" // https://example.org"
  #expect(Wording.foreignAddresses(sample("Sources/Page/A.swift", ours)).isEmpty)
}

@Test func `pages hold no script and no style`() {
  expectNone(Tree.sources.flatMap(Wording.inlineScript))
  let bad = ##"""
    let a = #"<p style="a">"#; let b = #"<a onclick="b()">"#; let c = "<script>d()</script>"
    """##
  #expect(Wording.inlineScript(sample("Sources/People/PersonPage.swift", bad)).count == 3)
  let good = ##"let a = #"<script src="/a.js"></script><p class="style">on=1</p>"#"##
  #expect(Wording.inlineScript(sample("Sources/People/PersonPage.swift", good)).isEmpty)
}

@Test func `all scripts together stay within 25 KB`() {
  #expect(Wording.scripts(Tree.assets) <= Wording.scriptBytes)
  #expect(Wording.scripts([sample("Sources/Page/a.js", "abc"), sample("Sources/Page/b.css", "abc")]) == 3)
}
