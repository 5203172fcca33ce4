/// `run.json`: what the outputs were made of and with, so that anyone can check them.
///
/// It tells nothing of the clock: the same inputs give the same bytes.
struct RunManifest: Sendable {
    /// A file with its hash.
    struct File: Sendable, Equatable {
        let path: String
        let sha256: String
        let bytes: Int
    }

    /// Names of programs and formats with their versions, such as `tonghop`.
    var versions: [String: String]
    var profileHash: String
    /// Everything in output/ but the manifest itself.
    var outputs: [File]

    /// The manifest as JSON, a line for each input and output.
    func json(_ context: ReportContext) -> String {
        let snapshot = context.snapshot
        let counts = RecordKind.goldenKinds.map { kind in
            (kind.rawValue, JSONText.Value.integer(context.golden(kind).count))
        }
        let inputs = snapshot.table.submissions.sorted {
            ($0.file, $0.receivedAt, $0.id) < ($1.file, $1.receivedAt, $1.id)
        }
        let head: [(String, JSONText.Value)] = [
            ("format", .integer(1)),
            (
                "versions",
                .pairs(versions.keys.sorted().map { ($0, .text(versions[$0] ?? "")) })
            ),
            (
                "profile",
                .pairs([
                    ("name", .text(snapshot.profile.name)), ("sha256", .text(profileHash)),
                ])
            ),
            ("language", .text(context.language.rawValue)), ("now", .text(snapshot.now)),
            ("period", .text(snapshot.period)), ("golden_records", .pairs(counts)),
            ("rows", .integer(snapshot.table.count)), ("issues", .integer(snapshot.issues.count)),
            ("open_decisions", .integer(snapshot.resolution.review.count(where: \.isOpen))),
        ]
        var lines = head.map { Self.member($0.0, $0.1) }
        lines.append(
            Self.list(
                "inputs",
                inputs.map { input in
                    [
                        ("submission_id", .text(input.id)), ("file", .text(input.file)),
                        ("sha256", .text(input.sha256)), ("status", .text(input.status.rawValue)),
                    ]
                }
            )
        )
        lines.append(
            Self.list(
                "outputs",
                outputs.sorted { $0.path < $1.path }.map { file in
                    [
                        ("path", .text(file.path)), ("sha256", .text(file.sha256)),
                        ("bytes", .integer(file.bytes)),
                    ]
                }
            )
        )
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    private static func member(_ name: String, _ value: JSONText.Value) -> String {
        "  " + String(JSONText.object([(name, value)]).dropFirst().dropLast())
    }

    private static func list(_ name: String, _ items: [[(String, JSONText.Value)]]) -> String {
        if items.isEmpty { return "  \"\(name)\": []" }
        let lines = items.map { "    " + JSONText.object($0) }
        return "  \"\(name)\": [\n" + lines.joined(separator: ",\n") + "\n  ]"
    }
}
