import Almanac
import Language

/// The words of a person's page.
enum CareWords {
  static let note = Phrase(id: "Catatan", en: "Note")
  static let notes = Phrase(id: "Catatan", en: "Notes")
  static let addNote = Phrase(id: "Tulis catatan", en: "Write a note")
  static let noteKept = Phrase(id: "Catatan tersimpan.", en: "The note is kept.")
  static let noNotes = Phrase(id: "Belum ada catatan.", en: "No notes yet.")
  static let until = Phrase(id: "Sampai", en: "Until")
  static let from = Phrase(id: "Mulai", en: "From")
  static let on = Phrase(id: "Tanggal", en: "Date")
  static let reason = Phrase(id: "Alasan", en: "Reason")
  static let expectation = Phrase(id: "Perkiraan petugas", en: "The officer's expectation")
  static let expect = Phrase(id: "Perkirakan lama tinggal", en: "Expect a stay")
  static let expected = Phrase(id: "Perkiraan tersimpan.", en: "The expectation is kept.")
  static let departure = Phrase(id: "Keluar", en: "Departure")
  static let depart = Phrase(id: "Catat keluar", en: "Record a departure")
  static let readmit = Phrase(id: "Batalkan pencatatan keluar", en: "Take the departure back")
  static let readmitted = Phrase(id: "Kembali tercatat di sini.", en: "Recorded as here again.")
  static let stillHere = Phrase(id: "Masih di sini", en: "Still here")
  static let sighted = Phrase(id: "Tercatat masih di sini.", en: "Recorded as still here.")
  static let kind = Phrase(id: "Jenis", en: "Kind")
  static let postTitle = Phrase(id: "Tugas", en: "Post")
  static let posts = Phrase(id: "Tugas harian dan disiplin", en: "Daily posts and discipline")
  static let addPost = Phrase(id: "Catat tugas atau disiplin", en: "Record a post or discipline")
  static let postKept = Phrase(id: "Tercatat.", en: "Recorded.")
  static let end = Phrase(id: "Akhiri", en: "End")
  static let ended = Phrase(id: "Diakhiri.", en: "Ended.")
  static let noPosts = Phrase(id: "Tidak ada.", en: "None.")
  static let apart = Phrase(id: "Pemisahan", en: "Kept apart")
  static let addApart = Phrase(id: "Pisahkan dari seseorang", en: "Keep apart from somebody")
  static let apartKept = Phrase(id: "Pemisahan tersimpan.", en: "They are kept apart.")
  static let noApart = Phrase(id: "Tidak ada.", en: "None.")
  static let other = Phrase(id: "Orang yang lain", en: "The other person")
  static let otherHint = Phrase(id: "Nama, nomor register, atau kamar.", en: "Name, register number or cell.")
  static let limit = Phrase(id: "Keterbatasan kesehatan", en: "Health limit")
  static let health = Phrase(id: "Kesehatan dan risiko", en: "Health and risk")
  static let noLimits = Phrase(id: "tidak ada keterbatasan tercatat", en: "no limit recorded")
  static let clinic = Phrase(id: "Jawaban klinik", en: "The clinic's answer")
  static let clinicKept = Phrase(id: "Jawaban klinik tersimpan.", en: "The clinic's answer is kept.")
  static let risk = Phrase(id: "Risiko", en: "Risk")
  static let offence = Phrase(id: "Perkara", en: "Offence")
  static let remark = Phrase(id: "Keterangan register", en: "The register's remark")
  static let interests = Phrase(id: "Minat", en: "Wishes")
  static let skills = Phrase(id: "Keterampilan", en: "Skills")
  static let abilities = Phrase(id: "Pendidikan dan kemampuan", en: "Education and abilities")
  static let education = Phrase(id: "Pendidikan", en: "Education")
  static let occupation = Phrase(id: "Pekerjaan", en: "Occupation")
  static let literacy = Phrase(id: "Baca tulis", en: "Reads and writes")
  static let willing = Phrase(id: "Bersedia ikut", en: "Wants to take part")
  static let yes = Phrase(id: "ya", en: "yes")
  static let no = Phrase(id: "tidak", en: "no")
  static let unknown = Phrase(id: "belum diketahui", en: "not known")
  static let notAssessed = Phrase(id: "Belum dinilai.", en: "Not assessed yet.")
  static let notAssessedNext = Phrase(
    id: "Impor daftar asesmen, atau tunggu penilaian wali.",
    en: "Import the assessment list, or wait for the assessment.")
  static let identity = Phrase(id: "Identitas", en: "Identity")
  static let born = Phrase(id: "Lahir", en: "Born")
  static let residence = Phrase(id: "Tempat tinggal", en: "Residence")
  static let returning = Phrase(id: "Tempat pulang", en: "Place of return")
  static let home = Phrase(id: "Asal dan tempat pulang", en: "Home and return")
  static let numbers = Phrase(id: "Nomor register", en: "Register numbers")
  static let sentence = Phrase(id: "pidana", en: "sentence")
  static let stay = Phrase(id: "Masa di sini", en: "The stay")
  static let unseen = Phrase(
    id: "Tidak ada di register terakhir. Masih di sini, atau bebas, dipindahkan, meninggal, salah catat? Catatlah.",
    en: "Not in the last register. Still here, or released, transferred, died, a mistake? Record it.")
  static let separate = Phrase(id: "Pisahkan", en: "Keep apart")

