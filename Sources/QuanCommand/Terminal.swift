import Glibc
import Quan
import QuanDiagnostics

/// Standard output, standard error, colours and the reader's language.
enum Terminal {
  /// Writes all bytes; a closed pipe ends the program quietly, as it does for every filter.
  static func write(_ bytes: [UInt8], to file: Int32 = 1) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { exit(errno == EPIPE ? 0 : 70) }
      written += count
    }
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
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  /// Says a message in the reader's language and ends with a status.
  static func fail(_ message: Bilingual, _ language: Language, code: Int32) -> Never {
    error((language == .chinese ? "错误：" : "error: ") + TerminalText.safe(message[language]))
    exit(code)
  }
}
