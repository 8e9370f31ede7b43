/// A wish that a rule turns down and that a person can act on. Each nests in its noun: `Person.Refusal`.
package protocol Refusal: Error, Sendable {}
