/// What BERT's normalizer and pre-tokenizer make of characters: text is cleaned, put into lower case and freed of
/// accents; punctuation and CJK characters stand alone.
struct CharacterTable: Sendable {
  enum Fate: Equatable, Sendable {
    /// Letters of a word.
    case letters
    /// Nothing.
    case dropped
    /// The end of a word.
    case space
    /// A word of its own.
    case word
  }

  /// Characters that have something in common.
  private struct Entry {
    enum Change {
      case none
      case shift(Int32)
      case made(Range<Int>)
      case hangul
    }

    var first: UInt32
    var last: UInt32
    var fate: Fate
    var change: Change
  }

  static let shared = CharacterTable()

  private var entries: [Entry] = []
  private var targets: [UInt32] = []
  /// For the first 0x300 characters: one more than the number of the entry, 0 without one.
  private var small = [UInt16](repeating: 0, count: 0x300)

  private init() {
    let text = Self.entries.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { add(word) }
    for (number, entry) in entries.enumerated() where entry.first < 0x300 {
      for point in entry.first...min(entry.last, 0x2FF) { small[Int(point)] = UInt16(number + 1) }
    }
  }

  private mutating func add(_ word: Substring) {
    let range = word.prefix { $0.isHexDigit || $0 == "-" }.split(separator: "-").map { UInt32($0, radix: 16)! }
    let mark = word.dropFirst(word.prefix { $0.isHexDigit || $0 == "-" }.count)
    let numbers = mark.dropFirst().split(separator: ".").map { UInt32($0, radix: 16)! }
    var entry = Entry(first: range[0], last: range[range.count - 1], fate: .letters, change: .none)
    switch mark.first {
    case "!": entry.fate = .dropped
    case "_": entry.fate = .space
    case ".": entry.fate = .word
    case "h": entry.change = .hangul
    case ">": entry.change = .shift(Int32(numbers[0]))
    case "<": entry.change = .shift(-Int32(numbers[0]))
    default:
      entry.fate = mark.first == "," ? .word : .letters
      entry.change = .made(targets.count..<(targets.count + numbers.count))
      targets += numbers
    }
    entries.append(entry)
  }

  /// What becomes of a character; `body` gets the characters that it becomes, if there are any.
  func normalize(_ point: UInt32, _ body: (UInt32) -> Void) -> Fate {
    guard let entry = entry(point) else {
      body(point)
      return .letters
    }
    guard entry.fate == .letters || entry.fate == .word else { return entry.fate }
    switch entry.change {
    case .none: body(point)
    case .shift(let distance): body(UInt32(Int32(point) + distance))
    case .made(let range): for target in targets[range] { body(target) }
    case .hangul: Self.decompose(point, body)
    }
    return entry.fate
  }

  private func entry(_ point: UInt32) -> Entry? {
    if point < 0x300 {
      let number = small[Int(point)]
      return number == 0 ? nil : entries[Int(number) - 1]
    }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].last < point { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].first <= point ? entries[low] : nil
  }

  /// The two or three letters of a Hangul syllable (Unicode, 3.12).
  private static func decompose(_ point: UInt32, _ body: (UInt32) -> Void) {
    let index = point - 0xAC00
    body(0x1100 + index / 588)
    body(0x1161 + index % 588 / 28)
    if index % 28 > 0 { body(0x11A7 + index % 28) }
  }
}
