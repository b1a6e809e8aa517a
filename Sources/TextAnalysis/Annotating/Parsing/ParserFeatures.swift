/// The feature templates of the parser, after Zhang and Nivre (2011), for arc-hybrid states.
package enum ParserFeatures {
  package static let capacity = 128

  /// Words and tags of a sentence with the root and the missing word at the end.
  package struct Input {
    package var words: [UInt64]
    package var tags: [UInt64]
    package var parts: [UInt64]

    package init(words: some Sequence<UInt64>, tags: [UInt8], partOfTag: [UInt8]) {
      self.words = Array(words) + [0x526F_6F74, 0x4E6F_6E65]
      self.tags = tags.map(UInt64.init) + [253, 254]
      parts = tags.map { UInt64(partOfTag[Int($0)]) } + [253, 254]
    }
  }

  /// Fills the features of a state; returns how many there are.
  @inline(__always)
  package static func fill(
    _ features: UnsafeMutableBufferPointer<UInt64>, _ state: borrowing ParserState, _ input: borrowing Input
  ) -> Int {
    var count = 0
    @inline(__always)
    func add(_ a: UInt64) {
      features[count] = Hashing.finish(a &* Hashing.first &+ UInt64(count + 1) &* Hashing.third)
      count += 1
    }
    @inline(__always)
    func add(_ a: UInt64, _ b: UInt64) {
      features[count] = Hashing.finish(
        a &* Hashing.first ^ (b &+ UInt64(count + 1) &* Hashing.third) &* Hashing.second)
      count += 1
    }
    @inline(__always)
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
      let pair = (a &* Hashing.first ^ b &* Hashing.second)
      features[count] = Hashing.finish(
        (pair ^ pair >> 29) &* Hashing.first &+ (c &+ UInt64(count + 1) &* Hashing.third))
      count += 1
    }
    @inline(__always)
    func w(_ word: Int32) -> UInt64 { input.words[Int(word)] }
    @inline(__always)
    func p(_ word: Int32) -> UInt64 { input.tags[Int(word)] }
    @inline(__always)
    func l(_ word: Int32) -> UInt64 { UInt64(state.labels[Int(word)]) }

    let s0 = state.onStack(0)
    let s1 = state.onStack(1)
    let s2 = state.onStack(2)
    let b0 = state.inBuffer(0)
    let b1 = state.inBuffer(1)
    let b2 = state.inBuffer(2)
    let c0 = state.children[Int(s0)]
    let c1 = state.children[Int(s1)]
    let d0 = state.children[Int(b0)]
    let (s0w, s0p, s1w, s1p) = (w(s0), p(s0), w(s1), p(s1))
    let (b0w, b0p, b1w, b1p, b2p) = (w(b0), p(b0), w(b1), p(b1), p(b2))
    let s0wp = s0w &+ s0p &* Hashing.third
    let s1wp = s1w &+ s1p &* Hashing.third
    let b0wp = b0w &+ b0p &* Hashing.third
    let b1wp = b1w &+ b1p &* Hashing.third
    let s0pp = input.parts[Int(s0)]
    let s1pp = input.parts[Int(s1)]
    let b0pp = input.parts[Int(b0)]
    let b1pp = input.parts[Int(b1)]

    add(s0w)
    add(s0p)
    add(s0wp)
    add(s1w)
    add(s1p)
    add(s1wp)
    add(b0w)
    add(b0p)
    add(b0wp)
    add(b1w)
    add(b1p)
    add(b1wp)
    add(w(b2))
    add(b2p)
    add(w(s2))
    add(p(s2))

    add(s0wp, b0wp)
    add(s0wp, b0w)
    add(s0w, b0wp)
    add(s0wp, b0p)
    add(s0p, b0wp)
    add(s0w, b0w)
    add(s0p, b0p)
    add(s1wp, s0wp)
    add(s1w, s0w)
    add(s1wp, s0p)
    add(s1p, s0wp)
    add(s1p, s0p)
    add(s1p, b0p)
    add(s1w, b0w)
    add(s1wp, b0p)
    add(s1p, b0wp)
    add(b0p, b1p)
    add(b0wp, b1p)
    add(b0p, b1wp)
    add(s0p, b1p)
    add(s0w, b1p)
    add(b0w, b1w)

    add(b0p, b1p, b2p)
    add(s0p, b0p, b1p)
    add(s1p, s0p, b0p)
    add(p(s2), s1p, s0p)
    add(s0p, p(c0.left1), b0p)
    add(s0p, p(c0.right1), b0p)
    add(s0p, b0p, p(d0.left1))
    add(s1p, s0p, p(c0.left1))
    add(s1p, s0p, p(c0.right1))
    add(s1p, p(c1.right1), s0p)
    add(s1p, p(c1.left1), s0p)
    add(s1pp, s0pp, b0wp)
    add(s1pp, s0wp, b0pp)
    add(s1wp, s0pp, b0pp)
    add(s0pp, b0pp, b1wp)
    add(s0wp, b0pp, b1pp)
    add(s0pp, b0wp, b1pp)

    let gap = s1 <= Int32(state.count) && s0 <= Int32(state.count) ? UInt64(bucket(s0 - s1)) : 15
    let far = s0 <= Int32(state.count) ? UInt64(bucket(b0 - s0)) : 15
    add(s0w, far)
    add(s0p, far)
    add(b0w, far)
    add(b0p, far)
    add(s0w, b0w, far)
    add(s0p, b0p, far)
    add(s1p, s0p, gap)
    add(s1w, s0w, gap)

    let (v0l, v0r) = (UInt64(c0.leftCount), UInt64(c0.rightCount))
    let (v1l, v1r) = (UInt64(c1.leftCount), UInt64(c1.rightCount))
    let vb = UInt64(d0.leftCount)
    add(s0w, v0r)
    add(s0p, v0r)
    add(s0w, v0l)
    add(s0p, v0l)
    add(b0w, vb)
    add(b0p, vb)
    add(s1w, v1r)
    add(s1p, v1r)
    add(s1p, v1l)

    add(w(c0.left1))
    add(p(c0.left1))
    add(l(c0.left1), s0p)
    add(w(c0.right1))
    add(p(c0.right1))
    add(l(c0.right1), s0p)
    add(w(d0.left1))
    add(p(d0.left1))
    add(l(d0.left1), b0p)
    add(w(c1.right1))
    add(p(c1.right1))
    add(l(c1.right1), s1p)
    add(l(c1.left1), s1p)
    add(p(c0.left2), s0p)
    add(l(c0.left2), s0p)
    add(p(c0.right2), s0p)
    add(l(c0.right2), s0p)
    add(p(d0.left2), b0p)
    add(l(d0.left2), b0p)
    add(l(c1.right2), s1p)
    add(s0p, p(c0.left1), p(c0.left2))
    add(s0p, p(c0.right1), p(c0.right2))
    add(b0p, p(d0.left1), p(d0.left2))

    add(s0w, c0.rightLabels)
    add(s0p, c0.rightLabels)
    add(s0w, c0.leftLabels)
    add(s0p, c0.leftLabels)
    add(b0w, d0.leftLabels)
    add(b0p, d0.leftLabels)
    add(s1w, c1.rightLabels)
    add(s1p, c1.rightLabels)
    add(s1p, c1.leftLabels, s0p)
    add(s1p, c1.rightLabels, s0p)
    add(s0p, c0.leftLabels, b0p)
    add(s0p, c0.rightLabels, b0p)
    add(s0p, b0p, d0.leftLabels)
    add(UInt64(min(state.stack.count, 4)), s0p, b0p)
    return count
  }

  @inline(__always)
  private static func bucket(_ distance: Int32) -> Int32 {
    switch distance {
    case ...4: max(distance, 0)
    case 5...7: 5
    case 8...12: 6
    default: 7
    }
  }
}
