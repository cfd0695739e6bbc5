import QuanDiagnostics
import QuanSyntax

/// What the built-in names mean, for the reference.
enum ReferenceMeanings {
  static func meaning(_ name: String, _ concept: BuiltInWords.Concept) -> Bilingual? {
    let rows: [(String, String, String)]
    switch concept {
    case .verb: rows = verbs
    case .state: rows = states
    case .dimension: rows = dimensions
    case .fact: rows = facts
    default: rows = []
    }
    return rows.first { $0.0 == name }.map { Bilingual(en: $0.1, zh: $0.2) }
  }

  private static let verbs: [(String, String, String)] = [
    ("grab", "takes a voucher in an open round", "在开放的轮次中领取一张券"),
    ("activate", "makes a pending voucher usable", "使待激活的券可用"),
    ("void", "ends a voucher before its time", "使券提前失效"), ("redeem", "uses a voucher in a purchase", "在消费中使用券"),
    ("submit", "hands in papers for a voucher", "为券提交材料"), ("review", "decides on papers handed in", "审核已提交的材料"),
    ("refund", "tells that a purchase was undone, wholly or in part", "告知消费全部或部分撤销"),
    ("enrol", "admits a merchant", "准入一家商户"), ("suspend", "stops a merchant", "停用一家商户"),
    ("reinstate", "lets a merchant back", "恢复一家商户"), ("block", "stops a user", "限制一位用户"),
    ("unblock", "lets a user back", "解除对用户的限制"), ("round", "sets what a round leaves tentative", "确定轮次中暂定的内容"),
    ("amend", "puts a changed campaign in force", "使修改后的活动生效"), ("advance", "lets time pass", "推进时间"),
  ]

  private static let states: [(String, String, String)] = [
    ("pending", "granted, not yet usable; its money is held", "已领取，尚不可用；资金占用中"),
    ("unused", "granted and usable; its money is held", "已领取，可用；资金占用中"),
    ("used", "used in a purchase; its money is spent", "已在消费中使用；资金已支出"),
    ("expired", "its time is over; its money is free again", "已过有效期；资金已释放"),
    ("void", "ended before its time; its money is free again", "提前失效；资金已释放"),
  ]

  private static let dimensions: [(String, String, String)] = [
    ("tier", "the voucher's tier", "券的券种"), ("kind", "the family that the tier belongs to", "券种所属的券类"),
    ("round", "the round of the grab", "领券的轮次"),
    ("order", "the order of the purchase", "消费的订单"), ("item", "the item bought", "所购商品"),
    ("merchant", "the merchant", "商户"),
    ("platform", "the platform that the command comes through", "指令所经平台"), ("channel", "the way of paying", "支付渠道"),
    ("day", "the calendar day in the campaign's zone", "活动时区的自然日"), ("week", "the week, from Monday", "自然周，周一起"),
    ("month", "the calendar month", "自然月"),
  ]

  private static let facts: [(String, String, String)] = [
    ("platform", "the platform that the command comes through", "指令所经平台"),
    ("platform.entry", "how the user came in", "进入方式"),
    ("platform.risk", "the platform's view of risk", "平台的风险判断"), ("user.place", "where the user is", "用户所在位置"),
    ("user.place.method", "how the place was found", "定位方式"), ("user.place.accuracy", "how exact the place is", "定位精度"),
    ("user.real_name", "whether the name is verified", "是否已实名"),
    ("user.card_bound", "whether a card is bound", "是否已绑卡"),
    ("user.individual", "whether the user is a person, no company", "是否为个人"),
    ("user.birth_date", "date of birth", "出生日期"),
    ("user.residence", "place of residence", "居住地"), ("user.attests", "human checks that were passed", "已通过的人机验证"),
    ("channel", "the way of paying", "支付方式"), ("code", "the kind of code shown", "所出示券码的种类"),
    ("merchant.place", "where the merchant sells", "商户经营地"),
    ("order.total", "the order before any discount", "订单优惠前总额"),
    ("order.discount", "discounts of shop and platform", "商户与平台的优惠"),
    ("order.net", "the order after discounts, before the voucher", "优惠后、用券前的总额"),
    ("order.paid", "what the buyer pays", "买家实际支付"), ("order.in_person", "whether the buyer is at the till", "是否到店消费"),
    ("item.category", "what is bought", "商品品类"), ("item.price", "the price asked, before any discount", "优惠前的标价"),
    ("item.net", "the price after discounts, before the voucher", "优惠后、用券前的价格"),
    ("item.invoiced", "the price on the invoice", "发票金额"),
    ("item.quantity", "how many", "数量"), ("item.energy_grade", "grade of energy efficiency", "能效等级"),
    ("item.new", "whether it is new", "是否新品"),
    ("user.device", "device id", "设备编号"), ("user.phone", "phone number", "手机号"),
    ("user.bank_phone", "phone number that the bank knows", "银行预留手机号"),
    ("user.bank_card", "bank card", "银行卡"), ("user.id_number", "identity number", "身份证号"),
    ("user.app_account", "account in the app", "应用账号"),
    ("user.name", "name", "姓名"), ("refund.part", "the share of the purchase that is undone", "退款占消费的比例"),
    ("refund.extent", "how much of the purchase is undone", "退款范围"),
    ("refund.amount", "the money returned to the buyer", "退还买家的金额"),
    ("review.approved", "whether the papers are in order", "审核是否通过"),
  ]
}
