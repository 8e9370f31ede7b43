import Almanac
import House
import Language
import People

/// The words of facts that changed since the proposal, and of what they stop.
struct RecheckWords {
  let regions: Regions

  static let sinceProposal = Phrase(id: "sejak usulan", en: "since the proposal")
  static let heldBack = Phrase(id: "tertahan", en: "held back")

  static func changed(_ count: Int) -> Phrase {
    Phrase(
      id: "\(count) orang berubah sejak dihitung",
      en: count == 1 ? "1 person changed since it was computed" : "\(count) people changed since it was computed")
  }

  static func more(_ count: Int) -> Phrase { Phrase(id: "dan \(count) orang lagi", en: "and \(count) more") }

  /// "kesediaan: ya → tidak (asesmen 12 Mei 2025)".
  func change(_ change: FactChange) -> Phrase {
    let (kind, before, now) = (
      RecheckWords.kind(change.kind), value(change.before, of: change.kind), value(change.now, of: change.kind)
    )
    let source = RecheckWords.source(change.kind.source)
    let day = change.on.map(Format.day)
    return Phrase(
      id: "\(kind.id): \(before.id) → \(now.id) (\(source.id)\(day.map { " \($0.id)" } ?? ""))",
      en: "\(kind.en): \(before.en) → \(now.en) (\(source.en)\(day.map { ", \($0.en)" } ?? ""))")
  }

  private static func kind(_ kind: FactChange.Kind) -> Phrase {
    switch kind {
    case .consent: Phrase(id: "kesediaan", en: "consent")
    case .standing: Phrase(id: "status hukum", en: "legal status")
    case .expiry: Phrase(id: "ekspirasi", en: "end of sentence")
    case .twoThirds: Phrase(id: "tanggal 2/3", en: "2/3 date")
    case .expectation: Phrase(id: "perkiraan sampai", en: "expected until")
    case .health: Phrase(id: "kesehatan", en: "health")
    case .discipline: Phrase(id: "disiplin", en: "discipline")
    case .post: Phrase(id: "tugas harian", en: "daily post")
    case .place: Phrase(id: "kelas", en: "class")
    case .risk: Phrase(id: "risiko", en: "risk")
    case .literacy: Phrase(id: "baca tulis", en: "reads and writes")
    case .education: Phrase(id: "pendidikan", en: "schooling")
    case .residence: Phrase(id: "domisili", en: "residence")
    }
  }

  private static func source(_ source: FactChange.Source) -> Phrase {
    switch source {
    case .assessment: Phrase(id: "asesmen", en: "assessment")
    case .register: Phrase(id: "register", en: "register")
    case .officer: Phrase(id: "petugas", en: "an officer")
    case .clinic: Phrase(id: "klinik", en: "clinic")
    case .post: Phrase(id: "catatan", en: "record")
    case .decree: Phrase(id: "SK", en: "decree")
    }
  }

  private func value(_ value: FactChange.Value, of kind: FactChange.Kind) -> Phrase {
    switch value {
    case .nothing:
      switch kind {
      case .discipline, .post, .place: Phrase(id: "tidak ada", en: "none")
      case .health: Phrase(id: "tidak ada halangan", en: "nothing in the way")
      case .consent, .standing, .expiry, .twoThirds, .expectation, .risk, .literacy, .education, .residence:
        Phrase(id: "belum tercatat", en: "not recorded")
      }
    case .consent(let yes): yes ? Phrase(id: "ya", en: "yes") : Phrase(id: "tidak", en: "no")
    case .standing(let stage): RecheckWords.standing(stage)
    case .day(let day): Format.day(day)
    // Which illness it is stays with those who may see the case.
    case .clinicAsked: Phrase(id: "menunggu klinik", en: "waits for the clinic")
    case .unfit: Phrase(id: "belum sehat untuk pelatihan", en: "not fit for training")
    case .text(let text): Phrase(same: text)
    case .risk(let risk): ReasonWords.risk(risk)
    case .literacy(.yes): Phrase(id: "dapat", en: "yes")
    case .literacy(.limited): Phrase(id: "terbatas", en: "a little")
    case .literacy(.no): Phrase(id: "belum", en: "not yet")
    case .region(let code): Phrase(same: regions.name(of: code) ?? code.rawValue)
    }
  }

  private static func standing(_ stage: Candidate.Stage) -> Phrase {
    switch stage {
    case .beforeCourt: Phrase(id: "tahanan penyidik atau penuntut", en: "held by police or prosecutor")
    case .onTrial: Phrase(id: "sedang disidang", en: "on trial")
    case .onAppeal: Phrase(id: "banding atau kasasi", en: "on appeal")
    case .convicted: Phrase(id: "sudah diputus", en: "final verdict")
    }
  }
}

