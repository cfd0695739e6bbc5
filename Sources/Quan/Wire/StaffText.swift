import QuanDiagnostics
import QuanEngine
import QuanModel
import QuanPlan
import QuanSyntax

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

  /// What stood in the way: the rule that refused, or what the engine itself asked.
  private func facts(_ decision: Decision, _ trace: Trace) -> Bilingual? {
    let step = trace.steps.last { step in
      step.result != .holds && (decision.entry < 0 || step.entry == decision.entry)
    }
    if let step, step.entry < 0 { return Self.sentence(Self.failure(step.check), seen(step)) }
    let number = decision.entry >= 0 ? decision.entry : step?.entry ?? -1
    guard number >= 0 else { return nil }
    let entry = plan.entries[Int(number)]
    var name = Bilingual(en: "`\(entry.path)`", zh: "`\(entry.path)`")
    if let cite = entry.cite { name = Bilingual(en: name.en + " (clause \(cite))", zh: name.zh + "（\(cite)）") }
    guard let step else { return Bilingual(en: name.en + ".", zh: name.zh + "。") }
    let result = Self.result(step.result)
    return Self.sentence(Bilingual(en: name.en + " " + result.en, zh: name.zh + result.zh), seen(step))
  }

  private func seen(_ step: Trace.Step) -> [(name: String, value: SeenText.Value)] {
    step.values.flatMap(SeenText(plan: plan).pairs)
  }

  private static func sentence(_ what: Bilingual, _ seen: [(name: String, value: SeenText.Value)]) -> Bilingual {
    guard !seen.isEmpty else { return Bilingual(en: what.en + ".", zh: what.zh + "。") }
    let en = seen.map { "\(english($0.name)) \(text($0.value, none: "not known", { $0 }))" }
    let zh = seen.map { "\(chinese($0.name)) \(text($0.value, none: "不明", inChinese))" }
    return Bilingual(
      en: what.en + ": " + en.joined(separator: ", ") + ".", zh: what.zh + "：" + zh.joined(separator: "，") + "。")
  }

  private static func result(_ result: Trace.Result) -> Bilingual {
    switch result {
    case .holds: Bilingual(en: "holds", zh: "成立")
    case .fails: Bilingual(en: "does not hold", zh: "不成立")
    case .unknown: Bilingual(en: "cannot be decided", zh: "无法判定")
    case .undecided: Bilingual(en: "is left open", zh: "尚未确定")
    }
  }

  private static func text(_ value: SeenText.Value, none: String, _ word: (String) -> String) -> String {
    switch value {
    case .text(let text): word(text)
    case .number(let number): String(number)
    case .money(let fen): Money(minorUnits: fen).text
    case .list(let words): words.map(word).joined(separator: "/")
    case .none: none
    }
  }

  private static func inChinese(_ text: String) -> String {
    switch text {
    case "yes": return "是"
    case "no": return "否"
    case "holds": return "成立"
    case "fails": return "不成立"
    case "unknown": return "不明"
    case "undecided": return "未定"
    default: break
    }
    if text.hasPrefix("inside ") { return "在 " + text.dropFirst(7) + " 之内" }
    if text.hasPrefix("outside ") { return "在 " + text.dropFirst(8) + " 之外" }
    return BuiltInWords.chinese(text, .state) ?? text
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

  private static func failure(_ check: Trace.Check) -> Bilingual {
    switch check {
    case .voucher: Bilingual(en: "No voucher has this code", zh: "没有这个券码")
    case .state: Bilingual(en: "The voucher's state does not allow the verb", zh: "券的状态不允许该操作")
    case .merchant:
      Bilingual(en: "The merchant is not enrolled, or not the one where the voucher was used", zh: "商户未准入，或不是用券的商户")
    case .order: Bilingual(en: "No such voucher was used for the order", zh: "该订单没有用过这张券")
    case .suspended: Bilingual(en: "The merchant is suspended", zh: "商户已被停用")
    case .blocked: Bilingual(en: "The user or the holder is blocked", zh: "用户或持有人已被限制")
    }
  }
}
