// Times snapshot, diff and merge on an invented dossier: `swift run -c release snapshots [stances] [actors]`.

import DossierModel
import Glibc

@main
struct Snapshots {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let stances = arguments.first ?? 1_000_000
    let actors = arguments.dropFirst().first ?? 10_000
    var invention = Invention()
    let dossier = measure("invent \(stances) stances, \(actors) actors") {
      invention.dossier(stances: stances, actors: actors)
    }
    let days = [CalendarDay(number: 15_500), CalendarDay(number: 15_800)]
    for level in [RollUpLevel.person, .country] {
      let options = SnapshotOptions(level: level)
      let before = measure("snapshot by \(level.rawValue)") { dossier.snapshot(at: days[0], options: options) }
      let after = measure("snapshot by \(level.rawValue)") { dossier.snapshot(at: days[1], options: options) }
      let diff = measure("diff by \(level.rawValue)") { after.difference(from: before) }
      print(
        "  edges \(before.edges.count) and \(after.edges.count); added \(diff.added.count),",
        "reversed \(diff.reversed.count), unchanged \(diff.unchanged.count)")
    }
    if stances <= 100_000 {
      let merged = measure("merge with itself") { dossier.merged(with: dossier) }
      print("  stances \(merged.stances.count)")
      let events = invention.events(stances)
      let joined = measure("join \(stances) events") { Dossier(events: events).merged(with: Dossier()) }
      print("  events \(joined.events.count)")
    }
  }

  static func measure<Value>(_ name: String, _ body: () -> Value) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = body()
    let seconds = Double((clock.now - start) / .milliseconds(1)) / 1000
    print("\(name): \((seconds * 1000).rounded() / 1000) s, peak memory \(peakMemory()) MiB")
    return value
  }

  /// Of the whole process so far.
  static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// Dossiers of any size: people who speak for organs of states, toward each other, over some years.
struct Invention: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func dossier(stances count: Int, actors: Int) -> Dossier {
    let states = max(actors / 100, 2)
    var dossier = Dossier()
    for number in 0..<actors {
      let isState = number < states
      dossier.actors.append(
        Actor(
          id: "actor-\(number)", name: "Actor \(number)", kind: isState ? .state : .person,
          affiliations: isState ? [] : [Actor.Affiliation(to: "actor-\(number % states)")]))
    }
    dossier.actors.sort { $0.id < $1.id }
    for number in 0..<count {
      let start = Int.random(in: 0..<4000, using: &self)
      let evidence = Evidence(
        document: "document-\(number / 10)", span: TextSpan(start, start + 60),
        quote: "These are the words of statement number \(number), as they stand.", sentence: start / 100,
        rule: "condemn.verb")
      let holder = "actor-\(Int.random(in: 0..<actors, using: &self))"
      let target = "actor-\(Int.random(in: 0..<states, using: &self))"
      let kinds = Stance.Kind.allCases
      dossier.stances.append(
        Stance(
          id: "\(holder)-\(number)", holder: holder, kind: kinds[Int.random(in: 0..<kinds.count, using: &self)],
          target: .actor(target),
          date: EDTFDate(CalendarDay(number: 15_000 + Int.random(in: 0..<1000, using: &self))),
          negated: Int.random(in: 0..<20, using: &self) == 0, confidence: 0.8, evidence: [evidence]))
    }
    return dossier
  }

  /// Attacks on a few hundred places over some years, each told several times.
  mutating func events(_ count: Int) -> [Event] {
    (0..<count).map { number in
      let place = "Place \(Int.random(in: 0..<300, using: &self))"
      return Event(
        id: "event-\(number)", label: "Attack on \(place)", kind: .assault,
        date: EDTFDate(CalendarDay(number: 15_000 + Int.random(in: 0..<1000, using: &self))), place: place,
        evidence: [
          Evidence(document: "document-\(number / 10)", span: TextSpan(number, number + 9), quote: "The quote")
        ])
    }
  }
}
