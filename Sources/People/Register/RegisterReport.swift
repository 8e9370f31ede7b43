import Almanac
import Import
import Sheet

extension RegisterEntry {
  /// The values by the names of the report, for the columns a file has; a sentence as months and days, or "life".
  package func values(_ columns: Set<RegisterColumn>) -> [String: ReportValue] {
    var values: [String: ReportValue] = [:]
    for column in columns {
      switch column {
      case .no: break
      case .birthPlaceDate:
        values[RegisterColumn.birthPlace.rawValue] = value(.birthPlace)
        values[RegisterColumn.birthDate.rawValue] = value(.birthDate)
      case .sentence, .sentenceYears, .sentenceMonths, .sentenceDays:
        values[RegisterColumn.sentenceMonths.rawValue] = value(.sentenceMonths)
        values[RegisterColumn.sentenceDays.rawValue] = value(.sentenceDays)
      case .registerNumber, .name, .alias, .fatherName, .sex, .birthPlace, .birthDate, .nik, .education, .occupation,
        .village, .district, .regency, .registerClass, .offence, .entryDate, .dateOneThird, .dateHalf, .dateTwoThirds,
        .expiryDate, .block, .room, .note:
        values[column.rawValue] = value(column)
      }
    }
    return values
  }

  /// The value under one name of the report.
  package func value(_ column: RegisterColumn) -> ReportValue {
    switch column {
    case .no, .birthPlaceDate: .none
    case .registerNumber: .text(registerNumber)
    case .name: .text(name)
    case .alias: ReportValue(alias)
    case .fatherName: ReportValue(fatherName)
    case .sex: ReportValue(sex?.rawValue)
    case .birthPlace: ReportValue(birthPlace)
    case .birthDate: ReportValue(birthDate?.description)
    case .nik: ReportValue(nik)
    case .education: ReportValue(education)
    case .occupation: ReportValue(occupation)
    case .village: ReportValue(village)
    case .district: ReportValue(district)
    case .regency: ReportValue(regency)
    case .registerClass: ReportValue(registerClass?.rawValue)
    case .offence: ReportValue(offence)
    case .sentence, .sentenceYears, .sentenceMonths: months
    case .sentenceDays: days
    case .entryDate: ReportValue(entryDate?.description)
    case .dateOneThird: ReportValue(dateOneThird?.description)
    case .dateHalf: ReportValue(dateHalf?.description)
    case .dateTwoThirds: ReportValue(dateTwoThirds?.description)
    case .expiryDate: ReportValue(expiryDate?.description)
    case .block: ReportValue(block)
    case .room: ReportValue(room)
    case .note: ReportValue(note)
    }
  }

  private var months: ReportValue {
    switch sentence {
    case nil: .none
    case .life: .text("life")
    case .term(let months, _): .integer(months)
    }
  }

  private var days: ReportValue {
    switch sentence {
    case nil, .life: .none
    case .term(_, let days): .integer(days)
    }
  }
}

extension RegisterReading {
  /// The reading as JSON, with what it would change where people are held already.
  package func json(update: RegisterUpdate? = nil) -> TableReport {
    TableReport(self, update: update?.report) { $0.values(columns) }
  }
}
