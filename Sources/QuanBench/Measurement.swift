import Glibc

/// What one run took.
struct Measurement {
  /// Milliseconds from start to end.
  var wall: Double
  /// Milliseconds of processor time, the system's part included.
  var cpu: Double
}

/// Times calls and whole processes.
enum Stopwatch {
  static func time(_ body: () -> Void) -> Measurement {
    let (wall, cpu) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
    body()
    return Measurement(wall: now(CLOCK_MONOTONIC) - wall, cpu: now(CLOCK_PROCESS_CPUTIME_ID) - cpu)
  }

  /// Runs a program to its end, its output thrown away or put into a file; nil where it cannot be started or ends with
  /// another status.
  static func run(_ arguments: [String], status expected: Int32 = 0, output: String = "/dev/null") -> Measurement? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    var (status, usage): (Int32, rusage) = (0, rusage())
    let start = now(CLOCK_MONOTONIC)
    guard let program = arguments.first, unsafe posix_spawn(&process, program, &actions, nil, &words, environ) == 0
    else { return nil }
    guard unsafe wait4(process, &status, 0, &usage) == process else { return nil }
    let wall = now(CLOCK_MONOTONIC) - start
    guard status & 0x7F == 0, status >> 8 & 0xFF == expected else { return nil }
    return Measurement(wall: wall, cpu: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime))
  }

  /// Milliseconds of a clock that never goes back.
  static func milliseconds() -> Double { now(CLOCK_MONOTONIC) }

  private static func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3 }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

extension [Double] {
  /// The middle value; of an even number the mean of the two in the middle.
  var median: Double {
    guard !isEmpty else { return .nan }
    let ordered = sorted()
    return (ordered[(count - 1) / 2] + ordered[count / 2]) / 2
  }
}
