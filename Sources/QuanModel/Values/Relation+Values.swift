import QuanSyntax

extension Relation {
  /// The relation in words, for messages.
  package var words: (en: String, zh: String) {
    switch self {
    case .equal: ("equals", "等于")
    case .notEqual: ("differs from", "不等于")
    case .less: ("is less than", "小于")
    case .lessOrEqual: ("is at most", "不超过")
    case .greater: ("is more than", "大于")
    case .greaterOrEqual: ("is at least", "不低于")
    }
  }
}
