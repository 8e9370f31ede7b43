import Language

/// What the argument parser says of itself, in the language of the terminal, without the word that blames.
enum ParserSpeech {
  /// A text of the parser as it is printed.
  static func spoken(_ text: String) -> String {
    let plain = text.replacing("Error: ", with: "").replacing(
      helpLine, with: "  --lang <id|en>          \(language.said)\n\(helpLine)")
    switch Terminal.language {
    case .english: return plain
    case .indonesian:
      return patterns.reduce(sentences.reduce(plain) { $0.replacing($1.english, with: $1.indonesian) }) {
        text, pattern in
        guard let english = try? Regex<(Substring, Substring)>(pattern.english) else { return text }
        return text.replacing(english) { pattern.indonesian.replacing("%", with: $0.output.1) }
      }
    }
  }

  private static let helpLine = "  -h, --help              Show help information."
  private static let language = Phrase(id: "Bahasa; tanpa ini bahasa terminal.", en: "Language; else the terminal's.")

  private static let sentences: [(english: String, indonesian: String)] = [
    ("OVERVIEW:", "RINGKASAN:"), ("USAGE:", "PEMAKAIAN:"), ("Usage:", "Pemakaian:"), ("ARGUMENTS:", "ARGUMEN:"),
    ("SUBCOMMANDS:", "PERINTAH:"), ("OPTIONS:", "PILIHAN:"), ("Help:", "Bantuan:"),
    ("Show help information.", "Tampilkan bantuan ini."), ("Show the version.", "Tampilkan versi."),
    ("Show subcommand help information.", "Tampilkan bantuan sebuah perintah."),
    ("(default: ", "(bawaan: "), ("(values: ", "(nilai: "), ("<subcommand>", "<perintah>"),
    (" for detailed help.", " untuk selengkapnya."), (" for more information.", " untuk selengkapnya."),
    ("  See '", "  Lihat '"),
  ]

  private static let patterns: [(english: String, indonesian: String)] = [
    (#"Missing expected argument '([^']*)'"#, "Belum diberikan: %"),
    (#"Missing value for '([^']*)'"#, "Belum ada nilai untuk %"),
    (#"Unknown option '([^']*)'"#, "Pilihan % tidak dikenal"),
    (#"Did you mean '([^']*)'\?"#, "Maksud Anda %?"),
    (#"Unexpected argument '([^']*)'"#, "Argumen % tidak dikenal"),
    (#"\d+ unexpected arguments: ([^\n]*)"#, "Argumen tidak dikenal: %"),
    (#"The value '([^']*)' is invalid for"#, "Nilai “%” tidak dapat dipakai untuk"),
  ]
}
