import QuanDiagnostics
import QuanModel

/// Reads the bytes of one TZif file, versions 1 to 4. Source of the format: RFC 8536 and, for version 4, RFC 9636.
struct TZifReader {
  /// The six counts of a header, in items.
  private struct Header {
    /// 0 for version 1, else the digit of the version in ASCII.
    var version: UInt8
    /// How many items of each kind the block has, in the order of the header.
    var utcMarks, standardMarks, leaps, transitions, types, characters: Int

    /// The bytes of the block that follows, with times of so many bytes.
    func size(timeBytes: Int) -> Int {
      transitions * (timeBytes + 1) + types * 6 + characters + leaps * (timeBytes + 4) + standardMarks + utcMarks
    }
  }

  /// The whole file.
  private let bytes: [UInt8]
  /// The offset of the byte to be read next.
  private var position = 0

  /// A reader of the bytes of a whole file.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The table of the file.
  mutating func table(named name: String) throws(ZoneError) -> ZoneTable {
    var header = try self.header()
    var timeBytes = 4
    if header.version > 0 {
      try skip(header.size(timeBytes: 4))
      header = try self.header()
      timeBytes = 8
    }
    var (first, transitions) = try block(header, timeBytes: timeBytes)
    if header.version > 0 {
      let footer = try self.footer()
      if !footer.isEmpty {
        guard let rule = PosixZoneRule(footer) else { throw fault(.footer) }
        transitions += rule.transitions(after: transitions.last?.at)
      }
    }
    guard position == bytes.count else { throw fault(.trailing) }
    guard let table = ZoneTable(name: name, firstOffset: first, transitions: merged(transitions, first: first)) else {
      throw fault(.order)
    }
    return table
  }

  /// The transitions without those that leave the offset as it is.
  private func merged(_ transitions: [ZoneTable.Transition], first: Int) -> [ZoneTable.Transition] {
    var offset = first
    return transitions.filter { transition in
      defer { offset = transition.offset }
      return transition.offset != offset
    }
  }

  /// The next header.
  private mutating func header() throws(ZoneError) -> Header {
    guard bytes.count - position >= 44 else { throw fault(.truncated) }
    guard bytes[position..<position + 4].elementsEqual("TZif".utf8) else { throw fault(.magic) }
    let version: UInt8
    switch bytes[position + 4] {
    case 0: version = 0
    case UInt8(ascii: "2")...UInt8(ascii: "4"): version = bytes[position + 4]
    default: throw fault(.version)
    }
    try skip(20)
    var header = Header(
      version: version, utcMarks: 0, standardMarks: 0, leaps: 0, transitions: 0, types: 0, characters: 0)
    header.utcMarks = try count()
    header.standardMarks = try count()
    header.leaps = try count()
    header.transitions = try count()
    header.types = try count()
    header.characters = try count()
    guard header.types > 0, header.characters > 0, header.utcMarks == 0 || header.utcMarks == header.types,
      header.standardMarks == 0 || header.standardMarks == header.types
    else { throw fault(.counts) }
    return header
  }

  /// The offset of type 0, which holds before the first transition, and the transitions of the next block.
  private mutating func block(
    _ header: Header, timeBytes: Int
  ) throws(ZoneError) -> (first: Int, transitions: [ZoneTable.Transition]) {
    guard bytes.count - position >= header.size(timeBytes: timeBytes) else { throw fault(.truncated) }
    guard header.leaps == 0 else { throw fault(.leapSeconds) }
    var times: [Int64] = []
    times.reserveCapacity(header.transitions)
    for _ in 0..<header.transitions {
      let time = try number(timeBytes)
      if let last = times.last, last >= time { throw fault(.order) }
      times.append(time)
    }
    let types = bytes[position..<position + header.transitions]
    try skip(header.transitions)
    let offsets = try self.offsets(header)
    try skip(header.characters + header.standardMarks + header.utcMarks)
    var transitions: [ZoneTable.Transition] = []
    transitions.reserveCapacity(times.count)
    for (time, type) in zip(times, types) {
      guard Int(type) < offsets.count else { throw fault(.type) }
      transitions.append(ZoneTable.Transition(at: time, offset: offsets[Int(type)]))
    }
    return (offsets[0], transitions)
  }

  /// The offsets of the types of a block, in seconds east of UTC.
  private mutating func offsets(_ header: Header) throws(ZoneError) -> [Int] {
    let names = position + header.types * 6
    let end = names + header.characters
    guard end <= bytes.count else { throw fault(.truncated) }
    guard bytes[end - 1] == 0 else { throw fault(.name) }
    var offsets: [Int] = []
    for _ in 0..<header.types {
      let offset = Int(try number(4))
      guard ZoneTable.allowedOffsets.contains(offset) else { throw fault(.offset) }
      guard bytes[position] <= 1, Int(bytes[position + 1]) < header.characters else { throw fault(.name) }
      try skip(2)
      offsets.append(offset)
    }
    return offsets
  }

  /// The text between the two line breaks at the end of the file.
  private mutating func footer() throws(ZoneError) -> ArraySlice<UInt8> {
    guard position < bytes.count else { throw fault(.truncated) }
    guard bytes[position] == UInt8(ascii: "\n") else { throw fault(.footer) }
    let rest = bytes[(position + 1)...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw fault(.truncated) }
    position = end + 1
    return rest[..<end]
  }

  /// The next count of a header.
  private mutating func count() throws(ZoneError) -> Int {
    Int(UInt32(truncatingIfNeeded: try number(4)))
  }

  /// The next big-endian number in two's complement of `size` bytes, 4 or 8.
  private mutating func number(_ size: Int) throws(ZoneError) -> Int64 {
    guard bytes.count - position >= size else { throw fault(.truncated) }
    var value: UInt64 = 0
    for byte in bytes[position..<position + size] { value = value << 8 | UInt64(byte) }
    position += size
    return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }

  /// Passes over bytes.
  private mutating func skip(_ count: Int) throws(ZoneError) {
    guard count <= bytes.count - position else { throw fault(.truncated) }
    position += count
  }

  /// The error for a fault.
  private func fault(_ fault: Fault) -> ZoneError {
    .malformed(reason: fault.text)
  }
}
