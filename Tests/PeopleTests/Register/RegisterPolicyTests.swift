import Almanac
import House
import Import
import People
import Sheet
import Testing

/// The import policy where the example files do not reach, one column after the other.
struct RegisterPolicyTests {
  @Test func `a person without a problem is read without one`() throws {
    #expect(try RegisterFile.problems([:]).isEmpty)
  }

  @Test(arguments: [
    ("No. Reg", "", "register_number register_number_missing"),
    ("No. Reg", "tidak ada", "register_number register_number_missing"),
    ("No. Reg", "#REF!", "register_number cell_error"), ("No", "#N/A", "no cell_error"),
    ("Nama", "N/A", "name name_missing"), ("Nama", "???", "name name_unreadable"),
    ("Nama", "-Aep", "name name_like_formula"), ("Nama", "Aep 2", "name name_unusual_characters"),
    ("Nama", "Siti ‘Aisyah (alm.)/K.H", ""), ("Nama", "Zoë Ñandú", ""), ("Nama", "محمد", ""),
    ("L/P", "", "sex sex_missing"), ("L/P", "X", "sex sex_unknown"), ("L/P", "1", "sex sex_unknown"),
    ("L/P", "lk", ""), ("L/P", "LAKI - LAKI", ""), ("L/P", "Pria", ""),
    ("Gol", "B.II.b", "register_class register_class_mismatch"),
    ("Gol", "BII", "register_class register_class_unknown"),
    ("Gol", "AI", "register_class register_class_mismatch"), ("Gol", "", ""),
    ("Tgl Lahir", "", "birth_date birth_date_missing"), ("Tgl Lahir", "07/05/2014", "birth_date age_implausible"),
    ("Tgl Lahir", "07/05/2013", ""), ("Tgl Lahir", "06/05/1924", "birth_date age_implausible"),
    ("Tgl Lahir", "08/05/2025", "birth_date date_in_future"), ("Tgl Lahir", "19900524", "birth_date date_unreadable"),
    ("Tgl Masuk", "nihil", "entry_date entry_date_missing"), ("Tgl Masuk", "29/02/2025", "entry_date date_impossible"),
    ("Tgl Masuk", "45726", ""), ("Tgl Masuk", "9999", "entry_date date_unreadable"),
    ("Tgl Masuk", "80000", "entry_date date_unreadable"), ("Tgl Masuk", "0", "entry_date date_impossible"),
    ("Ekspirasi", "", "expiry_date expiry_date_missing"), ("Ekspirasi", "06/05/2025", "expiry_date expiry_date_passed"),
    ("Ekspirasi", "07/05/2025", ""), ("Ekspirasi", "09/03/2025", "expiry_date expiry_before_entry"),
    ("1/2", "01/01/2025", "date_two_thirds milestones_out_of_order"), ("2/3", "belum ada", ""),
    ("Pidana Thn", "1,5", "sentence_years sentence_unreadable"), ("Bln", "6 Bln", ""),
    ("Bln", "6 Thn", "sentence_months sentence_unreadable"), ("Ket", "#VALUE!", "note cell_error"),
  ])
  func `a cell raises its problem and no other`(_ head: String, _ value: String, _ expected: String) throws {
    #expect(try RegisterFile.problems([head: value]) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: [
    ("3604232405900000", ""), ("'3604.23-240590 0000", ""), ("3.6042324059E+15", "nik_lost_digits"),
    ("3,6E+15", "nik_lost_digits"), ("360423240590000", "nik_not_16_digits"), ("36042324O5900000", "nik_not_16_digits"),
    ("9999992405900000", "nik_region_unknown"), ("3604236405900000", "nik_sex_mismatch"),
    ("3604232505900000", "nik_birth_date_mismatch"), ("belum ada", ""),
  ])
  func `a NIK raises the first problem that applies`(_ nik: String, _ code: String) throws {
    #expect(try RegisterFile.problems(["NIK": nik]) == (code.isEmpty ? [] : ["nik \(code)"]))
  }

  @Test func `an entry in the future still counts for the order of dates`() throws {
    let found = try RegisterFile.problems([
      "Tgl Masuk": "01/06/2025", "Ekspirasi": "20/05/2025", "1/3": "", "1/2": "", "2/3": "",
    ])
    #expect(found == ["entry_date date_in_future", "expiry_date expiry_before_entry"])
  }

  @Test func `a birth date in error takes part in no check of the NIK`() throws {
    let found = try RegisterFile.problems(["Tgl Lahir": "31/02/1990", "NIK": "3604232505900000"])
    #expect(found == ["birth_date date_impossible"])
  }

  @Test func `a NIK that two rows share is an error on both and silences its warnings`() throws {
    let nik = "9999992505900000"
    let people = [RegisterFile.person(1, ["NIK": nik]), RegisterFile.person(2, ["NIK": "9999.9925.0590.0000"])]
    let reading = try RegisterFile.read(RegisterFile.csv(people))
    #expect(reading.problems.map(\.code) == [.nikDuplicate, .nikDuplicate])
    #expect(reading.rowsAcceptable == 0 && reading.rowsRead == 2)
  }

  @Test func `the same row again is a duplicate and its first one counts`() throws {
    let people = [RegisterFile.person(1, ["NIK": "3604232405900000"]), RegisterFile.person(2)]
    var again = people[0]
    again["No"] = "3"
    let reading = try RegisterFile.read(RegisterFile.csv(people + [again]))
    #expect(reading.problems.map(\.code) == [.rowDuplicate] && reading.problems.first?.row == 4)
    #expect(reading.rowsAcceptable == 2)
  }

  @Test func `sex as 1 and 2 is read only where both occur`() throws {
    let both = try RegisterFile.read(
      RegisterFile.csv([RegisterFile.person(1, ["L/P": "1"]), RegisterFile.person(2, ["L/P": "2"])]))
    #expect(both.notices == [.sexCoded12] && both.problems.isEmpty)
    #expect(both.rows.map(\.entry.sex) == [.male, .female])
    let one = try RegisterFile.read(RegisterFile.csv([RegisterFile.person(1, ["L/P": "2"])]))
    #expect(one.notices.isEmpty && one.problems.map(\.code) == [.sexUnknown])
  }

  @Test func `a coded sex takes part in the check of the NIK`() throws {
    let people = [
      RegisterFile.person(1, ["L/P": "1"]), RegisterFile.person(2, ["L/P": "2", "NIK": "3604232405900000"]),
    ]
    #expect(try RegisterFile.read(RegisterFile.csv(people)).problems.map(\.code) == [.nikSexMismatch])
  }

  @Test func `a missing class is taken from the number or is missing`() throws {
    let people = [
      RegisterFile.person(1, ["No. Reg": "b iia. 12/2025", "Gol": "-"]),
      RegisterFile.person(2, ["No. Reg": "12/2025", "Gol": ""]),
    ]
    let reading = try RegisterFile.read(RegisterFile.csv(people))
    #expect(reading.rows.map(\.entry.registerClass) == [.biia])
    #expect(reading.problems.map(\.code) == [.registerClassMissing])
  }

  @Test func `a column that is not in the file raises no problem`() throws {
    let heads = ["No. Reg", "Nama", "Blok", "Kamar", "Ket"]
    let reading = try RegisterFile.read(
      RegisterFile.csv([["No. Reg": "12/2025", "Nama": "Aep", "Kamar": "3"]], heads: heads))
    #expect(reading.problems.isEmpty && reading.rowsAcceptable == 1)
    #expect(reading.rows.first?.entry.sex == nil)
  }

  @Test(
    arguments: [
      ("Seumur hidup", Sentence.life), ("18 bulan", .term(months: 18, days: 0)),
      ("2 (dua) tahun 3 bulan 10 hari", .term(months: 27, days: 10)), ("1 Thn 6 Bln", .term(months: 18, days: 0)),
      ("1thn6bln", .term(months: 18, days: 0)), ("10 hari", .term(months: 0, days: 10)),
      ("5 tahun denda 1 miliar", nil), ("18", nil), ("6 bulan 1 tahun", nil), ("tahun", nil), ("1 tahun 2 tahun", nil),
    ] as [(String, Sentence?)])
  func `a sentence in one text is read or refused`(_ text: String, _ sentence: Sentence?) throws {
    let heads = ["No. Reg", "Nama", "L/P", "Gol", "Lama Pidana"]
    let person = ["No. Reg": "BI.1/2025", "Nama": "Aep", "L/P": "L", "Gol": "BI", "Lama Pidana": text]
    let reading = try RegisterFile.read(RegisterFile.csv([person], heads: heads))
    #expect(reading.rows.first?.entry.sentence == sentence)
    #expect(reading.problems.map(\.code) == (sentence == nil ? [.sentenceUnreadable] : []))
  }

  @Test func `a sentence for life needs no expiry and is life in the report`() throws {
    let reading = try RegisterFile.read(
      RegisterFile.csv([
        RegisterFile.person(1, ["Pidana Thn": "Seumur hidup", "Ekspirasi": "", "1/3": "", "1/2": "", "2/3": ""])
      ]))
    #expect(reading.problems.isEmpty)
    let values = try JSON(reading.json())["rows"]?.items.first?["values"]
    #expect(values?["sentence_months"] == .text("life") && values?["sentence_days"] == .null)
  }

  @Test(
    arguments: [
      ("Serang, 7-5-1990", "Serang", "1990-05-07", ""),
      ("Serang, Banten, 7 Mei 1990", "Serang, Banten", "1990-05-07", ""),
      ("Serang", "Serang", nil, "birth_date_missing"), ("Serang, 31-2-1990", "Serang", nil, "date_impossible"),
      ("Serang, dulu", "Serang", nil, "date_unreadable"), ("7-5-90", nil, "1990-05-07", ""),
    ] as [(String, String?, String?, String)])
  func `place and date of birth may share a column`(_ cell: String, _ place: String?, _ day: String?, _ code: String)
    throws
  {
    let heads = ["No. Reg", "Nama", "L/P", "Gol", "Tempat, Tanggal Lahir"]
    let person = ["No. Reg": "BI.1/2025", "Nama": "Aep", "L/P": "L", "Gol": "BI", "Tempat, Tanggal Lahir": cell]
    let reading = try RegisterFile.read(RegisterFile.csv([person], heads: heads))
    #expect(
      reading.problems.map { "\($0.column.rawValue) \($0.code.rawValue)" }
        == (code.isEmpty ? [] : ["birth_place_date \(code)"]))
    guard let entry = (reading.rows + reading.rowsInError).first?.entry else { return }
    #expect(entry.birthPlace == place && entry.birthDate == day.flatMap { Day($0) })
  }

  @Test(arguments: [
    ("Tamping dapur", RegisterNote.dailyPost("dapur")), ("TAMPING; kebersihan", .dailyPost("kebersihan")),
    ("Register F", .discipline), ("register  f 3 bulan", .discipline), ("Sakit TB", .health("TB")),
    ("Sakit", .health("")),
    ("Pindahan dari Lapas lain", .note("Pindahan dari Lapas lain")), ("Sakitan", .note("Sakitan")),
  ])
  func `a remark is a post, discipline, a health limit or a note`(_ text: String, _ note: RegisterNote) {
    #expect(RegisterNote(text) == note)
  }
}
