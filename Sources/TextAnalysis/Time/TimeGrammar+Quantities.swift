/// How many: "two", "3.5", "several", "a couple of", "two to three", "two and a half".
extension TimeGrammar {
  struct Quantity {
    var count: Int?
    var half = false
    var decimals: String?
    var end: Int
    var isArticle = false
    var isDigits = false
  }

  /// One number, or two that bound what is meant: "two to three", "20-30", "between five and six"; the last one counts.
  func quantities(at index: Int) -> Quantity? {
    guard let first = bracketed(at: index) ?? quantity(at: index) else { return nil }
    guard let low = first.count, !first.isArticle, !first.half else { return first }
    let link = text(first.end)
    let isLinked =
      link == "to" || link == "or" || (link == "and" && text(index - 1) == "between")
      || (link == "-" && first.isDigits && isGlued(first.end) && isGlued(first.end + 1))
    guard isLinked, number(first.end + 1) != nil || word(first.end + 1)?.cardinal != nil,
      let second = quantity(at: first.end + 1), let high = second.count, high > low
    else { return first }
    return second
  }

  /// "[Ten] years ago": what an editor put in.
  private func bracketed(at index: Int) -> Quantity? {
    guard text(index) == "[", var inner = quantity(at: index + 1), text(inner.end) == "]" else { return nil }
    inner.end += 1
    return inner
  }

  /// A number in digits or words, or a vague one.
  private func quantity(at index: Int) -> Quantity? {
    if let number = number(index) { return digitQuantity(number, at: index) }
    let first = text(index)
    let second = text(index + 1)
    switch first {
    case "a", "an", "another":
      if second == "couple" { return Quantity(count: 2, end: skip("of", at: index + 2)) }
      if second == "few" || second == "handful" { return Quantity(count: nil, end: skip("of", at: index + 2)) }
      if second == "half" { return Quantity(count: 0, half: true, end: index + 2) }
      if second == "dozen" { return Quantity(count: 12, end: index + 2) }
      if second == "hundred" { return Quantity(count: 100, end: index + 2) }
      if second == "thousand" { return Quantity(count: 1000, end: index + 2) }
      if second == "number", text(index + 2) == "of" { return Quantity(count: nil, end: index + 3) }
      return Quantity(count: 1, end: index + 1, isArticle: true)
    case "half":
      if second == "a" || second == "an" { return Quantity(count: 0, half: true, end: index + 2) }
      return isHyphen(index + 1) ? Quantity(count: 0, half: true, end: index + 1) : nil
    case "many" where text(index - 1) == "as" || text(index - 1) == "how": return nil
    case "several", "many", "few": return Quantity(count: nil, end: index + 1)
    case "dozens", "hundreds", "thousands":
      return second == "of" ? Quantity(count: nil, end: index + 2) : nil
    case "couple": return second == "of" ? Quantity(count: 2, end: index + 2) : nil
    default: return wordQuantity(at: index)
    }
  }

  private func digitQuantity(_ number: Int, at index: Int) -> Quantity? {
    if isGlued(index), ["$", "€", "£", "#", ".", "/", ":"].contains(text(index - 1)) { return nil }
    var quantity = Quantity(count: number, end: index + 1, isDigits: true)
    if text(index + 1) == ".", isGlued(index + 1), let decimals = self.number(index + 2), isGlued(index + 2) {
      quantity.decimals = padded(decimals, digits(index + 2))
      quantity.end = index + 3
    } else if self.number(index + 1) == 1, text(index + 2) == "/", self.number(index + 3) == 2 {
      quantity.half = true
      quantity.end = index + 4
    } else if text(index + 1) == "million" || text(index + 1) == "billion" || text(index + 1) == "thousand" {
      let scale = text(index + 1) == "million" ? 1_000_000 : text(index + 1) == "billion" ? 1_000_000_000 : 1000
      guard number < 100_000 else { return nil }
      quantity.count = number * scale
      quantity.end = index + 2
    } else if text(index + 1) == "and", text(index + 2) == "a", text(index + 3) == "half" {
      quantity.half = true
      quantity.end = index + 4
    }
    return quantity
  }

  private func wordQuantity(at index: Int) -> Quantity? {
    guard let small = smallNumber(at: index) else { return nil }
    var quantity = Quantity(count: small.number, end: small.end)
    if text(small.end) == "hundred" {
      quantity.count = small.number * 100
      quantity.end = small.end + 1
    } else if text(small.end) == "thousand" {
      quantity.count = small.number * 1000
      quantity.end = small.end + 1
    } else if text(small.end) == "and", text(small.end + 1) == "a", text(small.end + 2) == "half" {
      quantity.half = true
      quantity.end = small.end + 3
    } else if isHyphen(small.end), text(small.end + 1) == "and", text(small.end + 3) == "a",
      text(small.end + 5) == "half"
    {
      quantity.half = true
      quantity.end = small.end + 6
    }
    return quantity
  }
}
