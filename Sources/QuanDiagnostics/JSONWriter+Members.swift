extension JSONWriter {
  /// A member whose value is a string.
  mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// A member whose value is a whole number.
  mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(Int64(value))
  }

  /// A member whose value is an object, or, without a name, an object in an array.
  mutating func object(_ name: String? = nil, _ members: (inout JSONWriter) -> Void) {
    if let name { key(name) }
    beginObject()
    members(&self)
    endObject()
  }

  /// A member whose value is an array.
  mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    beginArray()
    elements(&self)
    endArray()
  }
}
