@testable import Paper

extension Samples {
  /// The minutes of a hearing.
  static var minutes: Document {
    var document = document(
      "Berita acara sidang TPP",
      [
        .title(["BERITA ACARA", "SIDANG TIM PENGAMAT PEMASYARAKATAN"], number: "Nomor: W12.PAS.PAS9-PK.05.09-0148"),
        .paragraph(
          """
          Pada hari ini, Kamis tanggal delapan bulan Mei tahun dua ribu dua puluh lima, bertempat di Rumah \
          Tahanan Negara Kelas IIB Contoh, telah dilaksanakan sidang Tim Pengamat Pemasyarakatan dengan \
          keterangan sebagai berikut.
          """,
          alignment: .justified),
        .facts([
          .init("Hari, tanggal", "Kamis, 8 Mei 2025"),
          .init("Pukul", "13.30–15.10 WIB"),
          .init("Tempat", "Ruang Sidang TPP, Rutan Contoh"),
          .init(
            "Acara",
            "Pembahasan usulan peserta pelatihan kemandirian Angkatan Mei 2025 pada tiga program dengan 34 tempat"),
          .init("Hadir", .bold("7 dari 8 anggota") + ", satu anggota izin"),
        ]),
        .heading("Hasil sidang"),
        .list(
          [
            "Menyetujui 32 nama dari 34 nama yang diusulkan, sebagaimana daftar terlampir.",
            """
            Menunda 2 nama sampai hasil pemeriksaan kesehatan diterima dari klinik, paling lambat tujuh hari \
            sejak sidang ini.
            """,
            "Meminta petugas bimbingan kerja menyampaikan hasil sidang kepada yang bersangkutan beserta alasannya.",
          ], numbering: .numbers),
        .heading("Perubahan atas usulan"),
        .table(
          .init(
            columns: [
              .init("No", width: .millimetres(10), alignment: .center), .init("Nama", width: .share(2)),
              .init("Keputusan", width: .millimetres(30)), .init("Alasan", width: .share(3)),
            ],
            rows: [
              [
                "1", "Edi Kartapraja", "ditunda",
                "menunggu hasil pemeriksaan kesehatan dari klinik; dinilai kembali pada sidang berikutnya",
              ],
              ["2", "Komar", "ditunda", "menunggu hasil pemeriksaan kesehatan"],
            ], summary: "Perubahan atas usulan")),
        .paragraph("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya."),
        .signatures([
          head,
          .init(
            lead: "", authority: .acting("Plh."), office: "Sekretaris,", name: "Rangga Purnawarman",
            identity: "NIP 00000000 000000 0 000"),
          chair,
        ]),
      ])
    document.letterhead = letterhead
    return document
  }

