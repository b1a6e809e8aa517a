/// The state of an arc-hybrid parse: stack, front of the buffer, and the arcs so far.
///
/// Words are 0 to count-1; `count` is the root, at the end of the buffer; `count + 1` stands for no word.
/// SHIFT moves the front word to the stack; LEFT gives the top of the stack the front word as head, RIGHT gives it
/// the word below, and both take it off.
package struct ParserState {
  package enum Move: Int {
    case shift, left, right
  }

  package let count: Int
  package var stack: [Int32] = []
  package var front: Int32 = 0
  package private(set) var heads: [Int32]
  package private(set) var labels: [UInt8]
  var children: [Children]

  /// What is known of a word's dependents.
  struct Children {
    var left1: Int32
    var left2: Int32
    var right1: Int32
    var right2: Int32
    var leftCount: UInt8 = 0
    var rightCount: UInt8 = 0
    var leftLabels: UInt64 = 0
    var rightLabels: UInt64 = 0
  }

  package init(count: Int) {
    self.count = count
    let none = Int32(count + 1)
    heads = [Int32](repeating: -2, count: count + 2)
    labels = [UInt8](repeating: 255, count: count + 2)
    children = [Children](
      repeating: Children(left1: none, left2: none, right1: none, right2: none), count: count + 2)
    stack.reserveCapacity(count + 1)
  }

  package var none: Int32 { Int32(count + 1) }
  package var isDone: Bool { front == count && stack.isEmpty }

  @inline(__always)
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: front < count
    case .left: !stack.isEmpty && (front < count || stack.count == 1)
    case .right: stack.count >= 2
    }
  }

  @inline(__always)
  package func onStack(_ depth: Int) -> Int32 {
    depth < stack.count ? stack[stack.count - 1 - depth] : none
  }

  @inline(__always)
  package func inBuffer(_ offset: Int) -> Int32 {
    let word = Int(front) + offset
    return word <= count ? Int32(word) : none
  }

  @inline(__always)
  package mutating func make(_ move: Move, label: UInt8) {
    switch move {
    case .shift:
      stack.append(front)
      front += 1
    case .left:
      let word = stack.removeLast()
      attach(word, to: front, label)
      addLeft(word, to: Int(front), label)
    case .right:
      let word = stack.removeLast()
      let head = stack[stack.count - 1]
      attach(word, to: head, label)
      addRight(word, to: Int(head), label)
    }
  }

  @inline(__always)
  private mutating func attach(_ word: Int32, to head: Int32, _ label: UInt8) {
    heads[Int(word)] = head
    labels[Int(word)] = label
  }

  @inline(__always)
  private mutating func addLeft(_ word: Int32, to head: Int, _ label: UInt8) {
    children[head].left2 = children[head].left1
    children[head].left1 = word
    children[head].leftCount = min(children[head].leftCount + 1, 5)
    children[head].leftLabels |= 1 << UInt64(label & 63)
  }

  @inline(__always)
  private mutating func addRight(_ word: Int32, to head: Int, _ label: UInt8) {
    children[head].right2 = children[head].right1
    children[head].right1 = word
    children[head].rightCount = min(children[head].rightCount + 1, 5)
    children[head].rightLabels |= 1 << UInt64(label & 63)
  }
}
