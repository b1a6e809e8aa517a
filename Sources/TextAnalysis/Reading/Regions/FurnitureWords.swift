import Ground

/// What stands around and between the paragraphs of news stories, as `en/furniture.txt` has it.
enum FurnitureWords: Int, WordList {
  /// Openings of invitations, menus and copyright lines.
  case openings
  /// Openings of lines that say who wrote or took it.
  case creditOpenings
  /// Agencies, at the end of the credit of a picture, in their own case.
  case agencies
  /// Openings of captions.
  case captionOpenings
  /// Who stands where in a picture.
  case positions
  /// What a line holds that is nothing but a date.
  case dateWords

  static let tables: Set<FurnitureWords> = []
  static let lists = WordLists<FurnitureWords>(resource: "en/furniture.txt", target: "TextAnalysis")
}
