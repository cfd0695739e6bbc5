import Synchronization

/// A field without meaning that keeps a large value where it stands.
///
/// What is made of plain fields the compiler takes for a value that it may move about: for each call of a method that
/// changes nothing it copies all of it to the stack, for an engine two kilobytes several times a command. What holds an
/// atomic word has an address of its own and is never moved for a call.
package struct InPlace: ~Copyable, Sendable {
  private let word = Atomic<UInt8>(0)

  package init() {}
}
