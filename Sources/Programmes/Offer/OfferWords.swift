import Almanac
import House
import Import
import Language
import People
import Sheet

extension Words {
  static let offers = Phrase(id: "Penawaran mitra", en: "Offers of partners")
  static let readOffers = Phrase(id: "Baca penawaran", en: "Read offers")
  static let offerFile = Phrase(id: "Berkas penawaran", en: "File of offers")
  static let offerFileHint = Phrase(
    id:
      "Excel atau CSV dengan kolom Mitra, Pelatihan, Bidang, Mulai, Hari, JP, Jadwal. Belum ada yang "
      + "berubah sebelum diterapkan.",
    en:
      "Excel or CSV with the columns Mitra, Pelatihan, Bidang, Mulai, Hari, JP, Jadwal. Nothing "
      + "changes until it is applied."
  )
  static let apply = Phrase(id: "Terapkan penawaran", en: "Apply the offers")
  static let undoOffers = Phrase(id: "Batalkan penerapan", en: "Take the offers back")
  static let undoQuestion = Phrase(
    id: "Kelas yang ditambahkan berkas ini dihapus, dan yang diubahnya dikembalikan.",
    en: "The classes this file added are removed, and what it changed is put back.")
  static let fromOffers = Phrase(id: "Menurut berkas penawaran mitra", en: "As the partners' list says")
  static let earlierFiles = Phrase(id: "Berkas yang pernah dibaca", en: "Files read so far")
  static let noFiles = Phrase(id: "Belum ada berkas penawaran.", en: "No files of offers yet.")
  static let noFilesNext = Phrase(id: "Pilih berkas dari mitra di atas.", en: "Choose a partner's file above.")
  static let fileName = Phrase(id: "Berkas", en: "File")
  static let read = Phrase(id: "Dibaca", en: "Read")
  static let outcome = Phrase(id: "Akibat", en: "Outcome")
  static let row = Phrase(id: "Baris", en: "Row")
  static let added = Phrase(id: "baru", en: "new")
  static let changed = Phrase(id: "berubah", en: "changed")
  static let unchanged = Phrase(id: "sama", en: "unchanged")
  static let heldBack = Phrase(id: "tertunda", en: "held back")
  static let inError = Phrase(id: "tidak terbaca", en: "unreadable")
  static let withNewProgramme = Phrase(id: "+ program", en: "+ programme")
  static let applied = Phrase(id: "diterapkan", en: "applied")
  static let undone = Phrase(id: "dibatalkan", en: "taken back")
  static let waiting = Phrase(id: "belum diterapkan", en: "not applied yet")

  static let noneReadable = Phrase(id: "Belum ada baris yang dapat dipakai.", en: "No row can be used yet.")
  static let mendFile = Phrase(
    id: "Perbaiki selnya di atas, atau kirim berkas lain.", en: "Mend its cells above, or send another file.")

  static func applyOffers(_ count: Int) -> Phrase {
    Phrase(id: "Terapkan \(count) kelas", en: count == 1 ? "Apply 1 class" : "Apply \(count) classes")
  }
  static func offersTitle(_ preview: OfferPreview) -> Phrase {
    let (read, effective) = (preview.counts.read, preview.plan.effective.count)
    guard !preview.file.isApplied else {
      return Phrase(
        id: "\(read) baris penawaran, sudah diterapkan", en: read == 1 ? "1 offer, applied" : "\(read) offers, applied")
    }
    guard effective > 0 else {
      return Phrase(
        id: "\(read) baris penawaran terbaca; tidak ada yang akan berubah",
        en: "\(read) rows of offers read; nothing would change")
    }
    return Phrase(
      id: "\(read) baris penawaran terbaca; \(effective) akan mengubah rencana",
      en: "\(read) rows of offers read; \(effective) change the plan")
  }

  static func agencyNear(_ other: String) -> Phrase {
    Phrase(
      id: "Nama mitra ini mirip “\(other)”. Bila sama, tulis seperti itu; bila lain, biarkan.",
      en: "The partner's name is much like “\(other)”. If it is the same, write it so; if not, leave it.")
  }
  static let offersNext = Phrase(id: "Lanjut: baca penawaran", en: "Next: read the offers")
  static let proposalNext = Phrase(id: "Lanjut: hitung usulan", en: "Next: compute a proposal")
  static func offersStaged(_ rows: Int) -> Phrase {
    Phrase(id: "\(rows) baris dibaca; belum ada yang berubah.", en: "\(rows) rows read; nothing has changed yet.")
  }
  static func offersApplied(_ count: Int) -> Phrase {
    Phrase(id: "\(count) kelas diterapkan.", en: "\(count) classes applied.")
  }
  static func offersUndone(_ count: Int) -> Phrase {
    Phrase(id: "\(count) kelas dibatalkan.", en: "\(count) classes taken back.")
  }

