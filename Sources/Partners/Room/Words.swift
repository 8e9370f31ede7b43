import Access
import Language

/// The words of Mitra.
package enum Words {
  package static let partners = Phrase(id: "Mitra", en: "Partners")
  static let search = Phrase(id: "Cari", en: "Search")
  static let agency = Phrase(id: "Instansi mitra", en: "Partner agency")
  static let agencies = Phrase(id: "Instansi mitra", en: "Partner agencies")
  static let addAgency = Phrase(id: "Tambah instansi", en: "Add an agency")
  static let agencyName = Phrase(id: "Nama instansi", en: "Name of the agency")
  static let agencyNameHint = Phrase(
    id: "Seperti pada kop suratnya, misalnya Dinas Perikanan.", en: "As on its letterhead, e.g. Dinas Perikanan.")
  static let contact = Phrase(id: "Kontak kantor", en: "Contact of the office")
  static let contactHint = Phrase(id: "Alamat, telepon, surel kantor.", en: "Address, telephone, e-mail of the office.")
  static let changeContact = Phrase(id: "Ubah nama atau kontak", en: "Change name or contact")
  static let another = Phrase(
    id: "Instansi lain, meskipun namanya mirip", en: "Another agency, though the names are alike")
  static func nameNear(_ other: String) -> Phrase {
    Phrase(
      id: "Mirip “\(other)” yang sudah ada. Bila sama, pakai yang ada; bila lain, centang “Instansi lain”.",
      en: "Much like “\(other)”, which is there. If it is the same, use that one; if not, tick “Another agency”.")
  }
  static func nameTaken(_ other: String) -> Phrase {
    Phrase(
      id: "Nama ini sudah dipakai mitra “\(other)”. Buka halaman mitra itu, atau tulis nama lain.",
      en: "The partner “\(other)” bears this name already. Open its page, or write another name.")
  }
  static let officeTitle = Phrase(id: "Nama jabatan", en: "Title of the office")
  static let officeTitleHint = Phrase(
    id: "Misalnya Kepala Dinas Perikanan; pejabatnya boleh menyusul.",
    en: "E.g. Head of the Fisheries Agency; its holder may follow.")
  static let office = Phrase(id: "Jabatan", en: "Office")
  static let offices = Phrase(id: "Jabatan dan pejabat", en: "Offices and holders")
  static let addOffice = Phrase(id: "Tambah jabatan", en: "Add an office")
  static let holder = Phrase(id: "Nama pejabat", en: "Name of the holder")
  static let addHolder = Phrase(id: "Catat pejabat baru", en: "Record a new holder")
  static let serviceNumber = Phrase(id: "NIP", en: "Service number (NIP)")
  static let capacity = Phrase(id: "Kedudukan", en: "Capacity")
  static let from = Phrase(id: "Mulai", en: "From")
  static let now = Phrase(id: "sekarang", en: "now")
  static let noHolder = Phrase(id: "pejabat belum dicatat", en: "no holder recorded")
  static let noOffice = Phrase(id: "jabatan belum dicatat", en: "no office recorded")

  package static let accords = Phrase(id: "Nota kesepakatan", en: "Accords")
  static let accord = Phrase(id: "Nota kesepakatan", en: "Accord")
  static let addAccord = Phrase(id: "Catat nota", en: "Record an accord")
  static let changeAccord = Phrase(id: "Ubah nota", en: "Change the accord")
  static let accordTitle = Phrase(id: "Judul", en: "Title")
  static let number = Phrase(id: "Nomor", en: "Number")
  static let ourNumber = Phrase(id: "Nomor pihak rutan", en: "Our number")
  static let theirNumber = Phrase(id: "Nomor pihak mitra", en: "Their number")
  static let signedOn = Phrase(id: "Tanggal tanda tangan", en: "Signed on")
  static let signedOnHint = Phrase(
    id: "Kosongkan selama masih rancangan.", en: "Leave it empty while it is a draft.")
  static let validFrom = Phrase(id: "Berlaku mulai", en: "Valid from")
  static let validUntil = Phrase(id: "Berlaku sampai", en: "Valid until")
  static let term = Phrase(id: "Masa berlaku", en: "Term")
  static let scope = Phrase(id: "Ruang lingkup", en: "Scope")
  static let parties = Phrase(id: "Para pihak (jabatan)", en: "Parties (offices)")
  static let partiesHint = Phrase(
    id: "Jabatan yang menandatangani; pejabatnya boleh berganti.", en: "The offices that sign; holders may change.")
  static let noParties = Phrase(
    id: "Para pihak belum dicatat. Tambahkan jabatan di Pengaturan dan pada instansi mitra, lalu pilih di sini.",
    en: "No parties recorded. Add offices in Settings and at the agency, then choose them here.")

  static let commitment = Phrase(id: "Komitmen", en: "Commitment")
  static let commitments = Phrase(id: "Komitmen", en: "Commitments")
  static let charges = Phrase(id: "Dibebankan: masih harus diganti", en: "Charged: still owed")
  static let charged = Phrase(id: "Yang dibatalkan", en: "What was called off")
  static let chargedFrom = Phrase(id: "Batal sejak", en: "Cancelled from")
  static let addCommitment = Phrase(id: "Catat komitmen", en: "Record a commitment")
  static let changeCommitment = Phrase(id: "Ubah komitmen", en: "Change the commitment")
  static let promisedBy = Phrase(id: "Dijanjikan oleh", en: "Promised by")
  static let promisedByHint = Phrase(
    id: "Kosongkan bila rutan sendiri yang berjanji.", en: "Leave it empty where the house itself promised.")
  static let ourselves = Phrase(id: "Rutan sendiri", en: "The house itself")
  static let what = Phrase(id: "Apa", en: "What")
  static let whatHint = Phrase(id: "Misalnya pelatih lapangan, benih kangkung.", en: "E.g. field trainers, seed.")
  static let quantity = Phrase(id: "Jumlah", en: "Quantity")
  static let unit = Phrase(id: "Satuan", en: "Unit")
  static let unitHint = Phrase(id: "orang, paket, kg", en: "people, packages, kg")
  static let due = Phrase(id: "Jatuh tempo", en: "Due")
  static let fulfilment = Phrase(id: "Terpenuhi", en: "Fulfilled")
  static let notComputed = Phrase(id: "belum dihitung", en: "not computed yet")
  static let fulfilmentRule = Phrase(
    id:
      "Pemenuhan dihitung dari pekerjaan (pertemuan, pelatih, barang yang datang), bukan diketik. "
      + "Ruang yang menghitungnya belum ada, jadi belum ada angka.",
    en:
      "Fulfilment is computed from the work (meetings, trainers, goods delivered), never typed in. "
      + "Nothing computes it yet, so no figure is shown."
  )

  static let state = Phrase(id: "Keadaan", en: "State")
  static let empty = Phrase(id: "kosong", en: "empty")
  static let excel = Phrase(id: "Excel", en: "Excel")
  static let save = Phrase(id: "Simpan", en: "Save")
  static let saved = Phrase(id: "Perubahan tersimpan.", en: "The change is saved.")
  static let accordAdded = Phrase(id: "Nota dicatat.", en: "The accord is recorded.")
  static let commitmentAdded = Phrase(id: "Komitmen dicatat.", en: "The commitment is recorded.")

  static let noAgencies = Phrase(id: "Belum ada instansi mitra.", en: "No partner agencies yet.")
  static let noAgenciesNext = Phrase(
    id: "Tambahkan yang pertama di bawah, atau baca berkas penawaran: instansinya ikut tercatat.",
    en: "Add the first below, or read a file of offers: its agencies are recorded with it.")
  static let noAccords = Phrase(id: "Belum ada nota kesepakatan.", en: "No accords yet.")
  static let noAccordsNext = Phrase(
    id: "Catat nota yang berlaku: nomor kedua pihak, masa berlaku, ruang lingkup.",
    en: "Record the accord in force: both numbers, its term, its scope.")
  static let noCommitments = Phrase(id: "Belum ada komitmen.", en: "No commitments yet.")
  static let noCommitmentsNext = Phrase(
    id: "Buka notanya, lalu catat siapa menjanjikan apa, berapa, dan sampai kapan.",
    en: "Open the accord, then record who promised what, how much, and by when.")
  static let nothingFits = Phrase(id: "Tidak ada yang cocok.", en: "Nothing fits.")
  static let nothingFitsNext = Phrase(
    id: "Kosongkan pencarian untuk melihat semuanya.", en: "Clear the search to see all.")
}

