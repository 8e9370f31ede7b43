import Almanac
import Language

/// The words of People.
enum Words {
  static let people = Phrase(id: "Penghuni", en: "People")
  static let person = Phrase(id: "Seorang penghuni", en: "One person")
  static let peopleSheet = Phrase(id: "Daftar penghuni dalam Excel", en: "The list of people as Excel")
  static let blockList = Phrase(id: "Nama per blok dan kamar", en: "Names by block and cell")
  static let search = Phrase(id: "Cari", en: "Search")
  static let searchHint = Phrase(
    id:
      "Orang, mitra, program, nomor sidang atau SK. Nama, panggilan, nama ayah atau nomor register; ejaan lama dan salah ketik dimaafkan.",
    en:
      "People, partners, programmes, hearings and decrees by number. Name, alias, father's name or register number; old spelling and slips are forgiven."
  )
  static let question = Phrase(id: "Nama, panggilan, no. register", en: "Name, alias, register number")
  static let name = Phrase(id: "Nama", en: "Name")
  static let number = Phrase(id: "No. register", en: "Register number")
  static let block = Phrase(id: "Blok", en: "Block")
  static let room = Phrase(id: "Kamar", en: "Cell")
  static let status = Phrase(id: "Status hukum", en: "Legal status")
  static let whereabouts = Phrase(id: "Keberadaan", en: "Whereabouts")
  static let regency = Phrase(id: "Kab/Kota asal", en: "Home regency")
  static let only = Phrase(id: "Perlu dilengkapi", en: "To be completed")
  static let after = Phrase(id: "Sesudah", en: "After")
  static let weeks = Phrase(id: "Sisa, minggu", en: "Weeks left")
  static let weeksBar = Phrase(id: "0 – 60 minggu", en: "0 – 60 weeks")
  static let interest = Phrase(id: "Minat 1", en: "First wish")
  static let activity = Phrase(id: "Tugas harian", en: "Daily post")
  static let expiry = Phrase(id: "Ekspirasi", en: "Sentence ends")
  static let oneThird = Phrase(id: "1/3", en: "1/3")
  static let half = Phrase(id: "1/2", en: "1/2")
  static let twoThirds = Phrase(id: "2/3", en: "2/3")
  static let entered = Phrase(id: "Masuk", en: "Entered")
  static let importFile = Phrase(id: "Impor dari SDP", en: "Import a register")
  static let excel = Phrase(id: "Excel", en: "Excel")
  static let notAssessed = Phrase(id: "belum dinilai", en: "not assessed")
  static let overstay = Phrase(id: "melewati masa", en: "past the term")
  static let unsure = Phrase(id: "belum pasti", en: "uncertain")
  static let nobody = Phrase(id: "Belum ada penghuni.", en: "There are no people yet.")
  static let nobodyNext = Phrase(
    id: "Impor daftar penghuni dari SDP atau Excel; semuanya diperlihatkan dahulu sebelum ditulis.",
    en: "Import the register from SDP or Excel; everything is shown before anything is written.")
  static let noneFound = Phrase(id: "Tidak ada yang cocok.", en: "Nobody fits.")
  static let noneFoundNext = Phrase(
    id: "Periksa ejaan, atau hapus saringan.", en: "Check the spelling, or clear the filter.")
  static let listFine = Phrase(
    id:
      "Sisa = dari yang paling cepat sampai yang paling lambat seseorang mungkin pulang. "
      + "Hitam: pasti; arsir: mungkin. Tanggal dari register; bukan penetapan bebas.",
    en:
      "Weeks left = from the earliest to the latest day somebody may leave. "
      + "Black: sure; hatched: possible. Dates come from the register; this sets no release."
  )

