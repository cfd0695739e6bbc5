import QuanModel
import QuanPlan

/// Where each field of a command goes, as a tree over the parts of its path, built once for a plan.
struct FieldTree: Sendable {
  enum Target: Sendable, Hashable {
    case id, at, verb, tier, round, voucher, merchant, orderID, items, item, setting, amendment
    /// An identity key by its number.
    case key(Int)
  }

  /// A field. Lists stand one behind another in the tree's own, so that a walk copies nothing.
  struct Node: Sendable {
    fileprivate(set) var target: Target?
    /// Where its children stand in `children`.
    fileprivate(set) var children = 0..<0
    /// Where the plan's slots that the value fills stand in `slots`: several for a place that is asked of several regions.
    fileprivate(set) var slots = 0..<0
    /// Where its name stands in `names`.
    fileprivate(set) var name = 0..<0

    /// Whether nothing but an object can stand here.
    var isObject: Bool { target == nil && slots.isEmpty && !children.isEmpty }
  }

  private(set) var nodes: [Node] = []
  private(set) var children: [Int] = []
  private(set) var slots: [Int] = []
  private(set) var names: [UInt8] = []
  /// By node, its path in a command.
  private(set) var paths: [String] = []

  init(_ plan: Plan) {
    var draft = Draft()
    for (path, target) in Self.fixed { draft.add(path, target) }
    for (index, name) in BuiltInFacts.identityKeys.enumerated() { draft.add("user." + name, .key(index)) }
    for (index, slot) in plan.slots.enumerated() where slot.origin != .item { draft.addSlot(slot.fact, index) }
    for node in draft.nodes {
      nodes.append(
        Node(
          target: node.target, children: children.count..<children.count + node.children.count,
          slots: slots.count..<slots.count + node.slots.count, name: names.count..<names.count + node.name.utf8.count))
      children += node.children
      slots += node.slots
      names += node.name.utf8
      paths.append(node.path)
    }
  }

  /// The child of a node whose name a key of a text says.
  func child(of node: Int, named key: JSONToken, in text: [UInt8]) -> Int? {
    guard !key.hasEscapes else { return child(of: node, named: JSONTape.unescaped(key, in: text)[...]) }
    return child(of: node, named: text[key.start..<key.end])
  }

  private func child(of node: Int, named name: ArraySlice<UInt8>) -> Int? {
    for place in nodes[node].children where names[nodes[children[place]].name] == name { return children[place] }
    return nil
  }

  private static let fixed: [(String, Target)] = [
    ("id", .id), ("at", .at), ("do", .verb), ("tier", .tier), ("round", .round), ("voucher", .voucher),
    ("merchant", .merchant), ("merchant.id", .merchant), ("order.id", .orderID), ("order.items", .items),
    ("item", .item),
    ("set", .setting), ("amendment", .amendment),
  ]

  /// The tree while it is made.
  private struct Draft {
    struct Node {
      var name = ""
      var path = ""
      var target: Target?
      var slots: [Int] = []
      var children: [Int] = []
    }

    var nodes = [Node()]

    mutating func add(_ path: String, _ target: Target) { nodes[node(path)].target = target }

    mutating func addSlot(_ fact: String, _ index: Int) {
      let node = node(fact)
      nodes[node].slots.append(index)
      // A fact that is a party or place may also be an object that names itself by `id`.
      guard fact == "platform" else { return }
      nodes[self.node(fact + ".id")].slots.append(index)
    }

    /// The node of a dotted path, made if there is none.
    private mutating func node(_ path: String) -> Int {
      var current = 0
      for part in path.split(separator: ".") {
        if let child = nodes[current].children.first(where: { nodes[$0].name == part }) {
          current = child
        } else {
          nodes.append(Node(name: String(part), path: current == 0 ? String(part) : nodes[current].path + "." + part))
          nodes[current].children.append(nodes.count - 1)
          current = nodes.count - 1
        }
      }
      return current
    }
  }
}
