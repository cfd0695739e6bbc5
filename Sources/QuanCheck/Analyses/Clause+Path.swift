import QuanModel

extension Clause {
  /// Where the clause stands in the file.
  var path: String { "campaign.notice.clauses." + name }
}
