import Testing

@testable import TongHop

@Suite struct ResolverTests {
    private static let work: [FieldID: String] = [
        .title: "Bếp ăn 0 đồng", .unit: "Hội Phụ nữ phường", .wardCode: "00101",
        .districtCode: "001", .startDate: "2021-08-15", .beneficiaries: "2350",
        .phone: "0912345678", .description: "Nấu 482 suất ăn mỗi ngày.",
    ]

    /// Two reports of one work, two rows that have nothing to do with it.
    private func table() -> RecordTableBuilder {
        var builder = RecordTableBuilder()
        builder.submission("xa.xlsx", level: "x", ward: "00101")
        builder.add(.initiative, Self.work)
        builder.add(
            .initiative,
            [.title: "ATM gạo", .unit: "UBND phường", .startDate: "2021-03-04", .wardCode: "00101"]
        )
        builder.submission("huyen.xlsx", level: "h")
        builder.add(.initiative, Self.work.merging([.title: "Mô hình Bếp ăn 0 đồng"]) { $1 })
        builder.add(.statistics, [.unit: "UBND phường", .countTotal: "12"])
        return builder
    }

    private func resolve(
        _ builder: RecordTableBuilder,
        _ decisions: [Decision] = []
    ) throws -> Resolution {
        try Resolver(profile: .plain, threads: 2).resolve(builder.table, decisions: decisions)
    }

    private func decision(_ verdict: Decision.Verdict, _ left: Int, _ right: Int) -> Decision {
        Decision(
            leftID: "R\(1000 + left)",
            rightID: "R\(1000 + right)",
            verdict: verdict,
            note: "",
            source: ""
        )
    }

    @Test func everyRecordHasOneClusterInTheOrderOfTheTable() throws {
        let resolution = try resolve(table())
        #expect(resolution.clusters.map(\.members) == [[0, 2], [1], [3]])
        #expect(resolution.clusterOfRecord == [0, 1, 0, 2])
        #expect(resolution.clusters.map(\.id) == ["C1000", "C1001", "C1003"])
        #expect(resolution.clusters.map(\.kind) == [.initiative, .initiative, .statistics])
        #expect(resolution.scores.contains { $0.left == 0 && $0.right == 2 })
    }

    @Test func decisionsAreObeyedAndStayListed() throws {
        let apart = try resolve(table(), [decision(.different, 0, 2)])
        #expect(apart.clusterOfRecord[0] != apart.clusterOfRecord[2])
        #expect(apart.review.first?.decision?.verdict == .different)
        let together = try resolve(table(), [decision(.same, 1, 0)])
        #expect(together.clusterOfRecord[0] == together.clusterOfRecord[1])
        let unknown = try resolve(table(), [decision(.same, 1, 7000)])
        #expect(unknown.clusterOfRecord == (try resolve(table()).clusterOfRecord))
    }

    @Test func aResubmittedListJoinsItsEarlierVersionAndGivesTheGoldenValues() throws {
        var builder = RecordTableBuilder()
        let earlier = builder.submission("xa.xlsx", level: "x", ward: "00101")
        builder.add(.initiative, Self.work)
        let later = builder.submission("xa_lan2.xlsx", level: "x", ward: "00101")
        builder.add(.initiative, Self.work.merging([.beneficiaries: "2400"]) { $1 })
        builder.supersede(earlier, by: later)
        let resolution = try resolve(builder)
        #expect(resolution.clusters.count == 1)
        #expect(resolution.clusters[0].golden[.beneficiaries]?.value == "2400")
        #expect(resolution.clusters[0].golden[.title]?.record == 1)
    }

    @Test func theResultIsTheSameForAnyNumberOfThreads() throws {
        let builder = table()
        let one = try Resolver(profile: .plain, threads: 1).resolve(builder.table, decisions: [])
        let four = try Resolver(profile: .plain, threads: 4).resolve(builder.table, decisions: [])
        #expect(one.clusters == four.clusters)
        #expect(one.scores == four.scores)
        #expect(one.review == four.review)
        #expect(one.links == four.links)
    }

