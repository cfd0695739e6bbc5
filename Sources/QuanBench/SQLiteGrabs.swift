import QuanModel

/// The work of one grab in SQLite, in memory: is the id known, whose are the six keys, how many has the user had, is there
/// stock; then the voucher, the purses and the keys are written. One transaction for as many grabs as a batch has.
struct SQLiteGrabs {
  private static let schema = [
    "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -2000000",
    "CREATE TABLE command (id BLOB PRIMARY KEY, content BLOB, voucher INTEGER) WITHOUT ROWID",
    "CREATE TABLE identity (key BLOB PRIMARY KEY, user INTEGER) WITHOUT ROWID",
    "CREATE TABLE purse (user INTEGER, kind INTEGER, taken INTEGER, PRIMARY KEY (user, kind)) WITHOUT ROWID",
    "CREATE TABLE stock (tier INTEGER PRIMARY KEY, left INTEGER)",
    "CREATE TABLE voucher (id INTEGER PRIMARY KEY, user INTEGER, tier INTEGER, state INTEGER, granted INTEGER, ends INTEGER)",
    "INSERT INTO stock VALUES (0, 100000000)",
  ]

  private enum Statement: Int, CaseIterable {
    case begin, commit, findCommand, findKey, findPurse, findStock, takeStock, addVoucher, addKey, addPurse, addCommand

    var text: String {
      switch self {
      case .begin: "BEGIN"
      case .commit: "COMMIT"
      case .findCommand: "SELECT voucher FROM command WHERE id = ?"
      case .findKey: "SELECT user FROM identity WHERE key = ?"
      case .findPurse: "SELECT taken FROM purse WHERE user = ? AND kind = ?"
      case .findStock: "SELECT left FROM stock WHERE tier = ?"
      case .takeStock: "UPDATE stock SET left = left - 1 WHERE tier = ?"
      case .addVoucher: "INSERT INTO voucher VALUES (?, ?, 0, 0, 1, 2)"
      case .addKey: "INSERT INTO identity VALUES (?, ?)"
      case .addPurse: "INSERT INTO purse VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET taken = taken + 1"
      case .addCommand: "INSERT INTO command VALUES (?, ?, ?)"
      }
    }
  }

  let library: SQLite

  /// Nil where a statement fails.
  func run(_ count: Int) -> Measurement? {
    var database: OpaquePointer?
    guard unsafe library.open(":memory:", &database) == 0 else { return nil }
    defer { unsafe _ = library.close(database) }
    for text in Self.schema {
      guard let statement = unsafe prepared(text, database) else { return nil }
      while unsafe library.step(statement) == SQLite.row {}
      unsafe _ = library.finalize(statement)
    }
    var statements: [OpaquePointer] = unsafe []
    defer { unsafe statements.forEach { unsafe _ = library.finalize($0) } }
    for statement in Statement.allCases {
      guard let prepared = unsafe prepared(statement.text, database) else { return nil }
      unsafe statements.append(prepared)
    }
    var random = SplitMix(seed: 20_250_303)
    var isRight = true
    let measurement = Stopwatch.time {
      for grab in 0..<count where isRight {
        if grab % DigestGrabs.stretch == 0 { unsafe _ = step(statements, .begin) }
        isRight = unsafe self.grab(Int64(grab), statements, &random)
        if grab % DigestGrabs.stretch == DigestGrabs.stretch - 1 || grab == count - 1 {
          unsafe _ = step(statements, .commit)
        }
      }
    }
    return isRight ? measurement : nil
  }

  private func prepared(_ text: String, _ database: OpaquePointer?) -> OpaquePointer? {
    var statement: OpaquePointer?
    return unsafe library.prepare(database, text, -1, &statement, nil) == 0 ? unsafe statement : nil
  }

  /// One grab; false where something is there that should not be, or is not written.
  private func grab(_ number: Int64, _ statements: [OpaquePointer], _ random: inout SplitMix) -> Bool {
    var keys: [[UInt64]] = []
    for _ in 0..<8 { keys.append([random.next(), random.next()]) }
    guard unsafe step(statements, .findCommand, bytes: keys[6]) == SQLite.done else { return false }
    for key in keys[..<6] {
      guard unsafe step(statements, .findKey, bytes: key) == SQLite.done else { return false }
    }
    for kind in 0..<2 as Range<Int64> {
      guard unsafe step(statements, .findPurse, number, kind) == SQLite.done else { return false }
    }
    guard unsafe step(statements, .findStock, 0) == SQLite.row else { return false }
    var isWritten = unsafe step(statements, .takeStock, 0) == SQLite.done
    unsafe isWritten = isWritten && step(statements, .addVoucher, number, number) == SQLite.done
    for key in keys[..<6] {
      unsafe isWritten = isWritten && step(statements, .addKey, bytes: key, then: number) == SQLite.done
    }
    for kind in 0..<2 as Range<Int64> {
      unsafe isWritten = isWritten && step(statements, .addPurse, number, kind) == SQLite.done
    }
    return unsafe isWritten
      && step(statements, .addCommand, bytes: keys[6], keys[7], then: number) == SQLite.done
  }

  /// Binds digests, then numbers, and makes the first step; what it answers was read by then.
  private func step(
    _ statements: [OpaquePointer], _ statement: Statement, bytes: [UInt64]..., then numbers: Int64...
  ) -> Int32 {
    let handle = unsafe statements[statement.rawValue]
    unsafe _ = library.reset(handle)
    // SQLite copies the bytes (-1) before the call returns.
    let copies = unsafe OpaquePointer(bitPattern: -1)
    for (place, digest) in bytes.enumerated() {
      unsafe digest.withUnsafeBytes {
        unsafe _ = library.bindBytes(handle, Int32(place + 1), $0.baseAddress, 16, copies)
      }
    }
    for (place, number) in numbers.enumerated() {
      unsafe _ = library.bindNumber(handle, Int32(bytes.count + place + 1), number)
    }
    let code = unsafe library.step(handle)
    if code == SQLite.row { unsafe _ = library.column(handle, 0) }
    // An open reader would keep the transaction from ending.
    unsafe _ = library.reset(handle)
    return code
  }

  private func step(_ statements: [OpaquePointer], _ statement: Statement, _ numbers: Int64...) -> Int32 {
    let handle = unsafe statements[statement.rawValue]
    for (place, number) in numbers.enumerated() { unsafe _ = library.bindNumber(handle, Int32(place + 1), number) }
    let code = unsafe library.step(handle)
    if code == SQLite.row { unsafe _ = library.column(handle, 0) }
    unsafe _ = library.reset(handle)
    return code
  }
}
