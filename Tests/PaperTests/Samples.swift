@testable import Paper

/// Papers of the invented Rutan Contoh, as its officers print them.
enum Samples {
  static let emblem = Document.Emblem(
    svg: """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" fill="none" stroke="#000" stroke-width="1.5">\
      <circle cx="30" cy="30" r="27"/><circle cx="30" cy="30" r="22" stroke-dasharray="2 3"/>\
      <path d="M18 38h24M22 38V26M30 38V22M38 38V26M17 26l13-9 13 9"/></svg>
      """,
    description: "Lambang Rutan Contoh")

  static let letterhead = Document.Letterhead(
    superiors: [
      "KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA",
      "DIREKTORAT JENDERAL PEMASYARAKATAN", "KANTOR WILAYAH CONTOH",
    ],
    unit: "RUMAH TAHANAN NEGARA KELAS IIB CONTOH",
    address: "Jalan Contoh Nomor 1, Kabupaten Contoh 42000 · telepon (0254) 000000", emblem: emblem)

  static let madeAt = "Dicetak Rabu, 7 Mei 2025 pukul 09.41 WIB"
  static let created: Int64 = 1_746_585_660

  static let head = Document.Signer(
    lead: "Mengetahui,", office: "Kepala,", name: "Wiratama Adikusumah", identity: "NIP 00000000 000000 0 000")
  static let chair = Document.Signer(
    lead: "Contoh, 7 Mei 2025", office: "Ketua Tim Pengamat Pemasyarakatan,", name: "Sekar Anindyasari",
    identity: "NIP 00000000 000000 0 000")

  static func document(_ title: String, _ blocks: [Document.Block]) -> Document {
    Document(
      language: .indonesian, title: title, code: "UJI-250507-0001", madeAt: madeAt, created: created, blocks: blocks)
  }

  static let columns: [Document.Table.Column] = [
    .init("No", width: .millimetres(10), alignment: .center),
    .init("Nama", width: .share(3)),
    .init("No. Reg.", width: .millimetres(27)),
    .init("Th", group: "Pidana", width: .millimetres(8), alignment: .center),
    .init("Bl", group: "Pidana", width: .millimetres(8), alignment: .center),
    .init("Hr", group: "Pidana", width: .millimetres(8), alignment: .center),
    .init("1/3", group: "Pentahapan", width: .millimetres(17), alignment: .center),
    .init("1/2", group: "Pentahapan", width: .millimetres(17), alignment: .center),
    .init("2/3", group: "Pentahapan", width: .millimetres(17), alignment: .center),
    .init("Eks.", group: "Pentahapan", width: .millimetres(17), alignment: .center),
  ]

  static let firstNames = ["Arman", "Rahmat", "Cecep", "Dadang", "Edi", "Fikri", "Guntur", "Imron", "Jajang", "Karna"]
  static let lastNames = [
    "Wirasena", "Tirtana", "Adimarta", "Lesmono", "Kartapraja", "Samudra", "Wirayuda", "Sastranaga", "Mulyakarsa",
    "Surajaya", "Nataprawira", "Suryakanta", "Prawirasena",
  ]

  static func row(_ number: Int) -> Document.Table.Row {
    let name = "\(firstNames[number % 10]) \(lastNames[(number / 3) % 13])"
    let register = "BI \(String(10_000 + number).dropFirst())/2024"
    if number % 14 == 5 {
      let words = Document.Table.Cell("tahanan, belum berkekuatan hukum tetap", span: 7, alignment: .center)
      return .init([
        .init("\(number)"), .init("\(name)"), .init("AIII \(String(10_000 + number).dropFirst())/2025"), words,
      ])
    }
    let day = String(110 + number % 19).dropFirst()
    let cells: [Document.Table.Cell] = [
      "\(number)", "\(name)", "\(register)", "\(number % 3)", "\(number % 12)", "\(number % 30)", "\(day)/12/24",
      "\(day)/02/25", "\(day)/05/25", "\(day)/10/25",
    ]
    return .init(cells)
  }

  /// The list for the hearing of the board, ten columns.
  static func proposal(rows count: Int, orientation: Document.Orientation = .landscape) -> Document {
    var document = Document(
      language: .indonesian, title: "Daftar usulan sidang TPP", subject: "Angkatan Mei 2025", orientation: orientation,
      letterhead: letterhead, code: "TPP-250507-3F9A", madeAt: madeAt, created: created, blocks: [])
    document.blocks = [
      .title(
        ["DAFTAR USULAN PESERTA PELATIHAN KEMANDIRIAN", "SIDANG TIM PENGAMAT PEMASYARAKATAN"],
        number: "Nomor: W12.PAS.PAS9-PK.05.09-0147"),
      .paragraph(
        """
        Bersama ini disampaikan \(count) nama usulan peserta Angkatan Mei 2025, untuk dibahas pada sidang hari \
        Kamis, 8 Mei 2025 pukul 13.30 WIB.
        """
      ),
      .table(.init(columns: columns, rows: (0..<count).map { row($0 + 1) }, summary: "Usulan nomor 1 sampai \(count)")),
      .paragraph(
        """
        Usulan disusun menurut Rancangan kebijakan penempatan 1. Tim dapat menambah, mengurangi, atau mengganti \
        nama dengan alasan tertulis.
        """
      ),
      .signatures([head, chair]),
    ]
    return document
  }
}
