import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Optimiser {
  /// The worker: reads one program on standard input, writes progress and the solution on standard output. Returns
  /// the exit status.
  package static func serveWorker() -> Int32 {
    endWithParent()
    // A server ignores this signal and hands that on to its children; here it must end a process whose reader is gone.
    signal(SIGPIPE, SIG_DFL)
    do {
      let input = try FileHandle.standardInput.readToEnd() ?? Data()
      let (program, seconds) = try Wire.decode(input)
      // Should the parent be gone, the system ends this process all the same.
      _ = alarm(UInt32(min(seconds + graceSeconds + 2, 1_000_000)))
      let solution = try solveInProcess(program, seconds: seconds) { write(Wire.line("progress", $0)) }
      write(Wire.line("done", solution))
      return 0
    } catch let failure as OptimiserFailure {
      report(failure)
      return 70
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      return 70
    }
  }

  /// Looks once a second whether the parent still lives: an answer that nobody reads is not worth a processor.
  private static func endWithParent() {
    let parent = getppid()
    Thread.detachNewThread {
      while getppid() == parent { sleep(1) }
      _exit(70)
    }
  }

  /// Writes the cause for the parent: as JSON, or in words where that fails.
  private static func report(_ failure: OptimiserFailure) {
    do {
      let json = try JSONEncoder().encode(failure)
      FileHandle.standardError.write(Data("failure ".utf8) + json + Data("\n".utf8))
    } catch {
      FileHandle.standardError.write(Data("\(failure)\n".utf8))
    }
  }

  private static func write(_ line: String) { FileHandle.standardOutput.write(Data(line.utf8)) }
}

/// A child process with a hard stop, read line by line.
struct WorkerProcess {
  /// How it came to an end.
  enum Ending {
    /// It had to be stopped.
    case stopped
    /// It ended by itself; what it said on standard error.
    case ended(String)
  }

  private let process: pid_t
  private let output: Int32
  private let errors: FileHandle

  /// Starts `executable optimiser-worker` with this input.
  init(executable: String, input: Data) throws(OptimiserFailure) {
    // Files without a name, not pipes: neither side can block the other, and nothing is left behind.
    guard let source = tmpfile(), let spoken = tmpfile() else {
      throw .workerFailed(reason: "no temporary file")
    }
    defer { fclose(source) }
    let written = input.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, source) }
    rewind(source)
    var ends: [Int32] = [0, 0]
    guard written == input.count, pipe(&ends) == 0 else { throw .workerFailed(reason: "no room for the input") }
    WorkerProcess.keepOwnFiles()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(source), 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, fileno(spoken), 2)
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(executable), strdup(Optimiser.workerCommand), nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let answer = posix_spawn(&child, executable, &actions, nil, &words, environ)
    close(ends[1])
    output = ends[0]
    errors = FileHandle(fileDescriptor: dup(fileno(spoken)), closeOnDealloc: true)
    fclose(spoken)
    process = child
    guard answer == 0 else {
      close(ends[0])
      throw .workerFailed(reason: "\(executable): \(String(cString: strerror(answer)))")
    }
  }

  /// Keeps every open file of this process from its children: one would hold the port of a server that was killed, another
  /// the pipe of a worker started meanwhile.
  private static func keepOwnFiles() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? [] {
      if let file = Int32(name), file > 2 { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    }
  }

  /// Hands every line on until the process ends; stops it when the seconds are over.
  func read(seconds: Double, line: (Substring) -> Void) -> Ending {
    let deadline = Deadline(seconds: seconds)
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isOver = false
    while !isOver, deadline.secondsLeft > 0 {
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, Int32(min(deadline.secondsLeft * 1000 + 1, 60_000)))
      guard ready > 0 else { continue }
      let count = systemRead(output, &buffer, buffer.count)
      if count <= 0 {
        isOver = true
      } else {
        pending += buffer[0..<count]
        while let end = pending.firstIndex(of: 10) {
          line(Substring(decoding: pending[..<end], as: UTF8.self))
          pending.removeSubrange(...end)
        }
      }
    }
    close(output)
    if !isOver { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard isOver else { return .stopped }
    try? errors.seek(toOffset: 0)
    let said = (try? errors.readToEnd()).flatMap { $0 } ?? Data()
    return .ended(String(decoding: said, as: UTF8.self))
  }
}

/// The system's `read`, which the method of that name would hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}
