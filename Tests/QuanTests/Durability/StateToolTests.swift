import Foundation
import QuanStore
import Testing

/// `quan run --state` and `quan state` as processes of their own.
@Suite("State directories")
struct StateToolTests {
  private static let campaign = StateProgram.campaign
  private static let commands = SpringCampaignTests.story + ".jsonl"

  private static func fill(_ directory: String, batch: Int = 4096) throws -> String {
    let run = try StateProgram.run(
      ["run", campaign, "--state", directory, "--commands", commands, "--batch", "\(batch)"])
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// The decisions that took a number, each once.
  private static func decisions(_ output: String) -> String {
    output.split(separator: "\n").filter { $0.hasPrefix("{\"seq\":") && !$0.hasSuffix(",\"replayed\":true}") }
      .map { $0 + "\n" }.joined()
  }

  @Test func replaysInAnotherProcessAreIdentical() throws {
    try StateProgram.inFolder { folder in
      let expected = Self.decisions(try Repository.text(SpringCampaignTests.story + ".decisions.jsonl"))
      var bytes = 0
      for batch in [1, 7, 4096] {
        let directory = "\(folder)/\(batch)"
        #expect(Self.decisions(try Self.fill(directory, batch: batch)) == expected)
        let replay = try StateProgram.run(["state", "replay", directory, "--campaign", Self.campaign])
        let export = try StateProgram.run(["state", "export", directory, "--campaign", Self.campaign])
        #expect(replay.status == 0 && replay.output == expected, "batches of \(batch): \(replay.errors)")
        #expect(export.status == 0 && export.output == expected, "batches of \(batch): \(export.errors)")
        #expect(replay.errors.contains("the state at the snapshot is the replayed one"))
        bytes += replay.output.utf8.count
      }
      print("replays in another process, batches of 1, 7 and 4096: \(bytes) bytes identical")
    }
  }

  @Test func partsOfAReplay() throws {
    try StateProgram.inFolder { folder in
      let directory = folder + "/state"
      let lines = Self.decisions(try Self.fill(directory, batch: 7)).split(separator: "\n")
      let tool = ["state", "replay", directory, "--campaign", Self.campaign]
      #expect(try StateProgram.run(tool + ["--until", "20"]).output.split(separator: "\n") == Array(lines.prefix(20)))
      let timed = try StateProgram.run(tool + ["--until", "2024-01-27T10:00:00+08:00"]).output.split(separator: "\n")
      #expect(!timed.isEmpty && timed.elementsEqual(lines.prefix(timed.count)) && timed.count < 20)
      let explained = try StateProgram.run(tool + ["--explain", "18"])
      #expect(explained.output.contains("\"explain\":[") && explained.output.hasPrefix(lines[17].dropLast()))
      #expect(try StateProgram.run(tool + ["--explain", "4711"]).status == 2)
      #expect(try StateProgram.run(tool + ["--until", "soon"]).status == 2)
    }
  }

  @Test func compactionKeepsWhatMatters() throws {
    try StateProgram.inFolder { folder in
      let directory = folder + "/state"
      let expected = Self.decisions(try Self.fill(directory))
      let options = [directory, "--campaign", Self.campaign]
      #expect(try StateProgram.run(["state", "compact"] + options).status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["lock", "snapshot.quan"])
      let export = try StateProgram.run(["state", "export"] + options)
      #expect(export.output.split(separator: "\n").count == expected.split(separator: "\n").count)
      #expect(export.output.contains("\"id_digest\":\"") && !export.output.contains("\"id\":"))
      let again = try Self.fill(directory)
      #expect(
        again.split(separator: "\n").allSatisfy { !$0.hasPrefix("{\"seq\":") || $0.hasSuffix("\"replayed\":true}") })
      #expect(try StateProgram.run(["state", "verify"] + options).status == 0)
    }
  }

