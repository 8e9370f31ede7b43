import Almanac
import Foundation
import House
import Page
import People
import Programmes

extension PaperContents {
  /// The paper that amends a decree: who leaves, who comes in, which terms are others, and the list as it is now.
  ///
  /// - Parameter places: all places by the decree, after the change.
  func amended(
    _ decree: Decree, by change: DecreeChange, leaving: [Enrolment], entered: [Enrolment], terms: [TermsChange],
    of places: [Enrolment]
  ) throws -> DecreePaper {
    let places = places.filter(\.isLive)
    let lines = try people(places.map(\.person) + leaving.map(\.person))
    let cohorts = try cohorts((places + leaving).map(\.cohort))
    func named(_ places: [Enrolment]) -> String {
      places.map { "\(lines[$0.person]?.name ?? "") (\(cohorts[$0.cohort]?.title ?? ""))" }.joined(separator: ", ")
    }
    var paper = try changed(decree, by: change, subject: "Perubahan atas")
    paper.decision = """
      Mengubah Lampiran Keputusan Nomor \(decree.number) tanggal \(PaperWords.day(decree.day)) sehingga berbunyi \
      sebagaimana tercantum dalam Lampiran Keputusan ini.
      """
    paper.texts.provisions =
      (leaving.isEmpty ? [] : ["Tidak lagi menjadi peserta: \(named(leaving))."])
      + (entered.isEmpty ? [] : ["Menjadi peserta menurut cadangan sidang: \(named(entered))."])
      + terms.map { "Ketentuan pelatihan \($0.title) yang semula “\($0.former)” menjadi “\($0.current)”." }
      + ["Keputusan ini mulai berlaku pada tanggal ditetapkan."]
    paper.sections = Dictionary(grouping: places, by: \.cohort).sorted { $0.key < $1.key }.compactMap { id, places in
      cohorts[id].map { .init(cohort: $0, people: places.compactMap { lines[$0.person] }) }
    }
    return paper
  }

  /// The paper that revokes a decree.
  func revoked(_ decree: Decree, by change: DecreeChange) throws -> DecreePaper {
    var paper = try changed(decree, by: change, subject: "Pencabutan")
    paper.decision = """
      Mencabut Keputusan Nomor \(decree.number) tanggal \(PaperWords.day(decree.day)) beserta perubahannya dan \
      menyatakannya tidak berlaku.
      """
    paper.texts.provisions = [
      "Sejak tanggal itu orang yang namanya tercantum di dalamnya tidak lagi menjadi peserta menurut Keputusan tersebut.",
      "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]
    (paper.sections, paper.heldBack) = ([], [])
    return paper
  }

  /// The paper of a change that waits, as it would read if it were confirmed today; marked as a draft.
  func draft(of change: DecreeChange, on decree: Decree) throws -> DecreePaper {
    var paper: DecreePaper
    switch change.kind {
    case .amended:
      guard let text = try change.signature.flatMap({ try db.contents(of: $0, at: context.facility) }) else {
        throw Missing()
      }
      let wanted = try JSONDecoder().decode(Amendment.self, from: Data(text.utf8))
      let places = try db.enrolments(under: decree.id, at: context.facility)
      let entered = wanted.enters.map { pair in
        Enrolment(
          id: context.newID(), cohort: pair.cohort, seat: 0, person: pair.person, decree: decree.id, from: change.day,
          isLive: true)
      }
      paper = try amended(
        decree, by: change, leaving: places.filter { wanted.leaves.contains($0.id) }, entered: entered,
        terms: db.owedTerms(of: decree.id, at: context.facility).filter { wanted.terms.contains($0.id) },
        of: places.filter { !wanted.leaves.contains($0.id) } + entered)
    case .revoked: paper = try revoked(decree, by: change)
    }
    paper.house.draft = .pendingChange
    return paper
  }

  private func changed(_ decree: Decree, by change: DecreeChange, subject: String) throws -> DecreePaper {
    var paper = try self.decree(decree.hearing)
    paper.subject = "\(subject) Keputusan Nomor \(decree.number) tentang \(paper.subject)"
    paper.imprint = imprint(change.number, "SK", change.id.text, change.day)
    paper.texts.considering = ["bahwa \(change.reason);"]
    paper.signatory = PaperSigner(
      office: change.officeTitle, name: change.signatory, serviceNumber: change.serviceNumber,
      capacity: change.capacity)
    (paper.heldBack, paper.lateReason) = ([], nil)
    return paper
  }
}
