import Almanac
import House
import Import
import Language
import People
import Programmes

/// Why, why not, and what would change it, in words that a board understands and a person can be told.
package struct ReasonWords: Sendable {
  let regions: Regions

  /// Words that name regions.
  package init(_ regions: Regions) { self.regions = regions }

  /// The state in two or three words.
  package func state(_ state: PlacementOutcome.State) -> Phrase {
    switch state {
    case .placed: Phrase(id: "Diusulkan", en: "Proposed")
    case .withoutPlace: Phrase(id: "Layak, belum dapat tempat", en: "Eligible, no place yet")
    case .seated: Phrase(id: "Sudah punya kelas", en: "In a class already")
    case .waiting: Phrase(id: "Menunggu tanggal", en: "Waiting for a date")
    case .notAssessed: Phrase(id: "Belum dinilai", en: "Not yet assessed")
    case .ineligible: Phrase(id: "Belum memenuhi syarat", en: "Requirements not met")
    }
  }

  /// A criterion in two or three words, as the first page counts it.
  static func requirement(_ kind: Criterion.Kind) -> Phrase {
    switch kind {
    case .consent: Phrase(id: "bersedia (asesmen)", en: "consents (assessment)")
    case .place: Phrase(id: "tidak sedang ikut kelas", en: "not in a class now")
    case .post: Phrase(id: "tanpa tugas harian", en: "no daily post")
    case .discipline: Phrase(id: "tidak dalam disiplin", en: "not under discipline")
    case .health: Phrase(id: "dijawab klinik", en: "clinic has answered")
    case .stay: Phrase(id: "masih di sini sampai selesai", en: "here until the end")
    case .time: Phrase(id: "sisa waktu", en: "time left")
    case .education: Phrase(id: "pendidikan", en: "schooling")
    case .literacy: Phrase(id: "baca tulis", en: "reads and writes")
    case .sex: Phrase(id: "kelas untuk L/P", en: "class open to the sex")
    case .risk: Phrase(id: "risiko", en: "risk")
    case .standing: Phrase(id: "status hukum", en: "legal status")
    }
  }

  /// A criterion in the way: the rule and the fact.
  package static func obstacle(_ criterion: Criterion) -> Phrase {
    switch criterion.fact {
    case .none: Phrase(id: "belum memenuhi syarat", en: "requirement not met")
    case .consent(nil):
      Phrase(id: "belum ada asesmen dan pernyataan bersedia", en: "no assessment and no recorded consent yet")
    case .consent: Phrase(id: "menyatakan tidak bersedia ikut", en: "said no to taking part")
    case .hold(let words):
      switch criterion.kind {
      // Which illness it is stays with those who may see the case.
      case .health where criterion.finding == .unknown(ask: .clinic):
        Phrase(id: "menunggu jawaban klinik", en: "the clinic has not answered")
      case .health:
        Phrase(id: "menurut klinik belum sehat untuk pelatihan", en: "not fit for training, says the clinic")
      case .place: Phrase(id: "sedang ikut \(words)", en: "is in \(words) now")
      case .discipline: Phrase(id: "sedang menjalani disiplin (\(words))", en: "under discipline (\(words))")
      case .consent, .post, .stay, .time, .education, .literacy, .sex, .risk, .standing:
        Phrase(id: "bertugas harian: \(words)", en: "has a daily post: \(words)")
      }
    case .ends(nil, _): Phrase(id: "tanggal ekspirasi belum tercatat", en: "the end of sentence is not recorded")
    case .ends(let expiry?, let end):
      Phrase(
        id: "bebas \(Format.day(expiry).id), pelatihan selesai \(end.map { Format.day($0).id } ?? "-")",
        en: "free on \(Format.day(expiry).en), the course ends \(end.map { Format.day($0).en } ?? "-")")
    case .education(let has, let needs):
      Phrase(
        id: "pendidikan \(has ?? "belum tercatat"), diminta paling rendah \(needs)",
        en: "schooling \(has ?? "not recorded"), at least \(needs) is asked for")
    case .sex(.male): Phrase(id: "hanya untuk laki-laki", en: "for men only")
    case .sex(.female): Phrase(id: "hanya untuk perempuan", en: "for women only")
    case .literacy(let has):
      has == nil
        ? Phrase(id: "baca tulis belum dinilai", en: "reading and writing not assessed")
        : Phrase(id: "perlu dapat baca tulis", en: "needs to read and write")
    case .standing(.convict): Phrase(id: "hanya untuk yang sudah diputus", en: "for people with a final verdict only")
    case .standing(.detainee): Phrase(id: "hanya untuk tahanan", en: "for detainees only")
    case .days(let days, let expiry):
      Phrase(
        id: "perlu sisa waktu \(days) hari\(expiry.map { ", bebas \(Format.day($0).id)" } ?? "")",
        en: "\(days) days must be left\(expiry.map { ", free on \(Format.day($0).en)" } ?? "")")
    case .risk(let has, let most):
      Phrase(
        id: "risiko \(has.map { risk($0).id } ?? "belum dinilai"), paling tinggi \(risk(most).id)",
        en: "risk \(has.map { risk($0).en } ?? "not assessed"), at most \(risk(most).en)")
    }
  }

  /// What would take a criterion out of the way.
  package func change(_ criterion: Criterion) -> Phrase {
    switch criterion.finding {
    case .notMet(let from?):
      return Phrase(id: "terbuka sendiri mulai \(Format.day(from).id)", en: "opens by itself on \(Format.day(from).en)")
    case .unknown(.clinic):
      return Phrase(
        id: "klinik menyatakan sehat untuk pelatihan", en: "the clinic declares the person fit for training")
    case .unknown(.assessor):
      return Phrase(id: "asesor mengisi asesmen", en: "the assessor fills in the assessment")
    case .unknown(.registrar):
      return Phrase(id: "registrasi melengkapi data ini", en: "the registry supplies the fact")
    case .met, .notMet: break
    }
    switch criterion.kind {
    case .place: return Phrase(id: "kelasnya sekarang selesai", en: "the present class ends")
    case .consent: return Phrase(id: "bila bersedia, dicatat pada asesmen", en: "a yes, recorded on the assessment")
    case .post:
      return Phrase(id: "kepala melepas tugas hariannya", en: "the head releases the person from the post")
    case .discipline: return Phrase(id: "masa disiplin selesai", en: "the discipline ends")
    case .health: return Phrase(id: "klinik menyatakan sehat", en: "the clinic says fit")
    case .stay: return Phrase(id: "pelatihan yang selesai lebih awal", en: "a course that ends sooner")
    case .education:
      return Phrase(
        id: "pelatihan tanpa syarat pendidikan itu, atau kejar paket", en: "a course without it, or schooling")
    case .time: return Phrase(id: "pelatihan yang lebih pendek", en: "a shorter course")
    case .literacy: return Phrase(id: "ikut kelas baca tulis dahulu", en: "a reading class first")
    case .standing: return Phrase(id: "setelah status hukumnya berubah", en: "once the legal status has changed")
    case .sex: return Phrase(id: "pelatihan yang terbuka baginya", en: "a course open to the person")
    case .risk: return Phrase(id: "penilaian risiko berikutnya lebih rendah", en: "a lower class at the next screening")
    }
  }

  /// What kept an eligible person out of an opening.
  package func limit(_ limit: PlacementOutcome.Limit) -> Phrase {
    switch limit {
    case .closed(let min, 0):
      Phrase(
        id: "kelas tidak dibuka dalam usulan ini: perlu paling sedikit \(min) orang",
        en: "the class stays closed in this proposal: it needs at least \(min) people")
    case .closed(let min, let seated):
      Phrase(
        id: "\(seated) orang sudah duduk dan tambahannya belum memenuhi aturan kelas (paling sedikit \(min) orang)",
        en: "\(seated) sit there already and those who could join do not meet its rules (at least \(min) people)")
    case .full(let seats, let ahead):
      Phrase(
        id: "\(seats) tempat sudah terisi\(ahead.map { ": \($0.phrase.id)" } ?? "")",
        en: "all \(seats) seats are taken\(ahead.map { ": \($0.phrase.en)" } ?? "")")
    case .residents(let region, let percent, let members, let residents):
      Phrase(
        id:
          "sisa tempat hanya untuk warga \(name(region)) (\(percent) %; kini \(residents) dari \(members))",
        en: "the seats left are for residents of \(name(region)) (\(percent) %; now \(residents) of \(members))")
    case .apart:
      Phrase(id: "tidak boleh sekelas dengan seorang peserta (pemisahan)", en: "must be apart from a participant")
    case .worstFit(let fit, let worst):
      Phrase(
        id:
          "kelas ini kurang cocok baginya: kecocokan \(fit), dan usulan tidak menempatkan siapa pun di bawah \(worst)",
        en: "the class suits the person little: fit \(fit), and the proposal places nobody below \(worst)")
    case .barred: Phrase(id: "tidak di kelas ini atas keputusan", en: "kept out of this class by a decision")
    case .stages:
      Phrase(
        id: "belum ditemukan tempat baginya; usulan ini belum terbukti terbaik",
        en: "no place was found; the proposal is not proven best")
    }
  }

  /// How many more classes the person could join, none of which has a place.
  package func others(_ count: Int) -> [Phrase] {
    count < 1
      ? []
      : [Phrase(id: "dan \(count) kelas lain yang juga belum ada tempatnya", en: "and \(count) more without a place")]
  }

  /// What would open a place.
  package func change(_ limit: PlacementOutcome.Limit, reserve: Int?) -> Phrase {
    let place = reserve.map { Phrase(id: "; cadangan ke-\($0)", en: "; number \($0) on the reserve list") }
    let tail = place ?? Phrase(same: "")
    switch limit {
    case .closed(let min, _):
      return Phrase(id: "bila \(min) orang dapat ikut", en: "if \(min) people can join")
    case .full: return Phrase(id: "bila ada yang mundur\(tail.id)", en: "if somebody withdraws\(tail.en)")
    case .residents(let region, _, _, _):
      return Phrase(
        id: "bila ada tambahan peserta warga \(name(region))\(tail.id)",
        en: "if another resident of \(name(region)) joins\(tail.en)")
    case .apart: return Phrase(id: "angkatan berikutnya", en: "the next intake")
    case .barred: return Phrase(id: "keputusan itu dicabut", en: "the decision is taken back")
    case .worstFit, .stages:
      return Phrase(
        id: "bila minat atau keterampilannya berubah, atau sidang memutuskan\(tail.id)",
        en: "if wish or skill change, or the board decides\(tail.en)")
    }
  }

  /// The fit with its parts: `84 = minat 1 (50) + keterampilan (15) + …`.
  package func fit(_ working: FitWorking) -> Phrase {
    let parts = parts(working)
    return Phrase(id: "kecocokan \(working.fit) = \(parts.id)", en: "fit \(working.fit) = \(parts.en)")
  }

  /// The parts of a fit: `minat 1 (50) + keterampilan (15) + …`.
  func parts(_ working: FitWorking) -> Phrase {
    var parts: [Phrase] = []
    if working.interest > 0 {
      parts.append(
        Phrase(
          id: "minat \(working.interestRank) (\(working.interest))",
          en: "choice \(working.interestRank) (\(working.interest))"))
    }
    if working.aptitude > 0 {
      parts.append(Phrase(id: "keterampilan (\(working.aptitude))", en: "skill (\(working.aptitude))"))
    }
    if working.livelihood > 0 {
      parts.append(Phrase(id: "pekerjaan (\(working.livelihood))", en: "occupation (\(working.livelihood))"))
    }
    let need = working.need.reduce(0, +)
    if need > 0 { parts.append(Phrase(id: "kebutuhan (\(need))", en: "need (\(need))")) }
    return Phrase(
      id: parts.map(\.id).joined(separator: " + "), en: parts.map(\.en).joined(separator: " + "))
  }

  /// The chance to complete with its cause alone: `3 %: pidana 2 tahun lebih, sering dipindah`.
  func chance(_ working: StayWorking) -> Phrase {
    let (percent, cause) = ((working.completion + 5) / 10, cause(working.cause))
    return Phrase(id: "\(percent) %: \(cause.id)", en: "\(percent) %: \(cause.en)")
  }

  /// The chance to complete with its working.
  package func stay(_ working: StayWorking) -> Phrase {
    let cause = cause(working.cause)
    return Phrase(
      id:
        "peluang tamat \(Format.thousandths(working.completion).id): \(cause.id), \(working.leaving) % sebulan selama \(working.days) hari, kehadiran \(working.attendance) %",
      en:
        "chance to complete \(Format.thousandths(working.completion).en): \(cause.en), \(working.leaving) % a month for \(working.days) days, attendance \(working.attendance) %"
    )
  }

  /// "kemungkinan pindah 60 % sebulan".
  static func leaving(_ hundredths: Int, _ cause: StayWorking.Cause) -> Phrase {
    switch cause {
    case .afterTwoThirds, .afterEnd:
      Phrase(
        id: "kemungkinan bebas atau pindah \(hundredths) % sebulan",
        en: "chance of release or transfer \(hundredths)% a month")
    case .longSentence, .mediumSentence, .shortSentence, .sentenceUnknown, .beforeCourt, .onTrial, .onAppeal, .officer:
      Phrase(id: "kemungkinan pindah \(hundredths) % sebulan", en: "chance of a transfer \(hundredths)% a month")
    }
  }

  private func cause(_ cause: StayWorking.Cause) -> Phrase {
    switch cause {
    case .longSentence: Phrase(id: "pidana 2 tahun lebih, sering dipindah", en: "2 years or more, often moved on")
    case .mediumSentence: Phrase(id: "pidana 1–2 tahun", en: "sentence of 1 to 2 years")
    case .shortSentence: Phrase(id: "pidana di bawah 1 tahun", en: "sentence under 1 year")
    case .sentenceUnknown: Phrase(id: "lama pidana belum tercatat", en: "length of sentence not recorded")
    case .afterTwoThirds: Phrase(id: "lewat 2/3, dapat bebas bersyarat", en: "past 2/3, conditional release possible")
    case .afterEnd: Phrase(id: "ekspirasi sebelum selesai", en: "sentence ends before")
    case .beforeCourt: Phrase(id: "tahanan penyidik atau penuntut", en: "held by police or prosecutor")
    case .onTrial: Phrase(id: "sedang disidang", en: "on trial")
    case .onAppeal: Phrase(id: "banding atau kasasi", en: "on appeal")
    case .officer: Phrase(id: "perkiraan petugas", en: "an officer's expectation")
    }
  }

  /// "Kabupaten Serang" for 3604.
  package func name(_ region: Region.Code) -> String { regions.name(of: region) ?? region.rawValue }

  static func risk(_ risk: Risk) -> Phrase {
    switch risk {
    case .low: Phrase(id: "rendah", en: "low")
    case .medium: Phrase(id: "sedang", en: "medium")
    case .high: Phrase(id: "tinggi", en: "high")
    }
  }
}