  /// Each kind of damage and of wrong use: a status, a message in either language, and a directory that stays as it was.
  @Test func whatCannotBeUsedIsSaidAndLeftAlone() throws {
    try StateProgram.inFolder { folder in
      let original = folder + "/original"
      _ = try Self.fill(original, batch: 7)
      let journal = JournalFormat.name(first: 1)
      let other = folder + "/other.yaml"
      try Data((try Repository.text(Self.campaign) + "# another text\n").utf8).write(to: URL(filePath: other))
      try Data("00112233445566778899aabbccddeeff".utf8).write(to: URL(filePath: folder + "/key"))
      typealias Case = (
        name: String, change: (String) throws -> Void, arguments: [String], status: Int32, en: String, zh: String
      )
      func changed(_ name: String, _ change: @escaping (inout [UInt8]) -> Void) -> (String) throws -> Void {
        { directory in
          let file = URL(filePath: directory + "/" + name)
          var bytes = Array(try Data(contentsOf: file))
          change(&bytes)
          try Data(bytes).write(to: file)
        }
      }
      let cases: [Case] = [
        ("a frame", changed(journal) { $0[700] ^= 4 }, [], 1, "is damaged at byte 512", "在第 512 字节处损坏"),
        ("a header", changed(journal) { $0[40] ^= 4 }, [], 1, "its header does not match", "文件头校验和不符"),
        ("half a copy", changed(journal) { $0.removeLast($0.count / 2) }, [], 1, "a copy that did not finish", "复制未完成"),
        ("a snapshot", changed("snapshot.quan") { $0[900] ^= 4 }, [], 1, "the checksum of its body", "内容校验和不符"),
        ("half a snapshot", changed("snapshot.quan") { $0.removeLast(99) }, [], 1, "is cut off", "被截断"),
        ("a newer journal", changed(journal) { $0[8] = 9 }, [], 2, "newer than this program", "比本程序新"),
        ("a newer snapshot", changed("snapshot.quan") { $0[8] = 9 }, [], 2, "newer than this program", "比本程序新"),
        ("an old snapshot", changed("snapshot.quan") { $0[8] = 1 }, [], 2, "does not read", "本程序无法读取"),
        (
          "a renamed segment",
          {
            try FileManager.default.moveItem(
              atPath: "\($0)/\(journal)", toPath: "\($0)/\(JournalFormat.name(first: 9))")
          },
          [], 1, "another history", "另一段历史"
        ),
        ("another campaign", { _ in }, ["--campaign", other], 2, "another campaign", "另一个活动"),
        ("another key", { _ in }, ["--key", folder + "/key"], 2, "another key", "另一把密钥"),
      ]
      for test in cases {
        let directory = folder + "/state"
        try? FileManager.default.removeItem(atPath: directory)
        try FileManager.default.copyItem(atPath: original, toPath: directory)
        try test.change(directory)
        let before = try Self.contents(directory)
        let isOther = test.arguments.first == "--campaign"
        let campaign = isOther ? other : Self.campaign
        let key = test.arguments.first == "--key" ? test.arguments : []
        for verb in [
          ["run", campaign, "--state", directory, "--commands", "/dev/null"] + key,
          ["state", "verify", directory, "--campaign", campaign] + key,
          ["state", "replay", directory, "--campaign", campaign] + key,
          ["state", "export", directory, "--campaign", campaign] + key,
          ["state", "compact", directory, "--campaign", campaign] + key,
        ] {
          for (language, words) in [("en", test.en), ("zh", test.zh)] {
            let run = try StateProgram.run(verb + ["--lang", language])
            #expect(run.status == test.status, "\(test.name): \(verb): \(run.errors)")
            #expect(run.errors.contains(words), "\(test.name): \(verb): \(run.errors)")
          }
        }
        var after = try Self.contents(directory)
        // Whoever opens it takes an epoch; nothing else may differ.
        after["lock"] = before["lock"]
        #expect(after == before, "\(test.name) was changed")
      }
    }
  }

