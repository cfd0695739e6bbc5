/// Bounds on what the reader takes; a campaign written by people stays far below each.
package struct YAMLLimits: Sendable {
  /// Bytes in a file.
  package var bytesMax = 8 << 20
  /// Mappings and sequences inside one another.
  package var depthMax = 32
  /// Nodes in a file.
  package var nodesMax = 1_000_000
  /// Bytes in one scalar.
  package var scalarBytesMax = 64 << 10
  /// Findings of one reading; after that many the reader says so and stops.
  package var findingsMax = 50

  package init() {}
}
