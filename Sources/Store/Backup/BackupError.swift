import Language

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

extension BackupError: Explained {
  /// What happened and the way out.
  package var phrase: Phrase {
    switch self {
    case .notABackup(let path):
      Phrase(
        id: "\(path) bukan cadangan Bekal. Pilih berkas lain.",
        en: "\(path) is not a backup of Bekal. Choose another file.")
    case .unreadable(let path):
      Phrase(
        id: "\(path) tidak dapat dibaca. Periksa nama dan izinnya.",
        en: "\(path) cannot be read. Check its name and rights.")
    case .unwritable(let path):
      Phrase(
        id: "\(path) tidak dapat ditulis. Periksa folder, izin, dan ruang disk.",
        en: "\(path) cannot be written. Check the folder, its rights and the space on the disk.")
    case .wrongKey(let database):
      Phrase(
        id: "Cadangan ini milik basis data \(database); kuncinya lain. Beri kunci atau lembar pemulihan yang benar.",
        en: "This backup belongs to database \(database), the key to another. Give the right key or recovery sheet.")
    case .truncated(let chunk):
      Phrase(
        id: "Cadangan terpotong sesudah bagian \(chunk); tidak ada yang dipulihkan. Pakai salinan lain.",
        en: "The backup is cut off after part \(chunk); nothing was restored. Use another copy.")
    case .notOpened(let chunk):
      Phrase(
        id: "Bagian \(chunk) cadangan tidak terbuka: berubah, atau kuncinya salah; tidak ada yang dipulihkan.",
        en: "Part \(chunk) of the backup does not open: it was changed, or the key is wrong; nothing was restored.")
    case .damaged:
      Phrase(
        id: "Isi cadangan tidak utuh; tidak ada yang dipulihkan. Pakai salinan lain.",
        en: "The content of the backup is not whole; nothing was restored. Use another copy.")
    case .notEmpty:
      Phrase(
        id: "Basis data tujuan sudah berisi. Pulihkan ke basis data yang kosong.",
        en: "The target database is not empty. Restore into an empty one.")
    case .otherSchema(let step):
      Phrase(
        id: "Cadangan ini memakai skema lain (\(step)). Pasang versi Bekal yang membuatnya, atau yang lebih baru.",
        en: "This backup has another schema (\(step)). Install the Bekal that made it, or a newer one.")
    case .columnType(let table, let column):
      Phrase(
        id: "Kolom \(table).\(column) bertipe yang tidak dapat dicadangkan.",
        en: "Column \(table).\(column) has a type that a backup cannot carry.")
    }
  }
}
