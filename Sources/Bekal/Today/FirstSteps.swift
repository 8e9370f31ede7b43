import Access
import House
import Import
import Language
import Page
import Partners
import People
import Placement
import Programmes
import Store

/// What a new house does before it can place anybody, in the order of the work; each step looks at what is there.
enum FirstSteps {
  static func all(_ db: Connection, _ context: RequestContext) throws -> [FirstStep] {
    let (facility, today) = (context.facility, context.today)
    let people = try db.peopleCounts(at: facility, on: today)
    let held = Set(try db.tenures(at: facility).filter { $0.holds(on: today) }.map(\.office))
    let parts = Set(try db.offices(at: facility).filter { held.contains($0.id) }.map(\.part))
    return [
      FirstStep(
        offices, reason: officesReason, verb: settings, path: "/settings", needs: .manageAccess,
        isDone: parts.isSuperset(of: [.head, .chair, .secretary])),
      FirstStep(
        register, reason: registerReason, verb: importFile, path: "/imports/new", needs: .importPeople,
        isDone: people.asOf != nil),
      FirstStep(
        assessments, reason: assessmentsReason, verb: importFile, path: "/imports/new", needs: .importPeople,
        isDone: people.present > people.unassessed),
      FirstStep(
        accord, reason: accordReason, verb: record, path: "/accords", needs: .writePartners,
        isDone: try !db.accords(at: facility, limit: 1).isEmpty),
      FirstStep(
        offers, reason: offersReason, verb: read, path: "/offers/new", needs: .writeProgrammes,
        isDone: try !db.cohorts(at: facility, limit: 1).isEmpty),
      FirstStep(
        policy, reason: policyReason, verb: sign, path: "/placement/policy", needs: .signDecree,
        isDone: try db.policy(at: facility, on: today) != nil),
      FirstStep(
        proposal, reason: proposalReason, verb: compute, path: "/placement", needs: .propose,
        isDone: try !db.proposals(at: facility, limit: 1).isEmpty),
    ]
  }

  private static let offices = Phrase(
    id: "Catat kepala rutan dan anggota TPP", en: "Record the head of the house and the review board")
  private static let officesReason = Phrase(
    id: "Jabatan menandatangani surat; pejabatnya boleh berganti.", en: "Offices sign papers; their holders may change."
  )
  private static let settings = Phrase(id: "Buka Pengaturan", en: "Open Settings")
  private static let register = Phrase(id: "Impor daftar penghuni", en: "Import the register of people")
  private static let registerReason = Phrase(
    id: "Berkas register dari SDP; semuanya diperlihatkan sebelum ditulis.",
    en: "The register from SDP; everything is shown before it is written.")
  private static let importFile = Phrase(id: "Impor", en: "Import")
  private static let assessments = Phrase(id: "Impor daftar asesmen", en: "Import the assessments")
  private static let assessmentsReason = Phrase(
    id: "Minat, baca tulis, risiko, dan kesediaan; tanpa itu tidak ada yang dapat diusulkan.",
    en: "Wishes, literacy, risk and consent; without them nobody can be proposed.")
  private static let accord = Phrase(id: "Catat nota kesepakatan", en: "Record the accord")
  private static let accordReason = Phrase(
    id: "Nomor kedua pihak, masa berlaku, dan siapa menjanjikan apa.",
    en: "Both numbers, the term, and who promised what.")
  private static let record = Phrase(id: "Catat", en: "Record")
  private static let offers = Phrase(id: "Baca penawaran mitra", en: "Read the partners' offers")
  private static let offersReason = Phrase(
    id: "Pelatihan, jadwal, dan jumlah tempat dari setiap instansi.", en: "Courses, hours and seats of each agency.")
  private static let read = Phrase(id: "Baca", en: "Read")
  private static let policy = Phrase(id: "Tetapkan kebijakan penempatan", en: "Sign the placement policy")
  private static let policyReason = Phrase(
    id: "Bobot dan urutan tujuan; ditandatangani kepala, belum ada yang berlaku sebelum itu.",
    en: "Weights and the order of aims; the head signs it, and nothing holds before.")
  private static let sign = Phrase(id: "Tetapkan", en: "Sign")
  private static let proposal = Phrase(id: "Hitung usulan pertama", en: "Compute the first proposal")
  private static let proposalReason = Phrase(
    id: "Usulan yang terbukti terbaik, dengan alasan bagi setiap orang.",
    en: "The provably best proposal, with a reason for everybody.")
  private static let compute = Phrase(id: "Hitung", en: "Compute")
}
