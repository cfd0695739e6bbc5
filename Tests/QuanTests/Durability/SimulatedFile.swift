/// What becomes of bytes and names that were not synced when the machine stops.
enum Unsynced: String, CaseIterable {
  case kept, dropped
  /// Sectors hold something else altogether.
  case trashed
  /// Each sector and name for itself.
  case mixed
}

/// A file in memory, with what of it is on the medium.
final class SimulatedFile {
  static let sector = 512

  private(set) var bytes: [UInt8] = []
  private var durable: [UInt8] = []
  /// Sectors whose bytes are not on the medium, and which could come to it.
  private var unsynced: Set<Int> = []
  private var isSizeUnsynced = false

  func write(_ new: ArraySlice<UInt8>, at offset: Int) {
    guard !new.isEmpty else { return }
    if bytes.count < offset + new.count { resize(offset + new.count) }
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
    unsynced.formUnion(offset / Self.sector...(offset + new.count - 1) / Self.sector)
  }

  func resize(_ length: Int) {
    if length < bytes.count {
      bytes.removeLast(bytes.count - length)
    } else {
      bytes += [UInt8](repeating: 0, count: length - bytes.count)
    }
    isSizeUnsynced = true
  }

  func sync() {
    durable = bytes
    unsynced = []
    isSizeUnsynced = false
  }

  /// After a failed sync: readers still see the bytes, and nothing will write them.
  func forgetUnsynced() {
    unsynced = []
    isSizeUnsynced = false
  }

  /// The file after a stop.
  func surviving(_ mode: Unsynced, _ random: inout SplitMix) -> SimulatedFile {
    let file = SimulatedFile()
    var result = durable
    if isSizeUnsynced, Self.keeps(mode, &random) {
      result.removeLast(max(0, result.count - bytes.count))
      result += [UInt8](repeating: 0, count: bytes.count - result.count)
    }
    for sector in unsynced.sorted() {
      let start = sector * Self.sector
      let end = min(start + Self.sector, result.count, bytes.count)
      guard start < end else { continue }
      let isTrash = mode == .trashed || mode == .mixed && random.next() % 3 == 0
      for index in start..<end where isTrash { result[index] = UInt8(truncatingIfNeeded: random.next()) }
      if !isTrash, Self.keeps(mode, &random) { result.replaceSubrange(start..<end, with: bytes[start..<end]) }
    }
    file.bytes = result
    file.durable = result
    return file
  }

  static func keeps(_ mode: Unsynced, _ random: inout SplitMix) -> Bool {
    switch mode {
    case .kept: true
    case .dropped: false
    case .trashed, .mixed: random.next() & 1 == 0
    }
  }

  /// A file that is on the medium as it stands.
  static func durable(_ bytes: [UInt8]) -> SimulatedFile {
    let file = SimulatedFile()
    file.bytes = bytes
    file.durable = bytes
    return file
  }
}

/// A folder in memory, with what of its names is on the medium.
final class SimulatedFolder {
  private enum Change {
    case link(String, SimulatedFile)
    case unlink(String)
    case rename(String, String, SimulatedFile)
  }

  private(set) var names: [String: SimulatedFile] = [:]
  private var durable: [String: SimulatedFile] = [:]
  private var changes: [Change] = []
  /// Whether the folder's own name is on the medium.
  var isSynced = false

  func link(_ name: String, _ file: SimulatedFile) {
    names[name] = file
    changes.append(.link(name, file))
  }

  func unlink(_ name: String) -> Bool {
    guard names.removeValue(forKey: name) != nil else { return false }
    changes.append(.unlink(name))
    return true
  }

  func rename(_ name: String, to other: String) -> Bool {
    guard let file = names.removeValue(forKey: name) else { return false }
    names[other] = file
    changes.append(.rename(name, other, file))
    return true
  }

  func sync() {
    durable = names
    changes = []
  }

  /// The folder after a stop: its changes came to the medium in their order as far as they did.
  func surviving(_ mode: Unsynced, _ random: inout SplitMix) -> SimulatedFolder {
    var result = durable
    let count =
      switch mode {
      case .kept: changes.count
      case .dropped: 0
      case .trashed, .mixed: Int(random.next() % UInt64(changes.count + 1))
      }
    for change in changes.prefix(count) {
      switch change {
      case .link(let name, let file): result[name] = file
      case .unlink(let name): result[name] = nil
      case .rename(let name, let other, let file):
        result[name] = nil
        result[other] = file
      }
    }
    let folder = SimulatedFolder()
    for name in result.keys.sorted() { folder.names[name] = result[name]!.surviving(mode, &random) }
    folder.durable = folder.names
    folder.isSynced = true
    return folder
  }

  /// Puts a file there that is on the medium as it stands.
  func place(_ name: String, _ bytes: [UInt8]) {
    names[name] = .durable(bytes)
    durable[name] = names[name]
    isSynced = true
  }
}
