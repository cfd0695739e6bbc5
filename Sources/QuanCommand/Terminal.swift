import Glibc
import Quan
import QuanDiagnostics
import QuanStore

/// Standard output, standard error, colours and the reader's language.
enum Terminal {
  /// Readies the process: standard files that the caller closed lead nowhere, so that no file opened later takes their
  /// place, and a reader who leaves is an error of the write, not the end of the process.
  static func prepare() {
    for file: Int32 in 0...2 where fcntl(file, F_GETFD) < 0 { _ = unsafe open("/dev/null", O_RDWR) }
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all bytes; false where nobody reads them any more.
  @discardableResult
  static func write(_ bytes: [UInt8], to file: Int32 = 1) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  static func print(_ text: String) { write(Array(text.utf8) + [UInt8(ascii: "\n")]) }

  static func error(_ text: String) { write(Array(text.utf8) + [UInt8(ascii: "\n")], to: 2) }

  /// Colour only on a terminal, and never with `NO_COLOR`.
  static func usesColor(_ file: Int32) -> Bool { environment("NO_COLOR") == nil && isatty(file) == 1 }

  static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// The language asked for, else Chinese where the locale is Chinese.
  static func language(_ asked: Language?) -> Language {
    if let asked { return asked }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment($0) }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// Says a message in the reader's language and ends with a status.
  static func fail(_ message: Bilingual, _ language: Language, code: Int32) -> Never {
    error((language == .chinese ? "错误：" : "error: ") + TerminalText.safe(message[language]))
    exit(code)
  }

  /// Says why a file could not be read or written: status 1 for damage, 2 for what cannot be used.
  static func fail(_ error: StoreError, _ language: Language) -> Never {
    fail(error.message(errorText: SystemFile.errorText), language, code: error.isDamage ? 1 : 2)
  }
}
