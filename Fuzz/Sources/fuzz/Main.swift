import Glibc

/// libFuzzer's own loop, with a function to call for each input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What an input is taken for; set once, before the loop starts.
nonisolated(unsafe) private var chosen = Target.zip

/// `fuzz TARGET [libFuzzer's options] FOLDERS…`; SwiftPM makes this function the program's `main`.
@_cdecl("fuzz_main")
public func fuzzMain(
    _ count: Int32,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
    guard count >= 2, let name = arguments[1], let target = Target(rawValue: String(cString: name))
    else {
        print("targets: \(Target.allCases.map(\.rawValue).joined(separator: " "))")
        return 64
    }
    chosen = target
    // The target's name goes; the rest is libFuzzer's.
    arguments[1] = arguments[0]
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
    var restCount = count - 1
    return runDriver(&restCount, &rest, testOneInput)
}

/// Takes one input; libFuzzer's library wants a function of this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
