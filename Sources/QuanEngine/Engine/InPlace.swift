/// A field without meaning that keeps a large value where it stands.
///
/// What is made of plain fields the compiler takes for a value that it may move about: for each call of a method that
/// changes nothing it copies all of it to the stack, for an engine two kilobytes several times a command. A value of any
/// type is only ever addressed, and so is what holds one.
package struct InPlace: ~Copyable, Sendable {
  private let value: any Sendable = 0

  package init() {}
}
