import QuanDiagnostics
import QuanModel
import QuanSyntax

/// Writes the reference of one language: a page for each key of a campaign file and each kind of built-in name.
struct ReferencePages {
  let language: Language

  private func say(_ en: String, _ zh: String) -> String { language == .chinese ? zh : en }

  /// File names with their texts.
  func all() -> [(name: String, text: String)] {
    let keys = KeyTable.campaignFile.map { (name: $0.key.rawValue + ".md", text: page($0)) }
    return [("README.md", index())] + keys + [
      ("common-keys.md", common()), ("words.md", words()), ("built-in-facts.md", facts()),
      ("verbs.md", names(.verb, say("Verbs", "动词"), say("What a command does.", "指令所做的事。"))),
      (
        "states.md",
        names(
          .state, say("States", "券状态"), say("Where a voucher stands; flows may name others.", "券所处的状态；流转中可以自定其他状态。"))
      ),
      (
        "dimensions.md",
        names(
          .dimension, say("Dimensions", "维度"),
          say("What `per` counts by, besides subjects and facts.", "`每` 可用的维度，此外还有主体和事实。"))
      ),
      ("reasons.md", reasons()),
    ]
  }

  private func index() -> String {
    var text = "# " + say("Reference", "参考") + "\n\n"
    text += say(
      "Generated from the tables that the program reads. Every key and built-in name has an English and a Chinese spelling; a file may mix them. A name that a file declares itself is never translated. Commands and decisions carry the English names.",
      "由程序所读的各表生成。每个键和内置名称都有英文和中文两种写法，同一文件可以混用。文件自己声明的名称从不翻译。指令和决定中使用英文名称。")
    text += "\n\n| " + say("page | about", "页面 | 内容") + " |\n| --- | --- |\n"
    for spec in KeyTable.campaignFile {
      text += "| [\(spec.key.rawValue) \(spec.chinese)](\(spec.key.rawValue).md) | \(spec.meaning[language]) |\n"
    }
    for (file, title) in [
      ("common-keys", say("keys that every entry may carry, and values written as mappings", "每个条目都可带的键，以及写成键值表的值")),
      ("words", say("words of expressions", "表达式中的词")), ("built-in-facts", say("built-in facts", "内置事实")),
      ("verbs", say("verbs", "动词")), ("states", say("states of a voucher", "券状态")),
      ("dimensions", say("dimensions", "维度")), ("reasons", say("reasons of refusals", "拒绝原因")),
    ] { text += "| [\(file)](\(file).md) | \(title) |\n" }
    return text + "\n" + say("Findings: ", "检查结果：") + "[docs/findings](../../findings/README.md)\n"
  }

  // MARK: Keys

  private func page(_ spec: KeySpec) -> String {
    var text = "# `\(spec.key.rawValue)` `\(spec.chinese)`\n\n\(sentence(spec.meaning[language]))"
    text += spec.isRequired ? say(" Required.\n", "必填。\n") : "\n"
    text += "\n" + say("Value: ", "取值：") + describe(spec.shape) + say(".\n", "。\n")
    let rows = rows(spec.shape, path: "")
    if !rows.isEmpty { text += "\n" + head() + rows.joined() }
    if rows.contains(where: { $0.contains("*.") }) {
      text +=
        "\n" + say("`*` is a name that the writer chooses. Every entry may also carry the ", "`*` 是编写者自取的名称。每个条目还可带")
      text += "[" + say("common keys", "通用键") + "](common-keys.md)" + say(".\n", "。\n")
    }
    if let example = ReferenceExamples.example(of: spec) {
      text += "\n## " + say("Example", "示例") + "\n\n```yaml\n"
      text += language == .chinese ? example.chinese : example.english
      text +=
        "\n```\n\n" + say("From ", "摘自 ") + "[\(example.campaign)](../../../\(example.campaign))" + say(".\n", "。\n")
    }
    return text
  }

  private func sentence(_ meaning: String) -> String {
    language == .chinese ? meaning + "。" : meaning.prefix(1).uppercased() + meaning.dropFirst() + "."
  }

  private func head() -> String {
    say("| key | 中文 | value | required | meaning |\n", "| 键 | 中文 | 取值 | 必填 | 含义 |\n")
      + "| --- | --- | --- | --- | --- |\n"
  }

  private func rows(_ shape: Shape, path: String) -> [String] {
    switch shape {
    case .fields(let keys):
      let isEntry = path.hasSuffix("*.")
      return keys.filter { key in !isEntry || !KeyTable.common.contains { $0.key == key.key } }.flatMap {
        row($0, path)
      }
    case .named(_, let inner): return rows(inner, path: path + "*.")
    case .list(let inner): return rows(inner, path: path)
    case .either(let left, let right): return rows(left, path: path) + rows(right, path: path)
    case .row(let keys): return rows(.fields(keys), path: path)
    case .scalar, .value: return []
    }
  }

  private func row(_ spec: KeySpec, _ path: String) -> [String] {
    let required = spec.isRequired ? say("yes", "是") : ""
    let own =
      "| `\(path)\(spec.key.rawValue)` | \(spec.chinese) | \(describe(spec.shape)) | \(required) | \(spec.meaning[language]) |\n"
    return [own] + rows(spec.shape, path: path + spec.key.rawValue + ".")
  }

