import QuanModel

/// A command as it was read.
struct NaiveCommand {
  var id = ""
  var at: Int64 = 0
  var verb = Verb.advance
  var voucher: Int?
  var merchant: String?
  var order: String?
  var item: Int?
  var tier = 0
  var round: Int?
  /// Identity keys by their kind; blank ones are left out.
  var keys: [Int: String] = [:]
  var facts: [Int: NaiveValue] = [:]
  /// The facts of each item of the order.
  var items: [[Int: NaiveValue]]?
  var setting = Setting()
  /// What two commands under one id must have in common.
  var content = ""

  /// What a `round` command sets.
  struct Setting: Equatable {
    var issue: [Int: Int64]?
    var open: Int64?
    var valid: Int64?
  }
}
