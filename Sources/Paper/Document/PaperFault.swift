/// Why a document could not be put on paper.
package enum PaperFault: Error, Equatable, CustomStringConvertible {
  /// The type the layout is measured with is not installed; `found` is what would have stood in.
  case fontMissing(found: String)
  /// A drawing is not readable SVG; `picture` is its description, `reason` what the reader says.
  case pictureUnreadable(picture: String, reason: String)
  /// A text is too long for a QR code; `bytes` is its length in UTF-8.
  case codeTooLong(bytes: Int)
  /// More than three people are to sign side by side, or none.
  case signersOutOfRange(count: Int)
  /// A table without columns.
  case tableWithoutColumns(summary: String)
  /// A drawing or PDF library refused; `step` and `reason` are for the technician.
  case refused(step: String, reason: String)

  /// The sentence for the person who asked for the paper, with the way out.
  package func sentence(in language: Document.Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }

  /// The sentence in both languages, for logs.
  package var description: String { "\(indonesian) / \(english)" }

  private var indonesian: String {
    switch self {
    case .fontMissing(let found):
      "Huruf Liberation Sans tidak terpasang (yang ada: \(found)), jadi surat tidak dapat disusun. "
        + "Pasang paket fonts-liberation, lalu coba lagi."
    case .pictureUnreadable(let picture, let reason):
      "Gambar “\(picture)” tidak terbaca sebagai SVG: \(reason). Ganti berkas gambarnya."
    case .codeTooLong(let bytes):
      "Isi kode QR \(bytes) bita; paling banyak \(QRCode.limit). Ringkaskan isinya."
    case .signersOutOfRange(let count):
      "Satu blok tanda tangan memuat 1 sampai 3 orang, bukan \(count). Bagi menjadi beberapa blok."
    case .tableWithoutColumns(let summary):
      "Tabel “\(summary)” tidak mempunyai kolom. Isi daftar kolomnya."
    case .refused(let step, let reason):
      "PDF tidak dapat dibuat (\(step): \(reason)). Laporkan kepada teknisi."
    }
  }

  private var english: String {
    switch self {
    case .fontMissing(let found):
      "Liberation Sans is not installed (there is: \(found)), so the paper cannot be set. "
        + "Install the package fonts-liberation, then try again."
    case .pictureUnreadable(let picture, let reason):
      "The picture “\(picture)” cannot be read as SVG: \(reason). Replace the picture file."
    case .codeTooLong(let bytes):
      "The QR code's text has \(bytes) bytes; at most \(QRCode.limit) fit. Shorten it."
    case .signersOutOfRange(let count):
      "A signature block holds 1 to 3 people, not \(count). Make several blocks."
    case .tableWithoutColumns(let summary):
      "The table “\(summary)” has no columns. Give it some."
    case .refused(let step, let reason):
      "The PDF could not be made (\(step): \(reason)). Report it to the technician."
    }
  }
}
