import Foundation

/// Examples in documentation, and the code in tests that proves that they compile.
///
/// A test file has each example between `// example` and `// end`, white space and comments apart. Where a line of
/// documentation shows a value (`fold("Đình")   // "dinh"`), the test's line is `shows(fold("Đình"), is: "dinh")`.
public enum Examples {
    /// One block of code in a page or a comment.
    public struct Block: Sendable, CustomStringConvertible {
        /// The page or source file.
        public let file: String
        /// The code as it is compared.
        public let code: String
        /// The lines as they are written.
        public let lines: [String]

        /// The file and the first line.
        public var description: String { "\(file): \(lines.first ?? "")" }
    }

    /// The examples in a target's pages and in the comments of these source files of it.
    public static func documented(in target: String, comments: [String] = []) -> [Block] {
        let home = Shared.project.appending(path: "Sources/\(target)")
        let pages = home.appending(path: "\(target).docc")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
        let files = names.filter { $0.hasSuffix(".md") }.sorted().map { pages.appending(path: $0) }
        return (files + comments.map { home.appending(path: $0) }).flatMap { file in
            blocks(lines(of: file), from: "```swift", to: "```").map {
                Block(file: file.lastPathComponent, code: bare($0), lines: $0)
            }
        }
    }

    /// The examples that a test file compiles.
    public static func compiled(in file: String) -> Set<String> {
        Set(blocks(testLines(file), from: "// example", to: "// end").map { bare($0.map(plain)) })
    }

    /// What a test file's examples show: the expression and the value as they are written.
    public static func shown(in file: String) -> [(code: String, value: String)] {
        testLines(file).compactMap { line in
            guard line.hasPrefix("shows("),
                let comma = line.range(of: ", is: ", options: .backwards)
            else { return nil }
            return (plain(line), String(line[comma.upperBound...].dropLast()))
        }
    }

    /// Whether a block shows this value beside this expression.
    public static func tells(_ block: Block, _ value: String, of code: String) -> Bool {
        block.lines.contains { line in
            guard let mark = line.range(of: " // ") else { return false }
            return bare([line]) == bare([code]) && line[mark.upperBound...].hasPrefix(value)
        }
    }

    private static func testLines(_ file: String) -> [String] {
        lines(of: URL(filePath: file))
    }

    /// The lines of a file without white space around them or the marks of a comment.
    private static func lines(of file: URL) -> [String] {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "\n").map {
            var line = $0.trimmingCharacters(in: .whitespaces)
            if line.hasPrefix("///") {
                line = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
            }
            return line
        }
    }

    private static func blocks(
        _ lines: [String],
        from first: String,
        to last: String
    ) -> [[String]] {
        var blocks: [[String]] = []
        var block: [String]?
        for line in lines {
            if line == first {
                block = []
            } else if line == last, let ended = block {
                blocks.append(ended)
                block = nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }

    /// A line of a test as documentation has it.
    private static func plain(_ line: String) -> String {
        if line.hasPrefix("shows("), let comma = line.range(of: ", is: ", options: .backwards) {
            return String(line[..<comma.lowerBound].dropFirst("shows(".count))
        }
        return line.hasPrefix("_ = ") ? String(line.dropFirst(4)) : line
    }

    /// Code without imports, comments, white space and trailing commas.
    private static func bare(_ lines: [String]) -> String {
        let code = lines.filter { !$0.hasPrefix("import ") && !$0.hasPrefix("//") }.map { line in
            line.range(of: " //").map { String(line[..<$0.lowerBound]) } ?? line
        }
        return code.joined().filter { !$0.isWhitespace }.replacing(",)", with: ")")
            .replacing(",]", with: "]")
    }
}
