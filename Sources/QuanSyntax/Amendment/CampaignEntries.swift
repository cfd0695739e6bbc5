/// The entries of a campaign's tree by path, to tell what two versions have in common.
package struct CampaignEntries: Sendable {
  /// Paths with what stands there, in the order of the file; equal texts read the same.
  package private(set) var texts: [(path: String, text: String)] = []

  /// - Parameter left: a key of entries that is passed over.
  package init(_ root: YAMLNode, leavingOut left: Key? = nil) {
    for section in root.mapping ?? [] {
      let (key, shape) = AmendmentKey.resolve(section.key, under: .fields(KeyTable.campaignFile))
      if key == Key.quan.rawValue { continue }
      guard let entries = section.value.mapping else {
        texts.append((key, AmendmentMerge.canonical(section.value)))
        continue
      }
      for entry in entries {
        let (name, inner) = AmendmentKey.resolve(entry.key, under: shape)
        var value = entry.value
        if let left, let fields = value.mapping {
          let kept = fields.filter { AmendmentKey.resolve($0.key, under: inner).name != left.rawValue }
          value = YAMLNode(.mapping(kept), span: value.span)
        }
        texts.append((key + "." + name, AmendmentMerge.canonical(value)))
      }
    }
  }

  /// How a newer version differs.
  package struct Difference: Sendable {
    package var same = 0
    package var added: [String] = []
    package var changed: [String] = []
    package var removed: [String] = []
  }

  package func difference(to newer: CampaignEntries) -> Difference {
    let before = Dictionary(texts.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let after = Set(newer.texts.map(\.path))
    var difference = Difference()
    for (path, text) in newer.texts {
      switch before[path] {
      case nil: difference.added.append(path)
      case text: difference.same += 1
      default: difference.changed.append(path)
      }
    }
    difference.removed = texts.map(\.path).filter { !after.contains($0) }
    return difference
  }
}
