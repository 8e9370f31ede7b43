import Almanac
import Language

/// The words of what is true of a person's placement, and of what the board said before.
enum StandingWords {
  static let said = Phrase(id: "Sidang sebelumnya", en: "The board before")

  /// How far the hearing on a proposal has come: what it proposed is no more than that.
  static func heard(_ state: Hearing.State) -> Phrase {
    switch state {
    case .open, .withdrawn:
      Phrase(id: "Sedang disidangkan; sidang yang memutuskan", en: "Before the board, which decides")
    case .closed:
      Phrase(id: "Sudah diputus sidang, menunggu SK kepala", en: "Decided by the board, the decree is to come")
    case .decreed:
      Phrase(
        id: "Sudah diputus dan ditetapkan; yang berlaku SK dan perubahannya",
        en: "Decided and decreed; what holds is the decree as amended")
    }
  }

  /// What is true in a few words.
  static func state(_ standing: PersonStanding, _ words: ReasonWords) -> Phrase {
    switch standing {
    case .holds: Phrase(id: "Punya tempat", en: "Holds a place")
    case .ended(_, let day, let ending):
      Phrase(
        id: "Tempat berakhir \(Format.day(day).id) (\(EnrolmentWords.ending(ending).id))",
        en: "The place ended on \(Format.day(day).en) (\(EnrolmentWords.ending(ending).en))")
    case .approved: Phrase(id: "Disetujui sidang, menunggu SK kepala", en: "Approved, the decree is to come")
    case .heldBack: Phrase(id: "Disetujui sidang, tertahan", en: "Approved, held back")
    case .turnedDown: Phrase(id: "Tidak disetujui sidang", en: "Not approved by the board")
    case .reserve(_, _, let place): Phrase(id: "Cadangan \(place)", en: "Reserve \(place)")
    case .proposal(let latest): words.state(latest.outcome.state)
    }
  }

  /// Why, as officers read it; of a proposal its first reason, of the board its hearing and what it gave as its reason.
  static func why(_ standing: PersonStanding, _ words: ReasonWords) -> Phrase {
    switch standing {
    case .holds, .ended: Phrase(same: "")
    case .approved(let board, let word), .heldBack(let board, let word), .turnedDown(let board, let word),
      .reserve(let board, let word, _):
      hearing(board, because: word.reason)
    case .proposal(let latest): latest.outcome.explained(words).why
    }
  }

  private static func hearing(_ board: BoardBefore, because reason: String?) -> Phrase {
    let (day, tail) = (Format.day(board.day), reason.map { ": \($0)" } ?? "")
    return Phrase(id: "Sidang \(board.number), \(day.id)\(tail)", en: "Hearing \(board.number), \(day.en)\(tail)")
  }

  /// "Sidang 12/2025, 3 April 2025: Las dasar tidak disetujui (sering tidak hadir); Menjahit cadangan 2".
  static func before(_ board: BoardBefore) -> Phrase {
    let parts = board.words.map { word -> Phrase in
      let (said, reason) = (said(word.said), word.reason.map { " (\($0))" } ?? "")
      return Phrase(id: "\(word.course) \(said.id)\(reason)", en: "\(word.course) \(said.en)\(reason)")
    }
    let hearing = hearing(board, because: nil)
    return Phrase(
      id: "\(hearing.id): \(parts.map(\.id).joined(separator: "; "))",
      en: "\(hearing.en): \(parts.map(\.en).joined(separator: "; "))")
  }

  private static func said(_ said: BoardBefore.Said) -> Phrase {
    switch said {
    case .approved: Phrase(id: "disetujui", en: "approved")
    case .heldBack: Phrase(id: "disetujui, tertahan", en: "approved, held back")
    case .turnedDown: Phrase(id: "tidak disetujui", en: "not approved")
    case .reserve(let place): Phrase(id: "cadangan \(place)", en: "reserve \(place)")
    }
  }
}
