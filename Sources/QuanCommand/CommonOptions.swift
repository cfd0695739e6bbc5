import ArgumentParser
import Quan
import QuanCheck
import QuanDiagnostics
import QuanModel
import QuanPlan
import QuanStore

extension Language: ExpressibleByArgument {}

/// What every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages: en or zh (default: the locale's). 消息语言。")
  var lang: Language?

  var language: Language { Terminal.language(lang) }

  /// Loads a campaign that must be free of errors; its findings go to standard error.
  func compiled(_ path: String, assume: String? = nil) -> (file: CampaignFile, plan: Plan) {
    let file = load(path, assume: assume)
    guard let plan = file.plan else { refuse(file, (file.result.diagnostics + file.gaps).sorted()) }
    return (file, plan)
  }

  /// The same, for a run: of an amendment the campaign, then what amends it.
  func versions(_ path: String, assume: String? = nil) -> (file: CampaignFile, versions: PlanVersions) {
    let (file, _) = compiled(path, assume: assume)
    guard let versions = file.versions else { refuse(file, file.result.diagnostics) }
    return (file, versions)
  }

  /// Loads a campaign that must be readable as a whole, whatever is found in it.
  func checked(_ path: String) -> CheckContext {
    let file = load(path)
    guard let context = file.result.context else { refuse(file, file.result.diagnostics) }
    return context
  }

  private func refuse(_ file: CampaignFile, _ findings: [Diagnostic]) -> Never {
    let renderer = TerminalRenderer(sources: file.sources, language: language, color: Terminal.usesColor(2))
    Terminal.error(renderer.render(findings) + "\n" + renderer.summary(findings))
    Terminal.exit(1)
  }

  func load(_ path: String, assume: String? = nil) -> CampaignFile {
    do throws(StoreError) {
      let assumption = try assume.map { path throws(StoreError) in try CampaignText.read(path) }
      return try CampaignFile.load(path, assumption: assumption)
    } catch {
      fail(error)
    }
  }

  /// Says why a file could not be read or written: status 1 for damage, 2 for what cannot be used.
  func fail(_ error: StoreError) -> Never { Terminal.fail(error, language) }

  /// Says what is out of the ordinary.
  func note(_ note: StoreNote) {
    let text = TerminalText.safe(note.message[language])
    Terminal.error(language == .chinese ? "提示：\(text)" : "note: \(text)")
  }

  /// The deployment's key, or the published one, with a word about it on standard error.
  func key(_ path: String?, keepsState: Bool) -> DeploymentKey {
    guard let path else {
      if keepsState {
        Terminal.error(
          language == .chinese
            ? "提示：未给出 --key，使用公开的演示密钥；它不保护任何身份信息"
            : "note: no --key given, using the published demonstration key, which protects no identities")
      }
      return .demonstration
    }
    do throws(StoreError) {
      guard let key = DeploymentKey(fileBytes: try SystemFile.read(path)) else {
        Terminal.fail(
          Bilingual(
            en: "`\(path)` is no key: 32 hexadecimal digits or 16 bytes", zh: "`\(path)` 不是密钥：应为 32 位十六进制数字或 16 个字节"),
          language, code: 2)
      }
      return key
    } catch {
      fail(error)
    }
  }
}
