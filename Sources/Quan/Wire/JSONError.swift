import QuanDiagnostics

/// Why a text is not one JSON value, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: String, Sendable, CaseIterable {
    case empty, unexpectedEnd, unexpectedByte, invalidLiteral, invalidNumber, integerOverflow, invalidUTF8
    case controlCharacter, invalidEscape, loneSurrogate, expectedKey, expectedColon, expectedCommaOrEnd, duplicateKey
    case trailingBytes, tooDeep, tooManyTokens, inputTooLong
  }

  /// In bytes from the start of the text; the length of the text when it ends too soon.
  package var offset: Int
  /// What is wrong.
  package var code: Code

  /// The error at an offset in bytes.
  package init(_ code: Code, at offset: Int) {
    self.offset = offset
    self.code = code
  }

  /// What is wrong, without the offset: one line, no final period.
  package var message: Bilingual {
    switch code {
    case .empty: Bilingual(en: "there is no JSON value", zh: "没有 JSON 值")
    case .unexpectedEnd: Bilingual(en: "the JSON text ends too soon", zh: "JSON 文本不完整")
    case .unexpectedByte: Bilingual(en: "no JSON value starts like this", zh: "JSON 值不能这样开头")
    case .invalidLiteral: Bilingual(en: "only `true`, `false` and `null` are words", zh: "只允许 `true`、`false` 和 `null`")
    case .invalidNumber: Bilingual(en: "this is not a JSON number", zh: "不是合法的 JSON 数字")
    case .integerOverflow: Bilingual(en: "the integer does not fit into 64 bits", zh: "整数超出 64 位范围")
    case .invalidUTF8: Bilingual(en: "the text is not UTF-8 here", zh: "此处不是合法的 UTF-8")
    case .controlCharacter:
      Bilingual(en: "a control character in a string must be escaped", zh: "字符串中的控制字符必须转义")
    case .invalidEscape: Bilingual(en: "there is no such escape in a JSON string", zh: "JSON 字符串中没有这种转义")
    case .loneSurrogate: Bilingual(en: "`\\u` names half of a surrogate pair", zh: "`\\u` 只给出了代理对的一半")
    case .expectedKey: Bilingual(en: "a key in quotes must stand here", zh: "此处应为带引号的键")
    case .expectedColon: Bilingual(en: "a colon must follow the key", zh: "键之后应为冒号")
    case .expectedCommaOrEnd:
      Bilingual(en: "a comma or the closing bracket must follow", zh: "此处应为逗号或右括号")
    case .duplicateKey: Bilingual(en: "the object has this key already", zh: "对象中的键重复")
    case .trailingBytes: Bilingual(en: "something follows the JSON value", zh: "JSON 值之后还有内容")
    case .tooDeep:
      Bilingual(
        en: "the values are nested deeper than \(JSONTape.depthLimit) levels", zh: "嵌套超过 \(JSONTape.depthLimit) 层")
    case .tooManyTokens:
      Bilingual(en: "there are more than \(JSONTape.tokenLimit) values", zh: "值的数量超过 \(JSONTape.tokenLimit) 个")
    case .inputTooLong: Bilingual(en: "the JSON text is too long", zh: "JSON 文本过长")
    }
  }
}
