import QuanModel

/// The plans of a campaign and of its amendments, each as amended up to it: what a run may follow one after the other.
package struct PlanVersions: Sendable {
  /// The campaign's own, then one for each amendment in its order.
  private let plans: [Plan]
  /// What commands call the amendments by: the names of their files.
  package let names: [String]

  /// A campaign without amendments.
  package init(_ plan: Plan) {
    plans = [plan]
    names = []
  }

  /// As many names as plans behind the first.
  package init(_ plans: [Plan], names: [String]) {
    // Numbers of entries mean the same in every version, and a refused amendment names one of its own.
    let entries = plans.last?.entries ?? []
    self.plans = plans.map { plan in
      var plan = plan
      plan.entries = entries
      return plan
    }
    self.names = names
  }

  package var count: Int { plans.count }
  /// The campaign's own plan: a state belongs to the campaign with its fingerprint.
  package var first: Plan { plans[0] }

  package subscript(version: Int) -> Plan { plans[version] }

  /// The version that a fingerprint of an amendment stands for.
  package func amendment(_ fingerprint: Digest128) -> Int? {
    plans.indices.dropFirst().first { plans[$0].fingerprint == fingerprint }
  }

  /// The fingerprint of the amendment of a name.
  package func fingerprint(ofAmendment name: String) -> Digest128? {
    names.firstIndex(of: name).map { plans[$0 + 1].fingerprint }
  }

  /// Whether a run of these amendments is one of this campaign's.
  package func begin(with amendments: [Digest128]) -> Bool {
    plans.dropFirst().map(\.fingerprint).starts(with: amendments)
  }
}
