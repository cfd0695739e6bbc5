import Foundation
import Quan
import Testing

/// The public interface, as an embedding service uses it.
@Suite("Interface")
struct InterfaceTests {
  private var path: String { Repository.root.appending(path: SpringCampaignTests.path).path }

  @Test func aServiceChecksRunsSavesAndGoesOn() throws {
    let campaign = try QuanCampaign(path: path)
    #expect(campaign.findings.isEmpty && campaign.canRun && campaign.id == "liaocheng-2024-spring-appliance")
    let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let grab = Array(
      """
      {"id":"g","at":"2024-01-27T10:00:00+08:00","do":"grab","tier":"t300","user":{"phone":"p","app_account":"a",\
      "place":{"admin":"371502"}},"platform":"ccb-life"}
      """.utf8)
    let key = Array("00112233445566778899aabbccddeeff".utf8)
    var answers: [String] = []
    for _ in 1...2 {
      var run = try QuanRun(campaign, key: key, stateDirectory: folder)
      answers.append(String(decoding: try run.decide(grab), as: UTF8.self))
      try run.save()
    }
    #expect(answers[0].contains("\"outcome\":\"accepted\""))
    #expect(answers[1] == answers[0].replacing("}}\n", with: "},\"replayed\":true}\n"))
  }

  @Test func whatCannotBeUsedIsSaid() throws {
    #expect(throws: QuanError.self) { _ = try QuanCampaign(path: "no-such-file.yaml") }
    let campaign = try QuanCampaign(path: path)
    #expect(throws: QuanError.self) { _ = try QuanRun(campaign, key: [1, 2, 3]) }
    #expect(throws: QuanError.self) { _ = try QuanRun(campaign, stateDirectory: "/dev/null/state") }
  }
}
