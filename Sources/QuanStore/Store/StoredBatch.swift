/// A batch as the store gives it back.
package struct StoredBatch: Sendable {
  package var first: UInt64
  package var count: Int
  /// Milliseconds by the system's clock when it was written; it never goes back.
  package var time: Int64
  package var payload: ArraySlice<UInt8>
  /// The file and the place in it, for messages.
  package var path: String
  package var offset: Int

  package init(first: UInt64, count: Int, time: Int64, payload: ArraySlice<UInt8>, path: String, offset: Int) {
    self.first = first
    self.count = count
    self.time = time
    self.payload = payload
    self.path = path
    self.offset = offset
  }

  /// The batch of a frame.
  package init(_ frame: Frame, in segment: Segment) {
    self.init(
      first: frame.first, count: Int(frame.count), time: frame.time, payload: segment.bytes[frame.payload],
      path: segment.path, offset: frame.payload.lowerBound)
  }
}
