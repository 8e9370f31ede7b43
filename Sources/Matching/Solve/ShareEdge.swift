/// One side of what a share allows: of `n` members at most `q` may stand outside the group, `run * q <= rise * n + rest`.
struct ShareEdge: Equatable {
  let run: Int
  let rise: Int
  let rest: Int
}

extension PlacementInstance.Share {
  /// The edges of the smallest convex region around all whole (n, q) that the share allows, n from `least` to `most`.
  ///
  /// A full cohort of 21 with a share of 40 % needs 9 members of the group: the percentage alone lets a relaxation take
  /// 8.4 of them, the edges do not.
  func edges(from least: Int, to most: Int) -> [ShareEdge] {
    guard least <= most else { return [] }
    var corners: [(n: Int, q: Int)] = []
    for n in least...most {
      let next = (n: n, q: (100 - percent) * n / 100)
      while corners.count > 1, Self.isUnder(corners[corners.count - 1], from: corners[corners.count - 2], to: next) {
        corners.removeLast()
      }
      corners.append(next)
    }
    if corners.count == 1 { return [ShareEdge(run: 1, rise: 0, rest: corners[0].q)] }
    return zip(corners, corners.dropFirst()).map { left, right in
      let (run, rise) = (right.n - left.n, right.q - left.q)
      return ShareEdge(run: run, rise: rise, rest: run * left.q - rise * left.n)
    }
  }

  /// Whether a corner does not stand out above the line between two others.
  private static func isUnder(
    _ point: (n: Int, q: Int), from left: (n: Int, q: Int), to right: (n: Int, q: Int)
  ) -> Bool {
    (point.q - left.q) * (right.n - left.n) <= (right.q - left.q) * (point.n - left.n)
  }
}
