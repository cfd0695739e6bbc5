/// The built-in names of the language with their Chinese spellings: what commands do, vouchers' states, facts, reasons.
///
/// Keys stand in `KeyTable`, words of the grammar in `Keyword`; a name that a file declares itself has one spelling.
package enum BuiltInWords {
  /// One name in both spellings. Commands and decisions carry the English one.
  package typealias Word = (english: String, chinese: String)

  /// What a name stands for.
  package enum Concept: String, Sendable, CaseIterable {
    case verb, state, party, dimension, identityKey, fact, enumeration, reason, function, factType, window, weekday
    case choice, account, topic, other
  }

  package static func words(_ concept: Concept) -> [Word] {
    switch concept {
    case .verb: verbs
    case .state: states
    case .party: parties
    case .dimension: dimensions
    case .identityKey: identityKeys
    case .fact: facts
    case .enumeration: enumerations
    case .reason: reasons
    case .function: functions
    case .factType: factTypes
    case .window: windows
    case .weekday: weekdays
    case .choice: choices
    case .account: accounts
    case .topic: topics
    case .other: others
    }
  }

  /// The Chinese spelling of a name of a concept, nil for a name that is none.
  package static func chinese(_ english: String, _ concept: Concept) -> String? {
    words(concept).first { $0.english == english }?.chinese
  }

  private static let verbs: [Word] = [
    ("grab", "领取"), ("activate", "激活"), ("void", "作废"), ("redeem", "核销"), ("submit", "提交"), ("review", "审核"),
    ("refund", "退款"), ("enrol", "准入"), ("suspend", "停用"), ("reinstate", "恢复"), ("block", "拉黑"),
    ("unblock", "解禁"), ("round", "定轮"), ("amend", "修改"), ("advance", "推进"),
  ]

  private static let states: [Word] = [
    ("pending", "待激活"), ("unused", "未使用"), ("used", "已使用"), ("expired", "已过期"), ("void", "已作废"),
  ]

  private static let parties: [Word] = [
    ("organiser", "主办方"), ("buyer", "买家"), ("merchant", "商户"), ("platform", "平台"),
  ]

  private static let dimensions: [Word] = [
    ("tier", "券种"), ("kind", "券类"), ("round", "轮次"), ("order", "订单"), ("item", "商品"), ("merchant", "商户"),
    ("platform", "平台"), ("channel", "渠道"), ("day", "日"), ("week", "周"), ("month", "月"),
  ]

  private static let identityKeys: [Word] = [
    ("device", "设备"), ("phone", "手机号"), ("bank_phone", "银行预留手机号"), ("bank_card", "银行卡"),
    ("id_number", "身份证号"), ("app_account", "应用账号"),
  ]

  private static let functions: [Word] = [
    ("vouchers", "张数"), ("worth", "面值"), ("share", "份额"), ("count", "个数"), ("sum", "合计"), ("pays", "支付给"),
    ("weekday", "星期"), ("circle", "圆形"), ("polygon", "多边形"), ("geojson", "地理文件"),
  ]

  private static let factTypes: [Word] = [
    ("boolean", "是非"), ("integer", "整数"), ("money", "金额"), ("percent", "百分比"), ("ratio", "比例"), ("date", "日期"),
    ("instant", "时刻"), ("duration", "时长"), ("text", "文本"), ("place", "位置"), ("length", "距离"), ("party", "参与方"),
    ("tier", "券种"), ("kind", "券类"), ("round", "轮次"),
  ]

  private static let windows: [Word] = [("period", "期间"), ("open", "开放"), ("valid", "有效")]

  private static let weekdays: [Word] = [
    ("monday", "周一"), ("tuesday", "周二"), ("wednesday", "周三"), ("thursday", "周四"), ("friday", "周五"),
    ("saturday", "周六"), ("sunday", "周日"),
  ]

  private static let choices: [Word] = [
    ("transitive", "传递"), ("direct", "直接"), ("ignored", "忽略"), ("linked", "关联"),
  ]

  private static let accounts: [Word] = [("free", "可用资金"), ("held", "占用资金"), ("spent", "已用资金")]

  private static let topics: [Word] = [
    ("refund", "退款"), ("partial-refund", "部分退款"), ("identity", "身份"), ("limit", "限领"), ("expiry", "失效"),
    ("payee", "收款方"), ("transfer", "转让"), ("place", "位置"),
  ]

  private static let others: [Word] = [
    ("all", "全部"), ("others", "其他"), ("subsidy", "补贴"), ("user", "用户"), ("voucher", "券"), ("review", "审核"),
  ]
}
