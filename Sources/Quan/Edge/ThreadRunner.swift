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
      // Without another thread this one does all of it.
      let threads = (0..<helpers).compactMap { _ in start(work) }
      work.run()
      for thread in threads { pthread_join(thread, nil) }
      return work.results
    }
  }

  func pipe<Batch: Sendable, Result>(
    _ make: @Sendable (_ hand: (Batch) -> Void) -> Void, into take: (_ next: () -> Batch?) -> Result
  ) -> Result {
    withoutActuallyEscaping(make) { make in
      let batches = Batches(make)
      let thread = width > 1 ? start(batches) : nil
      if thread == nil { batches.run() }
      let result = take { batches.next() }
      if let thread { pthread_join(thread, nil) }
      return result
    }
  }

  /// A thread that runs the work; nil where none is to be had.
  private func start(_ work: Runnable) -> pthread_t? {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(work)
    let status = unsafe pthread_create(
      &thread, nil,
      { box in
        guard let box = unsafe box else { return nil }
        let work = unsafe Unmanaged<Runnable>.fromOpaque(box).takeRetainedValue()
        work.run()
        return nil
      }, unsafe box.toOpaque())
    guard status == 0 else {
      unsafe box.release()
      return nil
    }
    return thread
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

  /// What one thread hands to another: as many as are made, so that making never waits.
  @safe private final class Batches<Batch: Sendable>: Runnable, @unchecked Sendable {
    private let make: @Sendable (_ hand: (Batch) -> Void) -> Void
    private let handed = Mutex<[Batch]>([])
    /// Counts the batches that were handed and, behind the last, one more.
    private let ready: UnsafeMutablePointer<sem_t>
    private var taken: [Batch] = []
    private var hasEnded = false

    init(_ make: @escaping @Sendable (_ hand: (Batch) -> Void) -> Void) {
      self.make = make
      unsafe ready = .allocate(capacity: 1)
      unsafe sem_init(ready, 0, 0)
    }

    deinit {
      unsafe sem_destroy(ready)
      unsafe ready.deallocate()
    }

    override func run() {
      make { batch in
        handed.withLock { $0.append(batch) }
        unsafe sem_post(ready)
      }
      unsafe sem_post(ready)
    }

    /// The next batch, as soon as it is there; nil behind the last. Only one thread may ask.
    func next() -> Batch? {
      if hasEnded { return nil }
      while unsafe sem_wait(ready) != 0 {}
      if taken.isEmpty { taken = handed.withLock { batches in exchange(&batches, with: []).reversed() } }
      hasEnded = taken.isEmpty
      return taken.popLast()
    }
  }
}