  /// The head's decree with its annex.
  static var decree: Document {
    var document = document(
      "Keputusan peserta pelatihan",
      [
        .title(
          [
            "KEPUTUSAN KEPALA RUMAH TAHANAN NEGARA KELAS IIB CONTOH", "TENTANG",
            "PESERTA PELATIHAN KEMANDIRIAN ANGKATAN MEI 2025",
          ],
          number: "Nomor W12.PAS.PAS9-PK.05.09-0150 Tahun 2025"),
        .paragraph("KEPALA RUMAH TAHANAN NEGARA KELAS IIB CONTOH,", alignment: .center),
        .clauses([
          .init(
            "Menimbang",
            points: [
              """
              bahwa pelatihan kemandirian diselenggarakan agar warga binaan memiliki keterampilan sebagai bekal \
              setelah bebas;
              """,
              """
              bahwa Tim Pengamat Pemasyarakatan pada sidang tanggal 8 Mei 2025 telah memberikan saran atas \
              usulan peserta;
              """,
              """
              bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan \
              Keputusan tentang Peserta Pelatihan Kemandirian Angkatan Mei 2025;
              """,
            ], numbering: .letters),
          .init(
            "Mengingat",
            points: [
              "Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;",
              """
              Peraturan Pemerintah Nomor 31 Tahun 1999 tentang Pembinaan dan Pembimbingan Warga Binaan \
              Pemasyarakatan;
              """,
            ], numbering: .numbers),
        ]),
        .paragraph(.bold("MEMUTUSKAN:"), alignment: .center),
        .clauses([
          .init(
            "Menetapkan",
            .bold(
              """
              KEPUTUSAN KEPALA RUMAH TAHANAN NEGARA KELAS IIB CONTOH TENTANG PESERTA PELATIHAN KEMANDIRIAN \
              ANGKATAN MEI 2025.
              """
            )),
          .init(
            "KESATU", "Menetapkan nama sebagaimana tercantum dalam Lampiran Keputusan ini sebagai peserta pelatihan."),
          .init("KEDUA", "Pelatihan dilaksanakan mulai tanggal 19 Mei 2025 sampai dengan 13 Juni 2025."),
          .init(
            "KETIGA", "Segala biaya yang timbul dibebankan kepada anggaran mitra sesuai dengan perjanjian kerja sama."),
          .init(
            "KEEMPAT",
            """
            Keputusan ini berlaku sejak tanggal ditetapkan, dengan ketentuan apabila terdapat kekeliruan akan \
            diperbaiki sebagaimana mestinya.
            """
          ),
        ]),
        .signatures([
          .init(
            lead: "Ditetapkan di Contoh\npada tanggal 9 Mei 2025", authority: .onBehalf(of: "Kepala"),
            office: "Kepala Subseksi Pelayanan Tahanan,", name: "Wiratama Adikusumah",
            identity: "NIP 00000000 000000 0 000")
        ]),
        .attachment(
          .init(
            "LAMPIRAN",
            belongsTo:
              """
              Keputusan Kepala Rumah Tahanan Negara Kelas IIB Contoh tentang Peserta Pelatihan Kemandirian \
              Angkatan Mei 2025
              """,
            facts: [.init("Nomor", "W12.PAS.PAS9-PK.05.09-0150 Tahun 2025"), .init("Tanggal", "9 Mei 2025")])),
        .heading("Daftar peserta"),
        .table(
          .init(
            columns: [
              .init("No", width: .millimetres(10), alignment: .center), .init("Nama", width: .share(2)),
              .init("No. Reg.", width: .millimetres(32)), .init("Pelatihan"),
              .init("JP", width: .millimetres(14), alignment: .right),
            ],
            rows: (1...16).map {
              ["\($0)", "\(firstNames[$0 % 10]) \(lastNames[$0 % 13])", "BI 0\(100 + $0)/2024", "Budidaya lele", "80"]
            },
            total: .init([.init("Jumlah", span: 4, alignment: .right), "1.280"]), summary: "Peserta")),
        .signatures([chair]),
      ])
    document.letterhead = letterhead
    document.sheet = .f4
    return document
  }

  /// The list to sign at a meeting of a course, in English for a visitor.
  static var participants: Document {
    let names = (1...25).map { number -> Document.Table.Row in
      let name = "\(firstNames[number % 10]) \(lastNames[number % 13])"
      let place: Document.Alignment = number.isMultiple(of: 2) ? .center : .left
      return .init([.init("\(number)"), .init("\(name)"), .init("Kolam 2"), .init("\(number). ", alignment: place)])
    }
    var document = document(
      "Attendance list",
      [
        .title(["ATTENDANCE LIST"]),
        .facts([.init("Course", "Catfish farming, round 3"), .init("Date", "Monday, 19 May 2025, 09.00–11.00")]),
        .table(
          .init(
            columns: [
              .init("No", width: .millimetres(10), alignment: .center), .init("Name", width: .share(2)),
              .init("Place"), .init("Signature"),
            ], rows: names, summary: "People who take part")),
        .signatures([chair]),
      ])
    document.language = .english
    document.letterhead = letterhead
    return document
  }

  /// A slip that a person keeps, with its code.
  static func slip() throws -> Document {
    document(
      "Slip penempatan",
      [
        .title(["SLIP PENEMPATAN"]),
        .facts([
          .init("Nama", "Arman Wirasena"), .init("Pelatihan", "Budidaya lele, gelombang 3"),
          .init("Mulai", "Senin, 19 Mei 2025 pukul 09.00 WIB"), .init("Tempat", "Kolam 2"),
        ]),
        .code(
          try QRCode("https://bekal.example/slip/TPP-250507-3F9A"),
          caption: "Pindai untuk melihat jadwal terbaru.\nSlip ini bukan bukti identitas."),
        .picture(
          .init(
            svg: """
              <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><g fill="#333">\
              <rect x="0" y="10" width="180" height="14"/>\
              <rect x="0" y="34" width="90" height="14" fill="#999"/></g>\
              <text x="186" y="22" font-family="Liberation Sans" font-size="12">18 hadir</text></svg>
              """,
            description: "18 hari hadir, 9 hari tersisa", width_mm: 90, caption: "Kehadiran sampai 7 Mei 2025")),
      ])
  }
}
