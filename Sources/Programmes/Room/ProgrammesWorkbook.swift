import Almanac
import Language
import Sheet

/// Program as a workbook: cohorts in the columns in which offers come, and programmes.
enum ProgrammesSheet {
  static func sheets(_ overview: ProgrammesOverview, in language: Language) -> [SheetOut] {
    [cohorts(overview, in: language), programmes(overview, in: language)]
  }

  private static func cohorts(_ overview: ProgrammesOverview, in language: Language) -> SheetOut {
    let heads = [
      Words.agency, Words.title, Words.field, Words.kind, Words.level, Words.start, Words.days, Words.lessonHours,
      Words.min, Words.seats, Words.pattern, Words.end, Words.status, Words.prerequisites,
    ]
    return SheetOut(
      name: Words.cohorts(language), titles: [Words.cohorts(language), Format.day(overview.today)(language)],
      columns: heads.map { SheetOut.Column($0(language), width: 18) },
      rows: overview.cohorts.map { line in
        let (cohort, programme) = (line.cohort, line.cohort.programme)
        return [
          .text(cohort.agency?.name ?? Words.ourselves(language)), .text(programme.title), .text(programme.field),
          .text(Words.kind(programme.kind)(language)), .text(Words.level(programme.level)(language)),
          .day(cohort.start), .integer(cohort.days), .integer(programme.lessonHours), .integer(cohort.min),
          .integer(cohort.seats),
          .text(language == .english ? Words.pattern(cohort.pattern).en : cohort.pattern.written), .day(line.end),
          .text((cohort.cancellation == nil ? Words.status(cohort.status) : Words.cancelledTag)(language)),
          .text(cohort.prerequisites.map { Words.asked($0)(language) }.joined(separator: "; ")),
        ]
      })
  }

  private static func programmes(_ overview: ProgrammesOverview, in language: Language) -> SheetOut {
    let heads = [
      Words.title, Words.field, Words.kind, Words.level, Words.lessonHours, Words.minutesPerLesson,
      Words.theoryPercent, Words.source,
    ]
    return SheetOut(
      name: Words.programmes(language), columns: heads.map { SheetOut.Column($0(language), width: 18) },
      rows: overview.programmes.map { programme in
        [
          .text(programme.title), .text(programme.field), .text(Words.kind(programme.kind)(language)),
          .text(Words.level(programme.level)(language)), .integer(programme.lessonHours),
          .integer(programme.minutesPerLesson), .integer(programme.theoryPercent), .text(programme.source),
        ]
      })
  }
}
