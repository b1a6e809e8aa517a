/// Words around a time expression that decide what it is.
extension TimeLexicon {
  /// Before a bare month.
  static let monthCues: Set<String> = [
    "in", "since", "by", "until", "till", "last", "next", "this", "of", "from", "through", "during", "before", "after",
    "between", "early", "late", "mid", "every", "each", "for", "coming", "past", "previous", "following", "that",
    "around", "about", "throughout", "thru",
  ]

  /// Words that go on with a clause rather than count things.
  static let clauseWords: Set<String> = [
    "in", "at", "on", "to", "for", "and", "but", "by", "with", "when", "while", "as", "from", "of", "where", "that",
    "after", "before", "until", "through", "said", "will", "would", "was", "were", "is", "are", "has", "had", "have",
  ]

  /// Names that a number may follow without being a year: "Flight 1549", "Windows 2000".
  static let namesBeforeNumbers: Set<String> = [
    "flight", "windows", "office", "boeing", "airbus", "room", "route", "highway", "box", "apartment", "suite",
    "model", "section", "article", "page", "pages", "chapter", "version", "no", "number", "resolution", "gate", "bus",
    "train", "channel", "p", "pp", "level", "item", "bill", "hb", "sb", "pin", "code", "zip", "extension", "ext",
    "phone", "tel", "fax", "unit", "lot", "psalm", "verse", "line", "class", "rule", "act", "x", "area", "nikkei",
    "ftse", "russell", "index", "iso", "rfc", "building", "isbn", "vol", "volume", "play", "type", "mark", "series",
    "decree", "directive", "circular", "protocol", "form", "regulation",
  ]

  /// What a house number stands before.
  static let streets: Set<String> = [
    "street", "road", "avenue", "boulevard", "lane", "drive", "square", "terrace", "crescent", "st", "rd", "ave",
    "blvd",
  ]

  /// Prepositions and links before a year.
  static let yearCues: Set<String> = [
    "in", "since", "by", "until", "till", "of", "from", "through", "during", "before", "after", "between", "early",
    "late", "mid", "around", "about", "circa", "c", "ca", "throughout", "for", "fiscal", "year", "to", "and", "or",
    "summer", "winter", "spring", "autumn", "fall", "late-", "born", "b", "died", "d", "est", "founded", "(", "the",
    "copyright", "©", "'s", "&", "/", "-", "a", "than", "on", "as", "that", "its", "his", "her", "their", "our", "this",
  ]

  /// Before a year of three digits.
  static let earlyYearCues: Set<String> = [
    "in", "by", "from", "until", "till", "since", "c", "ca", "circa", "(", "-", "around", "about", "to", "between",
    "and", "of", "before", "after",
  ]

  /// Behind a number: it counts these and is no year.
  static let countedNouns: Set<String> = [
    "people", "men", "women", "children", "troops", "percent", "per", "km", "kilometers", "kilometres", "miles",
    "meters", "metres", "feet", "acres", "tons", "tonnes", "dollars", "euros", "pounds", "yen", "francs", "kg", "mg",
    "g", "m", "cm", "mm", "mhz", "hz", "calories", "members", "workers", "soldiers", "points", "votes", "seats",
    "million", "billion", "thousand", "hundred", "cents", "volts", "watts", "bc", "degrees", "square", "cubic", "ft",
    "lbs", "mph", "sq", "rpm", "x", "megawatts", "barrels", "rupees", "rubles", "pesos", "civilians", "personnel",
    "staff", "police", "fish", "sheep", "schoolchildren", "cattle", "deaths", "kcal", "k", "am", "pm", "gmt", "utc",
    "hours", "est",
  ]

  /// Before a number: it is a quantity rather than a year.
  static let quantityCues: Set<String> = [
    "some", "nearly", "almost", "over", "least", "most", "only", "another", "roughly", "approximately", "exactly",
    "total", "worth", "just", "up", "$", "€", "£", "¥", "#", "+", "=", "~", "<", ">", "×", "*",
  ]

  /// Before a weekday or month that is part of a name.
  static let namedDays: Set<String> = [
    "black", "bloody", "super", "cyber", "fat", "holy", "palm", "ash", "red", "ruby",
  ]

  /// Before a surname: "Mr. March".
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "judge", "justice", "prof", "professor", "gen", "general",
    "sen", "senator", "rep", "gov", "col", "capt", "captain", "sgt", "lt", "officer", "detective", "man", "girl",
  ]

  /// Behind "September 11" where the attacks of 2001 are meant.
  static let attackWords: Set<String> = ["attack", "attacks", "terrorist", "terror", "hijackers", "hijackings"]

  /// Behind a weekday that is part of a newspaper's or programme's name.
  static let paperNames: Set<String> = [
    "times", "telegraph", "mirror", "express", "herald", "mail", "post", "tribune", "independent",
  ]

  /// What compares with the past up to "since".
  static let superlatives: Set<String> = [
    "worst", "highest", "lowest", "biggest", "largest", "best", "most", "least", "deadliest", "bloodiest", "only",
    "fastest", "slowest", "longest", "strongest", "weakest", "greatest", "time", "steepest", "sharpest",
  ]

  /// Plural-looking words behind a year that do not count anything.
  static let notPlurals: Set<String> = [
    "was", "is", "has", "as", "its", "his", "this", "census", "across", "plus", "thus", "versus", "vs", "less", "us",
    "does", "olympics", "elections", "games", "protests", "attacks", "results", "riots", "levels", "paralympics",
    "championships", "finals", "talks", "budgets", "sales", "earnings", "figures", "profits", "censuses", "prices",
    "taxes", "s", "business", "series", "status", "crisis", "address", "press", "congress", "always", "perhaps",
    "besides", "towards", "afterwards", "success", "process", "floods", "bombings", "wars", "estimates", "onwards",
  ]

  /// Who is so many years old: an age, and no time expression.
  static let eventsWithAge: Set<String> = [
    "uprising", "conflict", "war", "revolt", "crisis", "dispute", "ban", "law", "rebellion", "insurgency", "strike",
    "company", "plan", "agreement", "treaty", "truce", "ceasefire", "cease", "government", "regime", "campaign",
    "siege", "blockade", "embargo", "program", "programme", "project", "institution", "tradition", "building", "firm",
    "organization", "organisation", "system", "policy", "rule", "feud", "contract", "case", "occupation", "crackdown",
    "bank", "business", "newspaper", "magazine", "club", "party", "coalition", "revolution", "unrest", "civil",
    "record", "mission", "station", "church", "bridge", "house", "mystery", "murder", "struggle", "standoff", "deal",
  ]
}
