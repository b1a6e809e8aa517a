import Ground

/// The English words of this target.
enum EnglishWords {
  /// Throws where a file of them is missing or has a fault; nothing is in its lists then.
  static func check() throws {
    try ActorNouns.check()
    try ActorWords.check()
    try GivenNames.check()
    try IssueWords.check()
    try SpeechWords.check()
    try EventWords.check()
    let problems = [
      GroupFinder.organCodes.problem, OrganizationFinder.classifiers.problem, OrganizationFinder.kinds.problem,
      TitleReader.honorifics.problem, IssueName.heads.problem, IssueName.kinds.problem, Figures.manyNouns.problem,
      Figures.measures.problem,
      Figures.numbers.problem,
    ]
    for case let problem? in problems { throw problem }
  }
}
