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
  /// Events and stances in date order; with a window, those whose date may lie in it.
  public func timeline(during window: EDTFDate? = nil) -> TimelineStream {
    let places = timelinePlaces(during: window)
    let names = ReferenceNames(ends.nodes)
    return TimelineStream(title: Timeline.title(during: window), count: places.count) { [events, stances] body in
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

  private func timelinePlaces(during window: EDTFDate?) -> [TimelinePlace] {
    let days = window.map(DayWindow.init)
    func isWanted(_ date: EDTFDate) -> Bool { days.map { $0.membership(of: date) != .outside } ?? true }
    var places: [TimelinePlace] = []
    places.reserveCapacity(eventDates.count + heads.count)
    for (index, date) in eventDates.enumerated() where isWanted(date) {
      places.append(TimelinePlace(position: Timeline.position(of: date), isStance: false, index: index))
    }
    for (index, head) in heads.enumerated() where isWanted(head.date) {
      places.append(TimelinePlace(position: Timeline.position(of: head.date), isStance: true, index: index))
    }
    return places.sorted()
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
