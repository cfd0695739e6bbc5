import Foundation
import QuanStore

/// A disk in memory that loses what a real one may lose: bytes that were not synced, names whose folder was not.
///
/// Every call counts. At a chosen one the machine stops, before the call takes effect or after it, or the call fails. Used by
/// one thread at a time.
final class SimulatedDisk: Disk, @unchecked Sendable {
  /// What a call that makes things durable does not do: a store that leaves it out must be found out.
  enum Omission: CaseIterable { case none, sync, directorySync, rename }

  enum Trouble: Hashable {
    case none
    /// The machine stops at the call.
    case crash(afterEffect: Bool)
    /// The call fails with an `errno`: once, or it and every later one that it can happen to.
    case error(Int32, forGood: Bool)
    /// A write or read does a part of its work.
    case short(forGood: Bool)
    /// So many calls are interrupted.
    case interrupted(Int)
  }

  let omission: Omission
  /// The call, counted from 1, at which there is trouble.
  var troubleAt = 0
  var trouble = Trouble.none
  /// Whether what is read is not what was written; from the next sync on.
  var spoilsAfterSync = false
  var spoilsReads = false
  private(set) var calls = 0
  private(set) var trace: [DiskFault.Call] = []
  private(set) var isDown = false
  var clock: Int64 = 1_700_000_000_000
  private var random: SplitMix
  var folders: [String: SimulatedFolder] = ["": SimulatedFolder()]
  private var handles: [Int32: SimulatedFile] = [:]
  private var locks: [Int32: Bool] = [:]
  private var nextHandle: Int32 = 3

  init(omission: Omission = .none, seed: UInt64 = 1) {
    self.omission = omission
    random = SplitMix(state: seed)
  }

  /// Code of a call to a machine that stopped.
  static let stopped: Int32 = 9999

  private var failing: (call: DiskFault.Call, code: Int32)?

  /// Lets the next call of a kind fail, once.
  func failNext(_ call: DiskFault.Call, with code: Int32) { failing = (call, code) }

  // MARK: Trouble

  /// Counts a call, and lets happen what was asked for. `effect` is what the call does.
  private func call<Value>(_ call: DiskFault.Call, _ effect: () throws(DiskFault) -> Value) throws(DiskFault) -> Value {
    guard !isDown else { throw DiskFault(call, Self.stopped) }
    calls += 1
    trace.append(call)
    if let failing, failing.call == call {
      self.failing = nil
      throw DiskFault(call, failing.code)
    }
    guard calls >= troubleAt, troubleAt > 0 else { return try effect() }
    switch trouble {
    case .crash(let afterEffect) where calls == troubleAt:
      isDown = true
      if afterEffect { _ = try effect() }
      throw DiskFault(call, Self.stopped)
    case .error(let code, let forGood) where calls == troubleAt || forGood:
      guard Self.canFail(call, with: code) else { return try effect() }
      throw DiskFault(call, code)
    case .interrupted(let times) where calls < troubleAt + times: throw DiskFault(call, EINTR)
    default: return try effect()
    }
  }

  /// A full disk is no matter for calls that need no room.
  private static func canFail(_ call: DiskFault.Call, with code: Int32) -> Bool {
    code != ENOSPC || [.preallocate, .write, .sync, .open, .rename, .makeDirectory].contains(call)
  }

  private func isShort() -> Bool {
    switch trouble {
    case .short(let forGood): troubleAt > 0 && (calls == troubleAt || forGood && calls > troubleAt)
    default: false
    }
  }

  /// What is found when the machine starts again.
  func restarted(_ unsynced: Unsynced, seed: UInt64) -> SimulatedDisk {
    let disk = SimulatedDisk(omission: omission, seed: seed &* 31 &+ 7)
    var random = SplitMix(state: seed)
    for path in folders.keys.sorted() {
      guard isThere(path, unsynced, &random) else { continue }
      disk.folders[path] = folders[path]!.surviving(unsynced, &random)
    }
    disk.clock = clock
    return disk
  }

  /// Whether a folder's own name survives.
  private func isThere(_ path: String, _ unsynced: Unsynced, _ random: inout SplitMix) -> Bool {
    guard !path.isEmpty, !folders[path]!.isSynced else { return true }
    switch unsynced {
    case .kept: return true
    case .dropped: return false
    case .trashed, .mixed: return random.next() & 1 == 0
    }
  }

  // MARK: Calls

  private func path(_ path: String) -> String {
    // Without the rename everything is written in its place.
    omission == .rename && path.hasSuffix(".tmp") ? String(path.dropLast(4)) : path
  }

