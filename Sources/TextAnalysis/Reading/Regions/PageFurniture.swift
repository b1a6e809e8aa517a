import Ground

/// What the pages of news sites put around and between the paragraphs of a story.
enum PageFurniture {
  /// Invitations, menus, copyright lines.
  static func isFurniture(_ line: TextLine) -> Bool {
    guard line.words.count <= 25 else { return false }
    let text = line.text.lowercased()
    return FurnitureWords.openings.words.contains { text.hasPrefix($0) } || text.hasSuffix("all rights reserved.")
      || isDateOnly(line)
  }

  /// "By Jane Doe", "Reporting by …", "… contributed to this report."
  static func isByline(_ line: TextLine) -> Bool {
    let text = line.text.lowercased()
    if text.hasSuffix("contributed to this report.") || text.hasSuffix("contributed to this article.") { return true }
    if FurnitureWords.creditOpenings.words.contains(where: { text.hasPrefix($0) }) { return true }
    let isShort = line.words.count <= 10 && !line.endsSentence
    return isShort && text.hasPrefix("by ") && line.words.dropFirst().first?.first?.isUppercase == true
  }

  /// The photographer and agency of a picture: "Jane Doe / AFP - Getty Images".
  static func isCredit(_ line: TextLine) -> Bool {
    guard line.words.count <= 10, !line.endsSentence else { return false }
    if line.text.hasPrefix("(c)") || line.text.hasPrefix("©") { return true }
    let namesAgency = FurnitureWords.agencies.words.contains { line.text.hasSuffix($0) }
    return namesAgency && (line.text.contains("/") || line.words.count <= 4)
  }

  /// A line that describes a picture, told by its form.
  static func isCaption(_ line: TextLine) -> Bool {
    let text = line.text.lowercased()
    if FurnitureWords.positions.words.contains(where: { text.contains($0) }) { return true }
    guard !line.endsSentence else { return false }
    if FurnitureWords.captionOpenings.words.contains(where: { text.hasPrefix($0) }) { return true }
    let opensWithLabel = line.words.first?.hasSuffix(":") == true
    return opensWithLabel && line.words.count > 3
  }

  private static func isDateOnly(_ line: TextLine) -> Bool {
    let hasDigit = line.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard hasDigit, line.words.count <= 8, !line.endsSentence else { return false }
    return line.words.allSatisfy { word in
      let bare = word.lowercased().filter { $0.isLetter }
      return bare.count <= 2 || FurnitureWords.dateWords.words.contains { $0.hasPrefix(bare) && bare.count >= 3 }
    }
  }
}
