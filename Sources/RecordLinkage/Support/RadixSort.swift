/// Sorts 64-bit keys: first into parts by their highest bits, then each part, on several threads.
///
/// A part of some thousand keys stays in the nearest memory while its passes run.
enum RadixSort {
    private static let digitBits: UInt64 = 11
    private static let partBits: UInt64 = 8
    /// Fewer keys than this are sorted by comparing.
    private static let few = 96

    static func sort(_ keys: inout [UInt64], threads: Int = 1) {
        guard keys.count > 1 else { return }
        if keys.count < 4096 {
            keys.sort()
            return
        }
        // Keys below the highest bit of all have parts of their own.
        let highest = keys.reduce(0, |)
        let bits = UInt64(UInt64.bitWidth - highest.leadingZeroBitCount)
        let shift = bits > partBits ? bits - partBits : 0
        let starts = partStarts(of: keys, shift: shift)
        let count = keys.count
        let sorted = [UInt64](unsafeUninitializedCapacity: count) { sorted, initialized in
            guard let target = sorted.baseAddress else { return }
            var next = starts
            for key in keys {
                let part = Int(key >> shift)
                (target + next[part]).initialize(to: key)
                next[part] += 1
            }
            initialized = count
            keys.withUnsafeMutableBufferPointer { spare in
                guard let other = spare.baseAddress else { return }
                // Each part is a range of its own in both buffers.
                nonisolated(unsafe) let (first, second) = (target, other)
                _ = Parallel.map(count: starts.count - 1, threads: threads) { part in
                    let range = starts[part]..<starts[part + 1]
                    sortPart(
                        UnsafeMutableBufferPointer(
                            start: first + range.lowerBound,
                            count: range.count
                        ),
                        spare: UnsafeMutableBufferPointer(
                            start: second + range.lowerBound,
                            count: range.count
                        ),
                        bits: shift
                    )
                }
            }
        }
        keys = sorted
    }

    private static func partStarts(of keys: [UInt64], shift: UInt64) -> [Int] {
        var starts = [Int](repeating: 0, count: (1 << Int(partBits)) + 1)
        for key in keys { starts[Int(key >> shift) + 1] += 1 }
        for part in 1..<starts.count { starts[part] += starts[part - 1] }
        return starts
    }

    /// Sorts keys that differ in their low bits only.
    private static func sortPart(
        _ keys: UnsafeMutableBufferPointer<UInt64>,
        spare: UnsafeMutableBufferPointer<UInt64>,
        bits: UInt64
    ) {
        if keys.count < few {
            var keys = keys
            keys.sort()
            return
        }
        let mask = (UInt64(1) << digitBits) - 1
        withUnsafeTemporaryAllocation(of: Int.self, capacity: Int(mask) + 2) { starts in
            var source = keys
            var target = spare
            var shift: UInt64 = 0
            while shift < bits {
                starts.initialize(repeating: 0)
                for key in source { starts[Int((key >> shift) & mask) + 1] += 1 }
                for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
                for key in source {
                    let digit = Int((key >> shift) & mask)
                    target[starts[digit]] = key
                    starts[digit] += 1
                }
                swap(&source, &target)
                shift += digitBits
            }
            if source.baseAddress != keys.baseAddress { _ = keys.update(fromContentsOf: source) }
        }
    }
}
