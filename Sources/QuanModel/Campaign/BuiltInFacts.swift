/// The facts that every campaign may use without declaring them.
package enum BuiltInFacts {
  /// Enumerations of the built-in facts, by their index.
  package static let enumerations: [Enumeration] = [
    Enumeration(names: ["full", "partial", "split", "cancelled"]),
    Enumeration(names: ["cashier_scan", "customer_scan", "app_pay", "pos", "online", "face_to_face"]),
    Enumeration(names: ["dynamic", "static", "screenshot"]),
    Enumeration(names: ["own_app", "shared_link"]),
    Enumeration(names: ["normal", "degraded"]),
    Enumeration(names: ["gps", "network", "declared"]),
    Enumeration(names: ["slider", "image_captcha", "face"]),
  ]

  package static let refundExtents = 0

  /// The identity keys, in the order of their numbers.
  package static let identityKeys = ["device", "phone", "bank_phone", "bank_card", "id_number", "app_account"]

  package static let all: [FactDefinition] = [
    fact("platform", .party, [.grab, .redeem, .activate, .void, .submit]),
    fact("platform.entry", .one(3), [.grab, .redeem]),
    fact("platform.risk", .one(4), [.grab, .redeem]),
    // Identity keys are texts on which only `==` works; what is kept of them are digests.
    fact("user.device", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.phone", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.bank_phone", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.bank_card", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.id_number", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.app_account", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.name", .text, [.grab, .redeem, .submit], personal: true),
    fact("user.place", .place, [.grab, .redeem], personal: true),
    fact("user.place.method", .one(5), [.grab, .redeem]),
    fact("user.place.accuracy", .length, [.grab, .redeem]),
    fact("user.real_name", .boolean, [.grab, .redeem]),
    fact("user.card_bound", .boolean, [.grab, .redeem]),
    fact("user.individual", .boolean, [.grab, .redeem]),
    fact("user.birth_date", .date, [.grab, .redeem], personal: true),
    fact("user.residence", .place, [.grab, .redeem], personal: true),
    fact("user.attests", .set(6), [.grab]),
    fact("channel", .one(1), [.grab, .redeem]),
    fact("code", .one(2), [.grab, .redeem]),
    fact("merchant.place", .place, [.enrol]),
    fact("order.total", .money, [.redeem]),
    fact("order.discount", .money, [.redeem]),
    fact("order.net", .money, [.redeem]),
    fact("order.paid", .money, [.redeem]),
    fact("order.in_person", .boolean, [.redeem]),
    fact("item.category", .text, [.redeem]),
    fact("item.price", .money, [.redeem]),
    fact("item.net", .money, [.redeem]),
    fact("item.invoiced", .money, [.redeem]),
    fact("item.quantity", .integer, [.redeem]),
    fact("item.energy_grade", .integer, [.redeem]),
    fact("item.new", .boolean, [.redeem]),
    fact("refund.extent", .one(refundExtents), [.refund]),
    fact("refund.amount", .money, [.refund]),
    fact("refund.part", .ratio, [.refund]),
    fact("review.approved", .boolean, [.review]),
  ]

  private static func fact(_ name: String, _ type: FactType, _ verbs: Set<Verb>, personal: Bool = false)
    -> FactDefinition
  {
    FactDefinition(name: name, type: type, verbs: verbs, isPersonal: personal)
  }
}
