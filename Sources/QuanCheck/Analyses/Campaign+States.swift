import QuanModel

extension Campaign {
  /// A verb by its name: built in, or the file's own.
  func verb(named name: String) -> Verb? {
    Verb(name: name) ?? ownVerbs.firstIndex(of: name).map { Verb(own: $0) }
  }

  /// The states that a move starts from: those written, or every live one.
  func origins(_ written: [VoucherState]) -> [VoucherState] {
    written.isEmpty ? states.filter(\.isLive) : written
  }

  /// Where a flow moves the voucher, if it does.
  func voucherMove(of flow: Flow) -> (from: [VoucherState], to: VoucherState)? {
    for case .voucher(let from, let to) in flow.moves { return (origins(from), to) }
    return nil
  }

  /// The Chinese word of a state; states of the file's own have the one name that the file gives them.
  func chineseName(of state: VoucherState) -> String {
    state.isOwn ? ownStates[state.ownIndex] : state.chineseName
  }
}