  static func problem(_ code: OfferCode) -> Phrase {
    switch code {
    case .cellError: Phrase(id: "Rumus di sel ini rusak; ketik nilainya.", en: "The formula is broken; type its value.")
    case .formulaWithoutValue:
      Phrase(
        id: "Rumus tanpa hasil; buka berkas di Excel, simpan, kirim lagi.",
        en: "A formula without result; open the file in Excel, save it, send it again.")
    case .agencyMissing, .titleMissing, .fieldMissing, .startMissing, .numberMissing, .patternMissing:
      Phrase(id: "Sel ini wajib diisi.", en: "This cell must be filled.")
    case .kindUnknown: choose("Manufaktur, Jasa, Agribisnis", orEmpty: false)
    case .levelUnknown: choose("Pemula, Lanjutan, Mahir", orEmpty: false)
    case .educationUnknown: choose("SD, SMP, SMA, D3, S1", orEmpty: true)
    case .sexUnknown: choose("L, P", orEmpty: true)
    case .riskUnknown: choose("Rendah, Sedang, Tinggi", orEmpty: true)
    case .dateImpossible: Phrase(id: "Tanggal ini tidak ada di kalender.", en: "The calendar has no such day.")
    case .dateUnreadable:
      Phrase(id: "Tanggal tidak terbaca; tulis seperti 19/05/2025.", en: "The date cannot be read; write 19/05/2025.")
    case .numberUnreadable: Phrase(id: "Tulis bilangan bulat yang wajar.", en: "Write a sensible whole number.")
    case .quotaUnreadable: Phrase(id: "Kuota: tulis 0 sampai 100.", en: "Share: write 0 to 100.")
    case .seatsContradict:
      Phrase(
        id: "Maks peserta kurang dari min peserta; perbaiki salah satunya.",
        en: "Fewer seats than the minimum; mend one of them.")
    case .patternUnreadable:
      Phrase(
        id: "Jadwal tidak terbaca; tulis seperti Sen-Kam 09.00-11.00.",
        en: "The pattern cannot be read; write Sen-Kam 09.00-11.00.")
    case .rowDuplicate:
      Phrase(id: "Sama dengan baris sebelumnya; hapus salah satunya.", en: "It repeats an earlier row; remove one.")
    case .startPassed:
      Phrase(id: "Tanggal mulai sudah lewat; periksa tahunnya.", en: "The start is past; check the year.")
    case .agencyNear: agencyNear("…")
    case .quotaRegencyUnknown:
      Phrase(
        id: "Kabupaten atau kota pada judul kuota tidak dikenal.", en: "The regency or city in the head is unknown.")
    case .cellConverted: ImportWords.cellConverted
    case .characterLost: ImportWords.characterLost
    }
  }

  private static func choose(_ words: String, orEmpty: Bool) -> Phrase {
    Phrase(
      id: "Tulis salah satu: \(words)\(orEmpty ? ", atau kosongkan" : "").",
      en: "Write one of \(words)\(orEmpty ? ", or leave it empty" : "").")
  }
}

extension OfferPlan.Reason {
  /// Why the row is held back, and the way out.
  package var words: Phrase {
    switch self {
    case .incomplete(let columns):
      let names = columns.map(\.described.words)
      return Phrase(
        id: "Belum ada: \(names.map(\.id).joined(separator: ", ")). Isi selnya, atau tambahkan kolomnya di berkas.",
        en: "Missing: \(names.map(\.en).joined(separator: ", ")). Fill in the cell, or add the column to the file.")
    case .quotaRegion(let name):
      return Phrase(
        id: "Kuota untuk “\(name)” tidak menunjuk satu kabupaten atau kota. Tulis Kab. atau Kota pada judul kolom.",
        en: "The share for “\(name)” names no single regency or city. Write Kab. or Kota in the head.")
    case .repeats(let row):
      return Phrase(
        id: "Pelatihan, mitra, dan tanggal mulai sama dengan baris \(row). Hapus salah satunya.",
        en: "Course, partner and start are those of row \(row). Remove one of them.")
    case .contradicts(let row, let differences):
      let names = differences.map { Words.fieldName($0.field) }
      return Phrase(
        id:
          "\(names.map(\.id).joined(separator: ", ")) berbeda dari baris \(row) untuk program yang "
          + "sama. Samakan, atau beri nama lain.",
        en:
          "\(names.map(\.en).joined(separator: ", ")) differs from row \(row) of the same programme. "
          + "Make them agree, or rename one."
      )
    case .begun(let status):
      return Phrase(
        id: "Kelas sudah \(Words.status(status).id); janjinya tetap.",
        en: "The class is \(Words.status(status).en); what was promised stays.")
    case .inUse(let people):
      return Phrase(
        id:
          "\(people) orang sudah disetujui atau menjadi peserta. Ubah di halaman kelasnya: akibatnya tampil dahulu.",
        en:
          "\(people) people are approved or take part. Change it on the class's page: what that does is shown first.")
    case .cancelled(let day):
      return Phrase(
        id:
          "Kelas ini dibatalkan sejak \(Format.day(day).id). Untuk kelas pengganti, tulis tanggal mulai yang lain.",
        en: "This class was cancelled from \(Format.day(day).en). For a new class write another start.")
    case .programmeBegun(let count):
      return Phrase(
        id:
          "\(count) kelas program ini sudah berjalan atau ada pesertanya; jamnya tetap. Beri nama lain untuk "
          + "ketentuan baru.",
        en:
          "\(count) classes of the programme have begun or have people; its hours stay. Use another title for other "
          + "terms.")
    }
  }
}
