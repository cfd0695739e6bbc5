import Glibc

/// Threads that wait for jobs, for as long as the crew lives.
final class ThreadCrew: Sendable {
  /// What threads work on: as many at once as the job has seats.
  class Job: @unchecked Sendable {
    /// How many threads may still join, and how many are at it; the board's lock guards both.
    fileprivate var seats = 0
    fileprivate var active = 0

    func run() {}
  }

  private let board = Board()
  private let threads: [pthread_t]

  /// - Parameter count: how many threads are wanted; there are fewer where the system has no more.
  init(count: Int) {
    threads = (0..<count).compactMap { [board] _ in Self.start(board) }
    board.open(threads.count)
  }

  deinit {
    board.close()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Lets threads that are free join a job; whoever offers it works on it as well, for none may be free.
  func offer(_ job: Job, seats: Int) { board.offer(job, seats: seats) }

  /// Gives a job to a thread of its own; false where none is free.
  func hire(for job: Job) -> Bool { board.hire(for: job) }

  /// Lets no more threads join and waits for those that have.
  func finish(_ job: Job) { board.finish(job) }

  private static func start(_ board: Board) -> pthread_t? {
    var thread = pthread_t()
    let box = unsafe Unmanaged.passRetained(board)
    let status = unsafe pthread_create(
      &thread, nil,
      { box in
        guard let box = unsafe box else { return nil }
        let board = unsafe Unmanaged<Board>.fromOpaque(box).takeRetainedValue()
        board.work()
        return nil
      }, unsafe box.toOpaque())
    guard status == 0 else {
      unsafe box.release()
      return nil
    }
    return thread
  }

  /// Where jobs wait for threads: first come, first served.
  @safe private final class Board: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    /// Announced: a job, a thread that has left one, or the end.
    private let news: UnsafeMutablePointer<pthread_cond_t>
    private var jobs: [Job] = []
    /// Threads that work on no job.
    private var free = 0
    private var isClosed = false

    init() {
      unsafe lock = .allocate(capacity: 1)
      unsafe news = .allocate(capacity: 1)
      unsafe pthread_mutex_init(lock, nil)
      unsafe pthread_cond_init(news, nil)
    }

    deinit {
      unsafe pthread_cond_destroy(news)
      unsafe pthread_mutex_destroy(lock)
      unsafe news.deallocate()
      unsafe lock.deallocate()
    }

    func open(_ threads: Int) { locked { free += threads } }

    func close() {
      locked {
        isClosed = true
        announce()
      }
    }

    func offer(_ job: Job, seats: Int) {
      locked {
        job.seats = seats
        jobs.append(job)
        announce()
      }
    }

    func hire(for job: Job) -> Bool {
      locked {
        guard free > jobs.reduce(0, { $0 + $1.seats }) else { return false }
        job.seats = 1
        jobs.append(job)
        announce()
        return true
      }
    }

    func finish(_ job: Job) {
      locked {
        jobs.removeAll { $0 === job }
        while job.active > 0 { unsafe pthread_cond_wait(news, lock) }
      }
    }

    /// A thread's life.
    func work() {
      while let job = join() {
        job.run()
        locked {
          job.active -= 1
          free += 1
          announce()
        }
      }
    }

    private func join() -> Job? {
      locked {
        while jobs.isEmpty, !isClosed { unsafe pthread_cond_wait(news, lock) }
        guard !isClosed, let job = jobs.first else { return nil }
        job.seats -= 1
        job.active += 1
        free -= 1
        if job.seats == 0 { jobs.removeFirst() }
        return job
      }
    }

    private func announce() { unsafe pthread_cond_broadcast(news) }

    private func locked<Result>(_ body: () -> Result) -> Result {
      unsafe pthread_mutex_lock(lock)
      defer { unsafe pthread_mutex_unlock(lock) }
      return body()
    }
  }
}
