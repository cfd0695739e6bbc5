import QuanDiagnostics

/// What libyaml's problem texts mean, in plain words.
enum YAMLProblem {
  private static let known: [(fragment: String, message: Bilingual)] = [
    (
      "mapping values are not allowed",
      Bilingual(en: "a second `:` on the line, or wrong indentation", zh: "同一行出现第二个冒号，或缩进不对")
    ),
    ("could not find expected ':'", Bilingual(en: "a key needs a colon and a space after it", zh: "键后面要有冒号，冒号后要有空格")),
    ("did not find expected ',' or ']'", Bilingual(en: "a `[` list needs `,` or `]` here", zh: "方括号列表在这里缺少逗号或 `]`")),
    ("did not find expected ',' or '}'", Bilingual(en: "a `{` row needs `,` or `}` here", zh: "花括号在这里缺少逗号或 `}`")),
    ("found unexpected end of stream", Bilingual(en: "a quote is never closed", zh: "引号没有闭合")),
    (
      "did not find expected key", Bilingual(en: "a key was expected here; check the indentation", zh: "这里应当是一个键，请检查缩进")
    ),
    ("did not find expected '-' indicator", Bilingual(en: "a list item `-` was expected here", zh: "这里应当是列表项 `-`")),
    (
      "found character that cannot start any token",
      Bilingual(en: "a value cannot start with this character; put it in quotes", zh: "值不能以这个字符开头，请加引号")
    ),
    ("found undefined tag handle", Bilingual(en: "tags (`!`) are not used in campaigns", zh: "活动文件不使用标签（`!`）")),
    (
      "did not find expected alphabetic or numeric character",
      Bilingual(en: "anchors and aliases are not used in campaigns", zh: "活动文件不使用锚点和别名")
    ),
    ("found unknown escape character", Bilingual(en: "unknown escape in double quotes", zh: "双引号内有无法识别的转义")),
    ("block sequence entries are not allowed", Bilingual(en: "a list item cannot stand here", zh: "列表项不能写在这里")),
    ("did not find expected <document start>", Bilingual(en: "text after the end of the document", zh: "文档结束后还有内容")),
    ("did not find expected node content", Bilingual(en: "a value is missing here", zh: "这里缺少值")),
    ("block mapping", Bilingual(en: "a mapping cannot stand here", zh: "键值表不能写在这里")),
  ]

  /// What stands at the offset where libyaml stopped tells more than its words.
  static func message(for problem: String, at offset: Int, in bytes: [UInt8]) -> Bilingual {
    if problem.contains("did not find expected key") {
      let before = offset > 0 ? bytes[offset - 1] : 0
      if before == UInt8(ascii: "'") || before == UInt8(ascii: "\"") {
        return Bilingual(
          en: "text stands behind the closing quote; within single quotes a quote is written `''`",
          zh: "结束引号后还有文字；单引号内的单引号要写成 `''`")
      }
      if bytes[offset...].starts(with: [UInt8(ascii: "-"), UInt8(ascii: " ")]) {
        return Bilingual(en: "a list item cannot stand among keys", zh: "键之间不能写列表项")
      }
    }
    return message(for: problem)
  }

  private static func message(for problem: String) -> Bilingual {
    if let hit = known.first(where: { problem.contains($0.fragment) }) { return hit.message }
    return Bilingual(en: "the YAML is broken: \(problem)", zh: "YAML 语法错误：\(problem)")
  }
}
