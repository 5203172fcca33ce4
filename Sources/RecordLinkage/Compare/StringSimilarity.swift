/// Similarities of two texts given as bytes; meant for folded (ASCII) keys, exact for them.
public enum StringSimilarity {
    /// The Jaro-Winkler similarity, 0 to 1.
    public static func jaroWinkler(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Float {
        if left.isEmpty || right.isEmpty { return left.isEmpty && right.isEmpty ? 1 : 0 }
        let jaro = jaro(left, right)
        var prefix = 0
        while prefix < min(4, left.count, right.count),
            left[left.startIndex + prefix] == right[right.startIndex + prefix]
        {
            prefix += 1
        }
        return jaro + Float(prefix) * 0.1 * (1 - jaro)
    }

    private static func jaro(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Float {
        if left.count <= 64, right.count <= 64 {
            return left.withUnsafeBufferPointer { first in
                right.withUnsafeBufferPointer { second in shortJaro(first, second) }
            }
        }
        return longJaro(left, right)
    }

    /// Texts of at most 64 bytes: the places of each byte are the bits of a word.
    private static func shortJaro(
        _ left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>
    ) -> Float {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            for (place, byte) in right.enumerated() { places[Int(byte)] |= 1 << UInt64(place) }
            let reach = max(max(left.count, right.count) / 2 - 1, 0)
            var usedLeft: UInt64 = 0
            var usedRight: UInt64 = 0
            for (place, byte) in left.enumerated() {
                // Bits from place - reach to place + reach.
                let low = max(0, place - reach)
                let width = place + reach + 1 - low
                let window = (width >= 64 ? UInt64.max : (1 << UInt64(width)) - 1) << UInt64(low)
                let free = places[Int(byte)] & window & ~usedRight
                if free == 0 { continue }
                usedRight |= free & (~free &+ 1)
                usedLeft |= 1 << UInt64(place)
            }
            if usedLeft == 0 { return 0 }
            let matches = Float(usedLeft.nonzeroBitCount)
            var crossed = 0
            while usedLeft != 0 {
                let first = left[usedLeft.trailingZeroBitCount]
                if first != right[usedRight.trailingZeroBitCount] { crossed += 1 }
                usedLeft &= usedLeft - 1
                usedRight &= usedRight - 1
            }
            return similarity(matches, crossed, left.count, right.count)
        }
    }

    private static func similarity(
        _ matches: Float,
        _ crossed: Int,
        _ left: Int,
        _ right: Int
    ) -> Float {
        (matches / Float(left) + matches / Float(right) + (matches - Float(crossed / 2)) / matches)
            / 3
    }

    private static func longJaro(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Float {
        let leftCount = left.count
        let rightCount = right.count
        let reach = max(max(leftCount, rightCount) / 2 - 1, 0)
        return withUnsafeTemporaryAllocation(of: Bool.self, capacity: leftCount + rightCount) {
            used in
            used.initialize(repeating: false)
            var matches = 0
            for place in 0..<leftCount {
                let low = max(0, place - reach)
                let high = min(rightCount, place + reach + 1)
                let byte = left[left.startIndex + place]
                var other = low
                while other < high {
                    if !used[leftCount + other], right[right.startIndex + other] == byte {
                        used[place] = true
                        used[leftCount + other] = true
                        matches += 1
                        break
                    }
                    other += 1
                }
            }
            if matches == 0 { return 0 }
            var crossed = 0
            var other = 0
            for place in 0..<leftCount where used[place] {
                while !used[leftCount + other] { other += 1 }
                if left[left.startIndex + place] != right[right.startIndex + other] { crossed += 1 }
                other += 1
            }
            return similarity(Float(matches), crossed, leftCount, rightCount)
        }
    }

    /// Whether one insertion, deletion, substitution or exchange of neighbours makes them equal.
    ///
    /// Equal texts are within one edit.
    public static func withinOneEdit(
        _ left: ArraySlice<UInt8>,
        _ right: ArraySlice<UInt8>
    ) -> Bool {
        if abs(right.count - left.count) > 1 { return false }
        return left.withUnsafeBufferPointer { first in
            right.withUnsafeBufferPointer { second in
                first.count <= second.count
                    ? isOneEdit(first, second) : isOneEdit(second, first)
            }
        }
    }

    /// The first is no longer than the second, and the second longer by one at most.
    private static func isOneEdit(
        _ left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var start = 0
        while start < left.count,
            left[start] == right[start]
        {
            start += 1
        }
        var end = 0
        while end < left.count - start,
            left[left.count - 1 - end] == right[right.count - 1 - end]
        {
            end += 1
        }
        let leftRest = left.count - start - end
        let rightRest = right.count - start - end
        if leftRest <= 1, rightRest <= 1 { return true }
        return leftRest == 2 && rightRest == 2
            && left[start] == right[start + 1]
            && left[start + 1] == right[start]
    }

    /// The share of n-grams that both texts have (Dice), 0 to 1.
    public static func nGrams(
        _ left: ArraySlice<UInt8>,
        _ right: ArraySlice<UInt8>,
        size: Int
    ) -> Float {
        var first = grams(left, size: size)
        var second = grams(right, size: size)
        if first.isEmpty || second.isEmpty { return left.elementsEqual(right) ? 1 : 0 }
        first.sort()
        second.sort()
        var shared = 0
        var position = 0
        var other = 0
        while position < first.count, other < second.count {
            if first[position] == second[other] {
                shared += 1
                position += 1
                other += 1
            } else if first[position] < second[other] {
                position += 1
            } else {
                other += 1
            }
        }
        return 2 * Float(shared) / Float(first.count + second.count)
    }

    private static func grams(_ text: ArraySlice<UInt8>, size: Int) -> [UInt64] {
        let size = min(max(size, 1), 8)
        if text.count < size { return [] }
        return (text.startIndex...text.endIndex - size).map { start in
            text[start..<start + size].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