  static func post(_ kind: Person.Post.Kind) -> Phrase {
    switch kind {
    case .daily: Phrase(id: "Tugas harian (tamping)", en: "Daily post")
    case .discipline: Phrase(id: "Disiplin (Register F)", en: "Discipline (Register F)")
    }
  }
  static func answer(_ answer: Person.HealthLimit.Answer) -> Phrase {
    switch answer {
    case .pending: Phrase(id: "belum dinilai klinik", en: "waits for the clinic")
    case .fit: Phrase(id: "boleh ikut", en: "may take part")
    case .unfit: Phrase(id: "belum boleh ikut", en: "may not take part yet")
    }
  }
  static func risk(_ risk: Risk?) -> Phrase {
    switch risk {
    case .low?: Phrase(id: "rendah", en: "low")
    case .medium?: Phrase(id: "sedang", en: "medium")
    case .high?: Phrase(id: "tinggi", en: "high")
    case nil: Phrase(id: "belum dinilai", en: "not assessed")
    }
  }
  static func literacy(_ literacy: Literacy?) -> Phrase {
    switch literacy {
    case .yes?: yes
    case .limited?: Phrase(id: "terbatas", en: "a little")
    case .no?: no
    case nil: unknown
    }
  }
  static func departed(_ name: String, _ state: Person.State) -> Phrase {
    let words = Words.state(state)
    return Phrase(id: "\(name): \(words.id).", en: "\(name): \(words.en).")
  }
  static func age(_ years: Int) -> Phrase { Phrase(id: "\(years) tahun", en: "\(years) years") }
  static func sentence(months: Int, days: Int) -> Phrase {
    let parts = [
      (months / 12, "tahun", "years"), (months % 12, "bulan", "months"), (days, "hari", "days"),
    ].filter { $0.0 > 0 }
    return Phrase(
      id: parts.map { "\($0.0) \($0.1)" }.joined(separator: " "),
      en: parts.map { "\($0.0) \($0.2)" }.joined(separator: " "))
  }
  static let life = Phrase(id: "seumur hidup", en: "for life")
  static func dataOf(_ day: Day, age: Int) -> Phrase {
    let date = Format.day(day)
    return Phrase(
      id: "Tanggal tahapan dari register \(date.id), berumur \(age) hari; bukan penetapan bebas.",
      en: "Milestones from the register of \(date.en), \(age) days old; they set no release.")
  }
  /// What is known of a stay: its longest, and the chance to leave before.
  static func stay(weeks: Int, most: Int?, leaving: Phrase?) -> Phrase {
    let known: Phrase =
      switch most {
      case nil:
        Phrase(id: "Lama tinggal belum pasti, menunggu putusan", en: "The stay is uncertain, it waits for a verdict")
      case let most? where weeks <= 0:
        Phrase(
          id: "Dapat pulang sewaktu-waktu; paling lama \(most) minggu lagi",
          en: "May leave at any time; at most \(most) weeks more")
      case let most? where weeks >= most:
        Phrase(id: "Paling lama \(most) minggu lagi", en: "At most \(most) weeks more")
      case let most?:
        Phrase(
          id: "Paling lama \(most) minggu lagi, 2/3 dalam \(weeks) minggu",
          en: "At most \(most) weeks more, 2/3 in \(weeks) weeks")
      }
    let before = leaving ?? Phrase(id: "dapat dipindahkan sebelum itu", en: "a transfer may come before")
    return Phrase(id: "\(known.id); \(before.id).", en: "\(known.en); \(before.en).")
  }
  static func overstay(_ overstay: Person.Overstay) -> Phrase {
    switch overstay {
    case .pastExpiry(let day):
      let date = Format.day(day)
      return Phrase(
        id: "Ekspirasi \(date.id) sudah lewat. Periksa register dan surat keputusan hari ini.",
        en: "The sentence ended on \(date.en). Check the register and the papers today.")
    case .pastOrder(let registerClass, let day):
      let date = Format.day(day)
      return Phrase(
        id:
          "Surat penahanan \(registerClass.rawValue) berakhir \(date.id). Periksa perpanjangan atau perubahan golongan.",
        en: "The order of detention \(registerClass.rawValue) ended on \(date.en). "
          + "Check for an extension or a change of class.")
    case .pastTerm(let registerClass, let day, let law):
      let date = Format.day(day)
      return Phrase(
        id:
          "Masa penahanan \(registerClass.rawValue) menurut \(law.name) habis \(date.id), \(DetentionWords.unless(law).id). "
          + "Periksa perpanjangan atau perubahan golongan.",
        en: "The term of \(registerClass.rawValue) under \(law.name) ended on \(date.en), "
          + "\(DetentionWords.unless(law).en). "
          + "Check for an extension or a change of class.")
    }
  }
  static func since(_ day: Day) -> Phrase {
    Phrase(id: "sejak \(Format.day(day).id)", en: "since \(Format.day(day).en)")
  }
  static func range(_ from: Day, _ until: Day?) -> Phrase {
    guard let until else { return since(from) }
    return Phrase(
      id: "\(Format.day(from).id) – \(Format.day(until).id)", en: "\(Format.day(from).en) – \(Format.day(until).en)")
  }
  static func claim(_ source: String, _ day: Day) -> Phrase {
    let name =
      switch source {
      case "register": Phrase(id: "register", en: "register")
      case "officer": EntryWords.source
      case _: Phrase(id: "asesmen", en: "assessment")
      }
    return Phrase(id: "\(name.id), \(Format.day(day).id)", en: "\(name.en), \(Format.day(day).en)")
  }
}

