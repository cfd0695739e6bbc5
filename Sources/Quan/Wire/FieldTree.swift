import QuanModel
import QuanPlan

/// Where each field of a command goes, as a tree over the parts of its path, built once for a plan.
struct FieldTree: Sendable {
  enum Target: Sendable, Hashable {
    case id, at, verb, tier, round, voucher, merchant, orderID, items, item, setting
    /// An identity key by its number.
    case key(Int)
  }

  struct Node: Sendable {
    var name: [UInt8]
    var target: Target?
    /// Indices of the plan's slots that the value fills: several for a place that is asked of several regions.
    var slots: [Int] = []
    var children: [Int] = []
    /// Its path in the command.
    var path = ""

    /// Whether nothing but an object can stand here.
    var isObject: Bool { target == nil && slots.isEmpty && !children.isEmpty }
  }

  private(set) var nodes: [Node] = [Node(name: [])]

  init(_ plan: Plan) {
    for (path, target) in Self.fixed { add(path, target) }
    for (index, name) in BuiltInFacts.identityKeys.enumerated() { add("user." + name, .key(index)) }
    for (index, slot) in plan.slots.enumerated() where slot.origin != .item { addSlot(slot.fact, index) }
  }

  private static let fixed: [(String, Target)] = [
    ("id", .id), ("at", .at), ("do", .verb), ("tier", .tier), ("round", .round), ("voucher", .voucher),
    ("merchant", .merchant), ("merchant.id", .merchant), ("order.id", .orderID), ("order.items", .items),
    ("item", .item),
    ("set", .setting),
  ]

  private mutating func add(_ path: String, _ target: Target) { nodes[node(path)].target = target }

  private mutating func addSlot(_ fact: String, _ index: Int) {
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
      let name = Array(part.utf8)
      if let child = nodes[current].children.first(where: { nodes[$0].name == name }) {
        current = child
      } else {
        nodes.append(Node(name: name, path: current == 0 ? String(part) : nodes[current].path + "." + part))
        nodes[current].children.append(nodes.count - 1)
        current = nodes.count - 1
      }
    }
    return current
  }
}
