import Glibc
import QuanDiagnostics
import Synchronization

/// Makes one snapshot at a time on a thread of its own.
package final class ThreadedWork: SnapshotWork {
  private struct State {
    var isBusy = false
    var failure: Bilingual?
    var thread: pthread_t?
    var sequence: UInt64 = 0
  }

  private let state = Mutex(State())
  private let make: @Sendable (UInt64) -> Bilingual?

  init(_ make: @escaping @Sendable (UInt64) -> Bilingual?) { self.make = make }

  package var isBusy: Bool { state.withLock { $0.isBusy } }

  package func failure() -> Bilingual? {
    state.withLock { state in
      defer { state.failure = nil }
      return state.failure
    }
  }

  package func begin(through sequence: UInt64) {
    wait()
    state.withLock {
      $0.isBusy = true
      $0.sequence = sequence
    }
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(self).toOpaque()
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<ThreadedWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard code == 0 else {
      unsafe Unmanaged<ThreadedWork>.fromOpaque(context).release()
      // No thread to be had: it waits for the next time.
      return state.withLock { $0.isBusy = false }
    }
    state.withLock { $0.thread = thread }
  }

  private func run() {
    let failure = make(state.withLock { $0.sequence })
    state.withLock {
      $0.failure = failure
      $0.isBusy = false
    }
  }

  package func wait() {
    let thread = state.withLock { state in
      defer { state.thread = nil }
      return state.thread
    }
    if let thread { pthread_join(thread, nil) }
  }
}
