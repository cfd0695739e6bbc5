extension Array {
  /// What comes of the elements that something comes of: nearly all, so that room for all is made at once. An entry of the
  /// core is large, and a long list of them would be moved again and again as it grows.
  func lowered<Result>(_ lower: (Element) -> Result?) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self { if let result = lower(element) { results.append(result) } }
    return results
  }
}
