import QuanModel

/// A case that satisfies conditions: what each thing they look at is. Whatever is not listed may be anything.
package struct Assignment: Hashable, Sendable {
  /// What a value is given to.
  package enum Subject: Hashable, Sendable {
    case term(Term)
    /// Whether the keys brought are the holder's, for the subject of this index.
    case holder(subject: Int)
    /// Whether the command's time lies in a window that has no fixed instants, such as `voucher.valid`.
    case during(WindowReference)
  }

  /// What is given.
  package enum Value: Hashable, Sendable {
    /// A value of a measurable term; instants are constants of kind `instant`.
    case constant(Constant)
    /// The members of a set, as a mask over the enumeration of this index.
    case members(enumeration: Int, mask: UInt64)
    /// A place that lies where the conditions want it: an administrative code, a position, or both.
    case place(code: String?, position: Position? = nil)
    case truth(Bool)
  }

  package struct Entry: Hashable, Sendable {
    package var subject: Subject
    package var value: Value

    package init(_ subject: Subject, _ value: Value) {
      self.subject = subject
      self.value = value
    }
  }

  /// In a fixed order: time, tier, round, voucher, merchant, facts by index, holders, windows.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.enumerated().sorted { left, right in
      let (leftRank, rightRank) = (Self.rank(left.element.subject), Self.rank(right.element.subject))
      return leftRank != rightRank ? leftRank < rightRank : left.offset < right.offset
    }.map(\.element)
  }

  package subscript(subject: Subject) -> Value? { entries.first { $0.subject == subject }?.value }

  package subscript(term: Term) -> Value? { self[.term(term)] }

  private static func rank(_ subject: Subject) -> Int {
    switch subject {
    case .term(.now): 0
    case .term(.tier): 1
    case .term(.round): 2
    case .term(.voucherState): 3
    case .term(.merchantSuspended), .term(.voucherUses), .term(.granted), .term(.grantedDay), .term(.kind), .term(.age):
      4
    case .term(.fact(let index)): 5 + index
    case .holder(let subject): 1_000_000 + subject
    case .during: 2_000_000
    }
  }
}
