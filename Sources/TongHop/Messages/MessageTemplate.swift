/// A sentence with placeholders such as `{value}` and parts that may be left out.
///
/// A part between square brackets is left out when one of its placeholders has no value:
///
/// ```swift
/// MessageTemplate("{value} lies outside[ {from}–{through}].")
///     .text(["value": "2019"])        // "2019 lies outside."
/// ```
///
/// Outside brackets a placeholder without a value becomes an ellipsis, so that no braces are shown.
struct MessageTemplate: Sendable, Equatable {
    private enum Piece: Equatable, Sendable {
        case literal(String)
        case placeholder(String)
        case optional([Piece])
    }

    private let pieces: [Piece]

    /// Reads a template; every `[` and `{` is expected to be closed.
    init(_ source: String) {
        var rest = Substring(source)
        pieces = Self.parse(&rest, nested: false)
    }

    /// The names of all placeholders, in alphabetical order.
    var placeholders: [String] { Set(Self.names(pieces)).sorted() }

    /// The names of the placeholders outside brackets: without them the sentence says too little.
    var requiredPlaceholders: [String] {
        Set(
            pieces.compactMap {
                if case .placeholder(let name) = $0 { name } else { nil }
            }
        ).sorted()
    }

    /// The sentence with the values put in; an empty value counts as none.
    func text(_ values: [String: String]) -> String { Self.render(pieces, values) }

    private static func parse(_ rest: inout Substring, nested: Bool) -> [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        func flush() {
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
        }
        while let character = rest.popFirst() {
            switch character {
            case "{":
                flush()
                pieces.append(.placeholder(String(rest.prefix { $0 != "}" })))
                rest = rest.drop { $0 != "}" }.dropFirst()
            case "[" where !nested:
                flush()
                pieces.append(.optional(parse(&rest, nested: true)))
            case "]" where nested:
                flush()
                return pieces
            default:
                literal.append(character)
            }
        }
        flush()
        return pieces
    }

    private static func names(_ pieces: [Piece]) -> [String] {
        pieces.flatMap { piece -> [String] in
            switch piece {
            case .literal: []
            case .placeholder(let name): [name]
            case .optional(let inner): names(inner)
            }
        }
    }

    private static func render(_ pieces: [Piece], _ values: [String: String]) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .placeholder(let name):
                text += values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "…"
            case .optional(let inner):
                if names(inner).allSatisfy({ values[$0].map { !$0.isEmpty } ?? false }) {
                    text += render(inner, values)
                }
            }
        }
        return text
    }
}
