import Almanac
import Language
import Matching

/// The words of proposals, hearings and decrees.
enum PlacementPhrases {
  static let overview = Phrase(id: "Penempatan", en: "Placement")
  static let board = Phrase(id: "Usulan", en: "Proposal")
  static let title = Phrase(id: "Nama usulan", en: "Name of the proposal")
  static let lottery = Phrase(id: "Nomor undian", en: "Lottery number")
  static let lotteryHint = Phrase(
    id: "Menentukan urutan yang setara; boleh diundi di depan umum.", en: "Orders equals; may be drawn in public.")
  static let cohort = Phrase(id: "Pelatihan", en: "Course")
  static let person = Phrase(id: "Orang", en: "Person")
  static let lock = Phrase(id: "Tetapkan di kelas ini", en: "Lock in this class")
  static let bar = Phrase(id: "Jangan di kelas ini", en: "Keep out of this class")
  static let decision = Phrase(id: "Keputusan petugas", en: "Officer's decision")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let reasonHint = Phrase(
    id: "Wajib bila berbeda dari usulan.", en: "Needed where it departs from the proposal.")
  static let waived = Phrase(id: "Syarat yang dikecualikan", en: "Requirement waived")
  static let waive = Phrase(id: "Beri pengecualian", en: "Grant a waiver")
  static let waiverKept = Phrase(
    id: "Pengecualian dicatat; usulan berikutnya memakainya.", en: "The waiver is kept; the next proposal uses it.")
  static let compute = Phrase(id: "Hitung usulan", en: "Compute a proposal")
  static let recompute = Phrase(id: "Hitung ulang", en: "Compute again")
  static let computing = Phrase(id: "Usulan sedang dihitung.", en: "The proposal is being computed.")
  static let progress = Phrase(id: "Kemajuan hitungan", en: "Progress of the computation")
  static let decided = Phrase(
    id: "Keputusan dicatat. Hitung ulang untuk melihat akibatnya.",
    en: "The decision is kept. Compute again to see what it means.")
  static let withdraw = Phrase(id: "Cabut keputusan", en: "Take the decision back")
  static let withdrawn = Phrase(id: "Keputusan dicabut.", en: "The decision is taken back.")
  static let instance = Phrase(id: "Masukan hitungan", en: "Input of the computation")
  static let result = Phrase(id: "Hasil hitungan", en: "Result of the computation")
  static let openHearing = Phrase(id: "Ajukan ke sidang TPP", en: "Take it to the review board")
  static let minutesNumber = Phrase(id: "Nomor berita acara", en: "Number of the minutes")
  static let minutesNumberHint = Phrase(id: "Misalnya W12.PAS.15-PK.01.04-12.", en: "Such as W12.PAS.15-PK.01.04-12.")
  static let hearingDay = Phrase(id: "Tanggal sidang", en: "Day of the hearing")
  static let quorum = Phrase(id: "Kuorum (anggota hadir paling sedikit)", en: "Quorum (fewest members present)")
  static let quorumHint = Phrase(
    id: "Kosong: lebih dari dua pertiga anggota (Protap TPP), misalnya 4 dari 5.",
    en: "Empty: more than two thirds of the members (procedure of the boards), such as 4 of 5.")
  static let present = Phrase(id: "Hadir", en: "Present")
  static let signed = Phrase(id: "Sudah tanda tangan", en: "Has signed")
  static let verdict = Phrase(id: "Keputusan sidang", en: "Decision of the board")
  static let verdictKept = Phrase(id: "Keputusan sidang dicatat.", en: "The board's decision is kept.")
  static let hearing = Phrase(id: "Sidang TPP", en: "Hearing of the review board")
  static let hearingOpened = Phrase(id: "Sidang dibuka.", en: "The hearing is open.")
  static let memberKept = Phrase(
    id: "Kehadiran dan tanda tangan dicatat.", en: "Presence and signature are recorded.")
  static let approveAll = Phrase(id: "Setujui semua yang belum diputus", en: "Approve all that are undecided")
  static let closeHearing = Phrase(id: "Tutup berita acara", en: "Close the minutes")
  static let minutesClosed = Phrase(
    id: "Berita acara ditutup; menunggu SK kepala.", en: "The minutes are closed; the head's decree is next.")
  static let recordDecree = Phrase(id: "Catat SK kepala", en: "Record the head's decree")
  static let decreeNumber = Phrase(id: "Nomor SK", en: "Number of the decree")
  static let decreeNumberHint = Phrase(
    id: "Seperti tertulis pada SK yang ditandatangani.", en: "As on the signed decree.")
  static let decreeDay = Phrase(id: "Tanggal SK", en: "Date of the decree")
  static let signatory = Phrase(id: "Ditandatangani oleh", en: "Signed by")
  static let scan = Phrase(id: "Pindaian SK (PDF atau gambar)", en: "Scan of the decree (PDF or picture)")

