import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanReport
import QuanStore
import QuanSyntax

/// A scenario file with its campaign: read, bound and told.
package struct ScenarioSuite: Sendable {
  /// Reads the files that a scenario file names.
  package typealias Loader = @Sendable (_ name: String) -> CampaignText?

  package static let suffix = ".test.yaml"

  private var result: SuiteResult
  private let scenarios: [BoundScenario]
  private let gaps: [ScenarioSyntax.Gap]
  private let file: CampaignFile?

  /// Reads a scenario file and what it names; a file that cannot be read is an error of the caller's, not a finding.
  package static func load(_ path: String) throws(StoreError) -> ScenarioSuite {
    let text = try CampaignText.read(path)
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return ScenarioSuite(text) { name in
      try? CampaignText.read(folder.isEmpty || name.hasPrefix("/") ? name : folder + "/" + name)
    }
  }

  /// - Parameters:
  ///   - regionFiles: the files of the campaign's regions; nil for those beside it.
  package init(_ text: CampaignText, regionFiles: RegionFiles? = nil, loader: Loader) {
    var sources = SourceMap()
    let id = sources.add(SourceFile(name: text.name, bytes: text.bytes))
    let (document, found) = YAMLReader.read(id, in: sources)
    let (syntax, decoded) = ScenarioDecoder.decode(document)
    var result = SuiteResult(path: text.name, campaign: "", sources: sources, diagnostics: found + decoded)
    gaps = syntax.gaps
    guard let name = syntax.campaign,
      let file = Self.campaign(name, syntax.assume, regionFiles, loader, &result),
      let campaign = file.result.campaign, let plan = file.plan
    else {
      result.diagnostics = result.diagnostics.sorted()
      (self.result, scenarios, file) = (result, [], nil)
      return
    }
    let vocabulary = file.tree.map { Vocabulary(of: $0) } ?? Vocabulary()
    var binder = ScenarioBinder(syntax, campaign: campaign, plan: plan, vocabulary: vocabulary)
    scenarios = binder.scenarios()
    // The same command may stand in several rows' stories.
    var seen: Set<String> = []
    result.diagnostics += binder.diagnostics.filter { finding in
      seen.insert("\(finding.kind.code) \(finding.primary.span.lower) \(finding.message.en)").inserted
    }
    result.diagnostics = result.diagnostics.sorted()
    self.result = result
    self.file = file
  }

  private static func campaign(
    _ name: WrittenText, _ assume: WrittenText?, _ regionFiles: RegionFiles?, _ loader: Loader,
    _ result: inout SuiteResult
  ) -> CampaignFile? {
    func report(_ span: SourceSpan, _ message: Bilingual, _ notes: [Bilingual] = []) {
      result.diagnostics.append(Diagnostic(.scenarioCampaign, at: span, path: "campaign", message, notes: notes))
    }
    guard let text = loader(name.text) else {
      report(
        name.span,
        Bilingual(en: "the campaign `\(name.text)` cannot be read", zh: "无法读取活动文件 `\(name.text)`"))
      return nil
    }
    result.campaign = text.name
    var assumption: CampaignText?
    if let assume {
      assumption = loader(assume.text)
      if assumption == nil {
        report(
          assume.span,
          Bilingual(en: "the overlay `\(assume.text)` cannot be read", zh: "无法读取假设文件 `\(assume.text)`"))
        return nil
      }
    }
    let file = CampaignFile(path: text.name, bytes: text.bytes, assumption: assumption, regionFiles: regionFiles)
    guard file.plan == nil else { return file }
    let findings = file.result.diagnostics.filter { $0.severity == .error } + file.gaps
    report(
      name.span,
      Bilingual(en: "the campaign `\(name.text)` cannot be run", zh: "活动 `\(name.text)` 无法执行"),
      findings.prefix(5).map { finding in
        let place = file.sources[finding.primary.span.file].position(at: finding.primary.span.lower)
        let head = "\(finding.kind.code) \(place.line):\(place.column)"
        return Bilingual(en: "\(head): \(finding.message.en)", zh: "\(head)：\(finding.message.zh)")
      })
    return nil
  }

  /// Tells the stories whose name, title, row or clauses hold the text.
  package func run(filter: String? = nil) -> SuiteResult {
    var result = result
    guard let file, let plan = file.plan, let campaign = file.result.campaign, !result.hasErrors else { return result }
    let source = result.sources.files[0]
    var runner = ScenarioRunner(file: file, campaign: campaign, plan: plan, source: source)
    for scenario in scenarios where filter.map({ scenario.matches($0, path: source.name) }) ?? true {
      result.results.append(runner.run(scenario))
    }
    var coverage = RuleCoverage(campaign: result.campaign, items: runner.coverage.items(runner.places))
    result.diagnostics += excuse(&coverage, isWhole: filter == nil)
    result.coverage = coverage
    return result
  }

  // MARK: Gaps

  /// Takes what no scenario can reach out of the count. An entry that is reached all the same does not belong there.
  private func excuse(_ coverage: inout RuleCoverage, isWhole: Bool) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for gap in gaps {
      let words = gap.path.text.split(separator: " ").map(String.init)
      let path = KeyTable.canonical(path: words.first ?? "")
      let side = words.dropFirst().first.flatMap { word in
        RuleCoverage.Side.allCases.first { $0.rawValue == word || $0.title.zh == word }
      }
      let indices = coverage.items.indices.filter { index in
        coverage.items[index].path == path && (side == nil || coverage.items[index].side == side)
      }
      let open = indices.filter { !coverage.items[$0].isCovered }
      for index in open { coverage.items[index].excuse = gap.because.text }
      guard open.isEmpty, isWhole else { continue }
      findings.append(
        Diagnostic(
          .staleGap, at: gap.path.span, path: "uncovered",
          indices.isEmpty
            ? Bilingual(en: "there is nothing to cover at `\(gap.path.text)`", zh: "没有可覆盖的 `\(gap.path.text)`")
            : Bilingual(en: "`\(gap.path.text)` is covered", zh: "`\(gap.path.text)` 已被覆盖"),
          fixes: Spelling.closest(to: path, among: indices.isEmpty ? coverage.items.map(\.path) : []).map {
            [FixIt(Bilingual(en: "did you mean `\($0)`", zh: "是否想写 `\($0)`"), replace: gap.path.span, with: $0)]
          } ?? []))
    }
    return findings
  }
}

extension BoundScenario {
  fileprivate func matches(_ text: String, path: String) -> Bool {
    let wanted = text.lowercased()
    return ([path, name, title ?? "", row ?? ""] + cites).contains { $0.lowercased().contains(wanted) }
  }
}
