import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanSyntax
import Testing

/// A whole campaign in Chinese spelling means what it means in English.
@Suite("Grammar: Chinese spelling")
struct ChineseSpellingTests {
  private static let path = SpringCampaignTests.path

  /// Every campaign of the repository.
  private static let campaigns = TidySources.all.map(\.path)
    .filter {
      $0.hasPrefix("campaigns/") && $0.hasSuffix(".yaml") && !$0.contains(".test.") && !$0.contains(".assume.")
    }

  @Test(arguments: campaigns)
  func aCampaignInChineseSpellingIsTheSameCampaign(_ path: String) throws {
    let english = try Repository.bytes(path)
    let chinese = ChineseSpelling.translate(english)
    let (left, right) = (
      CampaignFile(path: path, bytes: english), CampaignFile(path: path, bytes: Array(chinese.utf8))
    )
    guard !left.result.hasErrors else { return }
    let messages = right.result.diagnostics.map { "\($0.kind.code) \($0.path): \($0.message.en)" }
    let own = left.result.diagnostics.map(\.kind.code)
    #expect(right.result.diagnostics.map(\.kind.code) == own, "\(messages.prefix(20).joined(separator: "\n"))")
    let (one, two) = (try #require(left.result.campaign), try #require(right.result.campaign))
    let (first, second) = (CoreText.write(one).split(separator: "\n"), CoreText.write(two).split(separator: "\n"))
    let place = zip(first, second).enumerated().first { $1.0 != $1.1 }?.offset ?? min(first.count, second.count)
    #expect(
      first == second,
      "\(first.dropFirst(max(0, place - 6)).prefix(8)) and \(second.dropFirst(max(0, place - 6)).prefix(8))")
  }

