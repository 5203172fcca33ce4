/// How a run is to go.
public struct RunOptions: Sendable {
    /// Write nothing; say what would happen.
    public var dryRun = false
    /// How many submissions are read at once; nil for as many as there are cores.
    public var jobs: Int?
    /// Today as an ISO date; nil for the clock's day in the office's time zone.
    public var now: String?
    /// How many seconds a file must have been still before it is taken in.
    public var settle: Double = 5
    /// The language of outputs and notes.
    public var language: Language = .vi

    /// The usual options.
    public init() {}
}
