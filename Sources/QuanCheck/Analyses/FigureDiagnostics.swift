import QuanDiagnostics

extension DiagnosticKind {
  /// Every kind that the double entry of figures raises.
  package static let aboutFigures: [DiagnosticKind] = [
    .figureNotInClause, .figureNotUsed, .figureHiddenInText, .definitionCitesNothing, .figureListedTwice,
  ]
  package static let figureNotInClause = DiagnosticKind(
    "Q0811", .error, title: Bilingual(en: "a figure that the cited clause does not print", zh: "数字不在所引条款之中"),
    explanation: Bilingual(
      en: "Figures are kept twice: once in `notice.clauses`, as each clause prints them, and once in the entries "
        + "that carry the clauses out. A literal of an entry must stand among the figures of a clause that it cites, "
        + "so that a slip in either place is found. Amounts and counts are compared by value (`80万元` is `800000元`), "
        + "dates exactly; `15 parts` and `15/16` stand for the ratio `15:1`. Correct whichever place differs from "
        + "the notice, or cite the clause that prints the figure.",
      zh: "数字记两遍：一遍在 `notice.clauses`（条款）里照通知逐条列出，一遍在落实条款的条目里。条目中的数字必须出现在它所引条款的数字中，"
        + "这样任何一处写错都能查出。金额和数量按数值比较（`80万元` 即 `800000元`），日期须完全一致；`15 parts`、"
        + "`15/16` 对应比例 `15:1`。请对照通知改正写错的一处，或引用印有该数字的条款。"))
  package static let figureNotUsed = DiagnosticKind(
    "Q0812", .error, title: Bilingual(en: "a figure of a clause that no entry uses", zh: "条款中的数字没有被使用"),
    explanation: Bilingual(
      en: "Every figure that a clause prints is used by an entry that cites the clause: in a value, in an assert, or "
        + "in what a `discretion` says; a title only repeats it. A figure that nobody uses is a rule left out, or a "
        + "slip in one of the two places.",
      zh: "条款印出的每个数字，都要由引用该条款的条目用到：写在取值里、自述里或裁量的内容里；名称只是重复，不算使用。没有被用到的数字，要么是漏写了规则，要么是两处之一写错了。"))
  package static let figureHiddenInText = DiagnosticKind(
    "Q0813", .error, title: Bilingual(en: "a figure hidden in a text", zh: "文字里藏着条款没有的数字"),
    explanation: Bilingual(
      en: "A title, or what a `discretion` says, holds a figure that no cited clause prints. What a text says nobody "
        + "checks: put the figure into a rule, cite the clause that prints it, or correct it. A text in a `reading` "
        + "or `because` is the writer's own and is not searched.",
      zh: "名称或裁量内容里出现了所引条款没有印出的数字。文字不会被执行检查：请把它写成规则、引用印有它的条款，或改正数字。`reading`（理解）和 `because`（理由）是撰写人自己的说明，不在检查之列。"))
  package static let definitionCitesNothing = DiagnosticKind(
    "Q0814", .error, title: Bilingual(en: "a named figure without a clause", zh: "定义的数字没有依据"),
    explanation: Bilingual(
      en: "A figure that `let` gives a name to is a figure of the notice like any other: write it as `{is: 2000元, "
        + "cite: 二（一）}`. Codes of regions are no figures.",
      zh: "`let`（定义）里起了名字的数字同样出自通知，须写作 `{is: 2000元, cite: 二（一）}`（`{为: …, 依据: …}`）。行政区划代码不算数字。"))
  package static let figureListedTwice = DiagnosticKind(
    "Q0815", .error, title: Bilingual(en: "a figure listed twice under one clause", zh: "同一条款重复列出数字"),
    explanation: Bilingual(
      en: "Each figure that a clause prints is listed once, however often the clause repeats it; spellings of one "
        + "value, such as `80万元` and `800000元`, are one figure. Often the second was meant to be another figure.",
      zh: "条款印出的每个数字只列一次，无论条款中重复几次；同一数值的不同写法（如 `80万元` 和 `800000元`）算同一个数字。往往第二处本想写另一个数字。"))
}
