import DossierModel

/// Works out the days that the documents of a corpus may have appeared on, from what each says and what they share.
struct PublicationSolver {
  let documents: [PublicationEvidence]

  /// What two documents tell of one happening.
  struct Link {
    var documents: (Int, Int)
    var happenings: (PublicationEvidence.Happening, PublicationEvidence.Happening)
  }

  /// Possible days in order and why; nil where nothing bounds them.
  typealias Domain = (days: [CalendarDay], reasons: [String])

  /// For every document its possible days. Links that contradict each other are given up together.
  func domains() -> [Domain?] {
    let own = documents.indices.map { ownDomain($0) }
    guard documents.count > 1 else { return own }
    let linked = propagate(links(), from: own)
    return linked ?? own
  }

  // MARK: One document

  private func ownDomain(_ index: Int) -> Domain? {
    let document = documents[index]
    if let known = document.known {
      return (days(in: known.days), known.reason.map { [$0] } ?? ["published then"])
    }
    guard let age = age(of: index) else { return nil }
    let days = days(in: age.period.firstDay...age.period.lastDay).filter { allows(index, $0) }
    return days.isEmpty ? nil : (days, [age.reason] + weekday(index))
  }

  private func weekday(_ index: Int) -> [String] {
    documents[index].weekdays.isEmpty ? [] : [documents[index].weekdayReason]
  }

  private func allows(_ index: Int, _ day: CalendarDay) -> Bool {
    let document = documents[index]
    if let earliest = document.earliest, day < earliest { return false }
    return document.weekdays.isEmpty || document.weekdays.contains(day.weekday)
  }

  private func days(in range: ClosedRange<CalendarDay>) -> [CalendarDay] {
    let count = min(range.upperBound - range.lowerBound, 1500)
    return (0...count).map { range.lowerBound + $0 }
  }

  /// "15 months ago", counted from a beginning that the document or one of the same matter tells.
  private func age(of index: Int) -> (period: CalendarPeriod, reason: String)? {
    let others = documents.indices.filter { $0 != index && isSameMatter($0, index) }
    for age in documents[index].ages {
      for other in [index] + others {
        for beginning in documents[other].beginnings where !beginning.nouns.isDisjoint(with: age.nouns) {
          guard isFineEnough(beginning.period, age.amount.unit),
            let day = age.amount.shift(beginning.period.firstDay, forward: true)
          else { continue }
          let place = other == index ? "" : " in \(documents[other].id)"
          let reason = "\"\(age.text)\" and \"\(beginning.text)\"\(place) speak of the same beginning"
          return (CalendarPeriod(age.amount.unit, holding: day), reason)
        }
      }
    }
    return nil
  }

  private func isFineEnough(_ period: CalendarPeriod, _ unit: TimeUnit) -> Bool {
    switch period {
    case .day, .month: true
    case .year: unit == .year
    default: false
    }
  }

  // MARK: Two documents

  private func isSameMatter(_ first: Int, _ second: Int) -> Bool {
    documents[first].names.intersection(documents[second].names).count >= 4
  }

  private func links() -> [Link] {
    var links: [Link] = []
    for first in documents.indices {
      for second in documents.indices.dropFirst(first + 1) where isSameMatter(first, second) {
        for one in documents[first].happenings {
          for other in documents[second].happenings where isSame(one, other) {
            links.append(Link(documents: (first, second), happenings: (one, other)))
          }
        }
      }
    }
    return links
  }

  private func isSame(_ one: PublicationEvidence.Happening, _ other: PublicationEvidence.Happening) -> Bool {
    if !one.counts.isDisjoint(with: other.counts) { return agree(one, other) }
    guard let noun = one.noun, noun == other.noun else { return false }
    switch (one.offset, other.offset) {
    case (.days, .weekday), (.days, .lastWeekday), (.weekday, .days), (.lastWeekday, .days): return true
    default: return agree(one, other) && !one.names.isDisjoint(with: other.names)
    }
  }

  /// Two weekdays must be the same one.
  private func agree(_ one: PublicationEvidence.Happening, _ other: PublicationEvidence.Happening) -> Bool {
    guard let first = one.weekday, let second = other.weekday else { return true }
    return first == second
  }

  /// Narrows the days until nothing changes; nil where the links leave a document without any.
  private func propagate(_ links: [Link], from own: [Domain?]) -> [Domain?]? {
    var domains = own
    for _ in 0..<20 {
      var changed = false
      for link in links {
        let (first, second) = link.documents
        let (one, other) = link.happenings
        for (from, to, told, retold) in [(first, second, one, other), (second, first, other, one)] {
          guard let known = domains[from] else { continue }
          let narrowed = narrow(domains[to], at: to, to: Set(known.days.map { told.day(for: $0) }), retold)
          if narrowed.isEmpty { return nil }
          guard narrowed.count < domains[to]?.days.count ?? .max else { continue }
          let reason = "\"\(retold.text)\" is the day that \(documents[from].id) calls \"\(told.text)\""
          let reasons = domains[to]?.reasons ?? weekday(to)
          domains[to] = (narrowed, reasons.contains(reason) ? reasons : reasons + [reason])
          changed = true
        }
      }
      if !changed { break }
    }
    return domains
  }

  private func narrow(
    _ domain: Domain?, at index: Int, to told: Set<CalendarDay>, _ retold: PublicationEvidence.Happening
  ) -> [CalendarDay] {
    let candidates: [CalendarDay]
    if let domain {
      candidates = domain.days
    } else {
      candidates = Set(told.flatMap { day in (0...28).map { day + $0 } }).sorted().filter { allows(index, $0) }
    }
    return candidates.filter { told.contains(retold.day(for: $0)) }
  }
}

extension PublicationEvidence.Happening {
  fileprivate var weekday: Int? {
    switch offset {
    case .weekday(let weekday), .lastWeekday(let weekday): weekday
    case .days: nil
    }
  }
}
