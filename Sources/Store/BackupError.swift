/// Why a backup was not made, or not brought back.
package enum BackupError: Error, Equatable, Sendable {
  /// The file is not a backup of Bekal.
  case notABackup(path: String)
  case unreadable(path: String), unwritable(path: String)
  /// The key is that of another database.
  case wrongKey(database: String)
  /// The file ends before its last chunk.
  case truncated(chunk: Int)
  /// A chunk, from 1, does not open: it was changed or moved, or the key is wrong.
  case notOpened(chunk: Int)
  /// What the chunks hold is not what a backup holds.
  case damaged
  /// The target holds tables already.
  case notEmpty
  /// The backup was made by a newer Bekal, or by one whose schema reads differently.
  case otherSchema(String)
  /// A column whose type a backup cannot carry.
  case columnType(table: String, column: String)
}

extension BackupError {
  /// What happened and the way out.
  package var words: (indonesian: String, english: String) {
    switch self {
    case .notABackup(let path):
      ("\(path) bukan cadangan Bekal. Pilih berkas lain.", "\(path) is not a backup of Bekal. Choose another file.")
    case .unreadable(let path):
      ("\(path) tidak dapat dibaca. Periksa nama dan izinnya.", "\(path) cannot be read. Check its name and rights.")
    case .unwritable(let path):
      (
        "\(path) tidak dapat ditulis. Periksa folder, izin, dan ruang disk.",
        "\(path) cannot be written. Check the folder, its rights and the space on the disk."
      )
    case .wrongKey(let database):
      (
        "Cadangan ini milik basis data \(database); kuncinya lain. Beri kunci atau lembar pemulihan yang benar.",
        "This backup belongs to database \(database), the key to another. Give the right key or recovery sheet."
      )
    case .truncated(let chunk):
      (
        "Cadangan terpotong sesudah bagian \(chunk); tidak ada yang dipulihkan. Pakai salinan lain.",
        "The backup is cut off after part \(chunk); nothing was restored. Use another copy."
      )
    case .notOpened(let chunk):
      (
        "Bagian \(chunk) cadangan tidak terbuka: berubah, atau kuncinya salah; tidak ada yang dipulihkan.",
        "Part \(chunk) of the backup does not open: it was changed, or the key is wrong; nothing was restored."
      )
    case .damaged:
      (
        "Isi cadangan tidak utuh; tidak ada yang dipulihkan. Pakai salinan lain.",
        "The content of the backup is not whole; nothing was restored. Use another copy."
      )
    case .notEmpty:
      (
        "Basis data tujuan sudah berisi. Pulihkan ke basis data yang kosong.",
        "The target database is not empty. Restore into an empty one."
      )
    case .otherSchema(let step):
      (
        "Cadangan ini memakai skema lain (\(step)). Pasang versi Bekal yang membuatnya, atau yang lebih baru.",
        "This backup has another schema (\(step)). Install the Bekal that made it, or a newer one."
      )
    case .columnType(let table, let column):
      (
        "Kolom \(table).\(column) bertipe yang tidak dapat dicadangkan.",
        "Column \(table).\(column) has a type that a backup cannot carry."
      )
    }
  }
}
