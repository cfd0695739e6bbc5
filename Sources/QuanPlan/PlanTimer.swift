/// A flow that a window's edge sets off.
package struct PlanTimer: Sendable {
  package var window: WindowKind
  package var round: Int32
  package var isEnd: Bool
  package var flow: Int32
}
