import Almanac
import House
import Language
import Page
import Programmes

/// From which size on a programme's classes need a second trainer.
struct SizeForm: Form {
  static let fields = [
    FormField("programme", .id, StaffingWords.programme), FormField("alone", .integer(1...1000), StaffingWords.alone),
    .reason,
  ]
  let programme: Programme.ID
  let alone: Int
  let reason: String

  init(_ input: FormInput) throws {
    programme = try input.id("programme")
    (alone, reason) = (input.integer("alone") ?? Staffing.usualAlone, input.text("reason"))
  }
}

/// How many officers can accompany classes in a window of a day.
struct DutyForm: Form {
  static let fields = [
    FormField("day", .day, Words.day),
    FormField(
      "window", .choice(Window.allCases.map { .init(String($0.rawValue), Words.name($0)) }), Words.window),
    FormField("escorts", .integer(0...200), StaffingWords.escorts),
    FormField("duty_reason", .text(max: 300), Words.why),
  ]
  let slot: Arrangement.Slot
  let duty: Staffing.Duty

  init(_ input: FormInput) throws {
    guard let day = input.day("day"), let window = Int(input.text("window")).flatMap(Window.init) else {
      throw FormProblems([("day", Words.day)])
    }
    slot = .init(day: day, window: window)
    duty = .init(escorts: input.integer("escorts") ?? 0, reason: input.text("duty_reason"))
  }
}
