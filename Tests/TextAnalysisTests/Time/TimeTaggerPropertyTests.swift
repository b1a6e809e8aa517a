import DossierModel
import TestSupport
import Testing

@testable import TextAnalysis

/// The tagger over the whole calendar, against a day count of its own, and over words thrown together.
@Suite struct TimeTaggerPropertyTests {
  /// Days from 1 January 1583, a Saturday, counted year by year and month by month.
  private struct Count {
    private static let starts: [Int] = (1583...10_000).reduce(into: [0]) { starts, year in
      starts.append((starts.last ?? 0) + (isLeap(year) ? 366 : 365))
    }

    private static func isLeap(_ year: Int) -> Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

    private static func lengths(_ year: Int) -> [Int] {
      [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    static let last = starts[9999 - 1583 + 1] - 1

    static func text(of number: Int) -> (iso: String, year: Int, month: Int, day: Int) {
      let index = (starts.firstIndex { $0 > number } ?? 1) - 1
      var (rest, month) = (number - starts[index], 1)
      let lengths = lengths(1583 + index)
      while rest >= lengths[month - 1] {
        rest -= lengths[month - 1]
        month += 1
      }
      let year = 1583 + index
      return ("\(year)-\(month < 10 ? "0" : "")\(month)-\(rest < 9 ? "0" : "")\(rest + 1)", year, month, rest + 1)
    }

    /// Monday is 0.
    static func weekday(of number: Int) -> Int { (number + 5) % 7 }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private func values(_ text: String, _ published: Int) throws -> [String] {
    let date = try EDTFDate(parsing: Count.text(of: published).iso)
    return TimeTagger().expressions(in: CodePointText(text), published: date).map { $0.edtf?.description ?? "-" }
  }

  @Test func everyDayComesOutAsWritten() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1500 {
      let number = Int.random(in: 0...Count.last, using: &generator)
      let (iso, year, month, day) = Count.text(of: number)
      let name = TimeTaggerPropertyTests.months[month - 1]
      let weekday = TimeTaggerPropertyTests.weekdays[Count.weekday(of: number)]
      let forms = ["\(name) \(day), \(year)", "\(day) \(name) \(year)", iso, "\(weekday), \(name) \(day), \(year)"]
      for form in forms { #expect(try values("It burned on \(form).", 157_000) == [iso], "\(form)") }
    }
  }

  @Test func everyDayIsCountedFrom() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1500 {
      let number = Int.random(in: 800...(Count.last - 800), using: &generator)
      let days = Int.random(in: 1...700, using: &generator)
      let weekday = Int.random(in: 0..<7, using: &generator)
      let name = TimeTaggerPropertyTests.weekdays[weekday]
      let back = (Count.weekday(of: number) - weekday + 7) % 7
      let ahead = (weekday - Count.weekday(of: number) + 7) % 7
      let expected: [(String, Int)] = [
        ("It burned yesterday.", number - 1), ("It will burn tomorrow.", number + 1),
        ("It burned \(days) days ago.", number - days), ("It burned on \(name).", number - back),
        ("It will burn on \(name).", number + ahead), ("It burned last \(name).", number - (back == 0 ? 7 : back)),
      ]
      for (text, day) in expected {
        #expect(try values(text, number) == [Count.text(of: day).iso], "\(text) \(Count.text(of: number).iso)")
      }
    }
  }

  /// Words of time in any order give spans in order that hold their text, and nothing breaks.
  @Test func wordsThrownTogether() throws {
    var generator = SeededGenerator(seed: 7)
    let marks = [",", ".", "-", "'", "'s", "/", ":", "[", "]", "(", ")", "\n", "\n\n", "“", "é", "%", "$", "½"]
    let words = TimeLexicon.words.keys.sorted() + TimeTaggerPropertyTests.months + TimeTaggerPropertyTests.weekdays
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<60 {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0...5: text += words.randomElement(using: &generator) ?? ""
        case 6, 7: text += String(Int.random(in: 0...Int.random(in: 1...12_000, using: &generator), using: &generator))
        default: text += marks.randomElement(using: &generator) ?? ""
        }
        if Bool.random(using: &generator) { text += " " }
      }
      let source = CodePointText(text)
      let published = EDTFDate(.first(ofMonth: 3, year: Int.random(in: 1583...9999, using: &generator)))
      for published in [published, nil] {
        var end = 0
        for expression in TimeTagger().expressions(in: source, published: published) {
          #expect(expression.span.start >= end && expression.span.end > expression.span.start)
          #expect(source[expression.span] == expression.text)
          end = expression.span.end
        }
      }
    }
  }
}
