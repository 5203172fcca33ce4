/// What the title of a model or work says, apart from the words that all titles have.
struct TitleKey: Sendable, Equatable {
    /// The folded words of its own name.
    var words: [String] = []
    /// The number of the quarter it names, such as 6 of "tại khu phố 6"; 0 for none.
    var quarter = 0
}

/// Reads titles: "Xây dựng mô hình “Bếp ăn 0 đồng” tại khu phố 6" is `bep an 0 dong`, quarter 6.
struct TitleParser: Sendable {
    func parse(_ text: String) -> TitleKey {
        var key = TitleKey()
        var words = FoldedText(text).words.map(\.folded)
        Self.takeQuarter(from: &words, into: &key)
        Self.dropTail(of: &words)
        Self.dropHead(of: &words)
        key.words = Self.joinMoney(words)
        return key
    }

    // MARK: - Parts

    private static let quarterWords: [[String]] = [
        ["to", "dan", "pho"], ["khu", "dan", "cu"], ["khu", "pho"], ["khoi", "pho"], ["kp"],
        ["tdp"],
        ["ap"], ["thon"], ["xom"], ["khom"], ["kdc"],
    ]

    private static let places: Set<String> = [
        "phuong", "p", "xa", "x", "quan", "q", "huyen", "h", "tp", "tx", "tt", "tinh",
    ]

    /// Openings that say nothing, the longest first.
    private static let heads: [[String]] = [
        ["xay", "dung", "va", "nhan", "rong"], ["xay", "dung"], ["trien", "khai"],
        ["thuc", "hien"],
        ["duy", "tri"], ["nhan", "rong"], ["to", "chuc", "thuc", "hien"], ["mo", "hinh"],
        ["giai", "phap"], ["cong", "trinh"], ["phan", "viec"], ["sang", "kien"],
        ["xay", "dung", "mo", "hinh"], ["trien", "khai", "mo", "hinh"],
        ["cach", "lam", "hay"], ["cach", "lam"], ["dien", "hinh"], ["de", "an"], ["mh"],
    ]

    /// Endings that say nothing, the longest first.
    private static let tails: [[String]] = [
        ["trong", "phong", "chong", "dich", "benh", "covid", "19"],
        ["trong", "phong", "chong", "dai", "dich", "covid", "19"],
        ["trong", "phong", "chong", "dich", "covid", "19"],
        ["phong", "chong", "dai", "dich", "covid", "19"],
        ["phong", "chong", "dich", "covid", "19"],
        ["trong", "phong", "chong", "dai", "dich"], ["trong", "phong", "chong", "dich"],
        ["trong", "dai", "dich", "covid", "19"], ["trong", "mua", "dich", "covid", "19"],
        ["trong", "mua", "dich"], ["trong", "dai", "dich"], ["mo", "hinh", "hay"],
        ["mo", "hinh"], ["nam", "2020"], ["nam", "2021"], ["nam", "2022"], ["giai", "phap"],
    ]

    private static func takeQuarter(from words: inout [String], into key: inout TitleKey) {
        for place in words.indices {
            for pattern in quarterWords where words[place...].starts(with: pattern) {
                var end = place + pattern.count
                if end < words.count, words[end] == "so" { end += 1 }
                guard end < words.count, let number = Int(words[end]), number < 1000 else { break }
                key.quarter = number
                var start = place
                if start > 0, ["tai", "o", "cua"].contains(words[start - 1]) { start -= 1 }
                words.removeSubrange(start...end)
                return
            }
        }
    }

    private static func dropTail(of words: inout [String]) {
        for place in words.indices where place > 0 {
            let isPlace =
                words[place...].starts(with: ["tren", "dia", "ban"])
                || (["tai", "o", "cua"].contains(words[place]) && place + 1 < words.count
                    && opensPlace(words[(place + 1)...]))
            if isPlace {
                words.removeSubrange(place...)
                break
            }
        }
        repeat {
            guard let tail = tails.first(where: { $0.count < words.count && ends(words, with: $0) })
            else { return }
            words.removeLast(tail.count)
        } while true
    }

    private static func opensPlace(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first else { return false }
        return places.contains(first) || words.starts(with: ["thanh", "pho"])
            || words.starts(with: ["thi", "tran"]) || words.starts(with: ["thi", "xa"])
            || words.starts(with: ["dia", "phuong"]) || words.starts(with: ["don", "vi"])
    }

    private static func dropHead(of words: inout [String]) {
        while let count = openingLength(of: words) { words.removeFirst(count) }
    }

    /// How many words the first opening takes that a title has.
    private static func openingLength(of words: [String]) -> Int? {
        for head in heads {
            if let length = lengthOf(head, in: words) { return length }
        }
        return nil
    }

    /// How many words an opening takes, also where the space bar slipped in it; nil where a title does not
    /// open with it, or is nothing else.
    private static func lengthOf(_ head: [String], in words: [String]) -> Int? {
        if words.starts(with: head) { return head.count < words.count ? head.count : nil }
        guard let first = words.first, first.hasPrefix(head[0]) || head[0].hasPrefix(first) else {
            return nil
        }
        let letters = head.joined()
        var read = ""
        for (place, word) in words.dropLast().enumerated() {
            read += word
            if read == letters { return place + 1 }
            if !letters.hasPrefix(read) { return nil }
        }
        return nil
    }

    private static func ends(_ words: [String], with tail: [String]) -> Bool {
        words.suffix(tail.count).elementsEqual(tail)
    }

    /// "0d", "0 đ" and "không đồng" are "0 dong".
    private static func joinMoney(_ words: [String]) -> [String] {
        var result: [String] = []
        var place = 0
        while place < words.count {
            let next = place + 1 < words.count ? words[place + 1] : ""
            if words[place] == "0d" {
                result.append(contentsOf: ["0", "dong"])
            } else if words[place] == "0", next == "d" {
                result.append(contentsOf: ["0", "dong"])
                place += 1
            } else if words[place] == "khong", next == "dong" {
                result.append(contentsOf: ["0", "dong"])
                place += 1
            } else {
                result.append(words[place])
            }
            place += 1
        }
        return result
    }
}
