import Access
import House
import Language
import Page
import Partners
import People
import Placement
import Programmes
import Store
import Timetable

/// What the house is made of: the rooms' tables, routes, menu lines and roles, in the order of a person's journey.
package enum Composition {
  static let migrations: [Migration] =
    AccessMigrations.all + PeopleMigrations.all + PartnersMigrations.all + ProgrammesMigrations.all
    + PlacementMigrations.all + TimetableMigrations.all

  static let routes: [Route] =
    SessionRoutes.all + access.all
    + PeopleRoutes(
      panels: [.requests, .placement, .timetable, .engagements], sources: [OwnData.placement, OwnData.engagements],
      departures: [.placement], merges: [.placement, .engagements], calls: placementCalls(timetableCalls),
      leaving: placementLeaving, finds: SearchSource.all, doors: [.offers]
    ).all
    + PartnersRoutes.all(.programmes + .timetable) + ProgrammesRoutes.all(.placement, panels: [.timetable])
    + PlacementRoutes.all
    + TimetableRoutes.all
    + TodayRoutes.all + JobRoutes.all + UpkeepRoutes.all

  /// Accounts and roles; Partners knows the agencies for which accounts may stand.
  private static let access = AccessRoutes(roles) { db, facility in
    try db.agencies(at: facility).map { Settings.Agency(id: $0.id, name: $0.name) }
  }

  /// What each room adds to the first page, in the order of the work.
  static let today: [TodayPart] = [
    TodayPart(needs: [.keepHouse]) { try jobReport($0, at: $1.facility) },
    TodayPart(needs: [.keepHouse]) { try upkeepReport($0, $1) },
    TodayPart(needs: [.readJournal]) { try auditReport($0, $1) },
    TodayPart(needs: [.manageAccess, .readAccess, .readPlacement]) { try accessReport($0, $1) },
    TodayPart(needs: [.readPeople]) { try peopleReport($0, at: $1.facility, on: $1.today, for: $1) },
    TodayPart(needs: [.readBlocks]) {
      try blockReport($0, at: $1.facility, on: $1.today, calls: placementCalls(timetableCalls))
    },
    TodayPart(needs: [.readPartners]) { try partnersReport($0, at: $1.facility, on: $1.today) },
    TodayPart(needs: [.readProgrammes]) {
      try programmesReport(
        $0, at: $1.facility, on: $1.today, mayWrite: $1.actor.may(.writeProgrammes), people: CohortHook.placement.counts
      )
    },
    TodayPart(needs: [.readPlacement]) {
      try placementReport($0, at: $1.facility, on: $1.today, for: $1.actor)
    },
    TodayPart(needs: [.writeTimetable, .signMinutes, .signDecree]) {
      try timetableReport(
        $0, at: $1.facility, on: $1.today, tellsDueDays: $1.actor.may(.writeEngagements) || $1.actor.may(.signDecree))
    },
  ]

  /// What each room does when two records of a person become one.
  package static let merges: [MergeHook] = [.people, .placement, .engagements]

  static let menu: [MenuEntry] = [
    MenuEntry(room: "today", label: Phrase(id: "Hari ini", en: "Today"), path: "/", needs: .readToday),
    MenuEntry(room: "people", label: Phrase(id: "Penghuni", en: "People"), path: "/people", needs: .readPeople),
    MenuEntry(room: "blocks", label: Phrase(id: "Blok", en: "Blocks"), path: "/blocks", needs: .readBlocks),
    MenuEntry(room: "partners", label: Phrase(id: "Mitra", en: "Partners"), path: "/partners", needs: .readPartners),
    MenuEntry(
      room: "programmes", label: Phrase(id: "Program", en: "Programmes"), path: "/programmes", needs: .readProgrammes),
    MenuEntry(
      room: "programmes", label: Phrase(id: "Kelas", en: "Classes"), path: "/agency/cohorts", needs: .readOwnCohorts),
    MenuEntry(
      room: "placement", label: Phrase(id: "Penempatan", en: "Placement"), path: "/placement", needs: .readPlacement),
    MenuEntry(
      room: "timetable", label: Phrase(id: "Jadwal", en: "Timetable"), path: "/timetable", needs: .readTimetable),
    MenuEntry(
      room: "settings", label: Phrase(id: "Pengaturan", en: "Settings"), path: "/settings", needs: .readAccess),
  ]

  private static let reading: Set<Permission> = [
    .readToday, .readPeople, .readPartners, .readProgrammes, .readPlacement, .readTimetable, .readEngagements,
  ]

  /// The roles shipped; who holds one is data.
  package static let roles = Roles([
    Role(
      "training_officer", Phrase(id: "Petugas bimbingan kerja", en: "Training officer"),
      reading.union([
        .readCase, .readEverybody, .importPeople, .writePeople, .writePartners, .writeProgrammes, .propose,
        .writeEngagements, .recordHearing, .keepPlaces, .answerObjections, .confirmScans, .assignCare,
        .recordDepartures,
        .readAccess, .writeTimetable,
      ])),
    Role(
      "case_officer", Phrase(id: "Wali pemasyarakatan", en: "Case officer"),
      [.readToday, .readPeople, .readCase, .writePeople, .readProgrammes]),
    Role(
      "block_officer", Phrase(id: "Petugas blok", en: "Block officer"), [.readToday, .readBlocks, .readEngagements]),
    Role(
      "board_member", Phrase(id: "Anggota TPP", en: "Board member"),
      reading.union([.readCase, .readEverybody, .signMinutes, .confirmScans])),
    Role(
      "head", Phrase(id: "Kepala rutan", en: "Head of the house"),
      reading.union([
        .readCase, .readEverybody, .assignCare, .signDecree, .confirmScans, .grantWaiver, .answerObjections,
        .readAccess,
        .manageAccess, .givePasswords, .readJournal, .moveRamadan,
      ]), isGuarded: true),
    Role(
      "agency_office", Phrase(id: "Kantor dinas mitra", en: "Agency office"), [.readToday, .readOwnCohorts],
      side: .agency),
    Role(
      "instructor", Phrase(id: "Instruktur", en: "Instructor"), [.readToday, .readOwnCohorts], side: .agency),
    Role(
      "auditor", Phrase(id: "Auditor", en: "Auditor"),
      reading.union([.readCase, .readEverybody, .readAccess, .readJournal]),
      needsEnd: true, isGuarded: true),
    Role(
      "technician", Phrase(id: "Petugas TI", en: "Technician"),
      [.readToday, .readAccess, .manageAccess, .givePasswords, .readJournal, .keepHouse], isGuarded: true),
  ])

  /// What the console may do: import, plan, propose, back up, and let somebody in again who forgot the password; never sign or approve.
  static let console: Set<Permission> = reading.union([
    .readCase, .readEverybody, .importPeople, .writePeople, .writePartners, .writeProgrammes, .propose, .keepPlaces,
    .writeTimetable, .writeEngagements, .recordDepartures, .keepHouse, .readJournal, .readAccess, .givePasswords,
  ])

  /// The roles the first officer holds until others do; a second person confirms them.
  static let founding = ["training_officer", "head", "technician"]
}
