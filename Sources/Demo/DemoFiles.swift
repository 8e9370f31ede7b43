import People

/// The files that the story of the example needs, made from its people.
struct DemoFiles {
  let present: [DemoPerson]
  let gone: [DemoPerson]

  private var march: [DemoPerson] { (present + gone).filter(\.isInMarch) }

  /// The register of block A on 3 March 2025.
  func marchRegister() throws -> [UInt8] {
    try DemoSheets.register(
      march.map(\.inMarch), title: "DAFTAR PENGHUNI BLOK A RUTAN KELAS IIB CONTOH", day: "3 Maret 2025")
  }

  /// What was found of block A.
  func marchAssessments() throws -> [UInt8] {
    let findings = march.compactMap { person -> AssessmentEntry? in
      var finding = person.finding
      finding?.registerNumber = person.inMarch.registerNumber
      return finding
    }
    return try DemoSheets.assessments(findings, day: "3 Maret 2025")
  }

  /// The register of the whole house on 7 May 2025, with three rows that must be mended.
  func mayRegister() throws -> [UInt8] {
    var entries = present.map(\.entry)
    if let last = entries.last { entries.append(last) }
    if var short = entries.first {
      (short.registerNumber, short.name, short.nik) = ("AI.990/2025", "Rohim Sanjaya", "36040512039000")
      entries.append(short)
      (short.registerNumber, short.name, short.nik, short.sex) = ("AI.991/2025", "Karna Winata", nil, nil)
      entries.append(short)
    }
    return try DemoSheets.register(
      entries, title: "DAFTAR PENGHUNI RUTAN KELAS IIB CONTOH", day: "7 Mei 2025")
  }

  /// What was found since of those whom nobody had asked in March, with two rows of numbers that nobody has.
  func mayAssessments() throws -> [UInt8] {
    var findings = present.filter { !$0.isInMarch }.compactMap(\.finding)
    for (number, name) in [("AIII.998/2024", "Oding Hermawan"), ("BI.997/2023", "Tono Rukmana")] {
      guard var stranger = findings.first else { break }
      (stranger.registerNumber, stranger.name) = (number, name)
      findings.append(stranger)
    }
    return try DemoSheets.assessments(findings, day: "7 Mei 2025")
  }

  /// Numbers of March of people who are still here in May.
  var marchNumbersOfThosePresent: [String] { present.filter(\.isInMarch).map(\.inMarch.registerNumber) }
}
