import QuanModel

/// Writes grabs for a generated campaign, one JSON line each: every one by a new user with all six identity keys, spread
/// over the tiers of the first round, so that nearly all are granted.
enum CommandGenerator {
  /// Commands that share a second.
  private static let perSecond = 2000

  static func line(_ number: Int) -> String {
    let county = number % 2 + 1
    let tier = CampaignGenerator.tierNames[number / 2 % CampaignGenerator.tierNames.count]
    let second = number / perSecond
    let time = "\(padded(10 + second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    let user = padded(number, 8)
    return #"{"id":"grab-\#(user)","at":"\#(CampaignGenerator.firstDay.text)T\#(time)+08:00","do":"grab","#
      + #""tier":"c\#(padded(county, 3))-\#(tier)","round":"r001","platform":"wallet","#
      + #""user":{"device":"d-\#(user)","phone":"138\#(user)","bank_phone":"139\#(user)","bank_card":"62170000\#(user)","#
      + #""id_number":"3715011990\#(user)","app_account":"a-\#(user)","place":{"admin":"37\#(padded(county, 4))","method":"gps"},"#
      + #""residence":{"admin":"37\#(padded(county, 4))"},"real_name":true,"card_bound":true,"birth_date":"1990-05-17"}}"#
  }
}
