import Foundation
import Testing

/// The contract of the command line: exit status, and what goes to which stream.
@Suite("Command line")
struct CommandLineTests {
  private static let campaign = "campaigns/liaocheng-2024-spring-appliance.yaml"

  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program stands beside the test bundle.
  private static let program: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL) {
      for candidate in [bundle, bundle.deletingLastPathComponent()]
      where FileManager.default.isExecutableFile(atPath: candidate.appending(path: "quan").path) {
        folder = candidate
      }
    }
    return folder.appending(path: "quan")
  }()

  private func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = Repository.root
    process.environment = ["LANG": "C"].merging(environment) { $1 }
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, errors, standardInput)
    try process.run()
    try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? standardInput.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errorText = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: text, errors: errorText)
  }

  private func temporary(_ name: String, _ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private static let statuses: [(arguments: [String], status: Int32)] = [
    (["check", campaign], 0), (["check", campaign, "--release"], 0), (["check", campaign, "--release", "--strict"], 1),
    (["--version"], 0),
    (["check", "--help"], 0), (["explain", "Q0401"], 0), (["explain", "R004"], 0),
    (["explain", "sold-out"], 0), (["explain", "已领完"], 0), (["explain", "sold_oud"], 2), (["example", campaign], 0),
    (["clauses", campaign], 0),
    (["prove", campaign], 0), (["prove", "no-such-file.yaml"], 2),
    (["check", "no-such-file.yaml"], 2), (["check", "--no-such-flag"], 2), (["check", "--format", "no"], 2),
    (["no-such-verb", "x"], 2), (["check", "--against", campaign], 2), (["check", campaign, "--base", "none.yaml"], 2),
    (["run"], 2), (["run", "no-such-file.yaml"], 2), (["explain", "Q9999"], 2),
    (["example", campaign, "--tier", "t1"], 2), (["snapshot", "verify", "no-such-folder"], 2), (["check", "docs"], 2),
    (["run", campaign, "--commands", "no-such-file"], 2), (["snapshot", "verify", "README.md"], 1),
  ]

  @Test func exitStatus() throws {
    for (arguments, status) in Self.statuses {
      let run = try run(arguments)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      if status == 2 { #expect(!run.errors.isEmpty && run.output.isEmpty, "\(arguments)") }
    }
  }

  @Test func explainTellsReasonsAndMendsSlips() throws {
    let page = try run(["explain", "limit-reached", "--lang", "zh"]).output
    #expect(page.hasPrefix("R004: limit_reached 已达上限") && page.contains("客服须知") && page.contains("Q0602"))
    #expect(try run(["explain", "limit_reachd"]).errors.contains("did you mean `limit_reached`?"))
    #expect(try run(["explain", "Q04o1"]).errors.contains("did you mean `Q0401`?"))
    #expect(try run(["explain"]).output.contains("R109   too_long"))
  }

  @Test func findingsAreStatusOneAndWarningsOnlyWhenStrict() throws {
    let text = try Repository.text(Self.campaign)
    let broken = try temporary("broken.yaml", text.replacing("t300: 1600}", with: "t300: 1601}"))
    #expect(try run(["check", broken]).status == 1)
    // Without its acceptance the finding on payouts is a warning.
    let warned = try temporary(
      "warned.yaml", text.replacing("  payout:\n    code: Q0409", with: "  payout:\n    code: Q0508"))
    #expect(try run(["check", warned]).status == 1, "an acceptance that matches nothing is an error")
  }

  @Test func jsonGoesToOutputAndIsValid() throws {
    let broken = try temporary(
      "broken.yaml", try Repository.text(Self.campaign).replacing("600元 when", with: "601元 when"))
    let run = try run(["check", broken, "--format", "json", "--lang", "zh"])
    let findings = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(run.status == 1 && !findings.isEmpty && run.errors.isEmpty)
    let keys = [
      "code", "severity", "file", "line", "column", "endLine", "endColumn", "path", "message", "notes", "fixes",
    ]
    for finding in findings { #expect(Set(finding.keys) == Set(keys)) }
  }

  @Test(arguments: [
    ("human", "checked 2 campaigns"), ("json", "{\"code\":"), ("sarif", "\"version\":\"2.1.0\""),
    ("junit", "<testsuite name="), ("github", "::error file="),
  ])
  func everyFormatGoesToOutputAndKeepsTheStatus(format: String, mark: String) throws {
    let broken = try temporary(
      "broken.yaml", try Repository.text(Self.campaign).replacing("600元 when", with: "601元 when"))
    let run = try run(["check", broken, Self.campaign, "--format", format])
    #expect(run.status == 1 && run.errors.isEmpty && run.output.contains(mark))
    #expect(try self.run(["check", Self.campaign, "--format", format]).status == 0)
    let partly = try self.run(["check", Self.campaign, "no-such-file.yaml", "--format", format])
    #expect(partly.status == 2 && !partly.errors.isEmpty && !partly.output.contains("no-such-file"))
  }

  /// Paths alone are read without the library: whatever it is, they come to what they come to with an option beside them.
  @Test(arguments: [[], [campaign], [campaign, "no-such-file.yaml"], ["check", "help"], [""], ["docs"]])
  func pathsAloneComeToTheSame(paths: [String]) throws {
    for locale in ["C", "zh_CN.UTF-8"] {
      let plain = try run(["check"] + paths, environment: ["LANG": locale])
      let read = try run(["check", "--format", "human"] + paths, environment: ["LANG": locale])
      #expect(plain.status == read.status && plain.output == read.output && plain.errors == read.errors, "\(paths)")
    }
  }

  @Test func messagesFollowTheLocale() throws {
    #expect(try run(["check", "no.yaml"], environment: ["LANG": "zh_CN.UTF-8"]).errors.contains("无法打开"))
    #expect(try run(["check", "no.yaml"]).errors.contains("cannot open"))
  }

  @Test func anAmendmentFindsItsCampaignAndComesIntoForce() throws {
    let overlay = """
      quan: 1
      campaign: {amends: liaocheng-2024-spring-appliance, effective: 2024-02-01T00:00}
      discretion:
        hotline: {title: 客服热线}
      """
    let alone = try temporary("amendment.yaml", overlay)
    let missing = try run(["check", alone])
    #expect(missing.status == 1 && missing.output.contains("Q1204"))
    let given = try run(["check", alone, "--base", Self.campaign])
    #expect(given.status == 0, "\(given.output)")
    let folder = URL(filePath: alone).deletingLastPathComponent()
    try Data(try Repository.bytes(Self.campaign)).write(to: folder.appending(path: "campaign.yaml"))
    #expect(try run(["check", folder.path, "--strict"]).output.contains("checked 2 campaigns: no findings"))
    let amend =
      "{\"id\":\"a\",\"at\":\"2024-02-01T00:00:00+08:00\",\"do\":\"amend\",\"amendment\":\"amendment.yaml\"}\n"
    let state = folder.path + "/state"
    let amended = try run(["run", alone, "--state", state], input: amend)
    #expect(amended.status == 0 && amended.output.contains("\"outcome\":\"accepted\""), "\(amended.errors)")
    #expect(try run(["run", alone, "--state", state], input: amend).output.contains("\"replayed\":true"))
    #expect(try run(["state", "verify", state, "--campaign", alone]).status == 0)
    #expect(try run(["state", "replay", state, "--campaign", alone]).output == amended.output)
    // A state that has seen an amendment is nothing for those who do not know it.
    let behind = try run(["run", folder.path + "/campaign.yaml", "--state", state], input: amend)
    #expect(behind.status == 2 && behind.output.isEmpty && behind.errors.contains("latest amendment"))
    let compared = try run(["check", alone, "--against", Self.campaign])
    #expect(compared.status == 0 && compared.output.contains("changes: discretion.hotline"))
    #expect(try run(["check", alone, Self.campaign, "--against", Self.campaign]).status == 2)
  }

  @Test func anExampleOfAHoleNamesItUnlessItIsAssumed() throws {
    let text = try Repository.text(Self.campaign)
    let open = try temporary(
      "open.yaml",
      text.replacing("per: [user, round, tier], at-most: 1", with: "per: [user, round, tier], at-most: TBD")
        .replacing("二（三）3: [1]", with: "二（三）3: []"))
    let stuck = try run(["example", open])
    #expect(stuck.status == 1 && stuck.errors.contains("`quotas.one-of-each.at-most`"), "\(stuck.errors)")
    let assumption = try temporary("open.assume.yaml", "quan: 1\nquotas: {one-of-each: {at-most: 2}}\n")
    let example = try run(["example", open, "--assume", assumption])
    #expect(example.status == 0, "\(example.errors)")
    let run = try run(["run", open, "--assume", assumption, "--lang", "en"], input: example.output)
    let answers = run.output.split(separator: "\n")
    #expect(run.status == 0 && !answers.isEmpty && run.errors.contains("assumed quotas.one-of-each.at-most"))
    #expect(answers.allSatisfy { $0.contains("\"outcome\":\"accepted\"") && $0.contains("\"assumed\":true") })
    let more = try temporary("more.assume.yaml", "quan: 1\nrules: {grab-app: removed}\n")
    #expect(try self.run(["example", open, "--assume", more]).errors.contains("Q1206"))
  }

  @Test func everyLineOfAStreamHasOneAnswer() throws {
    let lines = ["", "{", "[]", "null", "{\"id\":1}", String(repeating: "x", count: 3 << 20), "{\"id\":\"a\"}"]
    let run = try run(["run", Self.campaign], input: lines.joined(separator: "\n"))
    let answers = run.output.split(separator: "\n")
    #expect(run.status == 0 && answers.count == lines.count { !$0.isEmpty })
    #expect(answers.allSatisfy { $0.contains("\"outcome\":\"invalid\"") })
  }

  @Test func aRunIsKeptAndGoesOn() throws {
    let state = try temporary("x", "") + ".state"
    let example = try run(["example", Self.campaign]).output
    let first = try run(["run", Self.campaign, "--state", state], input: example)
    let again = try run(["run", Self.campaign, "--state", state], input: example)
    #expect(first.status == 0 && again.status == 0)
    #expect(again.output.split(separator: "\n").allSatisfy { $0.contains("\"replayed\":true") })
    #expect(try run(["snapshot", "verify", state, "--campaign", Self.campaign]).status == 0)
    #expect(try run(["snapshot", "inspect", state, "--campaign", Self.campaign]).output.contains("t600"))
  }

  @Test func scenariosAreRunWithTheirStatus() throws {
    let good = """
      quan: 1
      campaign: town.yaml
      facts: {grab: {platform: ccb-life, user.place: 371502}}
      scenarios:
        open:
          title: 开始即可领取
          when: {do: grab, tier: t300, at: 2024-01-27T10:00}
          then: {is: accepted, amount: 300元}
      """
    let path = try temporary("town.test.yaml", good)
    let folder = URL(filePath: path).deletingLastPathComponent()
    try Data(try Repository.bytes(Self.campaign)).write(to: folder.appending(path: "town.yaml"))
    #expect(try run(["test", path]).status == 0)
    #expect(try run(["test", folder.path]).output.contains("1 passed, 0 failed"))
    #expect(try run(["test", folder.appending(path: "town.yaml").path]).output.contains("1 passed"))
    #expect(try run(["test", path, "--threshold", "100"]).status == 1)
    #expect(try run(["test", path, "--coverage"]).output.contains("rules.store"))
    #expect(try run(["test", path, "--filter", "开始"]).output.contains("ran 1 scenario "))
    #expect(try run(["test", path, "--filter", "nothing such"]).output.contains("ran 0 scenarios"))
    // A file of scenarios is no campaign to a check of its folder.
    #expect(try run(["check", folder.path]).output.contains("checked 1 campaign:"))
    try Data(good.replacing("amount: 300元", with: "amount: 301元").utf8).write(to: URL(filePath: path))
    let failed = try run(["test", path, "--lang", "zh"])
    #expect(failed.status == 1 && failed.output.contains("预期  金额 301元") && failed.errors.isEmpty)
    #expect(try run(["test", path, "--format", "junit"]).output.contains("<failure"))
    let json = try run(["test", path, "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.status == 1 && object["passed"] as? Bool == false)
    try Data(good.replacing("amount", with: "amuont").utf8).write(to: URL(filePath: path))
    #expect(try run(["test", path]).output.contains("did you mean `amount`"))
  }

  @Test(arguments: [
    ["test", "no-such-folder"], ["test", "docs"], ["test", "--threshold", "101"], ["test", "--assume", "x"],
    ["test", "campaigns/no.test.yaml"], ["test", "--boundaries", "no.yaml"],
  ])
  func wrongUseOfTestIsTold(_ arguments: [String]) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && !run.errors.isEmpty, "\(arguments): \(run.output)")
  }

  @Test func boundariesReadBackAndPass() throws {
    let written = try run(["test", "--boundaries", "Tests/Cases/bases/minimal.yaml", "--lang", "zh"])
    #expect(written.status == 0 && written.errors.isEmpty && written.output.contains("边界情景"))
    let path = try temporary("minimal.test.yaml", written.output)
    let folder = URL(filePath: path).deletingLastPathComponent()
    try Data(try Repository.bytes("Tests/Cases/bases/minimal.yaml")).write(to: folder.appending(path: "minimal.yaml"))
    let run = try run(["test", path, "--coverage"])
    #expect(run.status == 0, "\(run.output)")
  }
}
