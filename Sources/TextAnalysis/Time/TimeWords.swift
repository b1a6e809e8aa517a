import Ground

/// The words of time expressions and around them, as `en/time.txt` has them.
enum TimeWords: Int, WordList {
  /// Months, the full name first.
  case months
  /// Days of the week, the full name first; Monday is 1.
  case weekdays
  /// "Mondays".
  case weekdayPlurals
  /// Seasons of the northern half; spring is 1.
  case seasons
  /// Units that text counts in.
  case units
  /// The same in the plural.
  case unitPlurals
  /// Numbers in words up to nineteen, then the tens.
  case cardinals
  /// Ordinals in words.
  case ordinals
  /// Decades in words, of the twentieth century.
  case decades
  /// Parts of the day.
  case dayParts
  /// The same in the plural.
  case dayPartPlurals
  /// Days from today.
  case days
  /// Which one of several periods is meant.
  case whiches
  /// Vague references to present, past and future.
  case references
  /// Adverbs of frequency, as TIMEX3 values.
  case frequencies
  /// Durations in one word, as TIMEX3 values.
  case durations
  /// Words that open an expression which their rule completes or gives up.
  case openers
  /// Comparisons before an amount, with their TIMEX3 modifiers; longer ones first.
  case comparisons
  /// Words before a period, with their TIMEX3 modifiers.
  case modifiers
  /// What "… of" a period says, with its TIMEX3 modifier.
  case edges
  /// Phrases that refer to present, past and future.
  case vaguePhrases
  /// Time zones and what EDTF writes for them; ? where summer time decides.
  case zones
  /// Holidays: month and day; the nth weekday of a month, from its end where negative; days from Easter Sunday.
  case holidays
  /// Before a bare month.
  case monthCues
  /// Words that go on with a clause rather than count things.
  case clauseWords
  /// Names that a number may follow without being a year: "Flight 1549", "Windows 2000".
  case namesBeforeNumbers
  /// What a house number stands before.
  case streets
  /// Prepositions and links before a year.
  case yearCues
  /// Before a year of three digits.
  case earlyYearCues
  /// Behind a number: it counts these and is no year.
  case countedNouns
  /// Before a number: it is a quantity rather than a year.
  case quantityCues
  /// Before a weekday or month that is part of a name.
  case namedDays
  /// Before a surname: "Mr. March".
  case titles
  /// Behind "September 11" where the attacks of 2001 are meant.
  case attackWords
  /// Behind a weekday that is part of a newspaper's or programme's name.
  case paperNames
  /// What compares with the past up to "since".
  case superlatives
  /// Plural-looking words behind a year that do not count anything.
  case notPlurals
  /// Who is so many years old: an age, and no time expression.
  case eventsWithAge
  /// Auxiliaries of what is to come.
  case futureVerbs
  /// What comes true when it is done: "was able to leave on Friday" has left.
  case factualGovernors
  /// Words for what is planned.
  case plans
  /// Verbs whose present tells what is scheduled.
  case scheduleVerbs
  /// Infinitives of beginning and ending before a day.
  case startingVerbs
  /// Participles of putting off.
  case postponements
  /// What lasts until a date may last beyond the publication, though told in the past.
  case limits
  /// Past forms that do not end in "ed", and auxiliaries of the past.
  case pastVerbs
  /// Words that end in "ed" and are no past form.
  case notPast
  /// What may follow "to" without being an infinitive.
  case notInfinitives
  /// Words before a bare "15:00".
  case clockCues
  /// What a "first-half" is followed by in reports of figures.
  case earnings
  /// Words between a number and its unit.
  case durationAdjectives
  /// Words that end the noun phrase of an event.
  case nounEnders
  /// What speeds are told in.
  case lengths
  /// Nouns that a rate is counted in: "barrels a day".
  case rateNouns
  /// Words before the date on which a text appeared.
  case stamps
  /// Verbs and nouns of beginning.
  case beginnings
  /// Capitalized words that name no one.
  case ranks
  /// Abbreviations behind whose full stop a sentence goes on.
  case abbreviatedTitles
  /// Before "over" where it means more than, and not during.
  case overCues
  /// Before "last two months" and the like.
  case windowArticles
  /// Before units without a number: "for years".
  case bareUnitCues
  /// Before units "of" something, where they are counted and no time: "the early days of".
  case unitAdjectives
  /// Before units with "after" or "before", where another noun governs them.
  case unitDeterminers
  /// Before "the summer".
  case theSeasonCues
  /// Before "summer" without article.
  case bareSeasonCues
  /// Before "fall" and "spring", which are other words as well.
  case seasonCues
  /// Behind "the day after": a noun of what happened.
  case besideArticles
  /// Before "the year".
  case theUnitCues
  /// Behind "on the 12th", where it ends.
  case dayEnders
  /// Between a verb of the schedule and its day.
  case schedulePrepositions
  /// Between two seasons of one year.
  case seasonLinks
  /// Heads of stretches up to now: "the last two months".
  case pastWindows
  /// Heads of stretches of something else.
  case otherWindows
  /// Determiners that open the noun phrase of an event.
  case nounDeterminers
  /// Behind a march that is no month.
  case marchFollowers
  /// Before "the 14th".
  case dayPrepositions
  /// Before "day" where that is a point in time.
  case dayHeads
  /// Behind "a day" where it is no rate.
  case notRates
  /// Before "50s" that are years of age.
  case agePossessives

  static let tables: Set<TimeWords> = [
    .months, .weekdays, .weekdayPlurals, .seasons, .units, .unitPlurals, .cardinals, .ordinals, .decades, .dayParts,
    .dayPartPlurals, .days, .whiches, .references, .frequencies, .durations, .comparisons, .modifiers, .edges,
    .vaguePhrases, .zones, .holidays,
  ]
  static let lists = WordLists<TimeWords>(resource: "en/time.txt", target: "TextAnalysis")

  /// Whether a word is in the list, or a phrase in the table.
  func contains(_ word: String) -> Bool { TimeWords.lists.sets[rawValue].contains(word) }
}
