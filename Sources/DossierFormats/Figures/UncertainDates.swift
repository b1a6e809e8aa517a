import DossierModel

/// Bars beside the axis for dates that are no exact day: over all days that they may mean, dotted when approximate, with
/// an arrow at an open end.
struct UncertainDates {
  var entries: [Timeline.Entry]
  var axis: TimelineAxis

  var marks: [Drawing.Mark] {
    var lanes: [Double] = [-.infinity, -.infinity, -.infinity]
    var seen: Set<EDTFDate> = []
    var marks: [Drawing.Mark] = []
    for entry in entries where entry.date.withoutTime.exactDay == nil && !seen.contains(entry.date) {
      seen.insert(entry.date)
      guard let first = entry.date.earliestDay ?? entry.date.latestDay,
        let last = entry.date.latestDay ?? entry.date.earliestDay
      else { continue }
      let middle = TimelineCard.day(of: entry.date)
      let top = axis.position(of: first, near: middle) - 3
      let bottom = max(axis.position(of: last, near: middle) + 3, top + 8)
      let lane = lanes.firstIndex { $0 < top } ?? 0
      lanes[lane] = bottom + 2
      marks.append(bar(entry.date, x: TimelineFigure.axis - 10 - Double(lane) * 6, top, bottom))
    }
    return marks
  }

  private func bar(_ date: EDTFDate, x: Double, _ top: Double, _ bottom: Double) -> Drawing.Mark {
    var marks: [Drawing.Mark] = [
      .shape(
        .line(Point(x, top), Point(x, bottom)), stroke: .other, width: 3,
        dash: date.isApproximate ? [2, 2] : [])
    ]
    if date.latestDay == nil {
      marks.append(
        .shape(
          .line([Point(x - 4, bottom - 2), Point(x, bottom + 5), Point(x + 4, bottom - 2)], closed: true), fill: .other)
      )
    }
    if date.earliestDay == nil {
      marks.append(
        .shape(.line([Point(x - 4, top + 2), Point(x, top - 5), Point(x + 4, top + 2)], closed: true), fill: .other))
    }
    if date.isUncertain {
      marks.append(.text("?", at: Point(x - 1, top - 1), size: 10, ink: .muted, anchor: .middle, bold: true))
    }
    return .group(
      Drawing.Group(kind: "span", tooltip: date.words, data: [("date", date.description)], marks: marks))
  }
}
