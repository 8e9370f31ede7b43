import Almanac
import House
import Store

extension Connection {
  /// The programmes of a facility by title.
  package func programmes(at facility: Facility.ID, limit: Int = 500) throws -> [Programme] {
    let rows = try rows(
      """
      SELECT id, title, field, kind, level, lesson_hours, minutes_per_lesson, theory_percent, site, tools, source, modules
      FROM programmes_programme WHERE facility_id = \(facility) ORDER BY title_key, level, id LIMIT \(limit)
      """)
    let ids: [Programme.ID] = try rows.map { try $0.get("id") }
    let asked = try prerequisites(of: ids, at: facility)
    return try zip(rows, ids).map { try Programme($0, id: $1, asked: asked) }
  }

  /// One programme, or nil where the facility has none of that identity.
  package func programme(_ id: Programme.ID, at facility: Facility.ID) throws -> Programme? {
    let row = try first(
      """
      SELECT id, title, field, kind, level, lesson_hours, minutes_per_lesson, theory_percent, site, tools, source, modules
      FROM programmes_programme WHERE facility_id = \(facility) AND id = \(id)
      """)
    guard let row else { return nil }
    return try Programme(row, id: id, asked: prerequisites(of: [id], at: facility))
  }

  /// The programme of a title and level.
  func programme(titled title: String, _ level: Programme.Level, at facility: Facility.ID) throws -> Programme.ID? {
    try first(
      """
      SELECT id FROM programmes_programme
      WHERE facility_id = \(facility) AND title_key = \(Programme.key(title)) AND level = \(level)
      """
    ).map { try $0.get("id") }
  }

  /// Adds a programme with its prerequisites.
  package func insert(_ programme: Programme, at facility: Facility.ID, now: Moment) throws {
    _ = try run(
      """
      INSERT INTO programmes_programme
        (facility_id, id, title, title_key, field, kind, level, lesson_hours, minutes_per_lesson, theory_percent, site,
         tools, source, modules, created_at)
      VALUES
        (\(facility), \(programme.id), \(programme.title), \(Programme.key(programme.title)), \(programme.field),
         \(programme.kind), \(programme.level), \(programme.lessonHours), \(programme.minutesPerLesson),
         \(programme.theoryPercent), \(programme.site), \(programme.tools.joined(separator: "\n")),
         \(programme.source), \(ModuleText.stored(programme.modules)), \(now))
      """)
    try set(programme.prerequisites, of: programme.id, cohort: nil, at: facility)
  }

  /// Writes a programme anew, with its prerequisites.
  func update(_ programme: Programme, at facility: Facility.ID) throws {
    _ = try run(
      """
      UPDATE programmes_programme SET title = \(programme.title), title_key = \(Programme.key(programme.title)),
        field = \(programme.field), kind = \(programme.kind), level = \(programme.level),
        lesson_hours = \(programme.lessonHours), minutes_per_lesson = \(programme.minutesPerLesson),
        theory_percent = \(programme.theoryPercent), site = \(programme.site),
        tools = \(programme.tools.joined(separator: "\n")), source = \(programme.source),
        modules = \(ModuleText.stored(programme.modules))
      WHERE facility_id = \(facility) AND id = \(programme.id)
      """)
    try set(programme.prerequisites, of: programme.id, cohort: nil, at: facility)
  }

  /// Removes a programme that no cohort is of; false where one is.
  func removeUnused(_ programme: Programme.ID, at facility: Facility.ID) throws -> Bool {
    let used = try first(
      """
      SELECT id FROM programmes_cohort WHERE facility_id = \(facility) AND programme_id = \(programme)
      ORDER BY id LIMIT 1
      """)
    guard used == nil else { return false }
    _ = try run("DELETE FROM programmes_prerequisite WHERE facility_id = \(facility) AND programme_id = \(programme)")
    _ = try run("DELETE FROM programmes_unit WHERE facility_id = \(facility) AND programme_id = \(programme)")
    _ = try run("DELETE FROM programmes_programme WHERE facility_id = \(facility) AND id = \(programme)")
    return true
  }

  /// The units of a programme by code.
  package func units(of programme: Programme.ID, at facility: Facility.ID, limit: Int = 200) throws -> [CompetencyUnit]
  {
    try rows(
      """
      SELECT id, programme_id, code, title, decree, year FROM programmes_unit
      WHERE facility_id = \(facility) AND programme_id = \(programme) ORDER BY code, id LIMIT \(limit)
      """
    ).map { row in
      CompetencyUnit(
        id: try row.get("id"), programme: try row.get("programme_id"), code: try row.get("code"),
        title: try row.get("title"), decree: try row.get("decree"), year: try row.get("year"))
    }
  }

  /// Adds a unit to a programme.
  package func insert(_ unit: CompetencyUnit, at facility: Facility.ID) throws {
    _ = try run(
      """
      INSERT INTO programmes_unit (facility_id, id, programme_id, code, title, decree, year)
      VALUES (\(facility), \(unit.id), \(unit.programme), \(unit.code), \(unit.title), \(unit.decree), \(unit.year))
      """)
  }
}

extension Programme {
  init(_ row: Row, id: ID, asked: [Asked: [Prerequisite]]) throws {
    let tools: String = try row.get("tools")
    self.init(
      id: id, title: try row.get("title"), field: try row.get("field"), kind: try row.get("kind"),
      level: try row.get("level"), lessonHours: try row.get("lesson_hours"),
      minutesPerLesson: try row.get("minutes_per_lesson"), theoryPercent: try row.get("theory_percent"),
      site: try row.get("site"), tools: tools.split(separator: "\n").map(String.init),
      source: try row.get("source"), prerequisites: asked[Asked(programme: id, cohort: nil)] ?? [],
      modules: ModuleText.read(try row.get("modules")).modules)
  }
}
