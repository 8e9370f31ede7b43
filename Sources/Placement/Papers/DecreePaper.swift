import Almanac
import Language
import Paper

/// The head's decree that makes people participants, with the list as its annex.
struct DecreePaper: Codable, Equatable, Sendable {
  /// One cohort with those admitted to it, in the order of their seats.
  struct Section: Codable, Equatable, Sendable {
    var cohort: CohortLine
    var people: [PersonLine]
    /// The waivers for those admitted: "Arman: dikecualikan: pendidikan (alasan)".
    var waived: [String] = []
  }

  /// Somebody the board approved who is not admitted.
  struct HeldBack: Codable, Equatable, Sendable {
    var person: PersonLine
    var course: String
    var cause: String
  }

  /// The texts an office may word for itself.
  struct Texts: Codable, Equatable, Sendable {
    /// "Menimbang", each ending in a semicolon; the conclusion is added.
    var considering: [String]
    /// "Mengingat": laws first, then as they rank.
    var citing: [String]
    /// What is decided beside the list itself, from "KEDUA" on.
    var provisions: [String]
  }

  var house: PaperHouse
  /// Its number and day are the decree's.
  var imprint: PaperImprint
  /// "Peserta Pelatihan Kemandirian Angkatan Mei 2025".
  var subject: String
  var texts: Texts
  var sections: [Section]
  var heldBack: [HeldBack] = []
  /// Why people enter classes that have begun; nil where none had.
  var lateReason: String?
  var signatory: PaperSigner
  /// What is decided first, where it is not the list of participants: that an earlier decree is changed or revoked.
  var decision: String?

  /// The decree and its annex.
  var document: Document {
    let office = house.headOffice.uppercased()
    let number = imprint.number.map { ["NOMOR \($0.uppercased())"] } ?? []
    var blocks = house.draftMark
    blocks.append(.title(["KEPUTUSAN \(office)"] + number + ["TENTANG", subject.uppercased()]))
    blocks.append(.paragraph(Document.Text("\(office),"), alignment: .center))
    blocks.append(
      .clauses([
        .init("Menimbang", points: considering, numbering: .letters),
        .init("Mengingat", points: texts.citing.map { Document.Text($0) }, numbering: .numbers),
      ]))
    blocks.append(.paragraph(.bold("MEMUTUSKAN:"), alignment: .center))
    blocks.append(.clauses(decisions))
    blocks.append(.signatures([signatory.block(lead: decided)]))
    return Document(
      title: "Keputusan \(house.headOffice) tentang \(subject)", subject: subject, sheet: imprint.sheet,
      letterhead: house.letterhead, code: imprint.code(of: house), madeAt: imprint.madeAt, created: imprint.created,
      blocks: blocks + (sections.isEmpty ? [] : annex))
  }

  private var decided: String { "Ditetapkan di \(house.place)\npada tanggal \(PaperWords.day(imprint.day))" }

  private var considering: [Document.Text] {
    let letters = texts.considering.indices.prefix(26).map { "huruf \(String(UnicodeScalar(UInt8(97 + $0))))" }
    let reasons =
      switch letters.count {
      case 0: "untuk tertib pelaksanaan pelatihan"
      case 1: "berdasarkan pertimbangan sebagaimana dimaksud dalam \(letters[0])"
      case _:
        "berdasarkan pertimbangan sebagaimana dimaksud dalam "
          + "\(letters.dropLast().joined(separator: ", ")) dan \(letters[letters.count - 1])"
      }
    let conclusion = "bahwa \(reasons), perlu menetapkan Keputusan \(house.headOffice) tentang \(subject);"
    return (texts.considering + [conclusion]).map { Document.Text($0) }
  }

  private var decisions: [Document.Clause] {
    let title = "KEPUTUSAN \(house.headOffice.uppercased()) TENTANG \(subject.uppercased())."
    let people = sections.map(\.people.count).reduce(0, +)
    let list = """
      Menetapkan \(PaperWords.number(people)) orang yang namanya tercantum dalam Lampiran Keputusan ini sebagai peserta \
      pelatihan pada \(sections.count) pelatihan.
      """
    let clauses = ([decision ?? list] + texts.provisions).enumerated().map { index, text in
      Document.Clause(DecreePaper.ordinal(index), Document.Text(text))
    }
    return [.init("Menetapkan", .bold(title))] + clauses
  }

  /// "KESATU", "KEDUA", …, "KEDUA BELAS".
  static func ordinal(_ index: Int) -> String {
    index == 0 ? "KESATU" : "KE\((SpelledNumber.words(index + 1) ?? "\(index + 1)").uppercased())"
  }

