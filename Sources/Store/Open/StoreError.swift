import Language

/// What a database refused or could not do. A route knows what to answer; `words` says what a person can do.
package enum StoreError: Error, Equatable, Sendable {
  /// A unique index already holds the values of these columns.
  case taken(table: String, columns: [String])
  /// A foreign key points nowhere, or something still points here; SQLite does not name the table.
  case missing(table: String?)
  /// A CHECK or NOT NULL refused the row; the constraint's name, or `table.column`.
  case refused(constraint: String)
  /// Others kept the database occupied until the tries ran out: try again (503).
  case busy
  /// The idempotency key was used before, with other input (422).
  case keyReused
  /// A write stated no fact, so it may not stand.
  case nothingStated
  /// A fact was stated outside `act`, where nobody would write it down.
  case statedOutsideAct
  /// The disk is full; nothing was written (507).
  case full
  /// A PostgreSQL database must sort by bytes: collation C or C.UTF-8.
  case badCollation(String)
  /// The database knows a migration that this program does not.
  case newerSchema(String)
  /// A migration that was applied reads differently now.
  case editedMigration(String)
  /// Another process writes this file.
  case locked(path: String)
  /// Personal fields and answers are sealed; this needs the master key.
  case keyMissing
  /// The master key belongs to another database.
  case wrongKey(database: String)
  /// The key of this person was destroyed, or the box was moved or changed.
  case erased(owner: String), unsealable(place: String)
  /// A text holds U+0000, which PostgreSQL cannot keep.
  case zeroInText
  /// A column does not hold what was asked for.
  case unreadable(column: String, wanted: String, found: String)
  /// The server went away; `committing` means that nobody knows whether the last transaction stands.
  case disconnected(committing: Bool)
  /// The database cannot be opened: path or address, and the cause.
  case unopenable(String)
  /// The address of the database could be read in two ways; it is not repeated, for it may hold a password.
  case badAddress
  /// The variable that says how long a statement may take holds no number, or one that is out of range.
  case badSeconds(variable: String, String)
  /// The file is not a database, or no longer a whole one.
  case damaged(String)
  /// Anything else: a defect, or a broken machine.
  case failed(String)
}

extension StoreError {
  /// What happened and the way out, for the cases on which a person can act; nil for the others.
  package var words: Phrase? {
    switch self {
    case .busy:
      Phrase(
        id: "Basis data sedang sibuk. Coba lagi sebentar lagi.",
        en: "The database is busy. Try again in a moment.")
    case .full:
      Phrase(
        id: "Disk penuh; tidak ada yang tersimpan. Kosongkan ruang, lalu kirim lagi.",
        en: "The disk is full; nothing was saved. Free some space, then send it again.")
    case .badCollation(let found):
      Phrase(
        id:
          "Basis data PostgreSQL ini memakai collation \(found). Buat dengan LC_COLLATE 'C.UTF-8' TEMPLATE template0.",
        en: "This PostgreSQL database has collation \(found). Create it with LC_COLLATE 'C.UTF-8' TEMPLATE template0.")
    case .newerSchema(let name):
      Phrase(
        id: "Basis data ini dibuat oleh Bekal yang lebih baru (\(name)). Pasang versi itu.",
        en: "This database was made by a newer Bekal (\(name)). Install that version.")
    case .editedMigration(let name):
      Phrase(
        id: "Langkah skema \(name) berbeda dari yang dulu dijalankan. Pasang Bekal yang asli.",
        en: "Schema step \(name) differs from the one that was run. Install the original Bekal.")
    case .locked(let path):
      Phrase(
        id: "Bekal lain sedang menulis \(path). Hentikan yang itu dahulu.",
        en: "Another Bekal is writing \(path). Stop that one first.")
    case .keyMissing:
      Phrase(
        id: "Kunci basis data belum diberikan. Pakai --key FILE atau BEKAL_KEY_FILE.",
        en: "The database's key was not given. Use --key FILE or BEKAL_KEY_FILE.")
    case .wrongKey(let database):
      Phrase(
        id: "Kunci ini bukan kunci basis data \(database). Beri kunci yang benar.",
        en: "This key is not that of database \(database). Give the right key.")
    case .unopenable(let cause):
      Phrase(
        id: "Basis data tidak dapat dibuka: \(cause)",
        en: "The database cannot be opened: \(cause)")
    case .badAddress:
      Phrase(
        id:
          "Alamat basis data tidak jelas. Beri nama berkas, atau postgres://PENGGUNA@HOST/NAMA; tanda @ : / ? # % di dalam kata sandi ditulis %40 %3A %2F %3F %23 %25, atau pakai PGPASSFILE.",
        en:
          "The address of the database is not clear. Give the name of a file, or postgres://USER@HOST/NAME; write @ : / ? # % in a password as %40 %3A %2F %3F %23 %25, or use PGPASSFILE."
      )
    case .badSeconds(let variable, let text):
      Phrase(
        id: "\(variable) berisi \(text). Isi dengan jumlah detik dari 1 sampai 3600.",
        en: "\(variable) is \(text). Set it to a number of seconds from 1 to 3600.")
    case .damaged(let path):
      Phrase(
        id:
          "\(path) rusak atau bukan basis data Bekal. Jangan ditulisi lagi; pulihkan cadangan terakhir dengan bekal restore.",
        en:
          "\(path) is damaged or no database of Bekal. Write to it no more; bring the last backup back with bekal restore."
      )
    case .zeroInText:
      Phrase(
        id: "Teks memuat karakter kosong U+0000. Hapus karakter itu, lalu kirim lagi.",
        en: "A text holds the character U+0000. Remove it, then send it again.")
    case .disconnected:
      Phrase(
        id: "Hubungan dengan basis data terputus. Kirim lagi; kiriman yang sama tidak tercatat dua kali.",
        en: "The connection to the database was lost. Send it again; the same form is not recorded twice.")
    case .taken, .missing, .refused, .keyReused, .nothingStated, .statedOutsideAct, .erased, .unsealable,
      .unreadable, .failed:
      nil
    }
  }
}
