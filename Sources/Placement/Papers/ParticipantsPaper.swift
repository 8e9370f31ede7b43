import Almanac
import Paper
import People

/// The list an agency gets of its cohort. Its people have no register number, case, class or risk: the type has none.
struct ParticipantsPaper: Equatable, Sendable {
  var house: PaperHouse
  /// Its day is the day of the ages.
  var imprint: PaperImprint
  var cohort: CohortLine
  var people: [ParticipantLine]
  /// Whom the trainer asks in the house: "Siti (Bimbingan Kerja), telepon (0254) 000000".
  var contact: String
  var signatory: PaperSigner

  /// The list.
  var document: Document {
    var blocks = house.draftMark
    blocks.append(.title(["DAFTAR PESERTA PELATIHAN"], number: imprint.number.map { "Nomor: \($0)" }))
    blocks.append(.facts([.init("Pelatihan", .bold(cohort.title))] + cohort.facts + [.init("Peserta", counts)]))
    blocks.append(.table(table))
    blocks.append(
      .paragraph(
        """
        Daftar ini memuat data pribadi dan hanya untuk menyelenggarakan pelatihan. Jangan digandakan atau \
        disebarluaskan; musnahkan setelah pelatihan selesai. Pertanyaan: \(contact).
        """))
    blocks.append(.signatures([signatory.block(lead: imprint.dateLine(of: house))]))
    return Document(
      title: "Daftar peserta pelatihan", subject: cohort.title, sheet: imprint.sheet, letterhead: house.letterhead,
      code: imprint.code(of: house), madeAt: imprint.madeAt, created: imprint.created, blocks: blocks)
  }

  private var counts: Document.Text {
    let (men, women) = (people.count { $0.sex == .male }, people.count { $0.sex == .female })
    return Document.Text("\(people.count) orang: \(men) laki-laki, \(women) perempuan")
  }

  private var table: Document.Table {
    .init(
      columns: [
        .counter, .init("Nama", width: .share(3)), .init("L/P", width: .millimetres(12), alignment: .center),
        .init("Umur", width: .millimetres(16), alignment: .center),
      ],
      rows: people.enumerated().map { index, person in
        [
          "\(index + 1)", .init(words: person.name), .init(words: PaperWords.sex(person.sex)),
          .init(words: person.age.map { "\($0)" } ?? "–"),
        ]
      }, summary: "Peserta \(cohort.title)")
  }
}
