#if os(Linux)
  import CMalloc
#endif

/// What a house on a small machine need not hold: on Linux each thread keeps a heap and gives little of it back.
enum Memory {
  /// Two heaps for all threads, as many as a small machine has processors; asked for before the threads begin.
  static func keepSmall() {
    #if os(Linux)
      _ = mallopt(M_ARENA_MAX, 2)
    #endif
  }

  /// Gives back what a computation has freed.
  static func giveBack() {
    #if os(Linux)
      _ = malloc_trim(0)
    #endif
  }
}
