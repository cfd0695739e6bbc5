import QuanDiagnostics
import QuanSyntax

/// Puts a campaign together from its file, the campaign that the file amends, the amendments before it, and what is
/// assumed. Whatever is wrong, there are findings, and a tree where one could be made.
struct CampaignAssembly {
  private(set) var sources: SourceMap
  private(set) var findings: [Diagnostic] = []
  private(set) var document: YAMLDocument
  /// Where the file says which campaign it amends; nil for a whole campaign.
  private(set) var amends: SourceSpan?
  /// The paths that the assumption filled.
  private(set) var assumed: [String] = []
  /// The file of the assumption, where there is one.
  private(set) var assumption: SourceID?
  /// The bytes that the campaign was made from, in the order in which they were laid over one another.
  private(set) var bytes: [UInt8]
  /// Of an amendment: the campaign as it read before, version by version.
  private(set) var earlier: [Version] = []
  /// When the amendment itself takes effect.
  private(set) var effective: AmendmentHeader.Effective?

  /// A campaign as it read up to an amendment, the first up to none.
  struct Version {
    var name: String
    var root: YAMLNode
    var bytes: [UInt8]
    var effective: AmendmentHeader.Effective?
  }

  /// `sources` are files that stand in the map already; `runner` reads the campaign's own.
  init(
    _ text: CampaignText, library: CampaignLibrary, base: CampaignText?, assumption: CampaignText?,
    sources known: SourceMap = SourceMap(), runner: any WorkRunner = InOrder()
  ) {
    sources = known
    let id = sources.add(SourceFile(name: text.name, bytes: text.bytes))
    bytes = text.bytes
    (document, findings) = YAMLReader.read(id, in: sources, runner: runner)
    if let root = document.root, let header = AmendmentHeader(root) {
      amends = header.campaign.span
      amend(root, header, text.name, library: library, base: base)
    }
    if let assumption, document.root != nil { assume(assumption) }
  }

  // MARK: Amendments

  private struct Candidate {
    var text: CampaignText
    var header: AmendmentHeader?
    var identifier: String?
  }

  private mutating func amend(
    _ overlay: YAMLNode, _ header: AmendmentHeader, _ name: String, library: CampaignLibrary, base: CampaignText?
  ) {
    if let problem = header.problem { findings.append(problem) }
    let candidates = library.texts().compactMap(Self.candidate)
    let id = header.campaign.text
    let wholes = base.map { [$0] } ?? candidates.filter { $0.header == nil && $0.identifier == id }.map(\.text)
    guard wholes.count == 1, let whole = wholes.first else {
      stop(with: Self.noBase(header, among: candidates, count: wholes.count))
      return
    }
    guard var root = read(whole) else { return }
    guard AmendmentHeader.identifier(of: root) == id else {
      stop(with: Self.otherBase(header, root))
      return
    }
    bytes = whole.bytes
    effective = header.effective
    earlier = [Version(name: whole.name, root: root, bytes: bytes)]
    for (effective, earlier) in Self.earlier(candidates, than: header, name) {
      guard let node = read(earlier) else { return }
      let merge = AmendmentMerge(node, onto: root, mode: .amendment)
      findings += merge.diagnostics.filter { $0.severity == .error }
      root = merge.root
      bytes += earlier.bytes
      self.earlier.append(Version(name: earlier.name, root: root, bytes: bytes, effective: effective))
    }
    let own = sources[overlay.span.file].bytes
    let merge = AmendmentMerge(overlay, onto: root, mode: .amendment)
    findings += merge.diagnostics
    bytes += own
    document.root = merge.root
  }

  /// Amendments of the same campaign that take effect before; of two at the same instant the one with the lesser name.
  private static func earlier(
    _ candidates: [Candidate], than header: AmendmentHeader, _ name: String
  ) -> [(effective: AmendmentHeader.Effective, text: CampaignText)] {
    guard let effective = header.effective else { return [] }
    var found: [(effective: AmendmentHeader.Effective, text: CampaignText)] = []
    for candidate in candidates {
      guard let other = candidate.header, other.campaign.text == header.campaign.text, let instant = other.effective,
        instant < effective || instant == effective && candidate.text.name < name
      else { continue }
      found.append((instant, candidate.text))
    }
    return found.sorted { ($0.effective, $0.text.name) < ($1.effective, $1.text.name) }
  }

