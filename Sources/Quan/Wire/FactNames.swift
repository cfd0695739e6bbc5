import QuanDiagnostics

/// How messages for citizens call the built-in facts; a fact that a file declares is called by its name.
enum FactNames {
  static func name(of fact: String) -> Bilingual { table[fact] ?? Bilingual(en: "`\(fact)`", zh: "`\(fact)`") }

  static func isBuiltIn(_ fact: String) -> Bool { table[fact] != nil }

  private static let table: [String: Bilingual] = [
    "platform": Bilingual(en: "the platform", zh: "平台"),
    "platform.entry": Bilingual(en: "the way into the platform", zh: "进入平台的方式"),
    "platform.risk": Bilingual(en: "the platform's assessment", zh: "平台的风险判断"),
    "user.device": Bilingual(en: "your device number", zh: "设备号"),
    "user.phone": Bilingual(en: "your phone number", zh: "手机号"),
    "user.bank_phone": Bilingual(en: "the phone number that your bank has", zh: "银行预留手机号"),
    "user.bank_card": Bilingual(en: "your bank card number", zh: "银行卡号"),
    "user.id_number": Bilingual(en: "your identity card number", zh: "身份证号"),
    "user.app_account": Bilingual(en: "your account", zh: "应用账号"),
    "user.name": Bilingual(en: "your name", zh: "姓名"),
    "user.place": Bilingual(en: "your location", zh: "您的位置"),
    "user.place.method": Bilingual(en: "the way of finding your location", zh: "定位方式"),
    "user.place.accuracy": Bilingual(en: "the accuracy of your location", zh: "定位精度"),
    "user.real_name": Bilingual(en: "a verified name", zh: "完成实名认证"),
    "user.card_bound": Bilingual(en: "a linked bank card", zh: "绑定银行卡"),
    "user.individual": Bilingual(en: "taking part as an individual", zh: "以个人身份参加"),
    "user.birth_date": Bilingual(en: "your date of birth", zh: "出生日期"),
    "user.residence": Bilingual(en: "your address", zh: "住址"),
    "user.attests": Bilingual(en: "the security checks", zh: "安全验证"),
    "channel": Bilingual(en: "the way of claiming or paying", zh: "领取或支付方式"),
    "code": Bilingual(en: "the kind of code", zh: "券码类型"),
    "merchant.place": Bilingual(en: "the merchant's location", zh: "商户位置"),
    "order.id": Bilingual(en: "the order number", zh: "订单号"),
    "order.total": Bilingual(en: "the order's total", zh: "订单总额"),
    "order.discount": Bilingual(en: "the order's discount", zh: "订单优惠"),
    "order.net": Bilingual(en: "the order's total after discounts", zh: "优惠后的订单总额"),
    "order.paid": Bilingual(en: "the amount paid", zh: "实付金额"),
    "order.in_person": Bilingual(en: "coming to the shop in person", zh: "本人到店"),
    "item.category": Bilingual(en: "the kind of goods", zh: "商品品类"),
    "item.price": Bilingual(en: "the price", zh: "商品价格"),
    "item.net": Bilingual(en: "the price after discounts", zh: "优惠后的商品价格"),
    "item.invoiced": Bilingual(en: "the amount invoiced", zh: "开票金额"),
    "item.quantity": Bilingual(en: "the quantity", zh: "商品数量"),
    "item.energy_grade": Bilingual(en: "the energy grade", zh: "能效等级"),
    "item.new": Bilingual(en: "a new article", zh: "购买新品"),
    "refund.extent": Bilingual(en: "the extent of the refund", zh: "退款范围"),
    "refund.amount": Bilingual(en: "the amount of the refund", zh: "退款金额"),
    "refund.part": Bilingual(en: "the part that is refunded", zh: "退款比例"),
    "review.approved": Bilingual(en: "an approved review", zh: "审核通过"),
  ]
}