extension Words {
  static func agencyAdded(_ name: String) -> Phrase {
    Phrase(id: "\(name) dicatat sebagai mitra.", en: "\(name) is recorded as a partner.")
  }
  static func officeAdded(_ title: String) -> Phrase {
    Phrase(id: "Jabatan \(title) ditambahkan.", en: "The office \(title) is added.")
  }
  static func holderAdded(_ name: String) -> Phrase {
    Phrase(id: "\(name) dicatat sebagai pejabat.", en: "\(name) is recorded as the holder.")
  }

  /// The answer of the first page: how many accords are in force, and what is past due.
  static func title(running: Int, of accords: Int, overdue: Int) -> Phrase {
    let count = accordCount(running, of: accords)
    guard overdue > 0 else { return count }
    return Phrase(
      id: "\(count.id) · \(overdue) komitmen lewat jatuh tempo", en: "\(count.en) · \(overdue) commitments past due")
  }

  static func accordCount(_ running: Int, of accords: Int) -> Phrase {
    guard accords > 0 else { return noAccords }
    return Phrase(id: "\(running) dari \(accords) nota berlaku", en: "\(running) of \(accords) accords in force")
  }

  static func state(_ state: Accord.State) -> Phrase {
    switch state {
    case .draft: Phrase(id: "rancangan, belum ditandatangani", en: "draft, not signed")
    case .upcoming(let days): Phrase(id: "berlaku \(days) hari lagi", en: "begins in \(days) days")
    case .running: Phrase(id: "berlaku", en: "in force")
    case .ending(let days): Phrase(id: "berakhir \(days) hari lagi", en: "ends in \(days) days")
    case .ended(let days): Phrase(id: "berakhir \(days) hari lalu", en: "ended \(days) days ago")
    }
  }

