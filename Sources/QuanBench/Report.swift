import Glibc

/// Prints what was measured, as columns of plain text.
enum Report {
  static func machine() {
    let pages = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE)))
    var load = [0.0, 0.0, 0.0]
    _ = unsafe getloadavg(&load, 3)
    print(
      "machine: \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, \(Int(pages / 1_073_741_824)) GiB, "
        + "load \(fixed(load[0])) over the last minute")
  }

  static func time(_ what: String, _ comparison: Comparison, _ subject: Int) {
    print(
      "  " + column(what, 46) + column(fixed(comparison.wall(subject)) + " ms", 14)
        + fixed(comparison.cpu(subject)) + " ms cpu")
  }

  /// A ratio with its floor and goal, neither to be exceeded.
  static func ratio(_ what: String, _ value: Double, cpu: Double? = nil, floor: Double, goal: Double?) {
    let verdict =
      if let goal, value <= goal { "meets the goal" } else if value <= floor { "meets the floor" } else {
        "misses the floor by \(fixed(value / floor))×"
      }
    let distance = goal.map { value > $0 ? ", \(fixed(value / $0))× from the goal" : "" } ?? ""
    print(
      "  " + column(what, 46) + column(fixed(value) + "×" + (cpu.map { " (\(fixed($0))× cpu)" } ?? ""), 22)
        + "floor \(fixed(floor))×" + (goal.map { ", goal \(fixed($0))×" } ?? "") + ": " + verdict + distance)
  }

  /// A ratio with its floor and goal, both to be reached.
  static func atLeast(_ what: String, _ value: Double, cpu: Double, floor: Double, goal: Double) {
    let verdict = cpu >= goal ? "meets the goal" : cpu >= floor ? "meets the floor" : "misses the floor"
    print(
      "  " + column(what, 46) + column(fixed(value) + "× (\(fixed(cpu))× cpu)", 22)
        + "floor \(fixed(floor))×, goal \(fixed(goal))×: " + verdict + " (cpu)")
  }

  /// A rate with its floor and goal, both to be reached.
  static func rate(_ what: String, _ value: Double, floor: Double, goal: Double) {
    let verdict = value >= goal ? "meets the goal" : value >= floor ? "meets the floor" : "misses the floor"
    let distance = value < goal ? ", \(fixed(goal / value))× from the goal" : ""
    print(
      "  " + column(what, 46) + column("\(Int(value / 1000))k/s", 22)
        + "floor \(Int(floor / 1000))k/s, goal \(Int(goal / 1000))k/s: " + verdict + distance)
  }

  static func seconds(_ milliseconds: Double) -> String { fixed(milliseconds / 1000) + " s" }

  /// A number of bytes, and what it is for each of so many.
  static func bytes(_ what: String, _ bytes: Int, of count: Int) {
    print(
      "  " + column(what, 54) + column("\(bytes >> 20) MiB", 14) + "\(bytes / max(1, count)) bytes a voucher")
    // Runs are long: each line is told when it is known, in a file too.
    _ = fflush(nil)
  }

  private static func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// Two decimals.
  static func fixed(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
