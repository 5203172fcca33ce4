import SheetReader
import Testing

@testable import TongHop

@Suite struct ResubmissionTests {
    @Test(arguments: [
        ("Danh sách Quận 1.xlsx", "Danh sách Quận 1 (lần 2).xlsx", 2),
        ("mo_hinh.csv", "mo_hinh_lan3.csv", 3),
        ("BC mô hình.xlsx", "BC mô hình - bản sửa.xlsx", 2),
        ("BC mô hình.xlsx", "BC mô hình (1).xlsx", 2),
        ("BC mô hình.xlsx", "BC mô hình_bổ sung.xlsx", 2),
        ("BC mô hình.xlsx", "BC mô hình v2.xlsx", 2),
        ("BC mô hình.xlsx", "BC mô hình final.xlsx", 9),
    ])
    func marksOfAVersionAreTakenOffTheName(plain: String, marked: String, number: Int) {
        #expect(VersionedName(file: plain).stem == VersionedName(file: marked).stem)
        #expect(VersionedName(file: plain).number == 1)
        #expect(VersionedName(file: marked).number == number)
    }

    @Test func numbersOfDistrictsAreNoVersions() {
        #expect(VersionedName(file: "Quận 1.xlsx").stem != VersionedName(file: "Quận 3.xlsx").stem)
        #expect(VersionedName(file: "a/x.csv").stem != VersionedName(file: "b/x.csv").stem)
    }

    /// A table of files by one unit, each a list of titles.
    private func table(_ files: [(name: String, time: Int64, titles: [String])]) -> RecordTable {
        var table = RecordTable()
        for (index, file) in files.enumerated() {
            var submission = Submission(
                id: "S\(index)",
                file: file.name,
                sha256: "\(index)",
                receivedAt: file.time
            )
            submission.kinds = [.initiative]
            submission.submitter = Submitter(
                unit: "UBND phường",
                level: "x",
                provinceCode: "79",
                districtCode: "767",
                wardCode: "27010",
                organisation: "ubnd"
            )
            table.submissions.append(submission)
            for title in file.titles {
                table.ids.append("R\(table.ids.count)")
                table.kinds.append(.initiative)
                table.submission.append(Int32(index))
                for field in FieldID.allCases {
                    let value = field == .title ? table.texts.intern(title) : .empty
                    table.columns[field.order].append(value)
                }
            }
        }
        return table
    }

    private let list = ["Vùng xanh", "Bếp ăn", "Chốt trực", "Mã QR"]

    @Test func theLaterFileOfAListSupersedesTheEarlierOne() {
        var table = table([("x.csv", 1, list), ("x (lần 2).csv", 2, list + ["Tổ COVID"])])
        Resubmission.mark(&table)
        #expect(table.submissions.map(\.status) == [.superseded, .accepted])
        #expect(table.submissions[0].supersededBy == "S1")
    }

    @Test func theMarkDecidesWhereTimesDoNot() {
        var table = table([("x (lần 2).csv", 5, list), ("x.csv", 5, list)])
        Resubmission.mark(&table)
        #expect(table.submissions.map(\.status) == [.accepted, .superseded])
    }

    @Test func aSupplementWithOtherRowsSupersedesNothing() {
        var table = table([("x.csv", 1, list), ("x bổ sung.csv", 2, ["Tổ COVID", "ATM gạo"])])
        Resubmission.mark(&table)
        #expect(table.submissions.allSatisfy { $0.status == .accepted })
    }

    @Test func retractedFilesSupersedeNothingAndAreNotRevived() {
        var table = table([("x.csv", 1, list), ("x (lần 2).csv", 2, list)])
        table.submissions[1].status = .retracted
        Resubmission.mark(&table)
        #expect(table.submissions.map(\.status) == [.accepted, .retracted])
    }
}
