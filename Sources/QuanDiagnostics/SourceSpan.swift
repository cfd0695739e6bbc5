/// A half-open range of UTF-8 offsets in one source file.
package struct SourceSpan: Hashable, Sendable {
  package var file: SourceID
  package var lower: Int
  package var upper: Int

  package init(file: SourceID, lower: Int, upper: Int) {
    self.file = file
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The empty span at the start of this one.
  package var start: SourceSpan { SourceSpan(file: file, lower: lower, upper: lower) }

  /// The empty span at the end of this one.
  package var end: SourceSpan { SourceSpan(file: file, lower: upper, upper: upper) }

  /// The smallest span that holds both; the other must lie in the same file.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}

/// Which file of a `SourceMap` a span lies in.
package struct SourceID: Hashable, Sendable {
  package var index: Int

  package init(index: Int) { self.index = index }
}
