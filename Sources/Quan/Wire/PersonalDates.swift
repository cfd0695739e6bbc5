import QuanEngine
import QuanModel
import QuanPlan

/// Puts in the place of a personal date, such as one of birth, the first day for which every rule of the plan answers the
/// same: what goes on to the journal and to the engine is the truth about the date and not the date.
///
/// A date that the rules look at otherwise than by its order (whether it lies in a window, next to another date) stays as it is.
struct PersonalDates {
  /// What the rules ask of one slot.
  private struct Question {
    var origin: Slot.Origin
    var position: Int
    /// Days from which some comparison answers otherwise.
    var days: [Int64] = []
    /// Ages from which some comparison answers otherwise.
    var ages: [Int64] = []
  }

  private let questions: [Question]
  private let zone: ZoneTable
  private let itemSlots: Int

  init(_ plan: Plan) {
    zone = plan.zone
    itemSlots = plan.itemSlots
    questions = plan.slots.filter { $0.isPersonal && $0.content == .date && $0.origin != .merchant }
      .compactMap { Self.question($0, plan) }
  }

  /// What the plan asks of a slot; nil where it asks something that more than its order decides.
  private static func question(_ slot: Slot, _ plan: Plan) -> Question? {
    let reference = Int32(slot.reference)
    guard !plan.keptSlots.contains(reference), !plan.dimensionSlots.contains(reference),
      !plan.quotas.contains(where: { $0.limitSlot == reference })
    else { return nil }
    var question = Question(origin: slot.origin, position: slot.position)
    for instruction in plan.instructions {
      let value = instruction.value
      switch instruction.operation {
      case .compare where instruction.a == reference:
        guard value < .max else { return nil }
        question.days += [value, value + 1]
      case .ageCompare where instruction.a == reference:
        guard value < .max else { return nil }
        question.ages += [value, value + 1]
      case .load where instruction.a == reference, .falls where instruction.a == reference: return nil
      case .compareSlots where instruction.a == reference || instruction.b == reference: return nil
      default: continue
      }
    }
    return question
  }

  /// - Parameter now: the instant at which the command will be decided, in milliseconds.
  func coarsen(_ command: inout Command, now: Int64) {
    guard !questions.isEmpty else { return }
    let today = Instant(milliseconds: now).day(in: zone)
    for question in questions {
      if question.origin == .command {
        coarsen(&command.values[question.position], question, today)
      } else {
        for item in 0..<command.itemCount {
          coarsen(&command.itemValues[item * itemSlots + question.position], question, today)
        }
      }
    }
  }

  private func coarsen(_ value: inout SlotValue, _ question: Question, _ today: CivilDate) {
    guard value.isKnown else { return }
    var edges = question.days
    // Who is born the day after the last one that has an age does not have it.
    for age in question.ages { edges.append(CivilDate.lastBirth(ofAge: age, on: today).dayNumber + 1) }
    guard let least = edges.min() else {
      value = SlotValue(0)
      return
    }
    value = SlotValue(edges.filter { $0 <= value.value }.max() ?? least - 1)
  }
}
