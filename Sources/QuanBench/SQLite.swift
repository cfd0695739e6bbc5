import Glibc

/// What the benchmark needs of SQLite's C interface, found at run time, so that nothing has to be installed to build.
@safe struct SQLite {
  typealias Open =
    @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
  typealias Prepare =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafeMutablePointer<OpaquePointer?>?,
      UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) -> Int32
  typealias Call = @convention(c) (OpaquePointer?) -> Int32
  typealias BindNumber = @convention(c) (OpaquePointer?, Int32, Int64) -> Int32
  typealias BindBytes =
    @convention(c) (OpaquePointer?, Int32, UnsafeRawPointer?, Int32, OpaquePointer?) -> Int32
  typealias Column = @convention(c) (OpaquePointer?, Int32) -> Int64
  typealias Version = @convention(c) () -> UnsafePointer<CChar>?

  let open: Open
  let prepare: Prepare
  let step: Call
  let reset: Call
  let finalize: Call
  let close: Call
  let bindNumber: BindNumber
  let bindBytes: BindBytes
  let column: Column
  let version: String

  static let row: Int32 = 100
  static let done: Int32 = 101

  /// Nil where this machine has no SQLite.
  init?() {
    guard let library = unsafe dlopen("libsqlite3.so.0", RTLD_NOW) else { return nil }
    func find<Function>(_ name: String, as type: Function.Type) -> Function? {
      // The declared types are those of SQLite's documentation.
      unsafe dlsym(library, "sqlite3_" + name).map { unsafe unsafeBitCast($0, to: type) }
    }
    guard let open = unsafe find("open", as: Open.self), let prepare = unsafe find("prepare_v2", as: Prepare.self),
      let step = unsafe find("step", as: Call.self), let reset = unsafe find("reset", as: Call.self),
      let finalize = unsafe find("finalize", as: Call.self), let close = unsafe find("close", as: Call.self),
      let bindNumber = unsafe find("bind_int64", as: BindNumber.self),
      let bindBytes = unsafe find("bind_blob", as: BindBytes.self),
      let column = unsafe find("column_int64", as: Column.self),
      let version = unsafe find("libversion", as: Version.self)
    else { return nil }
    unsafe (self.open, self.prepare, self.step, self.reset) = (open, prepare, step, reset)
    unsafe (self.finalize, self.close, self.bindNumber, self.bindBytes) = (finalize, close, bindNumber, bindBytes)
    unsafe self.column = column
    self.version = unsafe version().map { unsafe String(cString: $0) } ?? "?"
  }
}
