/// One received file and what is known of it as a whole.
struct Submission: Sendable, Equatable {
    enum Status: String, Sendable, Codable {
        case accepted, superseded, rejected, retracted
    }
    /// "S" and the first 12 hexadecimal digits of the content hash.
    var id: String
    /// The path below inbox/ as it was dropped, in NFC, with `/`.
    var file: String
    /// The content's SHA-256 in hexadecimal digits.
    var sha256: String
    /// The file's modification time: seconds since 1970.
    var receivedAt: Int64
    var status: Status = .accepted
    /// Who sent it, as far as it was found out.
    var submitter = Submitter()
    /// The record kinds that it holds.
    var kinds: [RecordKind] = []
    /// The reporting period as stated, such as "2021" or "6 tháng đầu năm 2021".
    var period = ""
    /// The form's number as stated, such as "Mẫu số 02".
    var form = ""
    /// The submission that superseded this one.
    var supersededBy: String?
    /// How many records were taken in.
    var rowCount = 0
}

/// The unit that sent a file.
struct Submitter: Sendable, Equatable, Hashable {
    /// The unit's name as stated or inferred.
    var unit = ""
    /// `w`, `t`, `h`, `x`; empty where unknown.
    var level = ""
    var provinceCode = ""
    var districtCode = ""
    var wardCode = ""
    /// The kind of organisation as a key (`ubnd`, `ban dan van`, `mttq` …), for matching resubmissions.
    var organisation = ""
}

/// All that the left half of the pipeline learned of one file.
struct SubmissionResult: Sendable {
    var submission: Submission
    var batches: [RecordBatch] = []
    var issues: IssueLog = []
}
