import Foundation
import SheetReader
import Testing

@testable import SheetWriter

/// Plans at the edges of the format are written, or refused with a reason; they never trap.
@Suite struct OddPlanTests {
    private static let longNote = String(repeating: "ghi chú dài ", count: 4_000)

    static let plans: [(String, WorkbookPlan)] = [
        (
            "extreme column settings",
            plan([
                .table(
                    TablePlan(
                        name: "",
                        columns: [
                            ColumnPlan("", .decimal(.max), width: .fixed(0), outlineLevel: .max),
                            ColumnPlan(
                                "a",
                                .decimal(-1),
                                width: .measured(most: .infinity),
                                outlineLevel: -1
                            ),
                            ColumnPlan("b", .percent(99), width: .fixed(1e9), note: longNote),
                        ],
                        rows: RowSource([[.number(1e300), .number(-1e-300), .number(1e14)]])
                    )
                )
            ])
        ),
        (
            "rows longer and shorter than the columns",
            plan([
                .table(
                    TablePlan(
                        name: "t",
                        columns: [ColumnPlan("a"), ColumnPlan("b")],
                        rows: RowSource([[.text("1"), .text("2"), .text("3")], []])
                    )
                )
            ])
        ),
        (
            "links that lead nowhere",
            plan([
                .form(
                    FormRow([
                        FormCell(.link("a", to: .sheet("không có"))),
                        FormCell(.link("b", to: .cell(sheet: "Trang", row: .max, column: -1))),
                    ])
                )
            ])
        ),
        (
            "wide spans",
            plan([
                .form(
                    FormRow([
                        FormCell(.text("a"), span: .min), FormCell(.text("b"), span: 300),
                    ])
                )
            ])
        ),
        (
            "notes on every cell",
            plan([
                .table(
                    TablePlan(
                        name: "t",
                        columns: [ColumnPlan("a")],
                        rows: RowSource([[CellPlan(.blank, note: longNote)]])
                    )
                )
            ])
        ),
        (
            "a line of the greatest length",
            plan([.line(String(repeating: "ữ ", count: 40_000), .note)])
        ),
        (
            "odd choices",
            plan([
                .table(
                    TablePlan(
                        name: "t",
                        columns: [
                            ColumnPlan("a", choices: Choices([])),
                            ColumnPlan(
                                "b",
                                choices: Choices(
                                    ["\u{0}", ""],
                                    errorTitle: longNote,
                                    errorMessage: longNote
                                )
                            ),
                        ],
                        rows: RowSource([])
                    )
                )
            ])
        ),
        (
            "quotes in highlights",
            plan([
                .table(
                    TablePlan(
                        name: "t",
                        columns: [
                            ColumnPlan(
                                "a",
                                highlights: [
                                    .equal("nói \"x\"", .error), .bar(.accent),
                                    .above(.infinity, .good), .blank(.input),
                                ]
                            )
                        ],
                        rows: RowSource([])
                    )
                )
            ])
        ),
        (
            "equal names everywhere",
            {
                var plan = Self.plan([
                    .table(TablePlan(name: "t", columns: [ColumnPlan("a")], rows: RowSource([])))
                ])
                plan.sheets += [plan.sheets[0], plan.sheets[0]]
                plan.choicesSheetName = "Trang"
                return plan
            }()
        ),
        ("an empty sheet", plan([])),
        (
            "freezing beyond the sheet",
            {
                var plan = Self.plan([])
                plan.sheets[0].freeze = .at(rows: .max, columns: .max)
                plan.sheets[0].fixedWidths = [0: .nan, 5: -3, -1: 9]
                plan.sheets[0].page.footer = longNote
                return plan
            }()
        ),
    ]

    @Test(arguments: plans.indices, [WorkbookPlan.Mode.whole, .streamed])
    func writesAFileThatCanBeRead(index: Int, mode: WorkbookPlan.Mode) throws {
        var plan = Self.plans[index].1
        plan.mode = mode
        let file = FileManager.default.temporaryDirectory
            .appending(path: "odd-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try WorkbookWriter.write(plan, to: file.path)
        let workbook = try WorkbookReader.read(path: file.path)
        #expect(workbook.sheets.count >= plan.sheets.count, "\(Self.plans[index].0)")
    }

    private static func plan(_ blocks: [Block]) -> WorkbookPlan {
        let created = TimeStamp(CalendarDay(year: 2021, month: 11, day: 30))
        return WorkbookPlan(created: created, sheets: [SheetPlan(name: "Trang", blocks: blocks)])
    }
}