  static func listTitle(_ counts: PeopleCounts) -> Phrase {
    guard counts.asOf != nil else { return nobody }
    return Phrase(
      id: "\(counts.present) penghuni; \(counts.unassessed) belum dinilai, \(counts.leaving) pulang dalam 30 hari",
      en: "\(counts.present) people; \(counts.unassessed) not assessed, \(counts.leaving) leave within 30 days")
  }
  static func listLead(_ counts: PeopleCounts) -> Phrase {
    let detainees = counts.present - counts.convicts
    let day = counts.asOf.map { Format.longDay($0) }
    return Phrase(
      id: "\(counts.convicts) warga binaan · \(detainees) tahanan" + (day.map { " · data register \($0.id)" } ?? ""),
      en: "\(counts.convicts) convicted · \(detainees) detained" + (day.map { " · register of \($0.en)" } ?? ""))
  }
  static func shown(_ count: Int, of total: Int) -> Phrase {
    Phrase(id: "\(count) dari \(total)", en: "\(count) of \(total)")
  }
  static let kind = Phrase(id: "Jenis", en: "Kind")
  static let foundBeside = Phrase(id: "Mitra, program, dan surat", en: "Partners, programmes and papers")
  static func nothingFound(_ text: String) -> Phrase {
    Phrase(id: "Tidak ada yang cocok dengan “\(text)”", en: "Nothing fits “\(text)”")
  }
  static func found(_ people: Int, _ others: Int, for text: String) -> Phrase {
    guard others > 0 else { return found(people, for: text) }
    let more = Phrase(id: "\(others) mitra, program, atau surat", en: "\(others) partners, programmes or papers")
    guard people > 0 else { return Phrase(id: "\(more.id) cocok dengan “\(text)”", en: "\(more.en) fit “\(text)”") }
    return Phrase(
      id: "\(people) orang dan \(more.id) cocok dengan “\(text)”",
      en: "\(BlockWords.people(people).en) and \(more.en) fit “\(text)”")
  }
  /// The answer of a list as it is narrowed; the whole list tells of the house.
  static func title(_ narrowed: [Phrase], _ text: String?, _ count: Int, _ counts: PeopleCounts) -> Phrase {
    var parts = narrowed
    if let text {
      guard !parts.isEmpty else { return count == 0 ? notFound(text) : found(count, for: text) }
      parts.insert(Phrase(same: "“\(text)”"), at: 0)
    }
    guard !parts.isEmpty else { return listTitle(counts) }
    return Phrase(
      id: "\(count) orang: " + parts.map(\.id).joined(separator: ", "),
      en: "\(BlockWords.people(count).en): " + parts.map(\.en).joined(separator: ", "))
  }
  static func notFound(_ text: String) -> Phrase {
    Phrase(id: "Tidak ada orang yang cocok dengan “\(text)”", en: "Nobody fits “\(text)”")
  }
  static func found(_ count: Int, for text: String) -> Phrase {
    Phrase(
      id: "\(count) orang cocok dengan “\(text)”",
      en: count == 1 ? "1 person fits “\(text)”" : "\(count) people fit “\(text)”")
  }

  static func status(_ registerClass: RegisterClass?) -> Phrase {
    guard let registerClass else { return Phrase(id: "golongan belum diketahui", en: "class unknown") }
    return switch registerClass {
    case .ai: Phrase(id: "Tahanan, penyidik (AI)", en: "Detained, police (AI)")
    case .aii: Phrase(id: "Tahanan, penuntut umum (AII)", en: "Detained, prosecutor (AII)")
    case .aiii: Phrase(id: "Tahanan, sidang PN (AIII)", en: "Detained, district court (AIII)")
    case .aiv: Phrase(id: "Tahanan, banding (AIV)", en: "Detained, high court (AIV)")
    case .av: Phrase(id: "Tahanan, kasasi (AV)", en: "Detained, supreme court (AV)")
    case .bi: Phrase(id: "Warga binaan, lebih dari 1 tahun (BI)", en: "Convicted, over 1 year (BI)")
    case .biia: Phrase(id: "Warga binaan, 3 bulan–1 tahun (BIIa)", en: "Convicted, 3 months to 1 year (BIIa)")
    case .biib: Phrase(id: "Warga binaan, sampai 3 bulan (BIIb)", en: "Convicted, up to 3 months (BIIb)")
    case .biii:
      Phrase(
        id: "Warga binaan, pidana penjara pengganti denda (BIII)", en: "Convicted, prison in place of a fine (BIII)")
    }
  }
  static func brief(_ isConvict: Bool?) -> Phrase {
    switch isConvict {
    case true?: Phrase(id: "Warga binaan", en: "Convicted")
    case false?: Phrase(id: "Tahanan", en: "Detained")
    case nil: Phrase(id: "belum diketahui", en: "unknown")
    }
  }
  static let everybody = Phrase(id: "Semua, juga yang sudah keluar", en: "Everybody, those gone too")
  static func state(_ state: Person.State) -> Phrase {
    switch state {
    case .present: Phrase(id: "Di sini", en: "Here")
    case .released: Phrase(id: "Bebas", en: "Released")
    case .transferred: Phrase(id: "Dipindahkan", en: "Transferred")
    case .died: Phrase(id: "Meninggal dunia", en: "Died")
    case .error: Phrase(id: "Salah catat", en: "Entered by mistake")
    }
  }
  static func only(_ only: PeopleFilter.Only) -> Phrase {
    switch only {
    case .unassessed: Phrase(id: "Belum dinilai", en: "Not assessed")
    case .unseen: Phrase(id: "Tidak lagi di register", en: "No longer in the register")
    case .overstay: Phrase(id: "Melewati ekspirasi atau masa penahanan", en: "Past the end or the term of detention")
    case .leaving: Phrase(id: "Pulang dalam 30 hari", en: "Leave within 30 days")
    case .clinic: Phrase(id: "Menunggu klinik", en: "Waiting for the clinic")
    case .mine: Phrase(id: "Asuhan saya", en: "In my care")
    }
  }
}
