import Testing

@testable import TongHop

@Suite struct DataTablesTests {
    private static func builder() -> SnapshotBuilder {
        var builder = SnapshotBuilder()
        let later = builder.submission(
            "b/Quận 1.xlsx",
            unit: "UBND Quận 1",
            level: "h",
            province: "79",
            district: "760"
        )
        let earlier = builder.submission(
            "a.csv",
            unit: "UBND Quận Tân Phú",
            level: "h",
            province: "79",
            district: "767"
        )
        let old = builder.submission("b/Quận 1 cũ.xlsx", status: .superseded)
        let one = builder.add(
            .initiative,
            later,
            7,
            [
                .title: "=Vùng xanh", .unit: "Phường 1", .startDate: "2021-07",
                .beneficiaries: "1250",
            ]
        )
        let two = builder.add(
            .initiative,
            earlier,
            3,
            sheet: "",
            hidden: true,
            [.title: "Vùng xanh", .amount: "-5", .nominated: "co", .note: "ghi, chú"]
        )
        builder.add(.initiative, old, 9, [.title: "Bản cũ"])
        builder.join(one, two)
        let award = builder.add(
            .commendation,
            later,
            12,
            sheet: "KT",
            [
                .honouree: "Lê Văn An", .htype: "ca_nhan", .award: "GIAY_KHEN",
                .decisionNo: "5/QĐ-UBND",
            ]
        )
        builder.link(.rewards, award, one)
        builder.issue(
            Issue(
                .badPhone,
                at: CellOrigin(sheet: "Danh sách", row: 7, column: 14),
                field: .phone,
                value: "0903 12345"
            ),
            of: later
        )
        builder.issue(
            Issue(
                .negativeNumber,
                at: CellOrigin(sheet: "", row: 3, column: 12),
                field: .amount,
                value: "-5"
            ),
            of: earlier
        )
        return builder
    }

    private func tables(_ language: Language = .vi) -> DataTables {
        let context = Self.builder().context(language)
        return DataTables(context, statistics: Statistics(context).tables())
    }

    private func csv(_ table: ExportTable) -> [String] {
        String(decoding: CSVWriter.bytes(table), as: UTF8.self).split(separator: "\r\n").map(
            String.init
        )
    }

    @Test func rowsNameTheirPlaceAndTheirCanonicalValues() {
        let lines = csv(tables().rows)
        #expect(
            lines[0].hasPrefix(
                "file,sheet,row,kind,record_id,cluster_id,submission_id,submission_status,title,"
                    + "honouree,htype,position,unit,field,start_date,award,award_level,decision_no,"
                    + "decision_date,beneficiaries,amount,contact,phone,ward_code,district_code,"
                    + "province_code,ward_code_2025,province_code_2025,hidden,"
            )
        )
        #expect(!lines[0].contains("row_no"))
        #expect(
            lines[1].hasPrefix(
                "a.csv,,3,initiative,R000002,C000001,S000000000002,accepted,Vùng xanh,,,,,,,,,,,,-5,,,,,,,,1,"
            )
        )
        #expect(
            lines[3].hasPrefix(
                "b/Quận 1.xlsx,Danh sách,7,initiative,R000001,C000001,S000000000001,accepted,"
                    + "'=Vùng xanh,,,,Phường 1,,2021-07,,,,,1250,"
            )
        )
        #expect(lines[2].contains("S000000000003,superseded,Bản cũ"))
        #expect(lines.count == 5)
    }

    @Test func goldenTablesHoldWhatCountsWithItsSources() {
        let lines = csv(tables().golden(.initiative))
        #expect(lines.count == 2)
        #expect(
            lines[0].hasPrefix(
                "record_id,cluster_size,sources,status,title,initiative_kind,field,unit,"
            )
        )
        #expect(lines[0].contains(",stated_status,"))
        #expect(
            lines[1].hasPrefix(
                "C000001,2,b/Quận 1.xlsx!Danh sách!7 | a.csv!3,rewarded,'=Vùng xanh,"
            )
        )
        #expect(csv(tables().golden(.commendation))[1].contains("decided,Lê Văn An,ca_nhan"))
    }

    @Test func linksGoFromOneGoldenRecordToAnother() {
        #expect(
            csv(tables().links) == [
                "from_id,to_id,relation,weight", "C000004,C000001,rewards,12.25",
            ]
        )
    }

    @Test func issuesAreSortedByFileAndHidePersonalNumbers() {
        let lines = csv(tables().issues)
        #expect(lines[0].hasPrefix("file,sheet,row,cell,field,rule,severity,value,message,"))
        #expect(lines[1].hasPrefix("a.csv,,3,M3,amount,negative_number,error,'-5,"))
        #expect(
            lines[2].hasPrefix("b/Quận 1.xlsx,Danh sách,7,O7,phone,bad_phone,warning,**** **345,")
        )
        #expect(!lines[2].contains("0903"))
        #expect(lines[2].contains("Tệp «b/Quận 1.xlsx», trang «Danh sách», ô O7"))
        #expect(csv(tables(.en).issues)[1].contains("is negative"))
    }

    @Test func submissionsTellWhoSentThemAndWhatBecameOfThem() {
        let lines = csv(tables().submissions)
        #expect(
            lines[0]
                == "submission_id,file,sha256,unit,province_code,district_code,kind,period,received_at,"
                + "status,rows,issues,ward_code,level,form,superseded_by"
        )
        #expect(lines[1].hasPrefix("S000000000002,a.csv,000000000002abab"))
        #expect(
            lines[1].hasSuffix(
                "UBND Quận Tân Phú,79,767,initiative,2021,2021-10-25T08:30:00+07:00,accepted,1,1,,h,,"
            )
        )
    }

    @Test func figuresHaveNamesAndLabels() {
        let lines = csv(tables().figures)
        #expect(lines[0] == "figure_id,table,row_label,column_label,value")
        #expect(
            lines.contains(
                "mo_hinh_theo_tinh.79.mo_hinh,\"Mô hình, giải pháp theo tỉnh, thành phố\","
                    + "Thành phố Hồ Chí Minh,\"Số mô hình, giải pháp\",1"
            )
        )
        #expect(lines.dropFirst() == lines.dropFirst().sorted()[...])
    }

    @Test func everyRowHasAValuePerColumn() {
        for table in tables().all {
            for row in table.rows { #expect(row.count == table.columns.count, "\(table.name)") }
        }
        #expect(
            tables().all.map(\.name) == [
                "rows", "issues", "golden_initiative", "golden_commendation", "golden_appraisal",
                "golden_registration", "links", "submissions", "statistics",
            ]
        )
    }

    @Test(arguments: [
        (0.0, "0"), (-0.5, "-0.5"), (66.0 / 832, "0.079327"), (-1234.25, "-1234.25"),
        (1e-9, "0"), (832, "832"), (Double.nan, ""), (1e300, ""),
    ])
    func numbersAreWrittenPlainly(value: Double, text: String) {
        #expect(CanonicalNumber.decimal(value, places: 6) == text)
    }
}