  private func describe(_ shape: Shape) -> String {
    switch shape {
    case .scalar(.choice(let words)):
      words.map { "`\($0)`" + (BuiltInWords.chinese($0, .choice).map { " `\($0)`" } ?? "") }
        .joined(separator: say(" or ", " 或 "))
    case .scalar(let type): type.title[language]
    case .value(let type): type.title[language] + say(", also as a mapping or table", "，也可写成键值表或查表")
    case .list(let inner): say("one or a list of: ", "单个或列表：") + describe(inner)
    case .fields: say("a mapping", "键值表")
    case .row: say("a row of columns", "一行各列")
    case .named(_, let inner): say("names to ", "名称对应") + describe(inner)
    case .either(let left, let right): describe(left) + say(", or ", "，或") + describe(right)
    }
  }

  private func common() -> String {
    var text =
      "# " + say("Keys of every entry", "通用键") + "\n\n" + head() + rows(.fields(KeyTable.common), path: "").joined()
    text += "\n## " + say("A value written as a mapping", "写成键值表的值") + "\n\n"
    return text + head() + rows(.fields(KeyTable.qualified), path: "").joined()
  }

  // MARK: Names

  private func words() -> String {
    var text = "# " + say("Words of expressions", "表达式中的词") + "\n\n"
    text += say(
      "How they combine says [the grammar](../../../grammar/expressions.ebnf). A word that may be a name is one by its place only.",
      "组合方式见[语法](../../../grammar/expressions.ebnf)。标为“可作名称”的词只在特定位置是语法词。")
    text += "\n\n| " + say("word | 中文 | may be a name", "词 | 中文 | 可作名称") + " |\n| --- | --- | --- |\n"
    for keyword in Keyword.allCases {
      let chinese = keyword.chineseSpellings.map { "`\($0)`" }.joined(separator: " ")
      text += "| `\(keyword.rawValue)` | \(chinese) | \(keyword.isSoft ? say("yes", "是") : "") |\n"
    }
    text += "\n## " + say("Other built-in names", "其他内置名称") + "\n\n| " + say("name | 中文 | kind", "名称 | 中文 | 种类")
    text += " |\n| --- | --- | --- |\n"
    for (concept, title) in [
      (BuiltInWords.Concept.function, say("function", "函数")), (.party, say("party", "参与方")),
      (.identityKey, say("identity key", "身份标识")),
      (.factType, say("fact type", "事实类型")), (.window, say("window", "时间窗口")), (.weekday, say("weekday", "星期")),
      (.account, say("account", "账户")), (.topic, say("question", "问题")), (.other, say("other", "其他")),
    ] {
      for word in BuiltInWords.words(concept) { text += "| `\(word.english)` | `\(word.chinese)` | \(title) |\n" }
    }
    return text
  }

  private func facts() -> String {
    var text = "# " + say("Built-in facts", "内置事实") + "\n\n"
    text += say("A command brings them; others are declared under [facts](facts.md).", "由指令提供；其他事实在[事实](facts.md)中声明。")
    text += "\n\n| " + say("fact | 中文 | type | brought by | personal | meaning", "事实 | 中文 | 类型 | 由谁带来 | 个人信息 | 含义")
    text += " |\n| --- | --- | --- | --- | --- | --- |\n"
    for fact in BuiltInFacts.all {
      let verbs = fact.verbs.sorted().map { language == .chinese ? $0.chineseName : $0.name }
      text += "| `\(fact.name)` | `\(BuiltInWords.chinese(fact.name, .fact) ?? "")` | \(type(fact.type)) | "
      text += verbs.joined(separator: say(", ", "、")) + " | \(fact.isPersonal ? say("yes", "是") : "") | "
      text += (ReferenceMeanings.meaning(fact.name, .fact)?[language] ?? "") + " |\n"
    }
    return text
  }

  private func type(_ type: FactType) -> String {
    func list(_ index: Int) -> String {
      BuiltInFacts.enumerations[index].names.map { name in
        language == .chinese ? "`\(BuiltInWords.chinese(name, .enumeration) ?? name)`" : "`\(name)`"
      }.joined(separator: " ")
    }
    switch type {
    case .one(let index): return say("one of ", "单选 ") + list(index)
    case .set(let index): return say("set of ", "多选 ") + list(index)
    default: return say(type.word, BuiltInWords.chinese(type.word, .factType) ?? type.word)
    }
  }

  private func names(_ concept: BuiltInWords.Concept, _ title: String, _ intro: String) -> String {
    var text = "# \(title)\n\n\(intro)\n\n| " + say("name | 中文 | meaning", "名称 | 中文 | 含义") + " |\n| --- | --- | --- |\n"
    for word in BuiltInWords.words(concept) {
      text += "| `\(word.english)` | `\(word.chinese)` | "
      text += (ReferenceMeanings.meaning(word.english, concept)?[language] ?? "") + " |\n"
    }
    return text
  }

  private func reasons() -> String {
    var text = "# " + say("Reasons", "拒绝原因") + "\n\n"
    text += say(
      "Numbers and names are permanent. From R100 on the command itself is wrong: it is answered `invalid` and changes nothing, and no file may name the reason.",
      "编号和名称永久不变。R100 起表示指令本身有误：结果为 `invalid`，不改变任何状态，活动文件中也不能使用。")
    text += "\n\n" + say("Each has a page under", "每个原因各有一页，见") + " [`docs/reasons`](../../reasons/README.md)"
    text += say(".", "。") + "\n\n| " + say("code | name | 中文 | meaning", "编号 | 名称 | 中文 | 含义")
    text += " |\n| --- | --- | --- | --- |\n"
    for reason in Reason.allCases {
      let chinese = BuiltInWords.chinese(reason.name, .reason).map { "`\($0)`" } ?? ""
      text += "| [\(reason.code)](../../reasons/\(reason.name).md) | `\(reason.name)` | \(chinese) "
      text += "| \(reason.message[language]) |\n"
    }
    return text
  }
}
