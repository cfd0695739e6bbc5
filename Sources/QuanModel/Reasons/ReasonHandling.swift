import QuanDiagnostics

/// What a program that sends commands does when a reason comes back.
package enum ReasonHandling: Sendable, CaseIterable {
  /// Nothing changes by trying again.
  case show
  /// Time has to pass.
  case wait
  /// The user can change something.
  case change
  /// A fact has to be brought.
  case supply
  /// People have to look at it.
  case escalate
  /// The program itself has to be mended.
  case mend

  package var text: Bilingual {
    switch self {
    case .show:
      Bilingual(
        en:
          "Show `message`. Do not repeat the command: the same `id` answers the same decision, and a new one is refused as long as nothing has changed.",
        zh: "显示 `message`。不要重发：同一 `id` 得到同一结果；在情况改变之前，换新 `id` 也会被拒绝。")
    case .wait:
      Bilingual(
        en:
          "Show `message` and offer another attempt, with a new `id`, from `remedy.at` on where it is given; do not poll before.",
        zh: "显示 `message`。有 `remedy.at` 时，从该时刻起用新的 `id` 再发；此前不要反复尝试。")
    case .change:
      Bilingual(
        en:
          "Show `message`; where there is a `remedy`, lead the user to what it names. Send the changed command with a new `id`.",
        zh: "显示 `message`；有 `remedy` 时，引导用户改变其中所指的内容，再用新的 `id` 发送。")
    case .supply:
      Bilingual(
        en:
          "Collect the fact that `remedy.supply` names, a path in the command, and send the command with it under a new `id`.",
        zh: "取得 `remedy.supply` 所指的事实（即指令中的路径），补入指令后用新的 `id` 发送。")
    case .escalate:
      Bilingual(
        en:
          "Show `message` and hand `seq`, `id`, `code` and `rule` to support; nothing that the user does helps at once.",
        zh: "显示 `message`，并把 `seq`、`id`、`code` 和 `rule` 转给客服；用户当下无法自行解决。")
    case .mend:
      Bilingual(
        en:
          "Mend the program that made the command; `detail` says what is wrong with it. Nothing changed, and the `id` is still free.",
        zh: "请修正生成该指令的程序，`detail` 说明错在哪里。状态没有改变，该 `id` 仍可使用。")
    }
  }
}
