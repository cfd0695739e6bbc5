/// The one table of keys. The decoder, the reference and the editor's completion all read it.
package enum KeyTable {
  /// The keys of a campaign file.
  package static let campaignFile: [KeySpec] = [
    KeySpec(.quan, "券", .scalar(.edition), required: true, "language edition of this file", "本文件的语言版本"),
    KeySpec(.campaign, "活动", .fields(campaign), required: true, "what this campaign is", "活动概况"),
    KeySpec(
      .parties, "各方", .named(.party, .scalar(.text)),
      "who appears; organiser, buyer, merchant and platform are built in", "各参与方；主办方、买家、商户、平台已内置"),
    KeySpec(
      .let, "定义", .named(.identifier, .value(.definition)), "names for values, sets, regions, windows, conditions",
      "给值、集合、区域、时间、条件起名"),
    KeySpec(
      .facts, "事实", .named(.verb, .named(.fact, .scalar(.factType))), "facts that a command must bring, by verb",
      "各动词的指令须带的事实"),
    KeySpec(.subjects, "主体", entries(subject), "who counts as the same", "谁算同一主体"),
    KeySpec(
      .funding, "资金", entries(source), required: true, "sources of money; together they pay each subsidy",
      "资金来源，共同承担每笔补贴"),
    KeySpec(.tiers, "券种", entries(tier), required: true, "kinds of voucher", "消费券的种类"),
    KeySpec(.rounds, "轮次", entries(round), required: true, "occasions at which vouchers can be grabbed", "可以领券的各个轮次"),
    KeySpec(.quotas, "限额", entries(quota), "everything that counts: limits, holds, attempts", "一切计数：限领、持有、次数"),
    KeySpec(.rules, "规则", entries(rule), "what must be true for an event to go through", "事件成立须满足的条件"),
    KeySpec(
      .flows, "流转", entries(flow), required: true, "what moves when: voucher states, leftovers, refunds",
      "何时何物转移：券状态、结余、退款"),
    KeySpec(.discretion, "裁量", entries(discretion), "what people, not the machine, decide or owe", "由人裁量或承担的事项"),
    KeySpec(
      .silent, "未言", .named(.topic, .fields(silence)), "questions that the notice leaves open", "通知没有说明的问题"),
    KeySpec(.asserts, "自述", entries(assertion), "what the notice says about itself", "通知对自身的陈述"),
    KeySpec(.accept, "认可", entries(acceptance), "findings accepted with a reason", "说明理由后认可的检查结果"),
    KeySpec(
      .approve, "核准", .named(.fact, .fields(approval)), "readings that were approved, by the path that carries them",
      "已核准的理解，按所在路径列出"),
  ]

  static let campaign: [KeySpec] = [
    KeySpec(.id, "编号", .scalar(.identifier), required: true, "permanent identifier", "永久编号"),
    KeySpec(.title, "名称", .scalar(.text), required: true, "title as published", "公布的名称"),
    KeySpec(.zone, "时区", .scalar(.zone), required: true, "time zone in which days and weeks are counted", "计算日、周所用的时区"),
    KeySpec(.currency, "币种", .scalar(.currency), required: true, "currency of every amount", "所有金额的币种"),
    KeySpec(
      .period, "期间", .value(.window), required: true, "when the campaign runs; no grab outside it", "活动期间，期间外不能领券"),
    KeySpec(.notice, "文件", .fields(notice), required: true, "the document that this file encodes", "本文件所依据的通知"),
    KeySpec(.amends, "修改", .scalar(.identifier), "the campaign that this file changes", "本文件所修改的活动"),
    KeySpec(.effective, "生效", .scalar(.expression), "from when grabs follow the changed entries", "修改生效的时刻"),
  ]

  static let notice: [KeySpec] = [
    KeySpec(.number, "文号", .scalar(.text), "document number", "文号"),
    KeySpec(.issuer, "发文", .list(.scalar(.text)), "issuing bodies", "发文机关"),
    KeySpec(.dated, "日期", .scalar(.date), "date of the document", "成文日期"),
    KeySpec(.part, "部分", .scalar(.text), "which part, where one notice holds several campaigns", "一份通知含多个活动时所指的部分"),
    KeySpec(
      .clauses, "条款", .named(.clause, .list(.scalar(.expression))), required: true,
      "every clause with the figures that it prints", "逐条列出条款及其中的数字"),
  ]

  /// What every named entry may carry.
  package static let common: [KeySpec] = [
    KeySpec(.cite, "依据", .list(.scalar(.clause)), "clauses that the entry carries out", "本条所依据的条款"),
    KeySpec(.title, "名称", .scalar(.text), "what messages call it", "消息中的称呼"),
    KeySpec(.reading, "理解", .scalar(.text), "how an unclear clause was read, and why", "对不明确条款的理解及理由"),
    KeySpec(
      .each, "逐项", .either(.scalar(.each), .named(.identifier, .row(row))),
      "makes a family: one member a row, a number or a date", "按行、按数或按日期生成一组条目"),
    KeySpec(.for, "适用", .list(.scalar(.name)), "only these tiers, families or rounds", "只适用于这些券种、条目组或轮次"),
  ]

  /// What a row of a family may say of its member, beside the columns.
  static let row: [KeySpec] = [
    KeySpec(.title, "名称", .scalar(.text), "what messages call the member", "消息中对该成员的称呼"),
    KeySpec(.cite, "依据", .list(.scalar(.clause)), "clauses that the member carries out", "该成员所依据的条款"),
    KeySpec(.reading, "理解", .scalar(.text), "how an unclear clause was read", "对不明确条款的理解"),
  ]

  static let subject: [KeySpec] = [
    KeySpec(.same, "同一", .scalar(.keyRule), required: true, "which keys make two accounts one", "哪些标识相同即为同一主体"),
    KeySpec(
      .links, "关联", .scalar(.choice(["transitive", "direct"])), required: true, "whether A~B and B~C make A~C", "关联是否传递"
    ),
    KeySpec(
      .refused, "被拒", .scalar(.choice(["ignored", "linked"])), required: true, "whether a refused attempt links keys",
      "被拒的尝试是否建立关联"),
    KeySpec(.needs, "须带", .list(.scalar(.name)), required: true, "keys that a grab must bring", "领券必须提供的标识"),
  ]

  static let source: [KeySpec] = [
    KeySpec(.gives, "出资", .value(.expression), required: true, "what the source puts up", "出资额"),
    KeySpec(.pays, "承担", .value(.expression), required: true, "its share of one subsidy", "每笔补贴中承担的份额"),
  ]

  static let tier: [KeySpec] = [
    KeySpec(
      .amount, "金额", .value(.expression), required: true,
      "what the voucher is worth; where undefined it cannot be used", "券的金额；无定义处不能使用"),
    KeySpec(.valid, "有效", .value(.window), "when it can be used; meets the round's window", "可用时间，与轮次的有效期取交集"),
    KeySpec(.drawn, "支取", .scalar(.event), "event that takes the money from the sources", "从资金来源支取的事件"),
  ]

  static let round: [KeySpec] = [
    KeySpec(.open, "开放", .value(.window), required: true, "when it can be grabbed", "可以领券的时间"),
    KeySpec(
      .issue, "发放", .either(.value(.expression), .named(.fact, .scalar(.expression))),
      "how many of each tier, how much money, or `leftover of` a round", "各券种张数、金额，或某轮的结余"),
    KeySpec(.valid, "有效", .value(.window), "when what it grants can be used", "所领券的有效期"),
  ]

  static let quota: [KeySpec] = [
    KeySpec(.at, "时点", .list(.scalar(.event)), required: true, "events that take from the purse", "占用限额的事件"),
    KeySpec(.adds, "计", .value(.expression), "how much an event takes; 1 if left out", "每次占用多少，默认 1"),
    KeySpec(.per, "每", .list(.scalar(.name)), "one purse for each value of these", "按这些维度分别计数"),
    KeySpec(.atMost, "至多", .value(.expression), required: true, "what a purse holds at the start", "额度上限"),
    KeySpec(.back, "返还", .list(.scalar(.event)), "events that put back what was taken", "返还额度的事件"),
    KeySpec(
      .while, "处于", .scalar(.states), "counts vouchers while they are in these states, instead of `back`",
      "券处于这些状态期间计数，不与 `back` 并用"),
    KeySpec(.when, "当", .scalar(.condition), "counts only where this holds", "仅当此条件成立时计数"),
    KeySpec(.otherwise, "否则", .scalar(.name), "reason of the refusal", "拒绝原因"),
  ]

  static let rule: [KeySpec] = [
    KeySpec(.at, "时点", .list(.scalar(.event)), required: true, "verbs that it guards", "所约束的动词"),
    KeySpec(
      .when, "当", .scalar(.condition), required: true, "goes through only if true; a missing fact refuses",
      "为真才通过；缺少事实则拒绝"),
    KeySpec(.otherwise, "否则", .scalar(.name), "reason of the refusal", "拒绝原因"),
  ]

  static let flow: [KeySpec] = [
    KeySpec(.at, "时点", .list(.scalar(.event)), required: true, "what sets it off", "触发的事件"),
    KeySpec(
      .when, "当", .scalar(.condition), "only where this holds; `otherwise` = no sibling applies",
      "仅当此条件成立；`otherwise` 表示其余情况"),
    KeySpec(.move, "转移", .list(.scalar(.move)), required: true, "what goes from where to where", "何物从何处转到何处"),
  ]

  static let discretion: [KeySpec] = [
    KeySpec(.who, "谁", .list(.scalar(.name)), required: true, "whose power or duty", "谁的权力或义务"),
    KeySpec(.may, "可", .scalar(.text), "a power", "可以做的事"),
    KeySpec(.must, "应", .scalar(.text), "a duty", "应当做的事"),
    KeySpec(.mustNot, "不得", .scalar(.text), "a prohibition", "不得做的事"),
    KeySpec(.by, "经由", .scalar(.name), "the verb through which the decision reaches the engine", "决定经由哪个动词进入引擎"),
  ]

  static let silence: [KeySpec] = [
    KeySpec(.cite, "依据", .list(.scalar(.clause)), "clauses that the entry carries out", "本条所依据的条款"),
    KeySpec(.title, "名称", .scalar(.text), "what messages call it", "消息中的称呼"),
    KeySpec(
      .reading, "理解", .scalar(.text), required: true, "how the silence of the notice was read, and why",
      "对通知未说明之处的理解及理由"),
  ]

  static let approval: [KeySpec] = [
    KeySpec(
      .reading, "理解", .scalar(.text), required: true, "digest of the reading's text, as `quan clauses` prints it",
      "理解文字的摘要，由 `quan clauses` 列出"),
    KeySpec(.by, "经由", .scalar(.name), required: true, "the party that approved it", "核准的一方"),
    KeySpec(.on, "核准日", .scalar(.date), required: true, "the day on which it was approved", "核准日期"),
  ]

  static let assertion: [KeySpec] = [
    KeySpec(
      .that, "即", .scalar(.claim), required: true, "proved, refuted with both sides, or undetermined",
      "被证明、被反驳（列出两边）或无法判定")
  ]

  static let acceptance: [KeySpec] = [
    KeySpec(.code, "代码", .scalar(.text), required: true, "the finding's code", "检查结果的代码"),
    KeySpec(.where, "位置", .scalar(.path), required: true, "where the finding points", "检查结果指向的位置"),
    KeySpec(
      .saw, "所见", .list(.scalar(.text)), "the figures that the finding showed when it was accepted", "认可时检查结果列出的数字"),
    KeySpec(.because, "理由", .scalar(.text), required: true, "why it stands", "保留的理由"),
  ]

  /// A value written as a mapping.
  package static let qualified: [KeySpec] = [
    KeySpec(.is, "为", .scalar(.text), "the value", "值"),
    KeySpec(.cite, "依据", .list(.scalar(.clause)), "clauses that the value carries out", "该值所依据的条款"),
    KeySpec(.reading, "理解", .scalar(.text), "how an unclear clause was read", "对不明确条款的理解"),
    KeySpec(.over, "按", .list(.scalar(.expression)), "what a table looks up", "查表所依据的值"),
    KeySpec(.cases, "情形", .named(.case, tableCase(depth: 3)), "interval, set or name to value", "区间、集合或名称对应的值"),
  ]

  /// A changed value of an amendment.
  package static let amended: [KeySpec] = [
    KeySpec(.is, "为", .scalar(.text), required: true, "the value", "值"),
    KeySpec(.was, "原为", .scalar(.text), required: true, "what it was before", "原来的值"),
    KeySpec(.cite, "依据", .list(.scalar(.clause)), "clauses that the value carries out", "该值所依据的条款"),
    KeySpec(.reading, "理解", .scalar(.text), "how an unclear clause was read", "对不明确条款的理解"),
  ]

  /// The key of a mapping by its spelling in either language.
  static func spec(of spelling: String, among keys: [KeySpec]) -> KeySpec? {
    guard let candidates = keysBySpelling[spelling] else { return nil }
    return keys.indices.first { candidates.contains(keys[$0].key) && keys[$0].answers(to: spelling) }.map { keys[$0] }
  }

  /// The keys that a spelling may stand for; which one it is the mapping tells. For lookups only.
  private static let keysBySpelling: [String: [Key]] = {
    var keys: [String: [Key]] = [:]
    func enter(_ specs: [KeySpec]) {
      for spec in specs {
        for spelling in [spec.key.rawValue, spec.chinese] where keys[spelling]?.contains(spec.key) != true {
          keys[spelling, default: []].append(spec.key)
        }
        enter(spec.shape)
      }
    }
    func enter(_ shape: Shape) {
      switch shape {
      case .scalar, .value: break
      case .list(let element), .named(_, let element): enter(element)
      case .fields(let specs), .row(let specs): enter(specs)
      case .either(let value, let mapping):
        enter(value)
        enter(mapping)
      }
    }
    enter(campaignFile + qualified)
    return keys
  }()

  /// A case of a table: a value, or the cases of the next thing that the table looks up.
  private static func tableCase(depth: Int) -> Shape {
    depth == 0 ? .value(.expression) : .either(.value(.expression), .named(.case, tableCase(depth: depth - 1)))
  }

  /// Sections that list entries, each of which takes the common keys besides its own.
  private static func entries(_ keys: [KeySpec]) -> Shape {
    let own = Set(keys.map(\.key))
    return .named(.identifier, .fields(keys + common.filter { !own.contains($0.key) }))
  }
}