  private var annex: [Document.Block] {
    let number = imprint.number.map { [Document.Fact("Nomor", Document.Text($0))] } ?? []
    var blocks: [Document.Block] = [
      .attachment(
        .init(
          "LAMPIRAN", belongsTo: "Keputusan \(house.headOffice) tentang \(subject)",
          facts: number + [.init("Tanggal", Document.Text(PaperWords.day(imprint.day)))]))
    ]
    for (index, section) in sections.enumerated() {
      blocks.append(.heading("\(index + 1). \(section.cohort.title): \(section.people.count) peserta"))
      if section.people.isEmpty {
        blocks.append(.paragraph("Tidak ada peserta yang ditetapkan untuk pelatihan ini."))
      } else {
        let table = Document.Table.people(section.people, summary: "Peserta \(section.cohort.title)")
        blocks.append(.table(table.under(section.cohort)))
      }
      if !section.waived.isEmpty {
        blocks += [
          .heading("Pengecualian", level: 4), .list(section.waived.map { Document.Text($0) }, numbering: .numbers),
        ]
      }
    }
    if let lateReason {
      blocks.append(.paragraph(Document.Text("Masuk setelah kelas mulai, dengan alasan: \(lateReason)")))
    }
    if !heldBack.isEmpty {
      blocks += [.heading("Disetujui sidang, belum ditetapkan: \(heldBack.count) orang"), .table(held)]
    }
    blocks.append(.signatures([signatory.block(lead: decided)]))
    return blocks
  }
}

extension DecreePaper {
  /// Who is not admitted, and why.
  private var held: Document.Table {
    .init(
      columns: [
        .counter, .init("Nama", width: .share(2)), .init("No. Reg.", width: .millimetres(38)),
        .init("Pelatihan", width: .share(2)), .init("Sebab", width: .share(3)),
      ],
      rows: heldBack.enumerated().map { index, held in
        [
          "\(index + 1)", .init(words: held.person.name), .init(words: held.person.registerNumber),
          .init(words: held.course), .init(words: held.cause),
        ]
      }, summary: "Disetujui sidang, belum ditetapkan")
  }
}

extension DecreePaper.Texts {
  /// The wording an office begins with; it is shown for editing before a decree is made.
  ///
  /// - Parameters:
  ///   - hearing: the day of the hearing; `minutes` is the number of its minutes.
  ///   - hasDetainees: whether anybody on the list has no final verdict.
  static func usual(
    hearing: Day, minutes: String?, hasDetainees: Bool, policy: PolicyName? = nil
  ) -> DecreePaper.Texts {
    let number = minutes.map { " dalam Berita Acara Nomor \($0)" } ?? ""
    let voluntary = "Bagi peserta yang berstatus tahanan, keikutsertaan sukarela dan jadwal sidang didahulukan."
    return .init(
      considering: [
        "bahwa pelatihan kemandirian diselenggarakan agar peserta memiliki keterampilan sebagai bekal setelah bebas;",
        """
        bahwa Tim Pengamat Pemasyarakatan pada sidang tanggal \(PaperWords.day(hearing))\(number) telah memberikan \
        saran atas usulan peserta;
        """,
      ] + (policy.map { ["bahwa usulan peserta dihitung menurut \($0.phrase.id);"] } ?? []),
      citing: laws + (hasDetainees ? [careOfDetainees] : []) + decisions,
      provisions: [
        "Peserta mengikuti pelatihan pada waktu dan tempat sebagaimana tercantum dalam Lampiran Keputusan ini."
      ] + (hasDetainees ? [voluntary] : []) + [
        """
        Peserta yang berhalangan tetap digantikan menurut urutan cadangan dalam berita acara sidang dan ditetapkan \
        dengan perubahan Keputusan ini.
        """,
        """
        Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila terdapat kekeliruan akan \
        diperbaiki sebagaimana mestinya.
        """,
      ])
  }

  // An office checks titles and force of these before it signs; the texts are shown for editing.
  private static let laws = [
    "Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;",
    "Peraturan Pemerintah Nomor 31 Tahun 1999 tentang Pembinaan dan Pembimbingan Warga Binaan Pemasyarakatan;",
  ]

  private static let careOfDetainees = """
    Peraturan Pemerintah Nomor 58 Tahun 1999 tentang Syarat-syarat dan Tata Cara Pelaksanaan Wewenang, Tugas dan \
    Tanggung Jawab Perawatan Tahanan;
    """

  private static let decisions = [
    """
    Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor 35 Tahun 2018 tentang Revitalisasi Penyelenggaraan \
    Pemasyarakatan;
    """,
    """
    Keputusan Menteri Hukum dan Perundang-undangan Nomor M.02.PR.08.03 Tahun 1999 tentang Pembentukan Balai \
    Pertimbangan Pemasyarakatan dan Tim Pengamat Pemasyarakatan;
    """,
  ]
}
