/// A mistake in a profile or workspace file, with its place.
public struct ProfileProblem: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Kind: Equatable, Sendable {
        /// The YAML itself cannot be read; the payload is the parser's reason.
        case syntax(String)
        /// A key that is not known here; the nearest known one, if any is near.
        case unknownKey(String, nearest: String?)
        /// A key that must be there.
        case missingKey(String)
        /// A value of another form, such as a list where a text is expected.
        case wrongForm(key: String, expected: Form)
        /// A value outside its list.
        case unknownValue(key: String, value: String, allowed: [String])
        /// A regular expression that does not compile.
        case badPattern(String)
        /// A date that does not exist, or a window that ends before it starts.
        case badDate(String)
        /// The file is absent or cannot be read.
        case unreadable
    }
    /// A form that a value can have.
    public enum Form: String, Sendable {
        /// A single text.
        case text
        /// A list.
        case list
        /// Keys with values.
        case mapping
        /// A whole number.
        case integer
        /// A number.
        case number
        /// Two dates.
        case dates
    }
    /// What is wrong.
    public var kind: Kind
    /// The file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int
}