extension Recheck.Cause {
  /// What stops the person, for whoever decides.
  ///
  /// - Parameter others: the names of those from whom the person is kept apart, where they may be told.
  func phrase(apartFrom others: [String]) -> Phrase {
    switch self {
    case .gone(.released, let day): Phrase(id: "sudah bebas", en: "released").on(day)
    case .gone(.transferred, let day): Phrase(id: "sudah dipindahkan", en: "transferred").on(day)
    case .gone(.died, let day): Phrase(id: "meninggal dunia", en: "died").on(day)
    case .gone(.error, let day): Phrase(id: "tercatat keliru", en: "entered by mistake").on(day)
    case .gone(.present, _): Phrase(id: "tidak ada di daftar", en: "not listed")
    case .criterion(let criterion): ReasonWords.obstacle(criterion)
    case .apart:
      others.isEmpty
        ? Phrase(id: "tidak dapat duduk bersama peserta kelas ini", en: "cannot sit with those of this class")
        : Phrase(
          id: "harus dipisah dari \(others.joined(separator: ", ")) (pemisahan)",
          en: "must be kept apart from \(others.joined(separator: ", ")) (separation)")
    case .approvedFor(let title): Phrase(id: "sudah disetujui untuk \(title)", en: "approved for \(title) already")
    case .classOver(let day): Phrase(id: "kelasnya sudah selesai", en: "the class has ended").on(day)
    case .classCancelled(let day): Phrase(id: "kelasnya dibatalkan", en: "the class is cancelled").on(day)
    case .classClosed: Phrase(id: "kelas tidak dibuka menurut sidang", en: "the board left the class closed")
    case .pastThird(let held, let count):
      Phrase(
        id: "sepertiga pertemuan sudah lewat (\(held) dari \(count))",
        en: "a third of the meetings is past (\(held) of \(count))")
    }
  }

  /// The same on a paper: nothing there tells of a separation.
  var printed: Phrase {
    if case .apart = self {
      return Phrase(id: "ditunda untuk sidang berikutnya", en: "left to the next hearing")
    }
    return phrase(apartFrom: [])
  }
}

extension Phrase {
  fileprivate func on(_ day: Day?) -> Phrase {
    day.map { Phrase(id: "\(id) (\(Format.day($0).id))", en: "\(en) (\(Format.day($0).en))") } ?? self
  }
}

extension Stopped {
  /// The same in words alone, as an answer keeps it: of a fact no more than a page tells.
  struct Line: Codable, Sendable {
    let name: String
    let course: String
    let why_id: String
    let why_en: String
  }

  /// What stops the person.
  var why: Phrase { cause.phrase(apartFrom: apartFrom) }

  var line: Line { Line(name: name, course: course, why_id: why.id, why_en: why.en) }

  /// Why they are turned down, and the ways on.
  static func refusal(_ stopped: [Stopped]) -> Phrase {
    let list = list(stopped.map(\.line))
    let isWaivable = stopped.allSatisfy {
      if case .criterion(let rule) = $0.cause { rule.kind.isWaivable } else { false }
    }
    let next =
      isWaivable
      ? Phrase(
        id: "Pilih orang lain, putuskan REVISI, atau mintakan kepala mengecualikannya dengan alasan.",
        en: "Choose somebody else, turn it back (REVISI), or have the head grant a waiver with a reason.")
      : Phrase(
        id: "Pilih orang lain, atau putuskan REVISI dengan alasan.",
        en: "Choose somebody else, or turn it back (REVISI) with a reason.")
    return Phrase(
      id: "Keadaan hari ini belum memungkinkan: \(list.id). \(next.id)",
      en: "Not possible as things are today: \(list.en). \(next.en)")
  }

  /// Why nobody is enrolled, and the way on.
  static func nobodyLeft(_ stopped: [Stopped]) -> Phrase {
    let list = list(stopped.map(\.line))
    return Phrase(
      id: "Tidak ada orang yang dapat ditetapkan: \(list.id). Kembalikan berita acara ke sidang dengan alasan.",
      en: "Nobody can be enrolled: \(list.en). Return the minutes to the board with a reason.")
  }

  /// "Arman (menyatakan tidak bersedia ikut), …", with the class where they are of several.
  static func list(_ stopped: [Line]) -> Phrase {
    let isOneClass = Set(stopped.map(\.course)).count < 2
    func joined(_ why: (Line) -> String) -> String {
      stopped.map { "\($0.name) (\(isOneClass ? "" : "\($0.course): ")\(why($0)))" }.joined(separator: ", ")
    }
    return Phrase(id: joined(\.why_id), en: joined(\.why_en))
  }
}
