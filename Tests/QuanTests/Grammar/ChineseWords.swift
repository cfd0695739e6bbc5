import QuanSyntax

/// The tokens of one scalar in Chinese words and Chinese order.
struct ChineseWords {
  var tokens: [(token: Token, text: String)]
  /// In a move `from … to …` is `由 … 转为 …`.
  var isMove: Bool
  /// The Chinese spelling of a name, or the name.
  var name: (String) -> String

  private func keyword(_ index: Int) -> Keyword? {
    tokens.indices.contains(index) ? Keyword(spelling: tokens[index].text) : nil
  }

  private func isName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .name = tokens[index].token.kind else { return false }
    return true
  }

  func written() -> String {
    var words: [String] = []
    var index = 0
    while index < tokens.count {
      let (count, replacement) = phrase(at: index) ?? (1, [word(at: index)])
      words += replacement
      index += count
    }
    return joined(words)
  }

  /// Phrases that Chinese orders or says otherwise: how many tokens they take, and what stands for them.
  private func phrase(at index: Int) -> (Int, [String])? {
    switch (keyword(index), keyword(index + 1)) {
    case (.start, .of), (.end, .of): return (3, [word(at: index + 2), "之", keyword(index) == .start ? "开始" : "结束"])
    case (.leftover, .of): return (3, [word(at: index + 2), "之", "结余"])
    case (.rest, .of) where isMove: return (3, [word(at: index + 2), "之", "剩余"])
    case (.any, .of): return (2, ["任一"])
    case (.all, .of): return (2, ["全部"])
    case (.one, .of): return (2, ["单选"])
    case (.set, .of): return (2, ["多选"])
    case (.capped, .at): return (2, ["封顶"])
    case (.at, .least): return (2, ["至少"])
    case (.rounded, .down?): return (2, ["舍去"])
    case (.rounded, .up?): return (2, ["进位"])
    case (.rounded, .nearest?): return (2, ["四舍五入"])
    default: break
    }
    guard case .literal(let literal) = tokens[index].token.kind else { return nil }
    switch literal {
    case .percent, .fraction:
      return keyword(index + 1) == .of && isName(index + 2)
        ? (3, [word(at: index + 2), "之", tokens[index].text]) : nil
    case .number:
      guard isName(index + 1), let unit = Self.units[tokens[index + 1].text] else { return nil }
      guard keyword(index + 2) == .after else { return (2, [tokens[index].text + unit]) }
      return (4, [word(at: index + 3), "后", tokens[index].text + unit])
    default: return nil
    }
  }

  private static let units = [
    "day": "天", "days": "天", "hour": "小时", "hours": "小时", "minute": "分钟", "minutes": "分钟", "second": "秒",
    "seconds": "秒", "part": "份", "parts": "份",
  ]

  private func word(at index: Int) -> String {
    let text = tokens[index].text
    guard isName(index), let keyword = keyword(index) else { return isName(index) ? name(text) : text }
    switch keyword {
    case .from: return isMove ? "由" : "自"
    case .to: return isMove ? "转为" : "到"
    case .full, .count, .sum:
      return tokens.indices.contains(index + 1) && tokens[index + 1].text == "(" && keyword == .full
        ? keyword.chinese : name(text)
    case .item, .day, .next, .start, .end, .set, .one, .move, .admin, .up, .down, .personal, .any, .all:
      let chinese = name(text)
      return chinese == text ? keyword.chinese : chinese
    default: return keyword.chinese
    }
  }

  /// Words with blanks between them, none around brackets.
  private func joined(_ words: [String]) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      let touches = index == 0 || [")", "]", ",", "("].contains(word) || ["(", "["].contains(words[index - 1])
      text +=
        (touches && !(word == "(" && index > 0 && Keyword(spelling: words[index - 1])?.isSoft == false) ? "" : " ")
        + word
    }
    return text
  }
}
