import Almanac
import Language
import Page
import Paper
import People
import Sheet
import Testing

@testable import Placement

@Test func `the list for the hearing has the ministry's columns and says why`() {
  let reading = PaperReading(PaperSamples.proposal.document)
  let heads = [
    "No", "Nama", "No. Reg.", "Pasal", "Thn", "Bln", "Hr", "1/3", "1/2", "2/3", "Eks.", "Kegiatan", "Keterangan",
  ]
  let start = reading.words.firstIndex(of: "No") ?? 0
  #expect(Array(reading.words[start..<start + heads.count]) == heads)
  #expect(reading.words.contains("Kab. Serang · kecocokan 93 · peluang tamat 0,91 · minat 3"))
  #expect(reading.words.contains("seumur hidup"))
  #expect(reading.text.contains("Dari 573 penghuni yang ditinjau, 34 diusulkan untuk 52 tempat; 12 layak"))
}

@Test func `a detainee stands on the list without a sentence and by own wish`() {
  var detainee = PaperSamples.line(5)
  detainee.person.sentence = .term(months: 13, days: 2)
  let paper = PaperSamples.proposal([.init(cohort: PaperSamples.cohort, proposed: [detainee], reserve: [])])
  let reading = PaperReading(paper.document)
  #expect(reading.words.contains("tahanan, belum berkekuatan hukum tetap"))
  #expect(reading.text.contains("sukarela · Kota Cilegon · kecocokan 90"))
}

@Test func `a cohort nobody is proposed for says so on every paper`() throws {
  let empty = PaperSamples.cohort("Jahit dasar", seats: 16)
  let proposal = PaperSamples.proposal([.init(cohort: empty, proposed: [], reserve: [])])
  #expect(PaperReading(proposal.document).text.contains("Tidak ada nama yang diusulkan"))
  var decree = PaperSamples.decree
  decree.sections = [.init(cohort: empty, people: [])]
  #expect(PaperReading(decree.document).text.contains("Tidak ada peserta yang ditetapkan"))
  var participants = PaperSamples.participants
  participants.people = []
  for document in [proposal.document, decree.document, PaperSamples.minutes.document, participants.document] {
    #expect(try !pdf(document).isEmpty)
  }
}

@Test func `an unproven stage is named as unproven`() {
  var paper = PaperSamples.proposal
  #expect(paper.proof.hasSuffix("Pada setiap tahap terbukti tidak ada susunan yang lebih baik."))
  paper.summary.stages[1].isProven = false
  #expect(paper.proof.hasSuffix("Belum terbukti terbaik pada tahap kecocokan terendah: waktu hitung habis."))
}

@Test func `minutes name who sat, the quorum, and why the board departs`() {
  let reading = PaperReading(PaperSamples.minutes.document)
  #expect(reading.text.contains("Hadir 7 dari 8 orang; kuorum paling sedikit 5 orang. Kuorum tercapai"))
  #expect(reading.text.contains("Plh. Kepala Kesatuan Pengamanan"))
  #expect(reading.words.contains("di luar usulan: menggantikan nomor 4, bersedia"))
  #expect(reading.words.contains("menunggu hasil pemeriksaan klinik"))
  var few = PaperSamples.minutes
  few.quorum = 8
  #expect(PaperReading(few.document).text.contains("Kuorum belum tercapai"))
}

@Test func `whoever was absent does not sign the minutes`() {
  let signers = PaperSamples.minutes.document.blocks.flatMap { block -> [Document.Signer] in
    if case .signatures(let signers) = block { signers } else { [] }
  }
  let names = signers.map(\.name).filter { !$0.isEmpty }
  #expect(names.count == 8)
  #expect(names.prefix(2) == ["Siti Rahmania", "Sekar Anindyasari"])
  #expect(!names.contains("Lestari Widuri"))
  #expect(names.last == "Wiratama Adikusumah")
}

@Test func `minutes of twenty members are signed on several pages`() throws {
  var minutes = PaperSamples.minutes
  minutes.board += (1...12).map { PaperSamples.seat(.member, "Anggota \($0)", "Nama \($0)") }
  #expect(try !pdf(minutes.document).isEmpty)
}

@Test func `a decree numbers its decisions and tells who acts for the head`() {
  let document = PaperSamples.decree.document
  let reading = PaperReading(document)
  #expect(reading.text.contains("sebagaimana dimaksud dalam huruf a dan huruf b"))
  #expect(["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA"].allSatisfy(reading.words.contains))
  #expect(DecreePaper.ordinal(10) == "KESEBELAS" && DecreePaper.ordinal(11) == "KEDUA BELAS")
  let signers = document.blocks.compactMap { block -> Document.Signer? in
    if case .signatures(let signers) = block { signers.first } else { nil }
  }
  #expect(signers.map(\.authority) == [.acting("Plh."), .acting("Plh.")])
  #expect(reading.text.contains("34 orang"))
}

