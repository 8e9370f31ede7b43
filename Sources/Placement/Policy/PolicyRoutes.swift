import Access
import Almanac
import House
import Page
import Store

/// The policies of a house: the draft shipped, those the head has signed, and one that waits.
struct PolicyView: Sendable, Encodable {
  /// One signed policy.
  struct Signed: Sendable, Encodable {
    let id: KeptPolicy.ID
    let from: Day
    let signedBy: String
    let decreeNumber: String
    let signedOn: Day?
    /// Whether it is the one in force today.
    let isInForce: Bool
    /// Whether it waits for a second person's yes.
    let isWaiting: Bool

    init(_ kept: KeptPolicy, isInForce: Bool, on day: Day) {
      // One that waits holds from the day of its yes at the earliest.
      from = kept.isWaiting ? max(kept.from, day) : kept.from
      (id, signedBy, decreeNumber) = (kept.id, kept.signedBy ?? "", kept.decreeNumber ?? "")
      (signedOn, self.isInForce, isWaiting) = (kept.signedOn, isInForce, kept.isWaiting)
    }
  }

  let current: PlacementPolicy
  let signed: [Signed]
  /// The one that waits, and its contents.
  let waiting: Signed?
  let waitingPolicy: PlacementPolicy?
  /// Whether whoever looks may say yes to it.
  let mayConfirm: Bool
}

/// The policy: dated data that the head signs and a second person says yes to.
enum PolicyRoutes {
  static let all: [Route] = [
    .get("/placement/policy", needs: .permission(.readPlacement), PolicyWords.policy) { context in
      let (current, kept) = try await context.read { db in
        (try db.policy(at: context.facility, on: context.today), try db.policies(at: context.facility))
      }
      let waiting = kept.first(where: \.isWaiting)
      let view = PolicyView(
        current: current?.policy ?? .draft,
        signed: kept.map { PolicyView.Signed($0, isInForce: $0.id == current?.id, on: context.today) },
        waiting: waiting.map { PolicyView.Signed($0, isInForce: false, on: context.today) },
        waitingPolicy: waiting?.policy,
        mayConfirm: context.actor.may(.confirmScans) && waiting?.approval?.isOpen(to: context.actor) == true)
      return .page(view) { policyPage($0, on: $1) }
    },
    sign, confirm, takeBack,
  ]

  private static let sign: Route = .write(
    .post, "/placement/policy", needs: .permission(.signDecree), form: PolicyForm.self, PolicyWords.sign
  ) { context, form in
    guard let from = form.from else { throw FormProblems([("from", PolicyWords.from)]) }
    guard let signedOn = form.signedOn else { throw FormProblems([("signed_on", PolicyWords.signedOn)]) }
    let (id, approval) = (context.newID(of: KeptPolicy.self), context.newID(of: Approval.self))
    let done = try await context.write { db in
      try KeptPolicy.check(
        from: from, signedOn: signedOn, after: db.policies(at: context.facility, waiting: false, limit: 1).first,
        while: db.waitingPolicy(at: context.facility), today: context.today)
      let kept = KeptPolicy(
        id: id, policy: form.policy, from: from, signedBy: form.signedBy, decreeNumber: form.decreeNumber,
        signedOn: signedOn,
        approval: Approval(
          id: approval, maker: context.actor.signature, madeAt: context.now, isByOnePerson: false, beneficiary: nil))
      try db.insert(kept, at: context.facility, by: context.actor, now: context.now)
      db.state(
        Fact(
          "placement.policy_signed", about: kept.id,
          [
            "signed_on": .text(of: signedOn), "from": .text(of: from), "policy": .text(try kept.policy.text),
            "decree": .text(form.decreeNumber),
          ]))
      return kept.id.text
    }
    return .see("/placement/policy", saying: PolicyWords.kept, done)
  }

  private static let confirm: Route = .write(
    .post, "/placement/policy/{policy}/confirmation", needs: .permission(.confirmScans), PolicyWords.confirm
  ) { context in
    let id = try context.id("policy", of: KeptPolicy.self)
    let done = try await context.write { db in
      let kept = try db.policy(id, at: context.facility).orMissing()
      let confirmed = try kept.confirmed(by: context.actor, at: context.now, today: context.today)
      try db.confirm(confirmed, at: context.facility)
      db.state(Fact("placement.policy_confirmed", about: id, ["from": .text(of: confirmed.from)]))
      return confirmed.from
    }
    return .see("/placement/policy", saying: PolicyWords.confirmed(done.value), done)
  }

  private static let takeBack: Route = .write(
    .delete, "/placement/policy/{policy}", needs: .permission(.signDecree), PolicyWords.takeBack
  ) { context in
    let id = try context.id("policy", of: KeptPolicy.self)
    let done = try await context.write { db in
      _ = try db.policy(id, at: context.facility).orMissing()
      guard try db.takeBack(id, at: context.facility) else { throw Approval.Refusal.alreadyConfirmed }
      db.state(Fact("placement.policy_taken_back", about: id))
      return id.text
    }
    return .see("/placement/policy", saying: PolicyWords.takenBack, done)
  }
}
