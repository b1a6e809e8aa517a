/// A timeline whose entries are made one at a time as they are asked for: what writers of large timelines read.
public struct TimelineStream: Sendable {
  public let title: String
  public let count: Int
  private let source: @Sendable (_ body: (Timeline.Entry) -> Bool) -> Void

  /// A timeline that is in memory.
  public init(_ timeline: Timeline) {
    self.init(title: timeline.title, count: timeline.entries.count) { body in
      for entry in timeline.entries { guard body(entry) else { return } }
    }
  }

  /// `entries` hands each entry to its argument, in the same order every time, until that answers false.
  init(title: String, count: Int, entries: @escaping @Sendable (_ body: (Timeline.Entry) -> Bool) -> Void) {
    self.title = title
    self.count = count
    source = entries
  }

  /// Calls `body` with each entry in the order of the timeline until it answers false.
  public func takeEntries(while body: (Timeline.Entry) -> Bool) {
    source(body)
  }

  public func forEachEntry(_ body: (Timeline.Entry) -> Void) {
    source {
      body($0)
      return true
    }
  }

  /// The whole timeline in memory.
  public var timeline: Timeline {
    var timeline = Timeline(title: title)
    forEachEntry { timeline.entries.append($0) }
    return timeline
  }
}

extension DossierRecords {
  /// Events and stances in date order; with a window, those whose date may lie in it; of these, those that the options
  /// name: with types, stances of these only; with actors, what they take part in, before or after roll-up.
  public func timeline(
    during window: EDTFDate? = nil, options: SnapshotOptions = SnapshotOptions()
  ) -> TimelineStream {
    timeline(title: Timeline.title(during: window) + options.filterSuffix, window: window.map(DayWindow.init), options)
  }

  /// The same up to the end of a day.
  public func timeline(through day: CalendarDay, options: SnapshotOptions = SnapshotOptions()) -> TimelineStream {
    let title = "Timeline up to \(EDTFDate(day).words)" + options.filterSuffix
    return timeline(title: title, window: DayWindow(through: day), options)
  }

  private func timeline(title: String, window: DayWindow?, _ options: SnapshotOptions) -> TimelineStream {
    let places = timelinePlaces(in: window, options)
    let names = ReferenceNames(ends.nodes)
    return TimelineStream(title: title, count: places.count) { [events, stances] body in
      events.reading { event in
        stances.reading { stance in
          for place in places {
            let entry =
              place.isStance ? Timeline.Entry(stance(place.index), names: names) : Timeline.Entry(event(place.index))
            guard body(entry) else { return }
          }
        }
      }
    }
  }

  private func timelinePlaces(in days: DayWindow?, _ options: SnapshotOptions) -> [TimelinePlace] {
    func isWanted(_ date: EDTFDate) -> Bool { days.map { $0.membership(of: date) != .outside } ?? true }
    let filter = TimelineFilter(self, options)
    var places: [TimelinePlace] = []
    places.reserveCapacity(eventDates.count + heads.count)
    events.reading { event in
      for (index, date) in eventDates.enumerated() where isWanted(date) && filter.admits(event, index) {
        places.append(TimelinePlace(position: Timeline.position(of: date), isStance: false, index: index))
      }
    }
    stances.reading { stance in
      for (index, head) in heads.enumerated() where isWanted(head.date) && filter.admits(stance, index) {
        places.append(TimelinePlace(position: Timeline.position(of: head.date), isStance: true, index: index))
      }
    }
    return places.sorted()
  }
}

/// Which events and stances the options admit; a record is read only where they ask for something in it.
private struct TimelineFilter {
  private let options: SnapshotOptions
  private let rollUp: RollUp
  private let isOpen: Bool

  init(_ records: DossierRecords, _ options: SnapshotOptions) {
    self.options = options
    isOpen =
      options.types == nil && options.actors == nil && options.documents == nil && options.minimumConfidence == 0
      && options.minimumEvidence <= 1
    rollUp = RollUp(isOpen ? [] : records.actors, level: options.level)
  }

  func admits(_ event: (Int) -> Event, _ index: Int) -> Bool {
    if isOpen { return true }
    guard options.types == nil else { return false }
    let event = event(index)
    return admits(event.evidence) && admits(event.participants.map(\.actor), at: event.date)
  }

  func admits(_ stance: (Int) -> Stance, _ index: Int) -> Bool {
    if isOpen { return true }
    let stance = stance(index)
    if let types = options.types, !types.contains(stance.kind) { return false }
    if let confidence = stance.confidence, confidence < options.minimumConfidence { return false }
    let ends = [stance.holder] + (stance.target.kind == .actor ? [stance.target.id] : [])
    return admits(stance.evidence) && admits(ends, at: stance.date)
  }

  private func admits(_ evidence: [Evidence]) -> Bool {
    evidence.count >= options.minimumEvidence
      && options.documents.map { wanted in evidence.contains { wanted.contains($0.document) } } ?? true
  }

  private func admits(_ actors: [String], at date: EDTFDate) -> Bool {
    options.actors.map { wanted in
      actors.contains { wanted.contains($0) || wanted.contains(rollUp($0, at: date)) }
    } ?? true
  }
}

/// An event or stance, compared as in a timeline: events before stances, and both in the order of their ids.
private struct TimelinePlace: Comparable {
  let position: Timeline.Position
  let isStance: Bool
  let index: Int

  static func < (lhs: TimelinePlace, rhs: TimelinePlace) -> Bool {
    if lhs.position != rhs.position { return lhs.position < rhs.position }
    return lhs.isStance != rhs.isStance ? rhs.isStance : lhs.index < rhs.index
  }
}