  static func usualTitle(_ day: Day) -> Phrase {
    let words = Format.day(day)
    return Phrase(id: "Angkatan \(words.id)", en: "Intake of \(words.en)")
  }

  static func approved(_ count: Int) -> Phrase {
    Phrase(id: "\(count) orang disetujui.", en: count == 1 ? "1 person approved." : "\(count) people approved.")
  }

  static func decreed(_ count: Int) -> Phrase {
    Phrase(
      id: "SK dicatat; \(count) orang resmi menjadi peserta.",
      en: count == 1 ? "Decree recorded; 1 person is enrolled." : "Decree recorded; \(count) people are enrolled.")
  }
}

extension Proposal.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .nothingOffered:
      Phrase(
        id: "Belum ada kelas yang direncanakan dan masih kosong. Tambahkan penawaran di Program.",
        en: "No planned class has free seats. Add offers under Programmes.")
    case .nobodyHeld:
      Phrase(
        id: "Belum ada penghuni. Impor daftar penghuni di Penghuni.", en: "Nobody is held. Import the register first.")
    case .alreadyHeard:
      Phrase(
        id: "Usulan ini sudah disidangkan; keputusan sekarang dicatat pada sidang.",
        en: "This proposal is heard; decisions are now recorded at the hearing.")
    case .replaced:
      Phrase(
        id: "Usulan ini sudah diganti hitungan ulang. Buka usulan yang baru.",
        en: "This proposal was computed again. Open the new one.")
    case .notCurrent:
      Phrase(
        id: "Ada keputusan sesudah usulan ini dihitung. Hitung ulang dahulu, lalu ajukan hasilnya.",
        en: "Something was decided after this proposal was computed. Compute again first, then take that one.")
    case .notEligible:
      Phrase(
        id: "Orang ini belum memenuhi syarat kelas itu, jadi tidak dapat ditetapkan di sana.",
        en: "This person may not join that class yet, so cannot be locked into it.")
    case .notInProposal:
      Phrase(
        id: "Orang atau kelas itu tidak ada dalam usulan ini.", en: "That person or class is not in this proposal.")
    case .alreadySeated:
      Phrase(
        id: "Orang ini sudah duduk di kelas itu; tempatnya tidak diputuskan lagi.",
        en: "This person sits in that class already; the place is not decided again.")
    case .neverWaived(let kind) where kind != .consent:
      Phrase(
        id:
          "Syarat ini tidak dapat dikecualikan: seorang tidak duduk di dua kelas sekaligus. Tunggu kelasnya selesai.",
        en: "This is never waived: nobody sits in two classes at once. Wait until the present one ends.")
    case .neverWaived:
      Phrase(
        id: "Kesediaan tidak dapat dikecualikan: tidak seorang pun diikutkan tanpa persetujuannya.",
        en: "Consent is never waived: nobody takes part without a yes.")
    case .notYetShown(let day):
      Phrase(
        id: "Daftar peserta terlihat mulai \(Format.day(day).id) sampai 30 hari setelah selesai.",
        en: "The participants are shown from \(Format.day(day).en) until 30 days after the end.")
    }
  }
}