  /// Nothing but the file's own names and texts stays as it is.
  @Test func everyWordHasAChineseSpelling() throws {
    let chinese = ChineseSpelling.translate(try Repository.bytes(Self.path))
    for phrase in [
      "券: 1", "开放: 自 2024-01-27T10:00 至 有效 之 结束", "发放: first 之 结余", "300元 当 商品.标价 >= 2000元",
      "同一: 任一 设备 | 手机号 |", "关联: 传递", "每: [user, 轮次, 券种]", "否则: 不在区域内", "转移: 券 由 已使用 转为 未使用",
      "当: 退款.范围 == 全额 且 现在 属于 券.有效", "即: 资金.province.出资 / 资金.ccb.出资 == 15:1", "即: 个数(券种) == 3",
      "即: 面值(t600 属于 first) == 12万元", "即: 非 支付给(买家)", "即: 不可 领取 当 平台 != ccb-life", "位置: 轮次",
      "merchant.kind: 单选 appliance_store | other", "merchant.above_quota: 是非", "谁: 主办方", "经由: 准入",
    ] { #expect(chinese.contains(phrase), "`\(phrase)` is not in the translation") }
  }

  @Test func everyKeywordAndBuiltInNameHasAChineseSpelling() {
    for keyword in Keyword.allCases {
      #expect(!keyword.chineseSpellings.isEmpty, "`\(keyword.rawValue)` has no Chinese spelling")
      for spelling in keyword.chineseSpellings {
        // `含` behind a bound is read by its place.
        let expected: Keyword = keyword == .included ? .has : keyword
        #expect(Keyword(spelling: spelling) == expected, "`\(spelling)` is not `\(keyword.rawValue)`")
      }
    }
    for name in Verb.names { #expect(BuiltInWords.chinese(name, .verb) != nil, "\(name)") }
    for state in VoucherState.builtIn { #expect(BuiltInWords.chinese(state.name, .state) != nil, "\(state.name)") }
    for fact in BuiltInFacts.all { #expect(BuiltInWords.chinese(fact.name, .fact) != nil, "\(fact.name)") }
    for key in BuiltInFacts.identityKeys { #expect(BuiltInWords.chinese(key, .identityKey) != nil, "\(key)") }
    for name in BuiltInFacts.enumerations.flatMap(\.names) {
      #expect(BuiltInWords.chinese(name, .enumeration) != nil, "\(name)")
    }
    for reason in Reason.allCases where !reason.isInvalid {
      #expect(BuiltInWords.chinese(reason.name, .reason) != nil, "\(reason.name)")
    }
    for party in Party.builtIn { #expect(BuiltInWords.chinese(party, .party) != nil, "\(party)") }
  }

  /// A spelling means one name, so that a name can be read without knowing its place.
  @Test func aSpellingMeansOneName() {
    var known: [String: String] = [:]
    for concept in BuiltInWords.Concept.allCases {
      var names: Set<String> = []
      for word in BuiltInWords.words(concept) {
        #expect(TidyChinese.isIn(word.chinese), "`\(word.chinese)` is no Chinese spelling")
        #expect(names.insert(word.english).inserted, "`\(word.english)` stands twice among the \(concept.rawValue)s")
        // `轮次` is a round; the verb of that name has another spelling.
        let first = known[word.chinese] ?? word.english
        #expect(first == word.english, "`\(word.chinese)` is `\(first)` and `\(word.english)`")
        known[word.chinese] = word.english
      }
    }
  }

  @Test func namesOfTheFileStayAsTheyAre() {
    let vocabulary = Vocabulary(declared: ["商户", "第一轮"])
    #expect(vocabulary.canonical("商户") == "商户")
    #expect(vocabulary.canonical("商户.位置") == "merchant.place")
    #expect(vocabulary.canonical("第一轮.开放") == "第一轮.open")
    #expect(vocabulary.canonical("资金.省级.出资") == "funding.省级.gives")
    #expect(vocabulary.canonical("商户.面积") == "商户.面积")
    #expect(vocabulary.canonical("券.状态") == "voucher.state")
    #expect(vocabulary.canonical("item.price") == "item.price")
    #expect(KeyTable.canonical(path: "券种.金额.金额") == "tiers.金额.amount")
  }

  private static let pairs: [(english: String, chinese: String)] = [
    ("end of valid", "有效 之 结束"), ("leftover of first", "first 之 结余"), ("15% of subsidy", "补贴 之 15%"),
    ("15% of item.invoiced rounded down capped at 2000元", "商品.开票额 之 15% 舍去 封顶 2000元"),
    ("15% of item.invoiced rounded nearest to 1元", "商品.开票额 之 15% 四舍五入 到 1元"),
    ("day 5 of grab", "领取 之 第5日"), ("day 5 after grab", "领取 后 第5日"), ("x at least 5元", "x 至少 5元"),
    ("count(tiers)", "个数(券种)"), ("if a > b then 1 else 2", "如果 a > b 则 1 否则 2"), ("grab + 48 hours", "领取 + 48小时"),
    ("admin 3715", "行政区划 3715"), ("some item where item.new", "某个 商品 满足 商品.新品"),
    ("every item where item.price > 5元", "每个 商品 满足 商品.标价 > 5元"), ("30 seconds", "30秒"), ("1.5km", "1.5公里"),
  ]

  @Test(arguments: pairs)
  func valuesInBothSpellingsAreOne(_ english: String, _ chinese: String) {
    #expect(SyntaxText.value(english) == SyntaxText.value(chinese))
    #expect(!SyntaxText.value(english).hasPrefix("error"))
  }

  private static let others: [(symbol: String, english: String, chinese: String)] = [
    ("move", "voucher from unused to used", "券 由 未使用 转为 已使用"),
    ("move", "rest of q from a to next round", "q 之 剩余 由 a 转至 下一 轮次"),
    ("move", "subsidy from organiser to merchant", "补贴 由 主办方 转至 商户"), ("event", "2 days after redeem", "核销 后 2天"),
    ("event", "end of first.valid", "first.有效 之 结束"), ("event", "try grab", "尝试 领取"), ("event", "full(q)", "用尽(q)"),
    ("window", "from 2024-01-27T10:00 until end of valid", "自 2024-01-27T10:00 至 有效 之 结束"),
    ("window", "every saturday | sunday from 09:00 until 21:00", "每逢 周六 | 周日 自 09:00 至 21:00"),
    ("window", "from 2024-01-01 through 2024-02-01 except period", "自 2024-01-01 至当日 2024-02-01 除 期间"),
    ("keyrule", "any of device | phone", "任一 设备 | 手机号"), ("facttype", "personal one of a | b", "个人 单选 a | b"),
    ("facttype", "set of a | b", "多选 a | b"), ("claim", "cannot redeem when item.price < 5元", "不可 核销 当 商品.标价 < 5元"),
  ]

  @Test(arguments: others)
  func bothSpellingsAreOne(_ symbol: String, _ english: String, _ chinese: String) throws {
    func read(_ text: String) throws -> String {
      var parser = ExpressionParser(SyntaxText.scalar(text))
      switch symbol {
      case "move": return CoreText.write(try parser.parseMove().kind)
      case "event": return CoreText.write(try parser.parseEvent().kind)
      case "window": return CoreText.write(try parser.parseWindow().kind)
      case "keyrule": return CoreText.write(try parser.parseKeyRule())
      case "facttype": return CoreText.write(try parser.parseFactType())
      default: return CoreText.write(try parser.parseClaim().kind)
      }
    }
    #expect(try read(english) == read(chinese))
  }
}
