import QuanModel
import QuanSyntax

/// One step of a condition's program. Each step writes the register of its own position, so a program is evaluated
/// straight through, without branches of its own and without allocation.
package struct Instruction: Hashable, Sendable {
  package enum Operation: UInt8, Sendable {
    /// `value` is 0 or 1.
    case constant
    /// Register a and register b, in three-valued logic.
    case and, or
    case not
    /// Slot a (a `SlotReference`) against `value` by `relation`.
    case compare
    /// Slot a against slot b by `relation`.
    case compareSlots
    /// Slot a, a set, holds all bits of `value`.
    case hasAll
    /// Slot a, a digest, equals `value`.
    case equalText
    case nowCompare
    /// Now lies in the window that a and b name (`WindowKind`, round).
    case during
    /// The date or instant of slot a lies in the window that b and `value` name; `relation` is 1 for dates.
    case falls
    /// The age on the command's day of who was born on the date of slot a, against `value` by `relation`.
    case ageCompare
    /// The command's subject of number a is the voucher's.
    case isHolder
    case merchantSuspended
    /// The voucher's state is among the bits of `value`.
    case stateIn
    /// The tier's or round's index is `value`.
    case tierIs, roundIs, kindIs
    case hole
    // What follows computes numbers: the register is `yes` with a value, `no` where undefined, else not known.
    /// The number `value`.
    case number
    /// Slot a.
    case load
    case time
    /// The index of the tier, kind or round; the instant and the day of the grant.
    case tierIndex, kindIndex, roundIndex, granted, grantedDay
    /// The amount of the voucher, and what source a bears of it.
    case subsidy, share
    case add, subtract, multiply
    /// Register a times register b over `value`, rounded by the code in `relation` (`RoundingCode`).
    case rate
    /// Register a to a multiple of `value`.
    case round
    case least, greatest
    /// Register b where register a holds, else register `value`; -1 is undefined.
    case choose
    /// Register a against register b by `relation`.
    case compareRegisters
    case undefined
  }

  package var operation: Operation
  package var relation: UInt8
  package var a: Int32
  package var b: Int32
  package var value: Int64

  init(_ operation: Operation, relation: Relation = .equal, a: Int = 0, b: Int = 0, value: Int64 = 0) {
    self.operation = operation
    self.relation = RelationCode.code(of: relation)
    self.a = Int32(a)
    self.b = Int32(b)
    self.value = value
  }
}

/// Roundings as numbers, for the programs.
package enum RoundingCode {
  package static func code(of word: RoundingWord?) -> UInt8 {
    switch word {
    case .down: 0
    case .up: 1
    case .nearest: 2
    // It always comes out even; the checker proved it.
    case nil: 0
    }
  }

  package static func word(of code: UInt8) -> RoundingWord { code == 0 ? .down : code == 1 ? .up : .nearest }
}

/// Relations as numbers, for the programs.
package enum RelationCode {
  package static func code(of relation: Relation) -> UInt8 {
    switch relation {
    case .equal: 0
    case .notEqual: 1
    case .less: 2
    case .lessOrEqual: 3
    case .greater: 4
    case .greaterOrEqual: 5
    }
  }

  package static let greater: UInt8 = 4
  package static let greaterOrEqual: UInt8 = 5

  /// The code of the relation that holds exactly where the other does not.
  package static func negated(_ code: UInt8) -> UInt8 { [1, 0, 5, 4, 3, 2][Int(min(code, 5))] }
}

/// Which of the windows an instruction means.
package enum WindowKind: Int32, Sendable {
  case period = 0, open = 1, valid = 2, voucherValid = 3, tierValid = 4, named = 5

  /// The kind of a reference and the index of its round, tier or name.
  package static func parts(of reference: WindowReference) -> (kind: WindowKind, index: Int) {
    switch reference {
    case .period: (.period, 0)
    case .roundOpen(let round): (.open, round)
    case .roundValid(let round): (.valid, round)
    case .tierValid(let tier): (.tierValid, tier)
    case .named(let window): (.named, window)
    case .voucherValid: (.voucherValid, 0)
    }
  }

  package func reference(_ index: Int) -> WindowReference {
    switch self {
    case .period: .period
    case .open: .roundOpen(index)
    case .valid: .roundValid(index)
    case .tierValid: .tierValid(index)
    case .named: .named(index)
    case .voucherValid: .voucherValid
    }
  }
}

/// Where a program stands among the instructions of the plan; empty means "always true".
package struct Program: Hashable, Sendable {
  package var start: Int32
  package var count: Int32

  package static let always = Program(start: 0, count: 0)
  package var isEmpty: Bool { count == 0 }
}

/// A slot as one number: who brings it and its position there.
package enum SlotReference {
  package static func encode(_ origin: Slot.Origin, _ position: Int) -> Int {
    switch origin {
    case .command: position
    case .merchant: position | 1 << 24
    case .item: position | 2 << 24
    }
  }

  package static func origin(of reference: Int32) -> Int32 { reference >> 24 }
  package static func position(of reference: Int32) -> Int { Int(reference & 0xFF_FFFF) }
}
