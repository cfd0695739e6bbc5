import QuanDiagnostics

/// A name as written, possibly dotted, with its place.
package struct Name: Hashable, Sendable {
  package var text: String
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }

  /// The parts between the dots.
  package var parts: [String] { text.split(separator: ".").map(String.init) }
}

/// A parsed value, condition or claim, before names and types are known.
package struct Expression: Sendable {
  package indirect enum Kind: Sendable {
    case literal(Literal)
    case name(Name)
    case call(Name, [Argument])
    case not(Expression)
    case all([Expression])
    case any([Expression])
    case compare(Expression, Relation, Expression)
    /// `x in a | b`, `x in [1元, 2元]`, `x not in …`.
    case member(Expression, in: Alternatives, negated: Bool)
    /// `set has a & b`, `set has all`; nil stands for `all`.
    case has(Expression, [Name]?)
    /// `user is voucher.user`.
    case isSame(Expression, Expression)
    case arithmetic(Expression, ArithmeticOperator, Expression)
    /// `15/16 of subsidy`.
    case rate(Expression, of: Expression)
    case capped(Expression, at: Expression)
    case atLeast(Expression, Expression)
    case rounded(Expression, RoundingWord, to: Expression?)
    /// `day at 10:00`.
    case atTime(Expression, Expression)
    /// `start of first.open`, `end of valid`.
    case edge(EdgeWord, Expression)
    /// `day 5 of grab` counts the day of the grab, `day 5 after grab` does not.
    case dayCount(Int64, CountingWord, Expression)
    case conditional(Expression, Expression, Expression)
    /// `300元 when item.price >= 2000元`: undefined where the condition fails.
    case when(Expression, Expression)
    /// `some item where …`.
    case overItems(ItemQuantifier, Expression)
    case region(String)
    /// `a | b` (any of) or `a & b` (all of) as a value.
    case set([Expression], SetCombination)
    /// `next thursday`, to which `at` gives the time.
    case nextWeekday(Weekday)
    case leftover(of: Name)
    case tentative(Expression)
    case hole
    /// One, where the notice implies it and prints no figure.
    case once
    case rest
    case otherwise
    case unlimited
    case boolean(Bool)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `t600 in first` as an argument of `worth(…)`: a selector, possibly narrowed by a second.
package struct Argument: Sendable {
  package var value: Expression
  package var within: Expression?

  package init(value: Expression, within: Expression?) {
    self.value = value
    self.within = within
  }
}

/// What a value may be one of.
package indirect enum Alternatives: Sendable {
  case interval(Interval)
  case list([Expression])
}

/// An interval as written; nil bounds are open ends.
package struct Interval: Sendable {
  package var lower: Expression?
  package var upper: Expression?
  package var includesLower: Bool
  package var includesUpper: Bool
  package var span: SourceSpan
}

package enum Relation: String, Sendable, CaseIterable {
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="

  /// The relation that holds exactly where this one does not.
  package var negated: Relation {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The relation with its sides exchanged.
  package var mirrored: Relation {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether the relation holds between two values of one ordered type.
  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

package enum ArithmeticOperator: String, Sendable { case plus = "+", minus = "-", times = "*", divide = "/" }
package enum RoundingWord: String, Sendable { case down, up, nearest }
package enum EdgeWord: String, Sendable { case start, end }
package enum CountingWord: String, Sendable { case of, after }
package enum ItemQuantifier: String, Sendable { case some, every, count }
/// `|` joins what one of is enough, `&` what all are needed.
package enum SetCombination: String, Sendable { case any = "|", all = "&" }
