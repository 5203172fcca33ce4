import SheetReader

@testable import TongHop

/// Builds the records of a campaign, row by row, for tests of matching.
struct RecordTableBuilder {
    private(set) var table = RecordTable()

    /// Adds a submission; records added later belong to it.
    @discardableResult
    mutating func submission(
        _ file: String,
        level: String,
        ward: String = "",
        district: String = "001",
        province: String = "01"
    ) -> Int {
        var submission = Submission(
            id: "S" + file,
            file: file,
            sha256: file,
            receivedAt: Int64(table.submissions.count)
        )
        submission.submitter = Submitter(
            unit: "",
            level: level,
            provinceCode: province,
            districtCode: level == "t" ? "" : district,
            wardCode: ward,
            organisation: "ubnd"
        )
        table.submissions.append(submission)
        return table.submissions.count - 1
    }

    /// Adds a record to the last submission.
    @discardableResult
    mutating func add(_ kind: RecordKind, _ values: [FieldID: String], sheet: Int32 = 0) -> Int {
        let record = table.count
        table.ids.append("R" + String(record + 1000))
        table.kinds.append(kind)
        table.submission.append(Int32(table.submissions.count - 1))
        table.sheetIndex.append(sheet)
        table.sheetNames.append(table.texts.intern("Sheet1"))
        table.rows.append(Int32(record + 5))
        table.hidden.append(false)
        for field in FieldID.allCases {
            table.columns[field.order].append(table.texts.intern(values[field] ?? ""))
            table.sourceColumns[field.order].append(-1)
        }
        return record
    }

    /// Gives a record another identifier.
    mutating func rename(_ record: Int, _ id: String) { table.ids[record] = id }

    /// Marks a submission as replaced by a later one.
    mutating func supersede(_ earlier: Int, by later: Int) {
        table.submissions[earlier].status = .superseded
        table.submissions[earlier].supersededBy = table.submissions[later].id
    }
}

extension CampaignProfile {
    /// A campaign without rules of its own.
    static let plain = CampaignProfile(
        name: "test",
        title: LocalizedText(vi: "", en: ""),
        kinds: [.initiative, .commendation]
    )
}
