import QuanStore

/// What the system says of this process's memory, in bytes.
struct MemoryUse {
  var resident = 0
  /// The most that was ever resident.
  var highest = 0

  /// From `/proc/self/status`; 0 where there is no such file.
  static func now() -> MemoryUse {
    guard let bytes = try? SystemFile.read("/proc/self/status") else { return MemoryUse() }
    var use = MemoryUse()
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count > 1, let kibibytes = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { use.resident = kibibytes << 10 }
      if words[0] == "VmHWM:" { use.highest = kibibytes << 10 }
    }
    return use
  }
}
