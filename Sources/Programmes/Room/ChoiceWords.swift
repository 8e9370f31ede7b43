import Almanac
import Language
import People

extension Words {
  /// The ministry's word for a kind of training.
  package static func kind(_ kind: Programme.Kind) -> Phrase {
    switch kind {
    case .manufacture: Phrase(id: "Manufaktur", en: "Manufacture")
    case .service: Phrase(id: "Jasa", en: "Services")
    case .agribusiness: Phrase(id: "Agribisnis", en: "Agribusiness")
    }
  }

  /// The ministry's word for a level.
  package static func level(_ level: Programme.Level) -> Phrase {
    switch level {
    case .beginner: Phrase(id: "Pemula", en: "Beginner")
    case .advanced: Phrase(id: "Lanjutan", en: "Advanced")
    case .expert: Phrase(id: "Mahir", en: "Expert")
    }
  }

  static func site(_ site: Programme.Site) -> Phrase {
    switch site {
    case .classroom: Phrase(id: "Ruang kelas", en: "Classroom")
    case .workshop: Phrase(id: "Bengkel kerja", en: "Workshop")
    case .kitchen: Phrase(id: "Dapur", en: "Kitchen")
    case .garden: Phrase(id: "Lahan atau kebun", en: "Plot or garden")
    case .pond: Phrase(id: "Kolam", en: "Pond")
    case .other: Phrase(id: "Tempat lain", en: "Another place")
    }
  }

  /// The ministry's word, or what it means in English.
  package static func status(_ status: Cohort.Status) -> Phrase {
    switch status {
    case .planned: Phrase(id: "RENCANA", en: "planned")
    case .running: Phrase(id: "PELAKSANAAN", en: "running")
    case .held: Phrase(id: "TERLAKSANA", en: "held")
    case .finished: Phrase(id: "SELESAI", en: "finished")
    }
  }

  static func sex(_ sex: Sex) -> Phrase {
    switch sex {
    case .male: Phrase(id: "Laki-laki", en: "Men")
    case .female: Phrase(id: "Perempuan", en: "Women")
    }
  }

  /// A class of risk in words.
  package static func risk(_ risk: Risk) -> Phrase {
    switch risk {
    case .low: Phrase(id: "Rendah", en: "Low")
    case .medium: Phrase(id: "Sedang", en: "Medium")
    case .high: Phrase(id: "Tinggi", en: "High")
    }
  }

  static func standing(_ standing: Prerequisite.Standing) -> Phrase {
    switch standing {
    case .convict: Phrase(id: "Warga binaan yang sudah diputus", en: "People with a verdict")
    case .detainee: Phrase(id: "Tahanan", en: "Detainees")
    }
  }

  /// What is asked, in a few words: `paling rendah SMP`.
  package static func asked(_ prerequisite: Prerequisite) -> Phrase {
    switch prerequisite {
    case .education(let schooling):
      Phrase(id: "pendidikan paling rendah \(schooling)", en: "schooling at least \(schooling)")
    case .literacy: Phrase(id: "bisa baca tulis", en: "reads and writes")
    case .sex(let sex):
      Phrase(id: "hanya \(self.sex(sex).id.lowercased())", en: "only \(self.sex(sex).en.lowercased())")
    case .health: Phrase(id: "dinyatakan sehat", en: "declared fit")
    case .risk(let risk):
      Phrase(
        id: "risiko paling tinggi \(self.risk(risk).id.lowercased())",
        en: "risk at most \(self.risk(risk).en.lowercased())")
    case .legalStatus(let standing): self.standing(standing)
    case .time(let days): Phrase(id: "sisa waktu paling sedikit \(days) hari", en: "at least \(days) days left")
    }
  }

  /// `Sen, Sel, Rab 09.00–15.30`.
  package static func pattern(_ pattern: WeekPattern) -> Phrase {
    let short = pattern.days.map(\.short).joined(separator: ", ")
    let english = pattern.days.map { String(Format.weekday($0).en.prefix(3)) }.joined(separator: ", ")
    return Phrase(id: "\(short) \(pattern.hours)", en: "\(english) \(pattern.hours)")
  }

  static func programmeAdded(_ title: String) -> Phrase {
    Phrase(id: "Program \(title) dicatat.", en: "The programme \(title) is recorded.")
  }
  static func unitAdded(_ code: String) -> Phrase {
    Phrase(id: "Unit \(code) ditambahkan.", en: "The unit \(code) is added.")
  }
  static func moved(_ status: Cohort.Status) -> Phrase {
    let name = Words.status(status)
    return Phrase(id: "Keadaan kelas kini \(name.id).", en: "The class is now \(name.en).")
  }
  static func closureAdded(_ day: Day) -> Phrase {
    Phrase(
      id: "\(Format.day(day).id) ditutup; tanggal kelas dihitung ulang.",
      en: "\(Format.day(day).en) is closed; class dates follow.")
  }
  static func reopened(_ day: Day) -> Phrase {
    Phrase(id: "\(Format.day(day).id) dibuka lagi.", en: "\(Format.day(day).en) is open again.")
  }

  /// The answer of the first page.
  static func count(cohorts: Int, programmes: Int, runningOver: Int) -> Phrase {
    guard programmes > 0 else { return noProgrammes }
    let over = Phrase(
      id: " · \(runningOver) perlu hari lebih dari yang ditawarkan", en: " · \(runningOver) need more days than offered"
    )
    return Phrase(
      id: "\(cohorts) kelas dari \(programmes) program" + (runningOver > 0 ? over.id : ""),
      en: "\(cohorts) classes of \(programmes) programmes" + (runningOver > 0 ? over.en : ""))
  }

  /// The warning of a cohort whose hours need more than the offered days; both dates stand in it.
  static func runsOver(_ line: CohortLine) -> Phrase {
    let (offered, real) = (Format.day(line.offeredEnd), Format.day(line.end))
    let hours = line.cohort.programme.lessonHours
    return Phrase(
      id:
        "\(hours) JP perlu \(line.meetings) pertemuan, bukan \(line.cohort.days): selesai \(real.id), "
        + "bukan \(offered.id).",
      en:
        "\(hours) JP need \(line.meetings) meetings, not \(line.cohort.days): it ends on \(real.en), not \(offered.en)."
    )
  }

  static func notOffered(_ day: Day) -> Phrase {
    Phrase(id: "ditawarkan \(Format.short(day))", en: "offered \(Format.short(day))")
  }

  static func minutes(_ minutes: Int) -> Phrase { Phrase(id: "\(minutes) menit", en: "\(minutes) minutes") }

  static func meetingCount(_ count: Int) -> Phrase {
    Phrase(id: "\(count) pertemuan", en: count == 1 ? "1 meeting" : "\(count) meetings")
  }

  static func offeredDays(_ count: Int) -> Phrase {
    Phrase(id: "\(count) hari ditawarkan", en: count == 1 ? "1 day offered" : "\(count) days offered")
  }

  static func seatsLine(_ cohort: Cohort) -> Phrase {
    Phrase(id: "\(cohort.min) sampai \(cohort.seats) peserta", en: "\(cohort.min) to \(cohort.seats) participants")
  }

  static func quotaLine(_ percent: Int, of region: String) -> Phrase {
    Phrase(id: "paling sedikit \(percent) % warga \(region)", en: "at least \(percent) % residents of \(region)")
  }

  static func advance(_ status: Cohort.Status) -> Phrase {
    let name = Words.status(status)
    return Phrase(id: "Nyatakan \(name.id)", en: "Declare it \(name.en)")
  }
}
