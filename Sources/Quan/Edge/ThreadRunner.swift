import Glibc
import QuanDiagnostics
import Synchronization

/// Runs pieces on as many threads as the machine has processors; each takes the next piece that nobody has begun.
struct ThreadRunner: WorkRunner {
  let width: Int
  private let crew: ThreadCrew

  private static let widthMax = 8

  init() {
    width = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), Self.widthMax)
    crew = ThreadCrew(count: width - 1)
  }

  func map<Result: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Result) -> [Result] {
    let helpers = min(width, count) - 1
    guard helpers > 0 else { return (0..<count).map(piece) }
    return withoutActuallyEscaping(piece) { piece in
      let work = Work(count: count, piece)
      crew.offer(work, seats: helpers)
      // Where no other thread is free this one does all of it.
      work.run()
      crew.finish(work)
      return work.end()
    }
  }

  func pipe<Batch: Sendable, Result>(
    _ make: @Sendable (_ hand: (Batch) -> Batch?) -> Void, into take: (_ next: (_ taken: Batch?) -> Batch?) -> Result
  ) -> Result {
    withoutActuallyEscaping(make) { make in
      let batches = Batches(make)
      if !crew.hire(for: batches) { batches.run() }
      let result = take { batches.next($0) }
      crew.finish(batches)
      batches.end()
      return result
    }
  }

  private final class Work<Result: Sendable>: ThreadCrew.Job, @unchecked Sendable {
    private let count: Int
    /// Nil behind the end, when a thread may still hold the job.
    private var piece: (@Sendable (Int) -> Result)?
    private let next = Atomic<Int>(0)
    private let found = Mutex<[(index: Int, result: Result)]>([])

    init(count: Int, _ piece: @escaping @Sendable (Int) -> Result) {
      self.count = count
      self.piece = piece
    }

    override func run() {
      guard let piece else { return }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = piece(index)
        found.withLock { $0.append((index, result)) }
      }
    }

    /// The results, when no thread is at it any more.
    func end() -> [Result] {
      piece = nil
      return found.withLock { found in exchange(&found, with: []).sorted { $0.index < $1.index }.map(\.result) }
    }
  }

  /// What one thread hands to another: as many as are made, so that making never waits.
  @safe private final class Batches<Batch: Sendable>: ThreadCrew.Job, @unchecked Sendable {
    private var make: (@Sendable (_ hand: (Batch) -> Batch?) -> Void)?
    private let handed = Mutex<[Batch]>([])
    /// What was taken and came back.
    private let spent = Mutex<[Batch]>([])
    /// Counts the batches that were handed and, behind the last, one more.
    private let ready: UnsafeMutablePointer<sem_t>
    private var taken: [Batch] = []
    private var hasEnded = false

    init(_ make: @escaping @Sendable (_ hand: (Batch) -> Batch?) -> Void) {
      self.make = make
      unsafe ready = .allocate(capacity: 1)
      unsafe sem_init(ready, 0, 0)
    }

    deinit {
      unsafe sem_destroy(ready)
      unsafe ready.deallocate()
    }

    override func run() {
      make? { batch in
        handed.withLock { $0.append(batch) }
        unsafe sem_post(ready)
        return spent.withLock { $0.popLast() }
      }
      unsafe sem_post(ready)
    }

    func end() { make = nil }

    /// The next batch, as soon as it is there; nil behind the last. Only one thread may ask.
    func next(_ done: Batch?) -> Batch? {
      if let done { spent.withLock { $0.append(done) } }
      if hasEnded { return nil }
      while unsafe sem_wait(ready) != 0 {}
      if taken.isEmpty { taken = handed.withLock { batches in exchange(&batches, with: []).reversed() } }
      hasEnded = taken.isEmpty
      return taken.popLast()
    }
  }
}