  private func parts(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  func open(_ path: String, _ access: DiskAccess) throws(DiskFault) -> Int32 {
    try call(.open) { () throws(DiskFault) in
      let (folder, name) = parts(self.path(path))
      guard let place = folders[folder] else { throw DiskFault(.open, ENOENT) }
      var file = place.names[name]
      if file == nil, access == .updateOrCreate || access == .replace {
        file = SimulatedFile()
        place.link(name, file!)
      }
      guard let file else { throw DiskFault(.open, ENOENT) }
      if access == .replace { file.resize(0) }
      nextHandle += 1
      handles[nextHandle] = file
      return nextHandle
    }
  }

  private func file(_ handle: Int32, _ call: DiskFault.Call) throws(DiskFault) -> SimulatedFile {
    guard let file = handles[handle] else { throw DiskFault(call, EBADF) }
    return file
  }

  func preallocate(_ handle: Int32, _ length: Int) throws(DiskFault) {
    try call(.preallocate) { () throws(DiskFault) in
      let file = try file(handle, .preallocate)
      if file.bytes.count < length { file.resize(length) }
    }
  }

  func write(_ handle: Int32, _ bytes: ArraySlice<UInt8>, at offset: Int) throws(DiskFault) -> Int {
    try call(.write) { () throws(DiskFault) in
      let taken = isShort() ? bytes.prefix((bytes.count + 1) / 2) : bytes
      try file(handle, .write).write(taken, at: offset)
      return taken.count
    }
  }

  func read(_ handle: Int32, at offset: Int, atMost count: Int) throws(DiskFault) -> [UInt8] {
    try call(.read) { () throws(DiskFault) in
      let bytes = try file(handle, .read).bytes
      guard offset < bytes.count else { return [] }
      var found = bytes[offset..<min(bytes.count, offset + count)]
      if spoilsReads, found.count > 1000 { found[found.startIndex + 999] ^= 1 }
      return Array(isShort() ? found.prefix((found.count + 1) / 2) : found)
    }
  }

  func size(_ handle: Int32) throws(DiskFault) -> Int {
    try call(.size) { () throws(DiskFault) in try file(handle, .size).bytes.count }
  }

  func truncate(_ handle: Int32, _ length: Int) throws(DiskFault) {
    try call(.truncate) { () throws(DiskFault) in try file(handle, .truncate).resize(length) }
  }

  func sync(_ handle: Int32) throws(DiskFault) {
    do throws(DiskFault) {
      try call(.sync) { () throws(DiskFault) in
        let file = try file(handle, .sync)
        if spoilsAfterSync { spoilsReads = true }
        if omission != .sync { file.sync() }
      }
    } catch {
      // What a failed sync did not write is lost, and the next one does not tell.
      if error.code != EINTR, error.code != Self.stopped { handles[handle]?.forgetUnsynced() }
      throw error
    }
  }

  func close(_ handle: Int32) {
    handles[handle] = nil
    locks[handle] = nil
  }

  func rename(_ path: String, to other: String) throws(DiskFault) {
    try call(.rename) { () throws(DiskFault) in
      guard self.path(path) != other else { return }
      let (from, to) = (parts(path), parts(other))
      guard let folder = folders[from.folder], from.folder == to.folder else { throw DiskFault(.rename, ENOENT) }
      guard folder.rename(from.name, to: to.name) else { throw DiskFault(.rename, ENOENT) }
    }
  }

  func remove(_ path: String) throws(DiskFault) {
    try call(.remove) { () throws(DiskFault) in
      let (folder, name) = parts(path)
      guard folders[folder]?.unlink(name) == true else { throw DiskFault(.remove, ENOENT) }
    }
  }

  func syncDirectory(_ path: String) throws(DiskFault) {
    try call(.syncDirectory) { () throws(DiskFault) in
      guard omission != .directorySync else { return }
      let path = path == "." ? "" : path
      folders[path]?.sync()
      for (other, folder) in folders where !other.isEmpty && parts(other).folder == path { folder.isSynced = true }
    }
  }

  func makeDirectory(_ path: String) throws(DiskFault) {
    try call(.makeDirectory) { () throws(DiskFault) in
      guard folders[path] == nil else { throw DiskFault(.makeDirectory, EEXIST) }
      folders[path] = SimulatedFolder()
    }
  }

  func list(_ path: String) throws(DiskFault) -> [String] {
    try call(.list) { () throws(DiskFault) in
      guard let folder = folders[path] else { throw DiskFault(.list, ENOENT) }
      return Array(folder.names.keys)
    }
  }

  func lock(_ handle: Int32, isShared: Bool) throws(DiskFault) -> Bool {
    try call(.lock) { () throws(DiskFault) in
      let file = try file(handle, .lock)
      for (other, shared) in locks where other != handle && handles[other] === file && !(shared && isShared) {
        return false
      }
      locks[handle] = isShared
      return true
    }
  }

  func now() -> Int64 {
    clock += 1
    return clock
  }

  func randomWord() throws(DiskFault) -> UInt64 {
    try call(.random) { () throws(DiskFault) in random.next() }
  }
}
