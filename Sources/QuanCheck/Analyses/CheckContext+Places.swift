import QuanDiagnostics
import QuanModel
import QuanSyntax

extension CheckContext {
  /// Where an entry's value under a key stands, or its name where it has none.
  func place(of entry: Entry, in section: Key, _ key: Key) -> SourceSpan {
    expanded[section]?.entries.first { $0.name == entry.name }?.fields[key]?.span ?? entry.nameSpan
  }
}
