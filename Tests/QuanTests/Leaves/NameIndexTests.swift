import Testing

@testable import Quan

extension Leaves {
  @Suite struct NameIndexTests {
    private func position(_ name: String, in index: NameIndex) -> Int? { index.position(of: Array(name.utf8)[...]) }

    /// Sizes around the powers of two at which the table grows.
    @Test(arguments: [0, 1, 3, 4, 5, 8, 9, 63, 64, 65, 1000])
    func everyNameIsFound(count: Int) {
      let names = (0..<count).map { "name-\($0 * 7919 % 100_003)" }
      let index = NameIndex(names)
      for (place, name) in names.enumerated() { #expect(position(name, in: index) == place) }
    }

    @Test func namesThatAreNotThereAreNotFound() {
      let index = NameIndex((0..<1000).map { "name-\($0)" })
      for number in 1000..<3000 { #expect(position("name-\(number)", in: index) == nil) }
      for name in ["", "name-", "name-1 ", "Name-1", "ame-1", "name-01"] { #expect(position(name, in: index) == nil) }
      #expect(position("anything", in: NameIndex([])) == nil)
    }

    /// A part of a longer text is looked up as it stands there.
    @Test func aSliceIsComparedByItsOwnBytes() {
      let index = NameIndex(["grab", "grabs", "领取"])
      let text = Array("xgrabs领取".utf8)
      #expect(index.position(of: text[1..<5]) == 0)
      #expect(index.position(of: text[1..<6]) == 1)
      #expect(index.position(of: text[6...]) == 2)
      #expect(index.position(of: text[0..<4]) == nil)
    }

    @Test func ofTwoThatReadAlikeTheFirstCounts() {
      let index = NameIndex(["a", "b", "a"])
      #expect(position("a", in: index) == 0)
      #expect(position("b", in: index) == 1)
    }
  }
}
