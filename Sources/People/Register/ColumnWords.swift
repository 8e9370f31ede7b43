import Language

/// What the columns of files are called.
enum ColumnWords {
  static func of(_ column: RegisterColumn) -> Phrase {
    switch column {
    case .no: Phrase(id: "No urut", en: "Running number")
    case .registerNumber: Phrase(id: "Nomor register", en: "Register number")
    case .name: Phrase(id: "Nama lengkap", en: "Full name")
    case .alias: Phrase(id: "Alias", en: "Alias")
    case .fatherName: Phrase(id: "Bin/binti", en: "Father's name")
    case .sex: Phrase(id: "Jenis kelamin", en: "Sex")
    case .birthPlace: Phrase(id: "Tempat lahir", en: "Birth place")
    case .birthDate: Phrase(id: "Tanggal lahir", en: "Birth date")
    case .birthPlaceDate: Phrase(id: "Tempat dan tanggal lahir", en: "Birth place and date")
    case .nik: Phrase(id: "NIK", en: "NIK")
    case .education: Phrase(id: "Pendidikan", en: "Education")
    case .occupation: Phrase(id: "Pekerjaan", en: "Occupation")
    case .village: Phrase(id: "Desa/kelurahan", en: "Village")
    case .district: Phrase(id: "Kecamatan", en: "District")
    case .regency: Phrase(id: "Kabupaten/kota", en: "Regency")
    case .registerClass: Phrase(id: "Golongan", en: "Register class")
    case .offence: Phrase(id: "Perkara", en: "Offence")
    case .sentenceYears: Phrase(id: "Pidana, tahun", en: "Sentence, years")
    case .sentenceMonths: Phrase(id: "Pidana, bulan", en: "Sentence, months")
    case .sentenceDays: Phrase(id: "Pidana, hari", en: "Sentence, days")
    case .sentence: Phrase(id: "Lama pidana", en: "Sentence")
    case .entryDate: Phrase(id: "Tanggal masuk", en: "Entry date")
    case .dateOneThird: Phrase(id: "Tahapan 1/3", en: "1/3")
    case .dateHalf: Phrase(id: "Tahapan 1/2", en: "1/2")
    case .dateTwoThirds: Phrase(id: "Tahapan 2/3", en: "2/3")
    case .expiryDate: Phrase(id: "Ekspirasi", en: "End of sentence")
    case .block: Phrase(id: "Blok", en: "Block")
    case .room: Phrase(id: "Kamar", en: "Cell")
    case .note: Phrase(id: "Keterangan", en: "Remark")
    }
  }

  static func of(_ column: AssessmentColumn) -> Phrase {
    switch column {
    case .no: Phrase(id: "No urut", en: "Running number")
    case .registerNumber: Phrase(id: "Nomor register", en: "Register number")
    case .name: Phrase(id: "Nama", en: "Name")
    case .interest1: Phrase(id: "Minat 1", en: "First wish")
    case .interest2: Phrase(id: "Minat 2", en: "Second wish")
    case .interest3: Phrase(id: "Minat 3", en: "Third wish")
    case .literacy: Phrase(id: "Baca tulis", en: "Reads and writes")
    case .limits: Phrase(id: "Keterbatasan", en: "Health limits")
    case .risk: Phrase(id: "Risiko", en: "Risk")
    case .consent: Phrase(id: "Bersedia ikut", en: "Wants to take part")
    case .returnRegency: Phrase(id: "Tempat pulang", en: "Place of return")
    case .skills: Phrase(id: "Keterampilan awal", en: "Skills")
    }
  }
}