  private static func contents(_ directory: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
      contents[name] = try Data(contentsOf: URL(filePath: directory + "/" + name))
    }
    return contents
  }

  @Test func directoriesThatAreNone() throws {
    try StateProgram.inFolder { folder in
      for verb in ["verify", "replay", "export", "compact"] {
        for (directory, en, zh) in [
          (folder + "/none", "there is no directory", "没有目录"), (folder, "holds no state", "没有状态"),
        ] {
          for (language, words) in [("en", en), ("zh", zh)] {
            let run = try StateProgram.run(
              ["state", verb, directory, "--campaign", Self.campaign, "--lang", language])
            #expect(run.status == 2 && run.errors.contains(words), "\(verb): \(run.errors)")
          }
        }
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }
  }

  /// What is sound of a damaged state comes into a new directory, on which a run goes on.
  @Test func salvage() throws {
    try StateProgram.inFolder { folder in
      let directory = folder + "/state"
      let expected = Self.decisions(try Self.fill(directory, batch: 7))
      try FileManager.default.removeItem(atPath: directory + "/snapshot.quan")
      let journal = URL(filePath: directory + "/" + JournalFormat.name(first: 1))
      var bytes = Array(try Data(contentsOf: journal))
      bytes[3000] ^= 1
      try Data(bytes).write(to: journal)
      let run = try StateProgram.run(["state", "salvage", directory, folder + "/new"])
      #expect(run.status == 0 && run.errors.contains("is damaged at byte") && run.output.contains("through decision"))
      #expect(Array(try Data(contentsOf: journal)) == bytes)
      let replay = try StateProgram.run(["state", "replay", folder + "/new", "--campaign", Self.campaign])
      #expect(replay.status == 0 && !replay.output.isEmpty && expected.hasPrefix(replay.output), "\(replay.errors)")
      let rest = Self.decisions(try Self.fill(folder + "/new"))
      #expect(replay.output + rest == expected)
      #expect(try StateProgram.run(["state", "salvage", directory, folder + "/new"]).status == 2)
    }
  }

  /// Tools that only read work where nothing can be written, and say what a run would do.
  @Test func aDirectoryThatIsOnlyRead() throws {
    try StateProgram.inFolder { folder in
      let directory = folder + "/state"
      _ = try Self.fill(directory)
      let names = try FileManager.default.contentsOfDirectory(atPath: directory)
      let before = try Self.contents(directory)
      let manager = FileManager.default
      for name in names { try manager.setAttributes([.posixPermissions: 0o400], ofItemAtPath: directory + "/" + name) }
      try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: directory)
      defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: directory) }
      for verb in ["verify", "replay", "export"] {
        #expect(try StateProgram.run(["state", verb, directory, "--campaign", Self.campaign]).status == 0)
      }
      #expect(try Self.contents(directory) == before)
      // Whoever may write everywhere is not stopped by modes.
      guard getuid() != 0 else { return }
      let run = try StateProgram.run(["run", Self.campaign, "--state", directory, "--commands", "/dev/null"])
      #expect(run.status == 2 && run.errors.contains("cannot open"))
    }
  }

  /// No identity, no id of a caller and no personal fact stands in any file of a state.
  @Test func noIdentityIsOnDisk() throws {
    try StateProgram.inFolder { folder in
      let directory = folder + "/state"
      let run = try StateProgram.run([
        "run", Self.campaign, "--state", directory, "--commands", Self.commands, "--batch", "3",
      ])
      #expect(run.status == 0)
      let commands = try Repository.text(Self.commands)
      var words: Set<String> = []
      for match in commands.matches(
        of: /"(device|phone|bank_phone|bank_card|id_number|app_account|admin|name|id)":"([^"]{4,})"/)
      {
        words.insert(String(match.2))
      }
      // Merchants are no persons: their ids are kept, for settlement.
      words = words.filter {
        !commands.contains("\"merchant\":\"\($0)\"") && !commands.contains("\"merchant\":{\"id\":\"\($0)\"")
      }
      #expect(words.count > 30)
      var found: [String] = []
      for (name, data) in try Self.contents(directory) {
        for word in words where data.range(of: Data(word.utf8)) != nil { found.append("\(word) in \(name)") }
      }
      print("search of a state directory for \(words.count) raw ids and identity keys: \(found.count) found")
      #expect(found == [])
    }
  }
}
