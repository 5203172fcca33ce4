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
            let found = Float(matches)
            return
                (found / Float(leftCount) + found / Float(rightCount)
                + (found - Float(crossed / 2)) / found) / 3
        }
    }

    /// Whether one insertion, deletion, substitution or exchange of neighbours makes them equal.
    ///
    /// Equal texts are within one edit.
    public static func withinOneEdit(
        _ left: ArraySlice<UInt8>,
        _ right: ArraySlice<UInt8>
    ) -> Bool {
        if left.count > right.count { return withinOneEdit(right, left) }
        if right.count - left.count > 1 { return false }
        var start = 0
        while start < left.count,
            left[left.startIndex + start] == right[right.startIndex + start]
        {
            start += 1
        }
        var end = 0
        while end < left.count - start,
            left[left.endIndex - 1 - end] == right[right.endIndex - 1 - end]
        {
            end += 1
        }
        let leftRest = left.count - start - end
        let rightRest = right.count - start - end
        if leftRest <= 1, rightRest <= 1 { return true }
        return leftRest == 2 && rightRest == 2
            && left[left.startIndex + start] == right[right.startIndex + start + 1]
            && left[left.startIndex + start + 1] == right[right.startIndex + start]
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
