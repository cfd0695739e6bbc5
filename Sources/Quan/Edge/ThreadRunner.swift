import Glibc
import QuanDiagnostics
import Synchronization

/// Runs pieces on as many threads as the machine has processors; each takes the next piece that nobody has begun.
struct ThreadRunner: WorkRunner {
  let width: Int

  private static let widthMax = 8

  init() { width = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), Self.widthMax) }

  func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
    let helpers = min(width, count) - 1
    guard helpers > 0 else { return (0..<count).map(piece) }
    return withoutActuallyEscaping(piece) { piece in
      let work = Work(count: count, piece)
      var threads: [pthread_t] = []
      for _ in 0..<helpers {
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(work as Runnable)
        let status = unsafe pthread_create(
          &thread, nil,
          { box in
            guard let box = unsafe box else { return nil }
            let work = unsafe Unmanaged<Runnable>.fromOpaque(box).takeRetainedValue()
            work.run()
            return nil
          }, unsafe box.toOpaque())
        // Without another thread this one does all of it.
        if status == 0 { threads.append(thread) } else { unsafe box.release() }
      }
      work.run()
      for thread in threads { pthread_join(thread, nil) }
      return work.results
    }
  }

  /// What a thread runs, without the type of its results.
  private class Runnable: @unchecked Sendable {
    func run() {}
  }

  private final class Work<Result: Sendable>: Runnable, @unchecked Sendable {
    private let count: Int
    private let piece: @Sendable (Int) -> Result
    private let next = Atomic<Int>(0)
    private let found = Mutex<[(index: Int, result: Result)]>([])

    init(count: Int, _ piece: @escaping @Sendable (Int) -> Result) {
      self.count = count
      self.piece = piece
    }

    override func run() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = piece(index)
        found.withLock { $0.append((index, result)) }
      }
    }

    var results: [Result] { found.withLock { $0.sorted { $0.index < $1.index }.map(\.result) } }
  }
}
