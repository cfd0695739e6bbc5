import Foundation
import QuanDiagnostics
import QuanSyntax
import Testing

/// The page of keys is what the table of keys says.
@Suite("Grammar")
struct KeyReferenceTests {
  @Test func keysPageFollowsTheTable() throws {
    let page = KeyReference.page()
    if ProcessInfo.processInfo.environment["QUAN_REWRITE"] != nil {
      try Data(page.utf8).write(to: Repository.root.appending(path: "grammar/keys.md"))
    }
    #expect(try Repository.text("grammar/keys.md") == page)
  }

  @Test func everyKeyWithAMeaningIsInTheTable() {
    let page = KeyReference.page()
    for key in Key.allCases { #expect(page.contains("`\(key.rawValue)`"), "\(key.rawValue)") }
  }
}

/// Writes `grammar/keys.md` from the table.
enum KeyReference {
  private static let header = """
    | path | 中文 | value | required | meaning | 含义 |
    | --- | --- | --- | --- | --- | --- |

    """

  static func page() -> String {
    var text = """
      # Keys 键

      Generated from the table that the decoder reads. `*` is a name that the writer chooses. A key may be written in either \
      spelling; one file may use both.


      """ + header
    rows(KeyTable.campaignFile, path: "", &text)
    text += "\n## What every named entry may carry 每个条目都可带\n\n" + header
    rows(KeyTable.common, path: "*.", &text)
    text += "\n## A value written as a mapping 写成键值表的值\n\n" + header
    rows(KeyTable.qualified, path: "", &text)
    text += """

      ## A changed value of an amendment 修改文件中改动的值

      A whole entry or case that is struck is written `removed` (`删去`).


      """ + header
    rows(KeyTable.amended, path: "", &text)
    text += """

      ## Keys of a scenario file 情景文件的键

      A scenario file (`NAME.test.yaml`) stands beside its campaign; `docs/testing.md` tells what it says.

      | in | key | 中文 | required | meaning | 含义 |
      | --- | --- | --- | --- | --- | --- |

      """
    for mapping in ScenarioKeyTable.mappings {
      for key in mapping.keys {
        text += "| \(mapping.name) | `\(key.key.rawValue)` | \(key.chinese) | \(key.isRequired ? "yes" : "") "
        text += "| \(key.meaning.en) | \(key.meaning.zh) |\n"
      }
    }
    text += "\n## Words of expressions 表达式中的词\n\n| word | 中文 |\n| --- | --- |\n"
    for keyword in Keyword.allCases {
      text += "| `\(keyword.rawValue)` | \(keyword.chineseSpellings.map { "`\($0)`" }.joined(separator: " ")) |\n"
    }
    return text
  }

  private static func rows(_ keys: [KeySpec], path: String, _ text: inout String) {
    for key in keys where !path.hasSuffix(".*.") || !isCommon(key.key) {
      let own = path + key.key.rawValue
      text += "| \(path)`\(key.key.rawValue)` | \(key.chinese) | \(describe(key.shape)) "
      text += "| \(key.isRequired ? "yes" : "") | \(key.meaning.en) | \(key.meaning.zh) |\n"
      children(key.shape, path: own, &text)
    }
  }

  private static func isCommon(_ key: Key) -> Bool { KeyTable.common.contains { $0.key == key } }

  private static func children(_ shape: Shape, path: String, _ text: inout String) {
    switch shape {
    case .fields(let keys): rows(keys, path: path + ".", &text)
    case .named(_, let inner): children(inner, path: path + ".*", &text)
    case .row(let keys): rows(keys, path: path + ".", &text)
    case .scalar, .value, .list, .either: return
    }
  }

  private static func describe(_ shape: Shape) -> String {
    switch shape {
    case .scalar(let type): type.title.en
    case .value(let type): "\(type.title.en), or a mapping with `is`, or a table"
    case .list(let inner): "list of \(describe(inner))"
    case .fields: "mapping"
    case .row: "a row of columns"
    // Cases that may stand inside one another are told once.
    case .named(_, .either(let value, .named)): "names to \(describe(value)), or to further cases"
    case .named(_, let inner): "names to \(describe(inner))"
    case .either(let left, let right): "\(describe(left)); or \(describe(right))"
    }
  }
}
