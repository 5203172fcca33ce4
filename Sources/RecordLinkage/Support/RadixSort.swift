/// Sorts 64-bit keys by their low `bits` bits, stably, eleven bits a pass.
enum RadixSort {
    static func sort(_ keys: inout [UInt64], bits: Int = 64) {
        guard keys.count > 1 else { return }
        if keys.count < 512 {
            keys.sort()
            return
        }
        var spare = [UInt64](repeating: 0, count: keys.count)
        var shift = 0
        while shift < bits {
            pass(from: keys, to: &spare, shift: shift)
            swap(&keys, &spare)
            shift += 11
        }
    }

    private static func pass(from keys: [UInt64], to sorted: inout [UInt64], shift: Int) {
        var starts = [Int](repeating: 0, count: 2049)
        for key in keys { starts[Int((key >> UInt64(shift)) & 2047) + 1] += 1 }
        for digit in 1...2048 { starts[digit] += starts[digit - 1] }
        for key in keys {
            let digit = Int((key >> UInt64(shift)) & 2047)
            sorted[starts[digit]] = key
            starts[digit] += 1
        }
    }
}
