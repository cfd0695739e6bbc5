import QuanDiagnostics
import QuanModel

/// A value of the core as text, without the places where it is written, so that two files can be compared.
enum CoreText {
  static func write(_ value: Any) -> String {
    var text = ""
    write(value, indent: 0, to: &text)
    return text
  }

  private static func write(_ value: Any, indent: Int, to text: inout String) {
    if value is SourceSpan {
      text += "·"
      return
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle != nil, !mirror.children.isEmpty else {
      text += "\(value)"
      return
    }
    if mirror.displayStyle == .set || mirror.displayStyle == .dictionary {
      text += mirror.children.map { write($0.value) }.sorted().joined(separator: "\n")
      return
    }
    text += "\(type(of: value))"
    // How a figure is written differs; what it is does not.
    for child in mirror.children where !(value is Figure && child.label == "text") {
      text += "\n" + String(repeating: " ", count: indent + 1) + (child.label ?? "-") + ": "
      write(child.value, indent: indent + 1, to: &text)
    }
  }
}
