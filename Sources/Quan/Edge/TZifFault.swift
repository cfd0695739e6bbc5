import QuanDiagnostics

extension TZifReader {
  /// What a TZif file can have wrong.
  enum Fault: CaseIterable {
    case unreadable, size, truncated, magic, version, counts, order, type, offset, name, leapSeconds, footer, trailing

    /// The fault in words, as the end of a sentence.
    var text: Bilingual {
      switch self {
      case .unreadable: Bilingual(en: "it cannot be read", zh: "无法读取")
      case .size: Bilingual(en: "it is too large", zh: "文件过大")
      case .truncated: Bilingual(en: "it ends too soon", zh: "内容不完整")
      case .magic: Bilingual(en: "it does not start with `TZif`", zh: "开头不是 `TZif`")
      case .version: Bilingual(en: "its version is unknown", zh: "版本未知")
      case .counts: Bilingual(en: "its counts contradict each other", zh: "各项计数相互矛盾")
      case .order: Bilingual(en: "its transitions are out of order", zh: "转换时刻的顺序有误")
      case .type: Bilingual(en: "a transition names a missing type", zh: "转换引用了不存在的类型")
      case .offset: Bilingual(en: "an offset is out of range", zh: "偏移量超出范围")
      case .name: Bilingual(en: "an abbreviation is broken", zh: "缩写名称有误")
      case .leapSeconds: Bilingual(en: "it counts leap seconds", zh: "其时刻计入了闰秒")
      case .footer: Bilingual(en: "its rule for later years is broken", zh: "后续年份的规则有误")
      case .trailing: Bilingual(en: "something follows its end", zh: "结尾之后还有内容")
      }
    }
  }
}
