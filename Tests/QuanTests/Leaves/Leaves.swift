import Testing

/// The suites of the pieces that know nothing of the language: hashing, voucher codes, time zones, JSON.
@Suite enum Leaves {}