  static func overdueCount(_ count: Int) -> Phrase {
    Phrase(id: "\(count) lewat", en: "\(count) past due")
  }

  static func signedBy(_ name: String) -> Phrase {
    Phrase(id: "pejabat saat tanda tangan: \(name)", en: "holder at signing: \(name)")
  }

  static func overdue(_ days: Int) -> Phrase {
    Phrase(id: "lewat \(days) hari", en: "\(days) days past due")
  }
}

extension Accord.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .endsBeforeStart(let from, let until):
      Phrase(
        id:
          "Masa berlaku berakhir \(Format.day(until).id), sebelum mulai \(Format.day(from).id). "
          + "Perbaiki salah satunya.",
        en: "The term ends on \(Format.day(until).en), before it begins on \(Format.day(from).en). Mend one of them.")
    case .signedInFuture(let day):
      Phrase(
        id: "Tanggal tanda tangan \(Format.day(day).id) belum tiba. Kosongkan selama nota masih rancangan.",
        en: "The signing day \(Format.day(day).en) is still to come. Leave it empty while the accord is a draft.")
    case .numberTaken(let number, let title):
      Phrase(
        id: "Nomor kita \(number) sudah dipakai nota “\(title)”. Periksa nomornya, atau ubah nota itu.",
        en: "The accord “\(title)” bears our number \(number). Check the number, or change that accord.")
    case .partyUnknown:
      Phrase(
        id: "Ada pihak yang bukan jabatan di daftar. Tambahkan jabatannya dahulu, lalu pilih lagi.",
        en: "A party is not among the offices. Add the office first, then choose again.")
    case .unchanged:
      Phrase(
        id: "Tidak ada yang berbeda, jadi tidak ada yang disimpan. Ubah isiannya, atau tutup halaman ini.",
        en: "Nothing differs, so nothing was saved. Change a field, or leave this page.")
    }
  }
}

extension Commitment.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .agencyUnknown:
      Phrase(
        id: "Instansi itu bukan mitra rutan ini. Tambahkan dahulu di halaman Mitra.",
        en: "That agency is not a partner of this house. Add it on the page Partners first.")
    case .unchanged: Accord.Refusal.unchanged.phrase
    }
  }
}
