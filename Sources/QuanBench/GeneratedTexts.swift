/// Running text for generated campaigns, of the kind that notices hold. No text holds a figure.
enum GeneratedTexts {
  static let readings = [
    "the price asked for one item counts, before the shop's own discounts; a dearer item may take this voucher too",
    "商品标价为准，不含商家自行给予的折扣；价格更高的商品同样可以使用",
    "a round can be grabbed until its vouchers are gone or can no longer be used; the notice names no other end",
    "未领完的券不结转，由组织方在下一轮开始前另行安排",
    "one voucher an order; its threshold is on one item of that order, after the rule that sets the tiers",
    "一笔订单只能使用一张，拆单支付的按原订单处理",
    "a consumer of the county is one who is there at the moment of the grab; nothing is said of residence",
    "以领取时的定位为准，与户籍无关；定位不明的不予发放",
  ]

  static let duties = [
    "publish the list of stores before the round opens and keep it current",
    "在活动页面公布参与商户名单，并及时更新",
    "hand in the record of used vouchers for settlement, with the receipts that belong to it",
    "对商户的销售记录和发票逐笔核对，发现异常及时上报",
    "answer complaints of consumers and pass on what concerns other bureaus",
    "做好消费者咨询、投诉的受理和答复工作",
    "keep the data of consumers to the purpose of the campaign and delete them afterwards",
    "加强网络安全防护，防止恶意抢券和套取补贴",
  ]

  static let comments = [
    "the notice lists the stores by street; the order is kept", "与上一年度的写法一致", "asked by telephone, answered in writing",
    "按通知原文顺序排列",
  ]

  static let goods = ["家电", "汽车", "家居", "餐饮", "零售", "数码", "文旅", "体育"]
}
