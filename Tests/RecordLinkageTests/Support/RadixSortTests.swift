import Testing

@testable import RecordLinkage

@Suite struct RadixSortTests {
    @Test(arguments: [0, 1, 2, 511, 512, 5000])
    func sortsLikeTheStandardLibrary(count: Int) {
        var numbers = SeededNumbers(seed: UInt64(count) + 3)
        var keys = (0..<count).map { _ in UInt64.random(in: .min ... .max, using: &numbers) }
        let expected = keys.sorted()
        RadixSort.sort(&keys)
        #expect(keys == expected)
    }
}
