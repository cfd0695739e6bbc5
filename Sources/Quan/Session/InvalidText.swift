import QuanModel

/// What exactly is wrong with a command that the engine itself found invalid.
enum InvalidText {
  static func fault(_ reason: Reason, id: [UInt8], verb: Verb) -> CommandFault {
    var fault =
      switch reason {
      case .idReused:
        CommandFault(reason, "an earlier command with this id had other content", "此前同一编号的指令内容不同")
      case .timeJump:
        CommandFault(
          reason, "at most 40 days at a step; `advance` moves time further", "每步最多 40 天；更远请用 `advance`")
      default: CommandFault(reason, "`\(verb.name)`", "`\(verb.name)`")
      }
    fault.id = id
    return fault
  }
}