extension Person.Refusal: Explained {
  package var phrase: Phrase {
    switch self {
    case .apartFromSelf:
      Phrase(
        id: "Itu orang yang sama. Tulis nomor register orang yang lain.",
        en: "That is the same person. Give the other one's number.")
    case .alreadyApart:
      Phrase(
        id: "Keduanya sudah dipisahkan; tidak perlu dicatat lagi.",
        en: "The two are kept apart already; there is nothing more to record.")
    case .notPresent(let name):
      Phrase(
        id: "\(name) tidak ada di sini. Periksa nomor registernya.",
        en: "\(name) is not here. Check the register number.")
    case .alreadyGone:
      Phrase(
        id: "Orang ini sudah tercatat keluar. Batalkan pencatatan itu dahulu bila keliru.",
        en: "This person has left already. Take that departure back first if it is wrong.")
    case .endBeforeStart:
      Phrase(
        id: "Tanggal akhir lebih awal dari tanggal mulai. Perbaiki salah satunya.",
        en: "The end lies before the start. Mend one of the two.")
    case .expectationPassed(let day):
      Phrase(
        id: "\(Format.day(day).id) sudah lewat. Beri tanggal yang akan datang.",
        en: "\(Format.day(day).en) has passed. Give a day ahead.")
    case .departureInFuture:
      Phrase(id: "Tanggal keluar belum tiba. Catat pada harinya.", en: "The day has not come. Record it on the day.")
    case .departureBeforeEntry(let day):
      Phrase(
        id: "Masuk baru \(Format.day(day).id); tanggal keluar harus sesudahnya.",
        en: "Entered on \(Format.day(day).en); the departure must be later.")
    case .numberTaken(let number, let holder):
      Phrase(
        id: "Nomor register \(number) sekarang dipakai \(holder). Perbaiki nomor salah satunya dahulu.",
        en: "\(holder) bears the register number \(number) now. Put one of the two numbers right first.")
    case .notDetained(let registerClass):
      Phrase(
        id: "\(registerClass.rawValue) bukan golongan tahanan; masa penahanan hanya untuk AI sampai AV.",
        en: "\(registerClass.rawValue) is not a detainee's class; only AI to AV have a term.")
    case .termsDiffer(let written, let counted):
      Phrase(
        id:
          "Lamanya berakhir \(Format.day(counted).id) (hari pertama ikut dihitung), tanggalnya \(Format.day(written).id). Perbaiki salah satu, atau kosongkan lamanya.",
        en:
          "The days end on \(Format.day(counted).en) (the first one counts), the day given is \(Format.day(written).en). Mend one, or leave the days empty."
      )
    case .orderKnown(let registerClass, let day):
      Phrase(
        id: "Surat \(registerClass.rawValue) sejak \(Format.day(day).id) sudah tercatat. Perbaiki yang itu.",
        en: "An order of \(registerClass.rawValue) from \(Format.day(day).en) is recorded already. Correct that one.")
    }
  }
}
