/// Hides identity numbers and telephone numbers in texts that people besides the unit may read: the
/// last three digits stay, so that the unit can still tell which is meant.
enum PersonalMask {
    /// The text with every number that looks like a telephone or identity number masked.
    ///
    /// `0903 123 456` becomes `**** *** 456`. Money (`1.250.000.000`), dates and decision numbers stay.
    static func mask(_ text: String) -> String {
        guard text.utf8.contains(where: isDigit) else { return text }
        let characters = Array(text)
        var output: [Character] = []
        output.reserveCapacity(characters.count)
        var index = 0
        while index < characters.count {
            let end = runEnd(characters, from: index)
            if end > index {
                output +=
                    looksPersonal(characters[index..<end])
                    ? hidden(characters[index..<end]) : Array(characters[index..<end])
                index = end
            } else {
                output.append(characters[index])
                index += 1
            }
        }
        return String(output)
    }

    /// The text with all its digits but the last three masked, whatever they look like.
    static func maskAll(_ text: String) -> String {
        let characters = Array(text)
        return String(hidden(characters[...]))
    }

    /// The value of a finding as it may be shown: masked where the field or the rule is about a person's numbers.
    static func mask(_ value: String, field: FieldID?, code: IssueCode) -> String {
        if field == .phone || code == .badPhone || code == .personalID { return maskAll(value) }
        switch field?.form {
        case .integer, .decimal, .date: return value
        default: return mask(value)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isDigit(_ character: Character) -> Bool {
        character.utf8.count == 1 && (character.utf8.first.map(isDigit) ?? false)
    }

    /// The end of the run of digits and single separators that starts at an index.
    private static func runEnd(_ characters: [Character], from start: Int) -> Int {
        guard isDigit(characters[start]) || characters[start] == "+" else { return start }
        if start > 0, isDigit(characters[start - 1]) { return start }
        var end = start
        var index = characters[start] == "+" ? start + 1 : start
        while index < characters.count {
            if isDigit(characters[index]) {
                end = index + 1
            } else if !" .-\u{A0}".contains(characters[index]) || index != end {
                break
            }
            index += 1
        }
        return end
    }

    private static func looksPersonal(_ run: ArraySlice<Character>) -> Bool {
        let digits = run.filter { isDigit($0) }
        let isUnbroken = digits.count == run.count
        if isUnbroken { return digits.count >= 9 }
        guard (9...12).contains(digits.count) else { return false }
        return digits.first == "0" || digits.starts(with: Array("84"))
    }

    private static func hidden(_ run: ArraySlice<Character>) -> [Character] {
        var keep = 3
        var output: [Character] = []
        for character in run.reversed() {
            if isDigit(character), keep > 0 {
                keep -= 1
                output.append(character)
            } else {
                output.append(isDigit(character) ? "*" : character)
            }
        }
        return output.reversed()
    }
}
