import Language

/// What is wrong with a field, in words: what, why, and the way out.
enum FormWords {
  static func missing(_ field: FormField) -> Phrase {
    Phrase(id: "\(field.label.id) belum diisi.", en: "\(field.label.en) is missing.")
  }

  static func unknown(_ name: String) -> Phrase {
    Phrase(
      id: "Isian “\(name.prefix(40))” tidak dikenal; hapus dari kiriman.",
      en: "The field “\(name.prefix(40))” is unknown; leave it out.")
  }

  static func wrongKind(_ field: FormField) -> Phrase {
    Phrase(
      id: "\(field.label.id) tidak dapat dibaca; isi sesuai petunjuknya.",
      en: "\(field.label.en) cannot be read; fill it in as its hint says.")
  }

  static func tooLong(_ field: FormField, most: Int, has: Int) -> Phrase {
    Phrase(
      id: "\(field.label.id) paling banyak \(most) huruf; sekarang \(has).",
      en: "\(field.label.en) holds at most \(most) characters; it now has \(has).")
  }

  static func controls(_ field: FormField) -> Phrase {
    Phrase(
      id: "\(field.label.id) memuat huruf yang tidak terlihat; ketik ulang.",
      en: "\(field.label.en) holds invisible characters; type it again.")
  }

  static func notInRange(_ field: FormField, _ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      id: "\(field.label.id) harus bilangan bulat \(range.lowerBound) sampai \(range.upperBound).",
      en: "\(field.label.en) must be a whole number from \(range.lowerBound) to \(range.upperBound).")
  }

  static func notADay(_ field: FormField, _ text: String) -> Phrase {
    Phrase(
      id: "\(field.label.id): “\(text.prefix(20))” bukan tanggal. Tulis hari/bulan/tahun, misalnya 07/05/2025.",
      en: "\(field.label.en): “\(text.prefix(20))” is not a date. Write day/month/year, for example 07/05/2025.")
  }

  static func notAChoice(_ field: FormField, _ choices: [FormField.Choice]) -> Phrase {
    let names = (choices.prefix(8).map(\.label.id), choices.prefix(8).map(\.label.en))
    return Phrase(
      id: "\(field.label.id): pilih salah satu dari \(names.0.joined(separator: ", ")).",
      en: "\(field.label.en): choose from \(names.1.joined(separator: ", ")).")
  }

  static let notListed = Phrase(id: "Pilih salah satu dari daftar.", en: "Choose one from the list.")

  static func tooManyTexts(_ field: FormField, most: Int) -> Phrase {
    Phrase(id: "\(field.label.id): paling banyak \(most) isian.", en: "\(field.label.en): at most \(most) entries.")
  }

  static func notAFile(_ field: FormField) -> Phrase {
    Phrase(id: "\(field.label.id): pilih satu berkas.", en: "\(field.label.en): choose a file.")
  }

  static func tooManyFiles(_ field: FormField, most: Int) -> Phrase {
    Phrase(
      id: "\(field.label.id): paling banyak \(most) berkas sekaligus.",
      en: "\(field.label.en): at most \(most) files at once.")
  }

  static func fileTooLarge(_ field: FormField, _ maxBytes: Int) -> Phrase {
    let size = maxBytes >= 1_048_576 ? "\(maxBytes / 1_048_576) MB" : "\(maxBytes / 1024) kB"
    return Phrase(
      id: "\(field.label.id): berkas paling besar \(size). Bagi berkasnya atau simpan ulang tanpa gambar.",
      en: "\(field.label.en): a file may have at most \(size). Split it, or save it again without pictures.")
  }
}
