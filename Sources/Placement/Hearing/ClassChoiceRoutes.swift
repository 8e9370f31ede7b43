import House
import Page
import Programmes
import Store

/// The choice for a class that is under its minimum or share.
struct ClassChoiceForm: Form {
  static let fields = [
    FormField("cohort", .id, PlacementPhrases.cohort),
    FormField(
      "choice", .choice(ClassChoice.Kind.allCases.map { .init($0.rawValue, ClassChoiceWords.kind($0)) }),
      ClassChoiceWords.choice),
    FormField("reason", .text(max: 400), PlacementPhrases.reason),
  ]
  let choice: ClassChoice
  init(_ input: FormInput) throws {
    choice = ClassChoice(
      cohort: try input.id("cohort"), kind: try input.choice("choice"), reason: input.text("reason"))
  }
}

/// What the board chooses for whole classes.
enum ClassChoiceRoutes {
  static let all: [Route] = [choose]

  private static let choose: Route = .write(
    .put, "/hearings/{id}/classes", needs: .permission(.recordHearing), form: ClassChoiceForm.self,
    ClassChoiceWords.choice
  ) { context, form in
    let id = try context.id("id", of: Hearing.self)
    let done = try await context.write { db in
      guard let hearing = try db.hearing(id, at: context.facility),
        let openings = try db.summary(of: hearing.proposal, at: context.facility)?.openings,
        openings.contains(where: { $0.id == form.choice.cohort })
      else { throw Missing() }
      guard hearing.state == .open else { throw Hearing.Refusal.wrongState(hearing.state) }
      try db.keep(form.choice, in: id, at: context.facility)
      db.state(
        Fact(
          "placement.class_choice", about: id,
          [
            "cohort": .text(of: form.choice.cohort), "choice": .text(form.choice.kind.rawValue),
            "reason": .sealed(under: id, form.choice.reason),
          ]))
      return try db.clearSignatures(of: id, at: context.facility)
    }
    return .see(
      "/hearings/\(id)?cohort=\(form.choice.cohort)", saying: ClassChoiceWords.kept.clearing(done.value), done)
  }
}