    /// Files of five wards and their district that tell of the same works, in a given order.
    private func campaign(order: [Int]) -> RecordTableBuilder {
        var builder = RecordTableBuilder()
        let titles = [
            "Bếp ăn 0 đồng", "ATM gạo", "Vùng xanh an toàn", "Đi chợ hộ", "Xe yêu thương",
        ]
        let units = ["UBND", "Hội Phụ nữ", "Đoàn TN", "Công an", "Hội CCB"]
        for file in order {
            let isDistrict = file == 5
            builder.submission(
                "\(file).xlsx",
                level: isDistrict ? "h" : "x",
                ward: isDistrict ? "" : "0010\(file)"
            )
            for number in 0..<(isDistrict ? 25 : 5) {
                let ward = isDistrict ? number / 5 : file
                let work = number % 5
                builder.add(
                    .initiative,
                    [
                        .title: (isDistrict ? "Mô hình " : "") + titles[(work + ward) % 5],
                        .unit: units[(work * 2 + ward) % 5] + (isDistrict ? "" : " phường"),
                        .wardCode: "0010\(ward)", .districtCode: "001",
                        .startDate: "2021-0\(work + 1)-1\(ward)",
                        .beneficiaries: String(900 + work * 311 + ward * 17),
                    ]
                )
                let place = builder.table.count - 1
                builder.rename(place, "R\(file)-\(number)")
            }
        }
        return builder
    }

    @Test(arguments: [[5, 4, 3, 2, 1, 0], [2, 5, 0, 1, 4, 3], [1, 0, 3, 5, 2, 4]])
    func theOrderOfArrivalDoesNotMatter(order: [Int]) throws {
        func groups(_ order: [Int]) throws -> Set<Set<String>> {
            let builder = campaign(order: order)
            let clusters = try resolve(builder).clusters
            return Set(clusters.map { Set($0.members.map { builder.table.ids[Int($0)] }) })
        }
        let expected = try groups([0, 1, 2, 3, 4, 5])
        #expect(expected.count == 25)
        #expect(try groups(order) == expected)
    }

    @Test func anExplanationAddsUpToTheWeight() throws {
        let builder = table()
        let pair = try Resolver(profile: .plain, threads: 1).explain(builder.table, 2, 0)
        let found = try #require(pair)
        #expect(found.left == 0 && found.right == 2)
        #expect(abs(found.parts.reduce(0) { $0 + $1.weight } - found.weight) < 1e-9)
        #expect(found.parts.contains { $0.comparison == "title" && $0.level == "equal" })
        #expect(try Resolver(profile: .plain).explain(builder.table, 0, 3) == nil)
        #expect(try Resolver(profile: .plain).explain(builder.table, 0, 99) == nil)
    }

    @Test func anEmptyCampaignResolvesToNothing() throws {
        let resolution = try resolve(RecordTableBuilder())
        #expect(resolution.clusters.isEmpty)
        #expect(resolution.review.isEmpty)
    }

    @Test func rowsOfEmptyRecordsAreNotJoined() throws {
        var builder = RecordTableBuilder()
        builder.submission("xa.xlsx", level: "x", ward: "00101")
        for _ in 0..<6 {
            builder.add(.initiative, [:])
            builder.add(.commendation, [:])
        }
        #expect(try resolve(builder).clusters.count == 12)
    }

    /// Works of which each two are as like as unlike, so that people would be asked about all.
    @Test func fewRowsOnlyAreUnderReview() throws {
        var builder = RecordTableBuilder()
        for file in ["x", "h"] {
            builder.submission("\(file).xlsx", level: file, ward: file == "x" ? "00101" : "")
            for number in 0..<60 {
                builder.add(
                    .initiative,
                    [
                        .title: "Mô hình số \(number) về an sinh", .wardCode: "00101",
                        .districtCode: "001", .unit: file == "x" ? "UBND phường" : "",
                        .startDate: "2021-0\(file == "x" ? 3 : 4)-1\(number % 9)",
                    ]
                )
            }
        }
        let open = try resolve(builder)
        #expect(open.review.count <= 5)
        let decisions = (0..<8).map { decision(.different, $0, $0 + 60) }
        let decided = try resolve(builder, decisions)
        #expect(decided.review.count { $0.decision != nil } == 8)
        #expect(decided.review.count { $0.decision == nil } <= 5)
    }
}
