import Testing

/// What Python's `zoneinfo` says of time zones, for the tests to be held against.
enum ZoneSamples {
  /// A time and a value for it.
  struct Sample: Sendable, CustomTestStringConvertible {
    var zone: String
    var text: String
    var second: Int64
    var value: Int64

    init(_ zone: String, _ text: String, _ second: Int64, _ value: Int64) {
      self.zone = zone
      self.text = text
      self.second = second
      self.value = value
    }

    var testDescription: String { "\(zone) \(text)" }
  }

  /// A rule with the transitions of 2023 and 2024.
  struct Footer: Sendable, CustomTestStringConvertible {
    var text: String
    var offset: Int
    /// The offset at 2023-01-01T12:00:00Z.
    var atStart: Int
    var transitions: [(at: Int64, offset: Int)]

    init(_ text: String, _ offset: Int, atStart: Int, _ transitions: [(at: Int64, offset: Int)]) {
      self.text = text
      self.offset = offset
      self.atStart = atStart
      self.transitions = transitions
    }

    var testDescription: String { text }
  }

  /// Moments (UTC) with the offset in seconds.
  static let offsets: [Sample] = [
    Sample("Asia/Shanghai", "1890-01-01T00:00:00", -2_524_521_600, 29_143),
    Sample("Asia/Shanghai", "1941-06-01T00:00:00", -902_102_400, 32_400),
    Sample("Asia/Shanghai", "1986-07-01T00:00:00", 520_560_000, 32_400),
    Sample("Asia/Shanghai", "1991-09-14T17:00:00", 684_867_600, 28_800),
    Sample("Asia/Shanghai", "2026-01-01T00:00:00", 1_767_225_600, 28_800),
    Sample("Asia/Shanghai", "2100-07-01T00:00:00", 4_118_083_200, 28_800),
    Sample("Europe/Berlin", "1880-01-01T00:00:00", -2_840_140_800, 3208),
    Sample("Europe/Berlin", "1945-06-01T00:00:00", -775_872_000, 10_800),
    Sample("Europe/Berlin", "1979-07-01T00:00:00", 299_635_200, 3600),
    Sample("Europe/Berlin", "2026-03-29T00:59:59", 1_774_745_999, 3600),
    Sample("Europe/Berlin", "2026-03-29T01:00:00", 1_774_746_000, 7200),
    Sample("Europe/Berlin", "2026-10-25T00:59:59", 1_792_889_999, 7200),
    Sample("Europe/Berlin", "2026-10-25T01:00:00", 1_792_890_000, 3600),
    Sample("Europe/Berlin", "2037-12-31T00:00:00", 2_145_830_400, 3600),
    Sample("Europe/Berlin", "2038-07-01T00:00:00", 2_161_555_200, 7200),
    Sample("Europe/Berlin", "2099-07-01T00:00:00", 4_086_547_200, 7200),
    Sample("Europe/Berlin", "2100-10-31T00:59:59", 4_128_627_599, 7200),
    Sample("Europe/Berlin", "2100-10-31T01:00:00", 4_128_627_600, 3600),
    Sample("America/New_York", "1800-01-01T00:00:00", -5_364_662_400, -17_762),
    Sample("America/New_York", "1942-08-01T00:00:00", -865_296_000, -14_400),
    Sample("America/New_York", "1974-01-20T00:00:00", 127_872_000, -14_400),
    Sample("America/New_York", "2007-03-11T07:00:00", 1_173_596_400, -14_400),
    Sample("America/New_York", "2026-03-08T06:59:59", 1_772_953_199, -18_000),
    Sample("America/New_York", "2026-03-08T07:00:00", 1_772_953_200, -14_400),
    Sample("America/New_York", "2026-11-01T05:59:59", 1_793_512_799, -14_400),
    Sample("America/New_York", "2026-11-01T06:00:00", 1_793_512_800, -18_000),
    Sample("America/New_York", "2050-07-04T00:00:00", 2_540_505_600, -14_400),
    Sample("America/New_York", "2100-11-07T06:00:00", 4_129_250_400, -18_000),
    Sample("Asia/Kathmandu", "1900-01-01T00:00:00", -2_208_988_800, 20_476),
    Sample("Asia/Kathmandu", "1985-12-31T18:29:59", 504_901_799, 19_800),
    Sample("Asia/Kathmandu", "1985-12-31T18:30:00", 504_901_800, 20_700),
    Sample("Asia/Kathmandu", "2026-05-05T00:00:00", 1_777_939_200, 20_700),
    Sample("UTC", "1900-01-01T00:00:00", -2_208_988_800, 0),
    Sample("UTC", "2026-01-01T00:00:00", 1_767_225_600, 0),
    Sample("Australia/Lord_Howe", "1975-01-01T00:00:00", 157_766_400, 36_000),
    Sample("Australia/Lord_Howe", "1984-01-01T00:00:00", 441_763_200, 41_400),
    Sample("Australia/Lord_Howe", "2026-04-04T14:59:59", 1_775_314_799, 39_600),
    Sample("Australia/Lord_Howe", "2026-04-04T15:00:00", 1_775_314_800, 37_800),
    Sample("Australia/Lord_Howe", "2026-10-03T15:29:59", 1_791_041_399, 37_800),
    Sample("Australia/Lord_Howe", "2026-10-03T15:30:00", 1_791_041_400, 39_600),
    Sample("Australia/Lord_Howe", "2099-01-15T00:00:00", 4_072_118_400, 39_600),
    Sample("Australia/Lord_Howe", "2100-12-31T00:00:00", 4_133_894_400, 39_600),
  ]

