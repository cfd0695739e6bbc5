extension String {
  /// The text with some scalars replaced; where the closure answers nil the scalar stays.
  ///
  /// Scalars, not characters, are what formats escape: `\r\n` is one character, and so is a brace with an accent.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
