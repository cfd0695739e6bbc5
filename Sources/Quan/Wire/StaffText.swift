import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan

/// A refusal as support staff read it: the rule and its clause, the values that it saw, what the reason means and where to
/// look, and the change that would have been enough.
struct StaffText {
  let plan: Plan

  func text(_ decision: Decision, _ trace: Trace) -> Bilingual {
    let reason = (decision.reason ?? .malformed).entry.staff
    var (en, zh) = (reason.en, reason.zh)
    if let facts = facts(decision, trace) { (en, zh) = (facts.en + " " + en, facts.zh + zh) }
    if let remedy = RemedyText(plan: plan).advice(for: decision) {
      (en, zh) = (en + " Remedy: " + remedy.en + ".", zh + "补救：" + remedy.zh + "。")
    }
    return Bilingual(en: en, zh: zh)
  }

  /// What was looked at last: the rule that refused, or what the engine itself asked.
  private func facts(_ decision: Decision, _ trace: Trace) -> Bilingual? {
    let step = trace.steps.last { $0.entry == decision.entry && $0.result != .holds }
    guard decision.entry >= 0 else { return step.map { sentence(Self.name($0.check), $0) } }
    let entry = plan.entries[Int(decision.entry)]
    var name = Bilingual(en: "`\(entry.path)`", zh: "`\(entry.path)`")
    if let cite = entry.cite { name = Bilingual(en: name.en + " (clause \(cite))", zh: name.zh + "（\(cite)）") }
    return step.map { sentence(name, $0) } ?? Bilingual(en: name.en + ".", zh: name.zh + "。")
  }

  private func sentence(_ name: Bilingual, _ step: Trace.Step) -> Bilingual {
    let seen = step.values.flatMap(SeenText(plan: plan).pairs)
    let en = seen.map { "\(Self.english($0.name)) \(Self.text($0.value, none: "not known"))" }
    let zh = seen.map { "\(Self.chinese($0.name)) \(Self.text($0.value, none: "不明"))" }
    let result = Self.result(step.result)
    return Bilingual(
      en: name.en + " " + result.en + (en.isEmpty ? "." : ": " + en.joined(separator: ", ") + "."),
      zh: name.zh + result.zh + (zh.isEmpty ? "。" : "：" + zh.joined(separator: "，") + "。"))
  }

  private static func result(_ result: Trace.Result) -> Bilingual {
    switch result {
    case .holds: Bilingual(en: "holds", zh: "成立")
    case .fails: Bilingual(en: "does not hold", zh: "不成立")
    case .unknown: Bilingual(en: "cannot be decided", zh: "无法判定")
    case .undecided: Bilingual(en: "is left open", zh: "尚未确定")
    }
  }

  private static func text(_ value: SeenText.Value, none: String) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .money(let fen): Money(minorUnits: fen).text
    case .list(let words): words.joined(separator: "/")
    case .none: none
    }
  }

  private static func english(_ name: String) -> String {
    switch name {
    case "taken": "taken so far"
    case "adds": "this command"
    case "limit", "from", "until": name
    default: "`\(name)`"
    }
  }

  private static func chinese(_ name: String) -> String {
    switch name {
    case "taken": "已用"
    case "adds": "本次"
    case "limit": "上限"
    case "from": "从"
    case "until": "到"
    default: "`\(name)`"
    }
  }

  private static func name(_ check: Trace.Check) -> Bilingual {
    switch check {
    case .voucher: Bilingual(en: "That the voucher exists", zh: "“券存在”")
    case .state: Bilingual(en: "That the voucher's state allows the verb", zh: "“券的状态允许该操作”")
    case .merchant: Bilingual(en: "That the merchant is the right one", zh: "“商户无误”")
    case .order: Bilingual(en: "That the order has a voucher", zh: "“订单用过券”")
    case .suspended: Bilingual(en: "That the merchant is not suspended", zh: "“商户未被停用”")
    case .blocked: Bilingual(en: "That the user is not blocked", zh: "“用户未被限制”")
    }
  }
}
