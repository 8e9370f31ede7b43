/// How far each means of a search goes before the next one takes over. No answer depends on them, only the time.
package struct SearchLimits: Sendable {
  /// Above this many columns the relaxation begins with the promising ones only.
  var columnsOfRelaxation = 12_000
  /// So many columns of each row are promising.
  var promisingPerRow = 6
  /// So many columns at least are brought into a relaxation at a time.
  var columnsBrought = 2_000
  /// Up to this many columns everything is searched at once.
  var columnsOfSmallProgram = 3_000
  /// Otherwise the first search takes this many columns beside the relaxation's plan, each further one twice as many.
  var columnsOfFirstSearch = 1_500
  /// Branching counts the weights of a floor that has no more different ones; otherwise the solver searches by itself.
  var weightsPerFloor = 100
  /// After so many parts branching ends among columns that cannot prove anything, only give a better plan.
  var nodesOfGlance = 60
  /// After so many parts branching leaves a search to the solver.
  var nodesOfBranching = 1_000

  /// The limits that serve houses and regions.
  package init() {}
}
