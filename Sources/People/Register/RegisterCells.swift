import Almanac
import House
import Import
import Sheet

/// Reads the cells of one row, each into its value or its problem.
struct RegisterCells {
  private(set) var reader: CellReader<RegisterColumn, RegisterCode>
  private let asOf: Day
  private var row: TableRow<RegisterColumn> { reader.row }

  init(_ row: TableRow<RegisterColumn>, asOf: Day) {
    reader = CellReader(row)
    self.asOf = asOf
  }

  /// The values of all cells; a sex written as 1 or 2 comes back beside them.
  mutating func read(_ regions: Regions) -> (RegisterEntry, RegisterRow.SexCode?) {
    var entry = RegisterEntry()
    _ = reader.usable(.no)
    for read in RegisterCells.plain { read(&reader, &entry) }
    checkName(&entry.name)
    let (sex, code) = sex()
    entry.sex = sex
    birth(&entry)
    entry.nik = nik()
    if let regency = entry.regency {
      switch regions.regency(named: regency) {
      case .found(let region): entry.regencyCode = region.code
      case .unknown: reader.complain(.regencyUnknown, in: .regency)
      case .ambiguous: break
      }
    }
    if let education = entry.education, Education.step(education) == nil {
      reader.complain(.educationUnknown, in: .education)
    }
    entry.registerClass = registerClass(entry.registerNumber)
    entry.sentence = sentence()
    dates(&entry)
    return (entry, code)
  }

  /// How the cells that need no others are read.
  private static let plain = RegisterColumn.allCases.compactMap(\.described.read)

  // MARK: Who

  private mutating func checkName(_ name: inout String) {
    guard !name.isEmpty else { return }
    name = PersonName.written(CellText.name(name))
    guard let code = NameCheck.problem(name) else { return }
    reader.complain(code, in: .name)
    if code.severity == .error { name = "" }
  }

  private mutating func sex() -> (Sex?, RegisterRow.SexCode?) {
    guard let text = reader.text(.sex, orElse: .sexMissing) else { return (nil, nil) }
    if text == "1" || text == "2" { return (nil, text == "1" ? .one : .two) }
    let sex = Sex(written: text)
    if sex == nil { reader.complain(.sexUnknown, in: .sex) }
    return (sex, nil)
  }

  private mutating func nik() -> String? {
    guard let cell = reader.usable(.nik) else { return nil }
    switch NIK.read(cell) {
    case .digits(let digits): return digits
    case .lostDigits: reader.complain(.nikLostDigits, in: .nik)
    case .notSixteenDigits: reader.complain(.nikNot16Digits, in: .nik)
    }
    return nil
  }

  private mutating func registerClass(_ number: String) -> RegisterClass? {
    if let text = reader.text(.registerClass) {
      let known = RegisterClass(written: text)
      if known == nil { reader.complain(.registerClassUnknown, in: .registerClass) }
      return known
    }
    guard !row.has(.registerClass) || reader.isMissing(.registerClass) else { return nil }
    let derived = RegisterClass(prefixOf: number)
    if derived == nil { reader.complain(.registerClassMissing, in: .registerClass) }
    return derived
  }

  // MARK: Sentence

  private mutating func sentence() -> Sentence? {
    if let cell = reader.usable(.sentence) {
      guard case .text(let text) = cell, let sentence = SentenceText.read(CellText.tidy(text)) else {
        reader.complain(.sentenceUnreadable, in: .sentence)
        return nil
      }
      return sentence
    }
    var (months, days, hasAny, isBroken) = (0, 0, false, false)
    let parts: [(RegisterColumn, SentenceText.Unit)] = [
      (.sentenceYears, .year), (.sentenceMonths, .month), (.sentenceDays, .day),
    ]
    for (column, unit) in parts {
      guard let cell = reader.usable(column) else {
        isBroken = isBroken || row.filled(column) != nil
        continue
      }
      switch SentenceText.part(cell, unit) {
      case .life: return .life
      case .term(let more, let moreDays): (months, days, hasAny) = (months + more, days + moreDays, true)
      case nil:
        reader.complain(.sentenceUnreadable, in: column)
        isBroken = true
      }
    }
    return hasAny && !isBroken ? .term(months: months, days: days) : nil
  }

  // MARK: Dates

  private mutating func birth(_ entry: inout RegisterEntry) {
    let column: RegisterColumn = row.has(.birthDate) ? .birthDate : .birthPlaceDate
    let combined = reader.usable(.birthPlaceDate).map { BirthText($0, dates: row.layout.dates, asOf: asOf) }
    if !row.has(.birthPlace) { entry.birthPlace = combined?.place }
    var found = combined?.date
    if column == .birthDate {
      found = reader.usable(.birthDate).map { CellDay.read($0, in: row.layout.dates, century: .ofBirth(asOf: asOf)) }
    }
    guard let found else {
      if !reader.hasProblem(in: column) { reader.complain(.birthDateMissing, in: column) }
      return
    }
    guard let day = reader.accept(found, in: column) else { return }
    guard day <= asOf else { return reader.complain(.dateInFuture, in: column) }
    entry.birthDate = day
    if !(12...100).contains(day.years(until: asOf)) { reader.complain(.ageImplausible, in: column) }
  }

  private mutating func dates(_ entry: inout RegisterEntry) {
    let entered = reader.day(.entryDate)
    if reader.isMissing(.entryDate) { reader.complain(.entryDateMissing, in: .entryDate) }
    if let entered, entered > asOf { reader.complain(.dateInFuture, in: .entryDate) } else { entry.entryDate = entered }
    let milestones = [entry.dateOneThird, entry.dateHalf, entry.dateTwoThirds].compactMap(\.self)
    if zip(milestones, milestones.dropFirst()).contains(where: { $0 > $1 }) {
      reader.complain(.milestonesOutOfOrder, in: .dateTwoThirds)
    }
    expiry(&entry, entered: entered)
    detention(&entry)
  }

  /// The end of an order is the day written, or follows from the days ordered: the first day counts.
  private mutating func detention(_ entry: inout RegisterEntry) {
    let days = reader.integer(.detentionDays, in: 1...400, orElse: .detentionDaysUnreadable)
    let counted = entry.detentionFrom.flatMap { from in days.map { from.adding(days: $0 - 1) } }
    let written = reader.day(.detentionUntil)
    if let written, let counted, written != counted { reader.complain(.detentionDaysDiffer, in: .detentionDays) }
    (entry.detentionUntil, entry.extensionUntil) = (written ?? counted, reader.day(.extensionUntil))
    guard let from = entry.detentionFrom else { return }
    if let written, written < from { reader.complain(.detentionEndsEarly, in: .detentionUntil) }
    if let extended = entry.extensionUntil, extended < from {
      reader.complain(.detentionEndsEarly, in: .extensionUntil)
    }
  }

  private mutating func expiry(_ entry: inout RegisterEntry, entered: Day?) {
    let expiry = reader.day(.expiryDate)
    if reader.isMissing(.expiryDate), entry.registerClass?.isConvict == true, entry.sentence != .life {
      reader.complain(.expiryDateMissing, in: .expiryDate)
    }
    guard let expiry else { return }
    if let entered, expiry < entered { return reader.complain(.expiryBeforeEntry, in: .expiryDate) }
    entry.expiryDate = expiry
    if expiry < asOf { reader.complain(.expiryDatePassed, in: .expiryDate) }
  }
}
