import CFuzzer
import Glibc

/// What is done with an input; set once, before the loop starts.
nonisolated(unsafe) private var target: ([UInt8]) -> Void = { _ in }

/// Runs libFuzzer, with the program's arguments, over a function of bytes. What the function finds wrong is a trap.
public func fuzz(_ body: @escaping ([UInt8]) -> Void) -> Never {
  target = body
  var count = CommandLine.argc
  var arguments = Optional(CommandLine.unsafeArgv)
  exit(
    LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      target(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    })
}
