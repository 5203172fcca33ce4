/// What a page's style sheet says of fonts and number formats, as far as Excel writes it.
struct HTMLStyles {
    /// The part of a rule that matters here.
    struct Rule {
        var fontName: String?
        var isBold: Bool?
        var numberFormat: String?
        var isHidden = false

        /// What the other rule says counts for more.
        mutating func apply(_ other: Rule) {
            fontName = other.fontName ?? fontName
            isBold = other.isBold ?? isBold
            numberFormat = other.numberFormat ?? numberFormat
            isHidden = other.isHidden || isHidden
        }
    }

    /// Rules by element (`td`) or class (`.xl24`).
    private var rules: [String: Rule] = [:]
    /// What was found for elements before; most rows of a table are alike.
    private var known: [Key: Rule] = [:]
    private static let maxRules = 16_384
    private static let maxClasses = 8

    private struct Key: Hashable {
        let element: String
        let classes: String
        let own: String
    }

    /// What holds for an element by its name, classes and own style.
    mutating func rule(element: String, attributes: [String: String]) -> Rule {
        if attributes.isEmpty { return rules[element] ?? Rule() }
        let classes = attributes["class"] ?? ""
        let own = attributes["style"] ?? ""
        let key = Key(element: element, classes: classes, own: own)
        if let rule = known[key] { return rule }
        var found = rules[element] ?? Rule()
        for name in classes.split(separator: " ", maxSplits: Self.maxClasses).prefix(
            Self.maxClasses
        ) {
            if let rule = rules["." + name.lowercased()] { found.apply(rule) }
        }
        if !own.isEmpty { found.apply(Self.rule(own)) }
        if known.count < Self.maxRules { known[key] = found }
        return found
    }

    /// Reads a style sheet.
    mutating func read(_ sheet: String) {
        known = [:]
        var rest = sheet[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let rule = Self.rule(String(rest[rest.index(after: open)..<close]))
            for selector in rest[..<open].split(separator: ",") {
                guard rules.count < Self.maxRules, let key = Self.key(selector) else { continue }
                rules[key, default: Rule()].apply(rule)
            }
            rest = rest[rest.index(after: close)...]
        }
    }

    /// `td` or `.xl24` of a selector; nil where it speaks of elements inside others.
    private static func key(_ selector: Substring) -> String? {
        var words = selector.split { $0.isWhitespace }
        // The first selector stands behind the mark that hides the sheet from old browsers.
        while words.first == "<!--" || words.first == "-->" { words.removeFirst() }
        guard words.count == 1, let word = words.first?.lowercased() else { return nil }
        return word.firstIndex(of: ".").map { String(word[$0...]) } ?? word
    }

    /// Reads the declarations of a rule.
    private static func rule(_ declarations: String) -> Rule {
        var rule = Rule()
        for declaration in split(declarations) {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = String(declaration[..<colon]).trimmingSpaces.lowercased()
            let value = String(declaration[declaration.index(after: colon)...]).trimmingSpaces
            switch name {
            case "font-family": rule.fontName = firstFamily(value)
            case "font-weight": rule.isBold = value == "bold" || (Int(value) ?? 0) >= 600
            case "mso-number-format": rule.numberFormat = unescaped(value)
            case "display": rule.isHidden = value.lowercased().hasPrefix("none")
            default: break
            }
        }
        return rule
    }

    /// Splits at semicolons outside quotes.
    private static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var quote: Character?
        for character in text {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            }
            if character == ";", quote == nil {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        return parts + [part]
    }

    /// The first of the families of a list, without quotes.
    static func firstFamily(_ list: String) -> String? {
        let first = list.split(separator: ",").first.map(String.init) ?? ""
        let name = first.filter { $0 != "\"" && $0 != "'" }.trimmingSpaces
        return name.isEmpty ? nil : name
    }

    /// A format without the marks of the style sheet: `"dd\/mm\/yyyy"` is dd/mm/yyyy.
    private static func unescaped(_ value: String) -> String {
        value.filter { $0 != "\\" && $0 != "\"" }
    }
}