  /// Local times with the moment, in seconds since 1970-01-01T00:00:00Z.
  static let moments: [Sample] = [
    Sample("Asia/Shanghai", "1986-05-04T02:30:00", 515_557_800, 515_529_000),
    Sample("Asia/Shanghai", "1986-09-14T01:30:00", 527_045_400, 527_013_000),
    Sample("Asia/Shanghai", "2026-11-11T00:00:00", 1_794_355_200, 1_794_326_400),
    Sample("Europe/Berlin", "2026-03-29T01:59:59", 1_774_749_599, 1_774_745_999),
    Sample("Europe/Berlin", "2026-03-29T02:00:00", 1_774_749_600, 1_774_746_000),
    Sample("Europe/Berlin", "2026-03-29T02:30:00", 1_774_751_400, 1_774_747_800),
    Sample("Europe/Berlin", "2026-03-29T03:00:00", 1_774_753_200, 1_774_746_000),
    Sample("Europe/Berlin", "2026-10-25T01:59:59", 1_792_893_599, 1_792_886_399),
    Sample("Europe/Berlin", "2026-10-25T02:00:00", 1_792_893_600, 1_792_886_400),
    Sample("Europe/Berlin", "2026-10-25T02:30:00", 1_792_895_400, 1_792_888_200),
    Sample("Europe/Berlin", "2026-10-25T03:00:00", 1_792_897_200, 1_792_893_600),
    Sample("Europe/Berlin", "2060-03-28T02:30:00", 2_847_666_600, 2_847_663_000),
    Sample("America/New_York", "2026-03-08T02:30:00", 1_772_937_000, 1_772_955_000),
    Sample("America/New_York", "2026-03-08T03:00:00", 1_772_938_800, 1_772_953_200),
    Sample("America/New_York", "2026-11-01T01:30:00", 1_793_496_600, 1_793_511_000),
    Sample("America/New_York", "2026-11-01T02:00:00", 1_793_498_400, 1_793_516_400),
    Sample("America/New_York", "2090-07-01T00:00:00", 3_802_550_400, 3_802_564_800),
    Sample("Asia/Kathmandu", "1986-01-01T00:10:00", 504_922_200, 504_902_400),
    Sample("Asia/Kathmandu", "2026-01-01T00:00:00", 1_767_225_600, 1_767_204_900),
    Sample("UTC", "2026-01-01T00:00:00", 1_767_225_600, 1_767_225_600),
    Sample("Australia/Lord_Howe", "2026-04-05T01:29:59", 1_775_352_599, 1_775_312_999),
    Sample("Australia/Lord_Howe", "2026-04-05T01:30:00", 1_775_352_600, 1_775_313_000),
    Sample("Australia/Lord_Howe", "2026-04-05T01:45:00", 1_775_353_500, 1_775_313_900),
    Sample("Australia/Lord_Howe", "2026-04-05T02:00:00", 1_775_354_400, 1_775_316_600),
    Sample("Australia/Lord_Howe", "2026-10-04T02:00:00", 1_791_079_200, 1_791_041_400),
    Sample("Australia/Lord_Howe", "2026-10-04T02:15:00", 1_791_080_100, 1_791_042_300),
    Sample("Australia/Lord_Howe", "2026-10-04T02:30:00", 1_791_081_000, 1_791_041_400),
  ]

  /// Rules for all time. Those with a day of the form `n` or `J59` are from glibc: Python 3.11 has them a day off.
  static let footers: [Footer] = [
    Footer("XXX3EDT4,0/0,J365/23", -10_800, atStart: -14_400, []),
    Footer(
      "AAA5BBB,J60/2,300/-3", -18_000, atStart: -18_000,
      [(1_677_654_000, -14_400), (1_698_454_800, -18_000), (1_709_276_400, -14_400), (1_729_990_800, -18_000)]),
    Footer(
      "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, atStart: -7200,
      [(1_679_792_400, -3600), (1_698_541_200, -7200), (1_711_846_800, -3600), (1_729_990_800, -7200)]),
    Footer(
      "EET-2EEST,M3.4.4/50,M10.4.4/50", 7200, atStart: 7200,
      [(1_679_702_400, 10_800), (1_698_447_600, 7200), (1_711_756_800, 10_800), (1_729_897_200, 7200)]),
    Footer(
      "LHST-10:30LHDT-11,M10.1.0,M4.1.0", 37_800, atStart: 39_600,
      [(1_680_361_200, 37_800), (1_696_087_800, 39_600), (1_712_415_600, 37_800), (1_728_142_200, 39_600)]),
    Footer(
      "QQQ-1:00:30RRR,59,J59/167", 3630, atStart: 3630,
      [(1_677_632_370, 7230), (1_678_136_370, 3630), (1_709_168_370, 7230), (1_709_672_370, 3630)]),
    Footer(
      "SSS0TTT,J306/-167,M2.2.6/24:30:15", 0, atStart: 3600,
      [(1_676_158_215, 0), (1_698_282_000, 3600), (1_707_607_815, 0), (1_729_904_400, 3600)]),
  ]
}
