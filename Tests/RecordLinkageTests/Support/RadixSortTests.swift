import Testing

@testable import RecordLinkage

@Suite struct RadixSortTests {
    @Test(arguments: [0, 1, 2, 511, 4095, 4096, 40_000])
    func sortsLikeTheStandardLibrary(count: Int) {
        var numbers = SeededNumbers(seed: UInt64(count) + 3)
        var keys = (0..<count).map { _ in UInt64.random(in: .min ... .max, using: &numbers) }
        let expected = keys.sorted()
        RadixSort.sort(&keys)
        #expect(keys == expected)
    }

    @Test(arguments: [1, 2, 5])
    func sortsKeysThatShareTheirHighBits(threads: Int) {
        var numbers = SeededNumbers(seed: 5)
        var keys = (0..<9000).map { _ in UInt64.random(in: 1000...5000, using: &numbers) << 20 }
        keys += [UInt64](repeating: .max, count: 2000) + [UInt64](repeating: 0, count: 2000)
        let expected = keys.sorted()
        RadixSort.sort(&keys, threads: threads)
        #expect(keys == expected)
    }
}