@Test func `a decree without detainees does not speak of them`() {
  let texts = DecreePaper.Texts.usual(
    hearing: PaperSamples.day("2025-05-08"), minutes: nil, hasDetainees: false)
  #expect(!(texts.citing + texts.provisions).joined().lowercased().contains("tahanan"))
}

@Test func `an agency sees no number, no case and no class`() throws {
  let people = (1...20).map(PaperSamples.person)
  let text = PaperReading(PaperSamples.participants.document).text
  #expect(people.allSatisfy { text.contains($0.name) })
  #expect(people.allSatisfy { !text.contains($0.registerNumber) })
  #expect(people.compactMap(\.offence).allSatisfy { !text.contains($0) })
  #expect(RegisterClass.allCases.allSatisfy { !text.contains("\($0.rawValue) ") })
  #expect(!text.contains("Pasal") && !text.contains("No. Reg"))
  #expect(text.contains("20 orang: 19 laki-laki, 1 perempuan"))
}

@Test func `a slip tells of the place, or what would bring one, in both languages`() {
  let placed = PaperReading(PaperSamples.slip.document).text
  #expect(placed.contains("Ya. Anda mendapat tempat.") && placed.contains("Mulai Senin, 19 Mei 2025"))
  #expect(!placed.contains("Apa yang dapat mengubahnya?") && !placed.contains("sukarela"))
  let without = PaperReading(PaperSamples.slipWithout.document).text
  #expect(without.contains("Not this time.") && without.contains("From 1 July 2025 you can join."))
  #expect(without.contains("Taking part is voluntary"))
  var proposed = PaperSamples.slip
  proposed.outcome = .proposed(PaperSamples.cohort)
  let before = PaperReading(proposed.document).text
  #expect(before.contains("Anda diusulkan mendapat tempat.") && before.contains("belum memutuskan"))
  #expect(!before.contains("Ya. Anda mendapat tempat."))
  var reserve = PaperSamples.slip
  reserve.outcome = .reserve(PaperSamples.cohort, number: 2)
  #expect(PaperReading(reserve.document).text.contains("cadangan nomor 2"))
}

@Test func `a register row becomes a line with its milestones`() {
  var entry = RegisterEntry()
  entry.registerNumber = "BI 0001/2024"
  entry.name = "Arman"
  entry.registerClass = .bi
  entry.sentence = .term(months: 15, days: 10)
  let day = PaperSamples.day("2025-08-12")
  entry.dateTwoThirds = day
  entry.block = "B"
  entry.room = "3"
  let line = PersonLine(entry)
  #expect(line.twoThirds == day && line.place == "B / 3" && !line.isDetainee)
  entry.registerClass = .aiii
  entry.room = nil
  #expect(PersonLine(entry).isDetainee && PersonLine(entry).place == "B")
}

@Test func `minutes and decree tell who is held back, what is waived and what became of a class under its limits`() {
  var minutes = PaperSamples.minutes
  minutes.sections[0].lines[0].waived = ["dikecualikan: pendidikan (Pandai)"]
  minutes.sections[0].lines[0].heldBack = Recheck.Cause.apart(["p2"]).printed.id
  minutes.sections[0].choice = "Sidang meneruskan kelas ini di bawah batas peserta, dengan alasan: Diminta dinas"
  let held = PaperReading(minutes.document)
  #expect(held.text.contains("dikecualikan: pendidikan (Pandai); tertahan: ditunda untuk sidang berikutnya"))
  #expect(held.text.contains("dengan alasan: Diminta dinas") && !held.text.contains("pisah"))
  var decree = PaperSamples.decree
  decree.sections[0].waived = ["Arman: dikecualikan: pendidikan (Pandai)"]
  decree.heldBack = [
    .init(person: PaperSamples.person(3), course: "Las dasar", cause: "menyatakan tidak bersedia ikut")
  ]
  decree.lateReason = "Menunggu SK"
  let annex = PaperReading(decree.document).text
  for words in [
    "Arman: dikecualikan: pendidikan (Pandai)", "Disetujui sidang, belum ditetapkan: 1 orang",
    "menyatakan tidak bersedia ikut", "Masuk setelah kelas mulai, dengan alasan: Menunggu SK",
  ] { #expect(annex.contains(words), "\(words)") }
}

@Test func `a list that something was decided about since is a draft and is not called proven`() {
  var paper = PaperSamples.proposal
  for draft in [PaperHouse.Draft.notCurrent, .replaced] {
    paper.house.draft = draft
    #expect(!paper.proof.contains("terbukti") && PaperReading(paper.document).words.contains("RANCANGAN"))
  }
}
