import QuanDiagnostics

extension DiagnosticKind {
  package static let badEncoding = DiagnosticKind(
    "Q0101", .error, title: Bilingual(en: "the file is not UTF-8", zh: "文件不是 UTF-8 编码"),
    explanation: Bilingual(
      en: "A campaign file is UTF-8 text. Bytes that are not UTF-8 (a file saved as GBK or UTF-16, or damaged) and "
        + "control characters cannot be read. Save the file again as UTF-8.",
      zh: "活动文件必须是 UTF-8 文本。以 GBK、UTF-16 保存的文件、损坏的字节和控制字符都无法读取。请另存为 UTF-8。"))
  package static let tabIndentation = DiagnosticKind(
    "Q0102", .error, title: Bilingual(en: "a tab where YAML wants spaces", zh: "用制表符缩进"),
    explanation: Bilingual(
      en: "YAML forbids tabs in indentation, because editors show them with different widths. Use two spaces.",
      zh: "YAML 不允许用制表符缩进，因为各编辑器显示的宽度不同。请改用两个空格。"))
  package static let yamlSyntax = DiagnosticKind(
    "Q0103", .error, title: Bilingual(en: "the YAML is broken", zh: "YAML 语法错误"),
    explanation: Bilingual(
      en:
        "The text breaks a rule of YAML: an unclosed bracket or quote, wrong indentation, a missing colon. The line is "
        + "skipped and reading goes on, so that one run shows every such place.",
      zh: "文本违反 YAML 语法：括号或引号没有闭合、缩进不对、缺少冒号等。检查会跳过该行继续读，一次列出所有问题。"))
  package static let duplicateKey = DiagnosticKind(
    "Q0104", .error, title: Bilingual(en: "a key stands twice", zh: "键重复"),
    explanation: Bilingual(
      en: "One mapping names each key once; of two, a reader could not know which one counts. English and Chinese "
        + "spellings of a key are the same key.",
      zh: "同一张表里每个键只能出现一次，否则无法判断以哪个为准。同一个键的中英文写法视为同一个键。"))
  package static let yamlFeature = DiagnosticKind(
    "Q0105", .error, title: Bilingual(en: "a YAML feature that campaigns do not use", zh: "不支持的 YAML 功能"),
    explanation: Bilingual(
      en: "Anchors, aliases, tags, several documents in one file and keys that are not plain text are refused: a rule "
        + "must stand where it is read, and every value is typed by its place.",
      zh: "不允许锚点、别名、标签、一个文件多份文档以及非文本的键：规则必须写在读者看到的地方，值的类型由位置决定。"))
  package static let limitExceeded = DiagnosticKind(
    "Q0106", .error,
    title: Bilingual(en: "the file is too large or too deep, or has too many findings", zh: "文件过大、层次过深或问题过多"),
    explanation: Bilingual(
      en:
        "Files are held to fixed limits of size, depth and number of values, so that a hostile file cannot exhaust the "
        + "machine. No campaign comes near them. One check reports 500 findings at most; the next shows those behind them.",
      zh: "文件大小、层次和值的数量有固定上限，以免恶意文件耗尽机器资源。正常的活动文件远低于这些上限。一次检查最多报告 500 条结果，改正后再检查会显示其余的。"))
  package static let emptyFile = DiagnosticKind(
    "Q0107", .error, title: Bilingual(en: "the file holds no campaign", zh: "文件中没有活动"),
    explanation: Bilingual(
      en: "The file is empty or holds only comments. A campaign starts with `quan: 1`.",
      zh: "文件为空或只有注释。活动文件以 `quan: 1` 开头。"))

  /// Every kind that the YAML reader raises.
  package static let yamlKinds: [DiagnosticKind] = [
    .badEncoding, .tabIndentation, .yamlSyntax, .duplicateKey, .yamlFeature, .limitExceeded, .emptyFile,
  ]
}
