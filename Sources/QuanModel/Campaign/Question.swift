import QuanDiagnostics

/// A question that every campaign answers, or says that its notice leaves open. The list is closed.
package enum Question: String, Sendable, CaseIterable {
  case refund
  case partialRefund = "partial-refund"
  case identity, limit, expiry, payee, transfer, place

  /// The question of a name in either language.
  package init?(name: String) {
    guard let question = Self.allCases.first(where: { $0.rawValue == name || $0.chineseName == name }) else {
      return nil
    }
    self = question
  }

  package var name: String { rawValue }

  package var chineseName: String {
    switch self {
    case .refund: "退款"
    case .partialRefund: "部分退款"
    case .identity: "身份"
    case .limit: "限领"
    case .expiry: "到期"
    case .payee: "收款方"
    case .transfer: "转让"
    case .place: "位置"
    }
  }

  /// The question in words, as part of a sentence.
  package var wording: Bilingual {
    switch self {
    case .refund: Bilingual(en: "what a refund does to voucher and subsidy", zh: "退款时券和补贴如何处理")
    case .partialRefund: Bilingual(en: "what a partial refund does", zh: "部分退款如何处理")
    case .identity: Bilingual(en: "who counts as the same user", zh: "谁算同一用户")
    case .limit: Bilingual(en: "how many vouchers one user may take", zh: "每人可领多少张")
    case .expiry: Bilingual(en: "when vouchers expire", zh: "券何时到期")
    case .payee: Bilingual(en: "who receives the money", zh: "资金支付给谁")
    case .transfer: Bilingual(en: "whether another person may use the voucher", zh: "他人能否使用券")
    case .place: Bilingual(en: "what proves where the user is", zh: "以什么证明用户所在位置")
    }
  }
}