extension Hearing.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .wrongState(let state):
      switch state {
      case .open: Phrase(id: "Sidang belum ditutup.", en: "The hearing is still open.")
      case .closed:
        Phrase(
          id: "Berita acara sudah ditutup. Yang masih salah dikembalikan kepala ke sidang, dengan alasan.",
          en: "The minutes are closed. What is still wrong the head returns to the board, with a reason.")
      case .decreed: Phrase(id: "SK sudah dicatat untuk sidang ini.", en: "The decree of this hearing is recorded.")
      case .withdrawn:
        Phrase(
          id: "Sidang ini sudah ditarik. Ajukan usulannya lagi.",
          en: "This hearing is withdrawn. Take its proposal to the board again.")
      }
    case .reasonMissing:
      Phrase(
        id: "Keputusan yang berbeda dari usulan perlu alasan. Tulis satu kalimat.",
        en: "A decision that departs from the proposal needs a reason. Write one sentence.")
    case .undecided(let count):
      Phrase(
        id: "\(count) orang belum diputus. Putuskan satu per satu atau setujui semua yang belum.",
        en: "\(count) people are undecided. Decide each, or approve all that are left.")
    case .noQuorum(let present, let needed):
      Phrase(
        id: "Yang hadir \(present), kuorum \(needed). Catat kehadiran anggota.",
        en: "\(present) are present, the quorum is \(needed). Record who is present.")
    case .partMissing(let part):
      switch part {
      case .chair: Phrase(id: "Ketua belum dicatat hadir.", en: "The chair is not recorded as present.")
      case .secretary: Phrase(id: "Sekretaris belum dicatat hadir.", en: "The secretary is not recorded as present.")
      case .member: Phrase(id: "Anggota belum dicatat hadir.", en: "A member is not recorded as present.")
      }
    case .approvedTwice(let names):
      Phrase(
        id:
          "Disetujui di lebih dari satu kelas: \(names.joined(separator: ", ")). Satu orang satu tempat; tarik salah satunya.",
        en: "Approved for more than one class: \(names.joined(separator: ", ")). One place each; take one back.")
    case .overFull(let cohort, let approved, let seats):
      Phrase(
        id:
          "\(cohort): disetujui \(approved) orang, tempat kosong \(seats). Kurangi pada sidang; berita acara yang sudah ditutup dikembalikan dahulu.",
        en:
          "\(cohort): \(approved) approved, \(seats) seats free. Take some back at the hearing; closed minutes are returned first."
      )
    case .stopped(let stopped): Stopped.refusal(stopped)
    case .nobodyLeft(let stopped): Stopped.nobodyLeft(stopped)
    case .alreadySeated:
      Phrase(
        id: "Orang ini sudah duduk di kelas itu; tempatnya tidak diputuskan lagi.",
        en: "This person sits in that class already; the place is not decided again.")
    case .notHeldYet(let day):
      Phrase(
        id:
          "Sidang baru diadakan \(Format.day(day).id); tutup berita acaranya pada hari itu. Bila tanggalnya keliru, tarik sidang ini lalu ajukan lagi.",
        en:
          "The hearing is held on \(Format.day(day).en); close its minutes then. If the date is wrong, withdraw this hearing and open another."
      )
    case .proposalNotReady:
      Phrase(
        id: "Usulan ini belum selesai dihitung atau sudah disidangkan.",
        en: "This proposal is not computed yet, or is heard already.")
    case .decreeTooEarly(let hearing):
      Phrase(
        id:
          "Tanggal SK lebih awal daripada keputusan sidang (\(Format.day(hearing).id)). Tulis tanggal pada SK yang ditandatangani.",
        en:
          "The decree is dated before the board's decision (\(Format.day(hearing).en)). Give the date on the signed decree."
      )
    case .decreeInFuture(let today):
      Phrase(
        id: "Tanggal SK setelah hari ini (\(Format.day(today).id)). Catat SK pada atau setelah tanggalnya.",
        en: "The decree is dated after today (\(Format.day(today).en)). Record it on its day or later.")
    case .classesShort, .hearingTooEarly, .lateEntry, .officeVacant, .partVacant, .numberTaken, .draftList, .otherCount,
      .nothingToTakeBack, .hasPlace:
      formal
    case .unsigned, .unconfirmed, .noSeat, .notPresent, .signedAlready, .tooFewFor: signing
    }
  }
}
