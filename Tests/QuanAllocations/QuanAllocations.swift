import CAllocations
import Foundation

/// `quan-allocations`: how often memory is asked for while commands are decided, told for each path. Tables hold what comes
/// before the first command is decided. Ends with 1 where the engine asks for any, where a line of an answer without a remedy does,
/// or where the counter misses what is known to ask.
@main
enum QuanAllocations {
  static func main() {
    guard quan_allocations_are_counted() != 0 else {
      print("error: calls of this system's allocator cannot be counted")
      exit(2)
    }
    var isGood = controls()
    guard let world = AllocationWorld() else {
      print("error: the campaign does not check")
      exit(2)
    }
    print("path                            decisions  engine  whole line  told, with every rule")
    for path in world.measured() {
      print(path.text)
      isGood = isGood && path.isGood
    }
    exit(isGood ? 0 : 1)
  }

  /// Whether the counter sees what is known to ask for memory: the six ways of the C library, and Swift's arrays.
  private static func controls() -> Bool {
    var before = quan_allocations()
    quan_allocate_in_every_way()
    let ways = quan_allocations() - before
    var kept: [[Int]] = []
    kept.reserveCapacity(1001)
    // What Swift makes ready for the first of a kind is not counted.
    kept.append([Int](repeating: 0, count: 20))
    before = quan_allocations()
    for number in 1...1000 { kept.append([Int](repeating: number, count: 20)) }
    let arrays = quan_allocations() - before
    before = quan_allocations()
    var sum = 0
    for array in kept { sum += array[19] }
    let none = quan_allocations() - before
    print(
      "control: 6 ways of the C library counted as \(ways), 1000 arrays as \(arrays), a sum over them (\(sum)) as \(none)"
    )
    return ways == 6 && arrays == 1000 && none == 0
  }
}
