/// How near a figure of the notice is to a value.
struct Nearness: Sendable {
  var distance: Int128
  /// The count that the value would take, where the figure is written in another form: 7 for `8 days`.
  var count: Int64?

  init(distance: Int128, count: Int64?) {
    self.distance = distance
    self.count = count
  }

  init(from own: Int64, to count: Int64) {
    distance = Int128((Int128(own) - Int128(count)).magnitude)
    self.count = count
  }
}
