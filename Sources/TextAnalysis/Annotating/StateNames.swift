/// Names of states that the treebanks hardly know, and that parsers otherwise take for common nouns ("Chile", "Turkey").
enum StateNames {
  /// What parsers see instead of any of these names: the one that the treebanks write most often.
  static let seen = "Iran"

  /// The form that stands for this one in the features of a parser.
  static func shown(_ form: String) -> String {
    guard let first = form.utf8.first, 0x41...0x5A ~= first, form.utf8.count > 3, names.contains(form) else {
      return form
    }
    return seen
  }

  private static let names = Set(
    """
    Abkhazia Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain \
    Bangladesh Barbados Belarus Belgium Belize Benin Bermuda Bhutan Bolivia Botswana Brazil Brunei Bulgaria Burundi \
    Cambodia Cameroon Canada Catalonia Chad Chechnya Chile China Colombia Comoros Croatia Cuba Cyprus Czechia Denmark \
    Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany \
    Ghana Gibraltar Greece Greenland Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran \
    Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia \
    Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Madagascar Malawi Malaysia Maldives Mali \
    Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia \
    Nauru Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Poland Portugal Qatar \
    Romania Russia Rwanda Samoa Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Somaliland Spain \
    Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Transnistria Tunisia Turkey \
    Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
