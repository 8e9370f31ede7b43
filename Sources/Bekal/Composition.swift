import Access
import House
import Page
import Store

/// What the house is made of: the rooms' tables, routes, menu lines and roles, in the order of a person's journey.
enum Composition {
  static let migrations: [Migration] =
    AccessMigrations.all

  static let routes: [Route] = SessionRoutes.all + AccessRoutes(roles).all + TodayRoutes.all

  /// What each room adds to the first page.
  static let today: [TodayPart] = []

  static let menu: [MenuEntry] = [
    MenuEntry(room: "today", label: Phrase(id: "Hari ini", en: "Today"), path: "/", needs: .readToday),
    MenuEntry(
      room: "settings", label: Phrase(id: "Pengaturan", en: "Settings"), path: "/settings", needs: .readAccess),
  ]

  private static let reading: Set<Permission> = [
    .readToday
  ]

  /// The roles shipped; who holds one is data.
  static let roles = Roles([
    Role(
      "training_officer", Phrase(id: "Petugas bimbingan kerja", en: "Training officer"),
      reading.union([
        .readAccess,
      ])),
    Role(
      "case_officer", Phrase(id: "Wali pemasyarakatan", en: "Case officer"),
      [.readToday, ]),
    Role("block_officer", Phrase(id: "Petugas blok", en: "Block officer"), [.readToday, ]),
    Role("board_member", Phrase(id: "Anggota TPP", en: "Board member"), reading.union([])),
    Role(
      "head", Phrase(id: "Kepala rutan", en: "Head of the house"),
      reading.union([.readAccess, .manageAccess, .readJournal])),
    Role("agency_office", Phrase(id: "Kantor dinas mitra", en: "Agency office"), [.readToday, ]),
    Role("instructor", Phrase(id: "Instruktur", en: "Instructor"), [.readToday, ]),
    Role("auditor", Phrase(id: "Auditor", en: "Auditor"), reading.union([.readAccess, .readJournal])),
    Role(
      "technician", Phrase(id: "Petugas TI", en: "Technician"),
      [.readToday, .readAccess, .manageAccess, .readJournal, .keepHouse]),
  ])

  /// What the console may do: import, plan, propose and back up; never sign or approve.
  static let console: Set<Permission> = reading.union([
    .keepHouse, .readJournal,
  ])

  /// The roles the first officer holds until others do; a second person confirms them.
  static let founding = ["training_officer", "head", "technician"]
}
