extension BuiltInWords {
  /// Facts and the values that the engine itself supplies; a dotted name is one word.
  static let facts: [Word] = [
    ("now", "现在"), ("platform", "平台"), ("platform.entry", "平台.入口"), ("platform.risk", "平台.风险"),
    ("user.place", "用户.位置"), ("user.place.method", "用户.位置.方式"), ("user.place.accuracy", "用户.位置.精度"),
    ("user.real_name", "用户.已实名"), ("user.card_bound", "用户.已绑卡"), ("user.individual", "用户.是个人"),
    ("user.birth_date", "用户.出生日期"), ("user.residence", "用户.住址"), ("user.attests", "用户.验证"),
    ("user.blocked", "用户.受限"), ("user.name", "用户.姓名"),
    ("user.device", "用户.设备"), ("user.phone", "用户.手机号"), ("user.bank_phone", "用户.银行预留手机号"),
    ("user.bank_card", "用户.银行卡"), ("user.id_number", "用户.身份证号"), ("user.app_account", "用户.应用账号"),
    ("channel", "渠道"), ("code", "券码"),
    ("merchant.place", "商户.位置"), ("merchant.suspended", "商户.已停用"), ("merchant.lists", "商户.名录"),
    ("order.total", "订单.总额"), ("order.discount", "订单.优惠"), ("order.net", "订单.优惠后总额"), ("order.paid", "订单.实付"),
    ("order.in_person", "订单.到店"),
    ("item.category", "商品.品类"), ("item.price", "商品.标价"), ("item.net", "商品.优惠后价"), ("item.invoiced", "商品.开票额"),
    ("item.quantity", "商品.数量"), ("item.energy_grade", "商品.能效等级"), ("item.new", "商品.新品"),
    ("item.delivery", "商品.送货地"),
    ("refund.extent", "退款.范围"), ("refund.amount", "退款.金额"), ("refund.part", "退款.比例"),
    ("review.approved", "审核.通过"),
    ("voucher.state", "券.状态"), ("voucher.tier", "券.券种"), ("voucher.kind", "券.券类"), ("voucher.round", "券.轮次"),
    ("voucher.user", "券.用户"), ("voucher.granted", "券.领取时刻"), ("voucher.granted_on", "券.领取日"),
    ("voucher.valid", "券.有效"), ("voucher.uses", "券.使用次数"), ("voucher.amount", "券.金额"),
  ]

  /// The values of the built-in facts.
  static let enumerations: [Word] = [
    ("full", "全额"), ("partial", "部分"), ("split", "拆分"), ("cancelled", "取消"),
    ("cashier_scan", "商家扫码"), ("customer_scan", "顾客扫码"), ("app_pay", "应用支付"), ("pos", "刷卡"), ("online", "线上"),
    ("face_to_face", "当面"),
    ("dynamic", "动态码"), ("static", "静态码"), ("screenshot", "截图"),
    ("own_app", "自有应用"), ("shared_link", "分享链接"),
    ("normal", "正常"), ("degraded", "降级"),
    ("gps", "卫星定位"), ("network", "网络定位"), ("declared", "自报"),
    ("slider", "滑块"), ("image_captcha", "图形验证码"), ("face", "人脸"),
  ]

  /// The reasons of refusals that a file may name.
  static let reasons: [Word] = [
    ("not_open", "未开始"), ("closed", "已结束"), ("sold_out", "已领完"), ("limit_reached", "已达上限"),
    ("below_threshold", "未达门槛"), ("not_eligible", "不符合条件"), ("out_of_region", "不在区域内"),
    ("place_unproven", "位置未证实"), ("wrong_platform", "平台不符"), ("wrong_channel", "渠道不符"),
    ("wrong_goods", "商品不符"), ("wrong_merchant", "商户不符"), ("merchant_suspended", "商户已停用"),
    ("not_admitted", "未准入"), ("not_the_holder", "非本人"), ("identity_unproven", "身份未核实"), ("not_human", "非真人"),
    ("risk", "有风险"), ("evidence_missing", "缺少材料"), ("evidence_mismatch", "材料不符"), ("payment_too_small", "支付不足"),
    ("expired", "已过期"), ("wrong_state", "状态不符"), ("too_late", "已超期"), ("user_blocked", "用户受限"),
    ("fact_missing", "缺少信息"), ("undecided", "未定"), ("unknown_voucher", "券不存在"), ("unknown_order", "订单不存在"),
    ("unknown_merchant", "商户不存在"), ("unknown_user", "用户不存在"), ("not_yet_valid", "尚未生效"),
    ("not_tentative", "并非暂定"), ("money_short", "资金不足"), ("out_of_order", "次序错乱"),
    ("not_effective", "修改未生效"), ("takes_away", "损及已发权益"), ("not_next", "不是下一项"),
  ]
}
