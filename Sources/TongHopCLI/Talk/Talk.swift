import Foundation
import Synchronization
import TongHop

/// What the commands say: data on standard output, talk on standard error.
enum Talk {
    private static let chosen = Mutex(Language.vi)

    /// The language of everything that is said.
    static var language: Language {
        get { chosen.withLock { $0 } }
        set { chosen.withLock { $0 = newValue } }
    }

    static func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// Prints data; where standard output takes no more, as on a full disk, the program ends.
    static func data(_ text: String) {
        if !write(text + "\n", to: 1) { outputFailed() }
    }

    /// Ends the program where standard output takes no more.
    static func outputFailed() -> Never {
        error(pick("Không ghi được ra đầu ra chuẩn.", "Cannot write to standard output."))
        exit(74)
    }

    /// Says a line; signs in it that steer a terminal, as a file's name may hold, are shown instead.
    static func error(_ text: String) { _ = write(tame(text) + "\n", to: 2) }

    private static func tame(_ text: String) -> String {
        var tamed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                tamed.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: tamed.append(scalar)
            }
        }
        return String(tamed)
    }

    /// Whether standard error is a terminal that a person looks at.
    static var isAtTerminal: Bool {
        isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = ArraySlice(Array(text.utf8))
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            bytes = bytes.dropFirst(count)
        }
        return true
    }
}

/// `--lang vi|en`, which every command takes, before or after its name.
enum LanguageOption {
    struct Unknown: Error {}

    /// The language, taken out of the arguments; Vietnamese where none is named.
    static func take(from arguments: inout [String]) throws -> Language {
        var language = Language.vi
        var index = 0
        while index < arguments.count, arguments[index] != "--" {
            var value: String?
            var count = 1
            if arguments[index] == "--lang" {
                value = index + 1 < arguments.count ? arguments[index + 1] : ""
                count = 2
            } else if arguments[index].hasPrefix("--lang=") {
                value = String(arguments[index].dropFirst("--lang=".count))
            }
            guard let value else {
                index += 1
                continue
            }
            guard let chosen = Language(rawValue: value) else { throw Unknown() }
            language = chosen
            arguments.removeSubrange(index..<min(arguments.count, index + count))
        }
        return language
    }
}
