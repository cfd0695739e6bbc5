import QuanModel
import QuanSyntax

extension ProgramCompiler {
  /// Appends what computes the formula and answers its register, counted from the program's start.
  mutating func emit(_ formula: Formula) -> Int {
    switch formula {
    case .constant(let constant): return append(Instruction(.number, value: constant.value))
    case .term(.now): return append(Instruction(.time))
    case .term(.tier): return append(Instruction(.tierIndex))
    case .term(.kind): return append(Instruction(.kindIndex))
    case .term(.round): return append(Instruction(.roundIndex))
    case .term(.granted): return append(Instruction(.granted))
    case .term(.grantedDay): return append(Instruction(.grantedDay))
    case .term(let term): return append(Instruction(.load, a: slot(term)))
    case .subsidy: return append(Instruction(.subsidy))
    case .share(let source): return append(Instruction(.share, a: source))
    case .sum(let left, let right): return join(left, right, .add)
    case .difference(let left, let right): return join(left, right, .subtract)
    case .product(let left, let right): return join(left, right, .multiply)
    case .least(let left, let right): return join(left, right, .least)
    case .greatest(let left, let right): return join(left, right, .greatest)
    case .rate(let rate, let denominator, of: let base, let rounding):
      return emitRate(rate, denominator, base, rounding)
    case .rounded(let inner, let rounding):
      var instruction = Instruction(.round, a: emit(inner), value: rounding.unit)
      instruction.relation = RoundingCode.code(of: rounding.word)
      return append(instruction)
    case .pieces(let pieces): return emit(pieces)
    // Refused by `PlanGaps` before a plan is compiled.
    case .itemCount, .itemSum, .hole: return append(Instruction(.hole))
    }
  }

  private mutating func join(_ left: Formula, _ right: Formula, _ operation: Instruction.Operation) -> Int {
    let (a, b) = (emit(left), emit(right))
    return append(Instruction(operation, a: a, b: b))
  }

  private mutating func emitRate(_ rate: Formula, _ denominator: Int64, _ base: Formula, _ rounding: Rounding?) -> Int {
    let (a, b) = (emit(rate), emit(base))
    let unit = rounding?.unit ?? 1
    let (step, overflow) = denominator.multipliedReportingOverflow(by: unit)
    var instruction = Instruction(.rate, a: a, b: b, value: overflow ? .max : step)
    instruction.relation = RoundingCode.code(of: rounding?.word)
    let register = append(instruction)
    guard unit != 1 else { return register }
    let factor = append(Instruction(.number, value: unit))
    return append(Instruction(.multiply, a: register, b: factor))
  }

  /// From the last piece to the first, each choosing between its own value and what those behind it come to.
  private mutating func emit(_ pieces: [FormulaPiece]) -> Int {
    var rest = -1
    for piece in pieces.reversed() {
      let value = emit(piece.value)
      guard let guarding = piece.guarding else {
        rest = value
        continue
      }
      let condition = emit(guarding)
      rest = append(Instruction(.choose, a: condition, b: value, value: Int64(rest)))
    }
    return rest >= 0 ? rest : append(Instruction(.undefined))
  }
}