  private static func candidate(_ text: CampaignText) -> Candidate? {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: text.name, bytes: text.bytes))
    guard let root = YAMLReader.read(id, in: sources).document.root else { return nil }
    return Candidate(text: text, header: AmendmentHeader(root), identifier: AmendmentHeader.identifier(of: root))
  }

  // MARK: Assumptions

  private mutating func assume(_ text: CampaignText) {
    guard let base = document.root, let overlay = read(text) else { return }
    if let header = AmendmentHeader(overlay), header.campaign.text != AmendmentHeader.identifier(of: base) {
      stop(with: Self.otherBase(header, base))
      return
    }
    let merge = AmendmentMerge(overlay, onto: base, mode: .assumption)
    findings += merge.diagnostics
    assumed = merge.paths
    self.assumption = overlay.span.file
    bytes += text.bytes
    document.root = merge.root
    // Earlier versions have the same holes, or some that the amendment filled.
    for index in earlier.indices {
      earlier[index].root = AmendmentMerge(overlay, onto: earlier[index].root, mode: .assumption).root
      earlier[index].bytes += text.bytes
    }
  }

  /// Reads another file of the campaign; nil where nothing of it can be read, which is an error of this one too.
  private mutating func read(_ text: CampaignText) -> YAMLNode? {
    let id = sources.add(SourceFile(name: text.name, bytes: text.bytes))
    let (other, found) = YAMLReader.read(id, in: sources)
    findings += found
    document.isComplete = document.isComplete && other.isComplete
    if other.root == nil { document.root = nil }
    return other.root
  }

  private mutating func stop(with finding: Diagnostic) {
    findings.append(finding)
    document.root = nil
  }

  // MARK: Findings

  private static func noBase(_ header: AmendmentHeader, among candidates: [Candidate], count: Int) -> Diagnostic {
    let id = header.campaign.text
    let known = candidates.filter { $0.header == nil }.compactMap(\.identifier)
    let listed =
      known.isEmpty
      ? Bilingual(en: "none", zh: "无")
      : Bilingual(
        en: known.prefix(8).joined(separator: ", "), zh: ChineseText.list(known.prefix(8), isCut: known.count > 8))
    return Diagnostic(
      .noBase, at: header.campaign.span, path: "campaign.amends",
      count == 0
        ? Bilingual(en: "no file of this folder is the campaign `\(id)`", zh: "本文件夹中没有编号为 `\(id)` 的活动")
        : Bilingual(
          en: "\(count) files of this folder are the campaign `\(id)`", zh: "本文件夹中有 \(count) 个文件的编号都是 `\(id)`"),
      notes: [
        Bilingual(en: "campaigns of this folder: \(listed.en)", zh: "本文件夹中的活动：\(listed.zh)"),
        Bilingual(en: "`--base FILE` gives it", zh: "可用 `--base FILE` 指定"),
      ],
      fixes: count == 0
        ? Spelling.closest(to: id, among: known).map {
          [
            FixIt(
              Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: header.campaign.span, with: $0)
          ]
        } ?? [] : [])
  }

  private static func otherBase(_ header: AmendmentHeader, _ base: YAMLNode) -> Diagnostic {
    let found = AmendmentHeader.identifier(of: base) ?? "?"
    return Diagnostic(
      .noBase, at: header.campaign.span, path: "campaign.amends",
      Bilingual(
        en: "the file is for the campaign `\(header.campaign.text)`, not for `\(found)`",
        zh: "本文件针对活动 `\(header.campaign.text)`，而不是 `\(found)`"),
      secondary: [Label(span: base.span.start, text: Bilingual(en: "this is `\(found)`", zh: "这是 `\(found)`"))])
  }
}
