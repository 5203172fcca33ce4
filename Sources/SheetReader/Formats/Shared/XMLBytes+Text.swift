extension XMLBytes {
    /// An attribute's value as a string.
    ///
    /// libxml2 hands on `&` in attributes as `&#38;` while it does not replace entities.
    var attributeText: String {
        let text = string
        return text.contains("&#38;") ? Self.replacingAmpersands(text) : text
    }

    private static func replacingAmpersands(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "&#38;") {
            result += rest[..<mark.lowerBound]
            result += "&"
            rest = rest[mark.upperBound...]
        }
        return result + rest
    }
}

extension StringProtocol {
    /// The text without white space around it.
    var trimmingSpaces: String {
        let isSpace = { (character: Character) in character.isWhitespace }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(start[...last])
    }
}
